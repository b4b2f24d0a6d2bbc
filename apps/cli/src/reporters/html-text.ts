/** Text made safe for a page: nothing a draft holds is markup there, and what cannot be seen is spelt out. */
import { spellOut } from '../terminal/visible.ts';

export const escaped = (text: string): string =>
  text
    .split('\t')
    .map(spellOut)
    .join('\t')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
