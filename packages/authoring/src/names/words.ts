/**
 * Cuts a paragraph into words as names are made of them: hyphens, slashes and inner apostrophes join, an ending behind
 * an apostrophe (’s, ’nın) is kept apart from its word. Characters only; nothing is known of what words mean.
 */
import type { Span } from '@brief/core';

export interface Word extends Span {
  /** Without the ending behind an apostrophe. */
  readonly text: string;
  /** The ending behind an apostrophe: "’s", "'da". */
  readonly ending: string;
  /** What stands between the word before (with its ending) and this one. */
  readonly gap: string;
}

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let done = 0;
  for (const found of text.matchAll(WORD)) {
    const whole = found[0];
    const start = found.index;
    for (const part of parted(whole)) {
      const { text: word, ending } = ended(part.text);
      words.push({
        text: word,
        ending,
        start: start + part.at,
        end: start + part.at + word.length,
        gap: text.slice(done, start + part.at),
      });
      done = start + part.at + part.text.length;
    }
  }
  return words;
}

/** Letters with marks, digits; joined by what stands between two of them without a space. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]|[’'ʼ`](?=[\p{L}])|[-‐‑/&+](?=[\p{L}\p{N}])|[.:](?=\p{N})|(?<=(?<![\p{L}\p{M}\p{N}])\p{Lu})\.(?=\p{Lu}\.))*/gu;

/** A slash joins short codes ("DHKP/C", "ISO/IEC") and parts words ("Syria/Iraq"); an elision is a word ("l’Union"). */
function parted(whole: string): { text: string; at: number }[] {
  const elided = /^\p{Ll}{1,2}[’'](?=\p{Lu})/u.exec(whole)?.[0];
  if (elided !== undefined) {
    return [
      { text: elided.slice(0, -1), at: 0 },
      { text: whole.slice(elided.length), at: elided.length },
    ];
  }
  const parts = whole.split('/');
  if (parts.every((part) => part.length <= 5) || parts.some((part) => part.length === 1))
    return [{ text: whole, at: 0 }];
  let at = 0;
  return parts.map((text) => {
    const here = { text, at };
    at += text.length + 1;
    return here;
  });
}

const APOSTROPHE = /[’'ʼ`]/u;

/** "Kalın’ın" is a word and its ending, "O’Brien" is one word. */
function ended(word: string): { text: string; ending: string } {
  const at = word.search(APOSTROPHE);
  if (at <= 0 || !/^\p{Ll}/u.test(word.slice(at + 1))) return { text: word, ending: '' };
  return { text: word.slice(0, at), ending: word.slice(at) };
}

/** A capital, or a small letter or two and then one: "eBay", or the article of an Arabic name: "al-Assad". Letters without case are no capitals. */
export const isCapital = (word: string): boolean =>
  /^(?:\p{Lu}|\p{Lt}|\p{Ll}{1,2}\p{Lu}|\p{N}{1,2}\p{Lu}|(?:a[ldnrstz]|ash|el|ul)[-‐]\p{Lu})/u.test(word);

/** Two or more capitals, with one small letter behind them at most ("MEPs", "SBTi"), or capitals with digits. */
export const isAcronym = (word: string): boolean =>
  /\p{Lu}.*[\p{Lu}\p{N}]/u.test(word) &&
  !/\p{Ll}/u.test(word.replace(/(?<=\p{Lu}{2})\p{Ll}$/u, '')) &&
  word.length <= 12;
