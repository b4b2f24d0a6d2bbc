import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { bin, clean, ended, type Workspace, warned, workspace, wrong } from './brief.ts';

/** Drafts with so many findings that their report is larger than any pipe. */
const full = () =>
  workspace(
    Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`${index}.md`, warned.repeat(200).replaceAll('\n', '\n\n')]),
    ),
  );

const inShell = (ws: Workspace, script: string) =>
  ended(
    spawn('sh', ['-c', script], {
      cwd: ws.path,
      env: { PATH: process.env['PATH'], NODE: process.execPath, BRIEF: bin },
    }),
  );

describe.skipIf(process.platform === 'win32')('what becomes of a report', () => {
  test('nobody reads on: the run ends quietly', async () => {
    const { out, err } = await inShell(full(), '{ "$NODE" "$BRIEF" . -f unix; echo "code $?" >&2; } | head -n 1');
    expect(out).toMatch(/^0\.md:1:1: .*\n$/);
    expect(err).toBe('code 0\n');
  });

  test('it arrives whole, however slowly it is read', async () => {
    const ws = full();
    const child = ws.start(['.', '-f', 'json']);
    child.stdin?.end();
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout ?? []) {
      chunks.push(chunk);
      if (chunks.length < 20) await wait(5);
    }
    const text = Buffer.concat(chunks).toString();
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(text)).toHaveLength(40);
  });

  test.skipIf(process.platform !== 'linux')('the disk is full: exit code 2, and it is said', async () => {
    const ws = workspace({ 'a.md': warned });
    const { code, err } = await inShell(ws, '"$NODE" "$BRIEF" a.md > /dev/full');
    expect(err).toBe('Error: The report could not be written to standard output: no space is left on the disk.\n');
    expect(code).toBe(2);
    expect((await inShell(ws, '"$NODE" "$BRIEF" a.md -o /dev/full')).err).toBe(
      'Error: The report could not be written to /dev/full: no space is left on the disk.\n',
    );
    expect((await inShell(ws, '"$NODE" "$BRIEF" --help > /dev/full')).code).toBe(2);
  });

  test('nobody hears anything: the exit code still tells', async () => {
    expect((await inShell(workspace(), '"$NODE" "$BRIEF" nothing.md 2>&-')).code).toBe(2);
    expect((await inShell(workspace({ 'a.md': wrong }), '"$NODE" "$BRIEF" a.md >&-')).code).toBe(1);
  });
});

test('findings go to standard output, everything else to standard error', async () => {
  const ws = workspace({ 'a.md': wrong, 'b.md': clean, '.briefignore': 'b.md' });
  const { out, err } = await ws.run(['a.md', 'b.md', 'c.md', '--max-warnings', '0', '--debug']);
  expect(out).toContain('known-reference');
  expect(out).not.toMatch(/Note|Error| ms /);
  expect(err).toMatch(/Note: b\.md is left out/);
  expect(err).toMatch(/Error: There is no file or folder c\.md/);
  expect(err).toMatch(/^ +\d+\.\d ms {2}brief lint$/m);
});

test('a report can go to a file', async () => {
  const ws = workspace({ 'a.md': wrong });
  const { out, code } = await ws.run(['a.md', '-f', 'unix', '-o', 'report.txt']);
  expect(out).toBe('');
  expect(code).toBe(1);
  expect(ws.text('report.txt')).toMatch(/^a\.md:1:5:/);
});

test('too many warnings are said to be too many', async () => {
  const { err, code } = await workspace({ 'a.md': `${warned}\nTurkiye\n` }).run(['a.md', '--max-warnings', '1']);
  expect(err).toBe('Error: there are 2 warnings, and --max-warnings allows 1.\n');
  expect(code).toBe(1);
});
