/**
 * `npm run site`: makes the documentation site, into `apps/site/dist`. `npm run site -- --serve` serves it then, as a host
 * would; `npm run site -- dev` serves it while it is written.
 */
import { join } from 'node:path';
import { runTool, say, setUp } from './set-up.mjs';

const [mode, ...rest] = process.argv.slice(2);
const known = [undefined, '--serve', 'dev'];
if (!known.includes(mode)) {
  say(`There is no “${mode}”. Write: npm run site, npm run site -- --serve, or npm run site -- dev`);
  process.exit(2);
}

await setUp();
if (mode === 'dev') {
  process.exitCode = await vitepress('dev');
} else {
  process.exitCode = await vitepress('build');
  if (process.exitCode === 0) say('The site is in apps/site/dist.');
  if (process.exitCode === 0 && mode === '--serve') process.exitCode = await vitepress('preview');
}

function vitepress(command) {
  return runTool(join('apps', 'site', 'node_modules', '.bin', 'vitepress'), [command, join('apps', 'site'), ...rest]);
}
