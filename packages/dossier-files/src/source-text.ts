/**
 * The paragraphs of a source that is kept as a Markdown or text file: what a reader sees, numbered. Where the file lies and
 * how it is read is not known here.
 */
import type { Source } from '@brief/core';
import { analyse, prepare } from '@brief/lint';

export type SourceFormat = 'markdown' | 'plain';

/** By the ending of the file's name; `undefined` for what is neither Markdown nor plain text. */
export function sourceFormatOf(name: string): SourceFormat | undefined {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return 'markdown';
  return /\.(?:txt|text)$/i.test(name) ? 'plain' : undefined;
}

/**
 * Every block of text is a paragraph, headings, list items and cells too, without markup and on one line. The first is
 * number 0 if it is the title; else the title is, and the first is number 1.
 */
export function sourceParagraphs(text: string, format: SourceFormat, title: string): Source['paragraphs'] {
  const blocks = (format === 'markdown' ? markdownBlocks(text) : text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n/))
    .map(onOneLine)
    .filter((block) => block !== '');
  const all = blocks[0] === title ? blocks : [title, ...blocks];
  return Object.fromEntries(all.map((block, number) => [number, block]));
}

function markdownBlocks(text: string): readonly string[] {
  const { blocks } = analyse(text, prepare([]), { keep: false });
  return blocks.map(({ prose }) =>
    prose.text.replace(/\uFFFC/g, (_, at: number) => {
      // What is no prose in a draft (code, an address) is read in a source as it stands.
      const { start, end } = prose.toDraft({ start: at, end: at + 1 });
      return text.slice(start, end).replace(/^(`+)\s?(.*?)\s?\1$/s, '$2');
    }),
  );
}

const onOneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, ' ').trim();
