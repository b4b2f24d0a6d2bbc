/**
 * The declaration of a dossier: interfaces with an entry for each entity and each statement, which lead to each other by
 * id. What the compiler makes of them is in core (`declared.ts`).
 */
import { kinds, type LinkedDossier, type LinkedEntity, type LinkedStatement, type Relation } from '@brief/core';
import { keyLiteral, textLiteral, typeLiteral, unionOf } from './literals.ts';

/** `type` is what the dossier’s type is called; the interfaces behind it have names that begin so. */
export function declarationOf(dossier: LinkedDossier, { type }: { readonly type: string }): string {
  const names = { content: `${type}Content`, entities: `${type}Entities`, statements: `${type}Statements` };
  const { id, source, subjects, entities, statements } = dossier;
  return `/** The dossier “${inComment(id)}”, with all it says. */
export type ${type} = DeclaredDossier<${names.content}>;

export interface ${names.content} {
  readonly id: ${textLiteral(id)};
  readonly source: ${typeLiteral(source)};
  readonly subjects: ${typeLiteral(subjects)};
  readonly entities: ${names.entities};
  readonly statements: ${names.statements};
  readonly kinds: {
${kindsOf(entities)}
  };
  readonly lists: ${hasExactLists(dossier) ? '"exact"' : '"general"'};
}

export interface ${names.entities} {
${entities.map(entryOf).join('\n')}
}

export interface ${names.statements} {
${statements.map(statementOf).join('\n')}
}
`;
}

/** In lists of more, the compiler would spend its time on telling the members apart. */
export const hasExactLists = ({ entities, statements }: LinkedDossier): boolean =>
  entities.length + statements.length <= 500;

function kindsOf(all: readonly LinkedEntity[]): string {
  const lines = kinds.flatMap((kind) => {
    const members = all.filter((entity) => entity.kind === kind);
    if (members.length === 0) return [];
    const relation = unionOf(members.flatMap(({ stated }) => Object.keys(stated)));
    return [`    readonly ${kind}: { readonly id: ${idsOf(members)}; readonly relation: ${relation} };`];
  });
  return lines.join('\n');
}

function entryOf(entity: LinkedEntity): string {
  const { id, kind, label, is, stated } = entity;
  const relations = Object.entries(stated) as [Relation, readonly LinkedStatement[]][];
  const entry = {
    kind: textLiteral(kind),
    label: textLiteral(label),
    is: textLiteral(is),
    relations: record(relations.map(([relation]) => [relation, idsOf([entity[relation] ?? []].flat())])),
    stated: record(relations.map(([relation, behind]) => [relation, idsOf(behind)])),
    statements: idsOf(entity.statements),
    said: idsOf(entity.said),
  };
  return `  /** ${inComment(label)}: ${inComment(is)} */\n  readonly ${keyLiteral(id)}: ${record(Object.entries(entry))};`;
}

function statementOf({ id, ...data }: LinkedStatement): string {
  const words = data.quotes.map(({ paragraph, exact }) => `¶${paragraph} “${exact}”`).join(' ');
  return `  /** ${inComment(words)} */\n  readonly ${keyLiteral(id)}: ${typeLiteral(data)};`;
}

const idsOf = (list: readonly { readonly id: string }[]): string => unionOf(list.map(({ id }) => id));

/** Of names and types. */
const record = (members: readonly (readonly [string, string])[]): string =>
  members.length === 0 ? '{}' : `{ ${members.map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;

/** On one line, and without what would end the comment or speak to a tool. */
const inComment = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('*/', '* /')
    .replaceAll('@', '＠');
