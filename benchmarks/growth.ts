/**
 * `node benchmarks/growth.ts`: how the time for a draft grows with its length, for markup that is made to be slow to read.
 * Twice the length should take twice the time; a trap is shown with its ratio at the last doubling.
 * With a word, only traps whose name has it.
 */

import process from 'node:process';
import { mitPriorities } from '../packages/core/src/index.ts';
import { analyse, defaultSettings, lint, prepare } from '../packages/lint/src/index.ts';
import { traps } from '../packages/lint/test/traps.ts';

const [, , only = ''] = process.argv;
const knowledge = prepare([mitPriorities]);
const longest = Number(process.env['LONGEST'] ?? 128) * 1024;

const timed = (text: string): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const started = process.cpuUsage();
    lint(analyse(text, knowledge, { keep: false }), knowledge, defaultSettings);
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
    if (best > 2000) break;
  }
  return best;
};

const rows = Object.entries(traps)
  .filter(([name]) => name.includes(only))
  .map(([name, make]) => {
    const count = Math.max(8, Math.floor(longest / 4 / (make(64).length / 64)));
    timed(make(count / 8));
    const times = [1, 2, 4].map((factor) => timed(make(Math.floor(count * factor))));
    const [first = 0, second = 0, third = 0] = times;
    return { name, times, ratio: third / second, whole: third / first };
  })
  .sort((a, b) => b.ratio - a.ratio);

for (const { name, times, ratio, whole } of rows) {
  const shown = times.map((time) => time.toFixed(1).padStart(9)).join('');
  console.log(`${name.padEnd(44)}${shown} ms   ×${ratio.toFixed(2)}  (×${whole.toFixed(2)} for four times the length)`);
}
