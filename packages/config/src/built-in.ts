/** The dossiers that come with every program, ready for use: they are made when the program is, not when it starts. */
import { unpackVocabulary, type Vocabulary } from '@brief/core';
import { packed } from './built-in.prebuilt.ts';

/** The vocabulary of all of them, with the dossiers in the order of their names. */
export function builtInVocabulary(): Vocabulary {
  vocabulary ??= unpackVocabulary(packed());
  return vocabulary;
}

let vocabulary: Vocabulary | undefined;
