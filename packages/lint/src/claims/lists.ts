/**
 * Claims about lists that the source gives: how many there are ("five internal reforms are announced"), and which ("Turkic
 * states: A, B and C"). A list of examples is contradicted only by a sentence on what the source names; a part of a list is
 * no contradiction at all.
 */
import { type Dossier, type Entity, predicates, type Quote, type StatedList, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { bare } from '../verbatim/words.ts';
import { labelOf, listed } from './in-words.ts';
import { isFunctionWord } from './nouns.ts';
import type { PlacedClaim } from './relations.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { exampleWords, givingVerbs, inWords, negations, numberIn } from './vocabulary.ts';
import { isSaidBySource, voiceOf } from './voice.ts';

/** A list with its members. */
interface KnownList {
  readonly dossier: Dossier;
  readonly owner: Entity;
  readonly list: StatedList;
  readonly members: ReadonlySet<string>;
  readonly statements: readonly Statement[];
  readonly quote: Quote | undefined;
  /** Its nouns as they are looked for, the longest first. */
  readonly nouns: readonly string[];
}

export function listClaims(scene: Scene): readonly PlacedClaim[] {
  const { asked, conditional, doubted } = scene.circumstances;
  if (asked || conditional || doubted) return [];
  const claims: PlacedClaim[] = [];
  const take = (claim: PlacedClaim | undefined) => {
    if (claim) claims.push(claim);
  };
  const lists = knownLists(scene.knowledge);
  for (const [at, token] of scene.tokens.entries()) {
    if (token.kind === 'word' && numberIn(token.key) !== undefined) take(countAt(scene, at, lists));
    for (const list of lists) {
      if (namesList(token, list)) take(membersAfter(scene, at + 1, list, at));
    }
    if (isIn(token, FOCUS) || isIn(token, givingVerbs)) take(membersGiven(scene, at, lists));
  }
  return claims;
}

/** The token names the list by its owner: the region whose countries it lists. */
const namesList = (token: Token, { owner, dossier, list }: KnownList): boolean =>
  token.kind === 'mention' &&
  token.entity.id === owner.id &&
  token.mention.dossier === dossier.id &&
  list.relation === 'names' &&
  !token.possessive;

// Counting

function countAt(scene: Scene, at: number, lists: readonly KnownList[]): PlacedClaim | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  const value = token?.kind === 'word' ? numberIn(token.key) : undefined;
  if (value === undefined || value < 2 || isPartial(tokens, at)) return undefined;
  let best: { readonly list: KnownList; readonly to: number } | undefined;
  for (let noun = at + 1; noun <= at + 3 && best === undefined; noun++) {
    for (const list of lists) {
      const to = nounEnd(tokens, noun, list);
      if (to !== undefined && (best === undefined || to > best.to)) best = { list, to };
    }
    const between = tokens[noun];
    if (between?.kind !== 'word' || isFunctionWord(between) || OTHERS.has(between.key)) break;
  }
  if (best === undefined) return undefined;
  const { list, to } = best;
  const { members, owner, dossier } = list;
  if (!isLinked(scene, list, at, to)) return undefined;
  const voice = voiceOf(scene, dossier.id, at, to);
  if (voice.of === 'others' || voice.denied || isIn(tokens[to], FOLLOWED)) return undefined;
  const noun = list.list.called[0] ?? '';
  const make = (outcome: 'supported' | 'contradicted'): PlacedClaim => ({
    frame: 'count',
    outcome,
    dossier: dossier.id,
    entity: owner.id,
    source: `names ${members.size === 0 ? 'no' : inWords(members.size)} ${noun}`,
    statements: list.statements,
    ...(list.quote && { quote: list.quote }),
    from: at,
    to,
  });
  if (value === members.size) return make('supported');
  if (members.size < 2 || tokens.some((one) => isIn(one, negations)) || scene.circumstances.compared) return undefined;
  return isExhaustive(scene, list, at, to) ? make('contradicted') : undefined;
}

const OTHERS = new Set(['more', 'other', 'further', 'additional', 'new', 'different', 'of', 'first', 'last']);
const FOLLOWED = new Set(['of', 'or', 'that', 'which', 'who', 'where', 'whose']);
const PARTIAL = new Set([
  'of',
  'about',
  'over',
  'under',
  'least',
  'most',
  'than',
  'another',
  'first',
  'last',
  'other',
  'or',
  'only',
  'nearly',
  'almost',
  'some',
  'around',
  'these',
  'those',
  'any',
  'next',
]);

/** Part of a larger or vaguer number: "two of the", "at least three", "three or four". */
const isPartial = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens[at - 1], PARTIAL) ||
  isIn(tokens[at + 1], PARTIAL) ||
  (isMark(tokens[at - 1], '.,/') && numberToken(tokens[at - 2])) ||
  (isMark(tokens[at + 1], '–-/.') && numberToken(tokens[at + 2]));

const numberToken = (token: Token | undefined): boolean => token?.kind === 'word' && numberIn(token.key) !== undefined;

/** Where a noun of the list that begins at a token ends. */
function nounEnd(tokens: readonly Token[], at: number, { nouns }: KnownList): number | undefined {
  let text = '';
  for (let to = at; to < Math.min(tokens.length, at + 5); to++) {
    const token = tokens[to];
    if (token?.kind === 'word') text += `${text && ' '}${token.possessive ? `${token.key}s` : token.key}`;
    else if (token?.kind === 'mention' && !token.possessive) text += `${text && ' '}${bare(token.mention.text)}`;
    else return undefined;
    if (nouns.includes(text)) return to + 1;
  }
  return undefined;
}

/** A general noun counts beside the list’s owner or members. */
function isLinked(
  { tokens, before, behind, block, mentions }: Scene,
  known: KnownList,
  at: number,
  to: number,
): boolean {
  if (!known.list.general) return true;
  const noun = tokens.slice(at + 1, to).filter(({ kind }) => kind === 'word').length;
  const belongs = (token: Token): boolean =>
    token.kind === 'mention' &&
    token.mention.dossier === known.dossier.id &&
    (token.entity.id === known.owner.id || known.members.has(token.entity.id));
  const members = [...tokens, ...behind].filter((token) => belongs(token)).length;
  if (members > 0 || (noun > 1 && before.some(belongs))) return true;
  return noun > 1 && block.kind !== 'heading' && mentions.some(({ entity }) => known.members.has(entity));
}

/** Whether the sentence speaks of all there is, and not of some: it is a list that is named, announced, complete. */
function isExhaustive(scene: Scene, { owner, dossier, list }: KnownList, at: number, to: number): boolean {
  const { tokens } = scene;
  const before = tokens[at - 1];
  if (isWord(before, 'its') || isWord(before, 'the'))
    return isWord(before, 'its') && tokens.some((token) => namesOwner(token, owner, dossier));
  if (before?.kind === 'mention' && before.possessive) return before.entity.id === owner.id;
  if (isWord(before, 'are') && isWord(tokens[at - 2], 'there')) return list.extent === 'whole';
  const next = tokens[to];
  if (isIn(next, BE) && isIn(tokens[to + 1], PASSIVES)) return !isIn(tokens[to + 2], LOOSELY);
  if (isIn(next, COMPLETING)) return true;
  if (isWord(next, 'in') && isIn(tokens[to + 1], VIEW)) return true;
  // "The note names three internal reforms", and nothing between the verb and the number.
  if (!isIn(before, GIVES)) return false;
  return isSaidBySource(scene, dossier.id, at - 1) || isIn(before, ANNOUNCES);
}

const namesOwner = (token: Token, owner: Entity, dossier: Dossier): boolean =>
  token.kind === 'mention' && token.entity.id === owner.id && token.mention.dossier === dossier.id;

const BE = new Set(['are', 'were']);
const PASSIVES = new Set(
  'named listed mentioned enumerated announced planned outlined proposed cited given envisaged foreseen promised'.split(
    ' ',
  ),
);
const LOOSELY = new Set(
  'twice first in together again alongside only separately side with as by without last'.split(' '),
);
const COMPLETING = new Set(['complete', 'completes', 'make', 'constitute']);
const VIEW = new Set(['view', 'focus', 'all', 'total']);
const GIVES = new Set(
  'names lists mentions enumerates announces outlines proposes cites gives counts plans envisages promises identifies specifies has'.split(
    ' ',
  ),
);
const ANNOUNCES = new Set('announces outlines proposes plans envisages promises'.split(' '));

// Members

/** "Turkic states: A, B and C", "Turkic states such as A". */
function membersAfter(scene: Scene, from: number, known: KnownList, list: number): PlacedClaim | undefined {
  const { tokens } = scene;
  let at = from;
  let given = false;
  // "Four Turkic states are listed: …"
  if (isIn(tokens[at], BE) && isIn(tokens[at + 1], PASSIVES)) {
    at += 2;
    given = true;
  }
  const comma = isMark(tokens[at], ',');
  if (comma) at++;
  const isExample = isIn(tokens[at], exampleWords);
  const isApposed = isMark(tokens[at], ':–—(') || isIn(tokens[at], NAMELY);
  if (!isExample && !isApposed) return undefined;
  at++;
  while (isWord(tokens[at], 'as') || isWord(tokens[at], 'for') || isIn(tokens[at], exampleWords)) at++;
  const items = itemsFrom(tokens, at);
  const voice = voiceOf(scene, known.dossier.id, list, items.to);
  if (voice.of === 'others' || voice.denied) return undefined;
  return judgeItems(scene, known, items, list, {
    given: given || (voice.of === 'source' && tokens.some((token) => isIn(token, givingVerbs))),
    whole: isApposed && known.list.extent === 'whole',
  });
}

const NAMELY = new Set(['namely', 'viz', 'ie']);
const FOCUS = new Set(['focus', 'focuses', 'focusing', 'focussing', 'focused']);

/** "In Africa, the focus is on A, B and C", "the note singles out A in the Balkans", "lists A among the Turkic states". */
function membersGiven(scene: Scene, at: number, lists: readonly KnownList[]): PlacedClaim | undefined {
  const { tokens } = scene;
  const verb = tokens[at];
  if (verb?.kind !== 'word') return undefined;
  const isFocus = FOCUS.has(verb.key);
  let from = at + 1;
  while (isIn(tokens[from], BE_ON) || isIn(tokens[from], PARTICLES)) from++;
  if (isFocus && !isWord(tokens[from - 1], 'on')) return undefined;
  const items = itemsFrom(tokens, from);
  if (items.names.length === 0) return undefined;
  for (const known of lists) {
    const place = known.list.relation === 'names' ? regionFor(scene, known, at, items.to) : undefined;
    const noun = known.list.relation === 'names' ? undefined : nounAround(tokens, known, at, items.to);
    if (place === undefined && noun === undefined) continue;
    const start = Math.min(at, place ?? at);
    const voice = voiceOf(scene, known.dossier.id, at, items.to);
    const bySource = !isFocus && !voice.denied && isSaidBySource(scene, known.dossier.id, at);
    if (!bySource && !(isFocus && voice.of === 'draft')) continue;
    const claim = judgeItems(scene, known, items, start, { given: bySource, whole: isFocus, focus: isFocus });
    if (claim) return claim;
  }
  return undefined;
}

const BE_ON = new Set(['is', 'are', 'on', 'was', 'lies', 'mainly', 'particularly', 'primarily']);
const PARTICLES = new Set(['out', 'only', 'also', 'the']);

/** "In Africa" before the verb, "in Africa" or "among the Turkic states" behind the items. */
function regionFor({ tokens }: Scene, known: KnownList, verb: number, to: number): number | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !namesList(token, known)) continue;
    const before = isWord(tokens[at - 1], 'the') ? tokens[at - 2] : tokens[at - 1];
    const isIntro = at < verb && isWord(before, 'in') && isMark(tokens[at + 1], ',') && at < 4;
    const isFocused = at < verb && verb - at <= 3 && isMark(tokens[at + 1], ',') && isIn(tokens[verb], FOCUS);
    const isBehind = at > verb && at <= to + 2 && (isWord(tokens[to], 'in') || isWord(tokens[to], 'among'));
    if (isIntro || isFocused || isBehind) return isIntro ? at - 1 : at;
  }
  return undefined;
}

/** A noun of the list beside the items: "among the organizations to be countered". */
function nounAround(tokens: readonly Token[], known: KnownList, verb: number, to: number): number | undefined {
  for (let at = to; at < Math.min(tokens.length, to + 5); at++) if (nounEnd(tokens, at, known) !== undefined) return at;
  for (let at = verb + 1; at < to; at++) if (nounEnd(tokens, at, known) !== undefined) return at;
  return undefined;
}

interface Items {
  readonly names: readonly { readonly text: string; readonly entity?: Entity; readonly at: number }[];
  readonly to: number;
}

/** Names in a row: "A", "A and B", "A, B and C". Commas without an "and" at the end make no list. */
function itemsFrom(tokens: readonly Token[], from: number): Items {
  const names: Items['names'][number][] = [];
  let at = from;
  let joined = false;
  let end = from;
  for (;;) {
    if (isWord(tokens[at], 'the')) at++;
    const token = tokens[at];
    if (token?.kind === 'mention' && !token.possessive) {
      names.push({ text: token.mention.text, entity: token.entity, at });
      at++;
    } else if (isCapitalised(token) && !isFunctionWord(token) && !token.possessive) {
      let to = at + 1;
      while (isCapitalised(tokens[to]) && !isFunctionWord(tokens[to])) to++;
      names.push({
        text: tokens
          .slice(at, to)
          .map((one) => (one.kind === 'word' ? one.text : ''))
          .join(' '),
        at,
      });
      at = to;
    } else break;
    end = at;
    if (joined) break;
    const comma = isMark(tokens[at], ',');
    const joint = comma ? at + 1 : at;
    if (isWord(tokens[joint], 'and') || isWord(tokens[joint], 'or')) {
      // "Including A, and B agreed": a comma before the "and" belongs to a longer list.
      if (comma && names.length < 2) break;
      joined = true;
      at = joint + 1;
    } else if (comma) at = joint;
    else break;
  }
  if (joined && names.length > 1 && end === at) return { names, to: end };
  const [first] = names;
  if (first === undefined || (joined && end !== at)) return { names: [], to: from };
  // Without its "and" only the first of the row is sure.
  return names.length === 1 ? { names, to: end } : { names: [first], to: first.at + 1 };
}

interface Manner {
  /** It is said of what the source names. */
  readonly given: boolean;
  /** It is said of the whole list. */
  readonly whole: boolean;
  readonly focus?: boolean;
}

function judgeItems(
  scene: Scene,
  known: KnownList,
  { names, to }: Items,
  from: number,
  manner: Manner,
): PlacedClaim | undefined {
  if (names.length === 0) return undefined;
  const { dossier, owner, members, statements, quote } = known;
  const member = names.filter(({ entity }) => entity && members.has(entity.id));
  const kinds = new Set([...members].flatMap((id) => dossier.entities.find((one) => one.id === id)?.kind ?? []));
  const strangers = names.filter(
    ({ entity }) => entity === undefined || ((kinds.size === 0 || kinds.has(entity.kind)) && !members.has(entity.id)),
  );
  if (member.length + strangers.length < names.length) return undefined;
  const all = [...members].map((id) => labelOf(dossier, id));
  const make = (outcome: 'supported' | 'contradicted', stated: readonly Statement[]): PlacedClaim => ({
    frame: 'membership',
    outcome,
    dossier: dossier.id,
    entity: owner.id,
    source: all.length === 0 ? `names no ${singular(known.list.called[0] ?? '')}` : `names ${listed(all)}`,
    statements: stated,
    ...(quote && { quote }),
    from,
    to,
  });
  if (strangers.length === 0) {
    const named = member.map(({ entity }) => entity?.id);
    const stated = statements.filter(({ subject, object }) => named.includes(subject) || named.includes(object ?? ''));
    return make('supported', stated);
  }
  const { compared, possible, otherTime } = scene.circumstances;
  if (compared && !scene.tokens.slice(from, to).some((token) => isWord(token, 'as') || isWord(token, 'like')))
    return undefined;
  if (possible || otherTime || scene.tokens.some((token) => isIn(token, negations))) return undefined;
  if (isOwnCountry(dossier, strangers)) return undefined;
  const isMixed = member.length >= (manner.focus ? 1 : 2) && names.length >= 3;
  const elsewhere =
    known.list.extent === 'whole' && strangers.some(({ entity }) => entity && isListedElsewhere(known, entity.id));
  return manner.given || (manner.whole && isMixed) || elsewhere ? make('contradicted', statements) : undefined;
}

const singular = (plural: string): string => plural.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/** The country the dossier's bodies are of is nobody's stranger: it can be one of those it looks at. */
const isOwnCountry = (dossier: Dossier, strangers: Items['names']): boolean =>
  strangers.some(({ entity }) =>
    dossier.statements.some(({ predicate, object }) => predicate === 'agencyOf' && object === entity?.id),
  );

/** The source has it in another list of the same relation. */
const isListedElsewhere = ({ dossier, list, owner }: KnownList, id: string): boolean =>
  dossier.statements.some(
    ({ predicate, subject, object }) =>
      predicate !== 'about' && predicates[predicate].inverse === list.relation && subject === id && object !== owner.id,
  );

// What is known

const cache = new WeakMap<Knowledge, readonly KnownList[]>();

function knownLists(knowledge: Knowledge): readonly KnownList[] {
  let lists = cache.get(knowledge);
  if (lists === undefined) {
    lists = knowledge.dossiers.flatMap((dossier) =>
      dossier.entities.flatMap((owner) => (owner.lists ?? []).map((list) => knownList(dossier, owner, list))),
    );
    cache.set(knowledge, lists);
  }
  return lists;
}

function knownList(dossier: Dossier, owner: Entity, list: StatedList): KnownList {
  const statements = dossier.statements.filter(({ predicate, subject, object }) => {
    if (predicate === 'about') return false;
    if (predicate === list.relation) return subject === owner.id;
    return predicates[predicate].inverse === list.relation && object === owner.id;
  });
  const members = new Set(statements.map(({ subject, object }) => (subject === owner.id ? (object ?? '') : subject)));
  const about = dossier.statements.find(({ subject, object }) => subject === owner.id || object === owner.id);
  const quote = statements[0]?.quotes[0] ?? about?.quotes[0];
  const nouns = list.called.map((noun) => bare(noun)).sort((a, b) => b.length - a.length);
  return { dossier, owner, list, members, statements, quote, nouns };
}
