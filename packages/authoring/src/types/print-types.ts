/**
 * Writes a dossier down as a module that programs import: its content as data, linked when it is loaded, and as types that
 * know every id, relation and word. Nothing is read from a file at run time. Which files there are is not known here.
 */
import { type Dossier, type Kind, kinds, type LinkedDossier, link } from '@brief/core';
import { titleOf } from '../kind-titles.ts';
import { declarationOf, hasExactLists } from './declaration.ts';
import { textLiteral, valueLiteral } from './literals.ts';
import { exportNames } from './names.ts';

/** TypeScript in one file; or JavaScript, as a module or for `require`, with its declarations beside. */
export type ModuleSyntax = 'typescript' | 'module' | 'require';

export interface PrintTypesOptions {
  readonly syntax: ModuleSyntax;
}

export interface PrintedTypes {
  readonly module: string;
  /** Absent for TypeScript, which holds them itself. */
  readonly declarations?: string;
  /** Whether members of lists are told apart. Reached by id, everything is. */
  readonly exactLists: boolean;
}

export function printTypes(dossier: Dossier, { syntax }: PrintTypesOptions): PrintedTypes {
  const linked = link(dossier);
  const lists = kinds.filter((kind) => linked.ofKind(kind).length > 0);
  const parts: Parts = {
    linked,
    names: exportNames(dossier.id, [...fixed, ...kinds.map(listOf)]),
    members: ['source', 'entities', 'statements'],
    lists,
    exactLists: hasExactLists(linked),
  };
  const { exactLists } = parts;
  if (syntax === 'typescript') return { module: typescript(parts), exactLists };
  return { module: javascript(parts, syntax), declarations: declarations(parts), exactLists };
}

/** How a head begins that this has written: such a file can be written anew. */
export const madeByTypes = '// Made by `brief dossier types`';

interface Parts {
  readonly linked: LinkedDossier;
  readonly names: { readonly value: string; readonly type: string };
  readonly members: readonly string[];
  readonly lists: readonly Kind[];
  readonly exactLists: boolean;
}

/** Names that a module exports or imports whatever its dossier is called. */
const fixed = ['source', 'entities', 'statements', 'data', 'linkAs', 'dossier'];

/** `people`, `organizations`, …: as core calls the lists of the built-in dossier. */
const listOf = (kind: Kind): string => titleOf(kind).toLowerCase();

const headOf = ({
  linked: { id },
}: Parts): string => `${madeByTypes} from the dossier ${textLiteral(id)}. Do not edit it: change the dossier, and
// have it made again.
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
`;

/** The compiler would go through every line of it, which takes ten seconds where there are ten thousand of each. */
const unchecked = '// @ts-nocheck: it is long, and was made to be right.\n';

function typescript(parts: Parts): string {
  const { linked, names, members, lists, exactLists } = parts;
  const declaration = declarationOf(linked, names);
  const imports = 'type DeclaredDossier, type DeclaredEntities, type Dossier, linkAs';
  const { value, type } = names;
  return `${headOf(parts)}${exactLists ? '' : unchecked}import { ${imports} } from '@brief/core';

${declaration}
const data: Dossier = ${dataOf(linked)};

export const ${value}: ${type} = linkAs<${type}>(data);

${members.map((name) => `export const ${name}: ${type}['${name}'] = ${value}.${name};`).join('\n')}

${lists.map((kind) => `export const ${listOf(kind)}: ${listType(type, kind)} = ${value}.ofKind('${kind}');`).join('\n')}
`;
}

function javascript(parts: Parts, syntax: ModuleSyntax): string {
  const { linked, members, lists } = parts;
  const { value } = parts.names;
  const isModule = syntax === 'module';
  const constant = isModule ? 'export const' : 'const';
  const exported = [value, ...members, ...lists.map(listOf)];
  return `${headOf(parts)}${isModule ? "import { linkAs } from '@brief/core';" : "const { linkAs } = require('@brief/core');"}

const data = ${dataOf(linked)};

${constant} ${value} = linkAs(data);
${constant} { ${members.join(', ')} } = ${value};
${lists.map((kind) => `${constant} ${listOf(kind)} = ${value}.ofKind('${kind}');`).join('\n')}
${isModule ? '' : `\nmodule.exports = { ${exported.join(', ')} };\n`}`;
}

function declarations(parts: Parts): string {
  const { linked, names, members, lists } = parts;
  const declaration = declarationOf(linked, names);
  const { value, type } = names;
  return `${headOf(parts)}import type { DeclaredDossier, DeclaredEntities } from '@brief/core';

${declaration}
export declare const ${value}: ${type};

${members.map((name) => `export declare const ${name}: ${type}['${name}'];`).join('\n')}

${lists.map((kind) => `export declare const ${listOf(kind)}: ${listType(type, kind)};`).join('\n')}
`;
}

const listType = (type: string, kind: Kind): string => `DeclaredEntities<${type}Content, '${kind}'>`;

/** A line for each entity and statement, so that a change of one is a change of one line. */
function dataOf({ entities, statements, ...head }: LinkedDossier): string {
  const { id, source, subjects, voice, wordings } = head;
  const members = Object.entries({ id, source, subjects, voice, wordings }).filter(([, value]) => value !== undefined);
  const list = (name: string, all: readonly object[]) =>
    `  ${name}: [\n${all.map((one) => `    ${valueLiteral(one)},\n`).join('')}  ],\n`;
  return `{
${members.map(([key, value]) => `  ${key}: ${valueLiteral(value)},\n`).join('')}${list('entities', entities)}${list('statements', statements)}}`;
}
