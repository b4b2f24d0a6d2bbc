/**
 * Whether words are a source's words, for those who ask before they quote. The comparison is the one that drafts are
 * checked with; a draft, its marks and whom it credits are not known here.
 */
import type { Dossier, Quote } from '@brief/core';
import { compare } from './comparison.ts';
import { limitBefore } from './cut-off.ts';
import { cutOffMessage, differenceMessage, lossMessage, notInSource } from './messages.ts';
import { lossOf } from './omission.ts';
import { sourceWords } from './source-words.ts';
import { isRelated, isVerbatim } from './verdict.ts';

export type QuotationJudgement =
  /** The source has nothing like them. */
  | { readonly verdict: 'absent'; readonly message: string }
  | {
      /**
       * - `verbatim`: the source's words, up to what a quotation may change;
       * - `cut-off`: its words, without a “could” or a “not” that stands right before them;
       * - `differs`: close to a passage, and not its words.
       */
      readonly verdict: 'verbatim' | 'cut-off' | 'differs';
      readonly dossier: Dossier;
      /** The passage they stand beside, as the source prints it. */
      readonly passage: Quote;
      /** What is wrong and what to do; absent where nothing is. */
      readonly message?: string;
      /** Whether the source says it in its own voice, and not in a quotation of its own. */
      readonly ownVoice: boolean;
    };

export function judgeQuotation(words: string, dossiers: readonly Dossier[]): QuotationJudgement {
  const source = sourceWords(dossiers);
  const found = compare(words, source);
  if (found === undefined || !(isRelated(found.resemblance) || isVerbatim(found))) {
    return { verdict: 'absent', message: notInSource };
  }
  const { dossier, passage } = found;
  const about = { dossier, passage, ownVoice: found.ownVoice >= 0.5 };
  const losses = found.gaps.flatMap((gap) => lossOf(gap, source) ?? []);
  const message = found.differences.map(differenceMessage)[0] ?? losses.map(lossMessage)[0];
  if (message !== undefined) return { verdict: 'differs', ...about, message };
  const limit = limitBefore(found, source);
  if (limit === undefined) return { verdict: 'verbatim', ...about };
  const whole = source.quote(limit.from, found.last);
  return { verdict: 'cut-off', ...about, passage: whole, message: cutOffMessage(limit.words, whole.paragraph) };
}
