/** What a text without quotes stands for: YAML’s and JSON’s few words that are not text. */
export function plainValue(words: string): string | number | boolean | null {
  if (words === '' || words === '~' || /^null$/i.test(words)) return null;
  if (/^true$/i.test(words)) return true;
  if (/^false$/i.test(words)) return false;
  return /^[-+]?(?:0|[1-9]\d*|0\d+)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(words) ? Number(words) : words;
}
