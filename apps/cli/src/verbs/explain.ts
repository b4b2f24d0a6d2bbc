/** `brief explain WORD`: finds what a word stands for (a rule, an entity by id, a name) and shows its page. */
import { resolve } from 'node:path';
import { createResolver } from '@brief/config';
import { type Dossier, didYouMean, type Entity, type Label } from '@brief/core';
import { type Knowledge, rules } from '@brief/lint';
import type { Arguments } from '../arguments/read-arguments.ts';
import { colourOf } from '../arguments/settings.ts';
import { entityPage } from '../explain/entity-page.ts';
import { rulePage } from '../explain/rule-page.ts';
import { Failure } from '../failure.ts';
import { disk } from '../files/disk.ts';
import { givenBy } from '../run/drafts.ts';
import { knowledgeOf, known } from '../run/in-force.ts';
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

export interface Subject {
  readonly dossier: Dossier;
  readonly entity: Entity;
  /** The name that was asked about; absent when the entity was asked for by its id. */
  readonly label?: Label;
  /** How it was written, where that is not how the label is. */
  readonly written?: string;
}

/** By id first, then by a name written as it is, then by a name in other capitals or without its accents. */
function subjectsOf(word: string, { dossiers }: Knowledge): readonly Subject[] {
  const wanted = bare(word);
  const byId: Subject[] = [];
  const byName: Subject[] = [];
  const byBareName: Subject[] = [];
  for (const dossier of dossiers) {
    for (const entity of dossier.entities) {
      if (entity.id === word) byId.push({ dossier, entity });
      const named = entity.labels.find((label) => [label.text, ...(label.forms ?? [])].includes(word));
      if (named) byName.push({ dossier, entity, label: named });
      const alike = entity.labels.find((label) =>
        [label.text, ...(label.forms ?? [])].some((text) => bare(text) === wanted),
      );
      if (alike) byBareName.push({ dossier, entity, label: alike, written: word });
    }
  }
  return [byId, byName, byBareName].find((subjects) => subjects.length > 0) ?? [];
}

function nothingKnown(word: string, { dossiers }: Knowledge): string {
  const entities = dossiers.flatMap((dossier) => dossier.entities);
  const blocked = entities.find(({ blockers = [] }) => blockers.some((name) => bare(name) === bare(word)));
  if (blocked) return `“${word}” is the name of something else; Brief takes care not to read ${blocked.label} in it.`;
  const names = entities.flatMap(({ labels }) => labels.filter(({ use }) => use !== 'hidden').map(({ text }) => text));
  const meant =
    didYouMean(word, [...rules.map(({ id }) => id), ...entities.map(({ id }) => id), ...names]) ??
    names.find((name) => bare(name).split(' ').includes(bare(word)));
  const question =
    meant === undefined ? 'brief mentions shows what drafts name, brief rules the rules.' : `Did you mean “${meant}”?`;
  return `No rule, entity or name “${word}” is known. ${question}`;
}

/** For comparing what people type: no accents, no capitals, one kind of apostrophe and hyphen. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ');
