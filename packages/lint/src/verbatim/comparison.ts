/**
 * Compares quoted words with the sources: how much of them is the source's, where they differ, and what the writer's
 * ellipses and brackets leave out. Who is credited and whether a difference matters is decided by the rule.
 */
import type { Dossier, Quote, Span } from '@brief/core';
import { type Alignment, align, sameOrAlike } from './alignment.ts';
import { type Difference, differencesIn } from './differences.ts';
import { isFunctionWord } from './function-words.ts';
import { at, type SourceWords } from './source-words.ts';
import { readStretches, type Separator, type Stretch, type Word } from './words.ts';

export interface Comparison {
  readonly dossier: Dossier;
  /** The passage the quotation stands beside, from its first to its last word. */
  readonly passage: Quote;
  /** Positions of the source words that are quoted, in one of their forms. */
  readonly matched: readonly number[];
  /** Positions of the passage's first and last word. */
  readonly first: number;
  readonly last: number;
  readonly resemblance: Resemblance;
  /** Whether all stretches of the quotation were found. */
  readonly complete: boolean;
  readonly differences: readonly Difference[];
  readonly gaps: readonly Gap[];
  /** The share of the passage that is the source's own voice, outside quotation marks of its own. */
  readonly ownVoice: number;
}

/** How much of a quotation is the source's. */
export interface Resemblance {
  /** Quoted words. */
  readonly words: number;
  /** Quoted words that the source has in this order, or forms of them. */
  readonly matched: number;
  /** Quoted words in runs of three or more that the source has in the same order without anything between. */
  readonly solid: number;
  /** The longest such run. */
  readonly run: number;
  /** Those of the matched words that say something: words of mere grammar are left out. */
  readonly content: number;
}

/** Two stretches of a quotation, and what stands between them in the source. */
export interface Gap {
  readonly separator: Separator;
  /** What the writer put there, with its brackets. */
  readonly inserted: string;
  /** Whether no quoted words of the same sentence come before: the quotation begins here, or its last sentence has ended. */
  readonly opens: boolean;
  /** From the end of the words before to the start of the words after, in the quoted words. */
  readonly span: Span;
  /** The words left out, by position; `undefined` when the stretches are not in the source's order. */
  readonly dropped: { readonly first: number; readonly last: number } | undefined;
  /** Position of the first word after the gap. */
  readonly next: number;
}

/** Lays the words of a quotation beside the sources. `undefined`: no passage has anything to do with them. */
export function compare(text: string, source: SourceWords): Comparison | undefined {
  const stretches = readStretches(text);
  const placed = place(stretches, source);
  const found = placed.filter((stretch) => stretch.alignment !== undefined);
  const [first] = found;
  if (!first?.alignment) return undefined;
  const positions = found.flatMap(({ alignment }) => (alignment ? [alignment.first, alignment.last] : []));
  const { dossier, paragraph } = at(source.words, first.alignment.first);
  const [begin, end] = [Math.min(...positions), Math.max(...positions)];
  return {
    dossier,
    passage: source.quote(begin, end),
    first: begin,
    last: end,
    matched: placed.flatMap((stretch) => matchedIn(stretch, source)),
    resemblance: resemblanceOf(placed, source),
    complete: found.length === placed.length,
    differences: placed.flatMap(({ stretch, alignment }) => differencesIn(text, stretch, alignment, paragraph, source)),
    gaps: gapsOf(text, placed, source),
    ownVoice: ownVoiceOf(placed, source),
  };
}

interface Placed {
  readonly stretch: Stretch;
  readonly alignment: Alignment | undefined;
}

/** Places the longest stretch first and the others around it, each as near to its neighbour as the source allows. */
function place(stretches: readonly Stretch[], source: SourceWords): readonly Placed[] {
  let longest = 0;
  for (const [index, { words }] of stretches.entries()) {
    if (words.length > at(stretches, longest).words.length) longest = index;
  }
  const placed: Placed[] = stretches.map((stretch) => ({ stretch, alignment: undefined }));
  const main = stretches[longest];
  const anchor = main && align(main.words, source);
  if (!main || !anchor) return placed;
  placed[longest] = { stretch: main, alignment: anchor };
  for (let index = longest + 1, after = anchor.last; index < stretches.length; index++) {
    const stretch = at(stretches, index);
    const alignment = trusted(stretch.words, align(stretch.words, source, { after }), source);
    placed[index] = { stretch, alignment };
    after = alignment?.last ?? after;
  }
  for (let index = longest - 1, before = anchor.first; index >= 0; index--) {
    const stretch = at(stretches, index);
    const alignment = trusted(stretch.words, align(stretch.words, source, { before }), source);
    placed[index] = { stretch, alignment };
    before = alignment?.first ?? before;
  }
  return placed;
}

/** A place for a stretch beside others needs half of its words. */
function trusted(words: readonly Word[], alignment: Alignment | undefined, source: SourceWords): Alignment | undefined {
  const matched = words.filter((word, index) => {
    const printed = source.words[alignment?.beside[index] ?? -1];
    return printed !== undefined && sameOrAlike(word, printed);
  });
  return 2 * matched.length >= words.length ? alignment : undefined;
}

function resemblanceOf(placed: readonly Placed[], source: SourceWords): Resemblance {
  let [words, matched, solid, longest, content] = [0, 0, 0, 0, 0];
  for (const { stretch, alignment } of placed) {
    words += stretch.words.length;
    let run = 0;
    const close = () => {
      if (run >= 3) solid += run;
      longest = Math.max(longest, run);
      run = 0;
    };
    for (const [index, word] of stretch.words.entries()) {
      const position = alignment?.beside[index] ?? -1;
      const printed = source.words[position];
      if (!printed || !sameOrAlike(word, printed)) {
        close();
        continue;
      }
      if (run > 0 && position !== (alignment?.beside[index - 1] ?? -1) + 1) close();
      run += 1;
      matched += 1;
      if (!isFunctionWord(word.key)) content += 1;
    }
    close();
  }
  return { words, matched, solid, run: longest, content };
}

const matchedIn = ({ stretch, alignment }: Placed, source: SourceWords): readonly number[] =>
  (alignment?.beside ?? []).filter((position, index) => {
    const [word, printed] = [stretch.words[index], source.words[position]];
    return word !== undefined && printed !== undefined && sameOrAlike(word, printed);
  });

function ownVoiceOf(placed: readonly Placed[], source: SourceWords): number {
  const beside = placed
    .flatMap(({ alignment }) => alignment?.beside ?? [])
    .flatMap((position) => source.words[position] ?? []);
  return beside.length === 0 ? 0 : beside.filter((word) => !word.quoted).length / beside.length;
}

function gapsOf(text: string, placed: readonly Placed[], source: SourceWords): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [index, { stretch, alignment }] of placed.entries()) {
    const { separator, words } = stretch;
    if (!separator || !alignment) continue;
    const inserted = text.slice(separator.start, separator.end);
    const end = at(words, 0).start;
    const last = alignment.first - 1;
    const previous = placed[index - 1];
    if (!previous) {
      // Words in brackets at the beginning stand for the word before the passage: "[will] be extended".
      const isSameSentence = source.words[last]?.sentence === source.words[alignment.first]?.sentence;
      if (separator.kind === 'ellipsis' || !isSameSentence) continue;
      const span = { start: separator.start, end };
      gaps.push({ separator, inserted, opens: true, span, dropped: { first: last, last }, next: alignment.first });
    } else if (previous.alignment) {
      const span = { start: previous.stretch.words.at(-1)?.end ?? 0, end };
      const first = previous.alignment.last + 1;
      const dropped = last >= first - 1 ? { first, last } : undefined;
      const opens = /^\P{L}*[.?!]/u.test(text.slice(span.start, separator.start));
      gaps.push({ separator, inserted, opens, span, dropped, next: alignment.first });
    }
  }
  return gaps;
}
