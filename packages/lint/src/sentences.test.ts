import { expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

/** The sentences with `│` between them. */
const drawn = (text: string): string =>
  splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('│');

test.each([
  'He left.│She stayed!│Did they?│Yes',
  'He said “It is so.”│She left.│(He did not.)',
  'Dr. Kaya met Prof. M. K. Öz and Lt. Gen. Smith on 5 Jan. 2026.│Then they left.',
  'The U.S. Senate met.│The E.U. did not.',
  'It left the U.S.│The rest stayed.',
  'It names DHKP/C.│Others follow.│So does R&D.│Nobody asked.',
  'They are in group C.│The others are not.│M. A. Öz and J. Therault know.',
  'See No. 5, p. 12, and Vol. 3.│No.│Then.',
  'It grew by 3.5 percent to 1.000.000,00.│Next',
  'Wait… what?│Well…│Yes.',
  'e.g. this, i.e. that, etc. and so on.│Next',
  'Visit example.org.│It is there.',
  'Sn. Kalın ve Doç. Dr. Kaya geldi.│İstanbul’da kaldı.',
  'Line one\nstill one.│Two',
  '“Is it?” he asked.│“It is!” she said.',
  'One.[1]',
  'It ended.￼│Next',
])('%s', (text) => {
  expect(drawn(text.replace(/│/g, ' '))).toBe(text);
});

test('an empty line ends a sentence', () => {
  expect(drawn('A heading\n\nText after it')).toBe('A heading│Text after it');
});

test('an empty text has no sentences', () => {
  expect(splitSentences(' \n ')).toEqual([]);
});
