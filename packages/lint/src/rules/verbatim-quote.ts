/**
 * Words in quotation marks that are credited to a source, or plainly taken from it, are the source's words exactly. What
 * the words mean, and whether they fit the writer's sentence, is not looked at.
 */
import type { Draft, Quotation } from '../draft.ts';
import type { Problem } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Rule } from '../rule.ts';
import { type Comparison, compare } from '../verbatim/comparison.ts';
import { type Credit, creditReader } from '../verbatim/credit.ts';
import { differenceMessage, lossMessage, notInSource, notSaidBy } from '../verbatim/messages.ts';
import { lossOf } from '../verbatim/omission.ts';
import { restoration } from '../verbatim/restoration.ts';
import { signatureOf } from '../verbatim/sentence-tokens.ts';
import { type SourceWords, sourceWords } from '../verbatim/source-words.ts';
import { fewestWords, isClose, isRelated, isTitle, isVerbatim, sharesLanguage } from '../verbatim/verdict.ts';
import { readWords } from '../verbatim/words.ts';

export const verbatimQuote: Rule = {
  id: 'verbatim-quote',
  summary: 'Words in quotation marks that come from the source are the source’s words, exactly.',
  why: `why`,
  level: 'warning',
  needs: ['quotation'],
  repairs: 'suggestion',
  good: [],
  bad: [],
  *check(draft, { knowledge }) {
    const source = sourceWords(knowledge.dossiers);
    const credits = creditReader(draft, knowledge);
    let settled = -1;
    for (const quotation of draft.quotations) {
      // Inside a quotation that is the source's, inner marks are the source's too.
      if (quotation.nested && quotation.span.start < settled) continue;
      const words = quotedWords(quotation);
      if (isCallout(quotation, draft) || readWords(words).length < fewestWords || isTitle(words)) continue;
      const comparison = compare(words, source);
      const credit = comparison && credits.creditOf(quotation, comparison.dossier);
      let problem: Omit<Problem, 'span'> | undefined;
      if (comparison && isFromSource(comparison, credit)) {
        settled = quotation.span.end;
        problem = misattributed(comparison, credit, knowledge) ?? inexact(comparison, quotation, draft, source);
      } else if (!(comparison && isVerbatim(comparison)) && sharesLanguage(words, source)) {
        const credited = credits.identified().find((dossier) => {
          const credit = credits.creditOf(quotation, dossier);
          return credit?.to === 'source' && credit.certain;
        });
        problem = credited && { message: notInSource, dossier: credited.id };
      }
      if (problem) yield { span: quotation.span, ...problem };
    }
  },
};

/** The quoted words without the line that signs a block quote. */
function quotedWords(quotation: Quotation): string {
  const signature = quotation.form === 'block' ? signatureOf(quotation.words) : undefined;
  return quotation.words.slice(0, signature?.start);
}

/** `> [!NOTE]` and `> **Note:**` set something off; they quote nobody. */
const isCallout = (quotation: Quotation, draft: Draft): boolean =>
  quotation.form === 'block' &&
  /^[>\s]*(?:\[!\w+\]|[*_]{0,2}(?:note|tip|warning|important|caution|info|summary|key)\b)/i.test(
    draft.text.slice(quotation.span.start, quotation.span.start + 24),
  );

function isFromSource({ resemblance }: Comparison, credit: Credit | undefined): boolean {
  if (credit?.to === 'nobody') return false;
  return isClose(resemblance) || ((credit?.to === 'source' || credit?.to === 'entity') && isRelated(resemblance));
}

/** The source's own voice, put into somebody's mouth. Words the source itself quotes may be theirs. */
function misattributed(
  comparison: Comparison,
  credit: Credit | undefined,
  knowledge: Knowledge,
): Omit<Problem, 'span'> | undefined {
  if (credit?.to !== 'entity' || credit.manner === 'report' || comparison.ownVoice < 0.5) return undefined;
  const { resemblance, dossier, passage } = comparison;
  if (!isClose(resemblance) && !(isVerbatim(comparison) && resemblance.content >= 4)) return undefined;
  const speaker = knowledge.entity(dossier.id, credit.mention.entity);
  if (!speaker) return undefined;
  return {
    message: notSaidBy(speaker.label, passage.paragraph),
    dossier: dossier.id,
    entity: speaker.id,
    quote: passage,
  };
}

function inexact(
  comparison: Comparison,
  quotation: Quotation,
  draft: Draft,
  source: SourceWords,
): Omit<Problem, 'span'> | undefined {
  const losses = comparison.gaps.flatMap((gap) => {
    const loss = lossOf(gap, source);
    return loss ? [{ gap, loss }] : [];
  });
  const message = comparison.differences.map(differenceMessage)[0] ?? losses.map(({ loss }) => lossMessage(loss))[0];
  if (message === undefined) return undefined;
  const suggestion = restoration(comparison, losses, quotation, draft, source);
  return {
    message,
    dossier: comparison.dossier.id,
    quote: comparison.passage,
    ...(suggestion && { suggestions: [suggestion] }),
  };
}
