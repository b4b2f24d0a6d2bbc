/** What a visitor can do about one finding, as the editor offers it: its own changes, and the same for its likes. */
import { codeActions, type View } from '@brief/language-service';
import type { Finding } from '@brief/lint';
import type { Action } from './protocol.ts';

export function actionsOf(view: View, finding: Finding): readonly Action[] {
  return codeActions(view, finding.span)
    .filter(({ edits, resolves, title }) => edits.length > 0 && resolves.includes(finding) && !isForAll(title))
    .map(({ title, edits }) => ({ title, edits }));
}

/** There is a button for it. */
const isForAll = (title: string): boolean => title.startsWith('Fix all');
