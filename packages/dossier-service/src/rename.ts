/** A new id for an entity: what is wrong with it, and how it is written at each place. */
import type { Edit } from '@brief/lint';
import { placesOf } from './definition.ts';
import { dossierId, writtenEntities } from './ids.ts';
import type { DossierView } from './view.ts';

/** Why an id cannot be this one, in a sentence; `undefined` when it can. */
export function refusedId(view: Pick<DossierView, 'text' | 'file'>, id: string, before: string): string | undefined {
  if (!/^[A-Za-z_][\w-]*$/.test(id)) {
    return `“${id}” cannot be an id: an id is a letter or “_”, then ASCII letters, digits, “-” and “_”.`;
  }
  const isTaken = id !== before && writtenEntities(view.file).some((entity) => entity.id === id);
  return isTaken ? `“${id}” is the id of another entity of “${dossierId(view)}”. Choose one that is free.` : undefined;
}

/** The edits that rename an entity of a dossier in one dossier file. */
export const renameIn = (
  view: Pick<DossierView, 'text' | 'file'>,
  entity: { readonly dossier: string; readonly entity: string },
  id: string,
): readonly Edit[] => placesOf(view, entity).map(({ span }) => ({ span, text: id }));
