/**
 * The runs of words that sources are made of, to ask of any text whether it has one. Words are compared without case,
 * accents and punctuation; texts are read once, one code unit at a time.
 */

/** Compiles the paragraphs of sources; the answer says whether a text has four words in a row of one of them. */
export function compileSourceRuns(paragraphs: Iterable<string>): (text: string) => boolean {
  const words = new Uint8Array(0x10000);
  const runs = new Set<number>();
  for (const paragraph of paragraphs) {
    for (const word of wordsOf(paragraph)) words[word >>> 16] = 1;
    findRun(paragraph, words, (run) => runs.add(run).size === 0);
  }
  return (text) => runs.size > 0 && findRun(text, words, (run) => runs.has(run));
}

/** Calls `found` with the hash of each run of words that `words` may hold, until it says yes. */
function findRun(text: string, words: Uint8Array, found: (run: number) => boolean): boolean {
  const { length } = text;
  let known = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let at = 0; at < length; ) {
    let hash = SEED;
    let letter = 0;
    do {
      const unit = text.charCodeAt(at++);
      letter = (letters[unit] as number) || letterOf(unit);
      if (letter > UNSEEN) hash = Math.imul(hash ^ letter, PRIME);
    } while (letter !== SEPARATOR && at < length);
    if (hash === SEED) continue;
    if (words[hash >>> 16] === 0) {
      known = 0;
      continue;
    }
    if (++known >= 4 && found(mix(mix(mix(first, second), third), hash))) return true;
    first = second;
    second = third;
    third = hash;
  }
  return false;
}

function* wordsOf(text: string): Generator<number> {
  let hash = SEED;
  for (let at = 0; at <= text.length; at++) {
    const letter = at < text.length ? letterOf(text.charCodeAt(at)) : SEPARATOR;
    if (letter > UNSEEN) hash = Math.imul(hash ^ letter, PRIME);
    else if (letter === SEPARATOR && hash !== SEED) {
      yield hash;
      hash = SEED;
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
  const bare = String.fromCharCode(unit)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00ad]/gu, '');
  const found = bare === '' ? UNSEEN : /^[\p{L}\p{N}]/u.test(bare) ? bare.charCodeAt(0) : SEPARATOR;
  // The Turkish dotless i is the one letter of names here that does not come apart into i and a mark.
  letters[unit] = found === 0x131 ? 0x69 : found;
  return letters[unit] as number;
}
