/** Loads and starts what was built on the Node that CI brings (the oldest we support), not on the workspace's own. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

for (const name of ['core', 'lint']) {
  const imported = Object.keys(await import(`../packages/${name}/dist/index.js`)).sort();
  const required = Object.keys(require(`../packages/${name}/dist/index.cjs`)).sort();
  if (imported.join() !== required.join()) throw new Error(`@brief/${name}: import and require offer different things`);
  console.log(`@brief/${name}: ${imported.length} exports`);
}

const version = execFileSync(process.execPath, ['apps/cli/bin/brief.js', '--version'], { encoding: 'utf8' }).trim();
if (!/\d+\.\d+\.\d+/.test(version)) throw new Error(`brief --version said “${version}”`);
console.log(`brief ${version}`);
