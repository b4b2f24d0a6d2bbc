/** Where a directive has to stand so that it silences a rule on a line or in a draft, and harms neither. */
import type { Draft, Edit } from '@brief/lint';

/**
 * A comment at the end of the line. In a table it goes into the last cell, because behind the last bar it would be a
 * cell of its own; two spaces at the end are a hard break and stay last.
 */
export function disableOnLine(draft: Draft, offset: number, rule: string): Edit {
  const { text } = draft;
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  const start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  const line = text.slice(start, end);
  const inTable = draft.blocks.some(({ kind, span }) => kind === 'cell' && span.start <= offset && offset <= span.end);
  const tail = (inTable ? /\s*\|?\s*$/ : /(?:\s+#+)?\s*$/).exec(line)?.[0] ?? '';
  const at = end - tail.length;
  return { span: { start: at, end: at }, text: ` <!-- brief-disable-line ${rule} -->` };
}

/** A comment on a line of its own at the head of the draft, behind the front matter. */
export function disableInDraft(draft: Draft, rule: string): Edit {
  const at = draft.frontMatter?.end ?? 0;
  const newline = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const lead = at > 0 && !/[\r\n]$/.test(draft.text.slice(0, at)) ? newline : '';
  return { span: { start: at, end: at }, text: `${lead}<!-- brief-disable-file ${rule} -->${newline}${newline}` };
}
