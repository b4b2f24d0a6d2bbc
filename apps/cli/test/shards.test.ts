/** A run in several parts, and their reports put together. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { clean, type Workspace, warned, workspace, wrong } from './brief.ts';

const formats = ['stylish', 'compact', 'unix', 'json', 'github', 'sarif', 'junit', 'checkstyle', 'html', 'blob'];
const parts = [1, 2, 3].map((index) => `part-${index}.json`);

/** Every sort of finding, a second dossier, and a draft that cannot be read. */
function newsroom(): Workspace {
  const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
  const ws = workspace({
    'news/harbour.dossier.yaml':
      'id: harbour\nsource: { title: Seagrass, published: 2026-03-02, paragraphs: { 1: Åse Bjørnstad leads it. } }\n' +
      'entities:\n  head:\n    kind: person\n    label: Åse Bjørnstad\n    is: Leads the laboratory.\n' +
      '    labels: [{ text: Miss Seaweed, use: deprecated }]\n' +
      'statements: { leads: { subject: head, text: leads, quotes: [{ paragraph: 1, exact: leads it }] } }\n',
    'news/seaweed.md': 'Miss Seaweed is there. [He](brief:nobody) is not.\n',
    'news/clean.md': clean,
    'broken.md': Buffer.from([0xff]),
    '“odd” name.md': wrong,
  });
  for (const folder of ['samples', 'drafts']) cpSync(join(fixtures, folder), ws.at(folder), { recursive: true });
  return ws;
}

const readable = (folder: string) => formats.flatMap((format) => ['-f', `${format}=${folder}/${format}`]);

describe('brief merge-reports', () => {
  test.each([[[]], [['--fix-dry-run']]])(
    'writes what a single run would have written, byte for byte: %j',
    async (more) => {
      const ws = newsroom();
      for (const folder of ['whole', 'merged']) mkdirSync(ws.at(folder));
      const args = ['news', 'samples', 'drafts', 'broken.md', '“odd” name.md', ...more];
      const whole = await ws.run([...args, ...readable('whole')]);
      for (const [at, part] of parts.entries()) {
        await ws.run([...args, '--shard', `${at + 1}/3`, '-f', `blob=${part}`, '--no-exit-code']);
      }
      const merged = await ws.run(['merge-reports', ...[...parts].reverse(), ...readable('merged')]);
      expect(merged).toEqual(whole);
      expect(whole.code).toBe(2);
      const differing = formats.filter((format) => ws.text(`merged/${format}`) !== ws.text(`whole/${format}`));
      expect(differing).toEqual([]);
      expect(ws.text('whole/html')).toContain('Åse Bjørnstad');
    },
  );

  test('ends as a single run would: with 1 for findings, for too many warnings, with 0 otherwise', async () => {
    const ws = workspace({ 'a.md': warned, 'b.md': warned, 'c.md': clean });
    for (const [at, part] of parts.entries()) await ws.run(['--shard', `${at + 1}/3`, '-f', `blob=${part}`]);
    const code = async (...more: readonly string[]) => (await ws.run(['merge-reports', ...parts, ...more])).code;
    expect(await code()).toBe(0);
    expect(await code('--max-warnings', '2')).toBe(0);
    expect(await code('--max-warnings', '1', '--quiet')).toBe(1);
    expect(await code('--max-warnings', '1', '--no-exit-code')).toBe(0);
  });

  test('takes reports from a checkout in another place', async () => {
    const ws = workspace({ 'here/a.md': wrong, 'there/x': '' });
    await ws.run(['-f', 'blob=../there/report.json'], { folder: 'here' });
    const { out, code } = await ws.run(['merge-reports', 'report.json', '-f', 'json'], { folder: 'there' });
    expect(JSON.parse(out)[0].filePath).toBe(ws.at('there', 'a.md'));
    expect(code).toBe(1);
  });
});

test('which draft falls to which part follows from its path, on every machine', async () => {
  const names = ['a.md', 'b.md', 'c.md', 'd.md', 'news/a.md', 'news/b.md', 'ü.md'];
  const ws = workspace(Object.fromEntries(names.map((name) => [name, clean])));
  const of = async (shard: string, words: readonly string[] = []) => {
    const { out } = await ws.run([...words, '--shard', shard, '-f', 'json']);
    return (JSON.parse(out) as { filePath: string }[])
      .map(({ filePath }) => filePath.slice(ws.path.length + 1))
      .join(' ');
  };
  expect([await of('1/3'), await of('2/3'), await of('3/3')]).toMatchInlineSnapshot(`
    [
      "b.md news/a.md ü.md",
      "d.md news/b.md",
      "a.md c.md",
    ]
  `);
  // What else there is has no say.
  ws.remove('a.md');
  expect(await of('1/3', ['news', 'd.md'])).toMatchInlineSnapshot(`"news/a.md"`);
});

test('a part without drafts is well, and its report is one', async () => {
  const ws = workspace({ 'a.md': clean });
  const results = [await ws.run(['--shard', '1/2', '-f', 'json']), await ws.run(['--shard', '2/2', '-f', 'json'])];
  expect(results).toContainEqual({
    code: 0,
    out: '[]\n',
    err: expect.stringMatching(/^Note: No draft falls to part \d of 2\.\n$/),
  });
});

describe('what cannot be put together is exit code 2, and it is said why', () => {
  async function made(): Promise<Workspace> {
    const ws = workspace({ 'a.md': wrong, 'b.md': warned });
    await ws.run(['--shard', '1/2', '-f', 'blob=1.json']);
    await ws.run(['-f', 'blob=all.json', '--quiet']);
    ws.write(
      '2.json',
      ws
        .text('1.json')
        .replace('"index":1', '"index":2')
        .replace(/"drafts":\[\n[\s\S]*/, '"drafts":[\n\n]}\n'),
    );
    ws.write('3.json', ws.text('2.json').replace('"count":2', '"count":3'));
    ws.write('old.json', ws.text('2.json').replace(/"version":"[^"]*/, '"version":"0.0.1'));
    return ws;
  }

  test('parts that do not make a whole', async () => {
    const ws = await made();
    const says = async (...args: readonly string[]) => {
      const { code, out, err } = await ws.run(['merge-reports', ...args]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      return err;
    };
    expect(await says()).toContain('Which reports? brief merge-reports 1.json 2.json');
    expect(await says('none.json')).toContain('none.json cannot be read: there is no such file');
    expect(await says('1.json')).toBe('Error: Of 2 parts one is missing: 2/2.\n');
    expect(await says('1.json', '1.json')).toBe('Error: 1.json and 1.json are both part 1 of 2.\n');
    expect(await says('1.json', '3.json')).toBe('Error: 3.json is one of 3 parts, and 1.json one of 2.\n');
    expect(await says('1.json', 'old.json')).toMatch(
      /^Error: old\.json was written by brief 0\.0\.1, and this is \S+: use one/,
    );
    expect(await says('all.json', 'all.json')).toBe('Error: a.md is in two of the reports: leave out one of them.\n');
    expect(await says('all.json', '--max-warnings', '0')).toContain('was written with --quiet');
    expect((await ws.run(['merge-reports', '1.json', '2.json'])).code).toBeLessThan(2);
  });

  const blank = {
    code: 2,
    out: '',
    err: 'Error: x.json is no whole report of the format blob. To write one: brief lint -f blob=x.json\n',
  };
  test('what is no report, or a damaged one', async () => {
    const ws = await made();
    const whole = ws.text('all.json');
    const damaged = [
      '',
      '[]',
      '{"briefReport":1,',
      whole.slice(0, -10),
      whole.replace('"errorsOnly":true', '"errorsOnly":"yes"'),
      whole.replace(/"fixes":\{[^}]*\}/, '"fixes":{}'),
      whole.replace('"notes":[]', '"notes":[1]'),
      whole.replace('"name":"a.md"', '"nam":"a.md"'),
      whole.replace('"name":"a.md"', '"name":{}'),
      whole.replace(/"text":"See[^"]*"/, '"text":""'),
      whole.replace('"rule":', '"rul":'),
      whole.replace('"paragraphs":{', '"paragraphs":{"x":1,'),
      whole.replace('"lang":"en"', '"lang":1'),
      whole.replace('"dossiers":[{', '"dossiers":[null,{'),
    ];
    for (const text of damaged) {
      expect(text).not.toBe(whole);
      ws.write('x.json', text);
      expect(await ws.run(['merge-reports', 'x.json'])).toEqual(blank);
    }
  });
});
