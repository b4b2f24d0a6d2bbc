/**
 * Puts the pieces of a draft together: what depends on more than one block is decided here, and everything gets its
 * place in the draft. It runs after every edit, so it does nothing that could be kept with a piece.
 */
import { type Recognition, type Span, settle } from '@brief/core';
import { readDirectives } from './directives.ts';
import type { Block, Draft, Mention, Quotation, Reference } from './draft.ts';
import type { Knowledge } from './knowledge.ts';
import type { Leaf, Outline, QuoteBlock } from './markdown/outline.ts';
import { PlacedProse } from './markdown/prose.ts';
import type { Reading } from './markdown/stretches.ts';
import type { Part, Piece } from './pieces.ts';
import type { Quoted } from './quotation-marks.ts';
import { blockQuotation, MarkedQuotation } from './quotations.ts';
import { listsSources } from './sections.ts';

export function assemble(
  text: string,
  { leaves, quotes }: Outline,
  pieces: readonly Piece[],
  knowledge: Knowledge,
): Draft {
  const notes = new Set<number>();
  pieces.forEach((piece, index) => {
    if (piece.note) notes.add(leaves[index]?.quote ?? -1);
  });
  const inHtmlQuote = htmlQuotes(pieces);
  const blocks: Block[] = [];
  const parts: Part[] = [];
  const quoteBlocks: Block[][] = quotes.map(() => []);
  const comments: Span[] = [];
  const references: Reference[] = [];
  let sources = 0;
  for (const [index, piece] of pieces.entries()) {
    const leaf = leaves[index] as Leaf;
    for (const comment of piece.comments) comments.push(placed(comment, leaf.from));
    for (const reference of piece.references) references.push(placedReference(text, reference, leaf.from));
    const quote = isQuoted(leaf.quote, quotes, notes);
    for (const part of piece.parts) {
      if (part.level > 0 && sources > 0 && part.level <= sources) sources = 0;
      if (part.level > 0 && sources === 0 && listsSources(part.rendering.text)) sources = part.level;
      const block: Block = {
        kind: part.kind,
        span: placed(part.span, leaf.from),
        quoted: quote || inHtmlQuote(blocks.length),
        reference: sources > 0,
        prose: new PlacedProse(part.rendering, leaf.from),
        sentences: part.sentences,
      };
      if (leaf.quote >= 0) quoteBlocks[leaf.quote]?.push(block);
      blocks.push(block);
      parts.push(part);
    }
  }
  const quotations = collectQuotations(blocks, parts, quotes, quoteBlocks, notes);
  const names = settle(
    knowledge.vocabulary,
    parts.map((part) => part.sightings),
  );
  return {
    text,
    blocks,
    mentions: collectMentions(text, blocks, names, quotations),
    quotations,
    references,
    directives: readDirectives(text, comments),
  };
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

/** Inside a block quote that is not a note of the writer's own. */
function isQuoted(quote: number, quotes: readonly QuoteBlock[], notes: ReadonlySet<number>): boolean {
  for (let at = quote; at >= 0; at = quotes[at]?.parent ?? -1) if (!notes.has(at)) return true;
  return false;
}

/** Which blocks stand between `<blockquote>` and `</blockquote>`; what is never closed quotes nothing. */
function htmlQuotes(pieces: readonly Piece[]): (block: number) => boolean {
  const ranges: Span[] = [];
  const open: number[] = [];
  let count = 0;
  for (const piece of pieces) {
    for (const { before, step } of piece.quotes) {
      if (step > 0) open.push(count + before);
      else {
        const start = open.pop();
        if (start !== undefined && open.length === 0) ranges.push({ start, end: count + before });
      }
    }
    count += piece.parts.length;
  }
  return (block) => ranges.some(({ start, end }) => start <= block && block < end);
}

function collectQuotations(
  blocks: readonly Block[],
  parts: readonly Part[],
  quotes: readonly QuoteBlock[],
  quoteBlocks: readonly (readonly Block[])[],
  notes: ReadonlySet<number>,
): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const [index, part] of parts.entries()) {
    const block = blocks[index] as Block;
    for (const quoted of part.marks.quoted) found.push(new MarkedQuotation(block, quoted));
    const unclosed = goesOn(parts, blocks, index);
    if (unclosed !== undefined) found.push(new MarkedQuotation(block, unclosed));
  }
  for (const [index, quote] of quotes.entries()) {
    if (notes.has(index)) continue;
    const made = blockQuotation(quoteBlocks[index] ?? [], isQuoted(quote.parent, quotes, notes));
    if (made !== undefined) found.push(made);
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** A quotation of several paragraphs opens each with a mark and closes only the last. */
function goesOn(parts: readonly Part[], blocks: readonly Block[], index: number): Quoted | undefined {
  const part = parts[index];
  const next = parts[index + 1];
  const open = part?.marks.open;
  if (part === undefined || next === undefined || open === undefined) return undefined;
  const sameKind = part.kind === next.kind && blocks[index]?.quoted === blocks[index + 1]?.quoted;
  if (!sameKind || part.kind === 'heading' || part.kind === 'cell') return undefined;
  if (!next.rendering.text.startsWith(open.mark)) return undefined;
  const end = part.rendering.text.length;
  if (open.at + 1 >= end) return undefined;
  const form =
    open.mark === '«' || open.mark === '»' || open.mark === '‹' || open.mark === '›' ? 'guillemets' : 'double';
  return { span: { start: open.at, end }, inner: { start: open.at + 1, end }, form, nested: false };
}

function collectMentions(
  text: string,
  blocks: readonly Block[],
  names: readonly (readonly Recognition[])[],
  quotations: readonly Quotation[],
): readonly Mention[] {
  const mentions: Mention[] = [];
  const marked = new Map<Block, MarkedQuotation[]>();
  for (const quotation of quotations) {
    if (!(quotation instanceof MarkedQuotation)) continue;
    const list = marked.get(quotation.block);
    if (list === undefined) marked.set(quotation.block, [quotation]);
    else list.push(quotation);
  }
  for (const [index, block] of blocks.entries()) {
    const around = marked.get(block) ?? [];
    for (const name of names[index] ?? []) {
      const span = block.prose.toDraft(name.span);
      const within = ({ proseSpan }: MarkedQuotation) =>
        proseSpan.start <= name.span.start && name.span.end <= proseSpan.end;
      mentions.push({
        ...name,
        span,
        text: text.slice(span.start, span.end),
        proseSpan: name.span,
        block,
        quoted: block.quoted || around.some(within),
      });
    }
  }
  return mentions;
}
