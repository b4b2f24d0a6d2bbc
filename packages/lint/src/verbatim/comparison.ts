/**
 * Compares quoted words with the sources: how much of them is the source's, where they differ, and what the writer's
 * ellipses and brackets leave out. Who is credited and whether a difference matters is decided by the rule.
 */
import type { Dossier, Quote, Span } from '@brief/core';
import { type Alignment, align, alike } from './alignment.ts';
import { isFunctionWord } from './function-words.ts';
import { at, type SourceWord, type SourceWords } from './source-words.ts';
import { readStretches, type Separator, type Stretch, type Word } from './words.ts';

export interface Comparison {
  readonly dossier: Dossier;
  /** The passage the quotation stands beside, from its first to its last word. */
  readonly passage: Quote;
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

/** Words that differ. Spans are offsets into the quoted words. */
export interface Difference {
  /** What to replace, and the source's text for it. */
  readonly span: Span;
  readonly replacement: string;
  /** The differing words of both, never empty, to show to a writer. */
  readonly have: string;
  readonly source: string;
  readonly paragraph: number;
}

/** Two stretches of a quotation, and what stands between them in the source. */
export interface Gap {
  readonly separator: Separator;
  /** What the writer put there, with its brackets. */
  readonly inserted: string;
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
  return {
    dossier,
    passage: source.quote(Math.min(...positions), Math.max(...positions)),
    resemblance: resemblanceOf(placed, source),
    complete: found.length === placed.length,
    differences: placed.flatMap(({ stretch, alignment }) => differencesIn(text, stretch, alignment, paragraph, source)),
    gaps: gapsOf(text, placed),
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

function ownVoiceOf(placed: readonly Placed[], source: SourceWords): number {
  const beside = placed
    .flatMap(({ alignment }) => alignment?.beside ?? [])
    .flatMap((position) => source.words[position] ?? []);
  return beside.length === 0 ? 0 : beside.filter((word) => !word.quoted).length / beside.length;
}

const sameOrAlike = (word: Word, printed: SourceWord): boolean =>
  word.key === printed.key || alike(word.key, printed.key);

function gapsOf(text: string, placed: readonly Placed[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [index, { stretch, alignment }] of placed.entries()) {
    const previous = placed[index - 1];
    const { separator, words } = stretch;
    if (!separator || !alignment || !previous?.alignment) continue;
    const span = { start: previous.stretch.words.at(-1)?.end ?? 0, end: at(words, 0).start };
    const dropped = { first: previous.alignment.last + 1, last: alignment.first - 1 };
    const inOrder = dropped.last >= dropped.first - 1;
    const inserted = text.slice(separator.start, separator.end);
    gaps.push({ separator, inserted, span, dropped: inOrder ? dropped : undefined, next: alignment.first });
  }
  return gaps;
}

function differencesIn(
  text: string,
  { words }: Stretch,
  alignment: Alignment | undefined,
  paragraph: number,
  source: SourceWords,
): readonly Difference[] {
  if (!alignment) {
    const span = { start: at(words, 0).start, end: words.at(-1)?.end ?? 0 };
    return [{ span, replacement: '', have: text.slice(span.start, span.end), source: '', paragraph }];
  }
  const anchors = words.flatMap((word, index) => {
    const position = alignment.beside[index] ?? -1;
    const printed = source.words[position];
    return printed && isVerbatim(word, printed, index === 0) ? [{ index, position }] : [];
  });
  const breaks: Break[] = [];
  const { head, tail } = reachOf(words, alignment, source);
  const bounds = [{ index: -1, position: head - 1 }, ...anchors, { index: words.length, position: tail + 1 }];
  for (const [place, right] of bounds.entries()) {
    const left = bounds[place - 1];
    if (!left || isUnbroken(words, left, right, source)) continue;
    const last = breaks.at(-1);
    if (last && left.index - last.right.index < mergeWithin) breaks[breaks.length - 1] = { left: last.left, right };
    else breaks.push({ left, right });
  }
  return breaks.map((difference) => describe(text, words, difference, source));
}

/**
 * Where the passage begins and ends: words at the ends of a quotation that have nothing beside them stand for as many
 * words of the source's sentence. A mere "the" at the beginning stands for nothing.
 */
function reachOf(words: readonly Word[], { beside, first, last }: Alignment, source: SourceWords) {
  const isOwn = (index: number) => {
    const printed = source.words[beside[index] ?? -1];
    return printed !== undefined && sameOrAlike(at(words, index), printed);
  };
  let leading = 0;
  while (leading < words.length && !isOwn(leading) && isFunctionWord(at(words, leading).key)) leading += 1;
  const start = beside.findIndex((position, index) => index >= leading && position >= 0);
  let head = start < 0 ? first : (beside[start] ?? first);
  let tail = last;
  const inSentence = (one: number, other: number) => source.words[one]?.sentence === source.words[other]?.sentence;
  for (let steps = Math.max(0, start) - leading; steps > 0 && inSentence(head - 1, head); steps--) head -= 1;
  const behind = beside.length - 1 - beside.findLastIndex((position) => position >= 0);
  for (let steps = behind; steps > 0 && inSentence(tail + 1, last); steps--) tail += 1;
  return { head, tail };
}

/** A quoted word that is verbatim, by its index in the stretch and its position in the source. */
interface Anchor {
  readonly index: number;
  readonly position: number;
}

/** The verbatim words on both sides of a difference; the ends of a stretch count as such. */
interface Break {
  readonly left: Anchor;
  readonly right: Anchor;
}

function isUnbroken(words: readonly Word[], left: Anchor, right: Anchor, source: SourceWords): boolean {
  if (right.index - left.index !== 1 || right.position - left.position !== 1) return false;
  const [word, printed] = [words[right.index], source.words[right.position]];
  const isEnd = left.index < 0 || !word || !printed;
  return isEnd || word.before === printed.before || source.startsParagraph(right.position);
}

function describe(text: string, words: readonly Word[], { left, right }: Break, source: SourceWords): Difference {
  const atStart = left.index < 0;
  const atEnd = right.index >= words.length;
  const span = {
    start: atStart ? at(words, 0).start : at(words, left.index).end,
    end: atEnd ? (words.at(-1)?.end ?? 0) : at(words, right.index).start,
  };
  // The source's text for the span: between the verbatim words, or up to the last word that stands beside a quoted one.
  const first = atStart ? left.position + 1 : left.position;
  const last = atEnd ? right.position - 1 : right.position;
  const printed = last < first ? '' : source.text(first, last);
  const cut = {
    start: atStart ? 0 : wordLength(source, left.position),
    end: printed.length - (atEnd ? 0 : wordLength(source, right.position)),
  };
  // Words to show: the differing ones, with a verbatim neighbour where one side would be empty or mere punctuation.
  const bare = right.index - left.index <= 1 || right.position - left.position <= 1;
  const shown = {
    from: atStart ? 0 : left.index + (bare ? 0 : 1),
    to: atEnd ? words.length - 1 : right.index - (bare ? 0 : 1),
    first: atStart || !bare ? left.position + 1 : left.position,
    last: atEnd || !bare ? right.position - 1 : right.position,
  };
  return {
    span,
    replacement: printed.slice(cut.start, Math.max(cut.start, cut.end)),
    have: text.slice(at(words, shown.from).start, at(words, shown.to).end),
    source: shown.last < shown.first ? '' : source.text(shown.first, shown.last),
    paragraph: at(source.words, Math.max(left.position, 0)).paragraph,
  };
}

const wordLength = (source: SourceWords, position: number): number => {
  const { start, end } = at(source.words, position);
  return end - start;
};

/**
 * Whether a quoted word is the printed one. The first letter of a stretch may change its case with the sentence it comes
 * to stand in, and letters in brackets are the writer's.
 */
function isVerbatim(word: Word, printed: SourceWord, isFirst: boolean): boolean {
  if (word.unbracketed) {
    const { head, body, tail } = word.unbracketed;
    if (head !== '' && tail !== '') return printed.exact.includes(body);
    return head === '' ? printed.exact.startsWith(body) : printed.exact.endsWith(body);
  }
  if (word.exact === printed.exact) return true;
  const [first = '', ...rest] = word.exact;
  const [printedFirst = '', ...printedRest] = printed.exact;
  return isFirst && rest.join('') === printedRest.join('') && first.toLowerCase() === printedFirst.toLowerCase();
}

/** Differences with fewer verbatim words between them are shown as one: a swap of words is one change. */
const mergeWithin = 3;
