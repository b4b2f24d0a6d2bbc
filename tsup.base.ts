/** What all our bundles share. Declarations are made by tsc (see tsconfig.build.json), not here. */
import type { Options } from 'tsup';

const shared: Options = {
  target: 'node20',
  platform: 'neutral',
  sourcemap: false,
  silent: true,
};

/** A library: one file for `import`, one for `require`, dependencies left outside. */
export const library: Options = {
  ...shared,
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
};

/** A program: everything inside, one file for the hot path and one more for each lazy `import()`. */
export const program: Options = {
  ...shared,
  platform: 'node',
  format: ['esm'],
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  noExternal: [/./],
};
