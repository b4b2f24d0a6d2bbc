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
  const tail = commonEnd(old, text, Math.min(old.length, text.length) - start);
  if (!sameFrontMatter(text, blank, previous, start, tail)) return [];
  const fromA = wellBefore(old, start);
  // An edit can move what is left of its last line to the left, so it reaches to the end of that line.
  const toA = lineEnd(old, old.length - tail);
  const change = { fromA, toA, fromB: fromA, toB: text.length - (old.length - toA) };
  return TreeFragment.applyChanges(previous.fragments, [change]);
}

/**
 * Where front matter begins to be or ceases to be, text that has not changed means something else: the edit lies behind the
 * front matter, or inside it both as it was and as it is.
 */
function sameFrontMatter(text: string, blank: number, previous: Parsed, start: number, tail: number): boolean {
  if (blank === previous.blank && start >= blank) return true;
  const before = previous.text.length;
  return before - tail <= previous.blank && before - previous.blank === text.length - blank;
}

/** Blocks end by what the next lines say, so an edit reaches back to the paragraph before the one it is in. */
function wellBefore(text: string, at: number): number {
  let from = lineStart(text, at);
  let gaps = 0;
  for (let blank = false; from > 0; ) {
    const before = lineStart(text, text.startsWith('\r\n', from - 2) ? from - 2 : from - 1);
    const wasBlank = blank;
    blank = isBlank(text, before, from);
    if (blank && !wasBlank && ++gaps === 2) break;
    from = before;
  }
  return from;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

function lineStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && text.charCodeAt(at - 1) !== LF && text.charCodeAt(at - 1) !== CR) at--;
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
  return at;
}

const LF = 10;
const CR = 13;

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
