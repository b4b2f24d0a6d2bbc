/**
 * `npm run fuzz -- --runs N`: the laws that hold for every draft and every dossier, tried on N of each (1,000 unless it is
 * said) and on as many edits in the server, with other values each time. It goes in portions, file by file, and ends at
 * the first that fails; what is printed then has the seed that shows it again. `npm test` tries them on a few.
 */
import { runTool, setUp } from './set-up.mjs';

const [flag, runs = '1000', ...rest] = process.argv.slice(2);
if ((flag !== undefined && flag !== '--runs') || !/^[1-9]\d*$/.test(runs) || rest.length > 0) {
  process.stderr.write('Say how many: npm run fuzz -- --runs 10000\n');
  process.exit(2);
}

/** Tests whose number of values is said by FUZZ_RUNS, and others, which try their own number in each portion. */
const tests = [
  'packages/lint/src/laws.property',
  'packages/lint/src/analyse.property',
  'packages/lint/src/verbatim/restoration',
  'packages/core/src/recognise/recognise.property',
  'fixtures/src/editing',
  'packages/dossier-service/src/mutants.property',
  'apps/cli/test/dossier-mutants',
  'apps/language-server/test/dossier-mutants',
  'apps/language-server/test/random-edits',
  'packages/data-files/src/rough',
  'packages/authoring/src/edits/edit-dossier',
  'packages/language-service/src/content',
  'packages/config/src/pattern',
  'packages/coverage/src/page/page',
];
/** Values of a portion: what is kept in memory goes with each. */
const most = 500;

await setUp();
let code = 0;
for (let done = 0; code === 0 && done < Number(runs); done += most) {
  const portion = Math.min(most, Number(runs) - done);
  process.env.FUZZ_RUNS = String(portion);
  // Fewer edits may happen to find nothing that could be compared.
  process.env.BRIEF_EDITS = String(Math.max(most, portion));
  process.env.BRIEF_SEED = String(Math.floor(Math.random() * 2 ** 31));
  for (const test of tests) {
    if (code === 0) code = await runTool('vitest', ['run', '--test-timeout=0', test]);
  }
  process.stderr.write(code === 0 ? `${done + portion} of ${runs} tried.\n` : `Failed after ${done} of ${runs}.\n`);
}
process.exitCode = code;
