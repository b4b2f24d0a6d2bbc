import { defineConfig } from 'vitest/config';

/** All tests of all workspaces in one run, from source: no build comes first, except for what spawns the built CLI. */
export default defineConfig({
  test: {
    // For what hangs, not for what is slow: how busy a machine is decides no test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What earlier runs kept of large dossiers is not asked, unless a test has a folder of its own for it.
    env: { BRIEF_DOSSIER_CACHE: 'off' },
    setupFiles: ['scripts/fixed-seed.ts'],
    include: [
      '*.test.ts',
      '{packages,apps}/*/{src,test}/**/*.test.ts',
      'fixtures/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
  },
});
