/**
 * Claims that a phrase of a wording makes: who reports to whom, what is to replace what, what could happen and is said to
 * have happened. A phrase with the source's entities in its slots is support; with another in one of them it contradicts the
 * source only where the predicate table says that there is no other.
 */
import {
  type Dossier,
  type Entity,
  entityOf,
  type PredicateDefinition,
  predicates,
  type Statement,
  type Wording,
  wordings,
} from '@brief/core';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import { asidesIn, isOutside } from './asides.ts';
import type { Frame, PlacedClaim } from './claim.ts';
import { headsOf } from './descriptions.ts';
import type { Reader } from './needs.ts';
import { type Filler, isJoined, isProper, wordsOf } from './nouns.ts';
import { type Phrase, phraseIndex } from './phrases.ts';
import { type Reading, readPhrase, readPossessive } from './readings.ts';
import type { Scene } from './scene.ts';
import { sameAs, statedBy } from './stated.ts';
import { traits } from './traits.ts';
import { calendar } from './vocabulary.ts';
import { claim, frameOf, isPlain, NOW, ONCE, weigh } from './weighing.ts';

function relationClaims(scene: Scene): readonly PlacedClaim[] {
  const { possessives } = phraseIndex(scene.knowledge);
  if (!mayHave(scene, possessives)) return NONE;
  const claims: PlacedClaim[] = [];
  for (const at of scene.row.triggers) {
    const token = scene.tokens[at];
    const isWord = token?.kind === 'word';
    const phrases = isWord ? (scene.against ? token.phrases.against : token.phrases.all) : possessives;
    for (const phrase of phrases) {
      if ((phrase.words & ~scene.row.phraseWords) !== 0) continue;
      if (scene.against && !mayBeAgainst(scene, phrase)) continue;
      const reading = isWord ? readPhrase(scene, phrase, at) : readPossessive(scene, phrase, at);
      const made = reading && judge(scene, reading);
      if (made) claims.push(made);
    }
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];

/** A look at the circumstances, before any phrase is read. */
function mayHave(scene: Scene, possessives: readonly Phrase[]): boolean {
  const { asked, conditional, doubted, possible, setsAside } = scene.circumstances;
  // Nothing of what is asked or supposed is judged.
  if (asked || conditional) return false;
  if (!scene.against) return true;
  if ((doubted && !setsAside) || possible) return false;
  return (
    scene.has(traits.telling) ||
    (scene.has(traits.deniable) && scene.has(traits.negation)) ||
    (scene.has(traits.owner) && possessives.some(({ against }) => against !== 'never'))
  );
}

/** Whether a phrase can be against the source in this sentence. */
function mayBeAgainst({ row: { traits: all, relations } }: Scene, { against, relation, predicate }: Phrase): boolean {
  if (against === 'never' || (against === 'denied' && (all & traits.negation) === 0)) return false;
  if (relation === 0 || (relations & relation) !== 0 || predicate === 'about') return true;
  // Both are stated, or one of them is where there is no other, and "it" may stand for that.
  const { closed }: PredicateDefinition = predicates[predicate];
  return closed !== undefined && (all & traits.it) !== 0;
}

/** What a reading comes to; nothing where it is unsure. */
function judge(scene: Scene, reading: Reading): PlacedClaim | undefined {
  const entity = knownIn(reading);
  if (entity === undefined) return undefined;
  const { phrase } = reading;
  if (phrase.dossier !== undefined && phrase.dossier !== entity.dossier) return undefined;
  if (scene.circumstances.setsAside && !isBesideAsides(scene, reading)) return undefined;
  const dossier = scene.knowledge.dossier(entity.dossier);
  if (dossier === undefined) return undefined;
  return phrase.statement !== undefined
    ? judgeStatement(scene, reading, dossier, phrase.statement)
    : judgeRelation(scene, reading, dossier);
}

/** It says nothing of what is set aside, and names whom it is about: "unlike MİT, the service …" can be about another. */
function isBesideAsides({ tokens }: Scene, { from, to, slots }: Reading): boolean {
  const fillers = [...slots.values()];
  if (fillers.some((filler) => filler.kind === 'entity' && filler.loose && filler.entity.kind !== 'role')) return false;
  const asides = asidesIn(tokens);
  return [{ from, to }, ...fillers].every((one) => isOutside(asides, one));
}

function knownIn({ slots }: Reading): Extract<Filler, { kind: 'entity' }> | undefined {
  for (const filler of slots.values()) if (filler.kind === 'entity') return filler;
  return undefined;
}

/** The phrase belongs to one statement: its slots must hold just that statement's entities. */
function judgeStatement(
  scene: Scene,
  reading: Reading,
  dossier: Dossier,
  statement: Statement,
): PlacedClaim | undefined {
  for (const [slot, filler] of reading.slots) {
    const id = slot === 'S' ? statement.subject : slot === 'O' ? (statement.object ?? '') : slot;
    if (filler.kind === 'entity') {
      const isMeant =
        sameAs(dossier, filler.entity.id).includes(id) ||
        (slot === 'S' && filler.loose && echoes(scene, reading, statement));
      if (!isMeant) return undefined;
    } else {
      const entity = slot === 'S' && filler.kind === 'noun' && scene.knowledge.entity(dossier.id, id);
      if (!entity || !(HINTS.has(filler.head) || headsOf(entity).has(filler.head))) return undefined;
      if (!echoes(scene, reading, statement)) return undefined;
    }
  }
  return weigh(scene, reading, dossier, [statement]);
}

const HINTS = new Set(['it', 'this', 'that', 'which']);

/** Whether the sentence has more of a statement's own words than the phrase that was found. */
function echoes({ tokens }: Scene, { from, to }: Reading, statement: Statement): boolean {
  const words = ownWords(statement);
  return tokens.some((token, at) => (at < from || at >= to) && token.kind === 'word' && words.has(stem(token.key)));
}

/** The longer words of a statement's text, without a plural. */
const ownWords = oncePer(
  ({ text = '' }: Statement): ReadonlySet<string> =>
    new Set(text.split(/[^\p{L}]+/u).flatMap((word) => (word.length > 4 ? [stem(bare(word))] : []))),
);

const stem = (key: string): string => (key.endsWith('s') ? key.slice(0, -1) : key);

function judgeRelation(scene: Scene, reading: Reading, dossier: Dossier): PlacedClaim | undefined {
  const { predicate } = reading.phrase;
  const subject = reading.slots.get('S');
  const object = reading.slots.get('O');
  if (predicate === 'about' || subject === undefined || object === undefined) return undefined;
  const stated = statedBy(dossier, predicate);
  const subjects = subject.kind === 'entity' ? sameAs(dossier, subject.entity.id) : [];
  const objectId = object.kind === 'entity' ? object.entity.id : undefined;
  if (subject.kind === 'entity' && isOfAnotherSort(scene, reading, subject.entity)) return undefined;
  // Two names of one thing: "the Hizmet movement, also known as the Gülen movement".
  if (subject.kind === 'entity' && subject.entity.id === objectId) return undefined;
  // What "is" something can be named first or last.
  const found =
    stated.find((one) => subjects.includes(one.subject) && one.object === objectId) ??
    (reading.phrase.trigger === 'link'
      ? stated.find((one) => one.subject === objectId && subjects.includes(one.object ?? ''))
      : undefined);
  if (found) return weigh(scene, reading, dossier, [found]);
  const definition: PredicateDefinition = predicates[predicate];
  if (!STATING.has(reading.phrase.use) || definition.closed === undefined) return undefined;
  const against =
    directionOf(reading, definition, stated) ?? rivalOf(scene, reading, definition, stated, subjects, dossier);
  if (against === undefined || isJoined(scene.tokens, Math.max(subject.to, object.to))) return undefined;
  if (!isPlain(scene, reading, dossier.id, definition.once ? ONCE : NOW)) return undefined;
  const made = claim(against.frame, 'contradicted', reading, dossier, [against.statement]);
  return reading.phrase.use === 'says' ? made : { ...made, unproven: true };
}

const STATING: ReadonlySet<string> = new Set(['says', 'suggests']);

/** "X is Y’s favourite agency": between owner and noun stands a word that is none of what X is called. */
function isOfAnotherSort({ tokens }: Scene, { phrase, slots, to }: Reading, { labels, is }: Entity): boolean {
  const [owner] = phrase.rest;
  if (phrase.trigger !== 'link' || owner === undefined || !('slot' in owner) || !owner.possessive) return false;
  const called = new Set(
    [...labels.map(({ text }) => text), is].flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)),
  );
  const behind = slots.get(owner.slot)?.to ?? to;
  return tokens.slice(behind, to - 1).some((token) => token.kind !== 'word' || !called.has(token.key));
}

interface Against {
  readonly frame: Frame;
  readonly statement: Statement;
}

/** What the source states the other way round. */
function directionOf(
  { slots }: Reading,
  { from, to }: PredicateDefinition,
  stated: readonly Statement[],
): Against | undefined {
  const [subject, object] = [slots.get('S'), slots.get('O')];
  if (subject?.kind !== 'entity' || object?.kind !== 'entity' || from.some((kind) => to.includes(kind)))
    return undefined;
  const statement = stated.find((one) => one.subject === object.entity.id && one.object === subject.entity.id);
  return statement && { frame: 'direction', statement };
}

/** What the source states of something else. */
function rivalOf(
  scene: Scene,
  { slots, phrase: { predicate } }: Reading,
  definition: PredicateDefinition,
  stated: readonly Statement[],
  subjects: readonly string[],
  dossier: Dossier,
): Against | undefined {
  const [subject, object] = [slots.get('S'), slots.get('O')];
  if (predicate === 'about' || subject === undefined || object === undefined) return undefined;
  const isOfSubject = definition.closed === 'object';
  const [known, other] = isOfSubject ? [subject, object] : [object, subject];
  if (known.kind !== 'entity' || (known.loose && other.kind === 'name')) return undefined;
  const statement = stated.find((one) =>
    isOfSubject
      ? subjects.includes(one.subject) && isRival(scene, other, one.object, definition.to, predicate, dossier)
      : one.object === known.entity.id && isRival(scene, other, one.subject, definition.from, predicate, dossier),
  );
  return statement && { frame: frameOf(statement), statement };
}

/** Whether what fills a slot is another thing of the right sort than what the source has there. */
function isRival(
  { knowledge, tokens }: Scene,
  filler: Filler,
  stated: string | undefined,
  kinds: readonly string[],
  predicate: keyof typeof wordings,
  dossier: Dossier,
): boolean {
  if (stated === undefined) return false;
  if (filler.kind === 'entity') {
    const { id, kind } = filler.entity;
    if (kinds.includes(kind)) return id !== stated;
    const { rivals = [] }: PredicateDefinition = predicates[predicate];
    return rivals.includes(kind) && !isOfOffice(dossier, filler.entity, stated);
  }
  if (filler.kind === 'name' || (!kinds.includes('role') && isProper(tokens, filler)))
    return !kinds.includes('role') && isProperName(wordsOf(tokens, filler));
  const usual: Wording = wordings[predicate];
  const rivals = [...(usual.rivals ?? []), ...(dossier.wordings?.[predicate]?.rivals ?? [])];
  if (!rivals.includes(filler.head)) return false;
  const own = knowledge.entity(dossier.id, stated)?.labels ?? [];
  return !own.some(({ text }) => text.toLowerCase().split(/\s+/).includes(filler.head));
}

/** A body to which an office belongs, or that is called after it ("the Presidency"): who reports to the one reports to the other. */
function isOfOffice(dossier: Dossier, body: Entity, office: string): boolean {
  if (statedBy(dossier, 'roleIn').some(({ subject, object }) => subject === office && object === body.id)) return true;
  const called = new Set(entityOf(dossier, office)?.labels.flatMap(({ text }) => ownWordsIn(text)));
  return body.labels.some(({ text }) => ownWordsIn(text).some((word) => called.has(word)));
}

/** The beginnings of its words, without those that say where: "of Weir". */
const ownWordsIn = (name: string): readonly string[] =>
  (name.replace(/\sof .*$/su, '').match(/\p{L}{4,}/gu) ?? []).map((word) => bare(word).slice(0, 5));

/** Capitalised words that can name a body or a person: no month, no language. */
const isProperName = (words: readonly string[]): boolean =>
  !words.some((word) => calendar.has(word) || /(?:ish|ese|ian|ic)$/.test(word));

export const relations: Reader = {
  needs: [],
  read: relationClaims,
};
