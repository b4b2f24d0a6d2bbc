/**
 * What a draft has in each of its blocks and in any stretch of one, so that a rule that looks at one place need not walk
 * the whole draft. Made once per draft and kept as long as the draft is.
 */
import type { Span } from '@brief/core';
import { contentsOf } from './block-content.ts';
import type { Block, Draft, Mention, Quotation } from './draft.ts';

export interface BlockIndex {
  /** Mentions that lie in a stretch of the block's prose, in document order. */
  mentionsIn(block: Block, stretch: Span): readonly Mention[];
  /** Quotations that begin in a stretch of the block's prose or reach into it, in document order. */
  quotationsIn(block: Block, stretch: Span): readonly Quotation[];
  /** The block before this one, and the one behind it. */
  previous(block: Block): Block | undefined;
  next(block: Block): Block | undefined;
}

export function blockIndex(draft: Draft): BlockIndex {
  const known = made.get(draft);
  if (known) return known;
  const contents = contentsOf(draft);
  let places: ReadonlyMap<Block, number> | undefined;
  const placeOf = (block: Block): number | undefined => {
    places ??= new Map(draft.blocks.map((one, place) => [one, place]));
    return places.get(block);
  };
  const index: BlockIndex = {
    mentionsIn(block, { start, end }) {
      const all = contents.get(block)?.mentions ?? [];
      const first = firstFrom(all, start, ({ proseSpan }) => proseSpan.start);
      const found: Mention[] = [];
      for (let at = first; at < all.length; at++) {
        const mention = all[at];
        if (!mention || mention.proseSpan.end > end) break;
        found.push(mention);
      }
      return found;
    },
    quotationsIn(block, stretch) {
      const all = contents.get(block)?.quotations ?? [];
      const { start, end } = block.prose.toDraft(stretch);
      const first = firstFrom(all, start, ({ span }) => span.start);
      const before = all[first - 1];
      const found: Quotation[] = before && before.span.end > start ? [before] : [];
      for (let at = first; at < all.length; at++) {
        const quotation = all[at];
        if (!quotation || quotation.span.start >= end) break;
        found.push(quotation);
      }
      return found;
    },
    previous: (block) => draft.blocks[(placeOf(block) ?? 0) - 1],
    next: (block) => draft.blocks[(placeOf(block) ?? draft.blocks.length) + 1],
  };
  made.set(draft, index);
  return index;
}

/** The sentence that holds an offset of the block's prose. */
export function sentenceAt({ sentences, prose }: Block, offset: number): Span {
  const next = firstFrom(sentences, offset + 1, ({ start }) => start);
  return sentences[next - 1] ?? { start: 0, end: prose.text.length };
}

const made = new WeakMap<Draft, BlockIndex>();

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
