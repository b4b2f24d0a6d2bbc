/** What is said to a writer about a quotation: what differs, and what to do. */
import type { Difference } from './differences.ts';
import type { Loss } from './omission.ts';

export function differenceMessage({ have, source, paragraph }: Difference): string {
  const found =
    source === '' ? `The source does not have “${excerpt(have)}” here` : `The source has “${excerpt(source)}”`;
  const written = source === '' || have === '' ? '' : ` where you quote “${excerpt(have)}”`;
  return `${found}${written} (¶${paragraph}). Quote its words exactly, or drop the quotation marks.`;
}

export function lossMessage(loss: Loss): string {
  switch (loss.kind) {
    case 'order':
      return 'The source has these words in another order. Quote them in its order, or drop the quotation marks.';
    case 'join':
      return `The ellipsis makes one sentence of two of the source’s (¶${loss.paragraph}). Quote each by itself.`;
    case 'qualifier':
      return `The ${loss.by === 'ellipsis' ? 'ellipsis drops' : 'brackets drop'} “${excerpt(loss.word)}”, and without it the source says something else (¶${loss.paragraph}). Keep it in the quotation.`;
    case 'replacement':
      return `The brackets stand for “${excerpt(loss.words)}” (¶${loss.paragraph}), which is more than they can. Mark what is left out with an ellipsis.`;
  }
}

export const cutOffMessage = (words: string, paragraph: number): string =>
  `The source has “${words}” right before these words, and without it says something else (¶${paragraph}). Quote it as well, or say as much yourself.`;

export const notInSource = 'These words are not in the source. Quote its own words, or drop the quotation marks.';

export const notSaidBy = (speaker: string, paragraph: number): string =>
  `The source says this in its own words and does not quote ${speaker} (¶${paragraph}). Credit the source, or drop the quotation marks.`;

/** Words to show in a message: the beginning and the end of long ones. */
export function excerpt(words: string): string {
  const text = words.replace(/\s+/gu, ' ').trim();
  if (text.length <= longestExcerpt) return text;
  const head = text.slice(0, longestExcerpt / 2).replace(/\s+\S*$/u, '');
  const tail = text.slice(-longestExcerpt / 2).replace(/^\S*\s+/u, '');
  return `${head} … ${tail}`;
}

const longestExcerpt = 60;
