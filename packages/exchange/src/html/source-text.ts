/** The source’s paragraphs with the words marked that statements rest on, and those statements below. */
import { paragraphsOf, placeOf, type Quote } from '@brief/core';
import { paragraphInWords, type Reading, type Said } from '../reading.ts';
import { escapeHtml } from './escape.ts';

export function sourceText({ dossier, said }: Reading): string {
  const { source } = dossier;
  const quoted = new Map<number, { readonly quote: Quote; readonly said: Said }[]>();
  for (const one of said) {
    for (const quote of one.statement.quotes) {
      const list = quoted.get(quote.paragraph);
      if (list === undefined) quoted.set(quote.paragraph, [{ quote, said: one }]);
      else list.push({ quote, said: one });
    }
  }
  return paragraphsOf(source)
    .map(({ number, text }) => {
      const here = quoted.get(number) ?? [];
      const places = here.map(({ quote }) => placeOf(source, quote)).filter((place) => place !== undefined);
      const read = [...new Set(here.map(({ said: one }) => one))];
      return `<section class="paragraph" id="paragraph:${number}" tabindex="-1">
<p class="number">${paragraphInWords(number)}</p>
<p class="words" lang="${escapeHtml(source.lang)}" dir="auto">${marked(text, places)}</p>
${read.length > 0 ? `<details><summary>${read.length === 1 ? 'One statement' : `${read.length} statements`}</summary><ul>${read.map(lineOf).join('')}</ul></details>` : ''}
</section>`;
    })
    .join('\n');
}

const lineOf = ({ sentence, subject, attribution, statement }: Said): string =>
  `<li><a href="#${escapeHtml(subject.id)}">${escapeHtml(sentence)}</a> <span class="by">${escapeHtml(attribution)}</span>${statement.contested ? ' <strong class="mark contested">contested</strong>' : ''}</li>`;

/** Quotes may overlap: each stretch between two of their ends is marked once. */
function marked(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts
    .slice(1)
    .map((end, index) => {
      const start = cuts[index] ?? 0;
      const words = escapeHtml(text.slice(start, end));
      return places.some((place) => place.start <= start && place.end >= end) ? `<mark>${words}</mark>` : words;
    })
    .join('');
}
