/** Which blocks stand between `<blockquote>` and `</blockquote>`; a tag without its partner quotes nothing. */
import type { Span } from '@brief/core';
import type { Piece } from './pieces.ts';

/** The outermost HTML block quotes, as ranges of block numbers, in order. */
export function quoteRanges(pieces: readonly Piece[]): readonly Span[] {
  const pairs: Span[] = [];
  const open: number[] = [];
  let count = 0;
  for (const piece of pieces) {
    for (const { before, step } of piece.quotes) {
      if (step > 0) {
        open.push(count + before);
        continue;
      }
      const start = open.pop();
      const end = count + before;
      if (start === undefined || start === end) continue;
      // What began later is inside.
      while ((pairs.at(-1)?.start ?? -1) >= start) pairs.pop();
      pairs.push({ start, end });
    }
    count += piece.parts.length;
  }
  return pairs;
}
