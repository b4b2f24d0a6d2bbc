import type { Identity, Note, Relationship, Report } from '@security-alliance/stix/2.1';
import { expect, test } from 'vitest';
import { builtIn, dossiers, hostile } from '../test/dossiers.ts';
import { toStix } from './stix.ts';

type Thing = Record<string, unknown> & { readonly type: string; readonly id: string };

const objectsOf = (text: string): readonly Thing[] => JSON.parse(text).objects;

/** What the specification says each type must have, beside what all have. */
const required: Readonly<Record<string, readonly string[]>> = {
  identity: ['name'],
  location: ['region'],
  report: ['name', 'published', 'object_refs'],
  relationship: ['relationship_type', 'source_ref', 'target_ref'],
  note: ['content', 'object_refs'],
  'extension-definition': ['name', 'schema', 'version', 'extension_types', 'created_by_ref'],
  'brief-thing': ['name', 'kind', 'extensions'],
};

test.for(dossiers)('%s is a bundle of well-formed objects that refer to each other', ([, dossier]) => {
  const bundle = JSON.parse(toStix(dossier));
  const objects = objectsOf(toStix(dossier));
  const ids = new Set(objects.map(({ id }) => id));
  expect(Object.keys(bundle)).toEqual(['type', 'id', 'objects']);
  expect(ids.size).toBe(objects.length);

  for (const object of [bundle, ...objects]) {
    // UUIDs of version 5, as names that are made and not drawn have to be.
    expect(object.id).toMatch(
      new RegExp(`^${object.type}--[\\da-f]{8}-[\\da-f]{4}-5[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$`),
    );
    expect(object.type).toMatch(/^[a-z][a-z\d-]{1,248}[a-z\d]$/);
  }
  for (const object of objects) {
    expect(object).toMatchObject({ spec_version: '2.1', created: expect.stringMatching(timestamp) });
    expect(Object.keys(object)).toEqual(expect.arrayContaining([...(required[object.type] ?? ['type unknown'])]));
    for (const name of Object.keys(object)) expect(name).toMatch(/^[a-z][a-z\d_]{2,249}$|^id$/);
    for (const [key, value] of Object.entries(object)) {
      if (!/_refs?$/.test(key)) continue;
      for (const ref of [value].flat()) expect(ids, `${object.id} ${key}`).toContain(ref);
    }
    for (const extension of Object.keys((object['extensions'] as object | undefined) ?? {})) {
      expect(ids).toContain(extension);
    }
  }
});

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

test('a relation says who, how sure, and in which words', () => {
  const objects = objectsOf(toStix(builtIn));
  const blamed = objects.find(({ relationship_type }) => relationship_type === 'blamed-for');
  const speaker = objects.find(({ id }) => id === blamed?.['created_by_ref']);

  expect(speaker).toMatchObject({ type: 'identity', name: 'Türkiye’s authorities' });
  expect(blamed).toMatchObject({
    labels: ['stance:considers', 'contested'],
    start_time: '2016-01-01T00:00:00.000Z',
    stop_time: '2016-12-31T23:59:59.999Z',
    external_references: [
      {
        source_name: 'Foreign Intelligence Service of Ukraine',
        external_id: '¶5',
        description:
          'FETÖ – the Hizmet movement, which Türkiye’s authorities consider responsible for the attempted coup in 2016',
      },
    ],
  });
  const note = objects.find(
    ({ type, object_refs }) => type === 'note' && (object_refs as string[]).includes(blamed?.id ?? ''),
  );
  expect(note).toMatchObject({
    content: expect.stringContaining('¶5: “FETÖ – the Hizmet movement'),
    authors: ['Türkiye’s authorities'],
  });
});

test('only what the source hedges gets a confidence', () => {
  const confident = objectsOf(toStix(hostile)).filter(({ confidence }) => confidence !== undefined);
  expect(confident.map(({ type, confidence }) => [type, confidence])).toEqual([
    ['relationship', 50],
    ['note', 50],
  ]);
});

test('the objects have the types of a STIX library', () => {
  const objects = objectsOf(toStix(builtIn));
  const one = <T>(type: string): T => objects.find((object) => object.type === type) as T;
  const [identity, note, relationship, report] = [
    one<Identity>('identity'),
    one<Note>('note'),
    one<Relationship>('relationship'),
    one<Report>('report'),
  ];
  expect([identity.name, note.content, relationship.id, report.id].every((text) => typeof text === 'string')).toBe(
    true,
  );
});

test('the same dossier gives the same bytes, another one other ids', () => {
  expect(toStix(builtIn)).toBe(toStix(structuredClone(builtIn)));
  const other = { ...builtIn, source: { ...builtIn.source, published: { iso: '2026-01-11' } } };
  expect(objectsOf(toStix(other))[0]?.id).not.toBe(objectsOf(toStix(builtIn))[0]?.id);
});
