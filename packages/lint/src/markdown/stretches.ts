/**
 * The prose of one block of Markdown: a paragraph is one stretch, a table one for each cell, raw HTML one for each
 * element that begins a new line. All places are relative to the block, so that what was read holds wherever it moves.
 */
import type { Span } from '@brief/core';
import type { BlockKind } from '../draft.ts';
import { type InlineOptions, type InlineReference, readInline } from './inline.ts';
import { labelEnd, labelKey } from './links.ts';
import type { Leaf } from './outline.ts';
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
  readonly references: readonly InlineReference[];
  /** Labels that were looked up, each with whether the draft defined it. */
  readonly labels: ReadonlyMap<string, boolean>;
  /** HTML block quotes that open (1) or close (-1) before the stretch with this index. */
  readonly quotes: readonly { readonly before: number; readonly step: number }[];
  /** Begins a block quote that is a note of the writer's own: `[!NOTE]`. */
  readonly note: boolean;
}

/** Reads a block; `defines` says which link labels the draft defines. */
export function readStretches(text: string, leaf: Leaf, defines: (label: string) => boolean): Reading {
  if (leaf.type === 'definition') return definition(text, leaf);
  const labels = new Map<string, boolean>();
  const made: Made = { stretches: [], comments: [], references: [], quotes: [], labels, note: false };
  const options: InlineOptions = {
    html: leaf.type === 'html',
    defines(label) {
      const answer = defines(label);
      labels.set(label, answer);
      return answer;
    },
  };
  if (leaf.type === 'table') for (const cell of cells(leaf)) readOne(text, leaf, cell, options, made);
  else {
    const note = leaf.quote >= 0 && leaf.type === 'paragraph' ? noteMarker(text, leaf) : 0;
    made.note = note > 0;
    const place = within(text, leaf);
    readOne(text, leaf, { start: place.start + note, end: place.end }, { ...options, marks: marks(leaf) }, made);
  }
  return made;
}

/** The label a definition defines, comparable by `labelKey`. */
export function definedLabel(text: string, leaf: Leaf): string {
  const end = labelEnd(text, leaf.from);
  return end < 0 ? '' : labelKey(text.slice(leaf.from + 1, end - 1));
}

interface Made extends Reading {
  readonly stretches: Stretch[];
  readonly comments: Span[];
  readonly references: InlineReference[];
  readonly quotes: { before: number; step: number }[];
  note: boolean;
}

function readOne(text: string, leaf: Leaf, place: Span, options: InlineOptions, made: Made): void {
  const base = leaf.from + place.start;
  const raw = text.slice(base, leaf.from + place.end);
  const { start } = place;
  const marks = start === 0 ? options.marks : options.marks?.map((mark) => mark - start);
  const read = readInline(raw, marks === undefined ? options : { ...options, marks });
  for (const comment of read.comments) made.comments.push(shifted(comment, start));
  for (const { span, idSpan, textSpan } of read.references) {
    made.references.push({
      span: shifted(span, start),
      idSpan: shifted(idSpan, start),
      textSpan: shifted(textSpan, start),
    });
  }
  const { breaks, replacements } = read;
  const whole: Place = { leaf, level: leaf.level, start, whole: breaks.length === 0 };
  if (whole.whole) {
    addStretch(raw, 0, raw.length, replacements, whole, made);
    return;
  }
  let from = 0;
  let { level } = leaf;
  let next = 0;
  for (let index = 0; index <= breaks.length; index++) {
    const at = breaks[index];
    const to = at?.start ?? raw.length;
    const first = next;
    while (next < replacements.length && (replacements[next] as Replacement).from < to) next++;
    addStretch(raw, from, to, replacements.slice(first, next), { ...whole, level }, made);
    if (at === undefined) break;
    if (at.quote !== 0) made.quotes.push({ before: made.stretches.length, step: at.quote });
    // The tag's own replacement belongs to neither side.
    next++;
    from = at.end;
    level = at.heading;
  }
}

interface Place {
  readonly leaf: Leaf;
  readonly level: number;
  /** Where the raw text begins in the leaf. */
  readonly start: number;
  /** The leaf is one stretch. */
  readonly whole: boolean;
}

function addStretch(
  raw: string,
  from: number,
  to: number,
  replacements: readonly Replacement[],
  { leaf, level, start, whole }: Place,
  made: Made,
): void {
  const trimmed = trim(raw, from, to, replacements);
  if (trimmed === undefined) return;
  const rendering = render(raw, trimmed.from, trimmed.to, trimmed.replacements);
  if (rendering.text.trim() === '') return;
  const span =
    whole && leaf.type !== 'table'
      ? { start: 0, end: leaf.to - leaf.from }
      : { start: trimmed.from + start, end: trimmed.to + start };
  made.stretches.push({ kind: kindOf(leaf, level), span, level, rendering: moved(rendering, start) });
}

function kindOf(leaf: Leaf, level: number): BlockKind {
  if (level > 0) return 'heading';
  if (leaf.type === 'table') return 'cell';
  if (leaf.type === 'html') return 'html';
  return leaf.footnote ? 'footnote' : 'paragraph';
}

/** Leaves out white space, and what renders to nothing, at both ends. */
function trim(
  raw: string,
  from: number,
  to: number,
  replacements: readonly Replacement[],
): { from: number; to: number; replacements: readonly Replacement[] } | undefined {
  let first = 0;
  let last = replacements.length;
  let start = from;
  let end = to;
  for (;;) {
    const replacement = replacements[first];
    if (replacement !== undefined && replacement.from === start && replacement.text.trim() === '') {
      start = replacement.to;
      first++;
    } else if (start < end && isSpace(raw.charCodeAt(start))) start++;
    else break;
  }
  if (start >= end) return undefined;
  for (;;) {
    const replacement = last > first ? replacements[last - 1] : undefined;
    if (replacement !== undefined && replacement.to === end && replacement.text.trim() === '') {
      end = replacement.from;
      last--;
    } else if (end > start && isSpace(raw.charCodeAt(end - 1))) end--;
    else break;
  }
  return {
    from: start,
    to: end,
    replacements: first === 0 && last === replacements.length ? replacements : replacements.slice(first, last),
  };
}

/** Where the text of a leaf is, without the markers of a heading or a task. */
function within(text: string, leaf: Leaf): Span {
  const length = leaf.to - leaf.from;
  if (leaf.type === 'task') return { start: 3, end: length };
  if (leaf.type === 'underlined') {
    const own = text.slice(leaf.from, leaf.to - 1);
    return { start: 0, end: Math.max(own.lastIndexOf('\n'), own.lastIndexOf('\r')) };
  }
  if (leaf.type !== 'heading') return { start: 0, end: length };
  let end = leaf.to;
  while (end > leaf.from && isSpace(text.charCodeAt(end - 1))) end--;
  let closing = end;
  while (closing > leaf.from && text.charCodeAt(closing - 1) === HASH) closing--;
  const closed = closing < end && isSpace(text.charCodeAt(closing - 1));
  return { start: leaf.level, end: Math.max(leaf.level, (closed ? closing : end) - leaf.from) };
}

function* cells(leaf: Leaf): Generator<Span> {
  const cursor = leaf.node.cursor();
  do if (cursor.name === 'TableCell') yield { start: cursor.from, end: cursor.to };
  while (cursor.next());
}

/** Places of the block quote markers in the lines after the first. */
function marks(leaf: Leaf): readonly number[] {
  if (leaf.quote < 0) return [];
  return leaf.node.topNode.getChildren('QuoteMark').map((mark) => mark.from);
}

/** Length of the line that makes a block quote a note of the writer's own; 0 where there is none. */
function noteMarker(text: string, leaf: Leaf): number {
  if (!text.startsWith('[!', leaf.from)) return 0;
  return /^\[!(?!quote|cite)[A-Za-z]+\][+-]?/i.exec(text.slice(leaf.from, leaf.from + 40))?.[0].length ?? 0;
}

/** A definition holds no prose, but it can be what a reference points with. */
function definition(text: string, leaf: Leaf): Reading {
  const references: InlineReference[] = [];
  const labelled = labelEnd(text, leaf.from);
  const found = labelled < 0 ? null : /^:\s*<?brief:([^\s>]*)/i.exec(text.slice(labelled, leaf.to));
  if (found !== null) {
    const end = labelled + found[0].length;
    const id = found[1] ?? '';
    references.push({
      span: { start: 0, end: leaf.to - leaf.from },
      idSpan: shifted({ start: end - id.length, end }, -leaf.from),
      textSpan: shifted({ start: leaf.from + 1, end: labelled - 1 }, -leaf.from),
    });
  }
  return { stretches: [], comments: [], references, quotes: [], labels: new Map(), note: false };
}

const HASH = 0x23;
const isSpace = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);
const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** The rendering with its places moved. */
function moved(rendering: Rendering, by: number): Rendering {
  if (by === 0) return rendering;
  const map = rendering.map.map((value, at) => (at % 4 < 2 ? value : value + by));
  return { text: rendering.text, from: rendering.from + by, map };
}
