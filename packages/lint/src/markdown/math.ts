/** Mathematics between dollar signs, where it is clearly that and not a price. */

/** Where the formula that opens at `at` ends, or -1. */
export function mathEnd(text: string, at: number): number {
  const display = text.charCodeAt(at + 1) === 0x24;
  const start = at + (display ? 2 : 1);
  // `${name}` is a template, not a formula.
  if (text.charCodeAt(start) === 0x7b) return -1;
  const found = text.slice(start, start + LONGEST).indexOf(display ? '$$' : '$');
  if (found < 1) return -1;
  const formula = text.slice(start, start + found);
  const end = start + found + (display ? 2 : 1);
  if (!FORMULA.test(formula) || formula.includes('\n\n')) return -1;
  if (display) return end;
  return /^\s|\s$/.test(formula) || /^\d/.test(text.charAt(end)) ? -1 : end;
}

const LONGEST = 500;
/** A command, an index, a power, an equation, or a lone variable. */
const FORMULA = /[\\^_={}]|^\s*[A-Za-z]\s*$/;
