import { describe, expect, test } from 'vitest';
import { readQuotationMarks } from './quotation-marks.ts';

/** The text with `⟦⟧` around the words of each quotation. */
function drawn(text: string): string {
  const { quoted } = readQuotationMarks(text);
  const marks = quoted.flatMap(({ inner }) => [
    { at: inner.start, sign: '⟦' },
    { at: inner.end, sign: '⟧' },
  ]);
  let out = text;
  for (const { at, sign } of marks.sort((a, b) => b.at - a.at)) out = out.slice(0, at) + sign + out.slice(at);
  return out;
}

describe('words in quotation marks', () => {
  test.each([
    'He said “⟦the service⟧” and left.',
    'He said "⟦the service⟧", "⟦the state⟧".',
    '"⟦Words,⟧" he said, "⟦and more.⟧"',
    '(“⟦words⟧”) and [“⟦words⟧”]—“⟦words⟧”—"⟦words⟧"',
    'Er sagte: „⟦die Behörde⟧“ und ging. ‚⟦So⟧‘ ist es.',
    'Il dit : « ⟦le service⟧ » et «⟦l’État⟧».',
    'Er sagte »⟦Worte⟧« und ›⟦mehr⟧‹.',
    'Han sa ”⟦ord⟧” och gick.',
    'Dedi ki "⟦MİT\'in görevi⟧".',
    "He said '⟦the service⟧' and '⟦the state's⟧'.",
    'He said ‘⟦the service’s⟧’ and left.',
    '“⟦He said ‘⟦it is so⟧’ and left.⟧”',
    '‘⟦He said “⟦it is so⟧” and left⟧’.',
    '"⟦He said \'⟦it is so⟧\' and left.⟧"',
    '“⟦one⟧”“⟦two⟧”',
    '“⟦The agencies’ work⟧” and ‘⟦the agencies’ work is good⟧’',
    '"⟦But I—⟧" he said.',
    '“⟦first “⟦second⟧” third⟧”',
  ])('%s', (text) => {
    expect(drawn(text.replace(/[⟦⟧]/g, ''))).toBe(text);
  });
});

describe('no quotation', () => {
  test.each([
    "Türkiye’s and MİT'in and the agencies’ and the agencies' work",
    "in the ’90s and 'tis and rock ’n’ roll in '98",
    'He is 6\' 2" tall and 5\'11" wide; a 24" screen, 12″ and 3′',
    'An “open mark that never closes',
    'He said "open and left',
    'a closing mark” alone, and " alone, and « alone',
    'empty “” and "" and “ ”',
    '5 " 6 and a " b',
    'l’État, d’une, O’Brien’s',
  ])('%s', (text) => {
    expect(readQuotationMarks(text).quoted).toEqual([]);
  });
});

test.each([
  ['a mark in words does not close', '"⟦the 24" screen is here⟧"'],
  ['an unclosed mark leaves the next pair alone', 'An “open one, then “⟦a pair⟧”.'],
  ['an unclosed straight mark gives way', 'An "open one, then "⟦a pair⟧".'],
  ['what is open inside is dropped with its quotation', '“⟦words with ‘an open one⟧” and “⟦more⟧”'],
])('%s', (_, text) => {
  expect(drawn(text.replace(/[⟦⟧]/g, ''))).toBe(text);
});

test('nested quotations say so', () => {
  expect(readQuotationMarks('“a ‘b’ c” ‘d’').quoted.map(({ form, nested }) => [form, nested])).toEqual([
    ['double', false],
    ['single', true],
    ['single', false],
  ]);
});

test('the mark that is left open is known', () => {
  expect(readQuotationMarks('He said: “It goes on').open).toEqual({ at: 9, sign: '“', form: 'double' });
  expect(readQuotationMarks('He said: “It ends.”').open).toBeUndefined();
});
