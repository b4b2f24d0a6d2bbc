/**
 * A new id for an entity, everywhere: in the dossier that declares it, in those that speak of it, and in the references of
 * the drafts that brief from it.
 */
import { refusedId } from '@brief/dossier-service';
import type { EntityKey } from '@brief/language-service';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import { closedDraftsWith } from './closed-drafts.ts';
import { type DossierFiles, dossierFilesOf } from './dossier-files.ts';
import type { TextEdits } from './edits.ts';
import { type Checked, checkAll, type Session } from './session.ts';

/** Why an entity keeps its id, in a sentence; `undefined` when it can have another. */
export function whyNotRenamed(files: DossierFiles, { dossier, entity }: EntityKey): string | undefined {
  const origin = files.originOf(dossier);
  if (origin === undefined) return `There is no dossier “${dossier}” here, so its “${entity}” cannot be renamed.`;
  if (origin.from === 'built-in')
    return `“${entity}” is an entity of “${dossier}”, which comes with Brief and cannot be changed.`;
  if (origin.from === 'package')
    return `“${entity}” is an entity of “${dossier}”, which comes from a package and cannot be changed here.`;
  if (files.declaration({ dossier, entity }) !== undefined) return undefined;
  return `No entity of “${dossier}” has the id “${entity}”. Declare it under “entities” first.`;
}

/** @throws {ResponseError} when the entity keeps its id, or the new one cannot be one. */
export async function renameEntity(
  session: Session,
  files: DossierFiles,
  entity: EntityKey,
  id: string,
): Promise<readonly TextEdits[]> {
  const file = files.fileOf(entity.dossier);
  const refused = whyNotRenamed(files, entity) ?? (file && refusedId(file, id, entity.entity));
  if (refused !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, refused);
  const open = (await checkAll(session)).map(({ draft: { document }, view }) => ({ ...view, document }));
  const closed = await closedDraftsWith(session, `brief:${entity.entity}`);
  const drafts = [...open, ...closed].flatMap(({ document, draft: { references }, knowledge }): TextEdits[] => {
    // Of several dossiers with such an id a reference means the first.
    const owner = knowledge.dossiers.find((one) => knowledge.entity(one.id, entity.entity) !== undefined);
    if (owner?.id !== entity.dossier) return [];
    const edits = references
      .filter((reference) => reference.id === entity.entity)
      .map(({ idSpan }) => ({ span: idSpan, text: id }));
    return edits.length === 0 ? [] : [{ document, edits }];
  });
  return [...files.rename(entity, id), ...drafts];
}

/**
 * The same from a reference in a draft. Nothing where the id is of no dossier, or the new one is: then the references alone
 * are led elsewhere.
 */
export async function renameReferenced(
  session: Session,
  { draft, settings, view }: Checked,
  id: string,
  newId: string,
): Promise<readonly TextEdits[] | undefined> {
  const { dossiers, entity } = view.knowledge;
  const owner = dossiers.find((one) => entity(one.id, id) !== undefined);
  if (owner === undefined || dossiers.some((one) => entity(one.id, newId) !== undefined)) return undefined;
  const files = await dossierFilesOf(session, await session.workspace.companions(draft.uri, settings));
  return renameEntity(session, files, { dossier: owner.id, entity: id }, newId);
}
