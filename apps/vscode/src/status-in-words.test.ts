/** The words of the status bar: what was found, and which dossiers a draft could not be held to. */
import type { StatusParams } from '@brief/language-server/protocol';
import { expect, test } from 'vitest';
import { statusInWords } from './status-in-words.ts';

const none: StatusParams = {
  uri: 'file:///draft.md',
  version: 1,
  findings: { error: 0, warning: 0, info: 0 },
  entities: 0,
  entitiesInForce: 0,
};
const harbour = { name: 'harbour.dossier.yaml', isHeld: false };

test.each<[string, Partial<StatusParams>, string, boolean]>([
  ['nothing found', { entities: 2, entitiesInForce: 9 }, 'no findings, 2 of 9 entities', false],
  ['one found', { findings: { error: 0, warning: 1, info: 0 } }, '1 finding, 0 of 0 entities', false],
  ['held to none', { broken: [harbour] }, 'harbour.dossier.yaml has errors', true],
  [
    'held to others',
    { entitiesInForce: 9, broken: [harbour] },
    'no findings, 0 of 9 entities, harbour.dossier.yaml has errors',
    true,
  ],
  [
    'two that are broken',
    { broken: [harbour, { ...harbour, name: 'port.dossier.yaml' }] },
    '2 dossiers have errors',
    true,
  ],
  [
    'held to what was',
    { entitiesInForce: 9, broken: [{ ...harbour, isHeld: true }] },
    'no findings, 0 of 9 entities',
    true,
  ],
])('%s', (_, params, short, isWarning) => {
  expect(statusInWords({ ...none, ...params })).toMatchObject({ short, isWarning });
});

test('the first of the sentences says what a draft is not held to', () => {
  expect(statusInWords({ ...none, broken: [harbour] }).lines).toMatchInlineSnapshot(`
    [
      "harbour.dossier.yaml has errors: the draft is not held to it.",
      "Nothing was found in this draft.",
      "The draft names 0 of the 0 entities of its source.",
    ]
  `);
});
