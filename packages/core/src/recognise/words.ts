/**
 * Reading a text word by word, and what may stand between two words of one name. A word is a run of letters, digits
 * and underscores; scripts written without spaces are cut where the script changes, Han at each character.
 */
import {
  classes,
  EXPANDS,
  expansion,
  FIRST,
  foldUnit,
  IGNORABLE,
  isApostrophe,
  isHyphen,
  pairClass,
  SCRIPTS,
  SEPARATOR,
  SURROGATE,
} from './fold.ts';

/** The word read last: its place and the hash of its classes. */
export interface Word {
  start: number;
  end: number;
  hash: number;
}

export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** Goes on with a hash by one class. */
export const extendHash = (hash: number, letter: number): number => Math.imul(hash ^ letter, PRIME);

export const newWord = (): Word => ({ start: 0, end: 0, hash: SEED });

/**
 * Reads the first word that starts at or after `from` into `word`; false when there is none. The hash goes on from
 * `seed`, so that a word in pieces has the hash of the whole.
 */
export function readWord(text: string, from: number, word: Word, seed = SEED): boolean {
  const length = text.length;
  let at = from;
  for (; at < length; at++) {
    const letter = classes[text.charCodeAt(at)] as number;
    if (letter === SEPARATOR) continue;
    if (letter >= FIRST && letter < SCRIPTS) break;
    if (startsWord(text, at)) {
      if (readRun(text, at, word, seed)) return true;
      break;
    }
  }
  if (at >= length) return false;
  word.start = at;
  let hash = seed;
  for (; at < length; at++) {
    const letter = classes[text.charCodeAt(at)] as number;
    if (letter >= FIRST && letter < SCRIPTS) hash = Math.imul(hash ^ letter, PRIME);
    else if (letter === SEPARATOR) break;
    else {
      word.hash = hash;
      const used = readLetter(text, at, word);
      if (used === 0) break;
      hash = word.hash;
      at += used - 1;
    }
  }
  word.end = at;
  word.hash = hash;
  return true;
}

/** Whether the word at `start` has exactly these classes. */
export function isWord(text: string, start: number, end: number, folded: string): boolean {
  let seen = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const letter = classes[unit] as number;
    if (letter >= FIRST) {
      if (letter !== folded.charCodeAt(seen++)) return false;
    } else if (letter === EXPANDS) {
      const letters = expansion(unit);
      if (!folded.startsWith(letters, seen)) return false;
      seen += letters.length;
    } else if (letter === SURROGATE && pairClass(text, at) >= FIRST) {
      if (!folded.startsWith(text.slice(at, at + 2), seen)) return false;
      seen += 2;
      at++;
    }
  }
  return seen === folded.length;
}

/** The end of a word without the invisible characters that trail it; its combining marks belong to it. */
export function visibleEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && classes[text.charCodeAt(at - 1)] === IGNORABLE && !MARK.test(text.charAt(at - 1))) at--;
  return at;
}

/** Whether two words can belong to one name: at most 8 units apart, on one line or on two that follow each other. */
export function canJoin(text: string, end: number, start: number): boolean {
  if (start - end === 1 && text.charCodeAt(end) === 0x20) return true;
  if (start - end > 8) return false;
  let lines = 0;
  for (let at = end; at < start; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a) || unit === 0x2028) lines++;
    else if (unit === 0x0c || unit === 0x2029) return false;
  }
  return lines <= 1;
}

/**
 * What stands between two words: nothing, `' '` for white space, `'-'` for a hyphen or short dash, `'/'` for a slash,
 * `"'"` for an apostrophe, else the signs themselves without white space.
 */
export function readGap(text: string, end: number, start: number): string {
  let signs = '';
  let before = false;
  let after = false;
  let wrapped = false;
  for (let at = end; at < start; at++) {
    if (foldUnit(text.charCodeAt(at)) === IGNORABLE) continue;
    const sign = text.charAt(at);
    if (!SPACE.test(sign)) signs += sign;
    else if (signs === '') before = true;
    else {
      after = true;
      wrapped ||= LINE.test(sign);
    }
  }
  if (signs === '') return before ? ' ' : '';
  if (signs.length > 1) return signs;
  const unit = signs.charCodeAt(0);
  if (isApostrophe(unit)) return before || after ? " ' " : "'";
  if (isHyphen(unit)) return before || (after && !wrapped) ? ' - ' : signs === '/' ? '/' : '-';
  return signs;
}

/**
 * Whether a text that has `there` between two words can be a spelling of a label that has `here`; loosely, a dash may
 * stand by itself and a slash for a space.
 */
export function gapFits(here: string, there: string, loosely = false): boolean {
  if (here === there) return true;
  if (loosely && (there === ' - ' || there === '/')) return here === ' ' || here === '-' || here === '/';
  if (here === ' ') return there === '-';
  if (here === '-' || here === '/') return there === '-' || there === '/' || there === ' ';
  return false;
}

const MARK = /\p{M}/u;
const SPACE = /\s/;
const LINE = /[\n\r\u2028]/;
/** Marks that join any kana: voicing, and the long vowel. */
const KANA_MARKS = '\u3099\u309a\u30fc';

/** Whether a word starts with the unit at `at`, which is neither a separator nor a plain letter. */
function startsWord(text: string, at: number): boolean {
  const letter = foldUnit(text.charCodeAt(at));
  if (letter === SURROGATE) return pairClass(text, at) >= FIRST;
  return letter >= FIRST || letter === EXPANDS;
}

/** Reads a word in a script that is cut apart; false when the letter at `at` is of another script. */
function readRun(text: string, at: number, word: Word, seed: number): boolean {
  const script = scriptAt(text, at);
  if (script === '') return false;
  word.start = at;
  word.hash = seed;
  let end = at;
  do {
    end += feed(text, end, word);
  } while (
    end < text.length &&
    (foldUnit(text.charCodeAt(end)) === IGNORABLE ||
      KANA_MARKS.includes(text.charAt(end)) ||
      (script !== 'Han' && scriptAt(text, end) === script))
  );
  word.end = end;
  return true;
}

/** Reads on by a unit that is neither a separator nor a known plain letter; 0 when the word ends before it. */
function readLetter(text: string, at: number, word: Word): number {
  const letter = foldUnit(text.charCodeAt(at));
  if (letter === SEPARATOR || scriptAt(text, at) !== '') return 0;
  if (letter === SURROGATE && pairClass(text, at) === SEPARATOR) return 0;
  return feed(text, at, word);
}

/** Goes on with the word's hash by what stands at `at`; the number of units used. */
function feed(text: string, at: number, word: Word): number {
  const unit = text.charCodeAt(at);
  const letter = foldUnit(unit);
  if (letter >= FIRST) word.hash = extendHash(word.hash, letter);
  else if (letter === EXPANDS) {
    for (const one of expansion(unit)) word.hash = extendHash(word.hash, one.charCodeAt(0));
  } else if (letter === SURROGATE) {
    if (pairClass(text, at) >= FIRST) {
      word.hash = extendHash(extendHash(word.hash, unit), text.charCodeAt(at + 1));
    }
    return 2;
  }
  return 1;
}

/** The script of the letter at `at` if it is one that is cut apart, else nothing. */
function scriptAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  const letter = foldUnit(unit);
  if (letter === SURROGATE) return pairClass(text, at) >= 0x20000 && pairClass(text, at) < 0xe0000 ? 'Han' : '';
  const first = letter === EXPANDS ? expansion(unit).charCodeAt(0) : letter;
  if (first < SCRIPTS) return '';
  if (first < 0x30a0) return 'Hiragana';
  if (first < 0x3100 || (first >= 0x31f0 && first < 0x3200)) return 'Katakana';
  return first >= 0x3400 && first < 0xa000 ? 'Han' : '';
}
