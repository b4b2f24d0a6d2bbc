/** The words of a text that say something, so that two texts can be compared by them: words of mere grammar are left out. */
import type { Span } from '@brief/core';
import { isFunctionWord } from './function-words.ts';
import { readWords } from './words.ts';

export interface TellingWord extends Span {
  /** In bare lower-case letters. */
  readonly key: string;
}

export function tellingWords(text: string): readonly TellingWord[] {
  return readWords(text)
    .filter(({ key }) => !isFunctionWord(key))
    .map(({ key, start, end }) => ({ key, start, end }));
}
