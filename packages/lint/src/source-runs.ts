/**
 * The runs of words that sources are made of, to ask of any text whether it has one. Words are compared without case,
 * accents and punctuation; texts are read once, one code unit at a time.
 */

/** Number of words in a row that make a text look like the source's. */
export const RUN = 4;

/** Compiles the paragraphs of sources; the answer says whether a text has a run of theirs. */
export function compileSourceRuns(paragraphs: Iterable<string>): (text: string) => boolean {
  const words = new Set<number>();
  const runs = new Set<number>();
  for (const paragraph of paragraphs) {
    readRuns(
      paragraph,
      (word) => words.add(word).size > 0,
      (run) => runs.add(run).size === 0,
    );
  }
  return (text) =>
    readRuns(
      text,
      (word) => words.has(word),
      (run) => runs.has(run),
    );
}

/**
 * Reads words and calls `known` with the hash of each, and `found` with the hash of each run of known ones, until
 * `found` says yes.
 */
function readRuns(text: string, known: (word: number) => boolean, found: (run: number) => boolean): boolean {
  let hash = SEED;
  let inWord = false;
  let length = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x20;
    const letter = letters[unit] || letterOf(unit);
    if (letter > UNSEEN) {
      hash = Math.imul(hash ^ letter, PRIME);
      inWord = true;
      continue;
    }
    if (letter === UNSEEN || !inWord) continue;
    inWord = false;
    if (known(hash)) {
      length++;
      if (length >= RUN && found(mix(first, second, third, hash))) return true;
      first = second;
      second = third;
      third = hash;
    } else length = 0;
    hash = SEED;
  }
  return false;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const mix = (...words: readonly number[]): number => words.reduce((hash, word) => Math.imul(hash, 31) ^ word, 7);

/** What each code unit counts as: 0 not met yet, else a separator, something unseen, or a bare letter's code. */
const letters = new Uint16Array(0x10000);
const SEPARATOR = 1;
const UNSEEN = 2;

function letterOf(unit: number): number {
  const bare = String.fromCharCode(unit).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const found = bare === '' || unit === 0xad ? UNSEEN : /^[\p{L}\p{N}]/u.test(bare) ? (BARE[bare] ?? bare) : '';
  letters[unit] = typeof found === 'number' ? found : found === '' ? SEPARATOR : found.charCodeAt(0);
  return letters[unit] as number;
}

const BARE: Readonly<Record<string, string>> = { ı: 'i' };
