import { expect, test } from 'vitest';
import { completeEntity, type Dossier, thingsOf } from '../index.ts';

const dossier = (id: string, entities: Readonly<Record<string, readonly string[]>>): Dossier => ({
  id,
  source: { title: id, lang: 'en', published: { iso: '2026-03-02' }, paragraphs: { 1: 'Words.' } },
  subjects: [],
  entities: Object.entries(entities).map(([name, sameAs]) =>
    completeEntity(name, { kind: 'person', label: 'Ann Berg', is: 'Somebody.', sameAs }),
  ),
  statements: [],
});

/** Entities that are one thing, in groups. */
function groups(...dossiers: readonly Dossier[]): readonly (readonly string[])[] {
  const things = thingsOf(dossiers);
  const all = dossiers.flatMap(({ id, entities }) => entities.map((entity) => ({ dossier: id, entity: entity.id })));
  const keys = [...new Set(all.map(things.keyOf))];
  return keys.map((key) => all.filter((one) => things.keyOf(one) === key).map((one) => `${one.dossier}#${one.entity}`));
}

test('entities are one thing when one names the other, or both the same address', () => {
  expect(
    groups(
      dossier('a', { x: ['b#y'], z: ['https://www.wikidata.org/wiki/Q937'] }),
      dossier('b', { y: [], w: ['http://www.wikidata.org/entity/Q937/'] }),
    ),
  ).toEqual([
    ['a#x', 'b#y'],
    ['a#z', 'b#w'],
  ]);
});

test('through others, too, and in circles', () => {
  expect(groups(dossier('a', { x: ['b#y'] }), dossier('b', { y: ['c#z'] }), dossier('c', { z: ['a#x'] }))).toEqual([
    ['a#x', 'b#y', 'c#z'],
  ]);
});

test('the others, in the order of their dossiers, as far as they are here', () => {
  const things = thingsOf([
    dossier('a', { x: ['b#y', 'elsewhere#x'], w: [] }),
    dossier('b', { y: [] }),
    dossier('c', { z: ['elsewhere#x'] }),
  ]);
  expect(things.othersOf({ dossier: 'b', entity: 'y' })).toEqual([
    { dossier: 'a', entity: 'x' },
    { dossier: 'c', entity: 'z' },
  ]);
  expect(things.othersOf({ dossier: 'a', entity: 'w' })).toEqual([]);
});

test('a name is no evidence, and an id is of its dossier', () => {
  expect(groups(dossier('a', { x: [] }), dossier('b', { x: [] }))).toEqual([['a#x'], ['b#x']]);
  expect(groups(dossier('a', { x: ['b#nobody'] }), dossier('b', { x: [] }))).toEqual([['a#x'], ['b#x']]);
});
