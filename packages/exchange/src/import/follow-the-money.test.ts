import { faultsOf } from '@brief/core';
import { expect, test } from 'vitest';
import { builtIn } from '../../test/dossiers.ts';
import { toFollowTheMoney } from '../follow-the-money.ts';
import { importFollowTheMoney } from './follow-the-money.ts';
import { ImportError } from './import-error.ts';

const head = { id: 'watch', name: 'watch.ftm.json', day: '2026-03-01' };

const line = (schema: string, id: string, properties: Record<string, readonly string[]>) =>
  JSON.stringify({ id, schema, properties });

test('people, bodies, places and events are taken with all their names', () => {
  const text = [
    line('Person', 'Q1', {
      name: ['Ann Lee', 'Ann  Lee-Ray'],
      alias: ['A. Lee'],
      previousName: ['Ann Ray'],
      weakAlias: ['Annie'],
    }),
    line('PublicBody', 'Q2', { name: ['Office of Tides'], description: ['Counts tides.'] }),
    line('Address', 'Q3', { full: ['1 Quay Road, Oban'] }),
    line('Event', 'Q4', { name: ['Oban Summit'] }),
    line('Vessel', 'Q5', { name: ['MV Ann'] }),
    line('Ownership', 'Q6', { owner: ['Q1'], asset: ['Q5'] }),
    '',
  ].join('\n');
  const { dossier, notes } = importFollowTheMoney(text, head);

  expect(faultsOf(dossier)).toEqual([]);
  expect(
    dossier.entities.map(({ id, kind, labels }) =>
      [id, kind, labels.map(({ text, use }) => `${text} ${use}`).join(', ')].join(' '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "Q1 person Ann Lee preferred, Ann Lee-Ray accepted, A. Lee accepted, Ann Ray hidden, Annie hidden",
      "Q2 organization Office of Tides preferred",
      "Q3 place 1 Quay Road, Oban preferred",
      "Q4 event Oban Summit preferred",
      "list source Names from watch.ftm.json preferred",
    ]
  `);
  expect(notes.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "not taken: 1 × Vessel, which has no name that prose has",
      "not taken: 1 × Ownership, which has no name that prose has",
    ]
  `);
});

test('what is exported comes back with its good names', () => {
  const { dossier } = importFollowTheMoney(toFollowTheMoney(builtIn), head);
  const good = (of: typeof dossier) =>
    of.entities
      .filter(({ kind }) => ['person', 'organization', 'event'].includes(kind))
      .map(({ kind, label, is }) => [kind, label, is]);

  expect(faultsOf(dossier)).toEqual([]);
  expect(good(dossier)).toEqual(good(builtIn));
});

test.for([
  ['', '1:1 expected entities; found an empty file'],
  ['{"id":"a","schema":"Person","properties":{}}\n{"id":', '2:'],
  ['[]', '1:1 expected a JSON object; found a list'],
  ['{"schema":"Person","properties":{}}', '1:1 expected an “id”; found none'],
  ['{"id":"a","schem":"Person","properties":{}}', 'expected a “schema”; found none. Is “schem” meant?'],
  ['{"id":"a","schema":"Person"}', 'expected “properties”; found none'],
  ['{"id":"a","schema":"Person","prop":"name","value":"Ann"}', 'found a statement'],
] as const)('%j is refused with its place', ([text, message]) => {
  expect(failing(text)).toContain(message);
});

function failing(text: string): string {
  try {
    importFollowTheMoney(text, head);
  } catch (error) {
    if (error instanceof ImportError) return `${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  return 'taken';
}
