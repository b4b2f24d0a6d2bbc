/**
 * Renaming an entity throughout drafts: the name under the cursor wherever that very name is written, or the id in all
 * explicit references. Quotations are somebody else's words and are left as they are.
 */
import type { Span } from '@brief/core';
import type { Edit, Mention } from '@brief/lint';
import { type KeyedView, mentionAt, referenceAt, type View } from './view.ts';

export interface Renaming {
  readonly span: Span;
  /** What the editor offers to change. */
  readonly placeholder: string;
}

export interface DocumentEdits {
  readonly document: string;
  readonly edits: readonly Edit[];
}

/** Why a rename is refused, in words for the writer. */
export class RenameError extends Error {
  override readonly name = 'RenameError';
}

/** What would be renamed at the offset, or nothing where there is no name. */
export function prepareRename(view: View, offset: number): Renaming | undefined {
  const reference = referenceAt(view.draft, offset);
  if (reference !== undefined && offset >= reference.idSpan.start && offset <= reference.idSpan.end) {
    return { span: reference.idSpan, placeholder: reference.id };
  }
  const mention = mentionAt(view.draft, offset);
  return mention === undefined || mention.quoted ? undefined : { span: mention.span, placeholder: mention.text };
}

/**
 * The edits that rename what stands at the offset: an id in every draft, a name in its own draft.
 * @throws {RenameError} when there is no name, the name is quoted, or the new name is empty or not an id.
 */
export function rename(
  view: KeyedView,
  all: Iterable<KeyedView>,
  offset: number,
  newName: string,
): readonly DocumentEdits[] {
  const target = prepareRename(view, offset);
  if (target === undefined) {
    throw new RenameError('No name of the dossier stands here outside quotation marks. Put the cursor on a name.');
  }
  const name = newName.trim();
  if (name === '' || /[\r\n]/.test(name)) throw new RenameError('A name is at least one character on one line.');
  const reference = referenceAt(view.draft, offset);
  if (reference !== undefined && target.span === reference.idSpan) return renameId(all, reference.id, name);
  const mention = mentionAt(view.draft, offset);
  if (mention === undefined) return [];
  const edits = view.draft.mentions
    .filter((other) => !other.quoted && isSameName(mention, other))
    .map(({ span }) => ({ span, text: name }));
  return [{ document: view.document, edits }];
}

function renameId(all: Iterable<KeyedView>, id: string, name: string): DocumentEdits[] {
  if (!/^[A-Za-z][\w.-]*$/.test(name)) {
    throw new RenameError(
      `“${name}” cannot be an id: an id is a letter followed by letters, digits, dots and hyphens.`,
    );
  }
  return [...all].flatMap(({ document, draft }) => {
    const edits = draft.references
      .filter((reference) => reference.id === id)
      .map(({ idSpan }) => ({ span: idSpan, text: name }));
    return edits.length === 0 ? [] : [{ document, edits }];
  });
}

function isSameName(a: Mention, b: Mention): boolean {
  return a.dossier === b.dossier && a.entity === b.entity && a.text === b.text;
}
