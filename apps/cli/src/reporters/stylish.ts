/**
 * The report for people: by draft, one entry for each cause with all its places, the source's words under what rests on
 * them, and at the end what to do next. It says the same without colour, and fits 80 columns.
 */
import type { Severity } from '@brief/lint';
import { type Paint, plain, type Style } from '../terminal/style.ts';
import { onOneLine, spellOut } from '../terminal/visible.ts';
import { padEnd, padStart, wrap } from '../terminal/wrap.ts';
import { type Cause, causesOf, placeInWords } from './causes.ts';
import { fitExcerpt } from './excerpt.ts';
import { type DraftReport, many, type Page, type PlacedFinding, type Report, type Reporter } from './report.ts';
import { sourceWords } from './source-words.ts';
import { summary } from './summary.ts';

export const stylish: Reporter = (report, page) => {
  const withFindings = report.drafts.filter(({ findings }) => findings.length > 0);
  const drafts = withFindings.map((draft) => `${draftLines(draft, report.dossiers, page).join('\n')}\n\n`);
  return drafts.join('') + summary(report, page);
};

function draftLines(draft: DraftReport, dossiers: Report['dossiers'], page: Page): readonly string[] {
  const { bold, underline } = page.style;
  const causes = causesOf(draft.findings);
  const placeWidth = Math.max(...causes.map(({ first }) => placeInWords(first).length), 5);
  return [
    bold(underline(spellOut(draft.shown))),
    ...causes.flatMap((cause) => causeLines(cause, dossiers, page, placeWidth)),
  ];
}

const severityWidth = 'warning'.length;

function causeLines(cause: Cause, dossiers: Report['dossiers'], page: Page, placeWidth: number): readonly string[] {
  const { style, columns } = page;
  const { first, findings } = cause;
  const { severity } = first;
  const place = placeInWords(first);
  const others = findings.slice(1).map(placeInWords);
  const indent = 2 + placeWidth + 2 + severityWidth + 2;
  const width = Math.max(columns - indent, 24);
  const paint = severityPaint(severity, style);
  const head = `  ${style.dim(padStart(place, placeWidth))}  ${paint(padEnd(severity, severityWidth))}  `;
  const lines = [
    ...messageLines(first, width, style),
    ...excerptLines(first, width, paint, style),
    ...(others.length === 0 ? [] : wrap(placesInWords(others), width).map(style.dim)),
    ...quoteLines(first, dossiers, width, style),
  ];
  const gutter = ' '.repeat(indent);
  return lines.map((line, index) => (index === 0 ? head : gutter) + line);
}

/** What is wrong and why it matters, with the rule's name at the end. */
function messageLines({ message, note = '', rule }: PlacedFinding, width: number, { dim }: Style): readonly string[] {
  const lines = wrap(onOneLine(`${message} ${note} [${rule}]`.replace('  ', ' ')), width);
  const last = lines.length - 1;
  return lines.map((line, index) => (index === last ? line.replace(/\[[\w-]+\]$/, dim) : line));
}

function excerptLines({ excerpt }: PlacedFinding, width: number, paint: Paint, style: Style): readonly string[] {
  const fitted = fitExcerpt(excerpt, width - 4);
  if (fitted === undefined) return [];
  const marked = style.bold === plain.bold ? `⟦${fitted.marked}⟧` : paint(style.bold(fitted.marked));
  return [`${style.dim(`│ ${fitted.before}`)}${marked}${style.dim(fitted.after)}`];
}

/** Enough places to see how it spreads; the editor shows all of them. */
const mostPlaces = 12;

function placesInWords(places: readonly string[]): string {
  const shown = places.slice(0, mostPlaces).join(', ');
  const rest = places.length - mostPlaces;
  const all = `×${places.length + 1}, also at ${shown}`;
  return rest > 0 ? `${all} and ${many(rest, 'more place')}` : all;
}

/** The words of the source that it rests on, with their paragraph and date. */
function quoteLines(
  finding: PlacedFinding,
  dossiers: Report['dossiers'],
  width: number,
  { cyan, dim }: Style,
): readonly string[] {
  const words = sourceWords(finding, dossiers);
  if (words === undefined) return [];
  const { place, quote, dated } = words;
  const indent = place.length + 1;
  // The date is not to be broken over two lines.
  const date = dated.trim().replaceAll(' ', '\u00a0');
  const lines = wrap(`“${onOneLine(quote.exact)}” ${date}`.trimEnd(), width - indent);
  return lines.map((line, index) => {
    const text = cyan(line.replaceAll('\u00a0', ' '));
    return `${index === 0 ? dim(place) : ' '.repeat(place.length)} ${text}`;
  });
}

function severityPaint(severity: Severity, { red, yellow, blue }: Style): Paint {
  if (severity === 'error') return red;
  return severity === 'warning' ? yellow : blue;
}
