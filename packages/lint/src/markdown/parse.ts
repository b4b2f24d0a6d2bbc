/** Parsing a draft's blocks, again after an edit: what an edit cannot have changed is taken from the parse before. */
import { type Tree, TreeFragment } from '@lezer/common';
import { parseBlocks } from './grammar.ts';

export interface Parsed {
  readonly text: string;
  readonly tree: Tree;
  /** End of the front matter. */
  readonly blank: number;
  readonly fragments: readonly TreeFragment[];
}

/** Parses; `blank` is the end of the front matter. The result is the same with and without `previous`. */
export function parse(text: string, blank: number, previous?: Parsed): Parsed {
  const reused = previous === undefined ? [] : reusable(text, blank, previous);
  const tree = parseBlocks(text, blank, reused);
  return { text, tree, blank, fragments: TreeFragment.addTree(tree) };
}

function reusable(text: string, blank: number, previous: Parsed): readonly TreeFragment[] {
  const old = previous.text;
  const start = commonStart(old, text);
  const rest = Math.min(old.length, text.length) - start;
  const tail = commonEnd(old, text, rest);
  const moved = text.length - old.length;
  // Where front matter begins to be or ceases to be, text that has not changed means something else.
  const sameFrontMatter =
    blank === previous.blank
      ? start >= blank || old.length - tail <= blank
      : blank === previous.blank + moved && start < blank && old.length - tail <= previous.blank;
  if (!sameFrontMatter) return [];
  const fromA = linesBefore(old, start);
  return TreeFragment.applyChanges(previous.fragments, [
    { fromA, toA: old.length - tail, fromB: fromA, toB: text.length - tail },
  ]);
}

/** Blocks may end because of what the next lines say, so an edit reaches back to the paragraph before the one it is in. */
function linesBefore(text: string, at: number): number {
  let from = at;
  for (let gaps = 0; gaps < 2 && from > 0; gaps++) {
    const end = from;
    from = Math.max(
      text.lastIndexOf('\n\n', end - 1),
      text.lastIndexOf('\n\r\n', end - 1),
      text.lastIndexOf('\r\r', end - 1),
      0,
    );
    while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--;
  }
  return from;
}

const isBlank = (code: number): boolean => code === 10 || code === 13 || code === 32 || code === 9;

const STEP = 4096;

function commonStart(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at + STEP <= length && a.slice(at, at + STEP) === b.slice(at, at + STEP)) at += STEP;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How much is the same at the end, at most `limit`. */
function commonEnd(a: string, b: string, limit: number): number {
  let same = 0;
  while (
    same + STEP <= limit &&
    a.slice(a.length - same - STEP, a.length - same) === b.slice(b.length - same - STEP, b.length - same)
  ) {
    same += STEP;
  }
  while (same < limit && a.charCodeAt(a.length - same - 1) === b.charCodeAt(b.length - same - 1)) same++;
  return same;
}
