/**
 * A dossier’s relations as a Mermaid flowchart, which Markdown on many hosts shows as a picture. Contested and hedged
 * relations are dotted, and every arrow says where the source speaks of it and, in another’s name, whose view it is.
 */
import type { Dossier, Entity, Kind } from '@brief/core';
import { type Arrow, graphOf, paragraphsOfArrow } from './graph.ts';

export function toMermaid(dossier: Dossier): string {
  const { nodes, arrows } = graphOf(dossier);
  const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const name = ({ id }: Entity): string => numbers.get(id) ?? '';
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  return `${[
    '---',
    `title: ${JSON.stringify(dossier.source.title.replace(/\s+/g, ' '))}`,
    '---',
    'flowchart LR',
    ...nodes.map((node) => `  ${name(node)}${shaped(node)}:::${node.kind}`),
    ...arrows.map(
      (arrow) => `  ${name(arrow.from)} ${line(arrow)}|${spelt(wordsOn(arrow, dossier))}| ${name(arrow.to)}`,
    ),
    ...kinds.map((kind) => `  classDef ${kind} ${looks[kind]}`),
  ].join('\n')}\n`;
}

function shaped({ label, kind }: Entity): string {
  const [open, close] = shapes[kind] ?? ['[', ']'];
  return `${open}${quoted(label)}${close}`;
}

const shapes: Readonly<Partial<Record<Kind, readonly [string, string]>>> = {
  person: ['([', '])'],
  role: ['(', ')'],
  place: ['{{', '}}'],
  region: ['{{', '}}'],
};

const line = ({ contested, hedged }: Arrow): string => (contested || hedged ? '-.->' : '-->');

function wordsOn(arrow: Arrow, dossier: Dossier): string {
  const speakers = [...new Set(arrow.said.map(({ speaker }) => speaker))].filter(({ id }) => id !== dossier.voice);
  const marks = [arrow.contested && 'contested', arrow.hedged && 'possibly'].filter((mark) => mark !== false);
  return [arrow.words, paragraphsOfArrow(arrow), ...speakers.map(({ label }) => label), ...marks].join(', ');
}

/** Text that Mermaid takes as it is: what it would read as markup or as the end is written as a character’s number. */
const quoted = (text: string): string => `"${numbered(text, /["#&<>{}`\\\u0000-\u001f]/g)}"`;

/** On lines text goes without quotation marks, and every sign could be the end. */
const spelt = (text: string): string => numbered(text, /[^\p{L}\p{M}\p{N} ’¶,]/gu);

const numbered = (text: string, signs: RegExp): string =>
  text.replace(/\s+/g, ' ').replace(signs, (sign) => `#${sign.codePointAt(0)};`);

const looks: Readonly<Record<Kind, string>> = {
  person: 'fill:#fdeccd,stroke:#b7791f,color:#3b2a05',
  role: 'fill:#fdf6e3,stroke:#b7791f,color:#3b2a05',
  organization: 'fill:#dbe9fb,stroke:#2b6cb0,color:#0c2a4a',
  place: 'fill:#dff3e4,stroke:#2f855a,color:#0f3320',
  region: 'fill:#dff3e4,stroke:#2f855a,color:#0f3320',
  priority: 'fill:#fbe3e6,stroke:#b83280,color:#4a0d2e',
  reform: 'fill:#fbe3e6,stroke:#b83280,color:#4a0d2e',
  concept: 'fill:#ece6fa,stroke:#6b46c1,color:#271656',
  event: 'fill:#fde2d3,stroke:#c05621,color:#46200a',
  source: 'fill:#ececec,stroke:#555555,color:#222222',
};
