import { chmodSync, linkSync, lstatSync, mkdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { clean, ended, mended, warned, workspace, wrong } from './brief.ts';

describe('--fix changes what is to be changed and nothing else', () => {
  test.each([
    ['a byte order mark', `\ufeff${warned}`, `\ufeff${mended}`],
    ['CRLF', 'Turkiye.\r\n\r\nText.\r\n', 'Türkiye.\r\n\r\nText.\r\n'],
    ['mixed line endings', 'Turkiye.\r\nText.\nText.\rText.\r\n', 'Türkiye.\r\nText.\nText.\rText.\r\n'],
    ['no final newline', 'Turkiye', 'Türkiye'],
    ['trailing spaces and tabs', 'Turkiye  \n\tText \t\n\n\n', 'Türkiye  \n\tText \t\n\n\n'],
    ['decomposed letters', 'Turkiye and cafe\u0301.\n', 'Türkiye and cafe\u0301.\n'],
  ])('%s', async (_, before, after) => {
    const ws = workspace({ 'a.md': before });
    const { code, out } = await ws.run(['a.md', '--fix']);
    expect(ws.text('a.md')).toBe(after);
    expect(out).toBe('✓ Fixed 1 place in 1 draft.\n✓ 1 draft checked, nothing to report.\n');
    expect(code).toBe(0);
  });

  test('a draft without fixes is not touched', async () => {
    const ws = workspace({ 'a.md': clean, 'b.md': wrong });
    const before = ['a.md', 'b.md'].map((name) => statSync(ws.at(name), { bigint: true }));
    await ws.run(['.', '--fix']);
    const after = ['a.md', 'b.md'].map((name) => statSync(ws.at(name), { bigint: true }));
    expect(after.map(({ ino, mtimeNs }) => [ino, mtimeNs])).toEqual(before.map(({ ino, mtimeNs }) => [ino, mtimeNs]));
  });

  test('a second time it changes nothing', async () => {
    const ws = workspace({ 'a.md': `${warned}\nIbrahim Kalin, head of MIT, and Turkiye.\n` });
    await ws.run(['a.md', '--fix']);
    const once = ws.text('a.md');
    const { out } = await ws.run(['a.md', '--fix']);
    expect(out).not.toContain('Fixed');
    expect(ws.text('a.md')).toBe(once);
  });

  test('what cannot be fixed is reported as it then stands', async () => {
    const ws = workspace({ 'a.md': `Turkiye! ${wrong}` });
    const { out, code } = await ws.run(['a.md', '--fix', '-f', 'unix']);
    expect(out).toMatch(/^a\.md:1:14: .*\[error\/known-reference\]\n$/);
    expect(code).toBe(1);
  });
});

describe('--fix-dry-run and --diff change no file', () => {
  test('--fix-dry-run reports what would be left', async () => {
    const ws = workspace({ 'a.md': warned, 'b.md': wrong });
    const { out, code } = await ws.run(['.', '--fix-dry-run']);
    expect(out).toMatch(/✓ Would fix 1 place in 1 draft\.\n2 drafts checked: 1 error\.\n/);
    expect(code).toBe(1);
    expect(ws.text('a.md')).toBe(warned);
  });

  test('--diff shows a diff that can be applied', async () => {
    const ws = workspace({
      'a.md': `${'Text.\n'.repeat(9)}${warned}${'Text.\n'.repeat(9)}${warned}`,
      'b.md': '\ufeffTurkiye',
      'c.md': clean,
    });
    const { out, code } = await ws.run(['.', '--diff']);
    expect(out).toBe(
      [
        '--- a/a.md',
        '+++ b/a.md',
        '@@ -7,7 +7,7 @@',
        ' Text.',
        ' Text.',
        ' Text.',
        `-${warned.trimEnd()}`,
        `+${mended.trimEnd()}`,
        ' Text.',
        ' Text.',
        ' Text.',
        '@@ -17,4 +17,4 @@',
        ' Text.',
        ' Text.',
        ' Text.',
        `-${warned.trimEnd()}`,
        `+${mended.trimEnd()}`,
        '--- a/b.md',
        '+++ b/b.md',
        '@@ -1,1 +1,1 @@',
        '-\ufeffTurkiye',
        '\\ No newline at end of file',
        '+\ufeffTürkiye',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(ws.text('b.md')).toBe('\ufeffTurkiye');
  });

  test('--diff of standard input, for an editor', async () => {
    const { out } = await workspace().run(['-', '--stdin-filename', 'news/a.md', '--diff'], { input: warned });
    expect(out).toBe(`--- a/news/a.md\n+++ b/news/a.md\n@@ -1,1 +1,1 @@\n-${warned}+${mended}`);
  });
});

describe.skipIf(process.platform === 'win32')('what a file is besides its text stays', () => {
  test.each([0o600, 0o644, 0o755, 0o4755, 0o664])('permissions %o', async (mode) => {
    const ws = workspace({ 'a.md': warned });
    chmodSync(ws.at('a.md'), mode);
    await ws.run(['a.md', '--fix']);
    expect(ws.text('a.md')).toBe(mended);
    expect(statSync(ws.at('a.md')).mode & 0o7777).toBe(mode);
  });

  test('a read-only draft is not changed, whoever asks', async () => {
    const ws = workspace({ 'a.md': warned });
    chmodSync(ws.at('a.md'), 0o444);
    const { code, out, err } = await ws.run(['a.md', '--fix', '-f', 'unix']);
    expect(err).toBe('Error: a.md was not fixed: it is read-only. To allow it: chmod u+w.\n');
    expect(code).toBe(2);
    expect(out).toMatch(/^a\.md:1:1: .*\[warning\/preferred-name\]\n$/);
    expect(ws.text('a.md')).toBe(warned);
  });

  test('a link stays a link, and what it leads to is fixed', async () => {
    const ws = workspace({ 'sub/a.md': warned });
    symlinkSync('sub/a.md', ws.at('link.md'));
    await ws.run(['link.md', '--fix']);
    expect(readlinkSync(ws.at('link.md'))).toBe('sub/a.md');
    expect(lstatSync(ws.at('sub/a.md')).isFile()).toBe(true);
    expect(ws.text('sub/a.md')).toBe(mended);
  });

  test('a link that leads out of the folder is not followed to change something there', async () => {
    const ws = workspace({ 'elsewhere/a.md': warned, 'here/b.md': warned });
    symlinkSync('../elsewhere/a.md', ws.at('here/link.md'));
    symlinkSync('../elsewhere', ws.at('here/folder'));
    const { code, err } = await ws.run(['link.md', 'folder/a.md', '--fix'], { folder: 'here' });
    expect(err).toMatch(
      /^Error: folder\/a\.md was not fixed: it is a link to .*elsewhere\/a\.md, outside of .*here\. To fix that file, name it\.\nError: link\.md was not fixed/,
    );
    expect(code).toBe(2);
    expect(ws.text('elsewhere/a.md')).toBe(warned);
    const named = await ws.run(['../elsewhere/a.md', '--fix'], { folder: 'here' });
    expect(named.code).toBe(0);
    expect(ws.text('elsewhere/a.md')).toBe(mended);
  });

  test('a folder reached through a link is no reason to refuse', async () => {
    const ws = workspace({ 'real/a.md': warned });
    symlinkSync('real', ws.at('alias'));
    const { code } = await ws.run(['a.md', '--fix'], { folder: 'alias' });
    expect(code).toBe(0);
    expect(ws.text('real/a.md')).toBe(mended);
  });

  test('of hard links the one that was named is fixed, and the others keep the old text', async () => {
    const ws = workspace({ 'a.md': warned });
    linkSync(ws.at('a.md'), ws.at('b.txt'));
    const { err } = await ws.run(['a.md', '--fix']);
    expect(err).toBe('Note: a.md was fixed under this name; its other hard links keep the old text.\n');
    expect([ws.text('a.md'), ws.text('b.txt')]).toEqual([mended, warned]);
  });
});

describe('a draft is the old one or the new one, and nothing is left over', () => {
  test.each([
    ['the disk is full', [['writeSync', '', 'ENOSPC']], 'no space is left on the disk'],
    ['the disk is full at the end', [['fsyncSync', '', 'ENOSPC']], 'no space is left on the disk'],
    ['bytes are lost without a word', [['writeSync', '', 'LOST']], 'only 18 of 19 bytes were written'],
    ['the folder takes no new files', [['openSync', 'brief-tmp', 'EACCES']], 'permission denied'],
    ['the last step fails', [['renameSync', 'a.md', 'EPERM']], 'the operation is not permitted'],
  ] as const)('when %s', async (_, faults, reason) => {
    const ws = workspace({ 'a.md': warned });
    // The report goes to a file: standard output is written to by the same call that fails.
    const { code, err } = await ws.run(['a.md', '--fix', '-o', 'report.txt'], { faults });
    expect(code).toBe(2);
    if (faults[0][0] !== 'writeSync')
      expect(err).toBe(`Error: a.md could not be fixed, and is as it was: ${reason}.\n`);
    expect(ws.text('a.md')).toBe(warned);
    expect(ws.list().filter((name) => name !== 'report.txt')).toEqual(['a.md']);
  });

  test('when the system takes a few bytes at a time', async () => {
    const ws = workspace({ 'a.md': warned });
    const { code } = await ws.run(['a.md', '--fix'], { faults: [['writeSync', '', 'SHORT']] });
    expect(code).toBe(0);
    expect(ws.text('a.md')).toBe(mended);
  });

  test('when it has changed since it was read', async () => {
    const ws = workspace({ 'a.md': warned });
    // Somebody else writes at the moment the new text is ready.
    ws.write(
      'meddle.mjs',
      `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const fsync = fs.fsyncSync; fs.fsyncSync = (fd) => { fs.writeFileSync('a.md', 'Turkiye, edited.\\n'); fsync(fd); }; syncBuiltinESMExports();`,
    );
    const { code, err } = await ws.run(['a.md', '--fix'], { env: { NODE_OPTIONS: `--import=${ws.at('meddle.mjs')}` } });
    expect(err).toBe('Error: a.md was not fixed: it has changed since it was read. Run brief again.\n');
    expect(code).toBe(2);
    expect(ws.text('a.md')).toBe('Turkiye, edited.\n');
    expect(ws.list()).toEqual(['a.md', 'meddle.mjs']);
  });

  test('when two fix at once', async () => {
    const ws = workspace(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.md`, warned])));
    await Promise.all([ws.run(['.', '--fix']), ws.run(['.', '--fix'])]);
    for (const name of ws.list()) expect(ws.text(name)).toBe(mended);
    expect(ws.list()).toHaveLength(60);
  });

  test('when it is interrupted', async () => {
    const long = `${warned}\n`.repeat(300);
    const ws = workspace(Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`${index}.md`, long])));
    const fixed = long.replaceAll('Turkiye', 'Türkiye');
    const child = ws.start(['.', '--fix']);
    const result = ended(child);
    const isFixed = (name: string) => ws.text(name) === fixed;
    while (
      child.exitCode === null &&
      !ws.list().some((name) => name.endsWith('.md') && !name.startsWith('.') && isFixed(name))
    )
      await wait(2);
    child.kill('SIGINT');
    const { code, out } = await result;
    expect(code).toBe(130);
    expect(out).toBe('');
    expect(ws.list()).toHaveLength(80);
    const states = ws.list().map((name) => (isFixed(name) ? 'new' : ws.text(name) === long ? 'old' : 'broken'));
    expect(new Set(states)).toEqual(new Set(['new', 'old']));
  });
});

test('a folder whose name is a draft’s is not mistaken for one', async () => {
  const ws = workspace({ 'x.md/a.md': warned });
  mkdirSync(ws.at('y.md'));
  expect((await ws.run(['.', '--fix'])).code).toBe(0);
  expect(ws.text('x.md/a.md')).toBe(mended);
});
