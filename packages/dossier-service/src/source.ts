/** The words of the source as they are now, in the dossier or in a file beside it, and where each of them stands. */
import type { Span } from '@brief/core';
import { type DataLanguage, readRoughly, readWritten } from '@brief/data-files';
import { sourceFormatOf, sourcePassages } from '@brief/dossier-files';
import { splitSentences } from '@brief/lint';
import { textAt, valueAt } from './site.ts';
import type { DossierView, Place } from './view.ts';

export interface Paragraph {
  readonly number: number;
  readonly text: string;
  /** Where words of it stand; nowhere if it is a title that the file beside the dossier does not have. */
  placeOf(span: Span): Place | undefined;
}

/** The paragraphs in order, the headline first. */
export function paragraphsOf(view: DossierView): readonly Paragraph[] {
  const found = known.get(view) ?? [...read(view)].sort((a, b) => a.number - b.number);
  known.set(view, found);
  return found;
}

const known = new WeakMap<DossierView, readonly Paragraph[]>();

function read({ document, text, file, beside }: DossierView): readonly Paragraph[] {
  const title = textAt(file, ['source', 'title']) ?? '';
  const inline = valueAt(file, ['source', 'paragraphs']);
  const entries =
    inline?.kind === 'object'
      ? inline.entries.map(({ key, value }) => [Number(key), value] as const)
      : inline?.kind === 'list'
        ? [...inline.items.entries()]
        : [];
  if (entries.length > 0) {
    return entries
      .filter(([number, value]) => Number.isInteger(number) && value.kind === 'scalar')
      .map(([number, value]) => {
        const written = readWritten(text, value);
        const placeOf = ({ start, end }: Span) => ({
          document,
          span: {
            start: written.offsetOf(start),
            end: end > start ? written.offsetOf(end - 1) + 1 : written.offsetOf(end),
          },
        });
        return { number, text: written.value, placeOf };
      });
  }
  const format = beside === undefined ? undefined : sourceFormatOf(beside.name);
  if (beside === undefined || format === undefined) return [];
  const passages = [...sourcePassages(beside.text, format, title)].map(([number, passage]) => ({
    number,
    text: passage.text,
    placeOf: (span: Span) => ({ document: beside.document, span: passage.placeOf(span) }),
  }));
  const hasTitle = passages[0]?.number === 0;
  return hasTitle ? passages : [{ number: 0, text: title, placeOf: () => undefined }, ...passages];
}

/** The file that a dossier names as the words of its source. */
export const sourcePath = (text: string, language: DataLanguage): string | undefined =>
  textAt(readRoughly(text, language), ['source', 'text']);

/** The sentences of a paragraph that stand there once, so that they can be quoted. */
export function sentencesOf({ text }: Paragraph): readonly string[] {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());
  return sentences.filter((words) => words !== '' && text.indexOf(words) === text.lastIndexOf(words));
}
