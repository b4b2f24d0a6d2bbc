/**
 * How well claims are read: precision and recall with 95 % Wilson intervals, for each frame, over sentences made of the
 * dossiers, over the fixtures, over sentences that were written and labelled before the frames had seen them, and over prose
 * that has nothing to do with any dossier, which must stay silent.
 *
 *     npm run bench -- claims [--open] [folder of Markdown …]
 *
 * With `--open` the sentences that are false or missed are listed, those of the last held-out set excepted: it is for
 * counting, and a set whose errors were looked at is followed by a new one.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import {
  generated,
  heldOutSets,
  type Labelled,
  labelled,
  type Scored,
  score,
  sections,
} from '../fixtures/src/index.ts';
import { type Dossier, mitPriorities } from '../packages/core/src/index.ts';
import { rate } from '../packages/core/test/recognition/score.ts';
import { analyse, claimsOf, prepare } from '../packages/lint/src/index.ts';

const args = process.argv.slice(2);
const open = args.includes('--open');
const folders = args.filter((arg) => !arg.startsWith('--'));

const [last, ...older] = [...heldOutSets()].reverse();
report('Made of the built-in dossier', score(mitPriorities, generated(mitPriorities)), open);
report('Fixtures that agree with the source', score(mitPriorities, fixtures()), open);
for (const set of older.reverse()) report(`Held out earlier: ${set}`, score(mitPriorities, labelled(set)), open);
if (last !== undefined) report(`Held out: ${last}`, score(mitPriorities, labelled(last)), false);
unrelated('Markdown of installed packages', markdownIn('node_modules/.pnpm', 4000), mitPriorities);
for (const folder of folders) unrelated(folder, markdownIn(folder, 100_000), mitPriorities);

function fixtures(): readonly Labelled[] {
  return ['true-sentences', 'paraphrases'].flatMap((name) =>
    sections(name).flatMap(({ lines }) =>
      lines.map((text) => ({ frame: 'relation' as const, text, wrong: false, origin: name })),
    ),
  );
}

function report(title: string, { frames, falsely, missed }: Scored, listed: boolean): void {
  console.log(`\n${title}\n`);
  console.log(
    '| frame | precision | 95 % | of findings | recall | 95 % | of sentences |\n|---|---|---|---|---|---|---|',
  );
  const total = { right: 0, falsely: 0, wrong: 0, found: 0 };
  for (const [frame, tally] of [...frames].sort(([a], [b]) => a.localeCompare(b))) {
    for (const key of ['right', 'falsely', 'wrong', 'found'] as const) total[key] += tally[key];
    line(frame, tally);
  }
  line('all', total);
  if (!listed) return;
  for (const text of falsely) console.log(`false   ${text}`);
  for (const text of missed) console.log(`missed  ${text}`);
}

function line(
  name: string,
  { right, falsely, wrong, found }: { right: number; falsely: number; wrong: number; found: number },
): void {
  const findings = right + falsely;
  console.log(`| ${name} | ${shown(right, findings)} | ${findings} | ${shown(found, wrong)} | ${wrong} |`);
}

function shown(part: number, whole: number): string {
  if (whole === 0) return '– | –';
  const { share, low, high } = rate(part, whole);
  const [mean, from, to] = [share, low, high].map((value) => (value * 100).toFixed(1));
  return `${mean} % | ${from}–${to}`;
}

/** Prose in which no claim can be wrong. */
function unrelated(title: string, files: readonly string[], dossier: Dossier): void {
  const knowledge = prepare([dossier]);
  let size = 0;
  let mentions = 0;
  const found: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    size += text.length;
    const draft = analyse(text, knowledge, { keep: false });
    mentions += draft.mentions.length;
    for (const { outcome, frame, span } of claimsOf(draft, knowledge)) {
      if (outcome !== 'supported')
        found.push(`${frame} in ${file}: ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`);
    }
  }
  console.log(
    `\n${title}: ${files.length} files, ${(size / 1e6).toFixed(1)} MB, ${mentions} names, ${found.length} findings`,
  );
  for (const one of found) console.log(`false   ${one}`);
}

function markdownIn(folder: string, limit: number): readonly string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined && found.length < limit; next = waiting.pop()) {
    for (const name of readdirSync(next).sort()) {
      // The drafts of this repository are about the source.
      if (name === '@brief') continue;
      const path = join(next, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) waiting.push(path);
      else if (stat?.isFile() && name.endsWith('.md')) found.push(path);
    }
  }
  return found;
}
