/**
 * Puts the pieces of a draft together: what depends on more than one block is decided here, and everything gets its
 * place in the draft. It runs after every edit, so it does nothing that could be kept with a piece.
 */
import { type Span, settle } from '@brief/core';
import { readDirectives } from './directives.ts';
import type { Block, Draft, Quotation, Reference } from './draft.ts';
import { quoteRanges } from './html-quotes.ts';
import type { Knowledge } from './knowledge.ts';
import type { Outline, QuoteBlock } from './markdown/outline.ts';
import type { Reading } from './markdown/stretches.ts';
import type { Piece } from './pieces.ts';
import { placeBlock, type ReadBlock, readBlock } from './placed.ts';
import type { PlacedBlock } from './placed-block.ts';
import type { Quoted } from './quotation-marks.ts';
import { blockQuotation } from './quotations.ts';
import { listsSources } from './sections.ts';

export interface Assembled {
  readonly draft: Draft;
  readonly read: readonly ReadBlock[];
}

/**
 * Makes a draft of its blocks; `pieces` are in the order of the outline's leaves. `before` are the blocks of an earlier
 * draft: the same ones at the same places are taken over.
 */
export function assemble(
  text: string,
  outline: Outline,
  pieces: readonly Piece[],
  knowledge: Knowledge,
  before: readonly ReadBlock[],
): Assembled {
  const { blocks, quotes } = placeBlocks(outline, pieces, before);
  const sightings = blocks.map(({ part }) => part.sightings);
  const names = settle(knowledge.vocabulary, sightings);
  const read = blocks.map((block, index) =>
    readBlock(block, names[index] ?? [], marksOf(blocks, index), before[index]),
  );
  const comments: Span[] = [];
  const references: Reference[] = [];
  for (const [index, piece] of pieces.entries()) {
    const from = outline.leaves[index]?.from ?? 0;
    for (const comment of piece.comments) comments.push(shifted(comment, from));
    for (const reference of piece.references) references.push(placedReference(text, reference, from));
  }
  const draft: Draft = {
    text,
    blocks,
    mentions: joined(read, ({ mentions }) => mentions),
    quotations: collectQuotations(read, quotes),
    references,
    directives: readDirectives(text, comments),
  };
  return { draft, read };
}

/** The blocks of one block quote that stand in no inner one. */
interface QuoteOfBlocks {
  readonly blocks: Block[];
  readonly nested: boolean;
}

interface PlacedBlocks {
  readonly blocks: readonly PlacedBlock[];
  readonly quotes: readonly QuoteOfBlocks[];
}

function placeBlocks(
  { leaves, quotes }: Outline,
  pieces: readonly Piece[],
  before: readonly ReadBlock[],
): PlacedBlocks {
  const notes = notesAmong({ leaves, quotes }, pieces);
  const ranges = quoteRanges(pieces);
  const quoted = quotes.map((_, index) => isQuoted(index, quotes, notes));
  const inQuotes = quotes.map(({ parent }): QuoteOfBlocks => ({ blocks: [], nested: quoted[parent] ?? false }));
  const inRanges = ranges.map((): QuoteOfBlocks => ({ blocks: [], nested: false }));
  const blocks: PlacedBlock[] = [];
  let range = 0;
  let sources = 0;
  for (const [index, piece] of pieces.entries()) {
    const leaf = leaves[index];
    if (leaf === undefined) break;
    const inQuote = quoted[leaf.quote] ?? false;
    for (const part of piece.parts) {
      const number = blocks.length;
      if (part.level > 0 && part.level <= sources) sources = 0;
      if (part.level > 0 && sources === 0 && listsSources(part.rendering.text)) sources = part.level;
      while ((ranges[range]?.end ?? Number.POSITIVE_INFINITY) <= number) range++;
      const inRange = (ranges[range]?.start ?? Number.POSITIVE_INFINITY) <= number;
      const block = placeBlock(part, leaf.from, inQuote || inRange, sources > 0, before[number]?.block);
      if (inQuote && !notes.has(leaf.quote)) inQuotes[leaf.quote]?.blocks.push(block);
      else if (inRange) inRanges[range]?.blocks.push(block);
      blocks.push(block);
    }
  }
  return { blocks, quotes: [...inQuotes, ...inRanges] };
}

/** Block quotes that are notes of the writer's own: the first of their blocks says so. */
function notesAmong({ leaves }: Outline, pieces: readonly Piece[]): ReadonlySet<number> {
  const notes = new Set<number>();
  let seen = -1;
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.quote > seen && pieces[index]?.note === true) notes.add(leaf.quote);
    seen = Math.max(seen, leaf.quote);
  }
  return notes;
}

/** Whether a block quote, or one around it, is a quotation. */
function isQuoted(quote: number, quotes: readonly QuoteBlock[], notes: ReadonlySet<number>): boolean {
  for (let at = quote; at >= 0; at = quotes[at]?.parent ?? -1) if (!notes.has(at)) return true;
  return false;
}

/** What all blocks have, in order; `flatMap` takes four times as long. */
function joined<T>(read: readonly ReadBlock[], take: (block: ReadBlock) => readonly T[]): readonly T[] {
  const all: T[] = [];
  for (const block of read) for (const item of take(block)) all.push(item);
  return all;
}

const shifted = (span: Span, base: number): Span => ({ start: span.start + base, end: span.end + base });

function placedReference(text: string, reference: Reading['references'][number], base: number): Reference {
  const idSpan = shifted(reference.idSpan, base);
  return {
    span: shifted(reference.span, base),
    id: text.slice(idSpan.start, idSpan.end),
    idSpan,
    textSpan: shifted(reference.textSpan, base),
  };
}

/**
 * The quotations inside a block, in order. A quotation of several paragraphs opens each with a mark and closes only the
 * last: there the unclosed mark quotes the rest of its paragraph.
 */
function marksOf(blocks: readonly PlacedBlock[], index: number): readonly Quoted[] {
  const block = blocks[index] as PlacedBlock;
  const { part } = block;
  const { quoted, open } = part.marks;
  const next = blocks[index + 1];
  if (open === undefined || next === undefined || part.kind === 'heading' || part.kind === 'cell') return quoted;
  if (next.kind !== part.kind || next.quoted !== block.quoted) return quoted;
  const end = part.rendering.text.length;
  if (!next.prose.text.startsWith(open.sign) || open.at + 1 >= end) return quoted;
  const going: Quoted = {
    span: { start: open.at, end },
    inner: { start: open.at + 1, end },
    form: open.form,
    nested: false,
  };
  const earlier = quoted.filter(({ span }) => span.end <= open.at);
  const inside = quoted.filter(({ span }) => span.start > open.at);
  return [...earlier, going, ...inside.map((one) => (one.nested ? one : { ...one, nested: true }))];
}

function collectQuotations(read: readonly ReadBlock[], quotes: readonly QuoteOfBlocks[]): readonly Quotation[] {
  const marked = joined(read, ({ quotations }) => quotations);
  const blocks = quotes.flatMap((quote) => blockQuotation(quote.blocks, quote.nested) ?? []);
  if (blocks.length === 0) return marked;
  return [...marked, ...blocks].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || Number(a.nested) - Number(b.nested),
  );
}
