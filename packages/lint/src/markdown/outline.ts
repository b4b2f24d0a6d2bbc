/** The blocks of a parsed draft that may hold prose, in order, with what surrounds them. Their text is not read here. */
import { Tree } from '@lezer/common';

export interface Leaf {
  /** Identifies the block: a parse that leaves it as it is keeps the same node. */
  readonly node: Tree;
  readonly type: 'paragraph' | 'task' | 'heading' | 'underlined' | 'table' | 'html' | 'definition';
  readonly from: number;
  readonly to: number;
  /** Level of a heading, else 0. */
  readonly level: number;
  /** In a footnote's definition. */
  readonly footnote: boolean;
  /** Index of the innermost block quote, or -1. */
  readonly quote: number;
}

export interface QuoteBlock {
  readonly from: number;
  readonly to: number;
  /** Index of the block quote around it, or -1. */
  readonly parent: number;
}

export interface Outline {
  readonly leaves: readonly Leaf[];
  readonly quotes: readonly QuoteBlock[];
}

export function outline(tree: Tree): Outline {
  const leaves: Leaf[] = [];
  const quotes: QuoteBlock[] = [];
  const stack: Frame[] = [{ tree, from: 0, next: 0, footnote: false, quote: -1 }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.tree.children[frame.next];
    if (child === undefined) {
      stack.pop();
      continue;
    }
    const from = frame.from + (frame.tree.positions[frame.next] as number);
    frame.next++;
    if (!(child instanceof Tree)) continue;
    const { footnote, quote } = frame;
    const name = child.type.name;
    const found = LEAVES[name];
    if (found !== undefined) {
      const [type, level] = found;
      leaves.push({ node: child, type, from, to: from + child.length, level, footnote, quote });
    } else if (name === 'Blockquote') {
      quotes.push({ from, to: from + child.length, parent: quote });
      stack.push({ tree: child, from, next: 0, footnote, quote: quotes.length - 1 });
    } else if (CONTAINERS.has(name)) {
      stack.push({ tree: child, from, next: 0, footnote: footnote || name === 'Footnote', quote });
    }
  }
  return { leaves, quotes };
}

interface Frame {
  readonly tree: Tree;
  readonly from: number;
  next: number;
  readonly footnote: boolean;
  readonly quote: number;
}

/** Nodes without a name are the parser's own groups. */
const CONTAINERS = new Set(['', 'BulletList', 'OrderedList', 'ListItem', 'Footnote']);

const LEAVES: Readonly<Record<string, readonly [Leaf['type'], number]>> = {
  Paragraph: ['paragraph', 0],
  Task: ['task', 0],
  ATXHeading1: ['heading', 1],
  ATXHeading2: ['heading', 2],
  ATXHeading3: ['heading', 3],
  ATXHeading4: ['heading', 4],
  ATXHeading5: ['heading', 5],
  ATXHeading6: ['heading', 6],
  SetextHeading1: ['underlined', 1],
  SetextHeading2: ['underlined', 2],
  Table: ['table', 0],
  HTMLBlock: ['html', 0],
  CommentBlock: ['html', 0],
  ProcessingInstructionBlock: ['html', 0],
  LinkReference: ['definition', 0],
};
