/** What somebody else’s files can make happen: nothing but words. On real files, through the command as it is built. */
import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean, workspace } from './brief.ts';

const dossier = (text: string) => `id: harbour
source: { title: Seagrass, published: 2026-03-02, text: ${text} }
entities: { head: { kind: person, label: Åse Bjørnstad, is: Leads the laboratory. } }
statements: { leads: { subject: head, text: leads the laboratory, quotes: [{ paragraph: 1, exact: leads the laboratory }] } }
`;
const words = 'Seagrass\n\nÅse Bjørnstad leads the laboratory.\n';

describe.skipIf(process.platform === 'win32')('links in a checkout', () => {
  test('a link beside a dossier does not lead its source out of the folder', async () => {
    const ws = workspace({
      'secret/words.txt': words,
      'desk/a.dossier.yaml': dossier('link/words.txt'),
      'desk/a.md': clean,
    });
    symlinkSync('../secret', ws.at('desk/link'));
    const { code, err } = await ws.run(['desk/a.md']);
    expect(err).toContain('“link/words.txt”, which leads out of the folder of the dossier');
    expect(err).not.toContain('leads the laboratory');
    expect(code).toBe(2);
  });
});

test.for(['brief.config.js', 'brief.config.mjs', 'brief.config.cjs', 'brief.config.ts', '.briefrc.js', 'brief.js'])(
  '%s is no configuration and is not run',
  async (name) => {
    const run = 'require("node:fs").writeFileSync("ran.txt", ""); throw new Error("ran");';
    const ws = workspace({
      [name]: run,
      'package.json': '{ "brief": { "rules": { "preferred-name": "off" } } }',
      'a.md': 'Turkiye\n',
    });
    const { code, out } = await ws.run(['a.md', '-f', 'unix']);
    expect(out).toMatch(/^a\.md:1:1: /);
    expect(code).toBe(0);
    expect(ws.list()).not.toContain('ran.txt');
  },
);

describe('what a draft, a dossier or a configuration says does nothing to whoever shows it', () => {
  const evil = '\u001b[2J\u001b]0;owned\u0007\u202e\r::error::owned\r\n::set-output name=x::y';
  const escaped = (text: string) =>
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);

  test('on GitHub: a line that begins a command is ours', async () => {
    const ws = workspace({
      'a.md': `[x](<brief:a${evil.replace(/[\r\n]/g, '')}::error::z>)\n\n[y](brief:b%0A::error::owned)\n\nMIT%0A::error::owned\n`,
    });
    const { out } = await ws.run(['a.md', '-f', 'github']);
    const lines = out.trimEnd().split('\n');
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=a\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[\w-]+::/,
      );
      escaped(line);
    }
    expect(lines.length).toBeGreaterThan(0);
  });

  test('the words of a configuration that cannot be used', async () => {
    const ws = workspace({
      'a.md': clean,
      'brief.config.json': JSON.stringify({ [evil]: 1, rules: { [evil]: 'error' } }),
    });
    const { code, err } = await ws.run(['a.md']);
    expect(code).toBe(2);
    expect(err.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
    escaped(err);
  });

  test('the words of a dossier that cannot be used, and of one that can', async () => {
    const bad = workspace({ 'a.md': clean, 'a.dossier.json': JSON.stringify({ id: evil, [evil]: evil }) });
    for (const args of [['a.md'], ['dossier', 'check', 'a.dossier.json']]) {
      const { code, out, err } = await bad.run(args);
      expect(code).not.toBe(101);
      expect((out + err).split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
      escaped(out + err);
    }
    const good = workspace({
      'a.md': 'Head of it came. Hed of it left.\n',
      'a.dossier.json': JSON.stringify({
        id: 'harbour',
        source: { title: `T ${evil}`, published: '2026-03-02', paragraphs: [`Words ${evil} of it.`] },
        entities: {
          head: {
            kind: 'person',
            label: 'Head of it',
            is: `is ${evil}`,
            labels: [{ text: 'Hed of it', use: 'deprecated', note: evil }],
          },
        },
        statements: {
          s: { subject: 'head', text: `says ${evil}`, quotes: [{ paragraph: 1, exact: `Words ${evil} of it` }] },
        },
      }),
    });
    for (const args of [['a.md'], ['explain', 'head'], ['mentions', 'a.md'], ['coverage', 'a.md'], ['rules']]) {
      const { code, out, err } = await good.run(args);
      expect(code, args.join(' ')).not.toBe(101);
      expect((out + err).split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
      escaped(out + err);
    }
  });
});
