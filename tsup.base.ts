/** What all our bundles share. Declarations are made by tsc (see tsconfig.build.json), not here. */
import { builtinModules } from 'node:module';
import type { Options } from 'tsup';
import { pastDoors } from './tsup.doors.ts';
import { licences } from './tsup.licences.ts';
import { prebuilt } from './tsup.prebuilt.ts';

const shared: Options = {
  target: 'node20',
  // No host is assumed, so that of a package with several builds the modern one is taken, not the one for `require`.
  platform: 'neutral',
  sourcemap: false,
  // Not minified: it would save no measurable time at start-up, and a stack trace could not be read.
  minify: false,
  silent: true,
  // Leftovers of an earlier build would be published. The declarations are made by another task at the same time.
  clean: ['!**/*.d.ts', '!**/*.d.cts'],
};

/** A library: one file for `import`, one for `require`, dependencies left outside. */
export const library: Options = {
  ...shared,
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
};

/** A program for Node: one file for the hot path and one more for each lazy `import()`. */
export const program: Options = {
  ...shared,
  format: ['esm'],
  splitting: true,
  // What a program uses is a devDependency, and so inside; only Node's own modules stay out.
  external: [/^node:/, ...builtinModules],
  esbuildPlugins: [prebuilt, pastDoors, licences],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main'];
  },
};
