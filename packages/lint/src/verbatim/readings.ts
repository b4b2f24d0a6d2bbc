/**
 * Those among quotations of a draft that say something about a source: those that are taken from it, and those that have none of
 * its words. What is to be said about them is decided elsewhere.
 */
import type { Draft, Quotation } from '../draft.ts';
import type { Comparison } from './comparison.ts';
import type { Credit, CreditReader } from './credit.ts';
import { examine } from './examination.ts';
import { isFromSource } from './problems.ts';
import type { SourceWords } from './source-words.ts';

export type Reading =
  | { readonly quotation: Quotation; readonly comparison: Comparison; readonly credit: Credit | undefined }
  /** None of the source’s words, though in its language. */
  | { readonly quotation: Quotation; readonly comparison?: undefined };

/** In document order. Terms, titles, callouts and words that are somebody else’s are left out. */
export function* readQuotations(
  quotations: readonly Quotation[],
  draft: Draft,
  source: SourceWords,
  credits: CreditReader,
): Generator<Reading> {
  let settled = -1;
  for (const quotation of quotations) {
    // Inside a quotation that is the source's, inner marks are the source's too.
    if (quotation.nested && quotation.span.start < settled) continue;
    const { exempt, comparison, foreign } = examine(quotation.words, source);
    if (exempt || isCallout(quotation, draft)) continue;
    if (comparison) {
      const credit = credits.creditOf(quotation, comparison.dossier);
      if (!isFromSource(comparison, credit)) continue;
      settled = quotation.span.end;
      yield { quotation, comparison, credit };
    } else if (foreign) {
      yield { quotation };
    }
  }
}

/** `> **Note:** …` sets something off; it quotes nobody. */
const isCallout = (quotation: Quotation, draft: Draft): boolean =>
  quotation.form === 'block' &&
  /^[>\s]*[*_]{0,2}(?:note|tip|warning|important|caution|info|summary|key)\b/i.test(
    draft.text.slice(quotation.span.start, quotation.span.start + 24),
  );
