import { expect, test } from 'vitest';
import { mitPriorities } from '../builtin/mit-priorities.ts';
import type { Dossier } from '../model/dossier.ts';
import { packData, unpackData } from '../packed-data.ts';
import { packVocabulary, unpackVocabulary } from './packed.ts';
import { rawIndexOf } from './raw-index.ts';
import { recognise } from './recognise.ts';
import { compileVocabulary } from './vocabulary.ts';

const small: Dossier = {
  id: 'small',
  source: { title: 'A source', lang: 'en', published: { iso: '2026-01-10' }, paragraphs: { 0: 'A source', 1: 'Ana.' } },
  subjects: ['ana'],
  entities: [{ id: 'ana', kind: 'person', label: 'Ana', labels: [{ text: 'Ana', use: 'preferred' }], is: 'A person.' }],
  statements: [],
};

test.for([
  ['the built-in dossier', [mitPriorities]],
  ['two dossiers', [small, mitPriorities]],
  ['none', []],
] as const)('what is packed is the same when it is unpacked, for %s', ([, dossiers]) => {
  const made = compileVocabulary(dossiers);
  const carried = unpackVocabulary(JSON.parse(JSON.stringify(packVocabulary(made))));

  expect(carried).toEqual({ ...made, dossiers: JSON.parse(JSON.stringify(dossiers)) });
  const raw = rawIndexOf(made.names);
  expect(unpackData(JSON.parse(JSON.stringify(packData(raw))))).toEqual(raw);
});

test('an unpacked vocabulary recognises the labels of its own dossiers', () => {
  const { dossiers, names } = unpackVocabulary(packVocabulary(compileVocabulary([mitPriorities])));
  const [{ label, entity } = { label: undefined, entity: '' }] = recognise({ dossiers, names }, 'İbrahim Kalın spoke.');

  const kalin = dossiers[0]?.entities.find(({ id }) => id === entity);
  expect(kalin?.labels).toContain(label);
});
