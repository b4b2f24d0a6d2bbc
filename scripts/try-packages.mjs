/**
 * Installs what would be published into an empty project, as its users will, and loads and starts it there on the Node
 * that CI brings (the oldest we support), not on the workspace's own. Build first.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packed = ['packages/core', 'packages/lint', 'apps/cli', 'apps/language-server'];
const libraries = ['@brief/core', '@brief/lint'];

const project = mkdtempSync(join(tmpdir(), 'brief-installed-'));
try {
  const tarballs = packed.map((folder) => pack(folder));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs]);

  for (const name of libraries) {
    const imported = keys(`import * as it from '${name}';`, 'module');
    const required = keys(`const it = require('${name}');`, 'commonjs');
    if (imported !== required) throw new Error(`${name}: import and require offer different things`);
    console.log(`${name}: ${imported.split(',').length} exports`);
  }

  const brief = join('node_modules', '.bin', 'brief');
  const version = run(brief, ['--version']).trim();
  if (!/\d+\.\d+\.\d+/.test(version)) throw new Error(`brief --version said “${version}”`);
  writeFileSync(join(project, 'draft.md'), 'İbrahim Kalın, Director of MIT, spoke.\n');
  const [{ messages }] = JSON.parse(run(brief, ['lint', 'draft.md', '--format', 'json']));
  const rules = messages.map(({ ruleId }) => ruleId).join();
  if (!rules.includes('preferred-name')) throw new Error(`brief lint found “${rules}” in a draft with “MIT”`);
  console.log(`brief ${version}: ${rules}`);
} finally {
  rmSync(project, { recursive: true });
}

function pack(folder) {
  const out = join(project, 'tarballs', `${folder.replace('/', '-')}.tgz`);
  mkdirSync(join(project, 'tarballs'), { recursive: true });
  execFileSync('node_modules/.bin/pnpm', ['--dir', folder, 'pack', '--out', out]);
  return out;
}

function keys(load, type) {
  return run(process.execPath, [
    `--input-type=${type}`,
    '--eval',
    `${load} console.log(Object.keys(it).filter((key) => !['default', 'module.exports', '__esModule'].includes(key)).sort().join())`,
  ]);
}

function run(command, args) {
  return execFileSync(command, args, { cwd: project, encoding: 'utf8' });
}
