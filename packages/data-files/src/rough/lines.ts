/** The lines of a text that say something, with how far they are indented. Comments and empty lines are passed over. */
export interface Line {
  /** Where its first character stands that is no blank. */
  readonly start: number;
  /** Where it ends, before its break. */
  readonly end: number;
  /** How many characters stand before its first. */
  readonly indent: number;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at < text.length) {
    let start = at;
    while (text[start] === ' ' || text[start] === '\t') start++;
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    if (end > start && text[start] !== '#') lines.push({ start, end, indent: start - at });
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return lines;
}
