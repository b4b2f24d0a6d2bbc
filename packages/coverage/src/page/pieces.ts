/** A text cut wherever a mark begins or ends, so that marks may overlap as they like. What marks mean is not known here. */
import type { Span } from '@brief/core';

export interface Piece<Mark> {
  readonly span: Span;
  /** The marks that cover the piece, those that begin first first. */
  readonly marks: readonly Mark[];
}

/** Pieces in order that make up the whole of `length`; empty marks are left out. */
export function cut<Mark>(length: number, marks: readonly (Span & { readonly mark: Mark })[]): readonly Piece<Mark>[] {
  const coming = marks
    .filter(({ start, end }) => start < end && start < length && end > 0)
    .sort((a, b) => a.start - b.start);
  const cuts = new Set([0, length]);
  for (const { start, end } of coming) cuts.add(Math.max(0, start)).add(Math.min(length, end));
  const places = [...cuts].sort((a, b) => a - b);
  let next = 0;
  let open: typeof coming = [];
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    open = open.filter((one) => one.end > start);
    for (let one = coming[next]; one !== undefined && one.start <= start; one = coming[++next]) open.push(one);
    return { span: { start, end }, marks: open.map(({ mark }) => mark) };
  });
}
