/** What is to be said about a quotation that is compared with the sources and credited to somebody; often nothing. */
import type { Draft, Quotation } from '../draft.ts';
import type { Problem } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Comparison } from './comparison.ts';
import type { Credit, CreditReader } from './credit.ts';
import { cutOff } from './cut-off.ts';
import { cutOffMessage, differenceMessage, lossMessage, notInSource, notSaidBy } from './messages.ts';
import { lossOf } from './omission.ts';
import { restoration } from './restoration.ts';
import type { SourceWords } from './source-words.ts';
import { isClose, isRelated, isVerbatim } from './verdict.ts';
import type { WholeDraft } from './whole-draft.ts';

/** Everything but the place, which is the quotation's. */
export type PlacelessProblem = Omit<Problem, 'span'>;

/** Whether the words count as taken from the source, given whom the draft credits. */
export function isFromSource(comparison: Comparison, credit: Credit | undefined): boolean {
  const { resemblance } = comparison;
  switch (credit?.to) {
    case 'nobody':
      return false;
    case 'source':
      return isRelated(resemblance) || isClose(resemblance);
    case 'entity':
      // Words the source quotes may well be the speaker's; its own words are so only where they are many.
      if (comparison.ownVoice < 0.5) return isRelated(resemblance) && resemblance.content >= 3;
      return isClose(resemblance) || (isVerbatim(comparison) && credit.manner === 'direct' && resemblance.content >= 4);
    default:
      return isClose(resemblance);
  }
}

/** The source's own voice, put into somebody's mouth. Words the source itself quotes may be theirs. */
export function misattribution(
  { ownVoice, dossier, passage, resemblance }: Comparison,
  credit: Credit | undefined,
  knowledge: Knowledge,
): PlacelessProblem | undefined {
  if (ownVoice < 0.5) return undefined;
  if (credit?.to === 'official' && credit.manner !== 'report' && resemblance.content >= unmistakable) {
    return { message: notSaidBy(`any ${credit.noun}`, passage.paragraph), dossier: dossier.id, quote: passage };
  }
  if (credit?.to !== 'entity' || credit.manner === 'report') return undefined;
  const speaker = knowledge.entity(dossier.id, credit.mention.entity);
  if (!speaker) return undefined;
  return {
    message: notSaidBy(speaker.label, passage.paragraph),
    dossier: dossier.id,
    entity: speaker.id,
    quote: passage,
  };
}

/** Words that are not the source's, or that are and leave out what they may not. */
export function inexactness(
  comparison: Comparison,
  quotation: Quotation,
  draft: Draft,
  source: SourceWords,
): PlacelessProblem | undefined {
  const losses = comparison.gaps.flatMap((gap) => {
    const loss = lossOf(gap, source);
    return loss ? [{ gap, loss }] : [];
  });
  const message = comparison.differences.map(differenceMessage)[0] ?? losses.map(({ loss }) => lossMessage(loss))[0];
  if (message === undefined) return cutShort(comparison, quotation, source);
  const suggestion = restoration(comparison, losses, quotation, draft, source);
  return {
    message,
    dossier: comparison.dossier.id,
    quote: comparison.passage,
    ...(suggestion && { suggestions: [suggestion] }),
  };
}

/** Verbatim words without the "could" that stands right before them. */
function cutShort(comparison: Comparison, quotation: Quotation, source: SourceWords): PlacelessProblem | undefined {
  const limit = cutOff(comparison, quotation, source);
  if (limit === undefined) return undefined;
  const quote = source.quote(limit.from, comparison.last);
  return { message: cutOffMessage(limit.words, quote.paragraph), dossier: comparison.dossier.id, quote };
}

/** Words credited to a source, beyond doubt, that has nothing like them. */
export function invention(
  quotation: Quotation,
  credits: CreditReader,
  whole: WholeDraft,
): PlacelessProblem | undefined {
  const dossier = whole.identified().find((dossier) => {
    const credit = credits.creditOf(quotation, dossier);
    return credit?.to === 'source' && credit.certain;
  });
  return dossier && { message: notInSource, dossier: dossier.id };
}

/** Words that say something, of the source's in one quotation: so many that nobody else will have chosen the same. */
const unmistakable = 6;
