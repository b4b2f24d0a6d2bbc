/** Mentions: recognised names at their places in the draft. Places are worked out when asked for, and not before. */
import type { Label, LabelUse, Owner, Recognition, Span, Spelling } from '@brief/core';
import type { Mention } from './draft.ts';
import type { PlacedBlock } from './placed.ts';
import type { Quoted } from './quotation-marks.ts';

/** The mentions of a block; `marked` are the quotations inside it, in order. */
export function mentionsIn(
  block: PlacedBlock,
  names: readonly Recognition[],
  marked: readonly Quoted[],
): readonly Mention[] {
  let next = 0;
  let quotedTo = block.quoted ? Number.POSITIVE_INFINITY : 0;
  return names.map((name) => {
    for (; next < marked.length; next++) {
      const { start, end } = (marked[next] as Quoted).inner;
      if (start > name.span.start) break;
      if (end > quotedTo) quotedTo = end;
    }
    return new PlacedMention(block, name, name.span.end <= quotedTo);
  });
}

class PlacedMention implements Mention {
  readonly block: PlacedBlock;
  readonly name: Recognition;
  readonly quoted: boolean;

  constructor(block: PlacedBlock, name: Recognition, quoted: boolean) {
    this.block = block;
    this.name = name;
    this.quoted = quoted;
  }

  get dossier(): string {
    return this.name.dossier;
  }

  get entity(): string {
    return this.name.entity;
  }

  get label(): Label {
    return this.name.label;
  }

  get use(): LabelUse {
    return this.name.use;
  }

  get spelling(): Spelling {
    return this.name.spelling;
  }

  get also(): readonly Owner[] {
    return this.name.also;
  }

  get proseSpan(): Span {
    return this.name.span;
  }

  get span(): Span {
    return this.block.prose.toDraft(this.name.span);
  }

  get text(): string {
    return this.block.prose.markdown(this.name.span);
  }
}
