import { expect, test } from 'vitest';
import { DossierError, dossier, type EntityInit, type Label } from '../index.ts';

const source = { title: 'T', lang: 'en', published: { iso: '2026-01-10' }, paragraphs: { 1: 'Ada is here.' } } as const;

/** The labels an author gets for what they wrote. */
function labels(init: Omit<EntityInit, 'kind' | 'is'>): readonly Label[] {
  const meta = { id: 'x', source, subjects: [], voice: 'x' } as const;
  const built = dossier(meta, { x: { kind: 'source', is: 'X.', ...init } }).statements({});
  return built.entities[0]?.labels ?? [];
}

test('the label is preferred and comes first, a plain string is accepted', () => {
  expect(labels({ label: 'Ada', labels: ['Ada L.', { text: 'Adah', use: 'deprecated' }] })).toEqual([
    { text: 'Ada', use: 'preferred' },
    { text: 'Ada L.', use: 'accepted' },
    { text: 'Adah', use: 'deprecated' },
  ]);
});

test('the preferred label can have all that a label has', () => {
  expect(labels({ label: { text: 'Ada', seen: true, forms: ['Adas'] } })).toEqual([
    { text: 'Ada', use: 'preferred', seen: true, forms: ['Adas'] },
  ]);
});

test('what holds for every label is said once', () => {
  const init = {
    label: 'Ada',
    weak: true,
    context: { for: ['office'] },
    labels: ['A', { text: 'AL', context: { own: true, for: ['Ada (AL)'] } }, { text: 'Ada L.', weak: false }],
  } as const;
  expect(labels(init)).toEqual([
    { text: 'Ada', use: 'preferred', weak: true, context: { for: ['office'] } },
    { text: 'A', use: 'accepted', weak: true, context: { for: ['office'] } },
    { text: 'AL', use: 'accepted', weak: true, context: { own: true, for: ['Ada (AL)'] } },
    { text: 'Ada L.', use: 'accepted' },
  ]);
});

const named = {
  note: { kind: 'source', label: 'T', is: 'The source.' },
  ada: { kind: 'person', label: 'Ada', is: 'A person.' },
  map: { kind: 'place', label: 'Map', is: 'A town.' },
} as const;

const isHere = {
  subject: 'ada',
  predicate: 'about',
  text: 'is here',
  by: 'note',
  stance: 'reported',
  quotes: [{ paragraph: 1, exact: 'Ada is here' }],
} as const;

const town = dossier({ id: 'town', source, subjects: ['ada'], voice: 'note' }, named).statements({ isHere });

test('a list is a list, and its members are properties too', () => {
  expect(Array.isArray(town.entities)).toBe(true);
  expect(town.entities.map(({ id }) => id)).toEqual(['note', 'ada', 'map']);
  expect(Object.values(town.entities)).toHaveLength(3);
  expect(town.entities.ada).toBe(town.entities[1]);
  expect(town.ofKind('person').ada).toBe(town.entity('ada'));
  expect(town.statements.isHere).toBe(town.statement('isHere'));
  expect(JSON.parse(JSON.stringify(town.entities))).toHaveLength(3);
});

test('an id that lists know already is left to them', () => {
  expect(town.entities.map).toBe(Array.prototype.map);
  expect(town.entity('map').label).toBe('Map');
});

test('lists cannot be changed', () => {
  expect(() => (town.entities as unknown as unknown[]).reverse()).toThrow(TypeError);
});

test('what the compiler was kept from seeing is found at run time', () => {
  const opening = dossier({ id: 'town', source, subjects: ['ada'], voice: 'note' }, named);
  const wrong = { ...isHere, by: 'eve' as never };
  expect(() => opening.statements({ isHere: wrong })).toThrow(DossierError);
});
