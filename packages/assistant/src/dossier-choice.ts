/** Which of the dossiers in force a question is about. */
import { type Dossier, didYouMean } from '@brief/core';
import type { Knowledge } from '@brief/lint';
import { CannotAnswer, type JsonSchema } from './tool.ts';

export const dossierSchema: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  description: 'The id of one dossier. Without it, all that are in force.',
};

/** @throws {CannotAnswer} when none of them has this id, or there is none at all. */
export function chosen({ dossiers }: Knowledge, id: string | undefined): readonly Dossier[] {
  if (dossiers.length === 0) throw new CannotAnswer('No dossier is in force here.');
  if (id === undefined) return dossiers;
  const found = dossiers.find((dossier) => dossier.id === id);
  if (found !== undefined) return alone(found);
  const ids = dossiers.map((dossier) => dossier.id);
  const meant = didYouMean(id, ids);
  throw new CannotAnswer(
    `No dossier in force has the id “${id}”. ${meant === undefined ? `In force: ${ids.join(', ')}.` : `Did you mean “${meant}”?`}`,
  );
}

/** The same list each time, because what is read of a list is kept with it. */
function alone(dossier: Dossier): readonly Dossier[] {
  const known = lists.get(dossier) ?? [dossier];
  lists.set(dossier, known);
  return known;
}

const lists = new WeakMap<Dossier, readonly Dossier[]>();
