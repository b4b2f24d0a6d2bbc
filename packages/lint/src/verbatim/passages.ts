/** The passages of sources that a draft quotes, as plain places: what is quoted from where, and whether to the letter. */
import type { Place } from '@brief/core';
import type { Draft, Quotation } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { creditReader } from './credit.ts';
import { isFunctionWord } from './function-words.ts';
import { inexactness } from './problems.ts';
import { readQuotations } from './readings.ts';
import { type SourceWord, type SourceWords, sourceWords } from './source-words.ts';
import { wholeDraft } from './whole-draft.ts';

export interface QuotedPassage {
  /** Id of the dossier. */
  readonly dossier: string;
  readonly quotation: Quotation;
  /** Up to what a quotation may change. */
  readonly verbatim: boolean;
  /** The words of the source that are quoted, in stretches, in the order of the source. */
  readonly places: readonly Place[];
}

/** In document order. */
export function quotedPassages(draft: Draft, knowledge: Knowledge): readonly QuotedPassage[] {
  if (draft.quotations.length === 0) return [];
  const source = sourceWords(knowledge.dossiers);
  const passages: QuotedPassage[] = [];
  const credits = creditReader(draft, knowledge, wholeDraft(draft, knowledge));
  for (const { quotation, comparison } of readQuotations(draft.quotations, draft, source, credits)) {
    if (comparison === undefined) continue;
    passages.push({
      dossier: comparison.dossier.id,
      quotation,
      verbatim: inexactness(comparison, quotation, draft, source) === undefined,
      places: stretchesOf(comparison.matched, source),
    });
  }
  return passages;
}

/** Words that stand together in the source, joined; where none of them says anything, they are left out. */
function stretchesOf(positions: readonly number[], { words }: SourceWords): readonly Place[] {
  const stretches: SourceWord[][] = [];
  let last: number | undefined;
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const word = words[position];
    if (word === undefined) continue;
    const stretch = stretches.at(-1);
    if (last === position - 1 && stretch?.[0]?.paragraph === word.paragraph) stretch.push(word);
    else stretches.push([word]);
    last = position;
  }
  return stretches.flatMap((stretch) => {
    const [first, end] = [stretch[0], stretch.at(-1)?.end];
    const isTelling = stretch.some(({ key }) => !isFunctionWord(key));
    return first && end && isTelling ? { paragraph: first.paragraph, start: first.start, end } : [];
  });
}
