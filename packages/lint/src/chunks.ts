/**
 * Cuts the blocks of a draft into chunks. Those that the draft before had and that are whole are taken over, so that an
 * edit makes one anew; everything that is kept with a chunk is then still known.
 */
import { LooseChunk } from './chunk-content.ts';
import type { Part } from './pieces.ts';

/** The blocks of a draft in order, each with what surrounds it. */
export interface LooseBlocks {
  readonly parts: readonly Part[];
  /** Where the Markdown of each begins. */
  readonly from: readonly number[];
  readonly marks: readonly number[];
  /** The number of the first block of the block quote that it belongs to, or -1. */
  readonly quotes: readonly number[];
  /** Whether a chunk may begin with the block. */
  readonly borders: readonly boolean[];
}

/** A chunk and where it begins. */
export interface Cut {
  readonly chunk: LooseChunk;
  readonly start: number;
}

/** The cuts of a text. */
export interface CutText {
  readonly text: string;
  readonly cuts: readonly Cut[];
}

/** Blocks in a chunk, about. */
const SIZE = 32;

export function cutIntoChunks(blocks: LooseBlocks, text: string, before: CutText): readonly Cut[] {
  const numbers = new Map(before.cuts.map(({ chunk }, number) => [chunk.parts[0], number]));
  const cuts: Cut[] = [];
  /** Blocks from here on are in no chunk yet. */
  let loose = 0;
  const cutLoose = (end: number): void => {
    // They may be few, and chunks are not to become smaller and smaller.
    if (loose < end && end - loose < SIZE / 2) loose -= cuts.pop()?.chunk.parts.length ?? 0;
    cuts.push(...freshCuts(blocks, loose, end));
  };
  for (let at = 0; at < blocks.parts.length; ) {
    const number = numbers.get(blocks.parts[at]);
    const known = number !== undefined && isWhole(blocks, at, text, before, number) ? before.cuts[number] : undefined;
    if (known === undefined) {
      at++;
      continue;
    }
    cutLoose(at);
    cuts.push({ chunk: known.chunk, start: blocks.from[at] as number });
    at += known.chunk.parts.length;
    loose = at;
  }
  cutLoose(blocks.parts.length);
  return cuts;
}

/** Whether a chunk of the text before is there, from block `at` on, with the same text up to the next one. */
function isWhole(blocks: LooseBlocks, at: number, text: string, before: CutText, number: number): boolean {
  const cut = before.cuts[number];
  const start = blocks.from[at];
  if (cut === undefined || start === undefined || blocks.borders[at] !== true) return false;
  const { parts, offsets, marks, quotes } = cut.chunk;
  const behind = at + parts.length;
  if (behind > blocks.parts.length || blocks.borders[behind] === false) return false;
  for (let index = 0; index < parts.length; index++) {
    const place = at + index;
    if (blocks.parts[place] !== parts[index] || blocks.marks[place] !== marks[index]) return false;
    if ((blocks.from[place] as number) - start !== offsets[index]) return false;
    if (fromStart(blocks.quotes[place] as number, at) !== quotes[index]) return false;
  }
  const end = blocks.from[behind] ?? text.length;
  const endBefore = before.cuts[number + 1]?.start ?? before.text.length;
  return end - start === endBefore - cut.start && text.slice(start, end) === before.text.slice(cut.start, endBefore);
}

const fromStart = (quote: number, at: number): number => (quote < 0 ? -1 : quote - at);

function freshCuts(blocks: LooseBlocks, from: number, to: number): readonly Cut[] {
  const cuts: Cut[] = [];
  for (let at = from; at < to; ) {
    let end = Math.min(at + SIZE, to);
    while (end < to && blocks.borders[end] !== true) end++;
    if (to - end < SIZE / 2) end = to;
    const start = blocks.from[at] as number;
    const chunk = new LooseChunk(
      blocks.parts.slice(at, end),
      blocks.from.slice(at, end).map((place) => place - start),
      blocks.marks.slice(at, end),
      blocks.quotes.slice(at, end).map((quote) => fromStart(quote, at)),
    );
    cuts.push({ chunk, start });
    at = end;
  }
  return cuts;
}
