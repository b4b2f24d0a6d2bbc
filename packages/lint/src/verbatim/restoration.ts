/**
 * Gives a quotation the source's words back: only what differs is replaced, so the writer's own marks, brackets, ellipses
 * and emphasis stay as they are.
 */
import type { Draft, Quotation } from '../draft.ts';
import type { Edit, Suggestion } from '../finding.ts';
import type { Comparison, Gap } from './comparison.ts';
import { excerpt } from './messages.ts';
import type { Loss } from './omission.ts';
import { at, type SourceWords } from './source-words.ts';

export interface LostWords {
  readonly gap: Gap;
  readonly loss: Loss;
}

/** One change that restores everything, or `undefined` where words alone cannot do it. */
export function restoration(
  comparison: Comparison,
  losses: readonly LostWords[],
  quotation: Quotation,
  draft: Draft,
  source: SourceWords,
): Suggestion | undefined {
  if (!comparison.complete) return undefined;
  const edits: Edit[] = comparison.differences.map(({ span, replacement }) => ({ span, text: replacement }));
  for (const { gap } of losses) {
    const dropped = gap.dropped && textAround(gap.dropped.first - 1, gap.next, source);
    if (dropped === undefined || dropped.length > mostRestored) return undefined;
    const begins = gap.span.start === gap.separator.start;
    edits.push({ span: gap.span, text: begins ? dropped.trimStart() : dropped });
  }
  const placed = edits
    .map(({ span, text }) => ({ span: quotation.toDraft(span), text: typeset(text, quotation, draft) }))
    .sort((a, b) => a.span.start - b.span.start);
  const [first] = placed;
  if (!first) return undefined;
  let text = first.text;
  let end = first.span.end;
  for (const edit of placed.slice(1)) {
    if (edit.span.start < end) return undefined;
    text += draft.text.slice(end, edit.span.start) + edit.text;
    end = edit.span.end;
  }
  const shown = excerpt(comparison.differences[0]?.source || comparison.passage.exact);
  return { title: `Restore “${shown}”`, edit: { span: { start: first.span.start, end }, text } };
}

/** What stands between two words of the source. */
function textAround(before: number, after: number, source: SourceWords): string {
  const [first, last] = [at(source.words, before), at(source.words, after)];
  return source.text(before, after).slice(first.end - first.start, -(last.end - last.start));
}

/** The source's words in the writer's typography: inner quotation marks of the other kind, straight where theirs are. */
function typeset(text: string, quotation: Quotation, draft: Draft): string {
  let set = text.replace(/[\\`*_[\]<>]/g, '\\$&');
  if (quotation.form === 'double') set = set.replace(/[“„"]/gu, '‘').replace(/”/gu, '’');
  if (quotation.form === 'single') set = set.replace(/‘/gu, '“').replace(/’(?!\p{L})/gu, '”');
  const isStraight = /^["']/.test(draft.text.slice(quotation.span.start, quotation.span.start + 1));
  return isStraight ? set.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"') : set;
}

/** More than this many characters are not put back unasked. */
const mostRestored = 200;
