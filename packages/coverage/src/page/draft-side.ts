/** A draft on the page, as a reader sees it: its blocks as words, with the places that use, quote or name what is in the source. */
import type { Span } from '@brief/core';
import type { Block, Draft } from '@brief/lint';
import { levelOf, markerOf, rowsOf } from '../blocks.ts';
import type { Coverage } from '../coverage.ts';
import type { Use } from '../uses.ts';
import { paragraphName, statementInWords } from '../words.ts';
import { escaped } from './escaped.ts';
import { entityKey, quotationKey, statementKey } from './keys.ts';
import type { Links } from './links.ts';
import { cut } from './pieces.ts';

/** `number` is the draft’s place among those that `together` measures. */
export function draftSide(draft: Draft, number: number, together: Coverage, links: Links): string {
  const marks = marksOf(number, together);
  const parts: string[] = [];
  let table: string[] = [];
  let shown = draft.frontMatter?.end ?? 0;
  const close = () => {
    if (table.length > 0) parts.push(`<table>${table.join('')}</table>`);
    table = [];
  };
  for (const row of rowsOf(draft)) {
    const [first, last] = [row[0], row.at(-1)];
    if (first === undefined || last === undefined) continue;
    const between = draft.text.slice(shown, Math.max(shown, first.span.start));
    if (first.kind !== 'cell' || /\n[ \t]*\r?\n/.test(between)) close();
    if (first.kind !== 'cell') parts.push(rest(between));
    shown = Math.max(shown, last.span.end);
    const words = row.map((block) => wordsOf(block, marks, links, draft));
    if (first.kind === 'cell') table.push(`<tr>${words.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    else parts.push(blockMarkup(first, words.join(''), draft));
  }
  close();
  parts.push(rest(draft.text.slice(shown)));
  return parts.filter((part) => part !== '').join('\n');
}

interface Mark {
  readonly key: string;
  readonly what: 'quoted' | 'used' | 'name';
  readonly says: string;
}

function marksOf(
  number: number,
  { dossier, statements, entities, paragraphs }: Coverage,
): readonly (Span & { readonly mark: Mark })[] {
  const isHere = ({ draft }: { readonly draft: number }) => draft === number;
  return [
    ...paragraphs.flatMap((paragraph) =>
      paragraph.quoted.filter(isHere).map(({ span, draft, verbatim }) => ({
        ...span,
        mark: {
          key: quotationKey(draft, span.start),
          what: 'quoted' as const,
          says: `Quotes ${paragraphName(paragraph.number)}${verbatim ? '' : ', not to the letter'}.`,
        },
      })),
    ),
    ...statements.flatMap(({ statement, uses }, order) =>
      uses.filter(isHere).flatMap(({ way, spans }) =>
        spans.map((span) => ({
          ...span,
          mark: {
            key: statementKey(order),
            what: 'used' as const,
            says: `${ways[way]} (${paragraphName(statement.quotes[0].paragraph)}): ${statementInWords(statement, dossier)}.`,
          },
        })),
      ),
    ),
    ...entities.flatMap(({ entity, named }, order) =>
      named.filter(isHere).map(({ span }) => ({
        ...span,
        mark: { key: entityKey(order), what: 'name' as const, says: `Names ${entity.label}.` },
      })),
    ),
  ];
}

const ways: Readonly<Record<Use['way'], string>> = { quoted: 'Quotes', named: 'Names both', told: 'Tells' };

function wordsOf(block: Block, marks: readonly (Span & { readonly mark: Mark })[], links: Links, draft: Draft): string {
  const { prose, span } = block;
  const own = marks
    .filter(({ start, end }) => start < span.end && end > span.start)
    .map(({ start, end, mark }) => ({ start: prose.fromDraft(start), end: prose.fromDraft(end), mark }));
  return cut(prose.text.length, own)
    .map(({ span: piece, marks: covering }) => {
      const text = readable(prose.text.slice(piece.start, piece.end), piece.start, block, draft);
      if (covering.length === 0) return escaped(text);
      const what = (['quoted', 'used', 'name'] as const).find((one) => covering.some((mark) => mark.what === one));
      const telling = covering.filter(
        (mark) => mark.what !== 'name' || covering.every((other) => other.what === 'name'),
      );
      return links.add({
        side: 'draft',
        text,
        className: what ?? 'name',
        keys: [...new Set(covering.map(({ key }) => key))],
        says: [...new Set(telling.map(({ says }) => says))],
      });
    })
    .join('');
}

function blockMarkup(block: Block, words: string, draft: Draft): string {
  const quoted = block.quoted ? ' class="quotation"' : '';
  if (block.kind === 'heading') {
    const level = levelOf(block, draft);
    return `<p class="heading h${level}" role="heading" aria-level="${Math.min(6, level + 3)}">${words}</p>`;
  }
  if (block.kind === 'footnote') return `<p class="note">${words}</p>`;
  const marker = markerOf(block, draft);
  if (marker === undefined) return `<p${quoted}>${words}</p>`;
  const sign = /\d+[.)]/.exec(marker)?.[0] ?? (/[-*+]/.test(marker) ? '•' : '');
  const indent = Math.floor(marker.replace(/\S.*$/s, '').length / 2);
  // What goes on in an item is indented as far as the item’s words.
  const depth = Math.min(3, sign === '' ? Math.max(0, indent - 1) : indent);
  return `<p class="item depth${depth}${block.quoted ? ' quotation' : ''}"><span class="marker">${sign}</span>${words}</p>`;
}

/** What is no prose (code, markup) is shown as it stands, where there is anything to read in it. */
function rest(between: string): string {
  const parts = between.split(/\n[ \t]*\r?\n/).filter((part) => /\p{L}{2}/u.test(part.replace(unseen, '')));
  const text = parts
    .join('\n\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
  if (text === '') return '';
  return `<pre>${escaped(text.length > mostShown ? `${text.slice(0, mostShown)} …` : text)}</pre>`;
}

/** Comments, definitions of links and labels of notes, tags. */
const unseen = /<!--.*?-->|\[[^\]\n]*\]:[^\n]*|<[^>\n]*>/gs;

const mostShown = 2000;

/** In prose one character stands for code and for markup; the reader sees the code. */
function readable(text: string, from: number, { prose }: Block, draft: Draft): string {
  return text
    .split(/(\ufffc)/)
    .map((part, index, parts) => {
      if (index % 2 === 0) return part;
      const start = from + parts.slice(0, index).join('').length;
      const { start: begin, end } = prose.toDraft({ start, end: start + 1 });
      const written = draft.text.slice(begin, end);
      return /^[`<]/.test(written) ? written.replace(/<[^>]*>/g, '').replace(/^`+ ?| ?`+$/g, '') : '';
    })
    .join('');
}
