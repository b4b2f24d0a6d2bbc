/**
 * The runs of words that sources are made of, to ask of any text whether it has one. Words are compared without case,
 * accents and punctuation; texts are read once, one code unit at a time.
 */
import { isFunctionWord } from './verbatim/function-words.ts';

/** The runs of some sources. */
export interface SourceRuns {
  /** Of what kind the words are whose hashes begin so. */
  readonly words: Uint8Array;
  /** Their hashes. */
  readonly runs: ReadonlySet<number>;
}

export function compileSourceRuns(paragraphs: Iterable<string>): SourceRuns {
  const words = new Uint8Array(0x10000);
  const runs = new Set<number>();
  for (const paragraph of paragraphs) {
    markWords(paragraph, words);
    findRun(paragraph, words, (run) => runs.add(run).size === 0);
  }
  return { words, runs };
}

/** Whether a text has four words in a row of one of the sources. “As one of the” is anybody's: one has to say something. */
export const holdsRun = ({ words, runs }: SourceRuns, text: string): boolean =>
  runs.size > 0 && findRun(text, words, (run) => runs.has(run));

/** Calls `found` with the hash of each run of words that `words` may hold and that is not all grammar, until it says yes. */
function findRun(text: string, words: Uint8Array, found: (run: number) => boolean): boolean {
  const { length } = text;
  let known = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  /** How many words of grammar there have been since one that says something. */
  let empty = 0;
  for (let at = 0; at < length; ) {
    let hash = SEED;
    let letter = 0;
    do {
      const unit = text.charCodeAt(at++);
      letter = (letters[unit] as number) || letterOf(unit);
      if (letter > UNSEEN) hash = Math.imul(hash ^ letter, PRIME);
    } while (letter !== SEPARATOR && at < length);
    if (hash === SEED) continue;
    const kind = words[hash >>> 16];
    if (kind === 0) {
      known = 0;
      continue;
    }
    empty = kind === CONTENT ? 0 : empty + 1;
    if (++known >= 4 && empty < 4 && found(mix(mix(mix(first, second), third), hash))) return true;
    first = second;
    second = third;
    third = hash;
  }
  return false;
}

const GRAMMAR = 1;
const CONTENT = 2;

/** Notes of what kind the words are whose hashes begin so. */
function markWords(text: string, words: Uint8Array): void {
  let hash = SEED;
  let bare = '';
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = at < text.length ? letters[unit] || letterOf(unit) : SEPARATOR;
    if (letter > UNSEEN) {
      hash = Math.imul(hash ^ letter, PRIME);
      bare += String.fromCharCode(letter);
    } else if (letter === SEPARATOR && hash !== SEED) {
      const kind = isFunctionWord(bare) ? GRAMMAR : CONTENT;
      words[hash >>> 16] = Math.max(words[hash >>> 16] as number, kind);
      hash = SEED;
      bare = '';
    }
  }
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const mix = (a: number, b: number): number => Math.imul(a ^ (b >>> 3), PRIME) ^ b;

/** What each code unit counts as: 0 not met yet, else a separator, something unseen, or a bare letter's code. */
const letters = new Uint16Array(0x10000);
const SEPARATOR = 1;
const UNSEEN = 2;

function letterOf(unit: number): number {
  const found = unit < 0x80 ? plainLetterOf(unit) : bareLetterOf(unit);
  letters[unit] = found;
  return found;
}

function plainLetterOf(unit: number): number {
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return unit;
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : SEPARATOR;
}

function bareLetterOf(unit: number): number {
  const bare = String.fromCharCode(unit)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00ad]/gu, '');
  // The Turkish dotless i is the one letter of names here that does not come apart into i and a mark.
  if (bare === '\u0131') return 0x69;
  if (bare === '') return UNSEEN;
  return /^[\p{L}\p{N}]/u.test(bare) ? bare.charCodeAt(0) : SEPARATOR;
}
