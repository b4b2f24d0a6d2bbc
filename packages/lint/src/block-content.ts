/**
 * Blocks with the names and quotations in them, and what was found out about a block from that alone: it is kept for as long
 * as the block's content is the same, wherever the block moves, so that an edit costs one block and not the draft.
 */
import type { Span } from '@brief/core';
import type { Block, Draft, Mention, Quotation } from './draft.ts';
import type { Edit, Problem } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { oncePer } from './once-per.ts';

export interface BlockContent {
  readonly block: Block;
  /** In document order, as are the quotations. */
  readonly mentions: readonly Mention[];
  /** Those that begin in the block. */
  readonly quotations: readonly Quotation[];
  /** The same object in a later draft for as long as block, names and quotations are the same but for their place. */
  readonly sameness: object;
}

/** The blocks of a draft that have names or quotations in them, in document order. Made once per draft. */
export const contentsOf = oncePer((draft: Draft): ReadonlyMap<Block, BlockContent> => {
  const quotations = quotationsByBlock(draft.quotations);
  const contents = new Map<Block, BlockContent>();
  let mention = 0;
  for (const block of draft.blocks) {
    const first = mention;
    while (draft.mentions[mention]?.block === block) mention++;
    const quoted = quotations.get(block);
    if (first === mention && quoted === undefined) continue;
    contents.set(block, recognised(block, draft.mentions.slice(first, mention), quoted ?? []));
  }
  return contents;
});

function quotationsByBlock(quotations: readonly Quotation[]): ReadonlyMap<Block, readonly Quotation[]> {
  const groups = new Map<Block, Quotation[]>();
  for (const quotation of quotations) {
    const group = groups.get(quotation.block);
    if (group) group.push(quotation);
    else groups.set(quotation.block, [quotation]);
  }
  return groups;
}

const latest = new WeakMap<object, BlockContent>();

/** The content of a block; it is the same as before where everything in it is. */
function recognised(block: Block, mentions: readonly Mention[], quotations: readonly Quotation[]): BlockContent {
  const before = latest.get(block.part);
  const same =
    before !== undefined &&
    before.block.quoted === block.quoted &&
    before.block.reference === block.reference &&
    isSame(before, mentions, quotations, block.span.start - before.block.span.start);
  const content = { block, mentions, quotations, sameness: same ? before.sameness : {} };
  latest.set(block.part, content);
  return content;
}

function isSame(
  before: BlockContent,
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
  by: number,
): boolean {
  if (before.mentions.length !== mentions.length || before.quotations.length !== quotations.length) return false;
  for (let at = 0; at < mentions.length; at++) {
    if (!isSameMention(before.mentions[at] as Mention, mentions[at] as Mention)) return false;
  }
  for (let at = 0; at < quotations.length; at++) {
    if (!isSameQuotation(before.quotations[at] as Quotation, quotations[at] as Quotation, by)) return false;
  }
  return true;
}

const isSameMention = (a: Mention, b: Mention): boolean =>
  a === b ||
  (a.label === b.label &&
    a.entity === b.entity &&
    a.dossier === b.dossier &&
    a.quoted === b.quoted &&
    a.use === b.use &&
    a.proseSpan.start === b.proseSpan.start &&
    a.proseSpan.end === b.proseSpan.end);

function isSameQuotation(a: Quotation, b: Quotation, by: number): boolean {
  if (a === b) return true;
  if (a.form !== b.form || a.nested !== b.nested) return false;
  const [one, other] = [a.span, b.span];
  return one.start + by === other.start && one.end + by === other.end;
}

/**
 * Reads the content of a block once. What `read` returns must depend on nothing but the content, the draft's text inside the
 * block, and the knowledge. Offsets of the draft in it are those of the block as it then was, which is `readIn`.
 */
export function keeping<Found>(
  read: (content: BlockContent, knowledge: Knowledge, draft: Draft) => Found,
): (content: BlockContent, knowledge: Knowledge, draft: Draft) => Kept<Found> {
  const known = new WeakMap<object, Kept<Found> & { readonly knowledge: Knowledge }>();
  return (content, knowledge, draft) => {
    const before = known.get(content.sameness);
    if (before?.knowledge === knowledge) return before;
    const kept = { knowledge, found: read(content, knowledge, draft), readIn: content.block };
    known.set(content.sameness, kept);
    return kept;
  };
}

interface Kept<Found> {
  readonly found: Found;
  readonly readIn: Block;
}

/** A problem that was found in a block, where the block is now. None of its places is outside the block. */
export function moved(problem: Problem, from: Block, to: Block): Problem {
  const by = to.span.start - from.span.start;
  if (by === 0) return problem;
  const { fix, suggestions, related } = problem;
  return {
    ...problem,
    span: shifted(problem.span, by),
    ...(related && { related: related.map((one) => ({ ...one, span: shifted(one.span, by) })) }),
    ...(fix && { fix: { ...fix, ...movedEdit(fix, by) } }),
    ...(suggestions && { suggestions: suggestions.map((one) => ({ ...one, edit: movedEdit(one.edit, by) })) }),
  };
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const movedEdit = ({ span, text }: Edit, by: number): Edit => ({ span: shifted(span, by), text });
