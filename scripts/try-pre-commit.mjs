/**
 * The hook in the framework itself, from Debian’s package: a repository of drafts with this one, as it is committed, among
 * its hooks. `--install` gets the framework where it is missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const isThere = () => spawnSync('pre-commit', ['--version']).status === 0;
if (!isThere() && process.argv.includes('--install')) {
  const installed = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'pre-commit'], {
    encoding: 'utf8',
  });
  if (installed.status !== 0) console.error(installed.stderr);
}
if (!isThere()) {
  console.error('The framework is not here: install pre-commit, or let --install do it (Debian, as root).');
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'brief-pre-commit-'));
try {
  const drafts = join(scratch, 'drafts');
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: drafts,
      encoding: 'utf8',
    });
  const here = resolve('.');
  const revision = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  mkdirSync(drafts);
  git('init', '--quiet');
  const config = `repos:\n  - repo: ${JSON.stringify(here)}\n    rev: ${revision}\n    hooks:\n      - id: brief\n        args: [--max-warnings=0]\n`;
  writeFileSync(join(drafts, '.pre-commit-config.yaml'), config);
  writeFileSync(join(drafts, 'good draft.md'), 'Türkiye is large.\n');
  writeFileSync(join(drafts, 'notes.txt'), 'Turkiye is large.\n');
  git('add', '.');
  const run = () => {
    const done = spawnSync('pre-commit', ['run', '--color=never', '--verbose'], {
      cwd: drafts,
      encoding: 'utf8',
      env: { ...process.env, PRE_COMMIT_HOME: join(scratch, 'home') },
    });
    console.log(done.stdout.trim());
    return done;
  };
  const good = run();
  if (good.status !== 0) throw new Error(`A good draft was stopped:\n${good.stdout}${good.stderr}`);
  writeFileSync(join(drafts, 'bad draft.md'), 'Turkiye is large.\n');
  git('add', '.');
  const bad = run();
  if (bad.status === 0 || !bad.stdout.includes('bad draft.md') || bad.stdout.includes('notes.txt')) {
    throw new Error(`A bad draft was not stopped:\n${bad.stdout}${bad.stderr}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
