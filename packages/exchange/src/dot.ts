/**
 * A dossier’s relations in DOT, for Graphviz and what reads its files. Each arrow has the source’s exact words and who
 * says so as its tooltip; contested relations are dashed and hedged ones dotted.
 */
import type { Dossier, Kind } from '@brief/core';
import { type Arrow, graphOf, paragraphsOfArrow } from './graph.ts';
import { paragraphInWords } from './reading.ts';

export function toDot(dossier: Dossier): string {
  const { nodes, arrows } = graphOf(dossier);
  const { title, published } = dossier.source;
  return `${[
    `digraph ${quoted(dossier.id)} {`,
    `  graph [label=${quoted(`${title} (${published.iso})`)}, rankdir=LR, fontname="Helvetica"]`,
    '  node [style=filled, fillcolor="#f4f4f4", color="#888888", fontname="Helvetica"]',
    '  edge [color="#666666", fontname="Helvetica", fontsize=10]',
    ...nodes.map(({ id, kind, label, is }) => {
      const { shape, fill } = looks[kind];
      return `  ${quoted(id)} [label=${quoted(label)}, tooltip=${quoted(is)}, class=${quoted(kind)}, shape=${shape}, fillcolor="${fill}"]`;
    }),
    ...arrows.map(
      (arrow) => `  ${quoted(arrow.from.id)} -> ${quoted(arrow.to.id)} [${attributesOf(arrow).join(', ')}]`,
    ),
    '}',
  ].join('\n')}\n`;
}

function attributesOf(arrow: Arrow): readonly string[] {
  const words = arrow.said.flatMap(({ statement, attribution }) =>
    statement.quotes.map(({ paragraph, exact }) => `${paragraphInWords(paragraph)} “${exact}” (${attribution})`),
  );
  const style = arrow.contested ? 'dashed' : arrow.hedged ? 'dotted' : undefined;
  return [
    `label=${quoted(`${arrow.words} (${paragraphsOfArrow(arrow)})`)}`,
    `tooltip=${quoted(words.join('\n'))}`,
    ...(style ? [`style=${style}`] : []),
  ];
}

/** What Graphviz reads in a text: backslashes, the end of the text, and references to characters as HTML has them. */
const quoted = (text: string): string =>
  `"${text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, ' ')}"`;

const looks: Readonly<Record<Kind, { readonly shape: string; readonly fill: string }>> = {
  person: { shape: 'ellipse', fill: '#fdeccd' },
  role: { shape: 'ellipse', fill: '#fdf6e3' },
  organization: { shape: 'box', fill: '#dbe9fb' },
  place: { shape: 'hexagon', fill: '#dff3e4' },
  region: { shape: 'hexagon', fill: '#dff3e4' },
  priority: { shape: 'note', fill: '#fbe3e6' },
  reform: { shape: 'note', fill: '#fbe3e6' },
  concept: { shape: 'oval', fill: '#ece6fa' },
  event: { shape: 'cds', fill: '#fde2d3' },
  source: { shape: 'folder', fill: '#ececec' },
};
