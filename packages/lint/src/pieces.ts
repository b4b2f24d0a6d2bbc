/**
 * One block of Markdown with all that can be said about it alone: its prose, its quotation marks, and the names
 * that may stand in it. It holds wherever the block moves, so it can be kept as long as the block does not change.
 */
import { type Sightings, type Span, sight } from '@brief/core';
import type { Knowledge } from './knowledge.ts';
import type { Leaf } from './markdown/outline.ts';
import { type Reading, readStretches, type Stretch } from './markdown/stretches.ts';
import { type QuotationMarks, readQuotationMarks } from './quotation-marks.ts';
import { splitSentences } from './sentences.ts';

export interface Piece extends Reading {
  readonly parts: readonly Part[];
}

/** A stretch of prose with what was found in it. */
export class Part implements Stretch {
  readonly kind: Stretch['kind'];
  readonly span: Span;
  readonly level: number;
  readonly rendering: Stretch['rendering'];
  readonly marks: QuotationMarks;
  readonly sightings: Sightings;
  #sentences: readonly Span[] | undefined;

  constructor({ kind, span, level, rendering }: Stretch, knowledge: Knowledge) {
    this.kind = kind;
    this.span = span;
    this.level = level;
    this.rendering = rendering;
    this.marks = readQuotationMarks(rendering.text);
    this.sightings = sight(knowledge.vocabulary, rendering.text);
  }

  /** Asked for in few of the blocks. */
  get sentences(): readonly Span[] {
    this.#sentences ??= splitSentences(this.rendering.text);
    return this.#sentences;
  }
}

/** Reads a block from its Markdown; `defined` are the link labels that the draft defines. */
export function readPiece(markdown: string, leaf: Leaf, defined: ReadonlySet<string>, knowledge: Knowledge): Piece {
  const { stretches, ...reading } = readStretches(markdown, leaf, (label) => defined.has(label));
  return { ...reading, stretches, parts: stretches.map((stretch) => new Part(stretch, knowledge)) };
}

/** Whether a piece is what the block would be read as today: the labels it looked up are defined, or not, as then. */
export function holds(piece: Piece, defined: ReadonlySet<string>): boolean {
  for (const [label, answer] of piece.labels) if (defined.has(label) !== answer) return false;
  return true;
}
