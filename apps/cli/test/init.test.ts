import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clean, warned, workspace, wrong } from './brief.ts';

const dossier =
  'id: harbour\nsource: { title: Seagrass, published: 2026-03-02, paragraphs: { 1: Åse Bjørnstad leads it. } }\n' +
  'entities:\n  head: { kind: person, label: Åse Bjørnstad, is: Leads it. }\n' +
  'statements: { leads: { subject: head, text: leads, quotes: [{ paragraph: 1, exact: leads it }] } }\n';

test('brief init writes a configuration, and says what is there and what to do next', async () => {
  const ws = workspace({ 'a.md': wrong, 'b.md': clean });
  const { out, err, code } = await ws.run(['init', '--yes']);
  expect(out).toMatchInlineSnapshot(`
    "brief.config.jsonc is written.
    2 drafts found, 1 finding in them.

    Next:
      brief lint                 see what is found
      brief lint --fix           put right what can safely be put right
      brief lint --suppress-all  or leave old drafts alone, and hear of what is new
      brief dossier new ARTICLE  make a dossier of an article of your own
    "
  `);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(ws.text('brief.config.jsonc')).toMatchInlineSnapshot(`
    "{
      // For editors: what can stand here, and what it means.
      "$schema": "https://github.com/brief-lint/brief/raw/main/apps/cli/schema/brief.config.schema.json",

      // The dossiers in force are those of this folder and of “dossiers” in it (*.dossier.yaml); without any, the built-in
      // one. Others are named so: "dossiers": ["sources/port.dossier.yaml"]

      // A rule is off, info, warning or error. brief rules lists them, brief explain RULE tells more about one.
      "rules": {},

      // What is no draft, in the manner of .gitignore: "archive/", "CHANGELOG.md".
      "ignores": []
    }
    "
  `);
  const printed = JSON.parse((await ws.run(['--print-config', 'a.md'])).out);
  expect(printed).toMatchObject({ configFiles: ['brief.config.jsonc'], dossiers: ['builtin:mit-priorities'] });
});

test('names dossiers that would not be found, and the schema that is installed', async () => {
  const ws = workspace({
    'sources/harbour.dossier.yaml': dossier,
    'drafts/a.md': clean,
    'node_modules/@brief/cli/schema/brief.config.schema.json': '{}',
  });
  const { out, err } = await ws.run(['init', '-y']);
  expect(err).toBe('Found 1 dossier: sources/harbour.dossier.yaml\n');
  expect(out).toContain('brief dossier check  look through the dossiers\n');
  expect(ws.text('brief.config.jsonc')).toContain(
    '"$schema": "./node_modules/@brief/cli/schema/brief.config.schema.json"',
  );
  expect(JSON.parse((await ws.run(['--print-config', 'drafts/a.md'])).out).dossiers).toEqual([
    'sources/harbour.dossier.yaml',
  ]);
});

test('leaves out those that are found, so that new ones are too', async () => {
  const ws = workspace({ 'dossiers/harbour.dossier.yaml': dossier, 'a.md': clean });
  await ws.run(['init', '--yes']);
  ws.write('second.dossier.yaml', dossier.replace('id: harbour', 'id: second'));
  expect(JSON.parse((await ws.run(['--print-config', 'a.md'])).out).dossiers).toEqual([
    'second.dossier.yaml',
    'dossiers/harbour.dossier.yaml',
  ]);
});

test('with --suppress-all only what is new is reported from then on', async () => {
  const ws = workspace({ 'a.md': wrong });
  expect((await ws.run(['init', '--yes', '--suppress-all'])).out).toContain(
    '1 finding is suppressed in brief-suppressions.json.\n\nNext:\n  brief lint                   see what is found\n  brief lint --max-warnings 0  in CI: nothing new comes in\n',
  );
  expect((await ws.run(['.'])).code).toBe(0);
  ws.write('b.md', warned);
  expect((await ws.run(['.', '--max-warnings', '0'])).code).toBe(1);
});

test('below another configuration it extends that', async () => {
  const ws = workspace({ 'brief.config.json': '{ "rules": { "preferred-name": "error" } }', 'news/a.md': warned });
  expect((await ws.run(['init', '--yes'], { folder: 'news' })).err).toBe(
    '../brief.config.json holds here so far; the new configuration extends it.\n',
  );
  expect((await ws.run(['.'], { folder: 'news' })).code).toBe(1);
});

test('replaces nothing', async () => {
  for (const name of ['brief.config.json', 'brief.config.jsonc', 'brief.config.yaml', 'brief.config.yml']) {
    const ws = workspace({ [name]: 'mine' });
    expect(await ws.run(['init', '--yes'])).toEqual({
      code: 2,
      out: '',
      err: `Error: ${name} is there already, and was left as it is. What holds for a draft: brief lint --print-config DRAFT\n`,
    });
    expect(ws.text(name)).toBe('mine');
  }
  const ws = workspace({ 'a.md': clean });
  mkdirSync(ws.at('elsewhere'));
  symlinkSync('elsewhere/none', ws.at('brief.config.jsonc'));
  expect((await ws.run(['init', '--yes'])).err).toMatch(/brief\.config\.jsonc is there already.*--print-config/);
  expect(ws.list('elsewhere')).toEqual([]);
});
