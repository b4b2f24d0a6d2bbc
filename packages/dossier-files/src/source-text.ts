/**
 * The paragraphs of a source that is kept as a Markdown or text file: what a reader sees, numbered, and where it stands in
 * the file. Where the file lies and how it is read is not known here.
 */
import type { Source, Span } from '@brief/core';
import { analyse, prepare } from '@brief/lint';

export type SourceFormat = 'markdown' | 'plain';

/** By the ending of the file's name; `undefined` for what is neither Markdown nor plain text. */
export function sourceFormatOf(name: string): SourceFormat | undefined {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return 'markdown';
  return /\.(?:txt|text)$/i.test(name) ? 'plain' : undefined;
}

/** A paragraph, and where words of it stand in the file. */
export interface SourcePassage {
  readonly text: string;
  placeOf(span: Span): Span;
}

/**
 * Every block of text is a paragraph, headings, list items and cells too, without markup and on one line. The first is
 * number 0 if it is the title; else the title is, and the first is number 1.
 */
export function sourceParagraphs(text: string, format: SourceFormat, title: string): Source['paragraphs'] {
  const passages = [...sourcePassages(text, format, title)].map(([number, passage]) => [number, passage.text]);
  return { 0: title, ...Object.fromEntries(passages) };
}

/** The same with places; a title that the file does not have is not among them. */
export function sourcePassages(text: string, format: SourceFormat, title: string): ReadonlyMap<number, SourcePassage> {
  const blocks = (format === 'markdown' ? markdownBlocks(text) : plainBlocks(text)).filter(
    (block) => block.text !== '',
  );
  const first = blocks[0]?.text === title ? 0 : 1;
  return new Map(blocks.map((block, index) => [first + index, block]));
}

function markdownBlocks(text: string): readonly SourcePassage[] {
  const { blocks } = analyse(text, prepare([]), { keep: false });
  return blocks.map(({ prose }) => {
    const pieces: Piece[] = [];
    let from = 0;
    // What is no prose in a draft (code, an address) is read in a source as it stands.
    for (const { index } of prose.text.matchAll(/\uFFFC/g)) {
      const { start, end } = prose.toDraft({ start: index, end: index + 1 });
      pieces.push({ text: prose.text.slice(from, index), start: from });
      pieces.push({ text: text.slice(start, end).replace(/^(`+)\s?(.*?)\s?\1$/s, '$2'), start: index, isOne: true });
      from = index + 1;
    }
    pieces.push({ text: prose.text.slice(from), start: from });
    return onOneLine(pieces, (span) => prose.toDraft(span));
  });
}

function plainBlocks(text: string): readonly SourcePassage[] {
  const blocks: SourcePassage[] = [];
  let start = 0;
  for (const gap of [...text.matchAll(/(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n?|\n)/g), { index: text.length, 0: '' }]) {
    blocks.push(onOneLine([{ text: text.slice(start, gap.index), start }], (span) => span));
    start = gap.index + gap[0].length;
  }
  return blocks;
}

/** A part of a paragraph and where it comes from. */
interface Piece {
  readonly text: string;
  readonly start: number;
  /** All of it stands for one character there. */
  readonly isOne?: boolean;
}

function onOneLine(pieces: readonly Piece[], placeOf: (span: Span) => Span): SourcePassage {
  const all = pieces.map(({ text }) => text).join('');
  const first = all.length - all.trimStart().length;
  const end = all.trimEnd().length;
  /** Where the text goes on behind a line break, in the text and before. */
  const joints = [{ at: 0, from: first }];
  let text = '';
  let from = first;
  for (const { index, 0: blank } of all.slice(0, end).matchAll(/\s*[\r\n]\s*/g)) {
    if (index < first) continue;
    text += `${all.slice(from, index)} `;
    from = index + blank.length;
    joints.push({ at: text.length, from });
  }
  text += all.slice(from, end);
  const before = (index: number): number => {
    const joint = joints.findLast(({ at }) => at <= index) ?? { at: 0, from: first };
    let offset = joint.from + index - joint.at;
    for (const piece of pieces) {
      if (offset < piece.text.length) return piece.start + (piece.isOne ? 0 : offset);
      offset -= piece.text.length;
    }
    return placeBehind(pieces);
  };
  return {
    text,
    placeOf: ({ start, end }) => placeOf({ start: before(start), end: before(Math.max(start, end - 1)) + 1 }),
  };
}

const placeBehind = (pieces: readonly Piece[]): number => {
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.start + last.text.length;
};
