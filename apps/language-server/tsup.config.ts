import { defineConfig, type Options } from 'tsup';
import { program } from '../../tsup.base.ts';

/** The protocol library is CommonJS and asks for Node's modules by `require`, so there has to be one. */
export const forNode: Options = {
  ...program,
  entry: ['src/main.node.ts'],
  platform: 'node',
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  esbuildOptions(options, context) {
    program.esbuildOptions?.(options, context);
    options.conditions = ['node'];
  },
};

/** A worker is one plain script. That it can be made for a browser proves that nothing of Node is in it. */
export const forBrowser: Options = {
  ...program,
  entry: ['src/main.browser.ts'],
  format: ['iife'],
  splitting: false,
  platform: 'browser',
  external: [],
  minify: true,
  outExtension: () => ({ js: '.js' }),
};

export default defineConfig([forNode, forBrowser]);
