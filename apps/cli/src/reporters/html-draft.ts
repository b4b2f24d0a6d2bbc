/** A draft on the page: its passages with findings, what was found beside them, and the rest to be opened. */
import { type Dossier, placeOf } from '@brief/core';
import type { Severity } from '@brief/lint';
import { placeInWords } from './causes.ts';
import { escaped } from './html-text.ts';
import {
  type Cut,
  type Line,
  type Mark,
  type NumberedCause,
  type Passage,
  type Piece,
  passagesOf,
} from './passages.ts';
import { type DraftReport, many, type PlacedFinding, type Report } from './report.ts';
import { sourceWords } from './source-words.ts';

export function draftSection(draft: DraftReport, number: number, dossiers: Report['dossiers']): string {
  const cut = passagesOf(draft.text ?? '', draft.findings);
  const id = `d${number}`;
  let shown = 0;
  const parts = cut.passages.map((passage) => {
    const between = skipped(cut, shown + 1, passage.from - 1, id);
    shown = passage.to;
    return between + passageSection(cut, passage, id, dossiers);
  });
  return `<article id="${id}" aria-labelledby="${id}-name">
<h2 id="${id}-name">${escaped(draft.shown)}</h2>
${parts.join('\n')}
${skipped(cut, shown + 1, cut.count, id)}
</article>`;
}

/** More than anybody would open here. */
const mostSkipped = 400;

function skipped(cut: Cut, from: number, to: number, id: string): string {
  const lines = linesOf(cut, from, Math.min(to, from + mostSkipped - 1));
  if (!lines.some(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''))) return '';
  const title = `${many(to - from + 1, 'line')} without findings`;
  const more = to - from + 1 - lines.length;
  const rest = more > 0 ? `<p class="soft small">and ${many(more, 'more line')}</p>` : '';
  return `<details><summary>${title}</summary><div class="draft">${lines.map((line) => lineRow(line, id)).join('')}${rest}</div></details>\n`;
}

const linesOf = (cut: Cut, from: number, to: number): readonly Line[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => cut.line(from + index));

function passageSection(cut: Cut, { from, to, causes }: Passage, id: string, dossiers: Report['dossiers']): string {
  const lines = linesOf(cut, from, to);
  const isBlank = ({ pieces }: Line) => pieces.every(({ text, ending }) => text.trim() === '' && ending.length === 0);
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  const rows = lines.slice(first, last + 1).map((line) => lineRow(line, id));
  const items = causes.map((cause) => causeItem(cause, id, dossiers));
  return `<div class="passage">
<div class="draft">${rows.join('')}</div>
<ol class="findings">${items.join('\n')}</ol>
</div>`;
}

const lineRow = ({ number, pieces }: Line, id: string): string =>
  `<div class="line"><span aria-hidden="true">${number}</span><p dir="auto">${pieces.map((piece) => pieceText(piece, id)).join('')}</p></div>`;

function pieceText({ text, marks, ending }: Piece, id: string): string {
  const words = marks.length === 0 ? escaped(shortened(text)) : marked(text, marks);
  return words + ending.map((mark) => markLink(mark, id)).join('');
}

function marked(text: string, marks: readonly Mark[]): string {
  const all = marks.map(({ finding }) => finding.severity);
  return `<mark class="${worst(all)}">${escaped(shortened(text))}</mark>`;
}

function worst(severities: readonly Severity[]): Severity {
  if (severities.includes('error')) return 'error';
  return severities.includes('warning') ? 'warning' : 'info';
}

const markId = (id: string, { cause, place }: Mark): string => `${id}-${cause.number}-${place}`;

/** From the words to what is said about them, by its number. */
function markLink(mark: Mark, id: string): string {
  const { cause, finding } = mark;
  return `<a class="at ${finding.severity}" id="${markId(id, mark)}" href="#${id}-${cause.number}" aria-label="${finding.severity} ${cause.number}">${cause.number}</a>`;
}

/** Lines of a draft are paragraphs, but some are whole books. */
function shortened(text: string): string {
  const most = 1500;
  return text.length <= 2 * most ? text : `${text.slice(0, most)} … ${text.slice(-most)}`;
}

function causeItem(cause: NumberedCause, id: string, dossiers: Report['dossiers']): string {
  const { first, findings, number } = cause;
  const { severity, rule, message, note } = first;
  const places = findings.map(
    (finding, index) => `<a href="#${id}-${number}-${index + 1}">${placeInWords(finding)}</a>`,
  );
  return `<li class="${severity}" id="${id}-${number}">
<p><span class="tone">${number} · ${severity}</span> <a class="soft" href="#rule-${escaped(rule)}">${escaped(rule)}</a> <span class="soft">at ${places.join(', ')}</span></p>
<p>${escaped(message)}</p>
${note === undefined ? '' : `<p class="soft small">${escaped(note)}</p>`}${change(first)}${entity(first, dossiers)}${fromSource(first, dossiers)}</li>`;
}

function change({ fix, suggestions = [] }: PlacedFinding): string {
  const titles = fix === undefined ? suggestions.map(({ title }) => title) : [`${fix.title} (--fix)`];
  return titles.length === 0 ? '' : `<p class="small">${titles.map((title) => `→ ${escaped(title)}`).join('<br>')}</p>`;
}

/** Who or what is meant, where no words of the source say it. */
function entity({ entity: id, dossier, quote }: PlacedFinding, dossiers: Report['dossiers']): string {
  if (quote !== undefined || dossier === undefined) return '';
  const found = dossiers.get(dossier)?.entities.find((candidate) => candidate.id === id);
  return found === undefined
    ? ''
    : `<p class="small"><strong>${escaped(found.label)}</strong> <span class="soft">(${escaped(found.kind)})</span> ${escaped(found.is)}</p>`;
}

/** The whole paragraph of the source, the words in question marked. */
function fromSource(finding: PlacedFinding, dossiers: Report['dossiers']): string {
  const words = sourceWords(finding, dossiers);
  if (words === undefined) return '';
  const { quote, place, dated, source } = words;
  const at = source === undefined ? undefined : placeOf(source, quote);
  const paragraph = source?.paragraphs[quote.paragraph] ?? quote.exact;
  const { start, end } = at ?? { start: 0, end: quote.exact.length };
  const shown = `${escaped(paragraph.slice(0, start))}<mark>${escaped(paragraph.slice(start, end))}</mark>${escaped(paragraph.slice(end))}`;
  const title = source === undefined ? '' : ` of “${escaped(source.title)}”`;
  return `<figure class="source"><blockquote${languageOf(source)}>${shown}</blockquote><figcaption>${place}${title}${escaped(dated)}</figcaption></figure>`;
}

const languageOf = (source: Dossier['source'] | undefined): string =>
  source === undefined ? '' : ` lang="${escaped(source.lang)}"`;
