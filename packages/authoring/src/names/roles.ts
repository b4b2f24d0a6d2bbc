/**
 * Roles beside the names of people: "Foreign Minister Hakan Fidan", "chief executive Anna Berg", "Anna Berg, chief
 * executive of Nordwind SE,". Only what stands in apposition; what a verb says is left to people.
 */
import type { Span } from '@brief/core';
import type { Language } from '../language.ts';
import { isEventWord, isLegalForm, isOrganizationWord, isPlaceSort, isRoleModifier, isRoleWord } from './lexicon.ts';
import type { Passage, Run } from './runs.ts';
import { isCapital, type Word } from './words.ts';

/** Where a run parts into a role and a person: the index after the role’s last word. */
export function roleEndIn({ passage: { words }, from, to }: Run): number | undefined {
  for (let at = to - 2; at >= from; at--) {
    const word = words[at] as Word;
    if (!isRoleWord(word.text) || word.ending !== '') continue;
    const rest = words.slice(at + 1, to);
    const isName = rest.length <= 4 && rest.every(({ text }) => !isSort(text) && !/^\d/.test(text));
    // "Chief Physician of …" and "the Annual General Meeting": the word goes on with the title.
    if (rest.length === 1 && (OF.test(words[to]?.text ?? '') || ARTICLE.test(words[from - 1]?.text ?? ''))) continue;
    if (isName && isCapital(rest[0]?.text ?? '')) return at + 1;
  }
  return undefined;
}

const OF = /^(?:of|for|der|des|für|de|du|des)$/;
const ARTICLE = /^(?:the|an?)$/i;

const isSort = (word: string): boolean =>
  isOrganizationWord(word) || isPlaceSort(word) || isEventWord(word) || isLegalForm(word) || isRoleWord(word);

/** The role in small letters right before a name: "deputy finance minister Anna Berg". */
export function roleBefore({ words, text }: Passage, at: number, to: number, language: Language): Span | undefined {
  const last = words[at - 1];
  const name = words[at];
  if (last === undefined || name === undefined || !/^,? $/.test(name.gap) || last.ending !== '') return undefined;
  if (isCapital(last.text) || !isRoleWord(last.text)) return undefined;
  let from = at - 1;
  while (from > 0 && words[from]?.gap === ' ' && isRoleModifier((words[from - 1] as Word).text)) from--;
  // With a comma it is an apposition only if a second one closes it, and it is said whose role it is or which:
  // "the agency’s director, Anna Berg, …".
  if (name.gap === ', ') {
    const owner = words[from - 1];
    if (owner === undefined || (owner.ending === '' && !language.isArticle(owner.text))) return undefined;
    if (!/^[,.]/.test(text.slice(words[to - 1]?.end ?? 0))) return undefined;
  }
  // A Turkish role that belongs to something needs the word for it: "bölge müdürü".
  if (language.code === 'tr' && words[from]?.gap === ' ' && /[ıiuü]$/.test(last.text) && from === at - 1) from--;
  return { start: (words[from] as Word).start, end: last.end };
}

/** The role between commas after a name; `at` is the index after the name. */
export function roleAfter({ words, text }: Passage, at: number, language: Language): Span | undefined {
  const name = words[at - 1];
  const next = words[at];
  if (name === undefined || next === undefined || name.ending !== '' || next.gap !== ', ') return undefined;
  let from = at;
  if (language.isArticle((words[from] as Word).text)) from++;
  const head = words.slice(from, from + 5).findIndex(({ text: word }) => isRoleWord(word));
  if (head < 0) return undefined;
  const lead = words.slice(from, from + head);
  const leads = lead.every((word) => isRoleModifier(word.text) || isCapital(word.text) || word.ending !== '');
  if (!leads || words.slice(from + 1, from + head + 1).some(({ gap }) => gap !== ' ')) return undefined;
  const start = (words[from] as Word).start;
  for (let to = from + head; to < Math.min(words.length, from + 14); to++) {
    const word = words[to] as Word;
    if (to > from + head && !/^[ \u00a0]$|^[’']$/.test(word.gap)) return undefined;
    const end = word.end + word.ending.length;
    if (/^(?:[,.;)]|\s[–—(])/u.test(text.slice(end, end + 2))) return { start, end };
  }
  return undefined;
}
