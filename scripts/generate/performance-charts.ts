/**
 * Charts of measured numbers, drawn from the tables of the page that they stand on, so that a picture cannot say something
 * else than the table below it. Nothing is measured here.
 */
import { readFileSync } from 'node:fs';
import type { Generator } from '../generate.ts';

const page = 'docs/performance.md';
const folder = 'images/performance';

interface Chart {
  /** Name of the file; the table is the first one behind its picture. */
  readonly name: string;
  readonly title: string;
  /** Of the column that is drawn, as the head of the table has it. */
  readonly column: string;
}

const charts: readonly Chart[] = [
  {
    name: 'thousand-files',
    title: 'Seconds of processor time for 1,000 files of Markdown',
    column: '1,000 files, s of CPU',
  },
  {
    name: 'cold-start',
    title: 'One draft of 10 KB from a cold start, in starts of Node',
    column: '10 KB, × `node -e 0`',
  },
];

export const generator: Generator = {
  owns: [`docs/${folder}/*.svg`],
  files: () => {
    const text = readFileSync(page, 'utf8');
    return Object.fromEntries(
      charts.map((chart) => [`docs/${folder}/${chart.name}.svg`, picture(chart, rows(text, chart))]),
    );
  },
};

interface Row {
  readonly name: string;
  readonly value: number;
}

function rows(text: string, { name, column }: Chart): readonly Row[] {
  const from = text.indexOf(`(${folder}/${name}.svg)`);
  const [head = '', , ...body] = /(?:^\|.*\n)+/m.exec(text.slice(from))?.[0].trim().split('\n') ?? [];
  const at = from < 0 ? -1 : cells(head).indexOf(column);
  if (at < 0) throw new Error(`${page} has no table with “${column}” behind ${name}.svg.`);
  return body.map((line) => {
    const [first = '', ...others] = cells(line);
    const value = Number(others[at - 1]?.replaceAll(',', ''));
    if (Number.isNaN(value)) throw new Error(`${page}: “${line}” has no number for “${column}”.`);
    return { name: first, value };
  });
}

const cells = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const width = 720;
const label = 190;
const figure = 60;
const row = 30;
const top = 46;

function picture({ title }: Chart, all: readonly Row[]): string {
  const most = Math.max(...all.map(({ value }) => value));
  const height = top + all.length * row + 12;
  const bars = all.map(({ name, value }, at) => {
    const y = top + at * row;
    const long = Math.max(2, Math.round((value / most) * (width - label - figure - 24)));
    return `<text class="name" x="${label}" y="${y + 16}">${escaped(name)}</text><rect class="${at === 0 ? 'brief' : 'other'}" x="${label + 12}" y="${y}" width="${long}" height="22" rx="3"/><text x="${label + 20 + long}" y="${y + 16}">${value}</text>\n`;
  });
  return `<!-- Made by scripts/generate/performance-charts.ts; do not edit. -->
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${title}: ${all.map(({ name, value }) => `${name} ${value}`).join('; ')}`)}">
<style>
text { font: 14px system-ui, sans-serif; fill: #24292f; } .title { font-weight: 600; font-size: 15px; } .name { text-anchor: end; }
.ground { fill: #ffffff; } .brief { fill: #0f766e; } .other { fill: #b6bec8; }
@media (prefers-color-scheme: dark) { text { fill: #d7dce2; } .ground { fill: #14181d; } .brief { fill: #2dd4bf; } .other { fill: #56606c; } }
</style>
<rect class="ground" width="${width}" height="${height}" rx="8"/>
<text class="title" x="20" y="28">${escaped(title)}</text>
${bars.join('')}</svg>
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('`', '');
