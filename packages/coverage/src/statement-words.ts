/** The words by which a statement is looked for in drafts, read once. How drafts are searched for them is not known here. */
import { type Dossier, placeOf, type Span, type Statement } from '@brief/core';
import { tellingWords } from '@brief/lint';

export interface StatementWords {
  /** The telling words of each of its quotes, where they stand in the source. */
  readonly quotes: readonly { readonly paragraph: number; readonly words: readonly Span[] }[];
  /** Its text and its quotes, each as the telling words it has. */
  readonly wordings: readonly (readonly string[])[];
}

export function wordsOfStatement(statement: Statement, dossier: Dossier): StatementWords {
  const known = read.get(statement);
  if (known !== undefined) return known;
  const { text, quotes } = statement;
  const words: StatementWords = {
    quotes: quotes.flatMap((quote) => {
      const place = placeOf(dossier.source, quote);
      if (place === undefined) return [];
      const { paragraph, start: from } = place;
      return {
        paragraph,
        words: tellingWords(quote.exact).map(({ start, end }) => ({ start: from + start, end: from + end })),
      };
    }),
    wordings: [...(text === undefined ? [] : [text]), ...quotes.map(({ exact }) => exact)].map(keysOf),
  };
  read.set(statement, words);
  return words;
}

/** Each of its telling words once. */
export const keysOf = (text: string): readonly string[] => [...new Set(tellingWords(text).map(({ key }) => key))];

const read = new WeakMap<Statement, StatementWords>();
