import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineIndex } from './lines.ts';

test.each([
  ['', '1:1'],
  ['│abc', '1:1'],
  ['a\nb│c', '2:2'],
  ['a\r\nb\r\n│', '3:1'],
  ['a\r│b', '2:1'],
  ['a\n\r\n│', '3:1'],
  ['😀│\n', '1:3'],
  ['a│\r\nb', '1:2'],
])('%j is at %s', (marked, place) => {
  const text = marked.replace('│', '');
  const { line, column } = lineIndex(text).at(Math.max(0, marked.indexOf('│')));
  expect(`${line}:${column}`).toBe(place);
});

describe('back', () => {
  test.each([
    [{ line: 2, column: 2 }, 'a\r\nb│c\nd'],
    [{ line: 1, column: 99 }, 'a│\r\nbc\nd'],
    [{ line: 3, column: 99 }, 'a\r\nbc\nd│'],
    [{ line: 9, column: 1 }, 'a\r\nbc\nd│'],
    [{ line: 0, column: 5 }, '│a\r\nbc\nd'],
  ])('%j', (place, marked) => {
    const text = 'a\r\nbc\nd';
    const at = lineIndex(text).offset(place);
    expect(`${text.slice(0, at)}│${text.slice(at)}`).toBe(marked);
  });

  test('there and back is the same place, but for the middle of a line break', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), (given, offset) => {
        const index = lineIndex(given);
        const at = Math.min(offset, given.length);
        const inBreak = given[at - 1] === '\r' && given[at] === '\n';
        if (!inBreak) expect(index.offset(index.at(at))).toBe(at);
      }),
    );
  });
});
