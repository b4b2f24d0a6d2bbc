/** Names in a plain text, in one call. */
import type { Recognition } from './recognition.ts';
import { settle } from './settle.ts';
import { sight } from './sight.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Every name in `text`, by start and without overlap. Spans are half-open, in UTF-16 code units of `text`. */
export function recognise(vocabulary: Vocabulary, text: string): readonly Recognition[] {
  return settle(vocabulary, [sight(vocabulary, text)])[0] ?? [];
}
