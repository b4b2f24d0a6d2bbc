/**
 * Rendered text with the way back. Markdown is text in which some stretches do not stand for themselves: a marker is
 * seen by nobody, an entity as another character, code as one placeholder. Everything else maps character to character.
 */
import type { Span } from '@brief/core';
import type { Prose } from '../draft.ts';

/** A stretch of Markdown that is not read as it stands, and what is read in its place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Stands for what is no prose (code, a URL, an image), so that the words on either side do not meet. */
export const MASK = '\uFFFC';

/** Markdown to render: the part from `from` to `to`, with replacements in order, apart, and inside. */
export interface Source {
  readonly markdown: string;
  /** Where the Markdown begins in its block. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly replacements: readonly Replacement[];
}

/** What it renders to. Places are relative, so it holds wherever the block moves. */
export interface Rendering {
  readonly text: string;
  readonly markdown: string;
  readonly start: number;
  readonly from: number;
  /** Four numbers for each replacement: its place in `text`, the length it has there, and from and to as given. */
  readonly map: readonly number[];
}

export function render({ markdown, start, from, to, replacements }: Source): Rendering {
  if (replacements.length === 0) return { text: markdown.slice(from, to), markdown, start, from, map: [] };
  const map: number[] = [];
  let text = '';
  let done = from;
  for (const replacement of replacements) {
    text += markdown.slice(done, replacement.from);
    map.push(text.length, replacement.text.length, replacement.from, replacement.to);
    text += replacement.text;
    done = replacement.to;
  }
  return { text: text + markdown.slice(done, to), markdown, start, from, map };
}

/** Prose at its place in the draft; `base` is where the Markdown it is rendered from begins. */
export class PlacedProse implements Prose {
  readonly text: string;
  readonly base: number;
  readonly rendering: Rendering;

  constructor(rendering: Rendering, block: number) {
    this.text = rendering.text;
    this.base = block + rendering.start;
    this.rendering = rendering;
  }

  toDraft(span: Span): Span {
    const start = this.base + startOf(this.rendering, span.start);
    return { start, end: span.end > span.start ? this.base + endOf(this.rendering, span.end) : start };
  }

  fromDraft(offset: number): number {
    return positionOf(this.rendering, offset - this.base);
  }

  /** The draft's own slice for a span of the text. */
  markdown({ start, end }: Span): string {
    if (start >= end) return '';
    return this.rendering.markdown.slice(startOf(this.rendering, start), endOf(this.rendering, end));
  }
}

/** Where the character at `at` begins; at the end of the text, where the last one ends. */
function startOf(rendering: Rendering, at: number): number {
  if (at >= rendering.text.length) return endOf(rendering, rendering.text.length);
  const { map } = rendering;
  const found = lastBefore(map, 0, at + 1);
  if (found < 0) return rendering.from + at;
  const past = at - number(map, found) - number(map, found + 1);
  return past < 0 ? number(map, found + 2) : number(map, found + 3) + past;
}

/** Where the character before `at` ends. */
function endOf(rendering: Rendering, at: number): number {
  if (at <= 0) return rendering.from;
  const { map } = rendering;
  const found = lastBefore(map, 0, at);
  if (found < 0) return rendering.from + at;
  const past = at - number(map, found) - number(map, found + 1);
  return number(map, found + 3) + Math.max(0, past);
}

function positionOf(rendering: Rendering, offset: number): number {
  const { map, text } = rendering;
  const found = lastBefore(map, 2, offset);
  if (found < 0) return Math.min(Math.max(0, offset - rendering.from), text.length);
  const after = number(map, found) + number(map, found + 1);
  return Math.min(after + Math.max(0, offset - number(map, found + 3)), text.length);
}

/** The last group of four whose number at `field` is less than `limit`. */
function lastBefore(map: readonly number[], field: 0 | 2, limit: number): number {
  let low = 0;
  let high = map.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (number(map, middle * 4 + field) < limit) low = middle + 1;
    else high = middle;
  }
  return low * 4 - 4;
}

const number = (map: readonly number[], at: number): number => map[at] as number;
