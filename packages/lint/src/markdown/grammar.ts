/**
 * The block structure of Markdown, by `@lezer/markdown`: CommonMark with tables, task lists and footnote definitions.
 * Inline markup is not read here, so a draft without names costs little; `inline.ts` reads it, block by block.
 */
import type { Input, PartialParse, Tree, TreeFragment } from '@lezer/common';
import { parser as commonmark, type MarkdownConfig, Table, TaskList } from '@lezer/markdown';

/** Parses the blocks of `text`; `blank` is the end of what is to count as blank lines (front matter). */
export function parseBlocks(text: string, blank: number, fragments: readonly TreeFragment[] = []): Tree {
  const parse: PartialParse = grammar.createParse(new Lines(text, blank), fragments, [{ from: 0, to: text.length }]);
  for (;;) {
    const tree = parse.advance();
    if (tree !== null) return tree;
  }
}

const INLINE = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'];

const blocksOnly: MarkdownConfig = {
  remove: INLINE,
  parseInline: [{ name: 'Rest', before: 'Escape', parse: (context) => context.end }],
};

/** `[^label]: text`, with what follows indented by four columns. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'Footnote',
      composite(_context, line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    'FootnoteMark',
  ],
  parseBlock: [
    {
      name: 'Footnote',
      before: 'IndentedCode',
      parse(context, line) {
        const size = footnoteMark(line.text, line.pos);
        if (size === 0 || line.indent >= line.baseIndent + 4) return false;
        const start = context.lineStart + line.pos;
        context.startComposite('Footnote', line.pos);
        context.addElement(context.elt('FootnoteMark', start, start + size));
        line.moveBase(line.pos + size);
        return null;
      },
      endLeaf: (_context, line) => footnoteMark(line.text, line.pos) > 0,
    },
  ],
};

const grammar = commonmark.configure([Table, TaskList, footnotes, blocksOnly]);

const FOOTNOTE_MARK = /\[\^[^\s\]]{1,200}\]:[ \t]*/y;

function footnoteMark(line: string, at: number): number {
  if (line.charCodeAt(at) !== 0x5b || line.charCodeAt(at + 1) !== 0x5e) return 0;
  FOOTNOTE_MARK.lastIndex = at;
  return FOOTNOTE_MARK.test(line) ? FOOTNOTE_MARK.lastIndex - at : 0;
}

/**
 * The text, line by line, as the parser wants it: lines end in LF, CRLF or CR; front matter is blank; and a line opens
 * at most a handful of block quotes and lists, because the parser's time grows with the square of that number.
 */
class Lines implements Input {
  readonly #text: string;
  readonly #blank: number;
  readonly #returns: boolean;
  readonly length: number;
  readonly lineChunks = true;

  constructor(text: string, blank: number) {
    this.#text = text;
    this.#blank = blank;
    this.#returns = text.includes('\r');
    this.length = text.length;
  }

  chunk(from: number): string {
    const line = this.#line(from);
    if (line === '') return from < this.length ? '\n' : '';
    if (from < this.#blank) return ' '.repeat(line.length);
    return DEEP.test(line) ? flattened(line) : line;
  }

  #line(from: number): string {
    const text = this.#text;
    const found = text.indexOf('\n', from);
    const feed = found < 0 ? text.length : found;
    if (!this.#returns) return text.slice(from, feed);
    const end = text.indexOf('\r', from);
    if (end < 0 || end > feed) return text.slice(from, feed);
    return end + 1 === feed && found >= 0 ? `${text.slice(from, end)} ` : text.slice(from, end);
  }

  read(from: number, to: number): string {
    const slice = this.#text.slice(from, to);
    return this.#returns ? slice.replace(/\r\n|\r/g, (end) => (end.length === 2 ? ' \n' : '\n')) : slice;
  }
}

const MARKS = '(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))';
const DEEP = new RegExp(`^${MARKS}{33}`);
const MANY = new RegExp(`^${MARKS}{32}`);

/** The line with its marks after the thirty-second made plain text of the same length. */
function flattened(line: string): string {
  const start = MANY.exec(line)?.[0].length ?? 0;
  return `${line.slice(0, start)} ${'x'.repeat(Math.max(0, line.length - start - 1))}`;
}
