/** Classes of characters that Markdown's inline rules ask for. */

/** White space, or the edge of the text (NaN, undefined). */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || Number.isNaN(code) || (code > 0x7f && SPACE.test(one(code)));
}

/** Punctuation or a symbol. */
export function isPunctuation(code: number): boolean {
  if (code < 0x80) return (code > 0x20 && code < 0x30) || (code > 0x39 && !isLetter(code) && code !== 0x7f);
  return PUNCTUATION.test(one(code));
}

/** ASCII letter. */
export const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** ASCII digit. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The code point that ends before `at`; NaN at the start. */
export function pointBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  if ((unit & 0xfc00) !== 0xdc00 || (text.charCodeAt(at - 2) & 0xfc00) !== 0xd800) return unit;
  return text.codePointAt(at - 2) ?? unit;
}

/** The code point that starts at `at`; NaN at the end. */
export const pointAt = (text: string, at: number): number => text.codePointAt(at) ?? Number.NaN;

const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const one = (code: number): string => String.fromCodePoint(code);
