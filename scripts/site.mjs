/**
 * `npm run site`: makes the documentation site, into `apps/site/dist`. With `-- --serve` it is served then, as a host
 * would; with `-- test` it is visited in a browser; `npm run site -- dev` serves it while it is written.
 */
import { join } from 'node:path';
import { runTool, say, setUp } from './set-up.mjs';

const [mode, ...rest] = process.argv.slice(2);
const known = [undefined, '--serve', 'dev', 'test'];
if (!known.includes(mode)) {
  say(`There is no “${mode}”. After “npm run site --” comes --serve, dev, test, or nothing`);
  process.exit(2);
}

await setUp();
if (mode === 'dev') {
  process.exitCode = await vitepress('dev');
} else {
  process.exitCode = await vitepress('build');
  if (process.exitCode === 0) say('The site is in apps/site/dist.');
  if (process.exitCode === 0 && mode === '--serve') process.exitCode = await vitepress('preview');
  if (process.exitCode === 0 && mode === 'test') {
    process.exitCode = await runTool('vitest', ['run', '--config', 'apps/site/test/browser.config.ts', ...rest]);
  }
}

function vitepress(command) {
  return runTool(join('apps', 'site', 'node_modules', '.bin', 'vitepress'), [command, join('apps', 'site'), ...rest]);
}
