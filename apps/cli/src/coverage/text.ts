/** Coverage for people at a terminal: what is left out first, then what is used, paragraph by paragraph and kind by kind. */
import {
  type Coverage,
  kindsOf,
  type ParagraphCoverage,
  paragraphName,
  percentOf,
  type Share,
  sentencesOf,
} from '@brief/coverage';
import { dateInWords, lineIndex } from '@brief/lint';
import { many, type Page } from '../reporters/report.ts';
import type { Style } from '../terminal/style.ts';
import { onOneLine, spellOut } from '../terminal/visible.ts';
import { padEnd, padStart, widthOf, wrap } from '../terminal/wrap.ts';
import type { Measured, MeasuredDraft } from '../verbs/coverage.ts';

export function coverageAsText(measured: readonly Measured[], page: Page): string {
  return measured.map((one) => `${section(one, page).join('\n')}\n`).join('\n');
}

function section({ together, drafts }: Measured, page: Page): readonly string[] {
  const { style, columns } = page;
  const { source, id } = together.dossier;
  return [
    ...wrap(spellOut(source.title), columns).map(style.bold),
    style.dim(`${dateInWords(source.published.iso)} · ${id}`),
    '',
    ...leftOut(together, page),
    ...neverNamed(together, drafts.length, page),
    ...used(together, page),
    ...quoted(together, drafts, page),
    ...(drafts.length > 1 ? eachOf(drafts, page) : []),
    totalLine(together.share, drafts.length, style),
  ];
}

function leftOut({ paragraphs, dossier }: Coverage, { style, columns }: Page): readonly string[] {
  const rows = paragraphs.flatMap(({ number, statements }) => {
    const missing = statements.filter(({ covered }) => !covered);
    const lines = sentencesOf(missing, dossier).flatMap((sentence) => hanging(onOneLine(sentence), columns - 9));
    return lines.map((line, index) => `  ${style.dim(padEnd(index === 0 ? paragraphName(number) : '', 5))}  ${line}`);
  });
  return rows.length === 0 ? [] : [style.bold('Left out'), ...rows, ''];
}

/** Wrapped, with what goes on a little to the right. */
function hanging(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`));
}

function neverNamed(coverage: Coverage, drafts: number, { style, columns }: Page): readonly string[] {
  const rows = kindsOf(coverage).flatMap(({ plural, entities }) => {
    const missing = entities.filter(({ covered }) => !covered);
    if (missing.length === 0) return [];
    const names = missing.map(({ entity, elsewhere }) =>
      onOneLine(elsewhere.length > 0 ? `${entity.label} (only quoted)` : entity.label),
    );
    const lines = wrap(names.join(names.some((name) => name.includes(',')) ? '; ' : ', '), columns - 17);
    return lines.map((line, index) => `  ${style.dim(padEnd(index === 0 ? plural : '', 13))}  ${line}`);
  });
  return rows.length === 0
    ? []
    : [style.bold(`Never named in ${drafts === 1 ? 'the draft’s' : 'the drafts’'} own prose`), ...rows, ''];
}

function used(coverage: Coverage, { style }: Page): readonly string[] {
  const paragraphs = coverage.paragraphs.map(({ number, share }) => [paragraphName(number), share] as const);
  const kinds = kindsOf(coverage).map(({ plural, share }) => [plural, share] as const);
  const rows = Array.from({ length: Math.max(paragraphs.length, kinds.length) }, (_, index) => {
    const left = barOf(paragraphs[index], 5, style);
    const right = barOf(kinds[index], 13, style);
    return `  ${padEnd(left, 33)}  ${right}`.trimEnd();
  });
  return [`${style.bold(padEnd('Statements used', 35))}  ${style.bold('Entities named')}`, ...rows, ''];
}

function barOf(row: readonly [string, Share] | undefined, width: number, style: Style): string {
  if (row === undefined) return '';
  const [name, share] = row;
  const { covered, total } = share;
  const count = `${padStart(String(covered), 2)} of ${padStart(String(total), 2)}`;
  return `${style.dim(padEnd(name, width))}  ${count}  ${bar(share, 12, style)}`;
}

function bar({ covered, total }: Share, width: number, style: Style): string {
  const share = total === 0 ? 1 : covered / total;
  // Full only when everything is there, empty only when nothing is.
  const inner = Math.min(width - 1, Math.max(1, Math.round(share * width)));
  const full = share === 1 ? width : share === 0 ? 0 : inner;
  return style.green('█'.repeat(full)) + style.dim('░'.repeat(width - full));
}

function quoted({ paragraphs }: Coverage, drafts: readonly MeasuredDraft[], page: Page): readonly string[] {
  const rows = paragraphs.flatMap((paragraph) => quotedIn(paragraph, drafts, page));
  return rows.length === 0 ? [] : [page.style.bold('Quoted'), ...rows, ''];
}

function quotedIn(
  { number, text, quoted: passages }: ParagraphCoverage,
  drafts: readonly MeasuredDraft[],
  { style, columns }: Page,
): readonly string[] {
  return passages.flatMap(({ places, draft, span, verbatim }, order) => {
    const from = drafts[draft];
    const { line, column } = lineIndex(from?.evidence.draft.text ?? '').at(span.start);
    const at = `${drafts.length > 1 ? `${spellOut(from?.shown ?? '')}:` : ''}${line}:${column}`;
    const exact = verbatim ? '' : ' (not to the letter)';
    const said = places.map(({ start, end }) => text.slice(start, end)).join(' … ');
    const words = wrap(`“${onOneLine(said)}”`, columns - 9).map(style.cyan);
    const lines = [...words, style.dim(`at ${at}${exact}`)];
    return lines.map((one, index) => {
      const name = index === 0 && order === 0 ? paragraphName(number) : '';
      return `  ${style.dim(padEnd(name, 5))}  ${one}`;
    });
  });
}

function eachOf(drafts: readonly MeasuredDraft[], { style, columns }: Page): readonly string[] {
  const rows = drafts.flatMap(({ shown, coverage }) => {
    const { covered, total } = coverage.share;
    const head = `  ${padStart(`${covered} of ${total}`, 9)}  ${bar(coverage.share, 12, style)}  `;
    const lines = wrap(spellOut(shown), columns - widthOf(head));
    return lines.map((line, index) => (index === 0 ? head : ' '.repeat(widthOf(head))) + line);
  });
  return [style.bold('Each draft'), ...rows, ''];
}

function totalLine(share: Share, drafts: number, style: Style): string {
  const who = drafts === 1 ? 'The draft uses' : `${many(drafts, 'draft')} together use`;
  return `${who} ${style.bold(`${share.covered} of ${many(share.total, 'statement')}`)} of the source: ${style.bold(`${percentOf(share)} %`)}.`;
}
