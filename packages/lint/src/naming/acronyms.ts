/** Acronyms among the names of an entity, and the names that say what they stand for. Names only; no draft is known here. */
import type { Entity, Label } from '@brief/core';
import { bare } from '../verbatim/words.ts';

/** Capitals and digits only, at least two capitals: MİT, DHKP/C, G20. */
export const isAcronym = (text: string): boolean =>
  /^[\p{Lu}\p{N}]+(?:[/&.\-–][\p{Lu}\p{N}]+)*$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text.normalize('NFC'));

/** An acronym of this entity; a capitalised way to write another of its names (TÜRKİYE, DAESH) is none. */
export function isAcronymOf(entity: Entity, label: Label): boolean {
  const known = acronyms.get(label);
  if (known !== undefined) return known;
  const is =
    isAcronym(label.text) && !entity.labels.some(({ text }) => !isAcronym(text) && bare(text) === bare(label.text));
  acronyms.set(label, is);
  return is;
}

/** Asked at every mention; a label belongs to one entity. */
const acronyms = new WeakMap<Label, boolean>();

/** Good names that say in words what an acronym of the entity stands for, in the order of the dossier. */
export const spelledOut = (entity: Entity): readonly Label[] =>
  entity.labels.filter(
    ({ text, use, scope }) =>
      (use === 'preferred' || use === 'accepted') &&
      scope === undefined &&
      /\p{Ll}.*\s.*\p{Ll}|\p{Ll}-\p{L}/u.test(text),
  );
