/**
 * Tests that try a law on chosen values choose the same ones in every run, so that a change is never refused for what it did
 * not touch. `npm run fuzz` chooses others each time.
 */
import fc from 'fast-check';

if (process.env['FUZZ_RUNS'] === undefined) fc.configureGlobal({ seed: 7 });
