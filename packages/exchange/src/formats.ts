/** The formats a dossier can be written in, by the names they are asked for. A list: each is made in its own file. */
import type { Dossier } from '@brief/core';
import { toCsv } from './csv.ts';
import { toDot } from './dot.ts';
import { toFollowTheMoney, toFollowTheMoneyStatements } from './follow-the-money.ts';
import { toHtml } from './html/page.ts';
import { toJsonLd } from './json-ld.ts';
import { toMermaid } from './mermaid.ts';
import { toSkos } from './skos.ts';
import { toStix } from './stix.ts';

export interface ExportFormat {
  /** In one line, for a list of formats. */
  readonly about: string;
  /** What its files are called, without the dot. */
  readonly extension: string;
  /** The dossier as text of this format, which ends with a line break. */
  readonly write: (dossier: Dossier) => string;
}

export const exportFormats = {
  jsonld: { about: 'JSON-LD in the terms of schema.org', extension: 'jsonld', write: toJsonLd },
  ftm: { about: 'FollowTheMoney entities, one a line', extension: 'ftm.json', write: toFollowTheMoney },
  'ftm-statements': {
    about: 'FollowTheMoney statements, one a line',
    extension: 'statements.json',
    write: toFollowTheMoneyStatements,
  },
  stix: { about: 'a STIX 2.1 bundle', extension: 'stix.json', write: toStix },
  skos: { about: 'a SKOS vocabulary, in Turtle', extension: 'ttl', write: toSkos },
  csv: { about: 'the names, one a row', extension: 'csv', write: toCsv },
  mermaid: { about: 'the relations as a Mermaid flowchart', extension: 'mmd', write: toMermaid },
  dot: { about: 'the relations as a graph for Graphviz', extension: 'dot', write: toDot },
  html: { about: 'a page to read and search', extension: 'html', write: toHtml },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;
