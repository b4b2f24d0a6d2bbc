/** `npm test`: every test once, from source. What follows `--` goes to Vitest, as in `npm test -- packages/core`. */
import { runTool, setUp } from './set-up.mjs';

await setUp();
process.exitCode = await runTool('vitest', ['run', ...process.argv.slice(2)]);
