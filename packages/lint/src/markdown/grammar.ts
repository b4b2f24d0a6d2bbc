/**
 * The block structure of Markdown, by `@lezer/markdown`: CommonMark with tables, task lists and footnote definitions.
 * Inline markup is not read here, so a draft without names costs little; `inline.ts` reads it, block by block.
 */
import type { Input, PartialParse, Tree, TreeFragment } from '@lezer/common';
import {
  type BlockContext,
  parser as commonmark,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  type MarkdownConfig,
  Table,
  TaskList,
} from '@lezer/markdown';

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

/**
 * `[label]: destination "title"` on one line, or with the destination or the title on the next. The parser's own reads
 * all lines of the paragraph again for each of them.
 */
const definitions: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LinkReference',
      leaf(_context, leaf) {
        if (leaf.content.charCodeAt(0) !== 0x5b) return null;
        if (DEFINITION.test(leaf.content)) return complete;
        return LABEL.test(leaf.content) ? begun : null;
      },
    },
  ],
};

/** The label stands alone on its line. */
const begun: LeafBlockParser = {
  nextLine(context, line, leaf) {
    if (leaf.content.includes('\n') || !DESTINATION.test(line.text.slice(line.pos))) return false;
    return takeLine(context, line, leaf);
  },
  finish: () => false,
};

/** There is a whole definition; a title may follow. */
const complete: LeafBlockParser = {
  nextLine(context, line, leaf) {
    const titled = DEFINITION.exec(leaf.content)?.[1] !== undefined;
    if (titled || !TITLE.test(line.text.slice(line.pos))) return complete.finish(context, leaf);
    return takeLine(context, line, leaf);
  },
  finish(context, leaf) {
    context.addLeafElement(leaf, context.elt('LinkReference', leaf.start, leaf.start + leaf.content.length));
    return true;
  },
};

function takeLine(context: BlockContext, line: Line, leaf: LeafBlock): true {
  const end = context.lineStart + line.text.length;
  context.nextLine();
  context.addLeafElement(leaf, context.elt('LinkReference', leaf.start, end));
  return true;
}

const TITLE = /^[ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))[ \t]*$/;
const LABEL = /^\[(?!\^)(?=[^\]]*\S)(?:[^\\[\]]|\\.){1,999}\]:[ \t]*$/;
const DESTINATION =
  /^[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?[ \t]*$/;
const DEFINITION =
  /^\[(?!\^)(?=[^\]]*\S)(?:[^\\[\]]|\\.){1,999}\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)([ \t]+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?[ \t]*$/;

const grammar = commonmark.configure([Table, TaskList, footnotes, definitions, blocksOnly]);

const FOOTNOTE_MARK = /\[\^[^\s\]]{1,200}\]:[ \t]*/y;

function footnoteMark(line: string, at: number): number {
  if (line.charCodeAt(at) !== 0x5b || line.charCodeAt(at + 1) !== 0x5e) return 0;
  FOOTNOTE_MARK.lastIndex = at;
  return FOOTNOTE_MARK.test(line) ? FOOTNOTE_MARK.lastIndex - at : 0;
}

/**
 * The text, line by line, as the parser wants it: lines end in LF, CRLF or CR; front matter is blank; and a line is at
 * most so deep in block quotes and lists, because the parser's time grows with the square of the depth.
 */
class Lines implements Input {
  readonly #text: string;
  readonly #blank: number;
  readonly #feed: Finder;
  readonly #return: Finder;
  readonly #returns: boolean;
  readonly length: number;
  readonly lineChunks = true;

  constructor(text: string, blank: number) {
    this.#text = text;
    this.#blank = blank;
    this.#feed = new Finder(text, '\n');
    this.#return = new Finder(text, '\r');
    this.#returns = text.includes('\r');
    this.length = text.length;
  }

  chunk(from: number): string {
    const line = this.#line(from);
    if (line === '') return from < this.length ? '\n' : '';
    if (from < this.#blank) return ' '.repeat(line.length);
    // Few lines begin or end with what the rest of this looks at.
    const row = line.charCodeAt(line.length - 1) <= SPACE && isOpenRow(line) ? closed(line) : line;
    return row.charCodeAt(0) < LETTERS && DEEP.test(row) ? flattened(row) : row;
  }

  #line(from: number): string {
    const text = this.#text;
    const feed = this.#feed.next(from);
    if (!this.#returns) return text.slice(from, feed);
    const end = this.#return.next(from);
    if (end > feed || end === text.length) return text.slice(from, feed);
    return end + 1 === feed && feed < text.length ? `${text.slice(from, end)} ` : text.slice(from, end);
  }

  read(from: number, to: number): string {
    return this.#text.slice(from, to).replace(/\r\n|\r/g, (end) => (end.length === 2 ? ' \n' : '\n'));
  }
}

const SPACE = 0x20;
/** Signs, digits and spaces are below. */
const LETTERS = 0x40;

/** A table's second line, with spaces after its last bar: the parser does not know it then, so they go before the bar. */
const isOpenRow = (line: string): boolean => line.trimEnd().endsWith('|') && /^[>\s:|-]+$/.test(line);

function closed(line: string): string {
  const text = line.trimEnd();
  return `${text.slice(0, -1)}${line.slice(text.length)}|`;
}

/** Where a character is next; asked in order, it reads the text once. */
class Finder {
  readonly #text: string;
  readonly #character: string;
  #from = 0;
  #found = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** The place of the next one at or after `from`, or the end of the text. */
  next(from: number): number {
    if (from > this.#found || from < this.#from) {
      const found = this.#text.indexOf(this.#character, from);
      this.#found = found < 0 ? this.#text.length : found;
      this.#from = from;
    }
    return this.#found;
  }
}

/** How many block quotes and lists a line may open, and how far it may be indented. */
const MARK = '(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const DEEP = new RegExp(`^(?:[ \\t]{128}|(?:[ \\t]*${MARK}){33})`);
const DEPTH = new RegExp(`^(?:[ \\t]{0,127}${MARK}){0,32}[ \\t]{0,127}`);

/** The line with what is too deep made plain text of the same length. */
function flattened(line: string): string {
  const start = DEPTH.exec(line)?.[0] ?? '';
  return start + 'x'.repeat(line.length - start.length);
}
