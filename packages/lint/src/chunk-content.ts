/**
 * A run of blocks with all that can be said of it wherever it stands: the blocks, and then the names and quotations that
 * count in each. What is the same as it was in the draft before is the same object.
 */
import type { Recognition, SettledRun, Sightings } from '@brief/core';
import type { Part } from './pieces.ts';
import type { Quoted } from './quotation-marks.ts';

/** The blocks of a run, as they are before names are settled. */
export class LooseChunk {
  readonly parts: readonly Part[];
  /** Where the Markdown of each block begins, from the start of the chunk. */
  readonly offsets: readonly number[];
  /** `marks` of each block. */
  readonly marks: readonly number[];
  /** The number of the first block of the block quote that each block belongs to, or -1. */
  readonly quotes: readonly number[];
  /** A list for as long as the chunk lives, so that what is settled can be kept with it. */
  readonly sightings: readonly Sightings[];
  #read: ChunkContent | undefined;

  constructor(parts: readonly Part[], offsets: readonly number[], marks: readonly number[], quotes: readonly number[]) {
    this.parts = parts;
    this.offsets = offsets;
    this.marks = marks;
    this.quotes = quotes;
    this.sightings = parts.map((part) => part.sightings);
  }

  /** With the names that count; `next` is the chunk behind it. */
  read(names: SettledRun, next: LooseChunk | undefined): ChunkContent {
    const last = this.parts.length - 1;
    const lastQuoted = this.#quotedIn(last, next);
    const before = this.#read;
    if (before?.names === names && sameQuoted(before.blocks[last]?.quoted, lastQuoted)) return before;
    const blocks = this.parts.map((part, number) => {
      const quoted = number === last ? lastQuoted : this.#quotedIn(number, next);
      const opensQuote = this.quotes[number] === number;
      return blockContent(part, names[number] ?? [], quoted, this.marks[number] as number, opensQuote);
    });
    this.#read = { chunk: this, names, blocks };
    return this.#read;
  }

  /**
   * The quotations inside a block, in order. A quotation of several paragraphs opens each with a mark and closes only the
   * last: there the unclosed mark quotes the rest of its paragraph.
   */
  #quotedIn(number: number, nextChunk: LooseChunk | undefined): readonly Quoted[] {
    const part = this.parts[number] as Part;
    const { quoted, open } = part.marks;
    if (open === undefined || part.kind === 'heading' || part.kind === 'cell') return quoted;
    const isLast = number === this.parts.length - 1;
    const next = isLast ? nextChunk?.parts[0] : this.parts[number + 1];
    const mark = isLast ? nextChunk?.marks[0] : this.marks[number + 1];
    if (next === undefined || mark === undefined) return quoted;
    const isAlike =
      next.kind === part.kind && (mark & marks.quoted) === ((this.marks[number] as number) & marks.quoted);
    const end = part.rendering.text.length;
    if (!isAlike || !next.rendering.text.startsWith(open.sign) || open.at + 1 >= end) return quoted;
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
}

/** What is said of a block by what surrounds it, each a bit. */
export const marks = {
  /** Inside a block quote. */
  quoted: 1,
  /** Under a heading that lists sources. */
  reference: 2,
  /** Its block quote is set in another one. */
  nested: 4,
} as const;

/** A chunk with what counts in it. */
export interface ChunkContent {
  readonly chunk: LooseChunk;
  readonly names: SettledRun;
  readonly blocks: readonly BlockContent[];
}

/** What a block holds, wherever it stands. */
export interface BlockContent {
  readonly part: Part;
  readonly names: readonly Recognition[];
  readonly quoted: readonly Quoted[];
  readonly marks: number;
}

const latest = new WeakMap<Part, BlockContent>();

/** A block quote begins in one block and goes on in others, so a block that opens one is not known by itself. */
function blockContent(
  part: Part,
  names: readonly Recognition[],
  quoted: readonly Quoted[],
  marks: number,
  opensQuote: boolean,
): BlockContent {
  const before = latest.get(part);
  const isSame =
    !opensQuote && before?.marks === marks && sameItems(before.names, names) && sameQuoted(before.quoted, quoted);
  if (isSame) return before;
  const content = { part, names, quoted, marks };
  latest.set(part, content);
  return content;
}

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => item === b[index]));

/** The marks of a block whose quotation goes on in the next one are made anew each time. */
const sameQuoted = (a: readonly Quoted[] | undefined, b: readonly Quoted[]): boolean =>
  a !== undefined && (sameItems(a, b) || (a.length === b.length && a.every((one, at) => sameMarks(one, b[at]))));

const sameMarks = (a: Quoted, b: Quoted | undefined): boolean =>
  a.span.start === b?.span.start && a.span.end === b.span.end && a.nested === b.nested;
