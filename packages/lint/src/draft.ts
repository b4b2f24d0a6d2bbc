/**
 * A draft as the rules see it: the text exactly as given, and what was found in it. All spans are UTF-16 offsets into
 * `text`. How a draft is made is in `analyse.ts`; nothing here knows files, lines, rules or editors.
 */
import type { Recognition, Span } from '@brief/core';

export interface Draft {
  /** The Markdown exactly as given, without a byte order mark. */
  readonly text: string;
  /** Stretches of prose in document order; what is code, URL, HTML tag or front matter is in none of them. */
  readonly blocks: readonly Block[];
  /** Every mention, in document order. */
  readonly mentions: readonly Mention[];
  /** Everything in quotation marks, and every block quote, in document order. */
  readonly quotations: readonly Quotation[];
  /** All blocks in runs of a few dozen. Who looks at these need not go through everything that a draft has. */
  readonly chunks: readonly Chunk[];
  /** Explicit references: `[text](brief:id)`. */
  readonly references: readonly Reference[];
  readonly directives: readonly Directive[];
  /** The YAML at the head of the draft, between its fences, where there is one. */
  readonly frontMatter?: Span;
}

/** Some blocks in a row. A block quote lies in one chunk, whole; where else chunks end says nothing about the draft. */
export interface Chunk {
  readonly blocks: readonly Block[];
  /** Those of all its blocks, in document order, as are the quotations. */
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  /** Where its first block begins to be read. */
  readonly start: number;
  /** What `Block.content` is to a block: as long as it is the same, so is the text from the first block to the chunk behind. */
  readonly content: object;
}

export type BlockKind = 'paragraph' | 'heading' | 'cell' | 'footnote' | 'html';

/** A block of running text: a paragraph, a heading, a table cell, … */
export interface Block {
  readonly kind: BlockKind;
  /**
   * The same object in a later draft for as long as nothing inside the block changes, wherever it moves, neither its words nor
   * the names and quotations in it: what was found out about the block alone can be kept under it.
   */
  readonly content: object;
  /** The block's place in the draft. */
  readonly span: Span;
  /** Inside a Markdown block quote: somebody else's words. */
  readonly quoted: boolean;
  /** Under a heading such as Sources or References: titles, not the writer's own prose. */
  readonly reference: boolean;
  readonly prose: Prose;
  /** Sentences, as spans of `prose.text`. */
  readonly sentences: readonly Span[];
  /** In document order. */
  readonly mentions: readonly Mention[];
  /** Those that begin in the block, in document order. */
  readonly quotations: readonly Quotation[];
}

/** The text of a block as a reader sees it, and the way back to the draft. */
export interface Prose {
  /** Rendered text: no markup, entities decoded, soft line breaks kept as one character. */
  readonly text: string;
  /** The smallest span of the draft that renders to this span of `text`. */
  toDraft(span: Span): Span;
  /** The offset in `text` at or after an offset of the draft. */
  fromDraft(offset: number): number;
}

/** A place in the draft that names an entity. */
export interface Mention extends Recognition {
  /** Place in the draft; `draft.text.slice(span.start, span.end)` is `text`. */
  readonly span: Span;
  /** The draft's own slice: it may hold markup when the name does. */
  readonly text: string;
  /** Place in the prose of its block. */
  readonly proseSpan: Span;
  readonly block: Block;
  /** Inside quotation marks or a block quote: somebody else's words. */
  readonly quoted: boolean;
}

/** Words in quotation marks, or a block quote. */
export interface Quotation {
  /** With the marks. For a block quote: from its first to its last word. */
  readonly span: Span;
  /** Without the marks, in the draft. */
  readonly inner: Span;
  /** The words as a reader sees them, without the marks. */
  readonly words: string;
  /** Maps an offset span of `words` back to the draft. */
  toDraft(span: Span): Span;
  readonly form: 'double' | 'single' | 'guillemets' | 'block';
  /** Set in another quotation. */
  readonly nested: boolean;
  /** The block that holds it; for a block quote its first block. */
  readonly block: Block;
}

export interface Reference {
  /** The whole link. */
  readonly span: Span;
  /** The id after `brief:`, and its place. */
  readonly id: string;
  readonly idSpan: Span;
  /** Place of the link's text. */
  readonly textSpan: Span;
}

/** A `brief-…` comment. */
export interface Directive {
  readonly span: Span;
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  /** Rules it names; empty means all. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** Stretch of the draft it acts on. */
  readonly scope: Span;
}
