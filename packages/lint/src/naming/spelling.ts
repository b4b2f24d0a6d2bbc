/**
 * Writes a name as the text around it wants it: in capitals where the name it replaces is, with a first capital, with the
 * markup inside it kept. Which name is the right one is decided elsewhere.
 */
import { type Dossier, entityTable } from '@brief/core';
import type { Draft, Mention } from '../draft.ts';
import type { Edit } from '../finding.ts';
import { bare } from '../verbatim/words.ts';

/** `name` with the capitals of the mention it is to stand for. */
export function inCapitalsOf(mention: Mention, name: string, dossier: Dossier): string {
  const written = proseText(mention);
  if (isUpper(written) && !isUpper(mention.label.text)) return upperCase(name, mention.label.lang, dossier);
  const [first = '', ...rest] = name;
  const begins = /^\p{Lu}/u.test(written) && !/^\p{Lu}/u.test(mention.label.text);
  return inCapitalsOfWords(written, begins ? upperCase(first, mention.label.lang, dossier) + rest.join('') : name);
}

/** Words that stay keep the capital they are written with: "MIT Director" becomes "MİT Director". */
function inCapitalsOfWords(written: string, name: string): string {
  const words = written.split(/\s+/u);
  const wanted = name.split(' ');
  if (words.length !== wanted.length) return name;
  return wanted
    .map((word, index) => {
      const there = words[index] ?? '';
      return there.slice(1) === word.slice(1) && there[0]?.toLowerCase() === word[0] ? there : word;
    })
    .join(' ');
}

/**
 * The draft's text for a name in place of the mention. Markup inside the mention is kept when each of its words has one
 * word of the name to become; `undefined` when it cannot be kept.
 */
export function inMarkupOf(mention: Mention, name: string): string | undefined {
  const written = proseText(mention);
  if (mention.text === written && !/\s{2}|\n/u.test(written)) return name;
  const words = written.split(/[\s\u00a0]+/u);
  const replacements = name.split(' ');
  if (words.length !== replacements.length) return mention.text === written ? name : undefined;
  let text = '';
  let rest = mention.text;
  for (const [index, word] of words.entries()) {
    const at = rest.indexOf(word);
    if (at < 0 || /\p{L}/u.test(rest.slice(0, at))) return undefined;
    text += rest.slice(0, at) + (replacements[index] ?? '');
    rest = rest.slice(at + word.length);
  }
  return /[\p{L}\p{N}]/u.test(rest) ? undefined : text + rest;
}

/** "Balkan" for "Balkans": a form of the name, of which another name may have no counterpart. */
export function isInflected(mention: Mention): boolean {
  const { label, spelling } = mention;
  const written = letters(proseText(mention));
  if (written === letters(label.text)) return false;
  return spelling === 'exact' || (label.forms ?? []).some((form) => letters(form) === written);
}

const letters = (text: string): string => bare(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The replacement, with "a" before it made "an" or the other way round where the new name begins otherwise. */
export function withArticle({ span }: Mention, text: string, draft: Draft): Edit {
  const article = /(?<![\p{L}\p{N}])(an?)( )$/iu.exec(draft.text.slice(Math.max(0, span.start - 4), span.start));
  const [before = '', written = '', space = ''] = article ?? [];
  const wanted = startsWithVowel(text) ? `${written[0]}n` : written[0];
  const isVowelChange = startsWithVowel(draft.text.slice(span.start)) !== startsWithVowel(text);
  if (!article || !isVowelChange || written === wanted) return { span, text };
  return { span: { start: span.start - before.length, end: span.end }, text: `${wanted}${space}${text}` };
}

const startsWithVowel = (text: string): boolean => /^[^\p{L}]*[aeiou]/u.test(bare(text.slice(0, 4)));

/** The mention as a reader sees it. */
export const proseText = ({ block, proseSpan }: Mention): string =>
  block.prose.text.slice(proseSpan.start, proseSpan.end);

const isUpper = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/**
 * Upper case as the name's language has it: a Turkish i becomes İ. A word is Turkish if its label says so, if it has a
 * letter only Turkish has, or if it has any letter beyond ASCII in a dossier that writes Turkish names.
 */
function upperCase(name: string, lang: string | undefined, dossier: Dossier): string {
  return name.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const foreign = lang === undefined && /[^\p{ASCII}]/u.test(word) && writesTurkish(dossier);
    return lang?.startsWith('tr') || /[ıİğĞşŞ]/u.test(word) || foreign
      ? word.toLocaleUpperCase('tr')
      : word.toUpperCase();
  });
}

const writesTurkish = (dossier: Dossier): boolean => entityTable(dossier).has('dotlessName');
