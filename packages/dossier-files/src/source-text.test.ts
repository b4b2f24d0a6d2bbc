import { expect, test } from 'vitest';
import { type SourceFormat, sourceParagraphs, sourcePassages } from './index.ts';

/** Each paragraph with the place of its words in the file, marked ⟦so⟧. */
function drawn(text: string, format: SourceFormat, words: string): readonly string[] {
  return [...sourcePassages(text, format, 'Title')].flatMap(([number, { text: paragraph, placeOf }]) => {
    const at = paragraph.indexOf(words);
    if (at < 0) return [];
    const { start, end } = placeOf({ start: at, end: at + words.length });
    return [`${number}: ${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`];
  });
}

test.each([
  [
    'markdown',
    '# Title\n\nThe *laboratory* has\n  begun `to  plant`.\n',
    'has begun to  plant',
    '1: # Title\n\nThe *laboratory* ⟦has\n  begun `to  plant`⟧.\n',
  ],
  ['markdown', 'One **two** three', 'two three', '1: One **⟦two** three⟧'],
  ['markdown', '> quoted\n> words\n\n- item\n', 'item', '2: > quoted\n> words\n\n- ⟦item⟧\n'],
  [
    'plain',
    'Title\r\n\r\n  One two\r\n  three. \r\n \r\n\r\nFour.\r\n',
    'two three.',
    '1: Title\r\n\r\n  One ⟦two\r\n  three.⟧ \r\n \r\n\r\nFour.\r\n',
  ],
  ['plain', 'Title\n\none\n\n\n\n\ntwo', 'two', '2: Title\n\none\n\n\n\n\n⟦two⟧'],
] as const)('words of a source are found in its file (%s): %j', (format, text, words, expected) => {
  expect(drawn(text, format, words)).toEqual([expected]);
});

test('a title that the file does not have is paragraph 0, and stands nowhere', () => {
  expect(sourceParagraphs('One.\n', 'plain', 'Title')).toEqual({ 0: 'Title', 1: 'One.' });
  expect([...sourcePassages('One.\n', 'plain', 'Title').keys()]).toEqual([1]);
  expect(sourceParagraphs('Title\n\nOne.', 'plain', 'Title')).toEqual({ 0: 'Title', 1: 'One.' });
});
