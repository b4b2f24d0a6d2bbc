import { expect, test } from 'vitest';
import { nearlyVerbatim, paragraphsOf, placeOf, type Source } from './index.ts';

const source: Source = {
  title: 'T',
  lang: 'en',
  published: { iso: '2026-01-10' },
  paragraphs: { 10: 'Last.', 0: 'T', 2: '🛰️ MİT’s “role” – as İbrahim Kalın sees it.' },
};

/** The paragraph with the found words marked ⟦so⟧. */
function marked(paragraph: number, exact: string): string | undefined {
  const place = placeOf(source, { paragraph, exact });
  if (!place) return undefined;
  const text = source.paragraphs[place.paragraph] ?? '';
  return `${text.slice(0, place.start)}⟦${text.slice(place.start, place.end)}⟧${text.slice(place.end)}`;
}

test('a quote has a place in its paragraph, in UTF-16 units behind astral characters', () => {
  expect(marked(2, 'İbrahim Kalın')).toBe('🛰️ MİT’s “role” – as ⟦İbrahim Kalın⟧ sees it.');
  expect(placeOf(source, { paragraph: 2, exact: 'MİT' })).toEqual({ paragraph: 2, start: 4, end: 7 });
});

test('words that are not there have none', () => {
  expect(marked(2, 'Ibrahim Kalin')).toBeUndefined();
  expect(marked(1, 'MİT')).toBeUndefined();
});

test('paragraphs come in reading order', () => {
  expect(paragraphsOf(source).map(({ number }) => number)).toEqual([0, 2, 10]);
});

test.each([
  ['MİT\'s "role" - as', 'MİT’s “role” – as', 'straight quotation marks, apostrophes and hyphens'],
  ['mİT’s “Role”', 'MİT’s “role”', 'upper case'],
  ['MİT’s\n“role”', 'MİT’s “role”', 'a line break'],
  ['I\u0307brahim', 'İbrahim', 'an accent as a character of its own'],
  ['Ibrahim Kalin', 'İbrahim Kalın', 'accents'],
])('%j is nearly verbatim: %s (%s)', (words, exact) => {
  expect(nearlyVerbatim(source.paragraphs[2] ?? '', words)).toBe(exact);
});

test.each(['MİT’s “role”', 'Ibrahim Kalinn', 'something else', ''])('%j is not', (words) => {
  expect(nearlyVerbatim(source.paragraphs[2] ?? '', words)).toBeUndefined();
});
