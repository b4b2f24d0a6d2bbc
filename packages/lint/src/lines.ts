/** Lines and columns of a text, for the shells; everything else in Brief counts in offsets. */

export interface LineColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export interface LineIndex {
  readonly count: number;
  /** An offset past the end is the end. */
  at(offset: number): LineColumn;
  /** The nearest offset there is: past a line's end it is the line's end, before its line break. */
  offset(position: LineColumn): number;
}

/** Lines end in LF, CRLF or CR, as editors have it. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return {
    count: starts.length,
    at(offset) {
      const within = Math.min(Math.max(0, offset), text.length);
      const line = lastAtMost(starts, within);
      return { line: line + 1, column: within - (starts[line] ?? 0) + 1 };
    },
    offset({ line, column }) {
      if (line < 1) return 0;
      const start = starts[line - 1];
      if (start === undefined) return text.length;
      return Math.min(start + Math.max(0, column - 1), lineEnd(text, start, starts[line] ?? text.length + 1));
    },
  };
}

function lineEnd(text: string, start: number, next: number): number {
  let end = Math.min(next, text.length);
  if (next > text.length) return end;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

/** Index of the last start that is at most `offset`. */
function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
