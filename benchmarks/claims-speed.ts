/**
 * What claims add to names and quotes on the same draft: CPU time of a lint with the rules about names and quotations alone,
 * and of one with the two rules about claims besides; taken in turns, best of many, as a ratio within one repeat. What is shown is
 * the median of the repeats.
 *
 *     npm run bench -- claims-speed
 *
 * Every round reads its draft anew, with a number in it that no other round has, so that nothing of an earlier one is kept.
 */
import process from 'node:process';
import { drafts, sections } from '../fixtures/src/index.ts';
import { mitPriorities } from '../packages/core/src/index.ts';
import { lintText, prepare, resolveSettings, rules } from '../packages/lint/src/index.ts';

const REPEATS = 7;
const ROUNDS = 60;

const knowledge = prepare([mitPriorities]);
const claims = ['source-agreement', 'attributed-claim'];
const without = resolveSettings([{ rules: Object.fromEntries(claims.map((id) => [id, 'off'])) }]);
const whole = resolveSettings([{ rules: {} }]);
const prose = ['paraphrases', 'true-sentences'].map((name) =>
  sections(name)
    .map(({ lines }) => lines.join(' '))
    .join('\n\n'),
);
const texts = {
  'the fixtures’ drafts': drafts()
    .map(({ text }) => text)
    .join('\n\n'),
  'the source in other words': prose[0] ?? '',
  'three hundred sentences about it': prose[1] ?? '',
};

console.log(
  `Node ${process.version}, ${rules.length} rules, CPU ms\n\n| draft | KB | names and quotes | claims besides | added |\n|---|---|---|---|---|`,
);
let round = 0;
for (const [name, text] of Object.entries(texts)) {
  for (let warm = 0; warm < 40; warm++) measured(text);
  const repeats = Array.from({ length: REPEATS }, () => best(Array.from({ length: ROUNDS }, () => measured(text))));
  const ratios = repeats.map(({ without, whole }) => (whole / without - 1) * 100).toSorted((a, b) => a - b);
  const { without, whole } = best(repeats);
  const shown = [median(ratios), ratios[0] ?? 0, ratios.at(-1) ?? 0].map((ratio) => ratio.toFixed(0));
  console.log(
    `| ${name} | ${(text.length / 1000).toFixed(0)} | ${without.toFixed(1)} | ${whole.toFixed(1)} | ${shown[0]} % (${shown[1]} to ${shown[2]} %) |`,
  );
}

interface Measured {
  readonly without: number;
  readonly whole: number;
}

function measured(text: string): Measured {
  const draft = text.replaceAll('\n\n', `\n\nRound ${round++}. `);
  return {
    without: taken(() => lintText(draft, knowledge, without)),
    whole: taken(() => lintText(`${draft} `, knowledge, whole)),
  };
}

function best(all: readonly Measured[]): Measured {
  return {
    without: Math.min(...all.map((one) => one.without)),
    whole: Math.min(...all.map((one) => one.whole)),
  };
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function taken(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
