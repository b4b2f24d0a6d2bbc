/** Quotations as the rules see them: words in quotation marks, and Markdown's block quotes, at their places. */
import type { Span } from '@brief/core';
import type { Block, Quotation } from './draft.ts';
import type { Quoted } from './quotation-marks.ts';

/** Words in quotation marks inside one block. Places are worked out when asked for. */
export class MarkedQuotation implements Quotation {
  readonly block: Block;
  readonly quoted: Quoted;
  readonly nested: boolean;

  constructor(block: Block, quoted: Quoted) {
    this.block = block;
    this.quoted = quoted;
    this.nested = quoted.nested || block.quoted;
  }

  get form(): Quoted['form'] {
    return this.quoted.form;
  }

  get span(): Span {
    return this.block.prose.toDraft(this.quoted.span);
  }

  get inner(): Span {
    return this.block.prose.toDraft(this.quoted.inner);
  }

  get words(): string {
    return this.block.prose.text.slice(this.quoted.inner.start, this.quoted.inner.end);
  }

  toDraft({ start, end }: Span): Span {
    const by = this.quoted.inner.start;
    return this.block.prose.toDraft({ start: start + by, end: end + by });
  }
}

/** A block quote: the words of its blocks, without a last line that says whose they are. */
export class BlockQuotation implements Quotation {
  readonly span: Span;
  readonly inner: Span;
  readonly words: string;
  readonly form = 'block';
  readonly nested: boolean;
  readonly block: Block;
  readonly parts: readonly Part[];

  constructor(parts: readonly [Part, ...Part[]], nested: boolean) {
    const last = parts.at(-1) ?? parts[0];
    const start = parts[0].block.prose.toDraft({ start: 0, end: 1 }).start;
    this.inner = { start, end: last.block.prose.toDraft({ start: 0, end: last.text.length }).end };
    this.span = this.inner;
    this.words = parts.map((part) => part.text).join(BETWEEN);
    this.nested = nested;
    this.block = parts[0].block;
    this.parts = parts;
  }

  toDraft({ start, end }: Span): Span {
    const from = this.#place(start, false);
    if (end <= start) return { start: from, end: from };
    return { start: from, end: Math.max(from, this.#place(end, true)) };
  }

  #place(offset: number, isEnd: boolean): number {
    const found = this.parts.findLast((part) => part.at < offset || (part.at === offset && !isEnd)) ?? this.parts[0];
    if (found === undefined) return this.span.start;
    const at = Math.min(offset - found.at, found.text.length);
    const { prose } = found.block;
    return isEnd
      ? prose.toDraft({ start: Math.max(0, at - 1), end: at }).end
      : prose.toDraft({ start: at, end: at }).start;
  }
}

/** What one block adds to a block quote. */
export interface Part {
  readonly block: Block;
  /** The block's prose, up to an attribution. */
  readonly text: string;
  /** Where it begins in the words of the whole. */
  readonly at: number;
}

/** The quotation that the blocks of a block quote make; undefined where only an attribution is left. */
export function blockQuotation(blocks: readonly Block[], nested: boolean): BlockQuotation | undefined {
  const parts: Part[] = [];
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    const whole = block.prose.text;
    const text = index === blocks.length - 1 ? withoutAttribution(whole, index > 0) : whole;
    if (text === '') continue;
    parts.push({ block, text, at });
    at += text.length + BETWEEN.length;
  }
  const [first, ...rest] = parts;
  return first === undefined ? undefined : new BlockQuotation([first, ...rest], nested);
}

const BETWEEN = '\n\n';

/** Leaves out a last line such as "— Somebody, 2026"; `alone`: also where it is the only line. */
function withoutAttribution(text: string, alone: boolean): string {
  const line = text.lastIndexOf('\n') + 1;
  if (line === 0 && !alone) return text;
  return ATTRIBUTION.test(text.slice(line)) ? text.slice(0, line).trimEnd() : text;
}

const ATTRIBUTION = /^\s*(?:[—–―]|--)\s*\S/;
