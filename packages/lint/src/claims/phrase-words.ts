/**
 * The words of phrases as bits: a sentence that lacks one of those of a phrase cannot have the phrase, which is seen before
 * anything of it is read. There are more words than bits, so that having the bits is no proof.
 */
import type { Element, Phrase } from './phrases.ts';
import { articles, conjunctions, prepositions } from './vocabulary.ts';

/** What also stands where a phrase has "in". */
export const INSIDE: ReadonlySet<string> = new Set(['across', 'inside', 'throughout', 'within']);

export interface PhraseWords {
  /** Those of all words of a phrase but the one that gives it away. */
  ofPhrase(phrase: Pick<Phrase, 'rest' | 'before'>): number;
  /** Those of a word in a sentence. */
  ofWord(key: string): number;
}

/** Bits are handed out in turn; words of grammar, which nearly every sentence has, share a few. */
export function newPhraseWords(): PhraseWords {
  const bits = new Map<string, number>();
  const count = { grammar: 0, other: 0 };
  const bitOf = (word: string): number => {
    let bit = bits.get(word);
    if (bit === undefined) {
      const isGrammar = [articles, conjunctions, prepositions].some((words) => words.has(word));
      bit = 1 << (isGrammar ? count.grammar++ % GRAMMAR : GRAMMAR + (count.other++ % (32 - GRAMMAR)));
      bits.set(word, bit);
    }
    return bit;
  };
  return {
    ofPhrase: ({ rest, before = [] }) =>
      [...rest.flatMap(wordIn), ...before].reduce((all, word) => all | bitOf(word), 0),
    ofWord: (key) => (bits.get(key) ?? 0) | (INSIDE.has(key) ? (bits.get('in') ?? 0) : 0),
  };
}

const GRAMMAR = 6;
const wordIn = (element: Element): readonly string[] => ('word' in element ? [element.word] : []);
