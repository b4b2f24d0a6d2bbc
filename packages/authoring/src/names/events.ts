/** Happenings that have a year for a name: "the attempted coup in 2016", "Bundestagswahl 2025", "2023 earthquakes". */
import type { Span } from '@brief/core';
import { isDatedHappening } from './lexicon.ts';
import type { Passage } from './runs.ts';
import { isCapital, type Word } from './words.ts';

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const BETWEEN = new Set(['in', 'of', 'im', 'von', 'vom', 'en', 'de', 'du']);
const ATTEMPT = new Set([
  'attempt',
  'attempted',
  'failed',
  'girişimi',
  'federal',
  'general',
  'presidential',
  'parliamentary',
  'local',
]);

export function eventsIn({ words }: Passage): readonly Span[] {
  return words.flatMap((word, at) => {
    if (!isDatedHappening(word.text)) return [];
    const from = ATTEMPT.has(words[at - 1]?.text.toLowerCase() ?? '') && word.gap === ' ' ? at - 1 : at;
    const to = ATTEMPT.has(words[at + 1]?.text.toLowerCase() ?? '') && words[at + 1]?.gap === ' ' ? at + 2 : at + 1;
    const before = words[from - 1];
    const span = (first: number, last: number): Span[] => [
      { start: (words[first] as Word).start, end: (words[last] as Word).end },
    ];
    if (before !== undefined && YEAR.test(before.text) && words[from]?.gap === ' ') return span(from - 1, to - 1);
    const behind = BETWEEN.has(words[to]?.text.toLowerCase() ?? '') ? to + 1 : to;
    const year = words[behind];
    // A noun in small letters needs the preposition; in German and in names the year may follow at once.
    if (year === undefined || !YEAR.test(year.text) || !/^ $/.test(year.gap) || words[to]?.gap !== ' ') return [];
    return behind > to || isCapital(word.text) ? span(from, behind) : [];
  });
}
