/**
 * Puts the pieces of a draft together: what depends on more than one block is decided here, and everything gets its
 * place in the draft. It runs after every edit, so it does nothing that could be kept with a piece.
 */
import { type Recognition, type Span, settle } from '@brief/core';
import { readDirectives } from './directives.ts';
import type { Block, Draft, Mention, Quotation, Reference } from './draft.ts';
import { quoteRanges } from './html-quotes.ts';
import type { Knowledge } from './knowledge.ts';
import type { Outline, QuoteBlock } from './markdown/outline.ts';
import { PlacedProse } from './markdown/prose.ts';
import type { Reading } from './markdown/stretches.ts';
import type { Part, Piece } from './pieces.ts';
import type { Quoted } from './quotation-marks.ts';
import { blockQuotation, MarkedQuotation } from './quotations.ts';
import { listsSources } from './sections.ts';

/** Makes a draft of its blocks; `pieces` are in the order of the outline's leaves. */
export function assemble(text: string, outline: Outline, pieces: readonly Piece[], knowledge: Knowledge): Draft {
  const parts = pieces.flatMap((piece) => piece.parts);
  const { blocks, quotes } = placeBlocks(outline, pieces);
  const marked = parts.map((part, index) => marksOf(part, blocks, parts, index));
  const quotations = collectQuotations(blocks, marked, quotes);
  const sightings = parts.map((part) => part.sightings);
  const names = settle(knowledge.vocabulary, sightings);
  const mentions: Mention[] = [];
  for (const [index, block] of blocks.entries()) {
    addMentions(text, block, names[index] ?? [], marked[index] ?? [], mentions);
  }
  const comments: Span[] = [];
  const references: Reference[] = [];
  for (const [index, piece] of pieces.entries()) {
    const from = outline.leaves[index]?.from ?? 0;
    for (const comment of piece.comments) comments.push(placed(comment, from));
    for (const reference of piece.references) references.push(placedReference(text, reference, from));
  }
  return { text, blocks, mentions, quotations, references, directives: readDirectives(text, comments) };
}

interface PlacedBlocks {
  readonly blocks: readonly Block[];
  readonly quotes: readonly QuoteOfBlocks[];
}

/** The blocks of one block quote that stand in no inner one. */
interface QuoteOfBlocks {
  readonly blocks: readonly Block[];
  readonly nested: boolean;
}

function placeBlocks({ leaves, quotes }: Outline, pieces: readonly Piece[]): PlacedBlocks {
  const notes = notesAmong({ leaves, quotes }, pieces);
  const ranges = quoteRanges(pieces);
  const quoted = quotes.map((_, index) => isQuoted(index, quotes, notes));
  const inQuotes: Block[][] = quotes.map(() => []);
  const inRanges: Block[][] = ranges.map(() => []);
  const blocks: Block[] = [];
  let range = 0;
  let sources = 0;
  for (const [index, piece] of pieces.entries()) {
    const leaf = leaves[index];
    if (leaf === undefined) break;
    const inQuote = quoted[leaf.quote] ?? false;
    for (const part of piece.parts) {
      if (part.level > 0 && part.level <= sources) sources = 0;
      if (part.level > 0 && sources === 0 && listsSources(part.rendering.text)) sources = part.level;
      while ((ranges[range]?.end ?? Number.POSITIVE_INFINITY) <= blocks.length) range++;
      const inRange = (ranges[range]?.start ?? Number.POSITIVE_INFINITY) <= blocks.length;
      const block: Block = {
        kind: part.kind,
        span: placed(part.span, leaf.from),
        quoted: inQuote || inRange,
        reference: sources > 0,
        prose: new PlacedProse(part.rendering, leaf.from),
        sentences: part.sentences,
      };
      if (inQuote && !notes.has(leaf.quote)) inQuotes[leaf.quote]?.push(block);
      else if (inRange) inRanges[range]?.push(block);
      blocks.push(block);
    }
  }
  const nested = quotes.map(({ parent }) => quoted[parent] ?? false);
  return {
    blocks,
    quotes: [
      ...inQuotes.map((own, index) => ({ blocks: own, nested: nested[index] ?? false })),
      ...inRanges.map((own) => ({ blocks: own, nested: false })),
    ],
  };
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

const placed = (span: Span, base: number): Span => ({ start: span.start + base, end: span.end + base });

function placedReference(text: string, reference: Reading['references'][number], base: number): Reference {
  const idSpan = placed(reference.idSpan, base);
  return {
    span: placed(reference.span, base),
    id: text.slice(idSpan.start, idSpan.end),
    idSpan,
    textSpan: placed(reference.textSpan, base),
  };
}

/**
 * The quotations inside a block, in order. A quotation of several paragraphs opens each with a mark and closes only the
 * last: there the unclosed mark quotes the rest of its paragraph.
 */
function marksOf(part: Part, blocks: readonly Block[], parts: readonly Part[], index: number): readonly Quoted[] {
  const { quoted, open } = part.marks;
  const next = parts[index + 1];
  if (open === undefined || next === undefined || part.kind === 'heading' || part.kind === 'cell') return quoted;
  if (next.kind !== part.kind || blocks[index]?.quoted !== blocks[index + 1]?.quoted) return quoted;
  const end = part.rendering.text.length;
  if (!next.rendering.text.startsWith(open.sign) || open.at + 1 >= end) return quoted;
  const inner = { start: open.at + 1, end };
  const going: Quoted = { span: { start: open.at, end }, inner, form: open.form, nested: false };
  return [
    ...quoted.filter((one) => one.span.end <= open.at),
    going,
    ...quoted.filter((one) => one.span.start > open.at).map(asNested),
  ];
}

const asNested = (quoted: Quoted): Quoted => (quoted.nested ? quoted : { ...quoted, nested: true });

function collectQuotations(
  blocks: readonly Block[],
  marked: readonly (readonly Quoted[])[],
  quotes: readonly QuoteOfBlocks[],
): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const quoted of marked[index] ?? []) found.push(new MarkedQuotation(block, quoted));
  }
  const marks = found.length;
  for (const quote of quotes) {
    const made = blockQuotation(quote.blocks, quote.nested);
    if (made !== undefined) found.push(made);
  }
  return found.length === marks ? found : found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function addMentions(
  text: string,
  block: Block,
  names: readonly Recognition[],
  marked: readonly Quoted[],
  mentions: Mention[],
): void {
  let next = 0;
  let quotedTo = 0;
  for (const name of names) {
    for (; (marked[next]?.inner.start ?? Number.POSITIVE_INFINITY) <= name.span.start; next++) {
      quotedTo = Math.max(quotedTo, marked[next]?.inner.end ?? 0);
    }
    const span = block.prose.toDraft(name.span);
    mentions.push({
      ...name,
      span,
      text: text.slice(span.start, span.end),
      proseSpan: name.span,
      block,
      quoted: block.quoted || name.span.end <= quotedTo,
    });
  }
}
