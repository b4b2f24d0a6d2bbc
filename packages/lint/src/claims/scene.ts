/**
 * One sentence with what is around it: its tokens, the names before it in the block, and the circumstances in which it
 * says something (asked, doubted, about another time, in whose voice). What it says is not known here.
 */
import type { Entity, Span } from '@brief/core';
import { firstFrom } from '../block-index.ts';
import type { Block, Mention } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { isSourceNoun } from '../verbatim/source-nouns.ts';
import type { Token } from './tokens.ts';
import { isCapitalised, isIn, isMark, isWord } from './tokens.ts';
import {
  beForms,
  comparisons,
  conditions,
  determiners,
  distances,
  doubts,
  inversions,
  otherTimes,
  possibilities,
} from './vocabulary.ts';

export interface Scene {
  readonly knowledge: Knowledge;
  readonly block: Block;
  readonly sentence: Span;
  readonly tokens: readonly Token[];
  /** Tokens of the sentence before, in the same block. */
  readonly before: readonly Token[];
  /** And of the one behind. */
  readonly behind: readonly Token[];
  /** All mentions of the block. */
  readonly mentions: readonly Mention[];
  readonly circumstances: Circumstances;
}

export interface Circumstances {
  readonly asked: boolean;
  readonly conditional: boolean;
  readonly doubted: boolean;
  readonly otherTime: boolean;
  readonly compared: boolean;
  readonly possible: boolean;
  readonly distanced: boolean;
}

export function circumstancesOf(tokens: readonly Token[]): Circumstances {
  let [asked, doubted, otherTime, compared, possible, distanced] = [false, false, false, false, false, false];
  let conditional = isIn(tokens[0], inversions) || opensWithThat(tokens);
  for (const [at, token] of tokens.entries()) {
    if (isMark(token, '?')) asked = true;
    if (isNameInMarks(token)) distanced = true;
    if (token.kind !== 'word') continue;
    const { key } = token;
    conditional ||= conditions.has(key);
    doubted ||= doubts.has(key);
    otherTime ||= isOtherTime(token, tokens[at + 1]) || YEAR.test(key) || isThen(tokens, at);
    compared ||= comparisons.has(key) && !isAsTheSource(tokens, at);
    possible ||= possibilities.has(key);
    distanced ||= distances.has(key) && !isBlamedHere(tokens, at);
  }
  return { asked, conditional, doubted, otherTime, compared, possible, distanced };
}

/** "That MİT answers to parliament is new": what follows is spoken about, and not said. */
const opensWithThat = ([that, next]: readonly Token[]): boolean =>
  isWord(that, 'that') && (next?.kind === 'mention' || isIn(next, determiners) || isCapitalised(next));

const YEAR = /^(?:1[5-9]|20)\d\ds?$/;

/** "Comes last" is no time; "last year" is. */
const isOtherTime = (token: Token, next: Token | undefined): boolean =>
  isIn(token, otherTimes) && !(token.key === 'last' && next?.kind !== 'word');

/** "At the time". */
const isThen = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], 'time') && isIn(tokens[at - 1], determiners) && isWord(tokens[at - 2], 'at');

/** "As the note says". */
const isAsTheSource = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], 'as') && isIn(tokens[at + 1], THE) && isSourceNoun(tokens[at + 2]);
const THE = new Set(['the', 'this']);

/** "The blame" is somebody's; who "is to blame" is blamed by the writer. */
const isBlamedHere = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], 'blame') && isWord(tokens[at - 1], 'to') && isIn(tokens[at - 2], beForms);

/** A name alone in quotation marks. */
const isNameInMarks = (token: Token): boolean =>
  token.kind === 'mention' && token.start < token.mention.proseSpan.start;

/** The dossier’s entity that a definite description stands for ("the service"), if nothing else can be meant. */
export function described(scene: Scene, words: readonly string[], at: number): Entity | undefined {
  const phrase = words.join(' ');
  for (const dossier of scene.knowledge.dossiers) {
    for (const entity of dossier.entities) {
      if (!describes(entity, phrase, words.at(-1) ?? '')) continue;
      if (isLastNamed(scene, dossier.id, entity, at)) return entity;
    }
  }
  return undefined;
}

function describes(entity: Entity, phrase: string, head: string): boolean {
  if (entity.descriptions?.some((one) => one.toLowerCase() === `the ${phrase}`)) return true;
  if (head === '' || !phrase.endsWith(head)) return false;
  const heads = headsOf(entity);
  return heads.has(head) && (phrase === head || phrase === `new ${head}` || phrase === `same ${head}`);
}

const headWords = new WeakMap<Entity, ReadonlySet<string>>();

/** The last words of its names and of what it is, in lower case. */
export function headsOf(entity: Entity): ReadonlySet<string> {
  let heads = headWords.get(entity);
  if (heads === undefined) {
    const phrases = [...entity.labels.map(({ text }) => text), entity.is.replace(/[.;,:].*$/s, '')];
    heads = new Set(
      phrases.filter((text) => text.includes(' ')).flatMap((text) => /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? []),
    );
    headWords.set(entity, heads);
  }
  return heads;
}

/** Whether an entity is the last of its kind that the block names before a place, with no stranger in between. */
export function isLastNamed(scene: Scene, dossier: string, entity: Entity, at: number): boolean {
  const { mentions, knowledge, block } = scene;
  let number = firstFrom(mentions, at + 1, ({ proseSpan }) => proseSpan.end) - 1;
  const isNear = (mention: Mention | undefined): mention is Mention =>
    mention !== undefined && at - mention.proseSpan.end <= FARTHEST;
  for (let one = mentions[number]; isNear(one); one = mentions[--number]) {
    if (knowledge.entity(one.dossier, one.entity)?.kind === entity.kind) break;
  }
  const last = mentions[number];
  if (!isNear(last) || last.entity !== entity.id || last.dossier !== dossier) return false;
  const between = block.prose.text.slice(last.proseSpan.end, at);
  return !STRANGER.test(between);
}

/** How far back, in characters, a description may reach. */
const FARTHEST = 400;
/** Another body may have come in: an acronym, or a word for one with a capital or for a partner. */
const STRANGER =
  /(?<!\()\b\p{Lu}{2,}\b(?!\))|\b(?:counterparts?|partners?|rivals?|sister|other (?:agency|service|organi[sz]ation))\b|\b(?:Agency|Service|Bureau|Directorate|Office|Ministry|Command|Council|University)\b/u;
