/**
 * What was found out about a block, or a chunk of them, from what it holds alone: it is kept for as long as that is the
 * same, wherever it moves, so that an edit costs one block and not the draft.
 */
import type { Span } from '@brief/core';
import type { Block, Chunk, Draft } from './draft.ts';
import type { Edit, Problem } from './finding.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * Reads a block, or a chunk, once. What `read` returns must depend on nothing but its content, the draft's text inside it,
 * and the knowledge. Offsets of the draft in it are those of the thing as it then was, which is `readIn`.
 */
export function keeping<Of extends Block | Chunk, Found>(
  read: (of: Of, knowledge: Knowledge, draft: Draft) => Found,
): (of: Of, knowledge: Knowledge, draft: Draft) => Kept<Found> {
  const known = new WeakMap<object, Kept<Found> & { readonly knowledge: Knowledge }>();
  return (of, knowledge, draft) => {
    const before = known.get(of.content);
    if (before?.knowledge === knowledge) return before;
    const kept = { knowledge, found: read(of, knowledge, draft), readIn: startOf(of) };
    known.set(of.content, kept);
    return kept;
  };
}

/**
 * Reads a block, or a chunk, once for what stands before it: `before` are the contents of what it rests on besides its own.
 * What is read has no offsets of the draft in it.
 */
export function keepingBehind<Of extends Block | Chunk, Found>(): (
  of: Of,
  knowledge: Knowledge,
  before: readonly object[],
  read: () => Found,
) => Found {
  const known = new WeakMap<object, { knowledge: Knowledge; before: readonly object[]; found: Found }>();
  return (of, knowledge, before, read) => {
    const kept = known.get(of.content);
    const isSame = kept?.before.length === before.length && kept.before.every((one, at) => one === before[at]);
    if (kept?.knowledge === knowledge && isSame) return kept.found;
    const found = read();
    known.set(of.content, { knowledge, before, found });
    return found;
  };
}

/** Something that is made of nothing but the content of a chunk, and none of the places in the draft. */
export function oncePerContent<Made>(make: (chunk: Chunk) => Made): (chunk: Chunk) => Made {
  const known = new WeakMap<object, { readonly made: Made }>();
  return (chunk) => {
    let kept = known.get(chunk.content);
    if (kept === undefined) {
      kept = { made: make(chunk) };
      known.set(chunk.content, kept);
    }
    return kept.made;
  };
}

export interface Kept<Found> {
  readonly found: Found;
  /** Where the thing began. */
  readonly readIn: number;
}

/** Where a block or a chunk begins. */
const startOf = (of: Block | Chunk): number => ('span' in of ? of.span.start : of.start);

/** How far a thing has moved since it was read. */
export const movedBy = (of: Block | Chunk, { readIn }: Kept<unknown>): number => startOf(of) - readIn;

/** A problem that has moved with what it was found in. None of its places is outside. */
export function moved(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  const { fix, suggestions, related } = problem;
  return {
    ...problem,
    span: shifted(problem.span, by),
    ...(related && { related: related.map((one) => ({ ...one, span: shifted(one.span, by) })) }),
    ...(fix && { fix: { ...fix, ...movedEdit(fix, by) } }),
    ...(suggestions && { suggestions: suggestions.map((one) => ({ ...one, edit: movedEdit(one.edit, by) })) }),
  };
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const movedEdit = ({ span, text }: Edit, by: number): Edit => ({ span: shifted(span, by), text });
