import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean, type RunOptions, type Workspace, workspace } from './brief.ts';

/** The drafts that a run checks, relative to its workspace. */
async function checked(
  ws: Workspace,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<readonly string[]> {
  const { out } = await ws.run(['-f', 'json', ...args], options);
  const entries: { filePath: string }[] = JSON.parse(out || '[]');
  return entries.map(({ filePath }) => filePath.replace(`${ws.path}/`, ''));
}

const drafts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, clean]));

describe('which drafts are checked', () => {
  const all = drafts(
    'a.md',
    'B.MD',
    'c.markdown',
    'd.mdown',
    'e.mkd',
    'f.mdx',
    'g.txt',
    'README',
    'sub/a.md',
    'sub/deep/a.md',
    'node_modules/x/a.md',
    'sub/node_modules/x/a.md',
    '.hidden/a.md',
    '.a.md',
    '.git/a.md',
  );
  test.each([
    [[], ['B.MD', 'a.md', 'c.markdown', 'd.mdown', 'e.mkd', 'sub/a.md', 'sub/deep/a.md']],
    [['lint'], ['B.MD', 'a.md', 'c.markdown', 'd.mdown', 'e.mkd', 'sub/a.md', 'sub/deep/a.md']],
    [['sub'], ['sub/a.md', 'sub/deep/a.md']],
    [['sub/'], ['sub/a.md', 'sub/deep/a.md']],
    [
      ['./sub/../a.md', 'a.md', '.', 'a.md'],
      ['B.MD', 'a.md', 'c.markdown', 'd.mdown', 'e.mkd', 'sub/a.md', 'sub/deep/a.md'],
    ],
    [
      ['g.txt', 'README', 'f.mdx'],
      ['README', 'f.mdx', 'g.txt'],
    ],
    [
      ['.a.md', '.hidden'],
      ['.a.md', '.hidden/a.md'],
    ],
    [['node_modules/x'], ['node_modules/x/a.md']],
    [['node_modules/x/a.md'], ['node_modules/x/a.md']],
    [['*.md'], ['a.md']],
    [['*'], ['B.MD', 'a.md', 'c.markdown', 'd.mdown', 'e.mkd']],
    [['*.txt'], ['g.txt']],
    [['**/a.md'], ['a.md', 'sub/a.md', 'sub/deep/a.md']],
    [['sub/**'], ['sub/a.md', 'sub/deep/a.md']],
    [['sub/*/a.md'], ['sub/deep/a.md']],
    [['{a,f}.md*'], ['a.md']],
    [['.hidden/*.md'], ['.hidden/a.md']],
    [['**/.a.md'], ['.a.md']],
    [['node_modules/**/*.md'], ['node_modules/x/a.md']],
    [['./*.md'], ['a.md']],
    [['sub/../*.md'], ['a.md']],
  ])('%j', async (args, expected) => {
    expect(await checked(workspace(all), args)).toEqual(expected);
  });

  test('from a folder below, also above it', async () => {
    const ws = workspace(all);
    expect(await checked(ws, ['../a.md', 'deep'], { folder: 'sub' })).toEqual(['a.md', 'sub/deep/a.md']);
    expect(await checked(ws, ['../*.md'], { folder: 'sub' })).toEqual(['a.md']);
    expect(await checked(ws, [ws.at('*.md')], { folder: 'sub' })).toEqual(['a.md']);
  });
});

describe('names are taken as they are', () => {
  const names = [
    '[a].md',
    '-x.md',
    '{b,c}.md',
    'a b.md',
    'a\nb.md',
    '*.md',
    '!a.md',
    "it's.md",
    '$HOME.md',
    'ö.md'.normalize('NFC'),
    'ö.md'.normalize('NFD'),
    'a\\b.md',
  ];
  test.each(names)('%j', async (name) => {
    const ws = workspace(drafts('a.md', 'b.md', ...names));
    expect(await checked(ws, ['--', name])).toEqual([name]);
    expect(await checked(ws, [`./${name}`])).toEqual([name]);
    expect(await checked(ws, [ws.at(name)])).toEqual([name]);
  });

  test('in a folder, in code-unit order', async () => {
    expect(await checked(workspace(drafts(...names)))).toEqual([...names].sort());
  });
});

describe('left out', () => {
  test('by .briefignore, by the configuration, and by the command line', async () => {
    const ws = workspace({
      ...drafts('a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'sub/a.md', 'sub/keep.md'),
      '.briefignore': '/b.md\nsub/*\n',
      'sub/.briefignore': '!keep.md\n',
      'brief.config.json': '{ "ignores": ["c.md"] }',
      'more.txt': 'd.md\n',
    });
    const more = ['--ignore-path', 'more.txt', '--ignore-pattern', 'e*'];
    expect(await checked(ws, more)).toEqual(['a.md', 'sub/keep.md']);
    expect(await checked(ws, ['**/*.md', ...more])).toEqual(['a.md', 'sub/keep.md']);
    expect(await checked(ws, [...more, '--no-ignore'])).toEqual([
      'a.md',
      'b.md',
      'c.md',
      'd.md',
      'e.md',
      'sub/a.md',
      'sub/keep.md',
    ]);
    expect(await checked(ws, ['.'], { folder: 'sub' })).toEqual(['sub/keep.md']);
  });

  test('.gitignore is no ignore file, unless it is asked for', async () => {
    const ws = workspace({ ...drafts('a.md', 'private.md'), '.gitignore': 'private.md\n' });
    expect(await checked(ws)).toEqual(['a.md', 'private.md']);
    expect(await checked(ws, ['--ignore-path', '.gitignore'])).toEqual(['a.md']);
  });

  test('a draft that is named all the same gets a note, and is no failure', async () => {
    const ws = workspace({ ...drafts('old/a.md', 'b.md'), '.briefignore': '# nothing\nold/\n' });
    const { code, err } = await ws.run(['old/a.md']);
    expect(err).toBe('Note: old/a.md is left out by “old/” in .briefignore:2. To check it: --no-ignore\n');
    expect(code).toBe(0);
    const given = await ws.run(['b.md', '--ignore-pattern', 'b*']);
    expect(given.err).toBe('Note: b.md is left out by --ignore-pattern “b*”. To check it: --no-ignore\n');
    const stdin = await ws.run(['-', '--stdin-filename', 'old/x.md'], { input: clean });
    expect(stdin.err).toContain('old/x.md is left out by “old/”');
  });
});

describe.skipIf(process.platform === 'win32')('odd things in a folder', () => {
  test('links: to a draft followed, to a folder not, to nothing reported, and in a circle', async () => {
    const ws = workspace(drafts('sub/a.md', 'z.md'));
    symlinkSync('sub/a.md', ws.at('link.md'));
    symlinkSync('..', ws.at('sub/up'));
    symlinkSync('sub', ws.at('alias.md'));
    symlinkSync('nowhere.md', ws.at('dangling.md'));
    symlinkSync('circle.md', ws.at('circle.md'));
    expect(await checked(ws)).toEqual(['link.md', 'sub/a.md', 'z.md']);
    const { err, code } = await ws.run(['.']);
    expect(err.split('\n').sort().slice(1)).toEqual([
      'Error: circle.md cannot be read: its symbolic links lead in a circle. Remove it, or leave it out with --ignore-pattern.',
      'Error: dangling.md cannot be read: it is a link that leads nowhere. Remove it, or leave it out with --ignore-pattern.',
    ]);
    expect(code).toBe(2);
    expect(await checked(ws, ['sub/up/z.md'])).toEqual(['sub/up/z.md']);
    expect((await ws.run(['circle.md'])).err).toBe(
      'Error: circle.md cannot be read: its symbolic links lead in a circle.\n',
    );
  });

  test('pipes and devices are never waited for', async () => {
    const ws = workspace(drafts('a.md'));
    spawnSync('sh', ['-c', 'mkfifo pipe.md'], { cwd: ws.path });
    const inFolder = await ws.run(['.']);
    expect(inFolder.err).toBe('Note: pipe.md is left out: it is a pipe, a socket or a device, not a file.\n');
    expect(inFolder.code).toBe(0);
    const named = await ws.run(['pipe.md', 'a.md']);
    expect(named.err).toBe(
      'Error: pipe.md is a pipe, not a file. To check what it holds, send it to standard input: brief lint - < FILE.\n',
    );
    expect(named.code).toBe(2);
    expect((await ws.run(['/dev/zero'])).err).toContain('/dev/zero is a device, not a file');
  });

  test('what cannot be read is reported, and the rest is checked', async () => {
    const ws = workspace(drafts('a.md', 'closed.md', 'closed/b.md'));
    const faults = [
      ['openSync', 'closed.md', 'EACCES'],
      ['readdirSync', '/closed', 'EACCES'],
    ] as const;
    const { err, code } = await ws.run(['.'], { faults });
    expect(err).toBe(
      'Error: The folder closed cannot be read: permission denied.\nError: closed.md cannot be read: permission denied.\n',
    );
    expect(code).toBe(2);
    expect(await checked(ws, [], { faults })).toEqual(['a.md']);
  });

  test('a draft with two names is checked under both', async () => {
    const ws = workspace(drafts('a.md'));
    linkSync(ws.at('a.md'), ws.at('b.md'));
    expect(await checked(ws)).toEqual(['a.md', 'b.md']);
  });

  test('a folder named like a draft is a folder', async () => {
    const ws = workspace(drafts('folder.md/a.md'));
    mkdirSync(ws.at('empty.md'));
    expect(await checked(ws)).toEqual(['folder.md/a.md']);
  });
});

test('the report is the same byte for byte, whatever the locale, the time zone and the run', async () => {
  const names = ['ı.md', 'i.md', 'I.md', 'İ.md', 'z.md', 'Z.md', 'ä.md', '10.md', '9.md'];
  const ws = workspace(Object.fromEntries(names.map((name) => [name, 'Turkiye\n'])));
  const runs = await Promise.all(
    [{}, { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' }, { LC_ALL: 'C', TZ: 'UTC' }].map((env) =>
      ws.run(['.', '-f', 'unix'], { env }),
    ),
  );
  expect(new Set(runs.map(({ out }) => out)).size).toBe(1);
  expect(
    runs[0]?.out
      .split('\n')
      .map((line) => line.split(':')[0])
      .slice(0, -1),
  ).toEqual([...names].sort());
});
