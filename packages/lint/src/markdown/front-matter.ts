/** The YAML or TOML at the head of a draft. Its content is data for others; here is only where it stands. */
import type { Span } from '@brief/core';

export interface FrontMatter {
  /** End of the closing fence; everything before it is no prose. */
  readonly end: number;
  /** What stands between the fences, where it is YAML. */
  readonly yaml?: Span;
}

/** A rule (`---`) at the head of a draft is front matter only if data follows and a fence closes it. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const open = OPEN.exec(text);
  if (open === null) return undefined;
  const start = open[0].length;
  const fence =
    open[1] === '---' ? /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g : /(?:^|[\r\n])\+\+\+[ \t]*(?=[\r\n]|$)/g;
  // From the line end before, so that empty front matter closes too.
  fence.lastIndex = start - 1;
  const close = fence.exec(text);
  if (close === null) return undefined;
  const end = close.index + close[0].length;
  const inner = text.slice(start, Math.max(start, close.index));
  if (!isData(inner)) return undefined;
  return open[1] === '---' ? { end, yaml: { start, end: start + inner.length } } : { end };
}

const OPEN = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/;

/** Whether the first line that says something looks like a key, a list entry or a comment. */
function isData(inner: string): boolean {
  if (inner.trim() === '') return inner.trim() === inner;
  const first = inner.slice(0, 2000).split(/\r\n|\r|\n/, 1)[0] ?? '';
  return /^(?:#|\{|\[|- |["'\w][^:=]{0,200}(?::(?:\s|$)|=))/.test(first);
}
