/** Everything a dossier knows of one entity, as a Markdown document to read: names, relations, every statement and its words. */
import { predicates, type Statement } from '@brief/core';
import { dateInWords, type Knowledge } from '@brief/lint';
import { type Content, type ContentBlock, type Inline, literal, toMarkdown } from './content.ts';
import type { EntityKey } from './view.ts';

/** Nothing where no dossier in force has the entity. */
export function entityDocument(knowledge: Knowledge, key: EntityKey): string | undefined {
  const dossier = knowledge.dossier(key.dossier);
  const entity = knowledge.entity(key.dossier, key.entity);
  if (dossier === undefined || entity === undefined) return undefined;
  const nameOf = (id: string) => knowledge.entity(key.dossier, id)?.label ?? id;
  const names = entity.labels.map((label): Inline[] => [
    { strong: label.text },
    ` · ${[label.use, label.scope, label.weak ? 'counts only with evidence in the draft' : undefined].filter(Boolean).join(', ')}`,
    label.note === undefined ? '' : ` · ${label.note}`,
  ]);
  const statements = knowledge.statementsAbout(key.dossier, key.entity);
  const content: Content = [
    { type: 'paragraph', inline: [entity.is] },
    { type: 'paragraph', inline: [{ emphasis: `${entity.kind} · id ${entity.id} in ${dossier.id}` }] },
    { type: 'list', items: names },
    ...statements.flatMap((statement) => statementBlocks(statement, nameOf)),
    {
      type: 'paragraph',
      inline: [{ emphasis: `${dossier.source.title}, ${dateInWords(dossier.source.published.iso)}` }],
    },
  ];
  return `# ${literal(entity.label)}\n\n${toMarkdown(content)}\n`;
}

function statementBlocks(statement: Statement, nameOf: (id: string) => string): ContentBlock[] {
  const what =
    statement.predicate === 'about' || statement.object === undefined
      ? `${nameOf(statement.subject)}: ${statement.text ?? ''}`
      : `${nameOf(statement.subject)} ${predicates[statement.predicate].words} ${nameOf(statement.object)}`;
  const marks = [statement.contested ? 'contested' : '', statement.hedged ? 'hedged' : ''].filter(Boolean).join(', ');
  return [
    {
      type: 'paragraph',
      inline: [{ strong: what }, ` — ${nameOf(statement.by)} (${statement.stance}${marks === '' ? '' : `, ${marks}`})`],
    },
    ...statement.quotes.map(
      ({ paragraph, exact }): ContentBlock => ({ type: 'quote', inline: [`¶${paragraph} “${exact}”`] }),
    ),
  ];
}
