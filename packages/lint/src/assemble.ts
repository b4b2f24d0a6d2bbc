/**
 * Puts the pieces of a draft together: what depends on more than one block is decided here, and everything gets its
 * place in the draft. It runs after every edit, so it does nothing that could be kept with a piece.
 */
import { type Span, settleRuns } from '@brief/core';
import type { LooseChunk } from './chunk-content.ts';
import { marks } from './chunk-content.ts';
import { type Cut, type CutText, cutIntoChunks, type LooseBlocks } from './chunks.ts';
import { readDirectives } from './directives.ts';
import type { Block, Directive, Draft, Mention, Quotation, Reference } from './draft.ts';
import { quoteRanges } from './html-quotes.ts';
import type { Knowledge } from './knowledge.ts';
import type { Outline, QuoteBlock } from './markdown/outline.ts';
import type { Reading } from './markdown/stretches.ts';
import type { Piece } from './pieces.ts';
import { PlacedChunk } from './placed.ts';
import { listsSources } from './sections.ts';

export interface Assembled extends CutText {
  readonly draft: Draft;
  readonly chunks: readonly PlacedChunk[];
}

/**
 * Makes a draft of its blocks; `pieces` are in the order of the outline's leaves. `before` is an earlier draft: what is
 * the same, at the same place, is taken over.
 */
export function assemble(
  text: string,
  outline: Outline,
  pieces: readonly Piece[],
  frontMatter: Span | undefined,
  knowledge: Knowledge,
  before: Assembled | undefined,
): Assembled {
  const cuts = cutIntoChunks(looseBlocks(outline, pieces), text, before ?? NOTHING);
  const names = settleRuns(
    knowledge.vocabulary,
    cuts.map(({ chunk }) => chunk.sightings),
  );
  const placed = new Map<LooseChunk, PlacedChunk>();
  for (const chunk of before?.chunks ?? []) placed.set(chunk.content.chunk, chunk);
  const chunks = cuts.map(({ chunk, start }, number) => {
    const content = chunk.read(names[number] ?? [], cuts[number + 1]?.chunk);
    const kept = placed.get(chunk);
    return kept?.content === content && kept.start === start ? kept : new PlacedChunk(content, start);
  });
  const comments: Span[] = [];
  const references: Reference[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.comments.length === 0 && piece.references.length === 0) continue;
    const from = outline.leaves[index]?.from ?? 0;
    for (const comment of piece.comments) comments.push(shifted(comment, from));
    for (const reference of piece.references) references.push(placedReference(text, reference, from));
  }
  const draft = new AssembledDraft(text, chunks, references, readDirectives(text, comments), frontMatter);
  return { text, cuts, draft, chunks };
}

const NOTHING: { readonly text: string; readonly cuts: readonly Cut[] } = { text: '', cuts: [] };

/** A draft of chunks; what goes through all of them is made when it is asked for. */
class AssembledDraft implements Draft {
  readonly text: string;
  readonly chunks: readonly PlacedChunk[];
  readonly references: readonly Reference[];
  readonly directives: readonly Directive[];
  readonly frontMatter?: Span;
  #blocks: readonly Block[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #quotations: readonly Quotation[] | undefined;

  constructor(
    text: string,
    chunks: readonly PlacedChunk[],
    references: readonly Reference[],
    directives: readonly Directive[],
    frontMatter: Span | undefined,
  ) {
    this.text = text;
    this.chunks = chunks;
    this.references = references;
    this.directives = directives;
    if (frontMatter !== undefined) this.frontMatter = frontMatter;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= joined(this.chunks, ({ blocks }) => blocks);
    return this.#blocks;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= joined(this.chunks, ({ mentions }) => mentions);
    return this.#mentions;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= joined(this.chunks, ({ quotations }) => quotations);
    return this.#quotations;
  }
}

/** What all chunks have, in order; `flatMap` takes four times as long. */
function joined<T>(chunks: readonly PlacedChunk[], take: (chunk: PlacedChunk) => readonly T[]): readonly T[] {
  const all: T[] = [];
  for (const chunk of chunks) for (const item of take(chunk)) all.push(item);
  return all;
}

function looseBlocks({ leaves, quotes }: Outline, pieces: readonly Piece[]): LooseBlocks {
  const notes = notesAmong({ leaves, quotes }, pieces);
  const ranges = quoteRanges(pieces);
  const quoted = quotes.map((_, index) => isQuoted(index, quotes, notes));
  const outermost: number[] = [];
  for (const [index, { parent }] of quotes.entries()) outermost.push(parent < 0 ? index : (outermost[parent] ?? index));
  /** The first block of each block quote, by its index, and of each range. */
  const firstInQuote: number[] = [];
  const firstInRange: number[] = [];
  const all = { parts: [], from: [], marks: [], quotes: [], borders: [] } as Writable<LooseBlocks>;
  let range = 0;
  let sources = 0;
  let before = { quote: -1, range: -1 };
  for (const [index, piece] of pieces.entries()) {
    const leaf = leaves[index];
    if (leaf === undefined) break;
    const inQuote = quoted[leaf.quote] ?? false;
    const isOwn = inQuote && !notes.has(leaf.quote);
    const isNested = isOwn && (quoted[quotes[leaf.quote]?.parent ?? -1] ?? false);
    for (const [place, part] of piece.parts.entries()) {
      const number = all.parts.length;
      if (part.level > 0 && part.level <= sources) sources = 0;
      if (part.level > 0 && sources === 0 && listsSources(part.rendering.text)) sources = part.level;
      while ((ranges[range]?.end ?? Number.POSITIVE_INFINITY) <= number) range++;
      const inRange = (ranges[range]?.start ?? Number.POSITIVE_INFINITY) <= number;
      if (isOwn) firstInQuote[leaf.quote] ??= number;
      else if (inRange) firstInRange[range] ??= number;
      const around = { quote: outermost[leaf.quote] ?? -1, range: inRange ? range : -1 };
      all.parts.push(part);
      all.from.push(leaf.from);
      all.marks.push(
        (inQuote || inRange ? marks.quoted : 0) | (sources > 0 ? marks.reference : 0) | (isNested ? marks.nested : 0),
      );
      all.quotes.push((isOwn ? firstInQuote[leaf.quote] : inRange ? firstInRange[range] : undefined) ?? -1);
      all.borders.push(
        place === 0 &&
          (around.quote < 0 || around.quote !== before.quote) &&
          (around.range < 0 || around.range !== before.range),
      );
      before = around;
    }
  }
  return all;
}

type Writable<Of> = { -readonly [K in keyof Of]: Of[K] extends readonly (infer Item)[] ? Item[] : Of[K] };

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
