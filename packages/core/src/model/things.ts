/**
 * Which entities of several dossiers are one thing: those whose authors say so with `sameAs`, by naming each other or the
 * same address. Names are no evidence: two people may share one.
 */
import type { Dossier } from './dossier.ts';
import { entityTable } from './entity-table.ts';

/** An entity of one of several dossiers. */
export interface EntityAddress {
  readonly dossier: string;
  readonly entity: string;
}

export interface Things {
  /** The same text for entities that are one thing, and for no others. */
  keyOf(address: EntityAddress): string;
  /** The other entities of these dossiers that are this thing, in the order of the dossiers. */
  othersOf(address: EntityAddress): readonly EntityAddress[];
}

export function thingsOf(dossiers: readonly Dossier[]): Things {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const dossier of dossiers) {
    for (const { id, sameAs = [] } of entityTable(dossier).having('sameAs')) {
      for (const other of sameAs) {
        const [one, two] = [rootOf(keyOf({ dossier: dossier.id, entity: id })), rootOf(addressKey(other))];
        if (one !== two) parents.set(one, two);
      }
    }
  }
  let members: ReadonlyMap<string, readonly EntityAddress[]> | undefined;
  return {
    keyOf: (address) => rootOf(keyOf(address)),
    othersOf(address) {
      if (parents.size === 0) return [];
      members ??= groupsIn(dossiers, new Set([...parents.keys(), ...parents.values()]), rootOf);
      const all = members.get(rootOf(keyOf(address))) ?? [];
      return all.filter((other) => other.dossier !== address.dossier || other.entity !== address.entity);
    },
  };
}

/** Entities by their thing, as far as something is said of them. */
function groupsIn(
  dossiers: readonly Dossier[],
  keys: ReadonlySet<string>,
  rootOf: (key: string) => string,
): ReadonlyMap<string, readonly EntityAddress[]> {
  const groups = new Map<string, EntityAddress[]>();
  for (const { id, entities } of dossiers) {
    for (const { id: entity } of entities) {
      const address = { dossier: id, entity };
      const key = keyOf(address);
      if (!keys.has(key)) continue;
      const group = groups.get(rootOf(key)) ?? [];
      groups.set(rootOf(key), group);
      group.push(address);
    }
  }
  return groups;
}

/** `dossier#entity`; `undefined` for an address of the web. */
export function readReference(sameAs: string): EntityAddress | undefined {
  const [, dossier, entity] = /^([\w-]+)#([\w-]+)$/.exec(sameAs) ?? [];
  return dossier === undefined || entity === undefined ? undefined : { dossier, entity };
}

const keyOf = ({ dossier, entity }: EntityAddress): string => `${dossier}#${entity}`;

/** Addresses that differ only in how they are written are one; so are the page and the entity of Wikidata. */
function addressKey(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '//')
    .replace(/^\/\/wikidata\.org\/wiki\//i, '//wikidata.org/entity/')
    .replace(/\/$/, '');
}
