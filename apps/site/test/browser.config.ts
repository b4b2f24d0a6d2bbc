import { defineConfig } from 'vitest/config';

/** The built site in a real browser. Apart from the other tests, because it needs the site and a Chromium. */
export default defineConfig({
  test: {
    // For what hangs, not for what is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['apps/site/test/*.browser.ts'],
    fileParallelism: false,
  },
});
