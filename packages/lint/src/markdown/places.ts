/** Where in a block its running text stands: without the markers of headings and tasks, cell by cell in a table. */
import type { Span } from '@brief/core';
import type { Leaf } from './outline.ts';

/** The stretches of a block that hold inline markup, relative to the block; `markdown` is the block's. */
export function places(markdown: string, leaf: Leaf): readonly Span[] {
  switch (leaf.type) {
    case 'table':
      return cells(leaf);
    case 'task':
      return [within(markdown, TASK, markdown.length)];
    case 'underlined':
      return [
        within(markdown, 0, Math.max(markdown.lastIndexOf('\n'), markdown.lastIndexOf('\r', markdown.length - 2))),
      ];
    case 'heading':
      return [withoutHashes(markdown, leaf.level)];
    case 'paragraph':
      return [within(markdown, leaf.quote < 0 ? 0 : noteMarker(markdown), markdown.length)];
    case 'html':
      return [{ start: 0, end: markdown.length }];
    case 'definition':
      return [];
  }
}

/** Places of the block quote markers in the lines after the first. */
export function quoteMarks(leaf: Leaf): readonly number[] {
  if (leaf.quote < 0) return [];
  return leaf.node.topNode.getChildren('QuoteMark').map((mark) => mark.from);
}

/** Length of what makes a block quote a note of the writer's own, `[!NOTE]`; 0 where there is none. */
export function noteMarker(markdown: string): number {
  if (!markdown.startsWith('[!')) return 0;
  return /^\[!(?!quote|cite)[A-Za-z]{1,30}\][+-]?/i.exec(markdown)?.[0].length ?? 0;
}

/** `[ ]` */
const TASK = 3;

/** A stretch without the white space at its end, which a return before a line feed is too. */
function within(markdown: string, start: number, to: number): Span {
  let end = to;
  while (end > start && isSpace(markdown.charCodeAt(end - 1))) end--;
  return { start, end: Math.max(start, end) };
}

function withoutHashes(markdown: string, level: number): Span {
  const { end } = within(markdown, level, markdown.length);
  let closing = end;
  while (closing > level && markdown.charCodeAt(closing - 1) === 0x23) closing--;
  const closed = closing < end && isSpace(markdown.charCodeAt(closing - 1));
  return within(markdown, level, closed ? closing : end);
}

function cells(leaf: Leaf): readonly Span[] {
  const found: Span[] = [];
  const cursor = leaf.node.cursor();
  do if (cursor.name === 'TableCell') found.push({ start: cursor.from, end: cursor.to });
  while (cursor.next());
  return found;
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);
