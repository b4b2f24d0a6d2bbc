/**
 * What a draft has in each of its blocks, so that a rule that looks at one block need not walk the whole draft. Made once
 * per draft and kept as long as the draft is.
 */
import type { Span } from '@brief/core';
import type { Block, Draft, Mention, Quotation } from './draft.ts';

export interface BlockIndex {
  /** Mentions and quotations in document order. */
  mentions(block: Block): readonly Mention[];
  quotations(block: Block): readonly Quotation[];
  /** The block before this one. */
  previous(block: Block): Block | undefined;
}

export function blockIndex(draft: Draft): BlockIndex {
  const known = made.get(draft);
  if (known) return known;
  const mentions = grouped(draft.mentions);
  const quotations = grouped(draft.quotations);
  const places = new Map(draft.blocks.map((block, place) => [block, place]));
  const index: BlockIndex = {
    mentions: (block) => mentions.get(block) ?? [],
    quotations: (block) => quotations.get(block) ?? [],
    previous: (block) => draft.blocks[(places.get(block) ?? 0) - 1],
  };
  made.set(draft, index);
  return index;
}

const made = new WeakMap<Draft, BlockIndex>();

function grouped<T extends { readonly block: Block }>(things: readonly T[]): ReadonlyMap<Block, readonly T[]> {
  const groups = new Map<Block, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.block);
    if (group) group.push(thing);
    else groups.set(thing.block, [thing]);
  }
  return groups;
}

/** The sentence that holds an offset of the block's prose. */
export function sentenceAt({ sentences, prose }: Block, offset: number): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? { start: 0, end: prose.text.length };
}
