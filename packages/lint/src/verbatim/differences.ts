/**
 * Where a stretch of quoted words differs from the passage it is laid beside, down to the word and the mark, and what the
 * source has in its place. Which differences a quotation may have is decided here; whether the words are the source's at
 * all is not.
 */
import type { Span } from '@brief/core';
import { type Alignment, sameOrAlike } from './alignment.ts';
import { isFunctionWord } from './function-words.ts';
import { at, type SourceWord, type SourceWords } from './source-words.ts';
import type { Stretch, Word } from './words.ts';

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

/** The differences of one stretch; where it has no place in the source, all of it. */
export function differencesIn(
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
 * words of the source's sentence. A mere "the" at the beginning stands for nothing, and nothing else for a mere "and" or
 * "the" of the source's.
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
  const own = beside[beside.findIndex((_, index) => isOwn(index))] ?? head;
  while (head < own && isFunctionWord(at(source.words, head).key)) head += 1;
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
