/**
 * What stands in a slot of a phrase: a name, a description of a known entity, an unknown name, or a noun. Plain English
 * grammar over the tokens of one sentence; when it is unsure it says nothing.
 */
import type { Entity } from '@brief/core';
import type { Described } from './descriptions.ts';
import { described, isLastNamed, type Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import {
  articles,
  auxiliaries,
  conjunctions,
  determiners,
  negations,
  prepositions,
  presentBe,
  relatives,
  subordinators,
} from './vocabulary.ts';

export type Filler = Known | Unknown;

interface Place {
  /** Tokens, half-open. */
  readonly from: number;
  readonly to: number;
}

/** An entity of a dossier. `loose`: by a pronoun or a description. */
interface Known extends Place {
  readonly kind: 'entity';
  readonly entity: Entity;
  readonly dossier: string;
  readonly loose: boolean;
}

interface Unknown extends Place {
  /** `name`: capitalised words of which nothing is known. */
  readonly kind: 'name' | 'noun';
  /** The last word, in bare lower-case letters. */
  readonly head: string;
  /** Behind that. */
  readonly end: number;
}

/** All words of a phrase are capitalised, but for an article: "the Daily Sabah". */
export const isProper = (tokens: readonly Token[], { from, end }: Unknown): boolean =>
  tokens.slice(from, end).every((token) => isCapitalised(token) || isWord(token, 'the'));

/** The words of a phrase. */
export const wordsOf = (tokens: readonly Token[], { from, end }: Pick<Unknown, 'from' | 'end'>): readonly string[] =>
  tokens.slice(from, end).flatMap((token) => (token.kind === 'word' ? [token.key] : []));

/** The subject of a verb whose group begins at a token. */
export function subjectOf(scene: Scene, verb: number): Filler | undefined {
  const { tokens } = scene;
  let at = verb - 1;
  for (let hops = 0; hops < 2; hops++) {
    const token = tokens[at];
    if (isMark(token, ')')) {
      const opening = openingOf(tokens, at);
      const inside = tokens[at - 1];
      // "The agency (MİT)".
      if (opening === at - 2 && inside?.kind === 'mention' && tokens[opening - 1]?.kind === 'word')
        return known(inside, at - 1, at, false);
      at = opening - 1;
    } else if (isMark(token, ',–—')) {
      const opening = appositionOpening(tokens, at);
      if (opening === undefined) return joinedByComma(scene, at);
      // "The fourth, DHKP/C, is …": the apposition is the name.
      const apposed = tokens[at - 1];
      if (
        opening === at - 2 &&
        apposed?.kind === 'mention' &&
        !apposed.possessive &&
        tokens[opening - 1]?.kind === 'word'
      )
        return known(apposed, at - 1, at, false);
      at = opening - 1;
    } else break;
  }
  const token = tokens[at];
  // "After FETÖ staged": before a clause it is no preposition.
  if (token?.kind === 'mention' && !token.possessive && isIn(tokens[at - 1], CLAUSAL))
    return known(token, at, at + 1, false);
  if (isIn(token, relatives)) {
    const predicate = predicateStart(tokens, at - 1);
    if (predicate !== undefined) return nounEndingAt(scene, predicate - 1);
    const antecedent = isMark(tokens[at - 1], ',') ? at - 2 : at - 1;
    return nounEndingAt(scene, isMark(tokens[antecedent], ')') ? openingOf(tokens, antecedent) - 1 : antecedent);
  }
  if (isWord(token, 'and') || isWord(token, 'but')) return clauseSubject(scene, at);
  return nounEndingAt(scene, at);
}

/** "MİT combines …, reports to … and …": a row of predicates, which the last "and" shows to be one. */
function joinedByComma(scene: Scene, comma: number): Filler | undefined {
  const { tokens } = scene;
  if (!isMark(tokens[comma], ',')) return undefined;
  const goesOn = tokens.slice(comma + 2).some((token, at, behind) => isWord(token, 'and') && isVerbal(behind[at + 1]));
  return goesOn && isVerbal(tokens[comma + 1]) ? clauseSubject(scene, comma) : undefined;
}

const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'because', 'though', 'although']);

/** "Is a service that reports": where the "is" of a noun that ends with a token stands. */
function predicateStart(tokens: readonly Token[], noun: number): number | undefined {
  for (let at = noun; at > Math.max(0, noun - 4); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    if (articles.has(token.key)) return isIn(tokens[at - 1], presentBe) ? at - 1 : undefined;
    if (isFunctionWord(token)) return undefined;
  }
  return undefined;
}

/** A verb in the present, by its ending. */
const isVerbal = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Ll}/u.test(token.text) && (/[a-z]s$/.test(token.key) || auxiliaries.has(token.key));

/** The noun phrase that ends with a token and depends on nothing before it. */
export function nounEndingAt(scene: Scene, at: number): Filler | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (token?.kind === 'mention') {
    if (token.possessive || !isFree(tokens, at)) return undefined;
    return known(token, at, at + 1, false);
  }
  if (token?.kind !== 'word' || token.possessive) return undefined;
  if (token.key === 'it') return pronoun(scene, at);
  if (isCapitalised(token) && !determiners.has(token.key) && !subordinators.has(token.key)) {
    let from = at;
    // "The President": a description, though it has a capital.
    if (isWord(tokens[at - 1], 'the') && isFree(tokens, at - 1)) {
      const entity = loosely(scene, at, at + 1, tokens[at - 1]?.start ?? 0, at - 1);
      if (entity) return entity;
    }
    while (from > 0 && isCapitalised(tokens[from - 1]) && !isFunctionWord(tokens[from - 1])) from--;
    if (isFree(tokens, from)) return unknown(tokens, 'name', from, at + 1);
    return undefined;
  }
  if (isFunctionWord(token)) return undefined;
  for (let from = at; from >= Math.max(0, at - 3); from--) {
    const word = tokens[from];
    if (word?.kind === 'mention' && word.possessive) return unknown(tokens, 'noun', from, at + 1);
    if (word?.kind !== 'word') return undefined;
    if (isWord(word, 'the')) {
      if (!isFree(tokens, from)) return undefined;
      return loosely(scene, from + 1, at + 1, word.start, from) ?? unknown(tokens, 'noun', from, at + 1);
    }
    if (determiners.has(word.key)) return unknown(tokens, 'noun', from, at + 1);
    if (isFunctionWord(word)) return undefined;
  }
  return undefined;
}

/** The noun phrase that begins at a token. */
export function nounStartingAt(scene: Scene, from: number): Filler | undefined {
  const { nouns } = scene;
  let noun = nouns.get(from);
  if (noun === undefined && !nouns.has(from)) {
    noun = readNoun(scene, from);
    nouns.set(from, noun);
  }
  return noun;
}

function readNoun(scene: Scene, from: number): Filler | undefined {
  const { tokens } = scene;
  let at = from;
  let definite = false;
  if (isIn(tokens[at], negations)) return undefined;
  if (isIn(tokens[at], determiners)) {
    if (isIn(tokens[at], INDEFINITE)) return undefined;
    definite = isWord(tokens[at], 'the');
    at++;
  }
  const start = at;
  for (; at < from + 8; at++) {
    const token = tokens[at];
    if (token?.kind === 'mention') {
      if (token.possessive) continue;
      if (isNounLike(tokens[at + 1])) continue;
      return at > start && !isModifier(tokens, start, at) ? undefined : known(token, from, at + 1, false);
    }
    if (token?.kind !== 'word' || isFunctionWord(token) || isIn(token, SETTING_ASIDE)) break;
  }
  if (at === start) return undefined;
  const last = tokens[at - 1];
  if (last?.kind !== 'word') return undefined;
  const all = tokens.slice(start, at);
  if (!definite && all.every((token) => isCapitalised(token))) return unknown(tokens, 'name', start, at);
  if (definite) {
    const entity = loosely(scene, start, at, tokens[from]?.start ?? 0, from);
    if (entity) return entity;
  }
  const noun = unknown(tokens, 'noun', from, at);
  return isWord(tokens[at], 'of') ? { ...noun, to: complementEnd(tokens, at + 1) } : noun;
}

/** They begin what is set aside: "to parliament rather than". */
const SETTING_ASIDE = new Set(['rather', 'instead', 'not']);
const HOW_OFTEN = new Set(['once', 'twice', 'daily', 'weekly', 'monthly', 'yearly', 'annually', 'regularly']);

/** Where what follows "of" ends: "the Minister of the Interior". */
function complementEnd(tokens: readonly Token[], from: number): number {
  let at = isIn(tokens[from], determiners) ? from + 1 : from;
  while (
    at < from + 4 &&
    !isIn(tokens[at], HOW_OFTEN) &&
    !isIn(tokens[at], SETTING_ASIDE) &&
    (tokens[at]?.kind === 'mention' || (tokens[at]?.kind === 'word' && !isFunctionWord(tokens[at])))
  )
    at++;
  return at;
}

/** Whether another noun phrase is joined to the one that ends before a token. */
export function isJoined(tokens: readonly Token[], to: number): boolean {
  const token = tokens[to];
  if (isWord(token, 'and') || isWord(token, 'or')) {
    const next = tokens[to + 1];
    return next?.kind === 'mention' || isIn(next, determiners) || isCapitalised(next);
  }
  return isMark(token, ',') && tokens[to + 1]?.kind === 'mention' && listGoesOn(tokens, to + 1);
}

const listGoesOn = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 6).some((token) => isWord(token, 'and') || isWord(token, 'or'));

/** Words before a name that only describe it: "the spy agency MİT", "neighbouring Syria". */
const isModifier = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every((token) => token.kind === 'word' || (token.kind === 'mention' && token.possessive));

/** A word that goes on with the noun phrase: "MİT officers". */
const isNounLike = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !isFunctionWord(token) &&
  !/(?:ly|ed)$/.test(token.key) &&
  !WHEN.has(token.key) &&
  /^\p{Ll}/u.test(token.text);

/** They begin a phrase of time: "adopted a global model last year". */
const WHEN = new Set([
  'last',
  'next',
  'today',
  'yesterday',
  'tomorrow',
  'earlier',
  'later',
  'years',
  'long',
  'too',
  'alone',
]);

export const isFunctionWord = (token: Token | undefined): boolean =>
  token !== undefined && (token.traits & traits.functional) !== 0;

const INDEFINITE = new Set([
  'no',
  'any',
  'another',
  'other',
  'some',
  'each',
  'every',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
]);

/** Whether a noun phrase whose name or determiner stands at a token is governed by nothing and joined to nothing. */
function isFree(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
    const token = tokens[before];
    if (token === undefined || token.kind === 'quotation') return true;
    if (token.kind === 'mark') return !(isMark(token, ',') && isListed(tokens, before));
    if (token.kind === 'mention') {
      if (!token.possessive) return true;
      continue;
    }
    if (token.possessive) continue;
    if (prepositions.has(token.key)) return before === 0 && (isTime(tokens[at - 1]) || isNewPhrase(tokens, at));
    if (token.key === 'and' || token.key === 'or' || token.key === 'nor') {
      const earlier = tokens[before - 1];
      return (
        isMark(earlier, ',;') || !(earlier?.kind === 'mention' || isCapitalised(earlier) || earlier?.kind === 'mark')
      );
    }
    if (subordinators.has(token.key) || conjunctions.has(token.key) || auxiliaries.has(token.key)) return true;
  }
  return true;
}

/** "In this system the president …": the phrase that opens the sentence has its own noun, and a determiner begins another. */
function isNewPhrase(tokens: readonly Token[], at: number): boolean {
  const from = isIn(tokens[at - 1], determiners) ? at - 1 : at;
  return from > 2 && isIn(tokens[1], determiners) && isIn(tokens[from], determiners) && isNounLike(tokens[from - 1]);
}

/** "In the 2010s MİT …": what stands before the name ends a phrase of time. */
const isTime = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (/\d/.test(token.key) || TIMES.has(token.key));
const TIMES = new Set([
  'today',
  'years',
  'year',
  'decade',
  'decades',
  'months',
  'month',
  'weeks',
  'week',
  'then',
  'time',
]);

/** "ISIS, Al-Qaeda and …": the mark stands inside a list of names. */
const isListed = (tokens: readonly Token[], comma: number): boolean => {
  const before = tokens[comma - 1];
  const next = tokens[comma + 2];
  return (before?.kind === 'mention' || isCapitalised(before)) && (isWord(next, 'and') || isWord(next, 'or'));
};

/** The subject of the clause that a joined predicate goes on with: "MİT combines … and reports to …". */
function clauseSubject(scene: Scene, joint: number): Filler | undefined {
  const { tokens } = scene;
  let start = joint - 1;
  while (start >= 0 && !isMark(tokens[start], ';:.') && !isIn(tokens[start], OPENERS)) start--;
  for (let at = start + 1; at < Math.min(joint, start + 6); at++) {
    const token = tokens[at];
    if (token?.kind === 'mention') {
      const next = tokens[at + 1];
      if (token.possessive || isWord(next, 'and') || isWord(next, 'or') || isNounLikeNotVerb(next)) return undefined;
      return known(token, at, at + 1, false);
    }
    if (isWord(token, 'it') && at === start + 1) return pronoun(scene, at);
    if (isWord(token, 'the')) {
      const next = tokens[at + 1];
      if (next?.kind !== 'word') continue;
      const entity = loosely(scene, at + 1, at + 2, next.start, at);
      if (entity) return entity;
      continue;
    }
    if (token?.kind !== 'word' || isFunctionWord(token)) return undefined;
  }
  return undefined;
}

const OPENERS = new Set(['that', 'because', 'although', 'though', 'which']);

/** A noun rather than the verb of the clause. */
const isNounLikeNotVerb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && isNounLike(token) && !/s$/.test(token.key);

/** What "it" stands for: the only body or idea that the clause before, or the sentence before, names as its subject. */
function pronoun(scene: Scene, at: number): Filler | undefined {
  const here = scene.tokens.slice(0, at);
  const earlier = here.some((token) => token.kind === 'mention' || isAuxiliary(token)) ? here : scene.before;
  const place = scene.tokens[at]?.start ?? 0;
  const names = earlier.filter(
    (token): token is NameToken => token.kind === 'mention' && !token.possessive && ITS.has(token.entity.kind),
  );
  const [first] = names;
  if (first !== undefined) {
    if (names.some(({ entity }) => entity !== first.entity)) return undefined;
    if (!isFree(earlier, earlier.indexOf(first))) return undefined;
    return isLastNamed(scene, first.mention.dossier, first.entity, place) ? known(first, at, at + 1, true) : undefined;
  }
  const the = earlier.findIndex((token) => isWord(token, 'the'));
  const next = earlier[the + 1];
  if (the < 0 || the > 1 || next?.kind !== 'word') return undefined;
  const meant = described(scene, next.key, next.start);
  return meant && looselyKnown(meant, at, at + 1);
}

const isAuxiliary = (token: Token): boolean => token.kind === 'word' && auxiliaries.has(token.key);
const ITS = new Set(['organization', 'concept', 'priority', 'reform', 'source']);

const known = ({ mention, entity }: NameToken, from: number, to: number, loose: boolean): Known => ({
  kind: 'entity',
  entity,
  dossier: mention.dossier,
  loose,
  from,
  to,
});

/** What words of the sentence describe, as they stand behind "the"; the whole phrase begins at a token before them. */
function loosely(scene: Scene, start: number, to: number, place: number, from: number): Known | undefined {
  const { tokens } = scene;
  const last = tokens[to - 1];
  if (last === undefined || (last.traits & traits.description) === 0) return undefined;
  const meant = described(scene, wordsOf(tokens, { from: start, end: to }).join(' '), place);
  return meant && looselyKnown(meant, from, to);
}

const looselyKnown = ({ dossier, entity }: Described, from: number, to: number): Known => ({
  kind: 'entity',
  entity,
  dossier: dossier.id,
  loose: true,
  from,
  to,
});

function unknown(tokens: readonly Token[], kind: Unknown['kind'], from: number, to: number): Unknown {
  const last = tokens[to - 1];
  return { kind, head: last?.kind === 'word' ? last.key : '', from, to, end: to };
}

function openingOf(tokens: readonly Token[], closing: number): number {
  for (let at = closing - 1; at >= 0; at--) if (isMark(tokens[at], '(')) return at;
  return 0;
}

/** Where the apposition that a comma or dash closes begins; nothing with a verb of its own is one. */
function appositionOpening(tokens: readonly Token[], closing: number): number | undefined {
  const mark = tokens[closing];
  for (let at = closing - 1; at > Math.max(0, closing - 18); at--) {
    const token = tokens[at];
    if (token?.kind === 'mark' && mark?.kind === 'mark' && token.text === mark.text) return at;
    if (isMark(token, ';:.')) return undefined;
  }
  return undefined;
}
