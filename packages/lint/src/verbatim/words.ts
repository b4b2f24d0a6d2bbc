/**
 * Text as a row of words, for comparing what a writer quotes with what a source says. What is typography only (shape of
 * quotation marks, apostrophes and dashes, kinds of space, encoding of accents) is gone after this; nothing here knows
 * sources or drafts.
 */
import type { Span } from '@brief/core';

/** A word, and its place in the text it was read from. */
export interface Word extends Span {
  /** The word with typography levelled; upper case and accents are kept. */
  readonly exact: string;
  /** The word in bare lower-case letters: equal for spellings of one word. */
  readonly key: string;
  /** Punctuation between the word before and this one, levelled, without quotation marks. */
  readonly before: string;
  /** Letters in square brackets at the word's ends are the writer's: `[T]he`, `outline[s]`. The rest is here. */
  readonly unbracketed?: { readonly head: string; readonly body: string; readonly tail: string };
}

/** What a writer puts between quoted words: an ellipsis, or words of their own in square brackets. */
export interface Separator extends Span {
  readonly kind: 'ellipsis' | 'insertion';
}

/** Words that stand together in a quotation, and what separates them from the words before. */
export interface Stretch {
  readonly words: readonly Word[];
  readonly separator?: Separator;
}

/** The words of a quotation, cut where the writer marks an omission or an insertion. */
export function readStretches(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let separator: Separator | undefined;
  let from = 0;
  const close = (end: number) => {
    const words = readWords(text, from, end);
    if (words.length > 0) {
      stretches.push(separator ? { words, separator } : { words });
      separator = undefined;
    }
  };
  for (const match of text.matchAll(separators)) {
    if (isPartOfWord(text, match.index, match[0])) continue;
    close(match.index);
    const end = match.index + match[0].length;
    const kind = /^[[(]?\s*(?:\.|…)/u.test(match[0]) ? 'ellipsis' : 'insertion';
    // An ellipsis beside an insertion ("… [the agency] …") leaves out words; the insertion alone does not.
    separator = {
      kind: separator?.kind === 'ellipsis' ? 'ellipsis' : kind,
      start: separator?.start ?? match.index,
      end,
    };
    from = end;
  }
  close(text.length);
  return stretches;
}

/** The words of a stretch of text. Offsets count from the start of `text`. */
export function readWords(text: string, from = 0, to = text.length): readonly Word[] {
  const words: Word[] = [];
  let end = from;
  wordPattern.lastIndex = from;
  for (let match = wordPattern.exec(text); match && match.index < to; match = wordPattern.exec(text)) {
    const before = levelPunctuation(text.slice(end, match.index));
    end = match.index + match[0].length;
    words.push({ ...readWord(match[0]), before, start: match.index, end });
  }
  return words;
}

/** Typography levelled: one form of apostrophe, composed accents, nothing invisible. */
const level = (text: string): string => text.normalize('NFC').replace(apostrophes, "'").replace(invisible, '');

/** Bare lower-case letters: "İbrahim", "IBRAHIM" and "ibrahim" are equal. */
export function bare(text: string): string {
  if (/^[a-z]*$/.test(text)) return text;
  if (/^[\x20-\x7e]*$/.test(text)) return text.replace(/['`]/g, '').toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(invisible, '')
    .replace(apostrophes, '')
    .toLowerCase()
    .replace(/[ıøłđðħəßæœþ]/gu, (letter) => plainLetters[letter] ?? letter);
}

function readWord(raw: string): Pick<Word, 'exact' | 'key' | 'unbracketed'> {
  const exact = level(raw);
  const bracketed = /^(?:\[(?<head>[^\]]*)\])?(?<body>[^[\]]*)(?:\[(?<tail>[^\]]*)\])?$/u.exec(exact)?.groups;
  if (!exact.includes('[') || !bracketed) return { exact, key: bare(exact) };
  const { head = '', body = '', tail = '' } = bracketed;
  const whole = head + body + tail;
  return { exact: whole, key: bare(whole), unbracketed: { head, body, tail } };
}

/** Brackets that touch a letter belong to a word: `[T]he`, `strengthen[ing]`. */
function isPartOfWord(text: string, start: number, separator: string): boolean {
  if (!/^\[(?!sic\])\p{L}+\]$/u.test(separator)) return false;
  const end = start + separator.length;
  return (
    /[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[\p{L}\p{M}]/u.test(text.slice(end, end + 2))
  );
}

function levelPunctuation(between: string): string {
  return between
    .replace(/[\s\u200b-\u200d\u2060\u00ad\ufeff\p{M}]+/gu, '')
    .replace(/["'“”„‟«»‹›‘’‚‛`´]/gu, '')
    .replace(/[\u2010-\u2015\u2212-]+/gu, '-');
}

/** Letters that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ə: 'e',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

const apostrophes = /['’‘ʼʹ`´＇]/gu;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const separators = /[[(]\s*(?:\.\s?){2,4}\s*[\])]|[[(]\s*…\s*[\])]|…\.?|\.(?:\s?\.){2,3}|\[[^[\]\n]{1,80}\]/gu;
const wordPattern =
  /(?:\[\p{L}+\])?[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+(?:['’ʼ`´＇][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+)*(?:\[\p{L}+\])?/gu;
