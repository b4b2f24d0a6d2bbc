import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from '../terminal/wrap.ts';
import { excerptOf, fitExcerpt } from './excerpt.ts';

/** The excerpt of what stands between ⟦ and ⟧, drawn the same way. */
function excerpt(marked: string, width = 40): string | undefined {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const fitted = fitExcerpt(excerptOf(marked.replace(/[⟦⟧]/g, ''), { start, end }), width);
  return fitted && `${fitted.before}⟦${fitted.marked}⟧${fitted.after}`;
}

test.each([
  ['⟦MIT⟧ spoke.', '⟦MIT⟧ spoke.'],
  ['before\nThe ⟦MIT⟧ spoke.\r\nafter', 'The ⟦MIT⟧ spoke.'],
  ['It was long ago that the head of ⟦MIT⟧ spoke of it all.', '… that the head of ⟦MIT⟧ spoke of it all.'],
  ['At ⟦MIT⟧ people spoke of it all for a very long time.', 'At ⟦MIT⟧ people spoke of it all for a …'],
  ['It was a long time ago that a man was at ⟦MIT⟧.', '… a long time ago that a man was at ⟦MIT⟧.'],
  ['the ⟦head of\nMIT⟧ spoke', 'the ⟦head of MIT⟧ spoke'],
  ['the ⟦National Intelligence Organization⟧ spoke', undefined],
  ['the ⟦⟧ spoke', undefined],
])('%j', (text, expected) => {
  expect(excerpt(text)).toBe(expected);
});

test('never wider than it may be, and always with the marked words', () => {
  const words = fc.array(fc.constantFrom('MİT', 'spoke', '東京', 'of', 'it', 'a-very-long-word-that-goes-on'));
  fc.assert(
    fc.property(words, words, fc.integer({ min: 24, max: 60 }), (before, after, width) => {
      const text = [...before, ''].join(' ');
      const all = `${text}MIT${['', ...after].join(' ')}`;
      const fitted = fitExcerpt(excerptOf(all, { start: text.length, end: text.length + 3 }), width);
      expect(fitted?.marked).toBe('MIT');
      expect(widthOf(`${fitted?.before}MIT${fitted?.after}`)).toBeLessThanOrEqual(width);
    }),
  );
});
