import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, editDistance } from './index.ts';

const ids = ['mit', 'kalin', 'president', 'turkiye', 'turkicStates', 'counterintelligence', 'counterespionage'];

test.each([
  ['presidnt', 'president', 'a letter missing'],
  ['presiident', 'president', 'a letter too many'],
  ['presidemt', 'president', 'a wrong letter'],
  ['presidetn', 'president', 'two letters swapped'],
  ['Türkiye', 'turkiye', 'accents and upper case'],
  ['KALIN', 'kalin', 'upper case'],
  ['turkic-states', 'turkicStates', 'separators'],
  ['counterinteligence', 'counterintelligence', 'the nearer of two'],
  ['mti', 'mit', 'a short word with one slip'],
])('for “%s” it offers “%s”: %s', (word, meant) => {
  expect(didYouMean(word, ids)).toBe(meant);
});

test.each(['zebra', 'xyz', '', 'presentation', 'ab'])('for “%s” it offers nothing', (word) => {
  expect(didYouMean(word, ids)).toBeUndefined();
});

test('a word does not mean itself', () => {
  expect(didYouMean('mit', ['mit'])).toBeUndefined();
});

test('of equally near candidates the first is offered', () => {
  expect(didYouMean('cat', ['bat', 'hat'])).toBe('bat');
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('a distance is 0 for the same word only, and the same both ways', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});

test('a distance above the limit is reported as just above it', () => {
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b), limit + 1));
    }),
  );
});
