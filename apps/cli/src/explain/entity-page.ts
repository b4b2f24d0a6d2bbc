/** All there is to know about an entity: what it is, how to write it, and what the source says in its own words. */
import type { Subject } from '@brief/assistant';
import type { Entity, Label } from '@brief/core';
import { dateInWords, type Knowledge } from '@brief/lint';
import type { Page } from '../reporters/report.ts';
import type { Style } from '../terminal/style.ts';
import { padEnd, widthOf, wrap } from '../terminal/wrap.ts';
import { passagesAbout } from './passages.ts';

export function entityPage(subject: Subject, knowledge: Knowledge, page: Page): string {
  const { dossier, entity } = subject;
  const { style, columns } = page;
  const { source } = dossier;
  const sense = entity.sense === undefined ? '' : ` (${entity.sense})`;
  const passages = passagesAbout(entity, dossier, knowledge);
  return [
    headline(`${style.bold(entity.label)}${sense} · ${entity.kind}`, style.dim(`${dossier.id}/${entity.id}`), columns),
    ...wrap(entity.is, columns),
    '',
    ...judgement(subject, knowledge, page),
    style.bold('Names'),
    ...nameLines(entity, page),
    '',
    style.bold(passages.length === 0 ? 'The source says nothing about it by itself.' : 'What the source says'),
    ...passages.flatMap(({ paragraph, says, exact }) => {
      const number = paragraph === 0 ? 'title' : `¶${paragraph}`;
      const text = says.flatMap((line) => wrap(line, columns - 9));
      const quote = wrap(`“${exact}”`, columns - 9).map(style.cyan);
      return [...text, ...quote].map((line, index) => `  ${style.dim(padEnd(index === 0 ? number : '', 5))}  ${line}`);
    }),
    '',
    ...wrap(`The source: “${source.title}”, ${dateInWords(source.published.iso)}.`, columns).map(style.dim),
    '',
  ].join('\n');
}

function headline(left: string, right: string, columns: number): string {
  const room = columns - widthOf(left) - widthOf(right);
  return room < 2 ? `${left}\n${right}` : `${left}${' '.repeat(room)}${right}`;
}

/** What a draft that writes the name in question is told, and when the name counts at all. */
function judgement(
  { dossier, entity, label, written }: Subject,
  knowledge: Knowledge,
  { style, columns }: Page,
): readonly string[] {
  if (label === undefined) return [];
  const name = `“${label.text}”`;
  const asked = written === undefined || written === label.text ? '' : `“${written}” is read as ${name}. `;
  const good = knowledge.replacement(dossier.id, entity.id, label);
  const verdicts: Readonly<Record<Label['use'], string>> = {
    preferred: `${name} is the name to write.`,
    accepted: `${name} is a good name of ${entity.label}.`,
    deprecated: `${name} is not how to write it: write ${style.bold(`“${good}”`)}.`,
    hidden: `${name} is understood as a name of ${entity.label}, and never suggested.`,
  };
  const swallowers = (entity.blockers ?? []).filter((blocker) => blocker.includes(label.text));
  return [
    asked + verdicts[label.use],
    label.scope && `It is ${label.scope} than ${entity.label}, so it is never replaced.`,
    label.note,
    label.caseSensitive && 'It counts only in these capitals.',
    label.weak && whenItCounts(label),
    swallowers.length > 0 && `It is something else in ${some(swallowers)}.`,
    '',
  ]
    .filter((line) => typeof line === 'string')
    .flatMap((line) => wrap(line, columns));
}

function whenItCounts({ context }: Label): string {
  const { own = false, for: speaksFor = [], against = [] } = context ?? {};
  const evidence = [
    ...(own ? [] : ['the draft names one of the dossier’s subjects beyond doubt']),
    ...(speaksFor.length > 0 ? [`near it stands ${some(speaksFor)}`] : []),
  ];
  const not = against.length > 0 ? `, and not near ${some(against)}` : '';
  return `The word alone proves nothing. It counts where ${evidence.join(', or ')}${not}.`;
}

/** Enough to see what is meant. */
function some(phrases: readonly string[]): string {
  const most = 6;
  const shown = phrases.slice(0, most).map((phrase) => `“${phrase}”`);
  const rest = phrases.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} (and ${rest} more)` : shown.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}

const uses = [
  ['preferred', 'write'],
  ['accepted', 'or'],
  ['deprecated', 'not'],
  ['hidden', 'known'],
] as const satisfies readonly (readonly [Label['use'], string])[];

function nameLines({ labels }: Entity, { style, columns }: Page): readonly string[] {
  return uses.flatMap(([use, word]) => {
    const names = labels.filter((label) => label.use === use).map((label) => labelInWords(label, style));
    if (names.length === 0) return [];
    const lines = wrap(names.join(', '), columns - 9);
    return lines.map((line, index) => `  ${style.dim(padEnd(index === 0 ? word : '', 5))}  ${line}`);
  });
}

function labelInWords({ text, use, instead, forms = [] }: Label, { bold, dim }: Style): string {
  if (use === 'preferred') return bold(text);
  if (use === 'deprecated' && instead !== undefined) return `${text} ${dim(`(write ${instead})`)}`;
  return forms.length === 0 ? text : `${text} ${dim(`(${forms.join(', ')})`)}`;
}
