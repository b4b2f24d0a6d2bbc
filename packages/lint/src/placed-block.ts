/** A block at its place in the draft. What does not depend on the place is the part's. */
import type { Span } from '@brief/core';
import type { Block, BlockKind } from './draft.ts';
import { PlacedProse } from './markdown/prose.ts';
import type { Part } from './pieces.ts';

export class PlacedBlock implements Block {
  readonly span: Span;
  readonly quoted: boolean;
  readonly reference: boolean;
  readonly prose: PlacedProse;
  readonly part: Part;
  /** Where the block of Markdown begins that the part belongs to. */
  readonly from: number;

  constructor(part: Part, from: number, quoted: boolean, reference: boolean) {
    this.part = part;
    this.from = from;
    this.span = { start: part.span.start + from, end: part.span.end + from };
    this.quoted = quoted;
    this.reference = reference;
    this.prose = new PlacedProse(part.rendering, from);
  }

  get kind(): BlockKind {
    return this.part.kind;
  }

  get sentences(): readonly Span[] {
    return this.part.sentences;
  }
}
