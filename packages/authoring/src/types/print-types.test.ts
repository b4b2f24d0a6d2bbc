import type { Dossier } from '@brief/core';
import { expect, test } from 'vitest';
import { printTypes } from '../index.ts';
import { exportNames } from './names.ts';

const bridge: Dossier = {
  id: 'bridge-news',
  source: {
    title: 'A bridge',
    lang: 'en',
    published: { iso: '2026-05-03' },
    paragraphs: { 0: 'A bridge', 1: 'The mayor, Jan Berg, wants a bridge.' },
  },
  subjects: ['berg'],
  voice: 'article',
  entities: [
    { id: 'berg', kind: 'person', label: 'Jan Berg', labels: [{ text: 'Jan Berg', use: 'preferred' }], is: 'A man.' },
    {
      id: 'mayor',
      kind: 'role',
      label: 'mayor',
      labels: [{ text: 'mayor', use: 'preferred' }],
      is: 'The office. */ @x',
    },
    { id: 'article', kind: 'source', label: 'A bridge', labels: [{ text: 'A bridge', use: 'preferred' }], is: 'It.' },
  ],
  statements: [
    {
      id: 'is',
      subject: 'berg',
      predicate: 'holdsRole',
      object: 'mayor',
      by: 'article',
      stance: 'reported',
      quotes: [{ paragraph: 1, exact: 'The mayor, Jan Berg' }],
    },
  ],
};

test('a module has the content, its types and the lists there are', () => {
  expect(printTypes(bridge, { syntax: 'typescript' }).module).toMatchInlineSnapshot(`
    "// Made by \`brief dossier types\` from the dossier "bridge-news". Do not edit it: change the dossier, and
    // have it made again.
    /* eslint-disable */
    // biome-ignore-all lint: generated
    // biome-ignore-all format: generated
    import { type DeclaredDossier, type DeclaredEntities, type Dossier, linkAs } from '@brief/core';

    /** The dossier “bridge-news”, with all it says. */
    export type BridgeNews = DeclaredDossier<BridgeNewsContent>;

    export interface BridgeNewsContent {
      readonly id: "bridge-news";
      readonly source: { readonly title: "A bridge"; readonly lang: "en"; readonly published: { readonly iso: "2026-05-03" }; readonly paragraphs: { readonly 0: "A bridge"; readonly 1: "The mayor, Jan Berg, wants a bridge." } };
      readonly subjects: readonly ["berg"];
      readonly entities: BridgeNewsEntities;
      readonly statements: BridgeNewsStatements;
      readonly kinds: {
        readonly person: { readonly id: "berg"; readonly relation: "holdsRole" };
        readonly role: { readonly id: "mayor"; readonly relation: "heldBy" };
        readonly source: { readonly id: "article"; readonly relation: never };
      };
      readonly lists: "exact";
    }

    export interface BridgeNewsEntities {
      /** Jan Berg: A man. */
      readonly berg: { readonly kind: "person"; readonly label: "Jan Berg"; readonly is: "A man."; readonly relations: { readonly holdsRole: "mayor" }; readonly stated: { readonly holdsRole: "is" }; readonly statements: "is"; readonly said: never };
      /** mayor: The office. * / ＠x */
      readonly mayor: { readonly kind: "role"; readonly label: "mayor"; readonly is: "The office. */ @x"; readonly relations: { readonly heldBy: "berg" }; readonly stated: { readonly heldBy: "is" }; readonly statements: "is"; readonly said: never };
      /** A bridge: It. */
      readonly article: { readonly kind: "source"; readonly label: "A bridge"; readonly is: "It."; readonly relations: {}; readonly stated: {}; readonly statements: never; readonly said: "is" };
    }

    export interface BridgeNewsStatements {
      /** ¶1 “The mayor, Jan Berg” */
      readonly is: { readonly subject: "berg"; readonly predicate: "holdsRole"; readonly object: "mayor"; readonly by: "article"; readonly stance: "reported"; readonly quotes: readonly [{ readonly paragraph: 1; readonly exact: "The mayor, Jan Berg" }] };
    }

    const data: Dossier = {
      id: "bridge-news",
      source: { title: "A bridge", lang: "en", published: { iso: "2026-05-03" }, paragraphs: { 0: "A bridge", 1: "The mayor, Jan Berg, wants a bridge." } },
      subjects: ["berg"],
      voice: "article",
      entities: [
        { id: "berg", kind: "person", label: "Jan Berg", labels: [{ text: "Jan Berg", use: "preferred" }], is: "A man." },
        { id: "mayor", kind: "role", label: "mayor", labels: [{ text: "mayor", use: "preferred" }], is: "The office. */ @x" },
        { id: "article", kind: "source", label: "A bridge", labels: [{ text: "A bridge", use: "preferred" }], is: "It." },
      ],
      statements: [
        { id: "is", subject: "berg", predicate: "holdsRole", object: "mayor", by: "article", stance: "reported", quotes: [{ paragraph: 1, exact: "The mayor, Jan Berg" }] },
      ],
    };

    export const bridgeNews: BridgeNews = linkAs<BridgeNews>(data);

    export const source: BridgeNews['source'] = bridgeNews.source;
    export const entities: BridgeNews['entities'] = bridgeNews.entities;
    export const statements: BridgeNews['statements'] = bridgeNews.statements;

    export const people: DeclaredEntities<BridgeNewsContent, 'person'> = bridgeNews.ofKind('person');
    export const roles: DeclaredEntities<BridgeNewsContent, 'role'> = bridgeNews.ofKind('role');
    export const sources: DeclaredEntities<BridgeNewsContent, 'source'> = bridgeNews.ofKind('source');
    "
  `);
});

test('JavaScript has its declarations beside it', () => {
  const { module, declarations = '' } = printTypes(bridge, { syntax: 'module' });
  expect(module.split('\n').filter((line) => /^(?:import|export)/.test(line))).toMatchInlineSnapshot(`
    [
      "import { linkAs } from '@brief/core';",
      "export const bridgeNews = linkAs(data);",
      "export const { source, entities, statements } = bridgeNews;",
      "export const people = bridgeNews.ofKind('person');",
      "export const roles = bridgeNews.ofKind('role');",
      "export const sources = bridgeNews.ofKind('source');",
    ]
  `);
  expect(declarations.split('\n').filter((line) => /^(?:import|export)/.test(line))).toMatchInlineSnapshot(`
    [
      "import type { DeclaredDossier, DeclaredEntities } from '@brief/core';",
      "export type BridgeNews = DeclaredDossier<BridgeNewsContent>;",
      "export interface BridgeNewsContent {",
      "export interface BridgeNewsEntities {",
      "export interface BridgeNewsStatements {",
      "export declare const bridgeNews: BridgeNews;",
      "export declare const source: BridgeNews['source'];",
      "export declare const entities: BridgeNews['entities'];",
      "export declare const statements: BridgeNews['statements'];",
      "export declare const people: DeclaredEntities<BridgeNewsContent, 'person'>;",
      "export declare const roles: DeclaredEntities<BridgeNewsContent, 'role'>;",
      "export declare const sources: DeclaredEntities<BridgeNewsContent, 'source'>;",
    ]
  `);
  const required = printTypes(bridge, { syntax: 'require' }).module;
  expect(required.split('\n').filter((line) => /require|exports/.test(line))).toMatchInlineSnapshot(`
    [
      "const { linkAs } = require('@brief/core');",
      "module.exports = { bridgeNews, source, entities, statements, people, roles, sources };",
    ]
  `);
});

test('signs that a reader cannot see are spelt out', () => {
  const title = 'A\u202e bridge\u2028 of \ud800 two';
  const { module } = printTypes({ ...bridge, source: { ...bridge.source, title } }, { syntax: 'typescript' });
  expect(module).toContain(String.raw`"A\u202e bridge\u2028 of \ud800 two"`);
});

test('in large dossiers the members of lists are not told apart', () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ ...bridge.entities[0], id: `e${at}`, label: `E${at}` }));
  const entities = many.map((one) => ({ ...one, labels: [{ text: one.label, use: 'preferred' }] }));
  const large = { ...bridge, entities: [...bridge.entities, ...entities] } as Dossier;
  const lists = (dossier: Dossier) => {
    const { module, exactLists } = printTypes(dossier, { syntax: 'typescript' });
    return [exactLists, /readonly lists: (.*);/.exec(module)?.[1], module.includes('@ts-nocheck')];
  };
  expect(lists(bridge)).toEqual([true, '"exact"', false]);
  expect(lists(large)).toEqual([false, '"general"', true]);
});

test('exports have names that JavaScript takes and that no other export has', () => {
  const taken = ['people', 'source'];
  const names = (id: string) => Object.values(exportNames(id, taken)).join(' ');
  expect(names('mit-priorities')).toBe('mitPriorities MitPriorities');
  expect(names('Norby')).toBe('norby Norby');
  expect(names('people')).toBe('peopleDossier PeopleDossier');
  expect(names('new')).toBe('newDossier NewDossier');
  expect(names('2026-budget')).toBe('_2026Budget _2026Budget');
  expect(names('öl & gas')).toBe('ölGas ÖlGas');
  expect(names('…')).toBe('_ _');
});
