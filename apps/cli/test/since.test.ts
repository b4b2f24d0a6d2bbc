import { execFileSync } from 'node:child_process';
import { chmodSync, renameSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean, type RunOptions, type Workspace, warned, workspace, wrong } from './brief.ts';

const git = (ws: Workspace, ...args: readonly string[]): string =>
  execFileSync('git', args, {
    cwd: ws.path,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: ws.at('.git', 'none'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

function commit(ws: Workspace): void {
  git(ws, 'add', '-A');
  git(ws, 'commit', '-qm', 'A step');
}

/** A repository with these files in one commit, on a branch `main`. */
function repository(files: Readonly<Record<string, string>>, ...how: readonly string[]): Workspace {
  const ws = workspace(files);
  git(ws, 'init', '-q', '-b', 'main', ...how);
  commit(ws);
  return ws;
}

async function checked(ws: Workspace, args: readonly string[], options?: RunOptions): Promise<readonly string[]> {
  const { out } = await ws.run([...args, '-f', 'json', '--no-exit-code'], options);
  return (JSON.parse(out) as { filePath: string }[]).map(({ filePath }) => filePath.slice(ws.path.length + 1));
}

const drafts = {
  'old.md': warned,
  'edited.md': clean,
  'staged.md': clean,
  'moved.md': clean,
  'news/deleted.md': clean,
};

describe('--since checks the drafts that have changed since a revision', () => {
  test('edited, staged, renamed, committed and new ones, and not those that are gone or as they were', async () => {
    const ws = repository(drafts);
    git(ws, 'checkout', '-q', '-b', 'work');
    ws.write('committed.md', clean);
    commit(ws);
    ws.write('edited.md', wrong);
    ws.write('staged.md', wrong);
    git(ws, 'add', 'staged.md');
    git(ws, 'mv', 'moved.md', 'renamed.md');
    ws.remove('news/deleted.md');
    ws.write('news/new.md', wrong);
    expect(await checked(ws, ['--since', 'main'])).toEqual([
      'committed.md',
      'edited.md',
      'news/new.md',
      'renamed.md',
      'staged.md',
    ]);
    expect(await checked(ws, ['--since', 'HEAD'])).not.toContain('committed.md');
    expect(await checked(ws, ['--since=HEAD', 'news', 'old.md'])).toEqual(['news/new.md']);
  });

  test('where the branch began, and not where the other has got to', async () => {
    const ws = repository({ 'a.md': clean, 'b.md': clean });
    git(ws, 'checkout', '-q', '-b', 'work');
    ws.write('a.md', wrong);
    commit(ws);
    git(ws, 'checkout', '-q', 'main');
    ws.write('b.md', wrong);
    commit(ws);
    git(ws, 'checkout', '-q', 'work');
    expect(await checked(ws, ['--since', 'main'])).toEqual(['a.md']);
  });

  test('from a folder in the repository, too', async () => {
    const ws = repository({ 'a.md': clean, 'news/b.md': clean, 'news/c.md': clean });
    ws.write('a.md', wrong);
    ws.write('news/b.md', wrong);
    expect(await checked(ws, ['--since', 'main'], { folder: 'news' })).toEqual(['news/b.md']);
    expect(await checked(ws, ['--since', 'main', '..'], { folder: 'news' })).toEqual(['a.md', 'news/b.md']);
  });

  test('whatever they are called', async () => {
    const names = ['ü\n“é”.md', '-x.md', '$(touch executed).md', ' a\tb .md', '日本.md'];
    const ws = repository(Object.fromEntries(names.map((name) => [name, clean])));
    expect(await checked(ws, ['--since', 'main'])).toEqual([]);
    for (const name of names) ws.write(name, wrong);
    expect(new Set(await checked(ws, ['--since', 'main']))).toEqual(new Set(names));
  });

  test('links by what they lead to', async () => {
    const ws = workspace({ 'a.md': clean, 'b.md': clean });
    symlinkSync('a.md', ws.at('link.md'));
    git(ws, 'init', '-q', '-b', 'main');
    commit(ws);
    expect(await checked(ws, ['--since', 'main'])).toEqual([]);
    ws.write('a.md', wrong);
    expect(await checked(ws, ['--since', 'main'])).toEqual(['a.md', 'link.md']);
    git(ws, 'checkout', '-q', 'a.md');
    ws.remove('link.md');
    symlinkSync('b.md', ws.at('link.md'));
    expect(await checked(ws, ['--since', 'main'])).toEqual(['link.md']);
  });

  test('other line ends alone are no change, and other names of hashes no hindrance', async () => {
    const ws = repository({ 'a.md': `${clean}${clean}`, 'b.md': clean }, '--object-format=sha256');
    ws.write('a.md', `${clean}${clean}`.replaceAll('\n', '\r\n'));
    ws.write('b.md', wrong);
    expect(await checked(ws, ['--since', 'main'])).toEqual(['b.md']);
  });

  test('without any the run is well, and so says a report', async () => {
    const ws = repository({ 'a.md': wrong, 'b.md': wrong });
    expect(await ws.run(['--since', 'main'])).toEqual({
      code: 0,
      out: '',
      err: 'Note: Among 2 drafts nothing has changed since main.\n',
    });
    expect((await ws.run(['--since', 'main', '-f', 'json'])).out).toBe('[]\n');
    expect((await ws.run(['--since', 'main', 'none.md'])).code).toBe(2);
  });

  test('a changed configuration or dossier is told of: others may have findings by it', async () => {
    const ws = repository({ 'a.md': warned, 'brief.config.json': '{}' });
    ws.write('brief.config.json', '{ "rules": { "preferred-name": "error" } }');
    expect((await ws.run(['--since', 'main'])).err).toContain(
      'Note: brief.config.json changed since main as well, so there may be other findings in drafts that did not.',
    );
  });
});

describe('what cannot be compared is exit code 2, and it is said what to do', () => {
  test.each([
    [['--since', 'mian'], /There is no revision “mian” in this repository\. If it is elsewhere, fetch it first/],
    [['--since', 'only-there'], /Did you mean “origin\/only-there”\?/],
    [['--since', 'alone'], /“alone” and the current commit have no history in common/],
    [['--since', 'main..HEAD'], /There is no revision/],
    [['--since='], /--since needs a revision, such as origin\/main/],
    [['--since=--output=x'], /--since needs a revision/],
    [['--since', 'main', '-'], /--since is about files, and standard input is none/],
  ])('%j', async (args, message) => {
    const ws = repository({ 'a.md': clean });
    git(ws, 'update-ref', 'refs/remotes/origin/only-there', 'HEAD');
    git(ws, 'checkout', '-q', '--orphan', 'alone');
    // Within the same second, the same files would be the same commit.
    ws.write('alone.md', clean);
    commit(ws);
    git(ws, 'checkout', '-q', 'main');
    const { code, err, out } = await ws.run(args);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(ws.list()).not.toContain('x');
  });

  test('no git, and no repository', async () => {
    const ws = workspace({ 'a.md': clean });
    expect(await ws.run(['--since', 'main'], { env: { PATH: ws.path } })).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no git here. Install it, or leave out --since.'),
    });
    expect(await ws.run(['--since', 'main'], { env: { GIT_CEILING_DIRECTORIES: ws.at('..') } })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/compares with a revision of a git repository, and .* is in none\. Run brief in a/),
    });
  });

  test('a shallow clone says that it is one', async () => {
    const ws = repository({ 'far/a.md': clean });
    ws.write('far/a.md', wrong);
    commit(ws);
    git(ws, 'clone', '-q', '--depth=1', `file://${ws.path}`, 'near');
    const { code, err } = await ws.run(['--since', 'HEAD~1'], { folder: 'near' });
    expect(err).toContain('git fetch --unshallow, or with actions/checkout “fetch-depth: 0”.');
    expect(code).toBe(2);
  });
});

describe('no program is started that a repository names', () => {
  /** A repository whose configuration names a program wherever git may start one. The program leaves a trace. */
  function trapped(): Workspace {
    const ws = repository({ 'a.md': clean, 'b.md': clean, '.gitattributes': '*.md filter=trap diff=trap\n' });
    ws.write('.git/trap', `#!/bin/sh\ntouch '${ws.at('executed')}'\ncat\n`);
    chmodSync(ws.at('.git/trap'), 0o755);
    const trap = ws.at('.git/trap');
    const named = [
      'core.fsmonitor',
      'core.sshCommand',
      'core.pager',
      'core.gitProxy',
      'diff.external',
      'credential.helper',
    ];
    const ofTrap = ['filter.trap.clean', 'filter.trap.smudge', 'diff.trap.textconv', 'diff.trap.command'];
    for (const name of [...named, ...ofTrap, 'remote.origin.uploadpack']) git(ws, 'config', name, trap);
    git(ws, 'config', 'pager.ls-tree', trap);
    git(ws, 'config', 'alias.ls-tree', `!${trap}`);
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout', 'fsmonitor-watchman'])
      renameSync(copy(ws, trap), ws.at('.git/hooks', hook));
    ws.write('a.md', `${clean} `);
    return ws;
  }
  function copy(ws: Workspace, trap: string): string {
    ws.write('.git/copy', ws.bytes('.git/trap'));
    chmodSync(ws.at('.git/copy'), 0o755);
    return trap.replace(/trap$/, 'copy');
  }

  test('for changed drafts', async () => {
    const ws = trapped();
    expect(await checked(ws, ['--since', 'main'])).toEqual(['a.md']);
    expect(ws.list()).not.toContain('executed');
    // The trap is set well: git itself steps into it.
    git(ws, 'status');
    expect(ws.list()).toContain('executed');
  });

  test('for what a partial clone would fetch', async () => {
    const ws = trapped();
    git(ws, 'config', 'core.repositoryFormatVersion', '1');
    git(ws, 'config', 'extensions.partialClone', 'origin');
    git(ws, 'config', 'remote.origin.promisor', 'true');
    git(ws, 'config', 'remote.origin.url', `ext::${ws.at('.git/trap')}`);
    git(ws, 'config', 'protocol.ext.allow', 'always');
    const tree = git(ws, 'rev-parse', 'HEAD^{tree}');
    ws.remove(`.git/objects/${tree.slice(0, 2)}/${tree.slice(2)}`);
    const { code, err } = await ws.run(['--since', 'main']);
    expect(err).toMatch(/git could not say what the commit [\da-f]{12} holds \(git says: /);
    expect(code).toBe(2);
    expect(ws.list()).not.toContain('executed');
  });
});
