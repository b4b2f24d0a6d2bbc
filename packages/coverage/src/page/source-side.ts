/** The source on the page: its paragraphs with what is used, quoted and left out of each, and who and what it names. */
import type { Dossier } from '@brief/core';
import type { Coverage, ParagraphCoverage, StatementCoverage } from '../coverage.ts';
import { kindsOf, paragraphName, sentencesOf, statementInWords } from '../words.ts';
import { bar } from './bar.ts';
import { escaped } from './escaped.ts';
import { entityKey, quotationKey, statementKey } from './keys.ts';
import type { Links } from './links.ts';
import { cut } from './pieces.ts';

export function sourceSide(coverage: Coverage, prefix: string, links: Links): string {
  const order = new Map(coverage.statements.map(({ statement }, index) => [statement.id, index]));
  return [
    ...coverage.paragraphs.map((paragraph) => section(paragraph, coverage.dossier, order, prefix, links)),
    names(coverage, links),
  ].join('\n');
}

/** Where a paragraph stands on the page. */
export const paragraphId = (prefix: string, number: number): string => `${prefix}p${number}`;

type Mark = { readonly statement: StatementCoverage } | { readonly passage: ParagraphCoverage['quoted'][number] };

function section(
  { number, text, share, statements, quoted }: ParagraphCoverage,
  dossier: Dossier,
  order: ReadonlyMap<string, number>,
  prefix: string,
  links: Links,
): string {
  const marks = [
    ...statements.flatMap((statement) =>
      statement.places
        .filter(({ paragraph }) => paragraph === number)
        .map(({ start, end }) => ({ start, end, mark: { statement } as Mark })),
    ),
    ...quoted.flatMap((passage) => passage.places.map(({ start, end }) => ({ start, end, mark: { passage } as Mark }))),
  ];
  const words = cut(text.length, marks).map(({ span, marks }) => {
    const piece = text.slice(span.start, span.end);
    return marks.length === 0 ? escaped(piece) : marked(piece, marks, dossier, order, links);
  });
  const title = number === 0 ? 'Headline' : `Paragraph ${number}`;
  return `<section class="paragraph${number === 0 ? ' headline' : ''}" id="${paragraphId(prefix, number)}" aria-label="${title}">
<p class="count"><span class="number">${paragraphName(number)}</span>${bar(share)}<span>${share.covered} of ${share.total}</span></p>
<p class="words" lang="${escaped(dossier.source.lang)}">${words.join('')}</p>
${leftOut(statements, dossier)}</section>`;
}

function marked(
  text: string,
  marks: readonly Mark[],
  dossier: Dossier,
  order: ReadonlyMap<string, number>,
  links: Links,
): string {
  const made = marks.flatMap((mark) => ('statement' in mark ? mark.statement : []));
  const passages = marks.flatMap((mark) => ('passage' in mark ? mark.passage : []));
  const isExact = passages.some(({ verbatim }) => verbatim);
  return links.add({
    side: 'source',
    text,
    className: passages.length > 0 ? 'quoted' : stateOf(made),
    keys: [
      ...made.filter(({ covered }) => covered).map(({ statement }) => statementKey(order.get(statement.id) ?? -1)),
      ...passages.map(({ draft, span }) => quotationKey(draft, span.start)),
    ],
    says: [
      ...(passages.length > 0 ? [isExact ? 'Quoted.' : 'Quoted, not to the letter.'] : []),
      ...made.map(
        ({ statement, covered }) => `${covered ? 'Used' : 'Left out'}: ${statementInWords(statement, dossier)}.`,
      ),
    ],
  });
}

function stateOf(statements: readonly StatementCoverage[]): string {
  const covered = statements.filter((statement) => statement.covered).length;
  if (covered === 0) return 'left';
  return covered === statements.length ? 'used' : 'partly';
}

function leftOut(statements: readonly StatementCoverage[], dossier: Dossier): string {
  const missing = statements.filter(({ covered }) => !covered);
  if (missing.length === 0) return '';
  const items = sentencesOf(missing, dossier).map((sentence) => `<li>${escaped(sentence)}</li>`);
  return `<details><summary>${missing.length} left out</summary><ul>${items.join('')}</ul></details>\n`;
}

function names(coverage: Coverage, links: Links): string {
  const order = new Map(coverage.entities.map(({ entity }, index) => [entity.id, index]));
  const rows = kindsOf(coverage).map(({ plural, share, entities }) => {
    const items = entities.map(({ entity, covered, elsewhere }) => {
      const only = elsewhere.length > 0 ? 'Named only in words of others or in a list of sources.' : 'Never named.';
      const chip = links.add({
        side: 'source',
        text: entity.label,
        className: covered ? 'chip' : 'chip missing',
        keys: covered ? [entityKey(order.get(entity.id) ?? -1)] : [],
        says: [covered ? entity.is : `${only} ${entity.is}`],
      });
      return `<li>${chip}</li>`;
    });
    return `<h4>${plural} <span>${share.covered} of ${share.total}</span></h4>\n<ul class="chips">${items.join('')}</ul>`;
  });
  return `<section class="names" aria-label="Names">
<h3>Who and what the source names</h3>
${rows.join('\n')}
</section>`;
}
