import { mitPriorities } from '@brief/core';
import { describe, expect, test } from 'vitest';
import { prepare } from './index.ts';

const knowledge = prepare([mitPriorities]);
const [paragraph = ''] = Object.values(mitPriorities.source.paragraphs).slice(1);
const words = paragraph.split(/\s+/).slice(0, 4);

test('dossiers, entities and statements are found by id', () => {
  expect(knowledge.dossier('mit-priorities')).toBe(mitPriorities);
  expect(knowledge.entity('mit-priorities', 'mit')?.label).toBe('MİT');
  expect(knowledge.entity('mit-priorities', 'nobody')).toBeUndefined();
  expect(knowledge.entity('nothing', 'mit')).toBeUndefined();
  const about = knowledge.statementsAbout('mit-priorities', 'kalin');
  expect(about.length).toBeGreaterThan(0);
  expect(about.every(({ subject, object }) => subject === 'kalin' || object === 'kalin')).toBe(true);
  expect(knowledge.statementsAbout('mit-priorities', 'nobody')).toEqual([]);
});

test('a label is replaced by what it says itself, else by the preferred name', () => {
  const kalin = knowledge.entity('mit-priorities', 'kalin');
  const bare = kalin?.labels.find(({ text }) => text === 'Kalin');
  expect(bare && knowledge.replacement('mit-priorities', 'kalin', bare)).toBe('Kalın');
  expect(knowledge.replacement('mit-priorities', 'kalin', { text: 'X', use: 'deprecated' })).toBe('İbrahim Kalın');
});

describe('a run of the source', () => {
  const run = words.join(' ');
  test.each([
    ['as it is', run],
    ['among other words', `He wrote that ${run}, and left.`],
    ['in capitals', run.toUpperCase()],
    ['without accents', run.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i')],
    ['with other signs between', words.join('* — _')],
    ['with soft hyphens', [...run].join('\u00ad')],
  ])('%s', (_, text) => {
    expect(knowledge.containsSourceRun(text)).toBe(true);
  });

  test.each([
    ['three words', words.slice(0, 3).join(' ')],
    ['with a word between', words.join(' banana ')],
    ['in another order', [...words].reverse().join(' ')],
    ['words of grammar alone', 'He came as one of the others.'],
    ['nothing', ''],
  ])('not %s', (_, text) => {
    expect(knowledge.containsSourceRun(text)).toBe(false);
  });

  test('of no dossier there is none', () => {
    expect(prepare([]).containsSourceRun(paragraph)).toBe(false);
  });
});
