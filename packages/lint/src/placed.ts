/**
 * One stretch of prose at its place in the draft, with the quotations and mentions in it. What stands before an edit
 * stays where it is, so it is taken from the draft before, object for object.
 */
import type { Recognition, Span } from '@brief/core';
import type { Mention, Quotation } from './draft.ts';
import { PlacedProse } from './markdown/prose.ts';
import { mentionsIn, type PlacedBlock } from './mentions.ts';
import type { Part } from './pieces.ts';
import type { Quoted } from './quotation-marks.ts';
import { MarkedQuotation } from './quotations.ts';
import { splitSentences } from './sentences.ts';

/** What surrounds a stretch decides of it. */
export interface Surroundings {
  /** Where its block begins in the draft. */
  readonly from: number;
  readonly quoted: boolean;
  readonly reference: boolean;
}

/** A stretch at its place. */
export interface PlacedPart {
  readonly part: Part;
  readonly around: Surroundings;
  readonly block: PlacedBlock;
}

/** A placed stretch with what was found in it. */
export interface ReadPart extends PlacedPart {
  readonly names: readonly Recognition[];
  readonly marked: readonly Quoted[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
}

export function placePart(part: Part, around: Surroundings, before: PlacedPart | undefined): PlacedPart {
  if (before?.part === part && sameSurroundings(before.around, around)) return before;
  const { from, quoted, reference } = around;
  const span = { start: part.span.start + from, end: part.span.end + from };
  const prose = new PlacedProse(part.rendering, from);
  let sentences: readonly Span[] | undefined;
  const block: PlacedBlock = {
    kind: part.kind,
    span,
    quoted,
    reference,
    prose,
    // Asked for in few of the blocks.
    get sentences() {
      sentences ??= splitSentences(prose.text);
      return sentences;
    },
  };
  return { part, around, block };
}

export function readPart(
  { part, around, block }: PlacedPart,
  names: readonly Recognition[],
  marked: readonly Quoted[],
  before: ReadPart | undefined,
): ReadPart {
  if (before?.block === block && sameItems(before.names, names) && sameQuoted(before.marked, marked)) return before;
  const quotations = marked.map((quoted) => new MarkedQuotation(block, quoted));
  return { part, around, block, names, marked, mentions: mentionsIn(block, names, marked), quotations };
}

const sameSurroundings = (a: Surroundings, b: Surroundings): boolean =>
  a.from === b.from && a.quoted === b.quoted && a.reference === b.reference;

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => item === b[index]));

/** The marks of a stretch that goes on in the next one are made anew each time. */
const sameQuoted = (a: readonly Quoted[], b: readonly Quoted[]): boolean =>
  sameItems(a, b) ||
  (a.length === b.length &&
    a.every(
      ({ span, nested }, index) =>
        span.start === b[index]?.span.start && span.end === b[index]?.span.end && nested === b[index]?.nested,
    ));
