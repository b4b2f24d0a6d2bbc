/**
 * What a raw text must hold, at the least, for a name to be in it: the words of each name with the capitals they need,
 * and the words of what speaks for weak names. It knows words by hash only, so it may believe too much, never too little.
 */
import { foldWord } from './fold.ts';
import { rulesOf } from './patterns.ts';
import { hasLower, hasUpper, isAcronym, isCapitalised, type SpellingRules } from './spelling.ts';
import { filterOf, findWord, mayHave, spread } from './trie.ts';
import { BLOCKER, NAME, type NameIndex, PHRASE, PLURAL } from './vocabulary.ts';
import { extendHash, newWord, readWord, SEED } from './words.ts';

export interface RawIndex {
  /** Bits by hash: clear for words that no name and no phrase has. */
  readonly wordFilter: Int32Array;
  /** Bits by hash: clear for what no such word starts with. */
  readonly prefixFilter: Int32Array;
  readonly hashes: Int32Array;
  readonly slots: Int32Array;
  /** Shapes in which a word is a name by itself. */
  readonly sure: Uint8Array;
  /** Words and their shapes, pattern by pattern; pattern p has those from `from[p]` to `from[p + 1]`. */
  readonly from: Int32Array;
  readonly words: Int32Array;
  readonly shapes: Uint8Array;
  /** The patterns that have the word as their longest, plus one; names of which one word is not sure. */
  readonly keyed: Int32Array;
  readonly nextKeyed: Int32Array;
  /** Context of each pattern, -1 for names that need none. */
  readonly context: Int32Array;
  /** The patterns of the phrases that speak for each context. */
  readonly speaking: readonly (readonly number[])[];
  /** Whether a word of a name has an underscore in it. */
  readonly underscores: boolean;
}

/** Shapes of a written word, as bits; three more are the same for words that are not all ASCII. */
const LOW = 1;
const CAPITALISED = 2;
const CAPITALS = 4;
const MARKED = 3;
export const ANY_SHAPE = 0b111111;

/** The shape of a word in a text, or several that it may have. Underscores around it do not count. */
export function shapeAt(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first >= 0x61 && first <= 0x7a) return LOW | (LOW << MARKED);
  let low = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 || unit === UNDERSCORE) return shapeOf(trimmed(text.slice(start, end)));
    if (unit >= 0x61) low = true;
  }
  return low ? CAPITALISED : CAPITALS;
}

const UNDERSCORE = 0x5f;

function shapeOf(word: string): number {
  const shape = !isCapitalised(word) ? LOW : hasLower(word) ? CAPITALISED : CAPITALS;
  return ASCII.test(word) ? shape : shape << MARKED;
}

/**
 * The index, if it is worth its making for a text of this length: what it spares is parsing, and where names are many it
 * takes a lot of that to pay. Asked again, it takes what was asked for before into account.
 */
export function rawIndexFor(index: NameIndex, length: number): RawIndex | undefined {
  if (made.has(index)) return rawIndexOf(index);
  const total = (looked.get(index) ?? 0) + length;
  looked.set(index, total);
  return index.text.length < FEW || total > index.text.length * WORTH ? rawIndexOf(index) : undefined;
}

/** So many patterns are indexed in less time than it takes to ask whether they should be. */
const FEW = 5000;
/** Units of text for each pattern, by measurement: then parsing has taken about as long as the index will. */
const WORTH = 10;

const looked = new WeakMap<NameIndex, number>();

/** The index of a vocabulary; made on first use. */
export function rawIndexOf(index: NameIndex): RawIndex {
  const known = made.get(index);
  if (known !== undefined) return known;
  const built = buildRawIndex(index);
  made.set(index, built);
  return built;
}

const made = new WeakMap<NameIndex, RawIndex>();

/** The number of the word with this hash, 0 when there is none. */
export function rawWord(raw: RawIndex, hash: number): number {
  if (!mayHave(raw.wordFilter, hash)) return 0;
  const mask = raw.slots.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const found = raw.slots[slot] as number;
    if (found === 0 || raw.hashes[found] === hash) return found;
  }
}

function buildRawIndex(index: NameIndex): RawIndex {
  const numbers = new Map<number, number>();
  const hashes: number[] = [0];
  const prefixes: number[] = [];
  const patterns = index.text.length;
  const from = new Int32Array(patterns + 1);
  const words: number[] = [];
  const shapes: number[] = [];
  const context = new Int32Array(patterns).fill(-1);
  const keyOf = new Int32Array(patterns);
  const phrases = new Map<number, number>();
  const sure: number[] = [0];
  const weakNames = weakSpellings(index);
  const { trie } = index;
  /** By the number of a word in the trie. */
  const numberOf = new Int32Array(trie.words.length);
  let underscores = false;
  const word = newWord();

  for (let pattern = 0; pattern < patterns; pattern++) {
    from[pattern] = words.length;
    const kind = index.kind[pattern];
    if (kind === BLOCKER) continue;
    const owner = index.owner[pattern] as number;
    if (kind === PHRASE) phrases.set(owner, pattern);
    else context[pattern] = index.labelContext[owner] as number;
    const text = index.text.at(pattern) as string;
    const rules = rulesOf(index, pattern);
    const marked =
      context[pattern] === -1 && kind !== PHRASE && isWeakWhenBare(weakNames, text, rules, kind === PLURAL);
    let longest = 0;
    for (let at = 0; readWord(text, at, word); at = word.end) {
      let written = text.slice(word.start, word.end);
      let folded: string;
      if (written.includes('_')) {
        written = trimmed(written);
        underscores ||= written.includes('_');
        folded = foldWord(written);
        words.push(number(folded));
      } else {
        const found = findWord(trie, text, word);
        folded = trie.words.at(found) as string;
        numberOf[found] ||= number(folded);
        words.push(numberOf[found] as number);
      }
      shapes.push(shapesFor(written, rules, marked && !ASCII.test(written)));
      if (folded.length > longest) {
        longest = folded.length;
        keyOf[pattern] = words.at(-1) ?? 0;
      }
    }
    if (kind === PHRASE) keyOf[pattern] = 0;
    else if (context[pattern] === -1 && words.length - (from[pattern] as number) === 1) {
      const only = words.at(-1) ?? 0;
      sure[only] = (sure[only] ?? 0) | (shapes.at(-1) ?? 0);
      keyOf[pattern] = 0;
    }
  }
  from[patterns] = words.length;

  function number(folded: string): number {
    let hash = SEED;
    for (let at = 0; at < folded.length; at++) {
      if (at > 0) prefixes.push(hash);
      hash = extendHash(hash, folded.charCodeAt(at));
    }
    const known = numbers.get(hash);
    if (known !== undefined) return known;
    numbers.set(hash, hashes.length);
    sure.push(0);
    return hashes.push(hash) - 1;
  }

  const keyed = new Int32Array(hashes.length);
  const nextKeyed = new Int32Array(patterns);
  for (let pattern = 0; pattern < patterns; pattern++) {
    const key = keyOf[pattern] as number;
    if (key === 0) continue;
    nextKeyed[pattern] = keyed[key] as number;
    keyed[key] = pattern + 1;
  }
  return {
    wordFilter: filterOf(hashes.slice(1)),
    prefixFilter: filterOf(prefixes),
    hashes: Int32Array.from(hashes),
    slots: slotsOf(hashes),
    sure: Uint8Array.from(sure),
    from,
    words: Int32Array.from(words),
    shapes: Uint8Array.from(shapes),
    keyed,
    nextKeyed,
    context,
    speaking: index.contexts.map(({ speaking, hinting }) =>
      [...speaking, ...hinting].map((phrase) => phrases.get(phrase)).filter((pattern) => pattern !== undefined),
    ),
    underscores,
  };
}

/**
 * The weak names that are all ASCII. Recognition prefers a name that is spelt as written to one spelt without its
 * marks: where "MIT" is listed as weak, it is never read as "MİT".
 */
function weakSpellings(index: NameIndex): ReadonlySet<string> {
  const weak = new Set<string>();
  for (let pattern = 0; pattern < index.text.length; pattern++) {
    const kind = index.kind[pattern];
    if (kind !== NAME && kind !== PLURAL) continue;
    const number = index.owner[pattern] as number;
    if ((index.labelContext[number] as number) < 0) continue;
    const text = index.text.at(pattern) as string;
    if (ASCII.test(text)) weak.add(spellingKey(text, index.labels.at(number)?.caseSensitive));
  }
  return weak;
}

/** Whether a name without its marks is a weak name, in every case in which it is a name. */
function isWeakWhenBare(weak: ReadonlySet<string>, text: string, rules: SpellingRules, plural: boolean): boolean {
  if (ASCII.test(text) || rules.lowerCaseToo) return false;
  const bare = text.replace(NOT_ASCII, (letter) => {
    const letters = foldWord(letter);
    return hasUpper(letter) ? letters.toUpperCase() : letters;
  });
  const onlyCase = rules.caseSensitive === true || WORDS_IN_CAPITALS.test(plural ? bare.slice(0, -1) : bare);
  return weak.has(spellingKey(bare, false)) || (onlyCase && weak.has(spellingKey(bare, true)));
}

const spellingKey = (text: string, caseSensitive: boolean | undefined): string => `${caseSensitive ? '=' : '~'}${text}`;

const ASCII = /^[\u0000-\u007f]*$/;
const NOT_ASCII = /[^\u0000-\u007f]/g;
const WORDS_IN_CAPITALS = /^[\p{Lu}\p{Nd}\P{L}]+$/u;

const trimmed = (word: string): string => word.replace(/^_+|_+$/g, '') || word;

/** The shapes that a word of a pattern can have in a text. */
function shapesFor(written: string, rules: SpellingRules, marked: boolean): number {
  const shapes = plainShapesFor(written, rules);
  if (!marked) return shapes | (shapes << MARKED);
  return (shapes << MARKED) | (LOSES_MARKS.test(written) ? CAPITALS : 0);
}

/** Letters whose capitals are ASCII: in capitals a name with them is spelt well without marks. */
const LOSES_MARKS = /[ıßſ]/;

function plainShapesFor(written: string, rules: SpellingRules): number {
  const any = LOW | CAPITALISED | CAPITALS;
  if (rules.loosely || rules.lowerCaseToo || !hasUpper(written)) return any;
  if (isAcronym(written)) return CAPITALS;
  return isCapitalised(written) ? CAPITALISED | CAPITALS : any;
}

function slotsOf(hashes: readonly number[]): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(32, hashes.length * 2))));
  for (let number = 1; number < hashes.length; number++) {
    let slot = spread(hashes[number] as number) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  }
  return slots;
}
