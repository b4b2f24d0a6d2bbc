/**
 * All that can be said of quoted words by themselves, whoever is credited with them. What was examined lately is kept,
 * because an editor asks for the same quotations at every keystroke.
 */
import { type Comparison, compare } from './comparison.ts';
import type { SourceWords } from './source-words.ts';
import { fewestWords, isRelated, isTitle, isVerbatim, sharesLanguage } from './verdict.ts';
import { readWords } from './words.ts';

export interface Examination {
  /** A term, scare quotes or a title: nothing to compare. */
  readonly exempt: boolean;
  /** The passage the words may come from. Absent where they are clearly none of the source's. */
  readonly comparison?: Comparison;
  /** None of the source's words, and not for being in another language. */
  readonly foreign: boolean;
}

export function examine(words: string, source: SourceWords): Examination {
  let kept = examined.get(source);
  if (!kept) {
    kept = new Map();
    examined.set(source, kept);
  }
  let examination = kept.get(words);
  if (!examination) {
    if (kept.size >= mostKept) kept.clear();
    examination = examineAnew(words, source);
    kept.set(words, examination);
  }
  return examination;
}

function examineAnew(words: string, source: SourceWords): Examination {
  if (readWords(words).length < fewestWords || isTitle(words)) return { exempt: true, foreign: false };
  const comparison = compare(words, source);
  const related = comparison && (isRelated(comparison.resemblance) || isVerbatim(comparison));
  return related
    ? { exempt: false, comparison, foreign: false }
    : { exempt: false, foreign: sharesLanguage(words, source) };
}

const examined = new WeakMap<SourceWords, Map<string, Examination>>();
const mostKept = 10_000;
