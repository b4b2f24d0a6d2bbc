/** How a word or a passage is written down in a file, so that it is read as just that. */
import type { DataLanguage } from '@brief/data-files';

export interface Ways {
  readonly language: DataLanguage;
  /** In quotation marks that are there already. */
  readonly quoted?: '"' | "'";
  readonly isInline: boolean;
}

/** A text as a value. */
export function written(words: string, { language, quoted, isInline }: Ways): string {
  if (quoted === "'") return words.replaceAll("'", "''");
  if (quoted === '"') return JSON.stringify(words).slice(1, -1);
  return language === 'yaml' && isPlain(words, isInline) ? words : JSON.stringify(words);
}

/** Whether YAML takes the bare words for a text. */
function isPlain(words: string, isInline: boolean): boolean {
  if (!/^[\p{L}“‘(_]/u.test(words) || /\s$/.test(words)) return false;
  if (/: |:$| #|[\u0000-\u001f]/.test(words) || /^(?:true|false|null|yes|no|on|off)$/i.test(words)) return false;
  return !isInline || !/[,[\]{}]/.test(words);
}
