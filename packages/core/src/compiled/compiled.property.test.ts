import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compileVocabulary,
  type Dossier,
  type Entity,
  entityTable,
  kinds,
  type Label,
  link,
  mayName,
  mitPriorities,
  openDossier,
  openNames,
  packDossier,
  packNames,
  recognise,
} from '../index.ts';

const letters = fc.constantFrom(...'AbcdİıßäZ중字 -’😀'.split(''), '\ud800', 'é', 'ffi');
const name = fc
  .array(letters, { minLength: 1, maxLength: 8 })
  .map((some) => some.join('').trim())
  .filter((text) => text !== '');

interface Drawn {
  readonly names: readonly string[];
  readonly kind: Entity['kind'];
  readonly weak: boolean;
  readonly hints: readonly string[];
  readonly more: Partial<Entity>;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  names: fc.array(name, { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom(...kinds),
  weak: fc.boolean(),
  hints: fc.array(name, { maxLength: 2 }),
  more: fc.record(
    {
      descriptions: fc.constant(['the one']),
      sameAs: fc.constant(['https://example.org/1']),
      sense: name,
      blockers: fc.array(name, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
});

/** Dossiers that hold together, whatever is in them: every name is had once. */
const dossier = (id: string): fc.Arbitrary<Dossier> =>
  fc.array(drawn, { minLength: 1, maxLength: 12 }).map((all) => {
    const taken = new Set<string>();
    const entities = all.flatMap(({ names, kind, weak, hints, more }, number): Entity[] => {
      const free = names.filter((text) => !taken.has(text.normalize('NFC')) && taken.add(text.normalize('NFC')));
      const labels = free.map(
        (text, at): Label => ({
          text,
          use: at === 0 ? 'preferred' : 'accepted',
          ...(weak && { weak, ...(hints.length > 0 && { context: { hints } }) }),
        }),
      );
      const [first] = free;
      return first === undefined ? [] : [{ id: `e${number}`, kind, label: first, labels, is: 'Something.', ...more }];
    });
    const [one] = entities;
    return {
      id,
      source: { title: 'T', lang: 'en', published: { iso: '2026-01-10' }, paragraphs: { 0: 'T', 1: 'A is there.' } },
      subjects: one === undefined ? [] : [one.id],
      entities,
      statements: entities.slice(0, 2).map(({ id: subject }, at) => ({
        id: `s${at}`,
        subject,
        predicate: 'about',
        text: 'is there',
        by: subject,
        stance: 'reported',
        quotes: [{ paragraph: 1, exact: 'A is there.' }],
      })),
    };
  });

const reopened = (given: Dossier) => {
  const packed = packDossier(given);
  if (packed === undefined) throw new Error('It cannot be packed.');
  return openDossier(packed).dossier;
};

test('a dossier that was packed is the same in everything that can be asked of it', () => {
  fc.assert(
    fc.property(dossier('one'), (given) => {
      const made = link(given);
      const opened = reopened(made);
      for (const { id, statements } of made.entities) {
        expect(opened.entity(id)).toEqual(made.entity(id));
        expect(opened.entity(id)?.statements).toEqual(statements);
        expect(opened.entity(id)).toBe(opened.entity(id));
      }
      expect(opened.entity('nobody')).toBeUndefined();
      const [table, plain] = [entityTable(opened), entityTable(made)];
      for (const kind of kinds) expect(table.ofKind(kind)).toEqual(plain.ofKind(kind));
      for (const trait of ['lists', 'descriptions', 'sameAs', 'dotlessName'] as const) {
        expect(table.having(trait)).toEqual(plain.having(trait));
        expect(table.has(trait)).toBe(plain.has(trait));
      }
      expect(table.length).toBe(plain.length);
      expect(JSON.parse(JSON.stringify(opened))).toEqual(JSON.parse(JSON.stringify(made)));
      expect(opened.entities[0]).toBe(opened.entity(made.entities[0]?.id ?? ''));
    }),
  );
});

test('names that were packed are recognised in the same places, as the labels of the same entities', () => {
  fc.assert(
    fc.property(
      dossier('one'),
      dossier('two'),
      fc.array(fc.oneof(name, fc.constantFrom('. ', '\n\n', ' and ')), { maxLength: 30 }),
      fc.boolean(),
      (one, two, pieces, apart) => {
        const made = [link(one), link(two)];
        const vocabulary = compileVocabulary(made);
        // One of them as it was made: what is in force together need not come from the same place.
        const dossiers = apart ? made.map(reopened) : [made[0], reopened(two)].filter((some) => some !== undefined);
        const opened = openNames(packNames(vocabulary), dossiers);
        const names = [one, two].flatMap(({ entities }) => entities.flatMap(({ labels }) => labels));
        const text = [...pieces, ...names.map((label) => `${label.text}, `)].join(' ');
        const found = recognise(opened, text);
        expect(found).toEqual(recognise(vocabulary, text));
        expect(mayName(opened, text)).toBe(mayName(vocabulary, text));
        for (const { dossier: id, entity, label } of found) {
          const owner = dossiers.find((some) => some.id === id)?.entity(entity);
          expect(owner?.labels).toContain(label);
        }
      },
    ),
  );
});

test('the built-in dossier, too', () => {
  const opened = reopened(mitPriorities);
  expect(JSON.parse(JSON.stringify(opened))).toEqual(JSON.parse(JSON.stringify(mitPriorities)));
  const vocabulary = compileVocabulary([mitPriorities]);
  const text = Object.values(mitPriorities.source.paragraphs).join('\n\n');
  expect(recognise(openNames(packNames(vocabulary), [opened]), text)).toEqual(recognise(vocabulary, text));
});

test('names are not opened with other dossiers', () => {
  const packed = packNames(compileVocabulary([mitPriorities]));
  expect(() => openNames(packed, [])).toThrow('other dossiers');
});
