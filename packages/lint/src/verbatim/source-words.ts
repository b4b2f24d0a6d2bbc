/**
 * The words of all sources in one row, with where each stands, and an index that finds the passages a quotation may come
 * from. It knows nothing of drafts and judges nothing.
 */
import type { Dossier, Quote } from '@brief/core';
import { paragraphsOf } from '@brief/core';
import { oncePer } from '../once-per.ts';
import { isFunctionWord } from './function-words.ts';
import { readWords, type Word } from './words.ts';

export interface SourceWord extends Word {
  readonly dossier: Dossier;
  readonly paragraph: number;
  /** Counts sentences through all sources: equal for words of one sentence. */
  readonly sentence: number;
  /** Inside quotation marks in the source: words the source itself quotes. */
  readonly quoted: boolean;
}

export interface SourceWords {
  readonly words: readonly SourceWord[];
  /** Positions of a word, and of two words in a row, by `key` and by `pairKey`. Pairs never span paragraphs. */
  positions(key: string): readonly number[];
  /** The words from one position to another (inclusive) as the source prints them; a space between paragraphs. */
  text(first: number, last: number): string;
  /**
   * The same as a quote: ended with the paragraph the first word is in, and with as many words around it as make it
   * unique there.
   */
  quote(first: number, last: number): Quote;
  /** Whether a paragraph begins with this word. */
  startsParagraph(position: number): boolean;
}

export const pairKey = (first: string, second: string): string => `${first} ${second}`;

/** The words of these dossiers' sources, read once and kept as long as the list of dossiers is. */
export const sourceWords = oncePer(indexSources);

function indexSources(dossiers: readonly Dossier[]): SourceWords {
  const words: SourceWord[] = [];
  const places = new Map<string, number[]>();
  const note = (key: string, position: number) => {
    const list = places.get(key);
    if (list) list.push(position);
    else places.set(key, [position]);
  };
  let sentence = 0;
  for (const dossier of dossiers) {
    for (const { number: paragraph, text } of paragraphsOf(dossier.source)) {
      const quoted = quotedSpans(text);
      let last: Word | undefined;
      sentence += 1;
      for (const word of readWords(text)) {
        if (last && startsSentence(last, word, text)) sentence += 1;
        const inQuotes = quoted.some((span) => word.start >= span.start && word.end <= span.end);
        words.push({ ...word, dossier, paragraph, sentence, quoted: inQuotes });
        note(word.key, words.length - 1);
        if (last && !(isFunctionWord(last.key) && isFunctionWord(word.key))) {
          note(pairKey(last.key, word.key), words.length - 2);
        }
        last = word;
      }
    }
  }
  const paragraphOf = (word: SourceWord) => word.dossier.source.paragraphs[word.paragraph] ?? '';
  const isFirst = (position: number) => {
    const [word, previous] = [words[position], words[position - 1]];
    return word?.paragraph !== previous?.paragraph || word?.dossier !== previous?.dossier;
  };
  const lastInParagraph = (first: number, last: number) => {
    let end = first;
    while (end < last && !isFirst(end + 1)) end += 1;
    return end;
  };
  const textWithin = (first: number, last: number) =>
    paragraphOf(at(words, first)).slice(at(words, first).start, at(words, last).end);
  return {
    words,
    positions: (key) => places.get(key) ?? [],
    text(first, last) {
      const parts: string[] = [];
      for (let start = first; start <= last; ) {
        const end = lastInParagraph(start, last);
        parts.push(textWithin(start, end));
        start = end + 1;
      }
      return parts.join(' ');
    },
    quote(first, last) {
      const paragraph = paragraphOf(at(words, first));
      let from = first;
      let to = lastInParagraph(first, last);
      for (;;) {
        const exact = textWithin(from, to);
        const isWhole = isFirst(from) && isFirst(to + 1);
        if (isWhole || paragraph.indexOf(exact) === paragraph.lastIndexOf(exact)) {
          return { paragraph: at(words, first).paragraph, exact };
        }
        if (!isFirst(from)) from -= 1;
        if (!isFirst(to + 1)) to += 1;
      }
    },
    startsParagraph: isFirst,
  };
}

/** An element that is known to be there: positions are made by this module and never leave the row. */
export function at<T>(row: readonly T[], position: number): T {
  const found = row[position];
  if (found === undefined) throw new RangeError(`There is no word ${position}.`);
  return found;
}

function startsSentence(last: Word, word: Word, text: string): boolean {
  if (!/[.!?]/.test(word.before)) return false;
  if (/^(?:\p{L}|mr|mrs|ms|dr|prof|gen|st|no|vs|etc)$/iu.test(last.key) && word.before === '.') return false;
  return /^[\p{Lu}\p{N}]/u.test(word.exact) && /\s/.test(text.slice(last.end, word.start));
}

/** Stretches in double quotation marks or guillemets. */
function quotedSpans(text: string): readonly { start: number; end: number }[] {
  return [...text.matchAll(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
