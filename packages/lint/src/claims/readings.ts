/**
 * A phrase where it stands in a sentence, with what fills its slots. What that comes to is not asked here.
 */
import { type PredicateDefinition, predicates } from '@brief/core';
import { type Filler, isFunctionWord, nounEndingAt, nounStartingAt, subjectOf } from './nouns.ts';
import { INSIDE } from './phrase-words.ts';
import type { Element, Phrase } from './phrases.ts';
import { relationsOf } from './relation-bits.ts';
import type { Scene } from './scene.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { type VerbGroup, verbGroup } from './verbs.ts';
import { determiners, fillers, limits, negations } from './vocabulary.ts';

/** A phrase found in a sentence. */
export interface Reading {
  readonly phrase: Phrase;
  readonly slots: ReadonlyMap<string, Filler>;
  readonly from: number;
  readonly to: number;
  readonly group: VerbGroup | undefined;
}

/** A phrase whose trigger stands at a token. */
export function readPhrase(scene: Scene, phrase: Phrase, at: number): Reading | undefined {
  const { tokens } = scene;
  // "Is not the director": the negation stands behind the verb.
  const isDenied = phrase.trigger === 'link' && isIn(tokens[at + 1], negations);
  const behind = isDenied ? at + 2 : at + 1;
  const [first] = phrase.rest;
  if (first !== undefined && 'word' in first && wordFrom(tokens, first.word, behind, 3) === undefined) return undefined;
  const slots = new Map<string, Filler>();
  const to = readRest(scene, phrase, behind, slots);
  if (to === undefined) return undefined;
  if (phrase.before !== undefined) {
    const group = verbGroup(tokens, at, phrase.forms);
    const from = group.start - phrase.before.length;
    const fitting = phrase.before.every((word, place) => isWord(tokens[from + place], word));
    return group.be && fitting ? { phrase, slots, from, to, group } : undefined;
  }
  if (phrase.left === undefined) return { phrase, slots, from: at, to, group: undefined };
  const verb = phrase.trigger === 'be' ? behindBe(tokens, at) : at;
  const found = phrase.trigger === 'plain' ? undefined : verbGroup(tokens, verb, phrase.forms);
  const group = found && isDenied ? { ...found, negated: true, limited: isIn(tokens[at + 2], limits) } : found;
  const filler = leftOf(scene, phrase, at, group) ?? unresolved(scene, phrase, group);
  if (filler === undefined || !mayMatter(scene, phrase, phrase.left.slot, filler)) return undefined;
  slots.set(phrase.left.slot, filler);
  return { phrase, slots, from: Math.min(filler.from, at), to, group };
}

/** Where what follows "be" begins: "is the work of", "is a small, radical group", "is to blame for". */
function behindBe(tokens: readonly Token[], at: number): number {
  let before = at - 1;
  while (
    at - before < 4 &&
    (isMark(tokens[before], ',') || (isAdjective(tokens[before]) && isMark(tokens[before + 1], ',')))
  )
    before--;
  return isIn(tokens[before], BEFORE_NOUNS) ? before : at;
}

const BEFORE_NOUNS = new Set(['a', 'an', 'the', 'to']);
const isAdjective = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Ll}/u.test(token.text) && !isFunctionWord(token);

/** A subject of which only the noun is known: the other words of a statement's own phrase may tell what it is. */
function unresolved({ tokens }: Scene, phrase: Phrase, group: VerbGroup | undefined): Filler | undefined {
  if (phrase.statement === undefined || group === undefined) return undefined;
  const at = group.start - 1;
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  return { kind: 'noun', head: token.key, from: at, to: at + 1, end: at + 1 };
}

function leftOf(scene: Scene, phrase: Phrase, at: number, group: VerbGroup | undefined): Filler | undefined {
  const { tokens } = scene;
  switch (phrase.trigger) {
    case 'plain': {
      if (!phrase.left?.possessive) return nounEndingAt(scene, at - 1);
      const token = tokens[at - 1];
      return token?.kind === 'mention' && token.possessive
        ? { kind: 'entity', entity: token.entity, dossier: token.mention.dossier, loose: false, from: at - 1, to: at }
        : undefined;
    }
    case 'link':
      return group && subjectOf(scene, group.start);
    case 'verb':
      if (group === undefined || (group.be && !phrase.forms.includes('ing'))) return undefined;
      return subjectOf(scene, group.start) ?? participleSubject(scene, phrase, group);
    case 'passive':
    case 'be': {
      if (group === undefined) return undefined;
      if (group.be) return subjectOf(scene, group.start);
      // In apposition: "MİT, answerable to …", "FETÖ, the group behind …".
      let before = group.start - 1;
      if (phrase.trigger === 'be' && isAdjective(tokens[before]) && isIn(tokens[before - 1], determiners)) before -= 2;
      if (isMark(tokens[before], ',(–—')) before--;
      else if (phrase.trigger === 'be') return undefined;
      return nounEndingAt(scene, before);
    }
  }
}

/** "MİT, reporting to …, has". */
function participleSubject(scene: Scene, { forms }: Phrase, { start, be }: VerbGroup): Filler | undefined {
  if (be || !forms.includes('ing') || !isMark(scene.tokens[start - 1], ',')) return undefined;
  return nounEndingAt(scene, start - 2);
}

/** Where the rest of a phrase ends if it stands there; its slots are filled on the way. */
function readRest(scene: Scene, phrase: Phrase, from: number, slots: Map<string, Filler>): number | undefined {
  const { tokens } = scene;
  let at = from;
  for (const [place, element] of phrase.rest.entries()) {
    if ('word' in element) {
      const found = wordFrom(tokens, element.word, at, place === 0 || !isPreposition(element.word) ? 3 : 2);
      if (found === undefined) return undefined;
      at = found + 1;
      continue;
    }
    while (isIn(tokens[at], fillers)) at++;
    // "Keeps its regional approach": of a certain entity it is said whose it is.
    if (element.slot.length > 1 && isWord(tokens[at], 'its')) at++;
    if (element.possessive) {
      if (isWord(tokens[at], 'the')) at++;
      const token = tokens[at];
      if (token?.kind !== 'mention' || !token.possessive) return undefined;
      const { entity, mention } = token;
      slots.set(element.slot, { kind: 'entity', entity, dossier: mention.dossier, loose: false, from: at, to: at + 1 });
      at++;
      continue;
    }
    const filler = nameBeforeWord(tokens, at, phrase.rest[place + 1]) ?? nounStartingAt(scene, at);
    if (filler === undefined || !mayMatter(scene, phrase, element.slot, filler)) return undefined;
    slots.set(element.slot, filler);
    at = filler.to;
  }
  return at;
}

/** "Holds FETÖ responsible": what stands behind the name is the phrase’s own word, and no noun that goes on with it. */
function nameBeforeWord(tokens: readonly Token[], from: number, next: Element | undefined): Filler | undefined {
  if (next === undefined || !('word' in next)) return undefined;
  const at = isWord(tokens[from], 'the') ? from + 1 : from;
  const token = tokens[at];
  if (token?.kind !== 'mention' || token.possessive || !fits(next.word, tokens[at + 1])) return undefined;
  const { entity, mention } = token;
  return { kind: 'entity', entity, dossier: mention.dossier, loose: false, from, to: at + 1 };
}

/** Where a word of a phrase stands, past adverbs and adjectives. */
function wordFrom(tokens: readonly Token[], word: string, from: number, limit: number): number | undefined {
  for (let at = from; at <= from + limit; at++) {
    if (fits(word, tokens[at])) return at;
    if (!isSkippable(tokens[at], word)) return undefined;
  }
  return undefined;
}

/**
 * Whether what fills a slot leaves room for what is asked for. Against the source is only what it states of the same two,
 * or where there is no other than the one it states, of one of them.
 */
function mayMatter(scene: Scene, { predicate, relation }: Phrase, slot: string, filler: Filler): boolean {
  if (!scene.against || relation === 0 || predicate === 'about' || slot.length > 1) return true;
  const stated = filler.kind === 'entity' ? relationsOf(scene.knowledge).byEntity.get(filler.entity.id) : undefined;
  if (stated !== undefined && (stated & relation) !== 0) return true;
  const { closed, from, to, rivals = [] }: PredicateDefinition = predicates[predicate];
  if (closed !== (slot === 'O' ? 'object' : 'subject')) return false;
  return filler.kind !== 'entity' || (slot === 'O' ? [...to, ...rivals] : from).includes(filler.entity.kind);
}

const isPreposition = (word: string): boolean =>
  ['to', 'in', 'of', 'by', 'for', 'on', 'with', 'against', 'at'].includes(word);

const fits = (word: string, token: Token | undefined): boolean =>
  isWord(token, word) || (word === 'in' && isIn(token, INSIDE));

/** An adverb, or an adjective before a noun of the phrase. */
const isSkippable = (token: Token | undefined, wanted: string): boolean =>
  token?.kind === 'word' &&
  (fillers.has(token.key) ||
    /ly$/.test(token.key) ||
    (!isPreposition(wanted) && /^\p{Ll}/u.test(token.text) && !isPreposition(token.key)));

/** A phrase of a possessive and what follows it. */
export function readPossessive(scene: Scene, phrase: Phrase, at: number): Reading | undefined {
  const owner = scene.tokens[at];
  const [next] = phrase.rest;
  if (owner?.kind !== 'mention' || phrase.left === undefined || next === undefined || !('slot' in next))
    return undefined;
  const filler = nounStartingAt(scene, at + 1);
  if (filler?.kind !== 'entity') return undefined;
  const left: Filler = {
    kind: 'entity',
    entity: owner.entity,
    dossier: owner.mention.dossier,
    loose: false,
    from: at,
    to: at + 1,
  };
  const slots = new Map([
    [phrase.left.slot, left],
    [next.slot, filler],
  ]);
  return { phrase, slots, from: at, to: filler.to, group: undefined };
}
