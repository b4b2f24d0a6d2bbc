/**
 * What every editor feature looks at: one analysed version of one document. Features are functions of a view and an
 * offset, and answer with plain values whose places are UTF-16 spans of the draft. Lines, URIs of drafts and protocol
 * types do not exist here; the server makes them at its border.
 */
import type { Span } from '@brief/core';
import { chunkAt, type Draft, type Finding, type Knowledge, type Mention, type Reference } from '@brief/lint';

export interface View {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly knowledge: Knowledge;
}

/** A view with the key by which the caller knows its document. */
export interface KeyedView extends View {
  /** Opaque to every feature: handed back in results that span several documents. */
  readonly document: string;
}

/** Which entity: an id is unique within its dossier only. */
export interface EntityKey {
  readonly dossier: string;
  readonly entity: string;
}

/** The mention at an offset; a cursor right after the last character still counts. */
export function mentionAt(draft: Draft, offset: number): Mention | undefined {
  const number = chunkAt(draft, offset);
  const mentions = draft.chunks.slice(Math.max(0, number - 1), number + 2).flatMap((chunk) => chunk.mentions);
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).span.end < offset) low = middle + 1;
    else high = middle;
  }
  const first = mentions[low];
  const next = mentions[low + 1];
  // Two names can touch ("MİT/Kalın"): the one that starts at the cursor is the one meant.
  if (next !== undefined && next.span.start <= offset) return next;
  return first !== undefined && first.span.start <= offset ? first : undefined;
}

/** The explicit reference `[text](brief:id)` at an offset. */
export function referenceAt(draft: Draft, offset: number): Reference | undefined {
  return draft.references.find(({ span }) => span.start <= offset && offset <= span.end);
}

/** Whether two spans share a character, or one is empty and lies in or at the edge of the other. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
