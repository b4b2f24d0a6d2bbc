/** `npm start`: a fresh clone becomes a report on the sample drafts, with nothing to know beforehand. */
import { runNode, say, setUp } from './set-up.mjs';

await setUp();

const args = process.argv.length > 2 ? process.argv.slice(2) : ['lint', 'fixtures/samples', '--no-exit-code'];
say(`$ brief ${args.join(' ')}\n`);
process.exitCode = await runNode(['apps/cli/bin/brief.js', ...args]);
