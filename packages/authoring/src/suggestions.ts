/**
 * Sentences that could become statements: somebody who is named is quoted, or there is a number. The words are the
 * source’s, verbatim and found once in their paragraph; what they say is for a person to put down.
 */
import type { Span } from '@brief/core';
import { readQuotationMarks, splitSentences } from '@brief/lint';
import type { Language } from './language.ts';
import { isDocumentPart, isReportingVerb } from './names/lexicon.ts';
import type { Candidate } from './names/names.ts';
import { isCapital, wordsOf } from './names/words.ts';
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

export function suggestStatements(
  paragraphs: readonly Paragraph[],
  named: readonly Named[],
  language: Language,
): readonly Suggestion[] {
  const places = placesOf(named);
  return paragraphs.flatMap(({ text, heading }, index) => {
    if (heading) return [];
    const here = places.get(index + 1) ?? [];
    const verbs = wordsOf(text).filter((word) => isReportingVerb(word.text));
    const relatives = [...text.matchAll(RELATIVE)].map(({ 0: words, index: start }) => ({
      start,
      end: start + words.length,
    }));
    const once = (span: Span) => {
      const exact = text.slice(span.start, span.end);
      return text.indexOf(exact) === text.lastIndexOf(exact) ? exact : undefined;
    };
    const suggestions: Suggestion[] = [];
    const { quoted } = readQuotationMarks(text);
    for (const sentence of splitSentences(text)) {
      const quotes = quoted.filter(
        ({ inner, nested }) =>
          !nested &&
          inner.start >= sentence.start &&
          inner.end <= sentence.end &&
          isSpeech(text.slice(inner.start, inner.end)),
      );
      const marked = quotes.map(({ span }) => span);
      const by = quotes.length > 0 ? speakerOf(sentence, [...marked, ...relatives], verbs, here) : undefined;
      const spans =
        by !== undefined
          ? quotes.map(({ inner }) => trimmed(text, inner))
          : hasNumber(text.slice(sentence.start, sentence.end), language)
            ? [sentence]
            : [];
      for (const span of spans) {
        const exact = once(span);
        if (exact !== undefined) suggestions.push({ paragraph: index + 1, exact, by });
      }
    }
    return suggestions;
  });
}

/** "Ada Holm, who came from Nordwind AG, said": what a relative clause tells of a speaker names nobody who speaks. */
const RELATIVE = /, (?:who|whom|whose|which|der|die|das|deren|dessen|qui|dont|quien) [^,;.“”"]{1,120},/g;

/** More than a term. */
const isSpeech = (words: string): boolean => words.split(/\s+/).length >= 4;

/** Without the comma that the sentence around it sets inside the marks. */
const trimmed = (text: string, { start, end }: Span): Span => ({
  start,
  end: end - (/[,.]?$/.exec(text.slice(start, end))?.[0].length ?? 0),
});

interface Place extends Span {
  readonly id: string;
}

/** By paragraph: where those stand who can say something. */
function placesOf(named: readonly Named[]): ReadonlyMap<number, readonly Place[]> {
  const places = new Map<number, Place[]>();
  for (const { id, candidate } of named) {
    if (candidate.kind !== undefined && candidate.kind !== 'person' && candidate.kind !== 'organization') continue;
    for (const { paragraph, start, end } of candidate.sightings) {
      const here = places.get(paragraph) ?? [];
      here.push({ id, start, end });
      places.set(paragraph, here);
    }
  }
  return places;
}

/** Who stands nearest to a verb of saying, in the sentence and outside of the quotations and asides. */
function speakerOf(
  sentence: Span,
  asides: readonly Span[],
  verbs: readonly Span[],
  places: readonly Place[],
): string | undefined {
  const outside = ({ start, end }: Span) =>
    start >= sentence.start && end <= sentence.end && !asides.some((aside) => start >= aside.start && end <= aside.end);
  const saying = verbs.filter(outside);
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const place of places.filter(outside)) {
    for (const verb of saying) {
      const distance = Math.min(Math.abs(verb.start - place.end), Math.abs(place.start - verb.end));
      if (nearest === undefined || distance < nearest.distance) nearest = { id: place.id, distance };
    }
  }
  return nearest?.id;
}

/** A number that counts or measures: no year, no day of a month, no number of a table, no part of a code. */
function hasNumber(sentence: string, language: Language): boolean {
  const words = wordsOf(sentence);
  return words.some(({ text, gap }, at) => {
    if (!/^\p{N}+(?:[.,]\p{N}+)*$/u.test(text) || /^(?:1[5-9]|20)\d\d$/.test(text) || /[\p{L}\p{N}/:-]$/u.test(gap))
      return false;
    const before = words[at - 1]?.text ?? '';
    const after = words[at + 1]?.text ?? '';
    if (language.isCalendarOrTongue(before) || language.isCalendarOrTongue(after)) return false;
    return !isDocumentPart(before) && (at <= 1 || !isCapital(before));
  });
}
