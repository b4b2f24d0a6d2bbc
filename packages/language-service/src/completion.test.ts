/** Completion from a list of names so large that it is not looked through. */
import type { Dossier, Entity } from '@brief/core';
import { analyse, prepare } from '@brief/lint';
import { expect, test } from 'vitest';
import { completions } from './index.ts';

const given = ['Ada', 'Åse', 'İbrahim', 'Maud', 'Ngozi', 'Zdeňka', 'Jean-Luc'];
const middle = ['', ' van der', ' Ó'];
const people = Array.from({ length: 6000 }, (_, number) => {
  const surname = `${['Holm', 'Berg', 'Lund', 'Kalın'][number % 4]}${number.toString(26).replace(/[^a-p]/g, 'q')}`;
  return `${given[number % given.length]}${middle[number % 3]} ${surname}`;
});
const names = [...new Set(people)];

const listOf = (all: readonly string[]): Dossier => ({
  id: 'list',
  source: { title: 'A list', lang: 'en', published: { iso: '2026-03-01' }, paragraphs: { 0: 'A list' } },
  subjects: [],
  entities: all.map(
    (label, number): Entity => ({
      id: `e${number}`,
      kind: 'person',
      label,
      labels: [{ text: label, use: 'preferred' }],
      is: 'Somebody.',
    }),
  ),
  statements: [],
});

const large = prepare([listOf(names)]);

function offered(before: string, knowledge = large): readonly string[] {
  const view = { draft: analyse(before, knowledge), findings: [], knowledge };
  return completions(view, before.length, 'invoked').map(({ text }) => text);
}

test.each([
  '@kalınb',
  '@ada holm',
  '@jean-luc ber',
  '@luc holm',
  '@jlvdb',
  '@ó holm',
  '@der bergq',
  'We met maud holmd',
])('finds for “%s” what looking through all would find', (typed) => {
  const found = offered(typed);
  const parts = Array.from({ length: Math.ceil(names.length / 1000) }, (_, part) =>
    offered(typed, prepare([listOf(names.slice(part * 1000, part * 1000 + 1000))])),
  ).flat();
  expect(found.length).toBeGreaterThan(0);
  expect([...found].sort()).toEqual([...parts].sort());
});

test('never offers more than a list can show', () => {
  expect(names.length).toBeGreaterThan(2000);
  for (const typed of ['@', '@a', 'She met ']) {
    const { length } = offered(typed);
    expect([length > 0, length <= 500]).toEqual([true, true]);
  }
});
