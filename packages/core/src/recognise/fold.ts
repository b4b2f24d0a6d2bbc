/**
 * The fold: which characters count as the same when names are looked for. It works on the text as given, one code unit
 * at a time, so offsets never move. It knows characters only; words and names are made of it elsewhere.
 *
 * Classes are found when a character is first met and kept in a table, so that starting costs nothing.
 */

/** Values of `classes` below FIRST are not letters. 0 means: not met yet, ask `classify`. */
export const SEPARATOR = 1;
/** Combining marks of alphabets, soft hyphen, joiners and other characters that readers do not see. */
export const IGNORABLE = 2;
/** Half of a surrogate pair: see `pairClass`. */
export const SURROGATE = 3;
/** Stands for several classes: see `expansion`. */
export const EXPANDS = 4;
/** The first class that is a letter or digit. */
export const FIRST = 0x30;
/** Classes from here on need care about scripts (kana, Han, …); below they are all alike. */
export const SCRIPTS = 0x3040;

/** Class of each UTF-16 code unit. The class of a letter is the code of its bare lower-case form. */
export const classes = new Uint16Array(0x10000);

const expansions = new Map<number, string>();

/** The classes that a unit of class EXPANDS stands for ("ss" for ß). */
export const expansion = (unit: number): string => expansions.get(unit) ?? '';

/** Finds and keeps the class of a code unit. */
function classify(unit: number): number {
  const found = classOf(unit);
  classes[unit] = found;
  return found;
}

/** The class of a code unit. */
export const foldUnit = (unit: number): number => classes[unit] || classify(unit);

/**
 * What the pair at `at` is: SEPARATOR (emoji, symbols, a lone surrogate), IGNORABLE (tags, selectors), else a letter
 * whose two units are their own classes.
 */
export function pairClass(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  if (point < 0x10000) return SEPARATOR;
  if (point >= 0x1f000 && point < 0x1fb00) return SEPARATOR;
  if (point >= 0xe0000 && point < 0xe0200) return IGNORABLE;
  return LETTER.test(String.fromCodePoint(point)) ? point : SEPARATOR;
}

/** Marks and signs that stand for an apostrophe, modifier letters of transliteration among them. */
export const isApostrophe = (unit: number): boolean => unit !== 0x20 && APOSTROPHES.includes(String.fromCharCode(unit));

/** Hyphens, the dashes that writers use for them, and the slash. */
export const isHyphen = (unit: number): boolean => HYPHENS.includes(String.fromCharCode(unit));

/** The bare form of a word: its classes, as text. */
export function foldWord(text: string, start = 0, end = text.length): string {
  let out = '';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const found = foldUnit(unit);
    if (found >= FIRST) out += String.fromCharCode(found);
    else if (found === EXPANDS) out += expansion(unit);
    else if (found === SURROGATE && pairClass(text, at) >= FIRST) {
      out += text.slice(at, at + 2);
      at++;
    }
  }
  return out;
}

const APOSTROPHES = "'\u2019\u2018\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u2032\u00b4`\uff07";
const HYPHENS = '-\u2010\u2011\u2012\u2013\u2212/\ufe63\uff0d';

const LETTER = /^[\p{L}\p{Nd}\p{Nl}\p{M}_]/u;

/** What writers leave out of a name and readers do not miss: marks on letters, and characters without a shape. */
const UNSEEN = new RegExp(
  '[\\u00ad\\u034f\\u0640\\u061c\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff' +
    '\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a' +
    '\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed' +
    '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]',
  'g',
);

/** Letters whose bare form Unicode does not give. */
const BARE: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ə: 'e',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

function classOf(unit: number): number {
  if (unit < 0x80) return plainClassOf(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(unit);
  if (character.replace(UNSEEN, '') === '') return IGNORABLE;
  if (isApostrophe(unit) || !LETTER.test(character)) return SEPARATOR;
  const bare = bareForm(character);
  if (bare.length === 1) return bare.charCodeAt(0);
  expansions.set(unit, bare);
  return EXPANDS;
}

/** Of ASCII, as it is for all others below; most texts have nothing else, and the first word should not wait for tables. */
function plainClassOf(unit: number): number {
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f) return unit;
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : SEPARATOR;
}

/** The letters a letter is reduced to: lower case, without marks, compatibility forms resolved. */
function bareForm(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(UNSEEN, '');
  let out = '';
  for (const letter of plain) out += BARE[letter] ?? letter;
  const whole = out.length > 0 && out.length <= 4 && [...out].every((letter) => LETTER.test(letter));
  return whole ? out : character;
}
