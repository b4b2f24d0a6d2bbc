/**
 * When quoted words count as the source's. The measures come from trials: sentences of the source with words changed, left
 * out and put in, against thousands of sentences and quotations that have nothing to do with it.
 */
import type { Comparison, Resemblance } from './comparison.ts';
import { isFunctionWord } from './function-words.ts';
import type { SourceWords } from './source-words.ts';
import { readWords } from './words.ts';

/**
 * So close to a passage that the words must come from it, whoever is credited: nearly all of them are the source's, or,
 * of a long quotation, half. A set phrase at one end of somebody else's sentence is not enough.
 */
export const isClose = ({ words, matched, run, content }: Resemblance): boolean =>
  (run >= 4 && content >= 5 && matched >= 0.75 * words) ||
  (run >= 4 && content >= 4 && matched >= 0.85 * words) ||
  (run >= 6 && content >= 10 && matched >= 0.5 * words);

/** Close enough for words that the draft itself credits to the source. */
export const isRelated = ({ words, matched, run, content }: Resemblance): boolean =>
  content >= 2 && run >= 2 && matched >= 0.5 * words;

/** Verbatim, up to what a quotation may change. Losses by ellipses are counted elsewhere. */
export const isVerbatim = ({ complete, differences }: Comparison): boolean => complete && differences.length === 0;

/** Terms and scare quotes are shorter: nothing can be said of them. */
export const fewestWords = 3;

/**
 * A title: every word that says something has a capital, and more than one does. Somebody's title is quoted as they
 * write it.
 */
export function isTitle(text: string): boolean {
  // A list of names has capitals, too.
  if (text.split(',').length > 2) return false;
  const words = readWords(text);
  const telling = words.filter(({ key }) => !isFunctionWord(key) || key.length > 3);
  return (
    telling.length > 1 && telling.every(({ exact }) => /^[\p{Lu}\p{N}]/u.test(exact)) && !/[.!?]$/u.test(text.trim())
  );
}

/**
 * Whether the words can be of the source's language: some grammar in common. A translation credited to the source is
 * not its words, and no error.
 */
export function sharesLanguage(text: string, source: SourceWords): boolean {
  const words = readWords(text);
  const known = words.filter(({ key }) => source.positions(key).length > 0);
  return known.length >= 0.2 * words.length && known.some(({ key }) => isFunctionWord(key));
}
