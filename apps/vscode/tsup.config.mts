import { defineConfig, type Options } from 'tsup';
import { program } from '../../tsup.base.ts';

/** VS Code loads one plain script for the extension and starts another for the server, in Node and in a web worker. */
const inNode: Options = {
  ...program,
  format: ['cjs'],
  splitting: false,
  platform: 'node',
  external: ['vscode'],
  outExtension: () => ({ js: '.js' }),
};
/** Runs in both hosts. */
const suite: Options = { ...inNode, platform: 'neutral', entry: { suite: 'test/suite/index.ts' } };
/** Minified, because a browser fetches it. */
const inBrowser: Options = { ...inNode, platform: 'browser', minify: true };

export default defineConfig([
  { ...inNode, entry: { extension: 'src/extension.node.ts', server: 'src/server.node.ts' } },
  { ...inBrowser, entry: { 'extension.browser': 'src/extension.browser.ts' } },
  suite,
  { ...inBrowser, format: ['iife'], entry: { 'server.browser': 'src/server.browser.ts' } },
]);
