/**
 * Acronyms and the names they stand for, in both orders: "National Intelligence Organization (MIT)", "MIT, the National
 * Intelligence Organization,". The letters have to be read off the words; only a capitalised name of an organization may
 * have an acronym in another language.
 */
import { foldWord, type Span } from '@brief/core';
import type { Language } from '../language.ts';
import { isOrganizationWord } from './lexicon.ts';
import type { Passage } from './runs.ts';
import { isAcronym, isCapital, type Word } from './words.ts';

export interface Definition {
  readonly acronym: Span;
  /** The words it stands for. */
  readonly long: Span;
}

export function definitionsIn(passage: Passage, language: Language): readonly Definition[] {
  const { words } = passage;
  return words.flatMap((word, at) => {
    if (!isAcronym(word.text)) return [];
    const long = before(passage, at, language) ?? after(passage, at, language);
    return long === undefined ? [] : [{ acronym: { start: word.start, end: word.end }, long }];
  });
}

/** "… Organization (MIT)" */
function before({ words, text }: Passage, at: number, language: Language): Span | undefined {
  const word = words[at] as Word;
  if (!/^ ?[([]["“„«‘']?$/u.test(word.gap) || !/^["”“»’']?\s?[)\],;–]/u.test(text.slice(word.end))) return undefined;
  const last = words[at - 1];
  if (last === undefined) return undefined;
  for (let from = at - 1; from >= Math.max(0, at - 9); from--) {
    const stretch = words.slice(from, at);
    const first = stretch[0] as Word;
    if (!language.isSmall(first.text) && spells(stretch, word.text, language))
      return { start: first.start, end: last.end };
    if (from > 0 && !INSIDE.test(first.gap)) break;
  }
  return undefined;
}

/** "MIT (National …)", "MIT, the National …," */
function after({ words, text }: Passage, at: number, language: Language): Span | undefined {
  const word = words[at] as Word;
  let from = at + 1;
  if (word.ending !== '' || !/^(?: ?[([]["“„«‘']?|, )$/u.test(words[from]?.gap ?? '')) return undefined;
  while (from < words.length && language.isArticle((words[from] as Word).text)) from++;
  for (let to = from + 2; to <= Math.min(words.length, from + 9); to++) {
    const stretch = words.slice(from, to);
    if (stretch.slice(1).some(({ gap }) => !INSIDE.test(gap))) return undefined;
    const last = stretch.at(-1) as Word;
    if (!/^\s?["”“»’']?\s?[)\],;.–(]/u.test(text.slice(last.end))) continue;
    return spells(stretch, word.text, language) ? { start: (stretch[0] as Word).start, end: last.end } : undefined;
  }
  return undefined;
}

/** Between two words of one name; a plural’s apostrophe among it. */
const INSIDE = /^(?:[’']?[ \u00a0]|[’'])$/;

/** Whether the letters are read off the beginnings of the words, in order, and each word of weight gives one. */
function spells(stretch: readonly Word[], acronym: string, language: Language): boolean {
  const letters = foldWord(acronym.replace(/(?<=\p{Lu}{2})s$/u, ''));
  const heads = stretch.flatMap(({ text }) =>
    text.split(/[-‐‑/]/).map((part) => ({ letters: foldWord(part), small: language.isSmall(part) })),
  );
  if (heads.length < 2 || letters.length < 2) return false;
  const read = (word: number, at: number): boolean => {
    if (word === heads.length) return at === letters.length;
    const head = heads[word];
    if (head === undefined) return false;
    // The general words at the end may give none: "Yönetimi Başkanlığı" in AFAD.
    if (at === letters.length)
      return word > 1 && heads.length - word <= 2 && isOrganizationWord(stretch.at(-1)?.text ?? '');
    if (head.small && read(word + 1, at)) return true;
    // A word may give up to three letters: "FETÖ" is Fethullahçı Terör Örgütü.
    for (let taken = 1; taken <= 3 && taken <= head.letters.length; taken++) {
      if (letters.slice(at, at + taken) !== head.letters.slice(0, taken)) break;
      if (read(word + 1, at + taken)) return true;
    }
    return false;
  };
  return read(0, 0);
}

/** "Foreign Intelligence Service (SZRU)": an organization’s own acronym, in its own language. */
export function mayHaveForeignAcronym(name: readonly Word[], acronym: Word, text: string): boolean {
  return (
    name.length > 1 &&
    name.every(({ text: word }) => isCapital(word) || word.length <= 3) &&
    name.some(({ text: word }) => isOrganizationWord(word)) &&
    isAcronym(acronym.text) &&
    acronym.text.length > 2 &&
    /^ \($/.test(acronym.gap) &&
    text.charAt(acronym.end) === ')'
  );
}
