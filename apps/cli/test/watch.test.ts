import type { ChildProcess } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clean, ended, mended, type Workspace, warned, workspace, wrong } from './brief.ts';

interface Watcher {
  readonly child: ChildProcess;
  /** Waits until it says what is looked for, and gives what it printed since the last time. */
  until(said: RegExp): Promise<string>;
  end(signal: NodeJS.Signals): ReturnType<typeof ended>;
}

function watch(ws: Workspace, ...args: readonly string[]): Watcher {
  const child = ws.start(['--watch', '-f', 'unix', ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const result = ended(child);
  let out = '';
  let err = '';
  let heard = () => {};
  child.stdout?.on('data', (chunk) => {
    out += chunk;
    heard();
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
    heard();
  });
  return {
    child,
    async until(said) {
      while (!said.test(err)) {
        if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} and said: ${err}`);
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
      const printed = out;
      out = '';
      err = '';
      return printed;
    },
    end(signal) {
      child.kill(signal);
      return result;
    },
  };
}

/** As editors save: another file is written, and takes the place of the old one. */
function save(ws: Workspace, name: string, text: string): void {
  const beside = join(dirname(name), `.${basename(name)}.tmp`);
  ws.write(beside, text);
  renameSync(ws.at(beside), ws.at(name));
}

describe('--watch', () => {
  test('reports all, then what is news, and ends with 130 on Ctrl-C', async () => {
    const ws = workspace({ 'a.md': wrong, 'b.md': warned });
    const watcher = watch(ws);
    expect(await watcher.until(/Watching 2 drafts: 1 error, 1 warning\. Ctrl-C ends\.\n/)).toMatch(
      /^a\.md:.*\nb\.md:.*\n$/,
    );
    save(ws, 'b.md', `${warned}\nTurkiye again.\n`);
    expect(await watcher.until(/Watching 2 drafts: 1 error, 2 warnings\./)).toMatch(/^b\.md:1:1.*\nb\.md:3:1.*\n$/);
    save(ws, 'b.md', mended);
    expect(await watcher.until(/Watching 2 drafts: 1 error\./)).toBe('');
    const { code, out } = await watcher.end('SIGINT');
    expect(code).toBe(130);
    expect(out).not.toContain('\u001b');
  });

  test('notices new drafts and folders, renamed, deleted and returned ones', async () => {
    const ws = workspace({ 'a.md': clean });
    const watcher = watch(ws);
    await watcher.until(/Watching 1 draft: nothing to report/);
    mkdirSync(ws.at('news/far'), { recursive: true });
    save(ws, 'news/far/b.md', wrong);
    expect(await watcher.until(/Watching 2 drafts: 1 error/)).toMatch(/^news\/far\/b\.md:/);
    renameSync(ws.at('news'), ws.at('views'));
    expect(await watcher.until(/Watching 2 drafts: 1 error/)).toMatch(/^views\/far\/b\.md:/);
    rmSync(ws.at('views'), { recursive: true });
    await watcher.until(/Watching 1 draft: nothing/);
    save(ws, 'views/b.md', wrong);
    expect(await watcher.until(/Watching 2 drafts: 1 error/)).toMatch(/^views\/b\.md:/);
    ws.remove('a.md');
    await watcher.until(/Watching 1 draft: 1 error/);
    expect((await watcher.end('SIGTERM')).code).toBe(143);
  });

  test('a draft that was named may be gone for a moment', async () => {
    const ws = workspace({ 'notes.txt': wrong });
    const watcher = watch(ws, 'notes.txt');
    await watcher.until(/Watching 1 draft: 1 error/);
    ws.remove('notes.txt');
    await watcher.until(/There is no file or folder notes\.txt[\s\S]*Watching 0 drafts/);
    save(ws, 'notes.txt', warned);
    await watcher.until(/Watching 1 draft: 1 warning/);
  });

  test('notices configurations, ignore files, suppressions, dossiers and the words of their sources', async () => {
    const dossier = (label: string) =>
      'id: harbour\nsource: { title: Seagrass, published: 2026-03-02, text: source.txt }\n' +
      `entities:\n  head: { kind: person, label: Åse Bjørnstad, is: Leads it., labels: [{ text: ${label}, use: deprecated }] }\n` +
      'statements: { leads: { subject: head, text: leads, quotes: [{ paragraph: 1, exact: leads it }] } }\n';
    const ws = workspace({ 'd/a.md': `${warned}Miss Seaweed is here, Miss Seaweed is there.\n`, 'd/b.md': wrong });
    const watcher = watch(ws, 'd');
    await watcher.until(/2 drafts: 1 error, 1 warning\./);
    save(ws, 'brief.config.json', '{ "rules": { "preferred-name": "error" } }');
    await watcher.until(/2 drafts: 2 errors\./);
    save(ws, 'd/.briefignore', 'b.md');
    await watcher.until(/1 draft: 1 error\./);
    save(ws, 'brief-suppressions.json', '{ "d/a.md": { "preferred-name": { "count": 1 } } }');
    await watcher.until(/1 draft: nothing/);
    ws.write('source.txt', 'Åse Bjørnstad leads it.\n');
    save(ws, 'harbour.dossier.yaml', dossier('Miss Seaweed'));
    await watcher.until(/1 draft: 2 errors/);
    save(ws, 'harbour.dossier.yaml', dossier('Miss Kelp'));
    await watcher.until(/1 draft: nothing/);
    save(ws, 'source.txt', 'Nothing is here.\n');
    await watcher.until(
      /harbour\.dossier\.yaml[\s\S]*Nothing was checked\. It will be when something changes; Ctrl-C ends\.\n/,
    );
    save(ws, 'source.txt', 'Åse Bjørnstad leads it.\n');
    await watcher.until(/1 draft: nothing/);
  });

  test('files get the whole report each time', async () => {
    const ws = workspace({ 'a.md': wrong, 'b.md': clean });
    const watcher = watch(ws, '-f', 'json=report.json', '--cache');
    await watcher.until(/2 drafts: 1 error/);
    save(ws, 'b.md', wrong);
    await watcher.until(/2 drafts: 2 errors/);
    const report = JSON.parse(ws.text('report.json')) as { errorCount: number }[];
    expect(report.map(({ errorCount }) => errorCount)).toEqual([1, 1]);
    await watcher.end('SIGINT');
    expect(ws.list()).toEqual(['.briefcache', 'a.md', 'b.md', 'report.json']);
  });

  test('ends when nobody reads what it says', async () => {
    const ws = workspace({ 'a.md': wrong });
    const watcher = watch(ws);
    await watcher.until(/1 error/);
    watcher.child.stdout?.destroy();
    save(ws, 'a.md', `${wrong}${wrong}`);
    const code = await new Promise((resolve) => watcher.child.on('exit', resolve));
    expect(code).toBe(0);
  });

  test.each([
    [['--fix'], 'Error: --watch and --fix exclude each other: run brief lint --fix by itself.\n'],
    [
      ['--suppress-all'],
      'Error: --watch and --suppress-all exclude each other: run brief lint --suppress-all by itself.\n',
    ],
    [['-'], 'Error: --watch is about files, and standard input is none.\n'],
  ])('is refused with %j', async (args, message) => {
    expect(await workspace().run(['--watch', ...args])).toEqual({ code: 2, out: '', err: message });
  });
});
