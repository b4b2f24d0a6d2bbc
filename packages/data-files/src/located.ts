/**
 * A file's values with their places, whichever language they are written in. What the values mean is not
 * known here.
 */
import type { Span } from '@brief/core';

export type Located = LocatedObject | LocatedList | LocatedScalar;

interface LocatedObject extends Span {
  readonly kind: 'object';
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Located;
}

interface LocatedList extends Span {
  readonly kind: 'list';
  readonly items: readonly Located[];
}

interface LocatedScalar extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

/** What a reader of JSON or YAML yields: the file's value, or why there is none. */
export interface Parsed {
  /** Absent when there are faults. */
  readonly value?: Located;
  readonly faults: readonly Misreading[];
}

/** Something that cannot be read, in words that follow a place. Offsets are UTF-16 code units of the file's text. */
export interface Misreading {
  readonly offset: number;
  readonly message: string;
  /** The language itself has it so: whoever reads it says the same. */
  readonly isSyntax?: true;
}

/** Deeper than any file has reason to be, and shallow enough for every recursive reader. */
export const deepest = 64;

/** What a value is, for a message: “"warn"”, “a list”, “an object”. */
export function inWords(value: Located): string {
  if (value.kind === 'object') return 'an object';
  if (value.kind === 'list') return value.items.length === 0 ? 'an empty list' : 'a list';
  if (typeof value.value !== 'string') return String(value.value);
  return `“${value.value.length > 60 ? `${value.value.slice(0, 59)}…` : value.value}”`;
}
