/**
 * The entities of a dossier by number, by id, by kind and by what they have. Whoever asks here and does not walk over
 * `dossier.entities` gets along with the few that are asked for, also where a dossier has half a million of them and makes
 * each when it is wanted.
 */
import type { Numbered } from '../numbered.ts';
import type { Dossier, Entity } from './dossier.ts';
import type { Kind } from './kinds.ts';
import { indexTexts } from './text-index.ts';

export interface EntityTable<E extends Entity = Entity> extends Numbered<E> {
  /** The number of the first entity with this id, -1 when there is none. */
  numberOf(id: string): number;
  /** Those of a kind, in the dossier's order. */
  ofKind(kind: Kind): readonly E[];
  /** Those that have something, in the dossier's order. */
  having(trait: Trait): readonly E[];
  /** Whether one has it. */
  has(trait: Trait): boolean;
}

/** Something that an entity can have: the field of this name, or a name with a dotless i or a dotted capital one. */
export type Trait = (typeof traits)[number];

export const traits = ['lists', 'descriptions', 'sameAs', 'dotlessName'] as const;

export function hasTrait(entity: Entity, trait: Trait): boolean {
  return trait === 'dotlessName' ? entity.labels.some(({ text }) => DOTLESS.test(text)) : entity[trait] !== undefined;
}

const DOTLESS = /[ıİ]/;

/** The table of a dossier; the same one each time. */
export function entityTable(dossier: Dossier): EntityTable {
  const known = tables.get(dossier);
  if (known !== undefined) return known;
  const made = tableOf(dossier.entities);
  tables.set(dossier, made);
  return made;
}

/** The entity with this id; of several the first. */
export function entityOf(dossier: Dossier, id: string): Entity | undefined {
  const table = entityTable(dossier);
  const number = table.numberOf(id);
  return number < 0 ? undefined : table.at(number);
}

/** Provides the table of a dossier that does not keep its entities in a list. */
export function provideEntityTable(dossier: Dossier, table: EntityTable): void {
  tables.set(dossier, table);
}

const tables = new WeakMap<Dossier, EntityTable>();

/** The table of a list. */
export function tableOf<E extends Entity>(entities: readonly E[]): EntityTable<E> {
  let numbers: ((id: string) => number) | undefined;
  const ofKind = remembered((kind: Kind) => entities.filter((entity) => entity.kind === kind));
  const having = remembered((trait: Trait) => entities.filter((entity) => hasTrait(entity, trait)));
  return {
    length: entities.length,
    at: (number) => entities[number],
    numberOf(id) {
      numbers ??= numbersById(entities);
      return numbers(id);
    },
    ofKind,
    having,
    has: (trait) => having(trait).length > 0,
  };
}

/** The same answer to the same question. */
export function remembered<K, T>(answer: (question: K) => T): (question: K) => T {
  const answers = new Map<K, { readonly answer: T }>();
  return (question) => {
    const known = answers.get(question) ?? { answer: answer(question) };
    answers.set(question, known);
    return known.answer;
  };
}

function numbersById(entities: readonly Entity[]): (id: string) => number {
  const ids = indexTexts(entities.length);
  const first: number[] = [];
  for (const [number, { id }] of entities.entries()) if (ids.add(id) < 0) first.push(number);
  return (id) => first[ids.find(id)] ?? -1;
}
