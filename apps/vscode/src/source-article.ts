/**
 * A source as the Source view shows it: headline, provenance, numbered paragraphs in pieces, which pieces the draft uses
 * and quotes, and how much of each paragraph. Reads the text of a source document; knows nothing of how it is drawn.
 */
import type { ParagraphCoverage, Range, SourceCoverage, SourceItem } from '@brief/language-server/protocol';

export interface Article {
  readonly uri: string;
  readonly title: string;
  /** How much the draft uses, and which paragraphs it leaves out. */
  readonly summary?: string;
  readonly paragraphs: readonly Paragraph[];
}
interface Paragraph {
  /** Its number in the source; the lines of the head have none. */
  readonly number?: number;
  /** How many of its statements the draft uses; absent where it makes none, or no draft uses the source. */
  readonly use?: 'all' | 'some' | 'none';
  /** The same in words. */
  readonly useInWords?: string;
  readonly pieces: readonly Piece[];
}
interface Piece {
  readonly text: string;
  /** Index among the passages of the source, for a piece that the draft uses. */
  readonly passage?: number;
  /** What the passage tells of. */
  readonly title?: string;
  /** Stretches of its text that the draft quotes, in order and apart. */
  readonly quoted?: readonly (readonly [from: number, to: number])[];
}

export function articleOf({ uri, title, text, passages, coverage }: SourceItem): Article {
  const lines = text.split('\n');
  const covered = new Map(coverage?.paragraphs.map((paragraph) => [paragraph.number, paragraph]));
  const quoted = coverage?.paragraphs.flatMap((paragraph) => paragraph.quoted) ?? [];
  const paragraphs = lines.flatMap((line, index): Paragraph[] => {
    if (line.trim() === '' || (index === 0 && line === title)) return [];
    const [mark = '', digits] = /^¶(\d+)\s+/.exec(line) ?? [];
    const pieces = withQuoted(piecesOf(line, index, mark.length, passages), index, mark.length, quoted);
    if (digits === undefined) return [{ pieces }];
    const number = Number(digits);
    return [{ number, ...useOf(covered.get(number)), pieces }];
  });
  return { uri, title, ...(coverage && { summary: inWords(coverage) }), paragraphs };
}

/** The line from a column on, cut where a passage begins or ends. Passages come in order and do not overlap. */
function piecesOf(line: string, index: number, from: number, passages: SourceItem['passages']): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const [passage, { range, names, mentions }] of passages.entries()) {
    const columns = columnsIn(range, index, from, line.length);
    if (columns === undefined) continue;
    const begin = Math.max(at, columns[0]);
    const stop = columns[1];
    if (stop <= begin) continue;
    if (begin > at) pieces.push({ text: line.slice(at, begin) });
    pieces.push({ text: line.slice(begin, stop), passage, title: titleOf(names, mentions.length) });
    at = stop;
  }
  if (at < line.length) pieces.push({ text: line.slice(at) });
  return pieces;
}

/** The columns of a line that a range has. */
function columnsIn({ start, end }: Range, line: number, from: number, to: number): [number, number] | undefined {
  if (start.line > line || end.line < line) return undefined;
  return [start.line < line ? from : start.character, end.line > line ? to : Math.min(end.character, to)];
}

/** Quotations can meet; what is quoted twice is quoted. */
function withQuoted(pieces: readonly Piece[], index: number, from: number, ranges: readonly Range[]): Piece[] {
  let at = from;
  return pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    const stretches: [number, number][] = [];
    for (const range of ranges) {
      const columns = columnsIn(range, index, from, at);
      if (columns === undefined) continue;
      const begin = Math.max(columns[0] - start, 0);
      const stop = Math.min(columns[1], at) - start;
      const last = stretches.at(-1);
      if (last !== undefined && begin <= last[1]) last[1] = Math.max(last[1], stop);
      else if (begin < stop) stretches.push([begin, stop]);
    }
    return stretches.length === 0 ? piece : { ...piece, quoted: stretches };
  });
}

function titleOf(names: readonly string[], mentions: number): string {
  return `${names.join(', ')}: ${mentions === 1 ? '1 mention' : `${mentions} mentions`} in the draft`;
}

function useOf(paragraph: ParagraphCoverage | undefined): Pick<Paragraph, 'use' | 'useInWords'> {
  if (paragraph === undefined || paragraph.total === 0) return {};
  const { covered, total, quoted } = paragraph;
  const use = covered === 0 ? 'none' : covered < total ? 'some' : 'all';
  const statements =
    total === 1 ? 'its one statement' : use === 'all' ? `all ${total} statements` : `${covered} of ${total} statements`;
  const quotes = quoted.length === 0 ? '' : ', and words of it are quoted';
  if (use === 'none')
    return { use, useInWords: quotes === '' ? 'Left out of the draft' : `None of its statements is used${quotes}` };
  return { use, useInWords: `The draft uses ${statements}${quotes}` };
}

/** "The draft uses 12 of 68 statements. It leaves out ¶2 and ¶6." */
function inWords({ covered, total, paragraphs }: SourceCoverage): string {
  const left = paragraphs.flatMap((one) =>
    one.number > 0 && one.quoted.length === 0 && useOf(one).use === 'none' ? [`¶${one.number}`] : [],
  );
  const share = `The draft uses ${covered} of ${total} statements.`;
  return left.length === 0 ? share : `${share} It leaves out ${listed(left)}.`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
