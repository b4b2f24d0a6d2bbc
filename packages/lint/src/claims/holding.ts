/**
 * What it comes to that a name stands beside a role. Holders change, so it is against the source only where it is said of
 * today, and not as possible, compared or denied.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import type { HeldRole } from './held-roles.ts';
import { isFunctionWord } from './nouns.ts';
import { INTRODUCING, type Name } from './person-names.ts';
import type { Scene } from './scene.ts';
import { tellsOfSource } from './telling.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { negations, otherTimes } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

/**
 * What a name beside a role comes to. `after`: the token behind which the sentence goes on, where the two stand in apposition;
 * `now`: the words themselves say that it holds today.
 */
export function judged(
  scene: Scene,
  role: HeldRole,
  name: Name,
  from: number,
  to: number,
  after?: number,
  now = false,
  untilNow = false,
): PlacedClaim | undefined {
  const [statement] = role.held;
  if (statement === undefined) return undefined;
  const { dossier } = role;
  const right = role.held.find(({ subject }) => subject === name.person);
  const voice = voiceOf(scene, dossier.id, from, to);
  // "According to X, director of MİT, …": who speaks is the writer's own word.
  const speaks = isWord(scene.tokens[from - 1], 'to') && isWord(scene.tokens[from - 2], 'according');
  if ((voice.of === 'others' && !speaks) || voice.denied) return undefined;
  const make = (outcome: 'supported' | 'contradicted', stated: Statement): PlacedClaim => ({
    frame: 'holder',
    outcome,
    dossier: dossier.id,
    entity: role.role.id,
    source:
      scene.against && outcome === 'supported' ? '' : `names ${listLabels(dossier, role.held)} as ${role.role.label}`,
    statements: [stated],
    quote: stated.quotes[0],
    from,
    to,
  });
  if (right) return make('supported', right);
  const { tokens } = scene;
  const sinceThen = untilNow || isWord(tokens[to], 'since');
  if (now) return isSaidOfNow(scene, from, to) ? make('contradicted', statement) : undefined;
  if (
    (isOtherTime(tokens, from, to, after, name) && !sinceThen) ||
    isPossible(scene, to) ||
    isCompared(scene, from, to)
  )
    return undefined;
  // Behind an apposition a "not" is about something else: "MİT’s director, X, does not give figures".
  const end = after === undefined ? scene.tokens.length : to;
  if (scene.tokens.slice(0, end).some((token) => isIn(token, negations))) return undefined;
  const isTimed =
    after === undefined || sinceThen || speaks || isPresent(tokens, after, !isWord(tokens[from - 1], 'as'));
  if (!isTimed && !tellsOfSource(scene, role, from, to) && !saysLately(scene, role, after)) return undefined;
  return make('contradicted', statement);
}

/** What an apposition or a relative clause says of today stands, whatever the rest of the sentence comes to. */
function isSaidOfNow({ tokens }: Scene, from: number, to: number): boolean {
  const around = tokens.slice(Math.max(0, from - 4), to);
  return !around.some((token) => isIn(token, negations) || isIn(token, FORMERLY) || isWord(token, 'until'));
}

/** "As director of MİT, X …" compares nothing, and what follows is compared for itself. */
const isCompared = ({ tokens, circumstances }: Scene, from: number, to: number): boolean =>
  circumstances.compared &&
  tokens
    .slice(0, to)
    .some((token, at) => (token.traits & traits.comparison) !== 0 && !(isWord(token, 'as') && at >= from - 2));

/** "X, director of MİT, must persuade": it is not the post that is possible. */
const isPossible = ({ tokens, circumstances }: Scene, to: number): boolean =>
  circumstances.possible &&
  tokens.some((token, at) => (token.traits & traits.possibility) !== 0 && !(at >= to && isIn(token, BEHIND_SUBJECTS)));
const BEHIND_SUBJECTS = new Set(['must', 'can', 'may', 'should']);

const listLabels = (dossier: Dossier, held: readonly Statement[]): string =>
  held.map(({ subject }) => entityOf(dossier, subject)?.label ?? subject).join(' and ');

/** The verb behind an apposition stands in the present tense; without a verb nothing is known of the time. */
export function isPresent(tokens: readonly Token[], from: number, told = false): boolean {
  const behind = pastBrackets(tokens, from);
  let at = isMark(tokens[behind], ',–—)') ? behind + 1 : behind;
  // "X, director of MİT and author of its programme, makes".
  if (isWord(tokens[at], 'and') && told) at = pastApposition(tokens, at);
  if (isWord(tokens[at], 'himself') || isWord(tokens[at], 'herself')) at = pastApposition(tokens, at);
  while (isAdverbial(tokens[at])) at++;
  if (isWord(tokens[at], 'who')) at++;
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  // "The director of MİT, X reports, is a poet."
  if (isMark(tokens[at + 1], ',')) return false;
  if (told && TELLING.has(token.key)) return token.key !== 'set' || !isWord(tokens[at + 2], 'for');
  if (PRESENT.has(token.key)) return !isWord(tokens[at + 1], 'been');
  return /[a-z]s$/.test(token.key) && /^\p{Ll}/u.test(token.text) && !isFunctionWord(token);
}

/** "MİT director X said": in a block that tells of no year but the source's. */
function saysLately({ tokens, block }: Scene, { dossier }: HeldRole, after: number | undefined): boolean {
  if (after === undefined) return false;
  const verb = isMark(tokens[after], ',–—)') ? after + 1 : after;
  if (!isIn(tokens[verb], SAID)) return false;
  const year = dossier.source.published?.iso?.slice(0, 4);
  return [...block.prose.text.matchAll(/\b(?:1[89]|20)\d\d/g)].every(([found]) => found === year);
}
const SAID = new Set(['said', 'told']);

/** Whoever "wrote" or "signed" stands for what is written; the past of telling is the present of what is told. */
const TELLING = new Set(['wrote', 'signed', 'argued', 'outlined', 'published', 'set']);

/** Past a short name in brackets: "director of the National Agency (NA), argues". */
const pastBrackets = (tokens: readonly Token[], at: number): number =>
  isMark(tokens[at], '(') && tokens[at + 1]?.kind === 'mention' && isMark(tokens[at + 2], ')') ? at + 3 : at;

/** Whether the sentence speaks of another time. "A former officer", behind what is said, does not. */
const isOtherTime = (
  tokens: readonly Token[],
  from: number,
  to: number,
  after: number | undefined,
  name: Name,
): boolean => {
  // "X, director of MİT, wants it to act before": the verb tells the time.
  const isNow = after !== undefined && isPresent(tokens, after);
  return tokens.some((token, at) => {
    if (token.kind !== 'word') return false;
    // "X, the director of MİT, thinks in decades".
    if (at > to && LENGTHS.has(token.key)) return false;
    if (after !== undefined && at > after + 2 && (isNow ? !isYearWord(token.key) : COMING.has(token.key))) return false;
    // "Its director, the former general X".
    if (at < name.from && isIn(tokens[at], INTRODUCING) && isIntroduced(tokens, at, name.from)) return false;
    if (FORMERLY.has(token.key)) return at < to && at >= from - 4;
    if (token.key === 'last' && tokens[at + 1]?.kind !== 'word') return false;
    // "Used the pages of" is no "used to".
    if (token.key === 'used') return isWord(tokens[at + 1], 'to');
    return otherTimes.has(token.key) || isYearWord(token.key);
  });
};
const isYearWord = (key: string): boolean => /^(?:1[5-9]|20)\d\ds?$/.test(key) || key === 'until' || key === 'then';
/** Whether only words without a capital stand between a comma with "former" and a name. */
const isIntroduced = (tokens: readonly Token[], at: number, name: number): boolean =>
  (isMark(tokens[at - 1], ',') || isMark(tokens[at - 2], ',')) &&
  tokens.slice(at, name).every((token) => token.kind === 'word' && !isCapitalised(token));

const LENGTHS = new Set(['decades', 'years', 'months', 'history', 'century', 'era', 'formerly']);
const COMING = new Set(['next', 'future', 'soon', 'tomorrow']);
const FORMERLY = new Set('former retired outgoing incoming acting interim deputy late ex'.split(' '));

/** Past an apposition of few words: "X, himself a retired diplomat, is". */
function pastApposition(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 9; at++) if (isMark(tokens[at], ',–—')) return at + 1;
  return from;
}

const PRESENT = new Set(['is', 'has', 'does']);
/** An adverb, or what else may stand in its place. */
export const isAdverbial = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (/[a-z]{2}ly$/.test(token.key) || ADVERBS.has(token.key));
const ADVERBS = new Set(['also', 'often', 'always', 'never', 'seldom', 'still', 'now', 'himself', 'herself', 'too']);
