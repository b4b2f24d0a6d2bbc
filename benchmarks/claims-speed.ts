/**
 * What claims add to names and quotes on the same draft: CPU time of a lint with the rules about names and quotations alone,
 * and of one with the two rules about claims besides; taken in turns, best of several, as a ratio within one run.
 *
 *     npm run bench -- claims-speed
 *
 * Every round reads its draft anew, with a number in it that no other round has, so that nothing of an earlier one is kept.
 */
import process from 'node:process';
import { drafts, sections } from '../fixtures/src/index.ts';
import { mitPriorities } from '../packages/core/src/index.ts';
import { lintText, prepare, resolveSettings, rules } from '../packages/lint/src/index.ts';

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
for (const [name, text] of Object.entries(texts)) {
  const best = { without: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 80; round++) {
    const draft = text.replaceAll('\n\n', `\n\nRound ${round}. `);
    best.without = Math.min(
      best.without,
      taken(() => lintText(draft, knowledge, without)),
    );
    best.whole = Math.min(
      best.whole,
      taken(() => lintText(`${draft} `, knowledge, whole)),
    );
  }
  const added = ((best.whole / best.without - 1) * 100).toFixed(0);
  console.log(
    `| ${name} | ${(text.length / 1000).toFixed(0)} | ${best.without.toFixed(1)} | ${best.whole.toFixed(1)} | ${added} % |`,
  );
}

function taken(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
