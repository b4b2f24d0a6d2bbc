import { defineConfig } from 'vitest/config';

/** All tests of all workspaces in one run, from source: no build comes first, except for what spawns the built CLI. */
export default defineConfig({
  test: {
    include: [
      '*.test.ts',
      '{packages,apps}/*/{src,test}/**/*.test.ts',
      'fixtures/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
  },
});
