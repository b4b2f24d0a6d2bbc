/**
 * Chunks and blocks at their places in the draft, with the mentions and quotations in them. All of it is made when it is
 * asked for, and what stands before an edit is taken from the draft before, object for object.
 */
import type { Span } from '@brief/core';
import { type BlockContent, type ChunkContent, marks } from './chunk-content.ts';
import type { Block, BlockKind, Chunk, Mention, Quotation } from './draft.ts';
import { addTo } from './lists.ts';
import { PlacedProse } from './markdown/prose.ts';
import { mentionsIn } from './mentions.ts';
import { blockQuotation, MarkedQuotation } from './quotations.ts';

export class PlacedChunk implements Chunk {
  readonly content: ChunkContent;
  readonly start: number;
  #blocks: readonly PlacedBlock[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #quotations: readonly Quotation[] | undefined;
  #quotes: ReadonlyMap<Block, Quotation> | undefined;

  constructor(content: ChunkContent, start: number) {
    this.content = content;
    this.start = start;
  }

  get blocks(): readonly PlacedBlock[] {
    const { offsets } = this.content.chunk;
    this.#blocks ??= this.content.blocks.map(
      (content, number) => new PlacedBlock(this, content, this.start + (offsets[number] as number)),
    );
    return this.#blocks;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= this.blocks.flatMap(({ mentions }) => mentions);
    return this.#mentions;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= this.blocks.flatMap(({ quotations }) => quotations);
    return this.#quotations;
  }

  /** The block quotes in it, by the block that they begin in. */
  get quotes(): ReadonlyMap<Block, Quotation> {
    this.#quotes ??= this.#readQuotes();
    return this.#quotes;
  }

  #readQuotes(): ReadonlyMap<Block, Quotation> {
    const groups = new Map<number, PlacedBlock[]>();
    for (const [number, first] of this.content.chunk.quotes.entries()) {
      const block = this.blocks[number];
      if (first < 0 || block === undefined) continue;
      addTo(groups, first, block);
    }
    const quotes = new Map<Block, Quotation>();
    for (const blocks of groups.values()) {
      const isNested = ((blocks[0]?.content.marks ?? 0) & marks.nested) !== 0;
      const quotation = blockQuotation(blocks, isNested);
      if (quotation !== undefined) quotes.set(quotation.block, quotation);
    }
    return quotes;
  }
}

export class PlacedBlock implements Block {
  readonly content: BlockContent;
  readonly span: Span;
  readonly prose: PlacedProse;
  readonly #chunk: PlacedChunk;
  #mentions: readonly Mention[] | undefined;
  #quotations: readonly Quotation[] | undefined;

  /** `from`: where the block of Markdown begins that it belongs to. */
  constructor(chunk: PlacedChunk, content: BlockContent, from: number) {
    const { span, rendering } = content.part;
    this.content = content;
    this.span = { start: span.start + from, end: span.end + from };
    this.prose = new PlacedProse(rendering, from);
    this.#chunk = chunk;
  }

  get kind(): BlockKind {
    return this.content.part.kind;
  }

  get quoted(): boolean {
    return (this.content.marks & marks.quoted) !== 0;
  }

  get reference(): boolean {
    return (this.content.marks & marks.reference) !== 0;
  }

  get sentences(): readonly Span[] {
    return this.content.part.sentences;
  }

  get mentions(): readonly Mention[] {
    const { names, quoted } = this.content;
    this.#mentions ??= names.length === 0 ? NONE : mentionsIn(this, names, quoted);
    return this.#mentions;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= this.#readQuotations();
    return this.#quotations;
  }

  #readQuotations(): readonly Quotation[] {
    const marked = this.content.quoted.map((quoted) => new MarkedQuotation(this, quoted));
    const quote = this.#chunk.quotes.get(this);
    return quote === undefined ? marked : [quote, ...marked].sort(byPlace);
  }
}

const NONE: readonly Mention[] = [];

/** By start, the longest first. */
const byPlace = (a: Quotation, b: Quotation): number =>
  a.span.start - b.span.start || b.span.end - a.span.end || Number(a.nested) - Number(b.nested);
