/** All that a draft gives for measuring: whom it names where, what it quotes, and which of its words stand together. */
import { type Draft, type Knowledge, type Naming, namingsOf, type QuotedPassage, quotedPassages } from '@brief/lint';
import { type Unit, unitsOf } from './units.ts';

export interface DraftEvidence {
  readonly draft: Draft;
  readonly namings: readonly Naming[];
  readonly passages: readonly QuotedPassage[];
  /** What stands together, with the names that hold for it. */
  readonly units: readonly Unit[];
}

/** Reads a draft once, for any number of dossiers. */
export function evidenceOf(draft: Draft, knowledge: Knowledge): DraftEvidence {
  const namings = namingsOf(draft, knowledge);
  const passages = quotedPassages(draft, knowledge);
  return { draft, namings, passages, units: unitsOf(draft, namings, passages) };
}
