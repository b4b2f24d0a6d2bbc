/**
 * One block at its place in the draft, with the quotations and mentions in it. What stands before an edit stays where it
 * is, so it is taken from the draft before, object for object.
 */
import type { Recognition } from '@brief/core';
import type { Mention, Quotation } from './draft.ts';
import { mentionsIn } from './mentions.ts';
import type { Part } from './pieces.ts';
import { PlacedBlock } from './placed-block.ts';
import type { Quoted } from './quotation-marks.ts';
import { MarkedQuotation } from './quotations.ts';

/** A block with what was found in it. */
export interface ReadBlock {
  readonly block: PlacedBlock;
  readonly names: readonly Recognition[];
  readonly marked: readonly Quoted[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
}

/** The block of a part; `before` where that is the same. */
export function placeBlock(
  part: Part,
  from: number,
  quoted: boolean,
  reference: boolean,
  before: PlacedBlock | undefined,
): PlacedBlock {
  const same = before?.part === part && before.from === from;
  return same && before.quoted === quoted && before.reference === reference
    ? before
    : new PlacedBlock(part, from, quoted, reference);
}

/** Reads a block; `before` where everything in it is the same. */
export function readBlock(
  block: PlacedBlock,
  names: readonly Recognition[],
  marked: readonly Quoted[],
  before: ReadBlock | undefined,
): ReadBlock {
  if (before?.block === block && sameItems(before.names, names) && sameQuoted(before.marked, marked)) return before;
  const quotations = marked.map((quoted) => new MarkedQuotation(block, quoted));
  return { block, names, marked, mentions: mentionsIn(block, names, marked), quotations };
}

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => item === b[index]));

/** The marks of a block whose quotation goes on in the next one are made anew each time. */
const sameQuoted = (a: readonly Quoted[], b: readonly Quoted[]): boolean =>
  sameItems(a, b) || (a.length === b.length && a.every((quoted, index) => sameMarks(quoted, b[index])));

const sameMarks = (a: Quoted, b: Quoted | undefined): boolean =>
  a.span.start === b?.span.start && a.span.end === b.span.end && a.nested === b.nested;
