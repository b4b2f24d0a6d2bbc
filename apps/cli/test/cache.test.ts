import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  clean,
  ended,
  mended,
  type Result,
  type RunOptions,
  type Workspace,
  warned,
  workspace,
  wrong,
} from './brief.ts';

const name = '.briefcache';
const formats = ['stylish', 'compact', 'unix', 'json', 'github', 'sarif', 'junit', 'checkstyle', 'html'];

const dossier = `id: harbour
source: { title: Seagrass, published: 2026-03-02, text: seagrass.md }
entities:
  head:
    kind: person
    label: Åse Bjørnstad
    labels: [{ text: Aase Bjornstad, use: deprecated }]
    is: Leads the laboratory.
statements: { leads: { subject: head, text: leads, quotes: [{ paragraph: 1, exact: leads the seagrass }] } }
`;
const source = '# Seagrass\n\n*Åse Bjørnstad* leads the seagrass laboratory of the harbour in Bergen.\n';
const harbour = {
  'harbour.dossier.yaml': dossier,
  'seagrass.md': source,
  '.briefignore': 'seagrass.md\n',
  'draft.md': 'Åse Bjørnstad “leads the seagrass laboratory of a harbour in Bergen”. Miss Seaweed is there.\n',
};

/** The report, and the drafts whose findings were known. */
async function lint(ws: Workspace, args: readonly string[] = [], options?: RunOptions) {
  const { out, err, code } = await ws.run(['.', '--cache', '--debug', '-f', 'unix', ...args], options);
  const known = [...err.matchAll(/ms {2}(.*): known\n/g)].map(([, draft]) => draft);
  return { out, code, known };
}

describe('with a cache', () => {
  test('only what has changed is checked again', async () => {
    const ws = workspace({ 'a.md': warned, 'b.md': wrong, 'c.md': clean });
    const first = await lint(ws);
    expect(first.known).toEqual([]);
    expect(await lint(ws)).toEqual({ ...first, known: ['a.md', 'b.md', 'c.md'] });
    ws.write('c.md', wrong);
    const { out, known } = await lint(ws);
    expect(out).toContain('c.md:1:5');
    expect(known).toEqual(['a.md', 'b.md']);
    expect(ws.list()).toEqual([name, 'a.md', 'b.md', 'c.md']);
  });

  test('every report is the same, byte for byte', async () => {
    const samples = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
    const ws = workspace();
    for (const folder of ['samples', 'drafts', 'claims'])
      cpSync(join(samples, folder), ws.at(folder), { recursive: true });
    const own = Object.entries(harbour).map(([file, content]) => [`harbour/${file}`, content] as const);
    for (const [file, content] of own) ws.write(file, content);
    const reports = async (folder: string, more: readonly string[]) => {
      mkdirSync(ws.at(folder));
      const outputs = formats.flatMap((format) => ['-f', `${format}=${folder}/${format}`]);
      const { code, err } = await ws.run(['.', '--report-unused-disable-directives', ...outputs, ...more]);
      return { code, err, texts: formats.map((format) => ws.text(`${folder}/${format}`)) };
    };
    const without = await reports('without', []);
    expect(await reports('first', ['--cache'])).toEqual(without);
    const before = ws.text(name);
    expect(await reports('second', ['--cache'])).toEqual(without);
    expect(ws.text(name)).toBe(before);
    const { known } = await lint(ws, ['--report-unused-disable-directives']);
    expect(known.length).toBeGreaterThan(10);
    expect(JSON.parse(without.texts[3] ?? '')).toHaveLength(known.length);
  });

  test('--fix still fixes, and what is left is known afterwards', async () => {
    const ws = workspace({ 'a.md': warned, 'b.md': clean });
    await lint(ws);
    const fixing = await lint(ws, ['--fix']);
    expect(fixing.known).toEqual(['b.md']);
    expect(ws.text('a.md')).toBe(mended);
    expect(await lint(ws, ['--fix'])).toMatchObject({ out: '', known: ['b.md'] });
    expect(await lint(ws, ['--fix'])).toMatchObject({ out: '', known: ['a.md', 'b.md'] });
  });

  test('a moved workspace is known, a deleted draft forgotten, and one that was not asked for kept', async () => {
    const ws = workspace({ 'here/a.md': warned, 'here/b.md': clean, 'here/c.md': clean });
    await lint(ws, [], { folder: 'here' });
    cpSync(ws.at('here'), ws.at('there'), { recursive: true });
    expect((await lint(ws, [], { folder: 'there' })).known).toEqual(['a.md', 'b.md', 'c.md']);
    ws.remove('there/b.md');
    ws.write('there/c.md', warned);
    await ws.run(['c.md', '--cache'], { folder: 'there' });
    expect(Object.keys(JSON.parse(ws.text(`there/${name}`)).drafts)).toEqual(['a.md', 'c.md']);
  });

  test('at a place of one’s own', async () => {
    const ws = workspace({ 'a.md': warned });
    await lint(ws, ['--cache-location', 'node_modules/.cache/brief.json']);
    expect((await lint(ws, ['--cache-location', 'node_modules/.cache/brief.json'])).known).toEqual(['a.md']);
    await lint(ws, ['--cache-location', 'node_modules/']);
    expect(ws.list()).toEqual(['a.md', 'node_modules']);
    expect(ws.list('node_modules')).toEqual(['.briefcache', '.cache']);
  });
});

describe('nothing is known any more when what findings depend on changes:', () => {
  /** What is found after a change is what would be found without a cache, and no draft was taken for known. */
  async function changed(files: Readonly<Record<string, string>>, change: (ws: Workspace) => unknown) {
    const ws = workspace(files);
    const before = await lint(ws);
    expect((await lint(ws)).known).toEqual(['draft.md']);
    const made = change(ws);
    const args = Array.isArray(made) ? made : [];
    const after = await lint(ws, args);
    expect(after.known).toEqual([]);
    expect(after.out).not.toBe(before.out);
    expect((await ws.run(['.', '-f', 'unix', ...args])).out).toBe(after.out);
  }

  test('the text', () => changed({ 'draft.md': warned }, (ws) => ws.write('draft.md', ` ${warned}`)));

  const ruled = (text: string) => ({ 'draft.md': `<!-- brief-disable-line -->\n${text}`, 'brief.config.json': '{}' });
  test('a severity in the configuration', () =>
    changed(ruled(warned), (ws) => ws.write('brief.config.json', '{ "rules": { "preferred-name": "error" } }')));
  test('an option in the configuration', () =>
    changed({ ...ruled('The CHP said so. MİT did not.\n') }, (ws) =>
      ws.write('brief.config.json', '{ "rules": { "first-mention": ["info", { "known": ["MİT"] }] } }'),
    ));
  test('an override for the draft', () =>
    changed(ruled(warned), (ws) =>
      ws.write(
        'brief.config.json',
        '{ "overrides": [{ "files": "draft.md", "rules": { "preferred-name": "info" } }] }',
      ),
    ));
  test('a configuration that appears nearer', () =>
    changed({ 'draft.md': warned }, (ws) => ws.write('brief.config.yaml', 'rules: { preferred-name: error }\n')));
  test('--rule', () => changed(ruled(warned), () => ['--rule', 'preferred-name: error']));
  test('--no-inline-config', () =>
    changed({ 'draft.md': `<!-- brief-disable -->\n${warned}` }, () => ['--no-inline-config']));
  test('--report-unused-disable-directives', () => changed(ruled(clean), () => ['--report-unused-disable-directives']));

  test('a dossier', () =>
    changed(harbour, (ws) => ws.write('harbour.dossier.yaml', dossier.replace('Aase Bjornstad', 'Miss Seaweed'))));
  test('the words of its source in another file', () =>
    changed(harbour, (ws) => ws.write('seagrass.md', source.replace('the harbour', 'a harbour'))));
  test('a further dossier', () =>
    changed(harbour, (ws) =>
      ws.write(
        'second.dossier.yaml',
        dossier.replace('id: harbour', 'id: second').replace('Aase Bjornstad', 'Miss Seaweed'),
      ),
    ));
  test('dossiers that the draft’s front matter names', () =>
    changed({ ...harbour, 'draft.md': `${warned}Aase Bjornstad\n` }, (ws) =>
      ws.write('draft.md', `---\nbrief: { dossiers: [mit-priorities] }\n---\n${warned}Aase Bjornstad\n`),
    ));

  describe('the program:', () => {
    const command = fileURLToPath(new URL('../', import.meta.url));
    /** The command in a folder of its own, changed. */
    async function withProgram(change: (dist: string) => void) {
      const ws = workspace({ 'w/draft.md': warned });
      cpSync(join(command, 'bin'), ws.at('p/bin'), { recursive: true });
      cpSync(join(command, 'dist'), ws.at('p/dist'), { recursive: true });
      cpSync(join(command, 'package.json'), ws.at('p/package.json'));
      const known = async () => {
        const child = ws.start(['.', '--cache', '--debug'], { folder: 'w', program: ws.at('p/bin/brief.js') });
        return /: known\n/.test((await ended(child)).err);
      };
      expect(await known()).toBe(false);
      expect(await known()).toBe(true);
      change(ws.at('p/dist'));
      expect(await known()).toBe(false);
      expect(await known()).toBe(true);
    }

    test('its version', () =>
      withProgram((dist) => {
        const files = readdirSync(dist).map((file) => join(dist, file));
        const [manifest = ''] = files.filter((file) => /^ {2}version: "/m.test(readFileSync(file, 'utf8')));
        const text = readFileSync(manifest, 'utf8');
        writeFileSync(manifest, text.replace(/^ {2}version: "[^"]*/m, '  version: "99.0.0'));
      }));

    test('what it is built of', () => withProgram((dist) => writeFileSync(join(dist, 'chunk-OTHER.js'), '')));
  });
});

describe('a cache that is damaged or hostile is as if it were not there:', () => {
  const files = { 'a.md': wrong, 'b.md': warned };
  /** What a run says and keeps when all is well; made once. */
  let made: Promise<{ readonly expected: Result; readonly kept: string }> | undefined;
  async function make() {
    const ws = workspace(files);
    return { expected: await ws.run(['.', '-f', 'unix', '--cache']), kept: ws.text(name) };
  }

  test.each<[string, (text: string) => string | Buffer]>([
    ['nothing', () => ''],
    ['no JSON', () => '{"briefCache":1,'],
    ['half of it', (text) => text.slice(0, text.length / 2)],
    ['another format', (text) => text.replace('"briefCache":1', '"briefCache":2')],
    ['bytes', () => Buffer.from([0xff, 0xfe, 0, 0])],
    ['a list', () => '[]'],
    ['deep', () => `{"briefCache":1,"drafts":${'['.repeat(100_000)}`],
    ['no drafts', () => '{"briefCache":1,"drafts":[]}'],
    ['entries that are none', () => '{"briefCache":1,"drafts":{"a.md":null,"b.md":{},"__proto__":["x"]}}'],
    ['no list of findings', (text) => text.replaceAll(/,\[(?=\{)/g, ',{"0":[').replaceAll(']]', ']}]')],
    ['a finding without a rule', (text) => text.replaceAll('"rule":', '"rul":')],
    ['a severity there is not', (text) => text.replaceAll(/"severity":"\w+"/g, '"severity":"fatal"')],
    ['a place outside of the text', (text) => text.replaceAll(/"end":\d+/g, '"end":9999')],
    ['a place from the back', (text) => text.replaceAll(/"start":\d+/g, '"start":99')],
    ['half a place', (text) => text.replaceAll(/"end":\d+/g, '"end":0.5')],
    ['a message that is none', (text) => text.replaceAll(/"message":"[^"]*"/g, '"message":{"toString":1}')],
    [
      'a fix that is none',
      (text) => text.replaceAll('"fix":{', '"fix":{"span":{"start":-1,"end":0},"_":{').replaceAll('}}]]', '}}}]]'),
    ],
    ['other keys', (text) => text.replaceAll(/\["[\w-]{43}",.*\]/g, '["x",[]]')],
  ])('%s', async (_, change) => {
    made ??= make();
    const { expected, kept } = await made;
    const ws = workspace({ ...files, [name]: change(kept) });
    expect(await ws.run(['.', '-f', 'unix', '--cache'])).toEqual(expected);
    expect(ws.text(name)).toBe(kept);
  });

  test('a link is replaced, and what it led to is as it was', async () => {
    const ws = workspace({ ...files, 'precious.txt': 'mine' });
    symlinkSync('precious.txt', ws.at(name));
    await lint(ws);
    expect(ws.text('precious.txt')).toBe('mine');
    expect((await lint(ws)).known).toEqual(['a.md', 'b.md']);
  });

  test('a file that is no cache is not overwritten', async () => {
    const ws = workspace(files);
    const { code, err } = await ws.run(['.', '--cache', '--cache-location', 'b.md']);
    expect(err).toContain('Note: b.md is no cache of brief’s. It was left as it is, and nothing was kept.');
    expect(code).toBe(1);
    expect(ws.text('b.md')).toBe(warned);
  });

  test('what cannot be written is told of and changes no exit code', async () => {
    const ws = workspace(files);
    const { code, err } = await ws.run(['.', '--cache'], { faults: [['fsyncSync', '', 'ENOSPC']] });
    expect(err).toContain(`Note: What was found could not be kept in ${name}: no space is left on the disk.`);
    expect(code).toBe(1);
    expect(ws.list()).toEqual(['a.md', 'b.md']);
  });
});

test('runs at the same time keep what each of them finds, or at least one of them', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index % 3}/${index}.md`, wrong]));
  const ws = workspace(files);
  const runs = [0, 1, 2].map((folder) => ws.run([String(folder), '--cache']));
  for (const { code, err } of await Promise.all(runs)) expect({ code, err }).toEqual({ code: 1, err: '' });
  const { known, out } = await lint(ws);
  expect(known.length).toBeGreaterThanOrEqual(10);
  expect(out.trimEnd().split('\n')).toHaveLength(30);
  expect(dirname(ws.at(name))).toBe(ws.path);
});
