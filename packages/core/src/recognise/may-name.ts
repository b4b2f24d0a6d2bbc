/**
 * Whether raw Markdown can hold a name at all, so that most files need not be parsed. It knows nothing of Markdown but
 * which characters can vanish when it is rendered, and where a name cannot go on.
 *
 * Why `false` can be trusted. A name in rendered text consists of words, and each of them comes from the raw text in
 * one of three ways. (1) As it stands: then it is a raw word, up to underscores at its ends, which may be emphasis;
 * inside a word CommonMark takes no underscore for emphasis. (2) In pieces, with markup between them that vanishes:
 * such markup starts with one of * ~ [ ] ! < right after the first piece, and that piece is the beginning of a word
 * of a name; the pieces that may follow are tried, all of them. (3) By a character reference: then the text is looked
 * at once more with what its references stand for. So if not every word of any name is found, no name is there; and a
 * weak name needs, besides, all words of something that speaks for it (a subject of the dossier would be a name that
 * needs no evidence). Words are compared by hash and capitals, which can only add candidates. The words of one name, or
 * of one phrase, stand in one passage; so where the text as a whole has them all, its passages are asked one by one.
 */
import { classes, FIRST, foldUnit, foldWord, IGNORABLE, SCRIPTS, SEPARATOR } from './fold.ts';
import { findPassages, type Passages, passagesOf } from './passages.ts';
import { ANY_SHAPE, type RawIndex, rawIndexFor, rawWord, shapeAt } from './raw-index.ts';
import { mayHave } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';
import { extendHash, newWord, PRIME, readWord, SEED, type Word } from './words.ts';

/**
 * False only if no name can be recognised in any rendering of `markdown`. `resolve` puts what character references stand
 * for in their place, or cannot; then one that may stand for a letter makes the answer true.
 */
export function mayName(
  vocabulary: Vocabulary,
  markdown: string,
  resolve: (markdown: string) => string | undefined = () => undefined,
): boolean {
  const raw = rawIndexFor(vocabulary.names, markdown.length);
  return raw === undefined || mayNameBy(raw, markdown, resolve);
}

/** The same for an index that is at hand. */
export function mayNameBy(raw: RawIndex, markdown: string, resolve: (markdown: string) => string | undefined): boolean {
  if (raw.hashes.length === 1) return false;
  const search = newSearch(raw);
  if (holdsName(search, markdown)) return true;
  if (!search.refers) return false;
  const resolved = resolve(markdown);
  return resolved === undefined || holdsName(search, resolved);
}

interface Search {
  readonly raw: RawIndex;
  text: string;
  /** Shapes in which each word was met. */
  readonly found: Uint8Array;
  /** The words that were met. */
  readonly met: number[];
  /** Where a word may go on after a closing sign; made when first needed. */
  readonly places: Map<Closer, ReadonlyMap<number, readonly number[]>>;
  /** Where passages end; made when first needed. */
  passages: Passages | undefined;
  /** How many continuations may still be tried; below zero, anything may be there. */
  tries: number;
  /** A reference was met that may stand for a letter. */
  refers: boolean;
}

type Closer = ']' | ')' | '>';

const newSearch = (raw: RawIndex): Search => ({
  raw,
  text: '',
  found: new Uint8Array(raw.hashes.length),
  met: [],
  places: new Map(),
  passages: undefined,
  tries: 0,
  refers: false,
});

/** Forgets what was found and turns to another text. */
function turnTo(search: Search, text: string): void {
  const { found, met } = search;
  search.text = text;
  for (const number of met) found[number] = 0;
  met.length = 0;
  search.places.clear();
  search.passages = undefined;
  search.tries = 4096 + 8 * text.length;
}

function holdsName(search: Search, text: string): boolean {
  const { raw } = search;
  turnTo(search, text);
  const seen = readWords(search);
  if (seen === 'name' || search.tries < 0) return true;
  let isPossible = seen === 'perhaps';
  // Then not every word was met.
  const evidence = new Set<number>(isPossible ? raw.speaking.flat() : []);
  for (const context of contextsOfNames(search)) {
    const phrases = context < 0 ? [] : (raw.speaking[context] ?? []).filter((phrase) => hasAll(search, phrase));
    for (const phrase of phrases) evidence.add(phrase);
    isPossible ||= context < 0 || phrases.length > 0;
  }
  return isPossible && passagesHoldName(search, text, evidence);
}

/** Whether a passage has all words of a name, and one of those of what speaks for it, if that has to be. */
function passagesHoldName(search: Search, text: string, evidence: ReadonlySet<number>): boolean {
  const { raw } = search;
  const weak = new Set<number>();
  const heard = new Set<number>();
  for (const passage of passagesOf(text)) {
    turnTo(search, passage);
    if (readWords(search) !== 'nothing') return true;
    for (const context of contextsOfNames(search)) {
      if (context < 0) return true;
      weak.add(context);
    }
    if (search.met.length > 0) for (const phrase of evidence) if (hasAll(search, phrase)) heard.add(phrase);
  }
  for (const context of weak) if (raw.speaking[context]?.some((phrase) => heard.has(phrase))) return true;
  return false;
}

/**
 * Takes note of the words of the text. `name`: one of them is a name by itself. `perhaps`: pieces of a word may be one, or
 * they are too many to be tried.
 */
function readWords(search: Search): 'name' | 'perhaps' | 'nothing' {
  const { raw, text } = search;
  const { wordFilter } = raw;
  const { length } = text;
  const table = classes;
  const word = newWord();
  let perhaps = false;
  for (let at = 0; at < length; ) {
    let unit = text.charCodeAt(at);
    let letter = table[unit] as number;
    if (letter === SEPARATOR) {
      at++;
      continue;
    }
    let start = at;
    let first = unit;
    let last = unit;
    let hash = SEED;
    // Nearly all of a text is read here, so what follows a word is not asked for twice.
    while (letter >= FIRST && letter < SCRIPTS) {
      hash = Math.imul(hash ^ letter, PRIME);
      last = unit;
      unit = ++at < length ? text.charCodeAt(at) : SPACE;
      letter = table[unit] as number;
    }
    if (letter !== SEPARATOR) {
      // Something else than plain letters; it is read with more care.
      if (!readWord(text, start, word)) break;
      start = word.start;
      first = text.charCodeAt(start);
      at = word.end;
      hash = word.hash;
      last = text.charCodeAt(at - 1);
      unit = at < length ? text.charCodeAt(at) : SPACE;
    }
    const special = unit < 0x80 && SPECIAL[unit] === 1;
    const emphasised = first === UNDERSCORE || isEmphasis(last);
    if (!special && !emphasised && !mayHave(wordFilter, hash)) continue;
    word.start = start;
    word.end = at;
    word.hash = hash;
    if (emphasised) trimWord(text, word);
    if (special && readSpecial(search, word, unit)) perhaps = true;
    if (mayHave(wordFilter, word.hash) && meet(search, word.hash, word)) return 'name';
  }
  return perhaps ? 'perhaps' : 'nothing';
}

const SPACE = 0x20;
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

/** The contexts of the names of which all words were met; -1 for a name that needs none. */
function contextsOfNames(search: Search): ReadonlySet<number> {
  const { keyed, nextKeyed, context } = search.raw;
  const contexts = new Set<number>();
  for (const number of search.met) {
    for (let next = keyed[number] as number; next > 0; next = nextKeyed[next - 1] as number) {
      if (hasAll(search, next - 1)) contexts.add(context[next - 1] as number);
    }
  }
  return contexts;
}

/** Whether every word of a pattern was met in a shape that fits. */
function hasAll({ raw, found }: Search, pattern: number): boolean {
  for (let at = raw.from[pattern] as number; at < (raw.from[pattern + 1] as number); at++) {
    if (((found[raw.words[at] as number] as number) & (raw.shapes[at] as number)) === 0) return false;
  }
  return true;
}

/** Looks at what follows a word: a reference that may be a letter, or pieces that may belong to it; true for those. */
function readSpecial(search: Search, word: Word, after: number): boolean {
  const { text, raw } = search;
  if (after === 0x3b) {
    const sharp = text.charAt(word.start - 1) === '#';
    if (text.charAt(word.start - (sharp ? 2 : 1)) !== '&') return false;
    search.refers ||= mayBeLetter(text.slice(word.start, word.end), sharp);
    return false;
  }
  if (!goesOnUnseen(text, after, word.end + 1)) return false;
  if (raw.underscores) return true;
  return mayHave(raw.prefixFilter, word.hash) && continues(search, word.end, word.hash, 0);
}

/** Whether markup that vanishes can begin with this sign, judged by what is at `at` behind it. */
function goesOnUnseen(text: string, sign: number, at: number): boolean {
  const next = text.charCodeAt(at);
  if (sign === 0x3c)
    return next < 0x80 && (classes[next] !== SEPARATOR || next === 0x21 || next === 0x2f || next === 0x3f);
  if ((sign === 0x5d && next === 0x28) || (sign === 0x5b && next === 0x5e)) return true;
  return next < 0x80 ? SPECIAL[next] === 1 || classes[next] !== SEPARATOR : foldUnit(next) !== SEPARATOR;
}

/**
 * Tries what may follow a piece of a word: all places that vanishing markup can lead to from `from`. True when a name is
 * certain or the tries are used up.
 */
function continues(search: Search, from: number, hash: number, depth: number): boolean {
  if (depth > DEPTH) search.tries = -1;
  const { text, raw } = search;
  const ways = [from];
  const listed = new Set(ways);

  function goOnAt(place: number): void {
    search.tries--;
    if (listed.has(place)) return;
    listed.add(place);
    ways.push(place);
  }

  /** Goes on after each place from `start` where the markup could end. */
  function after(closer: Closer, start: number): void {
    const last = search.tries < 0 ? 0 : lastPlace(search, closer, start);
    for (const [letter, places] of placesAfter(search, closer)) {
      if (letter !== 0 && !goesOn(raw, hash, letter)) continue;
      for (let at = firstFrom(places, start); at < places.length && (places[at] as number) <= last; at++) {
        goOnAt(places[at] as number);
      }
    }
  }

  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    let at = way;
    for (; at < text.length; at++) {
      if (--search.tries < 0) return true;
      const sign = text.charAt(at);
      // A label follows a link's text, and a footnote's mark is by itself.
      if (sign === '[' && (text.charAt(at - 1) === ']' || text.charAt(at + 1) === '^')) after(']', at + 1);
      if (sign === ']' && text.charAt(at + 1) === '(') after(')', at + 2);
      if (sign === '<') {
        const next = text.charAt(at + 1);
        if (next === '!' || next === '?') after('>', at + 1);
        else goOnAt(tagEnd(search, at));
      }
      const vanishes = '*~_[]'.includes(sign) || (sign === '!' && text.charAt(at + 1) === '[');
      if (!vanishes && foldUnit(text.charCodeAt(at)) !== IGNORABLE) break;
    }
    if (readPiece(search, at, hash, depth)) return true;
  }
  return false;
}

/** The last place at which markup can be over that `start` is in, behind its opening sign. */
function lastPlace(search: Search, closer: Closer, start: number): number {
  const { text } = search;
  if (closer === ']') {
    LABEL.lastIndex = start;
    const end = LABEL.test(text) ? LABEL.lastIndex : 0;
    search.tries -= (end || text.length) - start;
    return end;
  }
  if (closer === ')') {
    DESTINATION.lastIndex = start;
    const end = DESTINATION.test(text) ? DESTINATION.lastIndex : start;
    search.tries -= end - start;
    // A title may have anything in it.
    if (end > start && !`"'(`.includes(text.charAt(end))) return end + 1;
  }
  search.passages ??= findPassages(text);
  return search.passages(start);
}

const LABEL = /(?:[^\\\]]|\\[\s\S])*\]/y;
const DESTINATION = /(?![\t\n\r ]*<)[\t\n\r ]*(?:\\[\s\S]|[^\\\0- ])*[\t\n\r ]*/y;

/** Where a tag ends that begins at `at`; the end of the text where none does. */
function tagEnd(search: Search, at: number): number {
  const { text } = search;
  let quote = 0;
  for (let end = at + 1; end < text.length && --search.tries >= 0; end++) {
    const unit = text.charCodeAt(end);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 0x3e) return end + 1;
    else if (unit === 0x22 || unit === 0x27) quote = unit;
    else if (unit === 0x3c) break;
  }
  return text.length;
}

/** Reads the next piece of a word at `at`, if there is one. */
function readPiece(search: Search, at: number, hash: number, depth: number): boolean {
  const { text, raw } = search;
  const piece = newWord();
  if (at >= text.length || foldUnit(text.charCodeAt(at)) === SEPARATOR) return false;
  if (!readWord(text, at, piece, hash) || piece.start !== at) return false;
  const after = text.charCodeAt(piece.end);
  if (isEmphasis(text.charCodeAt(piece.end - 1))) trimWord(text, piece, hash);
  if (meet(search, piece.hash)) return true;
  if (!(after < 0x80 && SPECIAL[after] === 1)) return false;
  return mayHave(raw.prefixFilter, piece.hash) && continues(search, piece.end, piece.hash, depth + 1);
}

/** The places after a closing sign at which a word or more markup starts, by the letter that stands there. */
function placesAfter({ text, places }: Search, closer: Closer): ReadonlyMap<number, readonly number[]> {
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
const isEmphasis = (last: number): boolean => last === UNDERSCORE || (last >= 0x80 && foldUnit(last) === IGNORABLE);

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
