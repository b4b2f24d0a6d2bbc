/** What remains when the process, the disk or the reader fails at the worst moment. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ended, mended, type Workspace, warned, workspace, wrong } from './brief.ts';

const killer = `--import=${new URL('kill.mjs', import.meta.url)}`;

/** Runs again and again, killed at one call later each time, until it lives to its end. */
async function killedEverywhere(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  look: (ws: Workspace, when: string) => Promise<void> | void,
  when: 'before' | 'half' = 'before',
): Promise<number> {
  for (let call = 1; ; call++) {
    const ws = workspace(files);
    const child = ws.start(args, { env: { NODE_OPTIONS: killer, KILL: `${call} ${when}` } });
    child.stdin?.end();
    await ended(child);
    await look(ws, `${when} call ${call}`);
    if (child.signalCode === null) return call - 1;
    expect(child.signalCode).toBe('SIGKILL');
  }
}

describe.skipIf(process.platform === 'win32')('killed at any moment, every file is the old one or the new one', () => {
  test.each(['before', 'half'] as const)('by --fix (%s)', async (when) => {
    const states = new Set<string>();
    let last: Workspace | undefined;
    const kills = await killedEverywhere(
      ['.', '--fix'],
      { 'a.md': warned, 'b.md': warned },
      (ws, moment) => {
        const texts = [ws.text('a.md'), ws.text('b.md')];
        for (const text of texts) expect([warned, mended], moment).toContain(text);
        states.add(texts.map((text) => (text === mended ? 'new' : 'old')).join(' '));
        if (ws.list().some((name) => name.endsWith('.brief-tmp'))) last = ws;
      },
      when,
    );
    expect(kills).toBeGreaterThan(8);
    expect([...states].sort()).toEqual(['new new', 'new old', 'old old']);
    // What was begun beside a file is no draft, and is in nobody’s way.
    expect((await last?.run(['.', '--fix']))?.out).toMatch(/\n✓ 2 drafts checked, nothing to report\.\n$/);
  });

  test('by writing what is known of drafts, and the next run says the same', async () => {
    const kills = await killedEverywhere(
      ['.', '--cache', '-f', 'unix'],
      { 'a.md': warned, 'b.md': wrong },
      async (ws) => {
        const { code, out } = await ws.run(['.', '--cache', '-f', 'unix']);
        expect(code).toBe(1);
        expect(out.split('\n').map((line) => line.split(':')[0])).toEqual(['a.md', 'b.md', '']);
      },
    );
    expect(kills).toBeGreaterThan(3);
  });

  test('by writing a baseline or a report', async () => {
    const before = '{"a.md":{"preferred-name":{"count":1}}}\n';
    await killedEverywhere(
      ['.', '--suppress-all', '-f', 'json=report.json'],
      { 'a.md': `${warned}\n${warned}`, 'brief-suppressions.json': before, 'report.json': '[]' },
      (ws) => {
        const baseline = ws.text('brief-suppressions.json');
        if (baseline !== before) expect(JSON.parse(baseline)).toEqual({ 'a.md': { 'preferred-name': { count: 2 } } });
        expect(() => JSON.parse(ws.text('report.json'))).not.toThrow();
      },
    );
  });

  test('by making a new dossier', async () => {
    const article = 'A Title\n\nÅse Bjørnstad leads the laboratory in Bergen, said Bo Lund.\n';
    await killedEverywhere(
      ['dossier', 'new', 'article.txt', '-o', 'a.dossier.yaml'],
      { 'article.txt': article },
      (ws) => {
        if (readdirSync(ws.path).includes('a.dossier.yaml')) expect(ws.text('a.dossier.yaml')).toMatch(/^[\s\S]+\n$/);
        expect(ws.text('article.txt')).toBe(article);
      },
    );
  });
});

describe.skipIf(process.platform === 'win32')('nobody reads on: every verb ends quietly', () => {
  test.each([
    ['lint', '.', '-f', 'unix'],
    ['lint', '.', '-f', 'html'],
    ['lint', '.', '--diff'],
    ['lint', '--print-config', 'a.md'],
    ['mentions', '.'],
    ['mentions', '.', '-f', 'json'],
    ['coverage', 'a.md'],
    ['coverage', 'a.md', '-f', 'html'],
    ['explain', 'MİT'],
    ['explain', 'preferred-name'],
    ['rules'],
    ['dossier', 'check', 'a.dossier.yaml'],
    ['dossier', 'export', 'mit-priorities', '-f', 'turtle'],
    ['--help'],
    ['dossier', 'new', 'a.md'],
    ['stream'],
    ['--version'],
  ])('%s %s %s %s', async (...args) => {
    const ws = workspace({ 'a.md': `${warned}\n`.repeat(300), 'a.dossier.yaml': 'id: 7\n' });
    const child = ws.start(args);
    // Closed before a word is said, so that the first write meets nobody.
    child.stdout?.destroy();
    child.stdin?.end();
    const { code, err } = await ended(child);
    expect(err).not.toMatch(/EPIPE|Error: write|at .*\.js|A mistake in brief/);
    expect([0, 1, 2]).toContain(code);
  });
});
