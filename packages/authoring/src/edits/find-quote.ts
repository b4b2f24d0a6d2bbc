/**
 * From words that somebody has marked, in an article as it is set or as it is shown, to a quote: the source’s own words, in
 * a paragraph that has them once.
 */
import { nearlyVerbatim, type Quote } from '@brief/core';
import { NotEditable } from './not-editable.ts';

/** @throws {NotEditable} when the source has no such words, or has them more than once. */
export function findQuote(paragraphs: Readonly<Record<number, string>>, marked: string): Quote {
  const words = marked.replace(/\s+/g, ' ').trim();
  const shown = words.length > 80 ? `${words.slice(0, 79)}…` : words;
  if (words === '') throw new NotEditable('needs words of its source: mark some');
  // Marked in Markdown, words bring its signs along.
  for (const wanted of new Set([words, words.replace(/(?:\*\*?|__?|`)(?=\S)|(?<=\S)(?:\*\*?|__?|`)/g, '')])) {
    const found = Object.entries(paragraphs).flatMap(([number, text]) => {
      const exact = text.includes(wanted) ? wanted : nearlyVerbatim(text, wanted);
      return exact === undefined ? [] : [{ paragraph: Number(number), exact, times: text.split(exact).length - 1 }];
    });
    const once = found.find(({ times }) => times === 1);
    if (once !== undefined) return { paragraph: once.paragraph, exact: once.exact };
    const [often] = found;
    if (often === undefined) continue;
    throw new NotEditable(
      `has “${shown}” ${often.times} times in paragraph ${often.paragraph} of its source: mark a few words more, so that they stand there once`,
    );
  }
  throw new NotEditable(
    `has no paragraph with the words “${shown}”: mark words of one paragraph, as the source has them`,
  );
}
