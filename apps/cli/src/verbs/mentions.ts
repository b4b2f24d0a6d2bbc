/** `brief mentions`: what drafts name. By draft and entity with all places for people, one by one for programs. */
import type { Entity } from '@brief/core';
import { analyse, type Knowledge, lineIndex, type Mention } from '@brief/lint';
import { formatsOf } from '../arguments/flags.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { outputsOf } from '../arguments/settings.ts';
import { Failure } from '../failure.ts';
import { many, type Page } from '../reporters/report.ts';
import { eachDraft, type OpenDraft, tellOutcome } from '../run/drafts.ts';
import { interruptible } from '../run/interrupt.ts';
import { createKnowing } from '../run/knowing.ts';
import type { Style } from '../terminal/style.ts';
import { onOneLine, spellOut } from '../terminal/visible.ts';
import { padEnd, widthOf, wrap } from '../terminal/wrap.ts';
import { deliverText, pageFor } from './deliver.ts';

export async function mentionsVerb(args: Arguments): Promise<number> {
  const outputs = await outputsOf(args, formatsOf.mentions);
  const knowing = createKnowing();
  const entities = args.values('entity');
  const known = new Set<string>();
  const drafts: DraftMentions[] = [];
  const outcome = await eachDraft(args, {}, (draft) => {
    const knowledge = knowing(draft.effective);
    for (const dossier of knowledge.dossiers) for (const { id } of dossier.entities) known.add(id);
    const mentions = mentionsIn(draft, knowledge).filter(
      ({ entity }) => entities.length === 0 || entities.includes(entity),
    );
    drafts.push({ draft, knowledge, mentions });
  });
  await refuseUnknown(entities, known);
  try {
    for (const { format, file } of outputs) {
      await deliverText(file, format === 'json' ? asJson(drafts) : asPage(drafts, await pageFor(args, file)));
    }
  } finally {
    tellOutcome(outcome);
  }
  return outcome.failures.length > 0 ? 2 : 0;
}

interface DraftMentions {
  readonly draft: OpenDraft;
  readonly knowledge: Knowledge;
  readonly mentions: readonly Mention[];
}

const mentionsIn = ({ text }: OpenDraft, knowledge: Knowledge): readonly Mention[] =>
  interruptible(text.length, () => analyse(text, knowledge).mentions);

async function refuseUnknown(entities: readonly string[], known: ReadonlySet<string>): Promise<void> {
  const unknown = known.size === 0 ? undefined : entities.find((entity) => !known.has(entity));
  if (unknown === undefined) return;
  const { didYouMean } = await import('../did-you-mean.ts');
  const meant = didYouMean(unknown, known);
  const question = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  throw new Failure(`--entity: no dossier in force has an entity with the id “${unknown}”.${question}`);
}

function asJson(drafts: readonly DraftMentions[]): string {
  const entries = drafts.map(({ draft, mentions }) => ({
    filePath: draft.path,
    mentions: mentions.map(({ dossier, entity, span, text, label, use, quoted }) => ({
      dossier,
      entity,
      start: span.start,
      end: span.end,
      text,
      label: label.text,
      use,
      ...(quoted && { quoted }),
    })),
  }));
  return `${JSON.stringify(entries)}\n`;
}

function asPage(drafts: readonly DraftMentions[], { style, columns }: Page): string {
  const withMentions = drafts.filter(({ mentions }) => mentions.length > 0);
  const total = drafts.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const parts = withMentions.map((one) => `${draftLines(one, style, columns).join('\n')}\n\n`);
  const end =
    total === 0
      ? `${many(drafts.length, 'draft')} read, no name of a dossier found.`
      : `${style.bold(many(total, 'mention'))} in ${many(withMentions.length, 'draft')} of ${drafts.length}.`;
  return drafts.length === 0 ? '' : `${parts.join('')}${end}\n`;
}

/** An entity in one draft. */
interface Group {
  readonly entity: Entity | undefined;
  readonly id: string;
  readonly places: string[];
  /** How the draft writes it, and how often. */
  readonly names: Map<string, number>;
}

/** One line for each entity: what it is called, how often, and where, in the order in which the draft names them. */
function draftLines({ draft, knowledge, mentions }: DraftMentions, style: Style, columns: number): readonly string[] {
  const lines = lineIndex(draft.text);
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const key = `${mention.dossier} ${mention.entity}`;
    const group: Group = groups.get(key) ?? {
      entity: knowledge.entity(mention.dossier, mention.entity),
      id: mention.entity,
      places: [],
      names: new Map(),
    };
    groups.set(key, group);
    const { line, column } = lines.at(mention.span.start);
    group.places.push(`${line}:${column}`);
    const name = `${onOneLine(mention.text)}${mention.use === 'deprecated' ? ' (deprecated)' : ''}${mention.quoted ? ' (quoted)' : ''}`;
    group.names.set(name, (group.names.get(name) ?? 0) + 1);
  }
  const idWidth = Math.max(...[...groups.values()].map(({ id }) => id.length));
  return [
    style.bold(style.underline(spellOut(draft.shown))),
    ...[...groups.values()].flatMap(({ entity, id, places, names }) => {
      const label = entity?.label ?? id;
      const indent = idWidth + 4;
      const written = [...names].filter(([name]) => name !== label || names.size > 1);
      const detail = [
        `×${places.length} at ${places.join(', ')}`,
        ...(written.length > 0
          ? [`as ${written.map(([name, times]) => (names.size > 1 ? `${name} ×${times}` : name)).join(', ')}`]
          : []),
      ];
      const head = `  ${style.dim(padEnd(id, idWidth))}  ${style.bold(label)}`;
      const room = columns - indent - widthOf(label) - 2;
      const [first = '', ...rest] = detail;
      const inline = widthOf(first) <= room ? `${head}  ${first}` : head;
      const below = inline === head ? detail : rest;
      return [
        inline,
        ...below.flatMap((text) => wrap(text, columns - indent)).map((line) => ' '.repeat(indent) + style.dim(line)),
      ];
    }),
  ];
}
