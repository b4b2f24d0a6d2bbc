/** Finding one's way in a draft: what stands in a stretch of a block, and the blocks beside it. */
import type { Span } from '@brief/core';
import type { Block, Chunk, Draft, Mention, Quotation } from './draft.ts';

/** Mentions that lie in a stretch of the block's prose, in document order. */
export function mentionsWithin({ mentions }: Block, { start, end }: Span): readonly Mention[] {
  const first = firstFrom(mentions, start, ({ proseSpan }) => proseSpan.start);
  const found: Mention[] = [];
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention || mention.proseSpan.end > end) break;
    found.push(mention);
  }
  return found;
}

/** Quotations that begin in a stretch of the block's prose or reach into it, in document order. */
export function quotationsWithin({ quotations, prose }: Block, stretch: Span): readonly Quotation[] {
  const { start, end } = prose.toDraft(stretch);
  const first = firstFrom(quotations, start, ({ span }) => span.start);
  const before = quotations[first - 1];
  const found: Quotation[] = before && before.span.end > start ? [before] : [];
  for (let at = first; at < quotations.length; at++) {
    const quotation = quotations[at];
    if (!quotation || quotation.span.start >= end) break;
    found.push(quotation);
  }
  return found;
}

/** The block before this one. */
export const previousBlock = (draft: Draft, block: Block): Block | undefined => neighbour(draft, block, -1);

/** The block behind it. */
export const nextBlock = (draft: Draft, block: Block): Block | undefined => neighbour(draft, block, 1);

/** The sentence that holds an offset of the block's prose. */
export function sentenceAt({ sentences, prose }: Block, offset: number): Span {
  const next = firstFrom(sentences, offset + 1, ({ start }) => start);
  return sentences[next - 1] ?? { start: 0, end: prose.text.length };
}

/** The number of the chunk in which an offset of the draft lies; of the first one before it begins. */
export const chunkAt = ({ chunks }: Draft, offset: number): number =>
  Math.max(0, firstFrom(chunks, offset + 1, ({ start }) => start) - 1);

/** The block that an offset of the draft lies in, its ends included; of two the first. */
export function blockAt(draft: Draft, offset: number): Block | undefined {
  const number = chunkAt(draft, offset);
  for (const chunk of [draft.chunks[number - 1], draft.chunks[number]]) {
    const found = chunk?.blocks.find(({ span }) => span.start <= offset && offset <= span.end);
    if (found !== undefined) return found;
  }
  return undefined;
}

function neighbour(draft: Draft, block: Block, step: -1 | 1): Block | undefined {
  const number = chunkAt(draft, block.span.start);
  const place = placeIn(draft.chunks[number], block);
  const beside = draft.chunks[number]?.blocks[place + step];
  return beside ?? draft.chunks[number + step]?.blocks.at(step < 0 ? -1 : 0);
}

function placeIn(chunk: Chunk | undefined, block: Block): number {
  if (chunk === undefined) return 0;
  const { start } = block.span;
  return firstFrom(chunk.blocks, start, ({ span }) => span.start);
}

/** The first thing that starts at an offset or behind it; things are in order of their starts. */
export function firstFrom<T>(things: readonly T[], offset: number, startOf: (thing: T) => number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && startOf(thing) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
