/** `brief rules`: the rules, what each is about, and how seriously it is taken in the current folder. */
import { resolve } from 'node:path';
import { createResolver } from '@brief/config';
import { type Level, rules } from '@brief/lint';
import type { Arguments } from '../arguments/read-arguments.ts';
import { colourOf } from '../arguments/settings.ts';
import { Failure } from '../failure.ts';
import { disk } from '../files/disk.ts';
import { givenBy } from '../run/drafts.ts';
import { known } from '../run/in-force.ts';
import { print } from '../terminal/output.ts';
import { columnsOf, type Paint, type Style, styleFor } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';

export async function rulesVerb(args: Arguments): Promise<number> {
  const [word] = args.words;
  if (word !== undefined) {
    throw new Failure(`brief rules lists all rules. For one of them: brief explain ${word}`);
  }
  const folder = process.cwd();
  const here = await createResolver(disk, known, givenBy(args, {}, folder)).at(folder);
  const inForce = here.effective(resolve(folder, 'draft.md')).rules;
  const style = await styleFor(1, colourOf(args));
  const columns = await columnsOf(1);
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.flatMap(({ id, summary, level, repairs }) => {
    const set = inForce.get(id)?.level ?? level;
    const text = repairs === 'fix' ? `${summary} ${style.dim('(--fix)')}` : summary;
    const [first = '', ...rest] = wrap(text, columns - width - 15);
    const head = `  ${style.bold(id.padEnd(width))}  ${levelPaint(set, style)(set.padEnd(7))}  `;
    return [head + first, ...rest.map((line) => ' '.repeat(width + 13) + line)];
  });
  await print(`${lines.join('\n')}\n\nMore about a rule: ${style.bold(`brief explain ${rules[0]?.id ?? ''}`)}\n`);
  return 0;
}

export function levelPaint(level: Level, { red, yellow, blue, dim }: Style): Paint {
  return { error: red, warning: yellow, info: blue, off: dim }[level];
}
