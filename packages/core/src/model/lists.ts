/**
 * Lists whose members are also properties under their ids: `regions.africa`. The properties are hidden, so that the lists
 * stay lists, and an id that lists know already (`map`) is left to them.
 */
import type { Entity } from './dossier.ts';
import type { LinkedDossier } from './link.ts';

/** Gives the lists of a linked dossier their members as properties under their ids. */
export function lists(linked: LinkedDossier): LinkedDossier {
  const { ofKind } = linked;
  Object.defineProperty(linked, 'ofKind', { value: (kind: Entity['kind']) => byId(ofKind(kind)) });
  return Object.assign(linked, { entities: byId(linked.entities), statements: byId(linked.statements) });
}

function byId<T extends { readonly id: string }>(members: readonly T[]): readonly T[] {
  const list = [...members];
  for (const member of members) {
    if (!(member.id in list)) Object.defineProperty(list, member.id, { value: member });
  }
  return Object.freeze(list);
}
