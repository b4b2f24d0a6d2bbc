/**
 * `brief stream`: records from standard input, one JSON object a line, each answered by a line on standard output in the
 * same order. It holds one record at a time and reads no faster than its output is read, so an archive of any size passes.
 */
import { resolve } from 'node:path';
import { createResolver } from '@brief/config';
import type { RuleError } from '@brief/lint';
import type { Arguments } from '../arguments/read-arguments.ts';
import { rulesGiven } from '../arguments/rules-given.ts';
import { Failure, reasonInWords } from '../failure.ts';
import { disk } from '../files/disk.ts';
import { largestDraft } from '../files/read.ts';
import { many } from '../reporters/report.ts';
import { givenBy } from '../run/drafts.ts';
import { known, settingsOf } from '../run/in-force.ts';
import { interruptible } from '../run/interrupt.ts';
import { createKnowing } from '../run/knowing.ts';
import { ruleBug } from '../run/rule-bug.ts';
import { answerTo } from '../stream/answer.ts';
import { linesOf } from '../stream/lines.ts';
import { print, tell } from '../terminal/output.ts';

/** Findings are data here: they are no reason to fail, nor is a record that cannot be checked. */
export async function streamVerb(args: Arguments): Promise<number> {
  const [word] = args.words;
  if (word !== undefined && word !== '-') {
    throw new Failure(`brief stream reads standard input, not ${word}: brief stream < ${word}`);
  }
  const folder = process.cwd();
  const here = await createResolver(disk, known, givenBy(args, { rules: await rulesGiven(args) }, folder)).at(folder);
  const effective = here.effective(resolve(folder, 'draft.md'));
  const settings = settingsOf(effective, {
    ignoreDirectives: args.has('no-inline-config'),
    reportUnusedDirectives: args.has('report-unused-disable-directives'),
  });
  const knowledge = createKnowing()(effective);

  const bugs: RuleError[] = [];
  let records = 0;
  let unchecked = 0;
  for await (const lines of linesOf(standardInput(), largestDraft)) {
    let text = '';
    for (const line of lines) {
      const answer = interruptible(line?.length ?? 0, () => answerTo(line, knowledge, settings));
      if (answer === undefined) continue;
      records++;
      if (!answer.checked) unchecked++;
      if (bugs.length === 0) bugs.push(...answer.bugs);
      text += `${answer.line}\n`;
      if (text.length < batch) continue;
      if (!(await print(text))) return 0;
      text = '';
    }
    if (!(await print(text))) return 0;
  }
  if (unchecked > 0) {
    tell(`Note: ${unchecked} of ${many(records, 'record')} could not be checked; their lines say why.\n`);
  }
  if (bugs.length > 0) throw ruleBug(bugs);
  return 0;
}

/** Characters written at once. */
const batch = 1 << 16;

async function* standardInput(): AsyncGenerator<Buffer> {
  try {
    yield* process.stdin;
  } catch (error) {
    throw new Failure(`Standard input could not be read: ${reasonInWords(error)}.`);
  }
}
