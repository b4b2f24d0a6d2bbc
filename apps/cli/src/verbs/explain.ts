/** `brief explain WORD`: finds what a word stands for (a rule, an entity by id, a name) and shows its page. */
import { resolve } from 'node:path';
import { blockedBy, meantBy, subjectsOf } from '@brief/assistant';
import { createResolver } from '@brief/config';
import { type Knowledge, rules } from '@brief/lint';
import type { Arguments } from '../arguments/read-arguments.ts';
import { colourOf } from '../arguments/settings.ts';
import { entityPage } from '../explain/entity-page.ts';
import { rulePage } from '../explain/rule-page.ts';
import { Failure } from '../failure.ts';
import { disk } from '../files/disk.ts';
import { givenBy } from '../run/drafts.ts';
import { known } from '../run/in-force.ts';
import { knowledgeOf } from '../run/knowing.ts';
import { print } from '../terminal/output.ts';
import { columnsOf, styleFor } from '../terminal/style.ts';

export async function explainVerb(args: Arguments): Promise<number> {
  const word = args.words.join(' ').trim();
  if (word === '')
    throw new Failure('What is to be explained? brief explain RULE, ENTITY or NAME, as in: brief explain kalin');
  const folder = process.cwd();
  const here = await createResolver(disk, known, givenBy(args, {}, folder)).at(folder);
  const effective = here.effective(resolve(folder, 'draft.md'));
  const page = { style: await styleFor(1, colourOf(args)), columns: await columnsOf(1) };

  const rule = rules.find(({ id }) => id === word);
  if (rule !== undefined) {
    const set = effective.rules.get(rule.id);
    await print(rulePage(rule, set?.level ?? rule.level, page));
    return 0;
  }
  const knowledge = knowledgeOf(effective);
  const subjects = subjectsOf(word, knowledge);
  if (subjects.length === 0) throw new Failure(nothingKnown(word, knowledge));
  await print(
    subjects.map((subject) => entityPage(subject, knowledge, page)).join(`\n${'─'.repeat(page.columns)}\n\n`),
  );
  return 0;
}

function nothingKnown(word: string, knowledge: Knowledge): string {
  const blocked = blockedBy(word, knowledge);
  if (blocked) return `“${word}” is the name of something else; Brief takes care not to read ${blocked.label} in it.`;
  const meant = meantBy(
    word,
    knowledge,
    rules.map(({ id }) => id),
  );
  const question =
    meant === undefined ? 'brief mentions shows what drafts name, brief rules the rules.' : `Did you mean “${meant}”?`;
  return `No rule, entity or name “${word}” is known. ${question}`;
}
