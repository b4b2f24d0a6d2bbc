/** What a sentence claims about a dossier's entities, compared with what the source says. */
import type { Quote, Span, Statement } from '@brief/core';
import type { Block } from '../draft.ts';

/** What a claim is about. Precision is measured for each of them. */
export type Frame =
  | 'holder'
  | 'relation'
  | 'direction'
  | 'denial'
  | 'overstatement'
  | 'membership'
  | 'count'
  | 'year'
  | 'contested'
  | 'designation';

/**
 * The frames that were right so often in sentences written after them that 95 % lies below their interval: `docs/claims.md`
 * has the numbers. What contradicts the source in another of them is a hint.
 */
export const provenFrames: ReadonlySet<Frame> = new Set<Frame>(['relation']);

export interface Claim {
  readonly frame: Frame;
  /**
   * - `supported`: the source says so;
   * - `contradicted`: the source says something else;
   * - `unattributed`: the source says whose view it is, and the sentence gives it as a fact.
   */
  readonly outcome: 'supported' | 'contradicted' | 'unattributed';
  /** The place in the draft, from the first to the last word that matters. */
  readonly span: Span;
  readonly block: Block;
  /** Whether it opens its sentence, stands behind a word or mark that joins clauses, or inside something larger. */
  readonly position: 'opening' | 'joined' | 'inside';
  readonly dossier: string;
  readonly entity: string;
  /** What the source says, in words that continue “The source …”: “says that MİT reports to the President of Türkiye”. */
  readonly source: string;
  /** Found in a way that is not measured yet: a hint, whatever its frame. */
  readonly unproven?: true;
  /** The statements it rests on; none where a list has no members. */
  readonly statements: readonly Statement[];
  /** The words it rests on. */
  readonly quote?: Quote;
}

/** A claim at tokens of its sentence. */
export type PlacedClaim = Omit<Claim, 'span' | 'block' | 'position'> & { readonly from: number; readonly to: number };
