/**
 * How well names are recognised in the development set: precision and recall with 95 % Wilson intervals, for the half
 * that may be used to improve recognition and for the half that is only counted.
 *
 *     node benchmarks/recognition-quality.ts [--open]
 *
 * Node 22.18 or newer (`./node_modules/.bin/node`). With `--open` the errors in the first half are listed.
 */
import { mitPriorities } from '../packages/core/src/index.ts';
import { developmentSet } from '../packages/core/test/recognition/development-set.ts';
import { halves, rate, type Score, score } from '../packages/core/test/recognition/score.ts';

const { open, held } = halves(developmentSet);
const scores = { open: score(mitPriorities, open), held: score(mitPriorities, held) };
for (const [half, one] of Object.entries(scores)) report(half, one);
if (process.argv.includes('--open')) {
  for (const place of scores.open.falsely) console.log(`false   ${place}`);
  for (const place of scores.open.missed) console.log(`missed  ${place}`);
}

function report(half: string, { passages, right, falsely, missed }: Score): void {
  console.log(
    `${half}: ${passages} passages, ${right + missed.length} mentions expected, ${right + falsely.length} found`,
  );
  console.log(`  precision ${percent(right, right + falsely.length)}`);
  console.log(`  recall    ${percent(right, right + missed.length)}`);
}

function percent(part: number, whole: number): string {
  const { share, low, high } = rate(part, whole);
  const [shown, from, to] = [share, low, high].map((value) => (value * 100).toFixed(1));
  return `${shown} % (${from}–${to} %), ${part} of ${whole}`;
}
