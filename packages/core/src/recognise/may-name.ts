/**
 * Whether raw Markdown can hold a name at all, so that most files need not be parsed. It knows nothing of Markdown but
 * which characters can vanish when it is rendered.
 *
 * Why `false` can be trusted. A name in rendered text consists of words, and each of them comes from the raw text in
 * one of three ways. (1) As it stands: then it is a raw word, up to underscores at its ends, which may be emphasis;
 * inside a word CommonMark takes no underscore for emphasis. (2) In pieces, with markup between them that vanishes:
 * such markup starts with one of * ~ [ ] ! < right after the first piece, and that piece is the beginning of a word
 * of a name; the pieces that may follow are tried, all of them. (3) By a character reference: a reference that is not
 * known to stand for a sign or a space makes the answer true. So if not every word of any name is found, no name is
 * there; and a weak name needs, besides, all words of something that speaks for it (a subject of the dossier would be
 * a name that needs no evidence). Words are compared by hash and capitals, which can only add candidates.
 */
import { FIRST, foldUnit, foldWord, IGNORABLE, SCRIPTS, SEPARATOR } from './fold.ts';
import { ANY_SHAPE, type RawIndex, rawIndexFor, rawWord, shapeAt } from './raw-index.ts';
import { mayHave } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';
import { extendHash, newWord, readWord, SEED, type Word } from './words.ts';

/** False only if no name can be recognised in any rendering of `markdown`. */
export function mayName(vocabulary: Vocabulary, markdown: string): boolean {
  const raw = rawIndexFor(vocabulary.names, markdown.length);
  if (raw === undefined) return true;
  if (raw.hashes.length === 1) return false;
  const search: Search = {
    raw,
    text: markdown,
    found: new Uint8Array(raw.hashes.length),
    met: [],
    places: new Map(),
    tries: 4096 + markdown.length,
  };
  const word = newWord();
  for (let from = 0; readWord(markdown, from, word); from = word.end) {
    const after = markdown.charCodeAt(word.end);
    if (markdown.charCodeAt(word.start) === UNDERSCORE || endsInEmphasis(markdown, word.end)) trimWord(markdown, word);
    if (after < 0x80 && SPECIAL[after] === 1 && readSpecial(search, word, after)) return true;
    if (mayHave(raw.wordFilter, word.hash) && meet(search, word.hash, word)) return true;
  }
  return search.met.some((number) => completes(search, number));
}

interface Search {
  readonly raw: RawIndex;
  readonly text: string;
  /** Shapes in which each word was met. */
  readonly found: Uint8Array;
  /** The words that were met. */
  readonly met: number[];
  /** Where a word may go on after a closing sign; made when first needed. */
  readonly places: Map<string, ReadonlyMap<number, readonly number[]>>;
  /** How many continuations may still be tried before the answer is true. */
  tries: number;
}

const UNDERSCORE = 0x5f;
/** Signs after a word that ask for a closer look: markup that can vanish, and the end of a character reference. */
const SPECIAL = new Uint8Array(0x80);
for (const sign of '*~[]!<;') SPECIAL[sign.charCodeAt(0)] = 1;
/** How many pieces a word may be in before the answer is true. */
const DEPTH = 32;

/** Takes note of a word; true when that word is a name by itself. Without a place it may have any shape. */
function meet(search: Search, hash: number, place?: Word): boolean {
  const { raw, found } = search;
  const number = rawWord(raw, hash);
  if (number === 0) return false;
  const shape = place === undefined ? ANY_SHAPE : shapeAt(search.text, place.start, place.end);
  if (((found[number] as number) & shape) === shape) return false;
  if (found[number] === 0) search.met.push(number);
  found[number] = (found[number] as number) | shape;
  return ((raw.sure[number] as number) & shape) !== 0;
}

/** Whether some name whose longest word is this one can be there, with what must speak for it. */
function completes(search: Search, number: number): boolean {
  const { raw } = search;
  for (
    let pattern = (raw.keyed[number] as number) - 1;
    pattern >= 0;
    pattern = (raw.nextKeyed[pattern] as number) - 1
  ) {
    if (!hasAll(search, pattern)) continue;
    const context = raw.context[pattern] as number;
    if (context < 0 || raw.speaking[context]?.some((phrase) => hasAll(search, phrase))) return true;
  }
  return false;
}

/** Whether every word of a pattern was met in a shape that fits. */
function hasAll({ raw, found }: Search, pattern: number): boolean {
  for (let at = raw.from[pattern] as number; at < (raw.from[pattern + 1] as number); at++) {
    if (((found[raw.words[at] as number] as number) & (raw.shapes[at] as number)) === 0) return false;
  }
  return true;
}

/** Looks at what follows a word: a reference that may be a letter, or pieces that may belong to it. */
function readSpecial(search: Search, word: Word, after: number): boolean {
  const { text, raw } = search;
  if (after === 0x3b) {
    const sharp = text.charAt(word.start - 1) === '#';
    if (text.charAt(word.start - (sharp ? 2 : 1)) !== '&') return false;
    return mayBeLetter(text.slice(word.start, word.end), sharp);
  }
  if (raw.underscores) return true;
  return mayHave(raw.prefixFilter, word.hash) && continues(search, word.end, word.hash, 0);
}

/**
 * Tries what may follow a piece of a word: all places that vanishing markup can lead to from `from`. True when a name is
 * certain or the tries are used up.
 */
function continues(search: Search, from: number, hash: number, depth: number): boolean {
  if (depth > DEPTH) return true;
  const { text, raw } = search;
  const ways = [from];
  const closed = { ']': Number.POSITIVE_INFINITY, ')': Number.POSITIVE_INFINITY, '>': Number.POSITIVE_INFINITY };

  /** Goes on after each place from `start` where the markup could end, unless that is on the list already. */
  function after(closer: keyof typeof closed, start: number): void {
    for (const [letter, places] of placesAfter(search, closer)) {
      if (letter !== 0 && !goesOn(raw, hash, letter)) continue;
      for (let at = firstFrom(places, start); at < places.length && (places[at] as number) <= closed[closer]; at++) {
        search.tries--;
        ways.push(places[at] as number);
      }
    }
    closed[closer] = Math.min(closed[closer], start);
  }

  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    let at = way;
    for (; at < text.length; at++) {
      if (--search.tries < 0) return true;
      const sign = text.charAt(at);
      if (sign === '[') after(']', at + 1);
      if (sign === ']' && text.charAt(at + 1) === '(') after(')', at + 2);
      if (sign === '<') after('>', at + 1);
      const vanishes = '*~_[]'.includes(sign) || (sign === '!' && text.charAt(at + 1) === '[');
      if (!vanishes && foldUnit(text.charCodeAt(at)) !== IGNORABLE) break;
    }
    if (readPiece(search, at, hash, depth)) return true;
  }
  return false;
}

/** Reads the next piece of a word at `at`, if there is one. */
function readPiece(search: Search, at: number, hash: number, depth: number): boolean {
  const { text, raw } = search;
  const piece = newWord();
  if (at >= text.length || foldUnit(text.charCodeAt(at)) === SEPARATOR) return false;
  if (!readWord(text, at, piece, hash) || piece.start !== at) return false;
  const after = text.charCodeAt(piece.end);
  if (endsInEmphasis(text, piece.end)) trimWord(text, piece, hash);
  if (meet(search, piece.hash)) return true;
  if (!(after < 0x80 && SPECIAL[after] === 1)) return false;
  return mayHave(raw.prefixFilter, piece.hash) && continues(search, piece.end, piece.hash, depth + 1);
}

/** The places after a closing sign at which a word or more markup starts, by the letter that stands there. */
function placesAfter({ text, places }: Search, closer: string): ReadonlyMap<number, readonly number[]> {
  const known = places.get(closer);
  if (known !== undefined) return known;
  const found = new Map<number, number[]>();
  for (let at = text.indexOf(closer); at >= 0; at = text.indexOf(closer, at + 1)) {
    const unit = text.charCodeAt(at + 1);
    const letter = foldUnit(unit);
    if (letter === SEPARATOR && !(unit < 0x80 && SPECIAL[unit] === 1)) continue;
    const plain = letter >= FIRST && letter < SCRIPTS && letter !== UNDERSCORE ? letter : 0;
    const list = found.get(plain);
    if (list === undefined) found.set(plain, [at + 1]);
    else list.push(at + 1);
  }
  places.set(closer, found);
  return found;
}

/** Index of the first place after `start`. */
function firstFrom(places: readonly number[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word of a name may start with what the hash stands for and this letter. */
function goesOn(raw: RawIndex, hash: number, letter: number): boolean {
  const longer = extendHash(hash, letter);
  return mayHave(raw.prefixFilter, longer) || mayHave(raw.wordFilter, longer);
}

/** Whether the last character of a word is an underscore, or one that may follow an underscore unseen. */
function endsInEmphasis(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === UNDERSCORE || (last >= 0x80 && foldUnit(last) === IGNORABLE);
}

const isTrimmed = (unit: number): boolean => unit === UNDERSCORE || foldUnit(unit) === IGNORABLE;

/** Takes the underscores off both ends of a word that is not made of them alone. */
function trimWord(text: string, word: Word, seed = SEED): void {
  let { start, end } = word;
  while (start < end && isTrimmed(text.charCodeAt(start))) start++;
  while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  let hash = seed;
  const folded = foldWord(text, start, end);
  for (let at = 0; at < folded.length; at++) hash = extendHash(hash, folded.charCodeAt(at));
  word.hash = hash;
}

/** Whether a character reference may stand for a letter, or for something that does not part letters. */
function mayBeLetter(name: string, numeric: boolean): boolean {
  if (!numeric) return !SIGNS.has(name);
  const point = /^x/i.test(name) ? Number.parseInt(name.slice(1), 16) : Number.parseInt(name, 10);
  return !(point < 0x10000) || foldUnit(point) !== SEPARATOR;
}

/** Character references that stand for signs and spaces. */
const SIGNS = new Set(
  (
    'amp lt gt quot apos nbsp copy reg trade mdash ndash hellip lsquo rsquo sbquo ldquo rdquo bdquo laquo raquo lsaquo ' +
    'rsaquo bull middot times divide minus plus plusmn larr rarr uarr darr harr check cross ensp emsp thinsp sect para ' +
    'deg frac12 frac14 frac34 euro pound yen cent hearts star starf lbrace rbrace lcub rcub lbrack rbrack lsqb rsqb lpar ' +
    'rpar vert verbar ast num excl colon semi comma period sol bsol grave hyphen dash le ge ne equals percnt dollar commat'
  ).split(' '),
);
