/**
 * Lays a row of quoted words beside the passage of the sources they are closest to, word against word and in order.
 * What a difference means is not known here.
 */
import { isFunctionWord } from './function-words.ts';
import { at, pairKey, type SourceWord, type SourceWords } from './source-words.ts';
import type { Word } from './words.ts';

export interface Alignment {
  /** For each quoted word the position of the source word beside it, or −1 where the source has none. */
  readonly beside: readonly number[];
  /** Positions of the first and the last source word that stand beside quoted ones. */
  readonly first: number;
  readonly last: number;
}

/** On which side of a position a passage is wanted. */
export type Side = { readonly after: number } | { readonly before: number };

/** The closest passage, or `undefined` where hardly two words in a row are the source's. */
export function align(words: readonly Word[], source: SourceWords, side?: Side): Alignment | undefined {
  return alignVerbatim(words, source, side) ?? alignWithin(words, source, likelyWindow(words, source));
}

/** The passage these words stand in exactly as they are: the nearest on the wanted side, else the first. */
function alignVerbatim(words: readonly Word[], source: SourceWords, side: Side = { after: -1 }): Alignment | undefined {
  const anchor = rarestWord(words, source);
  if (anchor === undefined) return undefined;
  const starts = source
    .positions(at(words, anchor).key)
    .map((position) => position - anchor)
    .filter((start) => standsAt(words, source, start));
  const start =
    'after' in side
      ? starts.find((start) => start > side.after)
      : starts.findLast((start) => start + words.length <= side.before);
  const found = start ?? starts[0];
  return found === undefined ? undefined : passage(words, found);
}

const passage = (words: readonly Word[], start: number): Alignment => ({
  beside: words.map((_, index) => start + index),
  first: start,
  last: start + words.length - 1,
});

function rarestWord(words: readonly Word[], source: SourceWords): number | undefined {
  let rarest: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [index, { key }] of words.entries()) {
    const count = source.positions(key).length;
    if (count === 0) return undefined;
    if (count < fewest) [rarest, fewest] = [index, count];
  }
  return rarest;
}

function standsAt(words: readonly Word[], source: SourceWords, start: number): boolean {
  const dossier = source.words[start]?.dossier;
  return words.every((word, index) => {
    const printed = source.words[start + index];
    if (!printed || printed.dossier !== dossier || printed.key !== word.key) return false;
    return index === 0 || (printed.exact === word.exact && printed.before === word.before);
  });
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** The part of a source that shares most with these words: two in a row, or else single telling ones. */
function likelyWindow(words: readonly Word[], source: SourceWords): Window | undefined {
  let hits: Hit[] = [];
  for (let index = 0; index + 1 < words.length; index++) {
    const pair = pairKey(at(words, index).key, at(words, index + 1).key);
    for (const position of source.positions(pair)) hits.push({ index, position });
  }
  if (hits.length === 0) {
    hits = [...words.entries()].flatMap(([index, { key }]) => {
      const positions = isFunctionWord(key) ? [] : source.positions(key);
      return positions.length > rareEnough ? [] : positions.map((position) => ({ index, position }));
    });
  }
  const densest = densestRun(hits, words.length + slack, source);
  if (!densest) return undefined;
  const { dossier } = at(source.words, densest.from);
  let from = densest.from;
  let to = densest.to;
  for (let steps = words.length + slack; steps > 0 && source.words[from - 1]?.dossier === dossier; steps--) from -= 1;
  for (let steps = words.length + slack; steps > 0 && source.words[to + 1]?.dossier === dossier; steps--) to += 1;
  return { from, to };
}

interface Hit {
  readonly index: number;
  readonly position: number;
}

/** The stretch of at most `length` source words that holds hits of most quoted words. */
function densestRun(hits: readonly Hit[], length: number, source: SourceWords): Window | undefined {
  const sorted = [...hits].sort((a, b) => a.position - b.position);
  const counts = new Map<number, number>();
  let best: Window | undefined;
  let most = 0;
  let left = 0;
  for (const { index, position } of sorted) {
    counts.set(index, (counts.get(index) ?? 0) + 1);
    for (let hit = at(sorted, left); leaves(hit.position, position); hit = at(sorted, left)) {
      const count = (counts.get(hit.index) ?? 0) - 1;
      if (count > 0) counts.set(hit.index, count);
      else counts.delete(hit.index);
      left += 1;
    }
    if (counts.size > most) {
      most = counts.size;
      best = { from: at(sorted, left).position, to: position };
    }
  }
  return best;

  function leaves(first: number, last: number): boolean {
    return last - first > length || source.words[first]?.dossier !== source.words[last]?.dossier;
  }
}

/**
 * The cheapest way to lay all quoted words beside words of the window. Skipping source words is dear to begin and cheap
 * to go on with, so that a long silent omission is one gap and not a hundred changed words.
 */
function alignWithin(words: readonly Word[], source: SourceWords, window: Window | undefined): Alignment | undefined {
  if (!window) return undefined;
  const width = window.to - window.from + 2;
  if (words.length * width > mostCells) return undefined;
  const paths = new Uint8Array((words.length + 1) * width);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  for (let index = 1; index <= words.length; index++) {
    const word = at(words, index - 1);
    let skipping = Number.POSITIVE_INFINITY;
    row[0] = index * cost.extra;
    paths[index * width] = path.extra;
    for (let column = 1; column < width; column++) {
      const beside = (above[column - 1] ?? 0) + substitution(word, at(source.words, window.from + column - 1));
      const extra = (above[column] ?? 0) + cost.extra;
      const opened = (row[column - 1] ?? 0) + cost.skipFirst;
      const continued = skipping + cost.skipNext;
      skipping = Math.min(opened, continued);
      const best = Math.min(beside, extra, skipping);
      row[column] = best;
      paths[index * width + column] =
        (best === beside ? path.beside : best === extra ? path.extra : path.skip) |
        (continued < opened ? path.skipContinues : 0);
    }
    [above, row] = [row, above];
  }
  let end = 0;
  for (let column = 1; column < width; column++) if ((above[column] ?? 0) < (above[end] ?? 0)) end = column;
  return traceBack(paths, width, words.length, end, window.from);
}

function traceBack(paths: Uint8Array, width: number, count: number, end: number, from: number): Alignment | undefined {
  const beside: number[] = new Array(count).fill(-1);
  let column = end;
  let index = count;
  while (index > 0) {
    const step = (paths[index * width + column] ?? 0) & path.step;
    if (step === path.beside) {
      index -= 1;
      column -= 1;
      beside[index] = from + column;
    } else if (step === path.extra) {
      index -= 1;
    } else {
      while ((paths[index * width + column] ?? 0) & path.skipContinues) column -= 1;
      column -= 1;
    }
  }
  const placed = beside.filter((position) => position >= 0);
  const [first, last] = [placed[0], placed.at(-1)];
  return first === undefined || last === undefined ? undefined : { beside, first, last };
}

function substitution(word: Word, printed: SourceWord): number {
  if (word.exact === printed.exact) return 0;
  if (word.key === printed.key) return cost.respelt;
  return alike(word.key, printed.key) ? cost.alike : cost.other;
}

/** One word, or a form or spelling of it. */
export const sameOrAlike = (word: Word, printed: SourceWord): boolean => alikeKeys(word.key, printed.key);

/** The same for words given by their keys. */
export const alikeKeys = (one: string, other: string): boolean => one === other || alike(one, other);

/** Forms of one word, or spellings of it: they begin alike, or differ in a letter or two inside. */
function alike(one: string, other: string): boolean {
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (shorter < 4 || one[0] !== other[0]) return false;
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return (head >= 4 && head >= 0.6 * longer) || (head >= 3 && head + tail >= 0.8 * longer);
}

const cost = { respelt: 1, alike: 4, extra: 8, other: 8, skipFirst: 4, skipNext: 1 };
const path = { beside: 0, extra: 1, skip: 2, step: 3, skipContinues: 4 };
/** How many source words a quotation may leave out silently and still be recognised. */
const slack = 40;
/** A text this long beside a passage this long is no quotation any more, and would take seconds to lay out. */
const mostCells = 16_000_000;
/** A single word is a trace only where the sources use it this seldom. */
const rareEnough = 8;
