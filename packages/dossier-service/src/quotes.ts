/** The quotes of a dossier file: which words of which paragraph they are, and what stands before and behind them there. */
import type { Span } from '@brief/core';
import { type Path, textAt, valueAt } from './site.ts';
import { type Paragraph, paragraphsOf } from './source.ts';
import type { DossierView } from './view.ts';

export interface QuoteInSource {
  readonly number: number;
  readonly paragraph: Paragraph;
  /** Absent when the paragraph does not say it, or more than once. */
  readonly words?: string;
  readonly span?: Span;
  readonly before: string;
  readonly after: string;
}

/** The quote whose words or number stand at a path. */
export function quoteAt(view: DossierView, path: Path): QuoteInSource | undefined {
  const [top, , field, index, last] = path;
  if (top !== 'statements' || field !== 'quotes' || typeof index !== 'number') return undefined;
  if (path.length !== 5 || (last !== 'exact' && last !== 'paragraph')) return undefined;
  const place = path.slice(0, 4);
  const named = valueAt(view.file, [...place, 'paragraph']);
  const number = named?.kind === 'scalar' ? named.value : undefined;
  const paragraph = paragraphsOf(view).find((one) => one.number === number);
  if (paragraph === undefined) return undefined;
  const exact = textAt(view.file, [...place, 'exact']) ?? '';
  const { text } = paragraph;
  const at = exact === '' ? -1 : text.indexOf(exact);
  if (at < 0 || text.includes(exact, at + 1)) {
    // A number without words to it shows how the paragraph begins.
    return { number: paragraph.number, paragraph, before: shortEnd(text), after: '' };
  }
  const end = at + exact.length;
  return {
    number: paragraph.number,
    paragraph,
    words: exact,
    span: { start: at, end },
    before: shortStart(text.slice(0, at)),
    after: shortEnd(text.slice(end)),
  };
}

/** As much of what stands around a quote as tells where it is. */
const most = 160;

const shortStart = (text: string): string =>
  text.length <= most ? text : `… ${text.slice(-most).replace(/^\S*\s/, '')}`;

const shortEnd = (text: string): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, '')} …`;
