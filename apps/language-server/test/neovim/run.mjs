/**
 * The server in an editor that nobody here wrote: Neovim, as Debian has it. Opens a draft, reads findings and a hover,
 * applies a fix and saves. `node run.mjs [--install]`; without Neovim it says so and fails.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const hasNeovim = () => spawnSync('nvim', ['--version']).status === 0;

if (!hasNeovim() && process.argv.includes('--install')) {
  process.stderr.write('Installing Neovim …\n');
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'neovim'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
if (!hasNeovim()) {
  process.stderr.write('Neovim is not installed. Install it (apt-get install neovim), or run this with --install.\n');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'brief-neovim-'));
try {
  const draft = join(folder, 'draft.md');
  writeFileSync(
    draft,
    '# A draft\n\nThe director of the National Intelligence Organization (MİT), İbrahim Kalın, writes.\n\nMIT’s aims are global.\n',
  );
  const run = spawnSync('nvim', ['--headless', '--clean', '-u', 'NONE', '-S', here('session.lua')], {
    env: {
      ...process.env,
      BRIEF_DRAFT: draft,
      BRIEF_SERVER: JSON.stringify([process.execPath, here('../../bin/brief-language-server.js'), '--stdio']),
    },
    encoding: 'utf8',
    timeout: 90_000,
  });
  const output = `${run.stdout}${run.stderr}`;
  const seen = JSON.parse(/\{.*\}/s.exec(output)?.[0] ?? assert.fail(`Neovim printed: ${output}`));
  assert.equal(seen.problem, undefined, seen.problem);
  assert.equal(run.status, 0);
  assert.deepEqual(
    seen.findings.map(({ rule, line, column }) => [rule, line, column]),
    [['preferred-name', 5, 1]],
  );
  assert.match(seen.hover, /Director of MİT/);
  assert.equal(seen.action, 'Replace with “MİT”');
  assert.match(readFileSync(draft, 'utf8'), /\nMİT’s aims are global\.\n$/);
  process.stdout.write('Neovim: findings, hover, code action and saving work.\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
