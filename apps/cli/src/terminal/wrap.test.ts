import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { padEnd, padStart, widthOf, wrap } from './wrap.ts';

describe('width', () => {
  test.each([
    ['MIT', 3],
    ['MİT', 3],
    ['MI\u0307T', 3],
    ['東京', 4],
    ['😀', 2],
    ['ﬁ', 1],
    ['\u001b[1mMİT\u001b[22m', 3],
    ['soft\u00adhyphen', 10],
    ['zero\u200bwidth', 9],
    ['', 0],
  ])('%j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('text is padded by width', () => {
    expect(padEnd('東京', 6)).toBe('東京  ');
    expect(padStart('MI\u0307T', 4)).toBe(' MI\u0307T');
    expect(padEnd('longer', 3)).toBe('longer');
  });
});

describe('wrapping', () => {
  test('breaks at spaces', () => {
    expect(wrap('Write “MİT”, not “MIT”.', 12)).toEqual(['Write “MİT”,', 'not “MIT”.']);
    expect(wrap('', 10)).toEqual(['']);
  });

  test('breaks a word only when it is wider than the line', () => {
    expect(wrap('a Massachusetts b', 6)).toEqual(['a', 'Massac', 'husett', 's b']);
    expect(wrap('東京新聞', 5)).toEqual(['東京', '新聞']);
  });

  test('loses nothing, and is never wider than it may be', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'İ', '東', '😀', 'e\u0301', '-'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 2, max: 30 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});
