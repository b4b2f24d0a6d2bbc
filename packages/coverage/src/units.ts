/**
 * The units of a draft in which names count as standing together: a paragraph, a list item, a row of a table. What the
 * headings above and the lead-in of a list name holds for each unit below. What is said is not looked at.
 */
import type { Span } from '@brief/core';
import type { Block, Draft, Naming, QuotedPassage } from '@brief/lint';
import { isItem, levelOf, rowsOf } from './blocks.ts';

export interface Unit {
  readonly blocks: readonly Block[];
  /** From the first to the last word. */
  readonly span: Span;
  /** Names in the unit itself. */
  readonly namings: readonly Naming[];
  /** Names in the headings above it and in the lead-in of its list, the nearest first. */
  readonly above: readonly Naming[];
}

/** Units that name something, in document order. Somebody’s words count where they are the source’s. */
export function unitsOf(draft: Draft, namings: readonly Naming[], passages: readonly QuotedPassage[]): readonly Unit[] {
  const counting = namings.filter(
    ({ own, span, block }) =>
      own || (!block.reference && passages.some(({ quotation }) => holds(quotation.span, span))),
  );
  const inBlock = new Map<Block, Naming[]>();
  for (const naming of counting) {
    const others = inBlock.get(naming.block);
    if (others === undefined) inBlock.set(naming.block, [naming]);
    else others.push(naming);
  }
  const headings: { readonly level: number; readonly namings: readonly Naming[] }[] = [];
  let leadIn: readonly Naming[] = [];
  const units: Unit[] = [];
  for (const blocks of rowsOf(draft)) {
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (first === undefined || last === undefined) continue;
    const own = blocks.flatMap((block) => inBlock.get(block) ?? []);
    if (first.kind === 'heading') {
      const level = levelOf(first, draft);
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    } else if (!isItem(first, draft)) {
      leadIn = [];
    }
    if (own.length > 0) {
      const above = [...leadIn, ...headings.toReversed().flatMap((heading) => heading.namings)];
      units.push({ blocks, span: { start: first.span.start, end: last.span.end }, namings: own, above });
    }
    if (first.kind === 'heading') {
      headings.push({ level: levelOf(first, draft), namings: own });
      leadIn = [];
    } else if (/:\s*$/.test(last.prose.text)) {
      leadIn = own;
    }
  }
  return units;
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
