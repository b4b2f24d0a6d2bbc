import { expect, test } from 'vitest';
import { mitPriorities } from '../builtin/mit-priorities.ts';
import { mayName } from './may-name.ts';
import { compileVocabulary } from './vocabulary.ts';

const vocabulary = compileVocabulary([mitPriorities]);

test.for([
  ['a name of two words', 'The DHKP/C is one.', true],
  ['its words in two paragraphs', 'DHKP is one.\n\nC is another.', false],
  ['a name over the end of a line', 'South\r\nSudan', true],
  ['its words in two list items', '- DHKP\n\n- C', false],
  ['a comment with a blank line between them', 'South <!--\n\n--> Sudan', true],
  ['a weak name without evidence', 'Licensed under MIT.', false],
  ['a weak name, and evidence in another paragraph', 'Licensed under MIT.\n\nTurkish intelligence.', true],
  ['a weak name, and the words of its evidence in two', 'MIT.\n\nA secret.\n\nThe service.', false],
  ['pieces that a link parts', 'Kal[ı](https://example.org)n', true],
  ['pieces that no one link parts', 'Kal](https://example.org) and )ın', false],
  ['pieces that a tag parts', 'Kal<b class=">">ın</b>', true],
  ['pieces in two tags’ contents', 'Kal<td>a</td><td>ın</td>', false],
] as const)('%s', ([, markdown, expected]) => {
  expect(mayName(vocabulary, markdown)).toBe(expected);
});

test('a reference to a letter may be anything, unless it is known what it stands for', () => {
  expect(mayName(vocabulary, 'Kal&#305;n')).toBe(true);
  expect(mayName(vocabulary, 'K&#252;n')).toBe(true);
  expect(mayName(vocabulary, 'Kal&#305;n', (text) => text.replace('&#305;', 'ı'))).toBe(true);
  expect(mayName(vocabulary, 'K&#252;n', (text) => text.replace('&#252;', 'ü'))).toBe(false);
});
