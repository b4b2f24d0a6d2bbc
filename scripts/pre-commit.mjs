#!/usr/bin/env node
/**
 * The entry of the pre-commit hook: flags and the files to be committed come as arguments, in one or several batches. The
 * clone that the framework keeps is made ready by the first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';

if (!existsSync(new URL('../apps/cli/dist/main.js', import.meta.url))) await setUp();

const brief = fileURLToPath(new URL('../apps/cli/bin/brief.js', import.meta.url));
const { status } = spawnSync(process.execPath, [brief, 'lint', '--no-progress', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
