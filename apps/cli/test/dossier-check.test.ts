/** `brief dossier check`: files in, findings with their places out. */
import { describe, expect, test } from 'vitest';
import { workspace } from './brief.ts';

const good = `id: harbour
source:
  title: Harbour bets on seagrass
  published: 2026-03-02
  paragraphs:
    1: The laboratory (VML) reports to the Ministry of the Sea.
entities:
  vml: { kind: organization, label: VML, is: A laboratory. }
  ministry: { kind: role, label: Ministry of the Sea, is: An office. }
statements:
  oversight:
    subject: vml
    predicate: reportsTo
    object: ministry
    quotes: [{ paragraph: 1, exact: reports to the Ministry of the Sea }]
`;
const broken = good
  .replace('subject: vml', 'subject: vlm')
  .replace('exact: reports to the Ministry', 'exact: reports to the ministry');
const other = good.replace('id: harbour', 'id: other').replaceAll('Ministry of the Sea', 'Port Authority');

const check = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  workspace(files).run(['dossier', 'check', ...args]);

test('what is wrong, with its place, what was expected, what was found and what was probably meant', async () => {
  const { code, out } = await check({ 'a.dossier.yaml': broken });
  expect(code).toBe(1);
  expect(out).toMatchInlineSnapshot(`
    "a.dossier.yaml
      12:14  error    Expected the id of an organization; found “vlm”. Did you mean
                      “vml”? [known-id]
                      │ subject: ⟦vlm⟧
      15:37  error    Expected words of paragraph 1; found “reports to the ministry
                      of the Sea”. Did you mean “reports to the Ministry of the
                      Sea”? [verbatim-quote]
                      │ … 1, exact: ⟦reports to the ministry of the Sea⟧ }]

    1 dossier checked: 2 errors.
    "
  `);
});

test('nothing', async () => {
  expect(await check({ 'a.dossier.yaml': good })).toEqual({
    code: 0,
    out: '✓ 1 dossier checked, nothing to report.\n',
    err: '',
  });
});

test('one line for each finding', async () => {
  const { out } = await check({ 'a.dossier.yaml': broken }, '-f', 'unix');
  expect(out).toMatchInlineSnapshot(`
    "a.dossier.yaml:12:14: Expected the id of an organization; found “vlm”. Did you mean “vml”? [error/known-id]
    a.dossier.yaml:15:37: Expected words of paragraph 1; found “reports to the ministry of the Sea”. Did you mean “reports to the Ministry of the Sea”? [error/verbatim-quote]
    "
  `);
});

test('for programs: the words that were found, and the change that mends them', async () => {
  const { out } = await check({ 'a.dossier.json': JSON.stringify({ id: 'a', source: {}, entitys: {} }) }, '-f', 'json');
  const [{ messages }] = JSON.parse(out);
  expect(messages.map(({ message }: { message: string }) => message)).toMatchInlineSnapshot(`
    [
      "Expected the key “entities” (Who and what the source names, by ids of your choice.); found none.",
      "Expected the key “title” (The headline, exactly as printed.); found none.",
      "Expected the key “published” (The day it was published.); found none.",
      "Expected a key for a dossier: $schema, id, source, subjects, voice, entities, statements, wordings; found “entitys”. Did you mean “entities”?",
    ]
  `);
});

describe('several dossiers', () => {
  test('named as files are looked at together', async () => {
    const files = { 'a.dossier.yaml': good, 'far/b.dossier.yaml': other };
    const { code, out } = await check(files, 'a.dossier.yaml', 'far/b.dossier.yaml', '-f', 'unix');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "far/b.dossier.yaml:8:37: “VML” is a name of “vml” in a.dossier.yaml, too. If they are one, say so here: sameAs: ["harbour#vml"]. If not, give both a “sense”. [warning/own-name]
      "
    `);
  });

  test('found in folders are, where a draft would be held to both', async () => {
    const files = { 'a.dossier.yaml': good, 'dossiers/b.dossier.yaml': good, 'far/c.dossier.yaml': good };
    const { code, out } = await check(files, '-f', 'unix');
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "dossiers/b.dossier.yaml:1:5: The id “harbour” is that of a.dossier.yaml, too, and only one of them can be used. Give this one another. [error/own-id]
      "
    `);
  });

  test('one is held to those that a configuration puts beside it', async () => {
    const files = {
      'brief.config.yaml': 'dossiers: [a.dossier.yaml, sources/b.dossier.yaml]\n',
      'a.dossier.yaml': good,
      'sources/b.dossier.yaml': other,
    };
    const { out } = await check(files, 'sources', '-f', 'unix');
    expect(out).toContain('“VML” is a name of “vml” in a.dossier.yaml, too.');
  });
});

test('warnings count where they are counted', async () => {
  const files = { 'a.dossier.yaml': good, 'b.dossier.yaml': other };
  expect((await check(files)).code).toBe(0);
  const { code, err } = await check(files, '--max-warnings', '0');
  expect({ code, err }).toEqual({ code: 1, err: 'Error: there is 1 warning, and --max-warnings allows 0.\n' });
  expect((await check({ 'a.dossier.yaml': broken }, '--no-exit-code')).code).toBe(0);
});

test.for([
  [
    ['draft.md'],
    'draft.md is not named like a dossier, which ends in .dossier.yaml or .dossier.json. Drafts: brief lint.',
  ],
  [['none.dossier.yaml'], 'There is no file or folder none.dossier.yaml. Did you mean one.dossier.yaml?'],
  [['empty'], 'There is no dossier in empty: no file that ends in .dossier.yaml, .dossier.yml or .dossier.json.'],
  [
    ['one.dossier.yaml', '-f', 'sarif'],
    'brief dossier has no format “sarif”. There are stylish, compact, unix, json and github.',
  ],
])('%j could not be done', async ([args, message]) => {
  const files = { 'draft.md': '', 'one.dossier.yaml': good, 'empty/notes.txt': '' };
  const { code, err } = await check(files, ...(args as string[]));
  expect({ code, err }).toEqual({ code: 2, err: `Error: ${message}\n` });
});

test('an action that does not exist, or none', async () => {
  const { run } = workspace();
  expect((await run(['dossier', 'chek'])).err).toBe(
    'Error: brief dossier has no “chek”. Did you mean: brief dossier check?\n',
  );
  expect((await run(['dossier'])).err).toMatch(/brief dossier \S*check/);
});

test('hostile files are refused in words', async () => {
  const files = {
    'deep.dossier.json': '['.repeat(5000),
    'laughs.dossier.yaml': 'a: &a [ha, ha]\nb: &b [*a, *a]\n',
    'large.dossier.yaml': `id: ${'x'.repeat(2 * 1024 * 1024)}\n`,
  };
  const { code, out, err } = await check(files, '-f', 'unix');
  expect(code).toBe(2);
  expect(out + err).toMatchInlineSnapshot(`
    "deep.dossier.json:1:65: Nested more than 64 levels deep; write it flatter. [error/readable-file]
    laughs.dossier.yaml:2:8: The alias “*a” cannot be used here; write the value out. [error/readable-file]
    laughs.dossier.yaml:2:12: The alias “*a” cannot be used here; write the value out. [error/readable-file]
    Error: large.dossier.yaml is too large: 2 MB, and at most 1 MB are read.
    "
  `);
});
