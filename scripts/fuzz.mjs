/**
 * `npm run fuzz -- --runs N`: the laws that hold for every draft and dossier, tried on N of each (1,000 unless it is said),
 * and as many edits in the server. `npm test` tries them on a few.
 */
import { runTool, setUp } from './set-up.mjs';

const [flag, runs = '1000', ...rest] = process.argv.slice(2);
if ((flag !== undefined && flag !== '--runs') || !/^[1-9]\d*$/.test(runs) || rest.length > 0) {
  process.stderr.write('Say how many: npm run fuzz -- --runs 10000\n');
  process.exit(2);
}
process.env.FUZZ_RUNS = runs;
process.env.BRIEF_EDITS = runs;
await setUp();
process.exitCode = await runTool('vitest', ['run', 'laws.property', 'random-edits']);
