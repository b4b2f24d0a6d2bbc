/**
 * The prose of one block of Markdown: a paragraph is one stretch, a table one for each cell, raw HTML one for each
 * element that begins a new line. All places are relative to the block, so that what was read holds wherever it moves.
 */
import type { Span } from '@brief/core';
import type { BlockKind } from '../draft.ts';
import { type DefinedReference, definedReference } from './definitions.ts';
import { type InlineOptions, readInline } from './inline.ts';
import type { Leaf } from './outline.ts';
import { noteMarker, places, quoteMarks } from './places.ts';
import { type Rendering, type Replacement, render } from './prose.ts';

export interface Stretch {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Level of a heading, else 0. */
  readonly level: number;
  readonly rendering: Rendering;
}

export interface Reading {
  readonly stretches: readonly Stretch[];
  readonly comments: readonly Span[];
  readonly references: readonly DefinedReference[];
  /** Labels that were looked up, each with whether the draft defined it. */
  readonly labels: readonly (readonly [label: string, defined: boolean])[];
  /** HTML block quotes that open (1) or close (-1) before the stretch with this index. */
  readonly quotes: readonly { readonly before: number; readonly step: number }[];
  /** Makes the block quote that it begins a note of the writer's own. */
  readonly note: boolean;
}

/** Reads a block from its Markdown; `defines` says which link labels the draft defines. */
export function readStretches(markdown: string, leaf: Leaf, defines: (label: string) => boolean): Reading {
  const labels: (readonly [string, boolean])[] = [];
  const note = leaf.quote >= 0 && leaf.type === 'paragraph' && noteMarker(markdown) > 0;
  const made: Made = { stretches: [], comments: [], references: [], quotes: [], labels, note };
  const look = (label: string): boolean => {
    const answer = defines(label);
    labels.push([label, answer]);
    return answer;
  };
  const html = leaf.type === 'html';
  const marks = quoteMarks(leaf);
  for (const place of places(markdown, leaf)) {
    const shifted = place.start === 0 ? marks : marks.map((mark) => mark - place.start);
    readPlace(markdown, place, leaf, { html, marks: shifted, defines: look }, made);
  }
  const reference = leaf.type === 'definition' ? definedReference(markdown) : undefined;
  return reference === undefined ? made : { ...made, references: [reference] };
}

interface Made extends Reading {
  readonly stretches: Stretch[];
  readonly comments: Span[];
  readonly references: DefinedReference[];
  readonly quotes: { before: number; step: number }[];
}

function readPlace(block: string, place: Span, leaf: Leaf, options: InlineOptions, made: Made): void {
  const { start } = place;
  const markdown = block.slice(start, place.end);
  const { breaks, replacements, comments, references } = readInline(markdown, options);
  for (const comment of comments) made.comments.push(shifted(comment, start));
  for (const { span, idSpan, textSpan } of references) {
    made.references.push({
      span: shifted(span, start),
      idSpan: shifted(idSpan, start),
      textSpan: shifted(textSpan, start),
    });
  }
  if (breaks.length === 0) {
    const trimmed = trim({ markdown, start, from: 0, to: markdown.length, replacements });
    addStretch(trimmed, leaf.type === 'table' ? undefined : { start: 0, end: block.length }, leaf, leaf.level, made);
    return;
  }
  let from = 0;
  let { level } = leaf;
  let next = 0;
  for (let index = 0; index <= breaks.length; index++) {
    const at = breaks[index];
    const to = at?.start ?? markdown.length;
    const first = next;
    while (next < replacements.length && (replacements[next] as Replacement).from < to) next++;
    const trimmed = trim({ markdown, start, from, to, replacements: replacements.slice(first, next) });
    addStretch(trimmed, undefined, leaf, level, made);
    if (at === undefined) break;
    if (at.quote !== 0) made.quotes.push({ before: made.stretches.length, step: at.quote });
    // The tag's own replacement belongs to neither side.
    next++;
    from = at.end;
    level = at.heading;
  }
}

/** A part of a stretch of Markdown that begins at `start` in its block. */
interface Section {
  readonly markdown: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly replacements: readonly Replacement[];
}

function addStretch(section: Section, span: Span | undefined, leaf: Leaf, level: number, made: Made): void {
  const rendering = render(section);
  if (!READABLE.test(rendering.text)) return;
  const own = { start: section.from + section.start, end: section.to + section.start };
  made.stretches.push({ kind: kindOf(leaf, level), span: span ?? own, level, rendering });
}

function kindOf(leaf: Leaf, level: number): BlockKind {
  if (level > 0) return 'heading';
  if (leaf.type === 'table') return 'cell';
  if (leaf.type === 'html') return 'html';
  return leaf.footnote ? 'footnote' : 'paragraph';
}

/** Leaves out white space, and what renders to nothing, at both ends. */
function trim(section: Section): Section {
  const { markdown, replacements } = section;
  let { from, to } = section;
  let first = 0;
  let last = replacements.length;
  while (from < to) {
    const replacement = replacements[first];
    if (replacement?.from === from && replacement.text.trim() === '') {
      from = replacement.to;
      first++;
    } else if (isSpace(markdown.charCodeAt(from))) from++;
    else break;
  }
  while (to > from) {
    const replacement = last > first ? replacements[last - 1] : undefined;
    if (replacement?.to === to && replacement.text.trim() === '') {
      to = replacement.from;
      last--;
    } else if (isSpace(markdown.charCodeAt(to - 1))) to--;
    else break;
  }
  const all = first === 0 && last === replacements.length;
  return { ...section, from, to, replacements: all ? replacements : replacements.slice(first, last) };
}

/** Something to read, and not only what is masked. */
const READABLE = /[^\s\uFFFC]/;

const isSpace = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);
const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
