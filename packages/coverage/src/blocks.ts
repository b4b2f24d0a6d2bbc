/** What Markdown makes of a block that the draft itself does not say: rows of tables, levels of headings, items of lists. */
import type { Block, Draft } from '@brief/lint';

/** Blocks one by one, and the cells of a table row by row. */
export function* rowsOf({ blocks, text }: Draft): Generator<readonly Block[]> {
  let row: Block[] = [];
  for (const block of blocks) {
    const last = row.at(-1);
    const isSameRow =
      last?.kind === 'cell' && block.kind === 'cell' && !/[\r\n]/.test(text.slice(last.span.end, block.span.start));
    if (row.length > 0 && !isSameRow) {
      yield row;
      row = [];
    }
    row.push(block);
  }
  if (row.length > 0) yield row;
}

/** The level of a heading, from 1. */
export function levelOf({ span }: Block, { text }: Draft): number {
  const marks = /^#{1,6}/.exec(text.slice(span.start, span.start + 6))?.[0].length;
  return marks ?? (/\n[ \t]*=+[ \t]*$/.test(text.slice(span.start, span.end)) ? 1 : 2);
}

/** Whether a block is an item of a list, or goes on in one. */
export const isItem = (block: Block, draft: Draft): boolean => markerOf(block, draft) !== undefined;

/** What stands before an item: blanks, and the marker unless the block goes on in an item. */
export function markerOf({ span }: Block, { text }: Draft): string | undefined {
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1,
    span.start,
  );
  return /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/.test(line) || /^\s{2,}$/.test(line) ? line : undefined;
}
