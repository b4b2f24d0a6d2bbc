/** Files made to hurt: each is answered with a finding, soon, and leaves nothing behind. */
import { afterEach, expect, test, vi } from 'vitest';
import { readDossier } from './index.ts';

const head = 'id: a\nsource: { title: T, published: 2026-01-01, paragraphs: [T] }\n';

// How long it takes is measured elsewhere; on a busy machine everything takes long.
vi.setConfig({ testTimeout: 60_000 });

async function said(text: string, name = 'a.dossier.yaml'): Promise<readonly string[]> {
  const { findings } = await readDossier({ name, text, readBeside: async () => undefined });
  return findings.map(({ message }) => message);
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a billion laughs', async () => {
  const levels = 'bcdefghi'
    .split('')
    .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`)}]`);
  const text = `a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n${levels.join('\n')}\n`;
  expect((await said(text))[0]).toBe('The alias “*a” cannot be used here; write the value out.');
});

test('a megabyte a hundred times', async () => {
  const text = `${head}big: &big ${'x'.repeat(900_000)}\nentities: [${Array(99).fill('*big')}]\n`;
  expect((await said(text))[0]).toBe('The alias “*big” cannot be used here; write the value out.');
});

test('an alias of what it stands in', async () => {
  expect((await said(`${head}entities: &all\n  a: *all\n`))[0]).toBe(
    'The alias “*all” cannot be used here; write the value out.',
  );
});

test('twenty thousand keys', async () => {
  const text = `${head}entities:\n${Array.from({ length: 20_000 }, (_, index) => `  key${index}: 1\n`).join('')}`;
  const messages = await said(text);
  expect(messages).toHaveLength(201);
  expect(messages.at(-1)).toBe('There is more; only the first 200 are told. Put these right first.');
});

test.each([
  ['a list', '- a\n'],
  ['lines of comment', '#\n'],
  ['a list in one line', 'a,'],
  ['anchors', '&a '],
  ['tags', '!a '],
  ['questions', '? '],
])('what YAML would read for minutes: %s', async (_, part) => {
  expect(await said(`x: [\n${part.repeat(240_000)}`)).toEqual([
    'More than 60000 lines and members up to here, which YAML takes too long to read; write it as JSON, or divide it.',
  ]);
});

test.each([
  ['brackets', `${head}entities: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'a.yaml'],
  ['dashes', `${head}entities:\n  ${'- '.repeat(5000)}a`, 'a.yaml'],
  [
    'indentation',
    `${head}entities:\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`,
    'a.yaml',
  ],
  ['JSON lists', '['.repeat(100_000), 'a.json'],
  ['JSON objects', '{"a":'.repeat(5000), 'a.json'],
  ['JSON, well formed', `{"id":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'a.json'],
])('nested too deeply: %s', async (_, text, name) => {
  expect((await said(text, name))[0]).toMatch(/^Nested (?:too deeply|more than 64 levels deep); write it flatter\.$/);
});

test.each([
  ['!!js/function "function () {}"'],
  ['!!binary aGFsbG8='],
  ['!env PATH'],
  ['!!timestamp 2026-01-01'],
  ['!!set { a }'],
])('a tag: %s', async (value) => {
  expect((await said(`${head}entities: ${value}\n`)).join()).toMatch(/tag/i);
});

test.each([
  ['{ "id": "a", "id": "b" }', 'a.json'],
  ['{ "id": "a", "entities": { "x": 1, "x": 2 } }', 'a.json'],
  ['{ "id": "a", "\\u0069d": "b" }', 'a.json'],
  [`${head}id: b\n`, 'a.yaml'],
])('a key twice: %s', async (text, name) => {
  expect((await said(text, name))[0]).toMatch(/^“\w+” is there twice; keep one\.$/);
});

test('keys that JavaScript knows', async () => {
  const text = '{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } } }';
  expect(await said(text, 'a.json')).toHaveLength(5);
  expect(await said('__proto__: { polluted: 1 }\nconstructor: 1\n')).toHaveLength(5);
});

test('many ids that lead nowhere, and many quotes of a long source', async () => {
  const entities: Record<string, object> = {};
  for (let index = 0; index < 3000; index++)
    entities[`entity${index}`] = { kind: 'concept', label: `Name ${index}`, is: 'X.' };
  const statements: Record<string, object> = {};
  for (let index = 0; index < 3000; index++) {
    statements[`s${index}`] = {
      subject: `entitie${index}`,
      text: 'x',
      quotes: [{ paragraph: 1, exact: `words that are not ${index}` }],
    };
  }
  const paragraphs = ['T', 'Many words of a source that goes on and on, as sources do. '.repeat(1000)];
  const text = JSON.stringify({
    id: 'a',
    source: { title: 'T', published: '2026-01-01', paragraphs },
    entities,
    statements,
  });
  expect(await said(text, 'a.json')).toHaveLength(201);
});
