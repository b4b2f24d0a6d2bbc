/** Applying edits. An edit says what to put where; here nothing is known of why. */
import type { Edit, Finding } from './finding.ts';

/** The fixes of findings, in document order. */
export function fixes(findings: readonly Finding[]): readonly Edit[] {
  const edits = findings.flatMap(({ fix }) => (fix === undefined ? [] : [{ span: fix.span, text: fix.text }]));
  return edits.sort(byPlace);
}

/**
 * The text with the edits applied, all at once: every span is a place in the text as given.
 * @throws RangeError when edits overlap or lie outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let done = 0;
  let last: Edit | undefined;
  for (const edit of [...edits].sort(byPlace)) {
    const { start, end } = edit.span;
    if (!(start >= 0 && start <= end && end <= text.length)) {
      throw new RangeError(`An edit of ${start}–${end} lies outside the text, which has ${text.length} code units.`);
    }
    if (last !== undefined && meet(last, edit)) {
      throw new RangeError(`The edits of ${last.span.start}–${last.span.end} and ${start}–${end} overlap.`);
    }
    out += text.slice(done, start) + edit.text;
    done = end;
    last = edit;
  }
  return out + text.slice(done);
}

/** Whether two edits, the earlier first, cannot both be made: they overlap, or one inserts where the other begins. */
export function meet(first: Edit, second: Edit): boolean {
  if (second.span.start < first.span.end) return true;
  const inserts = first.span.start === first.span.end || second.span.start === second.span.end;
  return second.span.start === first.span.end && inserts;
}

const byPlace = (a: Edit, b: Edit): number => a.span.start - b.span.start || a.span.end - b.span.end;
