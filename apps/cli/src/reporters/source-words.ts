/** What a finding rests on, for every format that shows it: the words of the source, where they stand and when. */
import type { Quote, Source } from '@brief/core';
import { dateInWords } from '@brief/lint';
import type { PlacedFinding, Report } from './report.ts';

export interface SourceWords {
  readonly quote: Quote;
  /** `¶5`, or `title`. */
  readonly place: string;
  /** ` (10 January 2026)`; nothing where the source is not known. */
  readonly dated: string;
  readonly source?: Source;
}

export function sourceWords({ quote, dossier }: PlacedFinding, dossiers: Report['dossiers']): SourceWords | undefined {
  if (quote === undefined) return undefined;
  const source = dossier === undefined ? undefined : dossiers.get(dossier)?.source;
  const place = quote.paragraph === 0 ? 'title' : `¶${quote.paragraph}`;
  return source === undefined
    ? { quote, place, dated: '' }
    : { quote, place, dated: ` (${dateInWords(source.published.iso)})`, source };
}
