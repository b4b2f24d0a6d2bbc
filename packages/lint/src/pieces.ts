/**
 * One block of Markdown with all that can be said about it alone: its prose, its quotation marks, and the names
 * that may stand in it. It holds wherever the block moves, so it can be kept as long as the block does not change.
 */
import { type Sightings, sight } from '@brief/core';
import type { Knowledge } from './knowledge.ts';
import type { Leaf } from './markdown/outline.ts';
import { type Reading, readStretches, type Stretch } from './markdown/stretches.ts';
import { type QuotationMarks, readQuotationMarks } from './quotation-marks.ts';

export interface Piece extends Reading {
  readonly parts: readonly Part[];
}

/** A stretch of prose with what was found in it. */
export interface Part extends Stretch {
  readonly marks: QuotationMarks;
  readonly sightings: Sightings;
}

/** Reads a block from its Markdown; `defined` are the link labels that the draft defines. */
export function readPiece(markdown: string, leaf: Leaf, defined: ReadonlySet<string>, knowledge: Knowledge): Piece {
  const { stretches, ...reading } = readStretches(markdown, leaf, (label) => defined.has(label));
  const parts = stretches.map((stretch): Part => {
    const prose = stretch.rendering.text;
    return {
      kind: stretch.kind,
      span: stretch.span,
      level: stretch.level,
      rendering: stretch.rendering,
      marks: readQuotationMarks(prose),
      sightings: sight(knowledge.vocabulary, prose),
    };
  });
  return { ...reading, stretches, parts };
}

/** Whether a piece is what the block would be read as today: the labels it looked up are defined, or not, as then. */
export function holds(piece: Piece, defined: ReadonlySet<string>): boolean {
  for (const [label, answer] of piece.labels) if (defined.has(label) !== answer) return false;
  return true;
}
