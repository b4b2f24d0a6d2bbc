/**
 * A source as the Source view shows it: headline, provenance, numbered paragraphs in pieces, and which pieces the draft
 * uses. Reads the text of a source document; knows nothing of how it is drawn.
 */
import type { SourceItem } from '@brief/language-server/protocol';

export interface Article {
  readonly uri: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}
interface Paragraph {
  /** Its number in the source; the lines of the head have none. */
  readonly number?: number;
  readonly pieces: readonly Piece[];
}
interface Piece {
  readonly text: string;
  /** Index among the passages of the source, for a piece that the draft uses. */
  readonly passage?: number;
  /** What the passage tells of. */
  readonly title?: string;
}

export function articleOf({ uri, title, text, passages }: SourceItem): Article {
  const lines = text.split('\n');
  const paragraphs = lines.flatMap((line, index): Paragraph[] => {
    if (line.trim() === '' || (index === 0 && line === title)) return [];
    const [mark = '', digits] = /^¶(\d+)\s+/.exec(line) ?? [];
    const pieces = piecesOf(line, index, mark.length, passages);
    return [digits === undefined ? { pieces } : { number: Number(digits), pieces }];
  });
  return { uri, title, paragraphs };
}

/** The line from a column on, cut where a passage begins or ends. Passages come in order and do not overlap. */
function piecesOf(line: string, index: number, from: number, passages: SourceItem['passages']): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const [passage, { range, names, mentions }] of passages.entries()) {
    const { start, end } = range;
    if (start.line > index || end.line < index) continue;
    const begin = Math.max(at, start.line < index ? from : start.character);
    const stop = end.line > index ? line.length : Math.min(end.character, line.length);
    if (stop <= begin) continue;
    if (begin > at) pieces.push({ text: line.slice(at, begin) });
    pieces.push({ text: line.slice(begin, stop), passage, title: titleOf(names, mentions.length) });
    at = stop;
  }
  if (at < line.length) pieces.push({ text: line.slice(at) });
  return pieces;
}

function titleOf(names: readonly string[], mentions: number): string {
  return `${names.join(', ')}: ${mentions === 1 ? '1 mention' : `${mentions} mentions`} in the draft`;
}
