/**
 * Sentences that could become statements: somebody who is named is quoted, or there is a number. The words are the
 * source’s, verbatim and found once in their paragraph; what they say is for a person to put down.
 */
import type { Span } from '@brief/core';
import { readQuotationMarks, splitSentences } from '@brief/lint';
import { isReportingVerb } from './names/lexicon.ts';
import type { Candidate } from './names/names.ts';
import { wordsOf } from './names/words.ts';
import type { Paragraph } from './source/article.ts';

export interface Suggestion {
  readonly paragraph: number;
  readonly exact: string;
  /** Id of the entity whose words these seem to be. */
  readonly by?: string | undefined;
}

interface Named {
  readonly id: string;
  readonly candidate: Candidate;
}

export function suggestStatements(paragraphs: readonly Paragraph[], named: readonly Named[]): readonly Suggestion[] {
  return paragraphs.flatMap(({ text, heading }, index) => {
    if (heading) return [];
    const number = index + 1;
    const once = (span: Span) => {
      const exact = text.slice(span.start, span.end);
      return text.indexOf(exact) === text.lastIndexOf(exact) ? exact : undefined;
    };
    const suggestions: Suggestion[] = [];
    const { quoted } = readQuotationMarks(text);
    for (const sentence of splitSentences(text)) {
      const quotes = quoted.filter(
        ({ inner, nested }) => !nested && inner.start >= sentence.start && inner.end <= sentence.end && isSpeech(text.slice(inner.start, inner.end)),
      );
      const by = quotes.length > 0 ? speakerOf(text, sentence, quotes.map(({ span }) => span), number, named) : undefined;
      const spans = by !== undefined ? quotes.map(({ inner }) => trimmed(text, inner)) : hasNumber(text.slice(sentence.start, sentence.end)) ? [sentence] : [];
      for (const span of spans) {
        const exact = once(span);
        if (exact !== undefined) suggestions.push({ paragraph: number, exact, by });
      }
    }
    return suggestions;
  });
}

/** More than a term. */
const isSpeech = (words: string): boolean => words.split(/\s+/).length >= 4;

/** Without the comma that the sentence around it sets inside the marks. */
const trimmed = (text: string, { start, end }: Span): Span => ({
  start,
  end: end - (/[,.]?$/.exec(text.slice(start, end))?.[0].length ?? 0),
});

/** The named thing that stands nearest to a verb of saying, in the sentence and outside of the quotation. */
function speakerOf(
  text: string,
  sentence: Span,
  quotes: readonly Span[],
  paragraph: number,
  named: readonly Named[],
): string | undefined {
  const outside = ({ start, end }: Span) =>
    start >= sentence.start && end <= sentence.end && !quotes.some((quote) => start >= quote.start && end <= quote.end);
  const verbs = wordsOf(text).filter((word) => outside(word) && isReportingVerb(word.text));
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const { id, candidate } of named) {
    if (candidate.kind !== undefined && candidate.kind !== 'person' && candidate.kind !== 'organization') continue;
    for (const place of candidate.sightings) {
      if (place.paragraph !== paragraph || !outside(place)) continue;
      for (const verb of verbs) {
        const distance = Math.min(Math.abs(verb.start - place.end), Math.abs(place.start - verb.end));
        if (nearest === undefined || distance < nearest.distance) nearest = { id, distance };
      }
    }
  }
  return nearest?.id;
}

/** A number that counts or measures: no year, no date, no part of a code. */
function hasNumber(sentence: string): boolean {
  return [...sentence.matchAll(/(?<![\p{L}\p{N}./:-])\p{N}+(?:[.,\u00a0 ]\p{N}+)*(?![\p{N}:/-])/gu)].some(([number]) => !/^(?:1[5-9]|20)\d\d$/.test(number) && !/^\d{1,2}\.?$/.test(number) || /^\d{1,2}$/.test(number) && new RegExp(`(?<!\\p{L} )${number}\\s*(?:%|per cent|percent|Prozent|\\p{Ll})`, 'u').test(sentence));
}
