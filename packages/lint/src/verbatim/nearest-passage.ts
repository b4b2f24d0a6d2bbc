/** The words of a source that somebody probably meant to quote: for a dossier's own quotes, which have to be exact. */
import type { Dossier, Quote } from '@brief/core';
import { compare } from './comparison.ts';
import { sourceWords } from './source-words.ts';

/** The passage closest to some words, unique in its paragraph; `undefined` when most of the words are not in it. */
export function nearestPassage(words: string, dossiers: readonly Dossier[]): Quote | undefined {
  const found = compare(words, sourceWords(dossiers));
  if (found === undefined) return undefined;
  const { words: count, matched } = found.resemblance;
  return matched * 2 > count ? found.passage : undefined;
}
