/**
 * What stands around a name and can make it none: an address, a file name, a suffix of another name, a line of
 * capitals. It looks at characters only.
 */
import { foldUnit, isApostrophe, isHyphen, SEPARATOR } from './fold.ts';
import { hasLower, hasUpper, isCapitalised } from './spelling.ts';
import { newWord, readGap, readWord } from './words.ts';

/** A word after an apostrophe is a suffix, not the start of a name, when a capitalised word stands before it. */
export function isSuffix(text: string, start: number): boolean {
  if (start < 3 || !isApostrophe(text.charCodeAt(start - 1))) return false;
  if (isCapitalised(text.slice(start, start + 2))) return false;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 41), start - 1))?.[0] ?? '';
  return before.length > 1 && isCapitalised(before);
}

/** Part of an address, an account or a file name: "press@Libya.org", "@MIT", "MIT.txt". */
export function isInAddress(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) === '@') return true;
  return text.charAt(end) === '.' && AFTER_DOT.test(text.slice(end + 1, end + 3));
}

/** A short name in plain capitals cannot be told from a word in a line of capitals: "WHAT IS NEXT". */
export function isAmongCapitals(text: string, start: number, end: number): boolean {
  if (end - start > 3 || !SHORT_CAPITALS.test(text.slice(start, end))) return false;
  const before = capitalsBefore(text, start);
  const after = capitalsAfter(text, end);
  return before + after >= 2 || (before + after === 1 && fillsLine(text, start, end));
}

const SHORT_CAPITALS = /^[A-Z]{1,3}$/;
const WORD_BEFORE = /[\p{L}\p{M}]+$/u;
const AFTER_DOT = /^[a-z0-9]/;

/** How many words in capitals stand before, up to two. */
function capitalsBefore(text: string, start: number): number {
  let count = 0;
  for (let end = start; count < 2; count++) {
    const gap = gapBefore(text, end);
    let at = end - gap;
    let capitals = false;
    for (; gap > 0 && at > 0; at--) {
      const character = text.charAt(at - 1);
      const letter = foldUnit(character.charCodeAt(0));
      if (letter === SEPARATOR) break;
      if (hasLower(character)) return count;
      capitals ||= hasUpper(character);
    }
    if (!capitals) return count;
    end = at;
  }
  return count;
}

/** The length of what may part words of a line of capitals: spaces, or one hyphen or apostrophe. */
function gapBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  if (isHyphen(unit) || isApostrophe(unit)) return 1;
  let at = end;
  while (at > 0 && SPACE.test(text.charAt(at - 1))) at--;
  return end - at;
}

const SPACE = /[^\S\n\r\u2028]/;

function capitalsAfter(text: string, end: number): number {
  let count = 0;
  const word = newWord();
  for (let at = end; count < 2; count++, at = word.end) {
    if (!readWord(text, at, word) || !isInCapitals(text.slice(word.start, word.end))) break;
    const gap = readGap(text, at, word.start);
    if ((gap !== ' ' && gap !== '-' && gap !== "'") || /[\n\r\u2028]/.test(text.slice(at, word.start))) break;
  }
  return count;
}

const isInCapitals = (word: string): boolean => hasUpper(word) && !hasLower(word);

/** Whether the line has no lower-case letter at all. */
function fillsLine(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  return !hasLower((before.split(LINES).at(-1) ?? '') + (after.split(LINES)[0] ?? ''));
}

const LINES = /[\n\r\u2028]/;
