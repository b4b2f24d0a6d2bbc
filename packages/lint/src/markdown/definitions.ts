/** Link definitions: `[label]: destination`. They hold no prose, but other blocks depend on them. */
import type { Span } from '@brief/core';
import { labelEnd, labelKey } from './links.ts';

/** The label that a definition defines, comparable by `labelKey`. */
export function definedLabel(markdown: string): string {
  const end = labelEnd(markdown, 0);
  return end < 0 ? '' : labelKey(markdown.slice(1, end - 1));
}

export interface DefinedReference {
  readonly span: Span;
  readonly idSpan: Span;
  readonly textSpan: Span;
}

/** The definition as a reference, where it points to `brief:`. */
export function definedReference(markdown: string): DefinedReference | undefined {
  const label = labelEnd(markdown, 0);
  const found = label < 0 ? null : /^:\s*<?brief:([^\s>]*)/i.exec(markdown.slice(label));
  if (found === null) return undefined;
  const end = label + found[0].length;
  return {
    span: { start: 0, end: markdown.length },
    idSpan: { start: end - (found[1] ?? '').length, end },
    textSpan: { start: 1, end: label - 1 },
  };
}
