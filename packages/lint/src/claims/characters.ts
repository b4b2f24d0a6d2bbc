/** What the characters of a sentence are to its words: each is looked into once, and then known by its number. */

/** Neither in a word nor a mark of its own. */
export const OTHER = 1;
/** A letter or a digit: a word can begin with it. */
export const LETTER = 2;
/** Can stand inside a word. */
const INNER = 3;
/** A mark by itself. */
export const MARK = 4;
/** A full stop: inside a word, or a mark. */
const STOP = 5;

/** By number; 0 where it was not asked yet. */
const known = new Uint8Array(0x10000);

/** The class of the character at an offset of a text, whose number is known. */
export function classAt(text: string, at: number, code: number): number {
  const found = known[code] as number;
  return found === 0 ? learnt(text, at, code) : found;
}

function learnt(text: string, at: number, code: number): number {
  // Half of a character is not known by its number.
  if (code >= 0xd800 && code < 0xe000) return classOf(wholeAt(text, at, code));
  const found = classOf(String.fromCharCode(code));
  known[code] = found;
  return found;
}

function wholeAt(text: string, at: number, code: number): string {
  const before = at > 0 && code >= 0xdc00 ? (text.codePointAt(at - 1) ?? 0) : 0;
  return String.fromCodePoint(before > 0xffff ? before : (text.codePointAt(at) ?? code));
}

function classOf(character: string): number {
  if (LETTERS.test(character)) return LETTER;
  if (INSIDE.test(character)) return INNER;
  if (character === '.') return STOP;
  return MARKS.includes(character) ? MARK : OTHER;
}

const LETTERS = /^[\p{L}\p{N}]$/u;
const INSIDE = /^[\p{M}\u00AD'’-]$/u;
const MARKS = ',;:()–—―!?[]/';
