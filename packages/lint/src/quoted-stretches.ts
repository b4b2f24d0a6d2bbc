/** Where a draft is in other people’s words, as stretches: what lies in one of them, and what touches one. */
import type { Span } from '@brief/core';
import { chunkAt, firstFrom } from './block-index.ts';
import type { Draft } from './draft.ts';
import { oncePerContent } from './kept.ts';

/** Whether a stretch of the draft has a part of a quotation in it. */
export function touchesQuotation(draft: Draft, { start, end }: Span): boolean {
  for (let number = chunkAt(draft, start); ; number++) {
    const chunk = draft.chunks[number];
    if (chunk === undefined || (chunk.start >= end && chunk.start > start)) return false;
    const stretches = stretchesIn(chunk);
    const first = stretches[firstFrom(stretches, start - chunk.start + 1, (stretch) => stretch.end)];
    if (first !== undefined && first.start < end - chunk.start) return true;
  }
}

/** The quotations of a chunk, from its start, with those that overlap made one. */
const stretchesIn = oncePerContent(({ quotations, start: base }): readonly Span[] => {
  const stretches: { start: number; end: number }[] = [];
  for (const { span } of quotations) {
    const [start, end] = [span.start - base, span.end - base];
    const last = stretches.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
});
