/**
 * The source as a document to read: headline, date and numbered paragraphs in plain text, and where each paragraph and
 * quote stands in it. Go to source opens it; the shell gives it an address and keeps it read-only.
 */
import type { Dossier, Quote, Span } from '@brief/core';
import { dateInWords } from '@brief/lint';

export interface SourceDocument {
  readonly dossier: string;
  readonly title: string;
  readonly text: string;
  /** Place of each paragraph's words in `text`, without its number, by paragraph number. */
  readonly paragraphs: ReadonlyMap<number, Span>;
}

export function sourceDocument(dossier: Dossier): SourceDocument {
  const { source } = dossier;
  const paragraphs = new Map<number, Span>();
  let text = '';
  const numbers = Object.keys(source.paragraphs)
    .map(Number)
    .sort((a, b) => a - b);
  for (const number of numbers) {
    const words = source.paragraphs[number] ?? '';
    text += number === 0 ? '' : `¶${number}  `;
    paragraphs.set(number, { start: text.length, end: text.length + words.length });
    text += `${words}\n\n`;
    if (number === 0) text += `${provenance(dossier)}\n\n`;
  }
  return { dossier: dossier.id, title: source.title, text: `${text.trimEnd()}\n`, paragraphs };
}

/** Where a quote stands in the document; its paragraph where the words are not found; nothing without the paragraph. */
export function quoteInDocument(document: SourceDocument, quote: Quote): Span | undefined {
  const paragraph = document.paragraphs.get(quote.paragraph);
  if (paragraph === undefined) return undefined;
  const at = document.text.slice(paragraph.start, paragraph.end).indexOf(quote.exact);
  if (at < 0) return paragraph;
  return { start: paragraph.start + at, end: paragraph.start + at + quote.exact.length };
}

function provenance({ source }: Dossier): string {
  const printed = source.published.asPrinted === undefined ? '' : ` (printed: ${source.published.asPrinted})`;
  const publisher = source.publisher === undefined ? '' : `${source.publisher}, `;
  return `${publisher}${dateInWords(source.published.iso)}${printed}`;
}
