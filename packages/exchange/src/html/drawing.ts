/**
 * A dossier’s relations as an SVG picture in the page: each thing is a link to its entry, each line says its relation
 * and the source’s words. Colours are the style sheet’s.
 */
import type { Dossier, Entity } from '@brief/core';
import { type Arrow, type Graph, graphOf } from '../graph.ts';
import { paragraphInWords } from '../reading.ts';
import { escapeHtml } from './escape.ts';
import { type Box, layOut } from './layout.ts';

/** More things than this are no picture that anybody could read. */
const MOST_DRAWN = 250;

/** Nothing when no relation joins anything, or too many do. */
export function drawingOf(dossier: Dossier): string | undefined {
  const graph = graphOf(dossier);
  if (graph.nodes.length === 0 || graph.nodes.length > MOST_DRAWN) return undefined;
  const lines = graph.nodes.map(({ label }) => linesOf(label));
  const number = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const ends = graph.arrows.map(({ from, to }) => [number.get(from.id) ?? 0, number.get(to.id) ?? 0] as const);
  const { boxes, width, height } = layOut(lines.map(sizeOf), ends);
  const boxOf = ({ id }: Entity): Box => boxes[number.get(id) ?? 0] as Box;
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeHtml(describe(graph))}">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>',
    ...graph.arrows.map((arrow) => lineOf(arrow, boxOf(arrow.from), boxOf(arrow.to))),
    ...graph.nodes.map((node, index) => nodeOf(node, boxes[index] as Box, lines[index] ?? [])),
    '</svg>',
  ].join('\n');
}

const describe = ({ nodes, arrows }: Graph): string =>
  `${nodes.length} things and ${arrows.length} relations between them. The same stands in words under “Who and what”.`;

function nodeOf({ id, kind, is }: Entity, { x, y, width, height }: Box, lines: readonly string[]): string {
  const first = y - ((lines.length - 1) * LINE) / 2 + 5.5;
  const text = lines
    .map((line, row) => `<tspan x="${x}" y="${first + row * LINE}">${escapeHtml(line)}</tspan>`)
    .join('');
  return (
    `<a href="#${escapeHtml(id)}" class="node ${kind}" data-id="${escapeHtml(id)}"><title>${escapeHtml(is)}</title>` +
    `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="7"/>` +
    `<text text-anchor="middle">${text}</text></a>`
  );
}

function lineOf(arrow: Arrow, from: Box, to: Box): string {
  const { words, said, contested, hedged } = arrow;
  const classes = ['line', contested && 'contested', hedged && 'hedged'].filter(Boolean).join(' ');
  const quotes = said.flatMap(({ statement, sentence, attribution }) => [
    `${sentence} (${attribution})`,
    ...statement.quotes.map(({ paragraph, exact }) => `${paragraphInWords(paragraph)} “${exact}”`),
  ]);
  const start = edgeOf(from, to);
  const end = edgeOf(to, from);
  const middle = { x: Math.round((start.x + end.x) / 2), y: Math.round((start.y + end.y) / 2) };
  const ends = `data-from="${escapeHtml(arrow.from.id)}" data-to="${escapeHtml(arrow.to.id)}"`;
  return (
    `<g class="${classes}" ${ends}><title>${escapeHtml(quotes.join('\n'))}</title>` +
    `<path d="M${start.x} ${start.y} ${end.x} ${end.y}" marker-end="url(#tip)"/>` +
    `<text x="${middle.x}" y="${middle.y}" text-anchor="middle">${escapeHtml(words)}</text></g>`
  );
}

/** Where the line to another box leaves this one. */
function edgeOf({ x, y, width, height }: Box, towards: Box): { readonly x: number; readonly y: number } {
  const [dx, dy] = [towards.x - x, towards.y - y];
  if (dx === 0 && dy === 0) return { x, y };
  const part = Math.min(
    (width / 2 + 2) / Math.max(Math.abs(dx), 0.001),
    (height / 2 + 2) / Math.max(Math.abs(dy), 0.001),
    1,
  );
  return { x: Math.round(x + dx * part), y: Math.round(y + dy * part) };
}

const LINE = 21;

function sizeOf(lines: readonly string[]) {
  const longest = Math.max(...lines.map(widthOf));
  return { width: Math.ceil(longest) + 24, height: lines.length * LINE + 16 };
}

/** About as wide as it will be: letters of East Asia are twice as wide as others. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\uffdc]/.test(letter) ? 17.5 : 8.9), 0);

/** A name on up to three lines. */
function linesOf(label: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of label.split(/\s+/)) {
    if (line !== '' && line.length + word.length >= 24) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  const [first = '', second = '', third = '', ...rest] = lines.map((one) =>
    one.length > 36 ? `${one.slice(0, 35)}…` : one,
  );
  return [first, second, rest.length > 0 ? `${third} …` : third].filter((one) => one !== '');
}
