/**
 * What ties the two sides of the page together: keys that a passage of the source and a place of a draft share, and for
 * each side the piece to go to for a key. Pieces are added as they are written, and links are set when both sides are.
 */
import { escaped } from './escaped.ts';

type Side = 'source' | 'draft';

interface PieceOnPage {
  readonly side: Side;
  readonly text: string;
  readonly className: string;
  /** Keys shared with the other side; nothing leads anywhere without one that is there, too. */
  readonly keys: readonly string[];
  /** What is said about it when it is pointed at, line by line. */
  readonly says: readonly string[];
}

export interface Links {
  /** A stand-in for the piece, to be replaced by `set`. */
  add(piece: PieceOnPage): string;
  /** The markup with the pieces in place of their stand-ins. */
  set(markup: string): string;
}

/** `prefix` keeps the ids of several sources on one page apart. */
export function createLinks(prefix: string): Links {
  const pieces: PieceOnPage[] = [];
  const first = { source: new Map<string, number>(), draft: new Map<string, number>() };
  const target = (side: Side, keys: readonly string[]) => {
    const found = keys.map((key) => first[side].get(key)).filter((number) => number !== undefined);
    return found.length === 0 ? undefined : `${prefix}${Math.min(...found)}`;
  };
  const written = (number: number): string => {
    const piece = pieces[number];
    if (piece === undefined) return '';
    const { side, className, keys, says, text } = piece;
    const to = target(side === 'source' ? 'draft' : 'source', keys);
    const shared = keys.length === 0 ? '' : ` data-links="${keys.map((key) => prefix + key).join(' ')}"`;
    const said = says.length === 0 ? '' : ` data-says="${escaped(says.join('\n'))}"`;
    const attributes = `id="${prefix}${number}" class="${className}"${shared}${said}`;
    return to === undefined
      ? `<span ${attributes}>${escaped(text)}</span>`
      : `<a ${attributes} href="#${to}">${escaped(text)}</a>`;
  };
  return {
    add(piece) {
      const number = pieces.push(piece) - 1;
      for (const key of piece.keys) if (!first[piece.side].has(key)) first[piece.side].set(key, number);
      return `\u0001${number}\u0002`;
    },
    // Control characters of texts are spelt out, so none of these is a text’s own.
    set: (markup) => markup.replace(/\u0001(\d+)\u0002/g, (_, number) => written(Number(number))),
  };
}
