/**
 * From a quote to its place in the source. A quote is exact or it is nothing: there is no fuzzy search here, only a word
 * on why words that look right are not found.
 */
import type { Quote, Source } from './model/dossier.ts';
import type { Span } from './span.ts';

/** A stretch of one paragraph of the source; offsets count UTF-16 code units of that paragraph's text, half-open. */
export interface Place extends Span {
  readonly paragraph: number;
}

/** Where the source says it; `undefined` when the words are not in that paragraph, which a linked dossier rules out. */
export function placeOf(source: Source, quote: Quote): Place | undefined {
  const { paragraph, exact } = quote;
  const start = source.paragraphs[paragraph]?.indexOf(exact) ?? -1;
  return start < 0 ? undefined : { paragraph, start, end: start + exact.length };
}

/** The source's paragraphs in reading order, the headline (0) first. */
export function paragraphsOf(source: Source): readonly { readonly number: number; readonly text: string }[] {
  return Object.entries(source.paragraphs)
    .map(([number, text]) => ({ number: Number(number), text }))
    .sort((a, b) => a.number - b.number);
}

/**
 * The source's own words where `words` differ from them only in apostrophes, quotation marks, dashes, spaces, upper case
 * or accents; `undefined` when they differ in more, or not at all.
 */
export function nearlyVerbatim(paragraph: string, words: string): string | undefined {
  const wanted = plain(words.normalize('NFC'));
  const start = wanted === '' ? -1 : plain(paragraph).indexOf(wanted);
  const found = start < 0 ? undefined : paragraph.slice(start, start + wanted.length);
  return found === words ? undefined : found;
}

/** One code unit for one code unit, so that offsets stay those of the text. */
const plain = (text: string): string =>
  text.replace(/[^ a-z]/g, (unit) => {
    if (/\s/.test(unit)) return ' ';
    if (/[\u2018-\u201b]/.test(unit)) return "'";
    if (/[\u201c-\u201f]/.test(unit)) return '"';
    if (/[\u2010-\u2015]/.test(unit)) return '-';
    return unit === 'ı' ? 'i' : unit.normalize('NFD').charAt(0).toLowerCase();
  });
