/**
 * How well names are recognised in marked passages: what is right, what is false, what is missed, and how sure the two
 * rates are.
 */
import type { Dossier } from '../../src/model/dossier.ts';
import { compileVocabulary, recognise } from '../../src/recognise/index.ts';

export interface Score {
  readonly passages: number;
  readonly right: number;
  /** The passage drawn with what was found, for each false or missed mention. */
  readonly falsely: readonly string[];
  readonly missed: readonly string[];
}

/** The passages that may be looked at to improve recognition, and those that may not. */
export function halves(set: Readonly<Record<string, readonly string[]>>): {
  readonly open: readonly string[];
  readonly held: readonly string[];
} {
  const all = Object.values(set);
  return {
    open: all.flatMap((passages) => passages.filter((_, number) => number % 2 === 0)),
    held: all.flatMap((passages) => passages.filter((_, number) => number % 2 === 1)),
  };
}

/** Recognises each passage as a draft of its own and compares. */
export function score(dossier: Dossier, passages: readonly string[]): Score {
  const vocabulary = compileVocabulary([dossier]);
  let right = 0;
  const falsely: string[] = [];
  const missed: string[] = [];
  for (const passage of passages) {
    const { text, expected } = readMarks(passage);
    const found = new Set(recognise(vocabulary, text).map(({ span, entity }) => key(span.start, span.end, entity)));
    for (const one of found) {
      if (expected.has(one)) right++;
      else falsely.push(told(one, text));
    }
    for (const one of expected) if (!found.has(one)) missed.push(told(one, text));
  }
  return { passages: passages.length, right, falsely, missed };
}

/** The share and its 95 % Wilson interval. */
export function rate(
  part: number,
  whole: number,
): { readonly share: number; readonly low: number; readonly high: number } {
  if (whole === 0) return { share: 1, low: 0, high: 1 };
  const z = 1.959964;
  const share = part / whole;
  const centre = share + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return { share, low: (centre - spread) / scale, high: (centre + spread) / scale };
}

const key = (start: number, end: number, entity: string): string => `${start} ${end} ${entity}`;

function told(place: string, text: string): string {
  const [start = 0, end = 0] = place.split(' ').map(Number);
  return `${text.slice(0, start)}⟦${text.slice(start, end)}|${place.split(' ')[2]}⟧${text.slice(end)}`;
}

function readMarks(passage: string): { readonly text: string; readonly expected: ReadonlySet<string> } {
  const expected = new Set<string>();
  let text = '';
  let at = 0;
  for (const mark of passage.matchAll(/⟦([^|⟧]+)\|(\w+)⟧/gu)) {
    text += passage.slice(at, mark.index);
    const words = mark[1] ?? '';
    expected.add(key(text.length, text.length + words.length, mark[2] ?? ''));
    text += words;
    at = mark.index + mark[0].length;
  }
  return { text: text + passage.slice(at), expected };
}
