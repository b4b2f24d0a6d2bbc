/** Whether raw Markdown can hold a name at all. */
import type { Vocabulary } from './vocabulary.ts';

/** False only if no name can be recognised in any rendering of `markdown`. */
export function mayName(vocabulary: Vocabulary, markdown: string): boolean {
  return vocabulary.names.labels.length > 0 && markdown !== '';
}
