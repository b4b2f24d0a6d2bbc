/**
 * Turns a dossier's plain data into something to walk in: from an entity to its relations and statements, from a
 * statement to its speaker, from a quote to its place. The data stay what they were: all that is added lives on
 * prototypes, so it is neither copied, compared, written as JSON nor posted to a worker.
 */
import type { Numbered } from '../numbered.ts';
import { type Place, placeOf } from '../quote.ts';
import { faultsOf } from './check.ts';
import type { Dossier, Entity, Quote, Statement } from './dossier.ts';
import { type EntityTable, provideEntityTable, remembered, type Trait, tableOf } from './entity-table.ts';
import { DossierError } from './fault.ts';
import type { Kind } from './kinds.ts';
import { type Predicate, predicates, type Relation } from './predicates.ts';

/** A dossier that has been checked and can be walked in. */
export interface LinkedDossier extends Dossier {
  readonly entities: readonly LinkedEntity[];
  readonly statements: readonly LinkedStatement[];
  entity(id: string): LinkedEntity | undefined;
  statement(id: string): LinkedStatement | undefined;
  /** The entities of a kind, in the dossier's order. */
  ofKind(kind: Kind): readonly LinkedEntity[];
  /** The text of a paragraph; 0 is the headline. */
  paragraph(number: number): string | undefined;
  /** Where the source says it: UTF-16 offsets, half-open. Throws a RangeError for words that are not there. */
  placeOf(quote: Quote): Place;
}

export interface LinkedEntity extends Entity, Relations {
  /** What the source says about it: it is their subject or object, or they concern it. In the dossier's order. */
  readonly statements: readonly LinkedStatement[];
  /** What it says itself or in a source it wrote; `by` tells which. In the dossier's order. */
  readonly said: readonly LinkedStatement[];
  /** The statements behind each relation: `mit.stated.reportsTo` is the evidence for `mit.reportsTo`. */
  readonly stated: { readonly [R in Relation]?: readonly LinkedStatement[] };
}

export interface LinkedStatement extends Statement {
  /** The entity that says so. */
  readonly speaker: LinkedEntity;
}

type Definition<P extends Predicate> = (typeof predicates)[P];

/** What the predicate table allows; a relation that the source does not state is absent. */
type Relations = {
  readonly [P in Predicate]?: Definition<P>['many'] extends true ? readonly LinkedEntity[] : LinkedEntity;
} & { readonly [P in Predicate as Definition<P>['inverse']]?: readonly LinkedEntity[] };

/**
 * Checks a dossier and links it. Throws a `DossierError` that lists every fault: a reference to what is not there, an
 * entity of the wrong kind, words that the source does not have, a second object where one is allowed, …
 */
export function link(dossier: Dossier): LinkedDossier {
  const faults = faultsOf(dossier);
  if (faults.length > 0) throw new DossierError(dossier.id, faults);

  return joined(dossier, (linked) => {
    const entities = dossier.entities.map(linked);
    return { table: tableOf(entities), list: { value: entities, writable: true } };
  });
}

/** Entities that are made when they are asked for, and the numbers of those that have something in common. */
export interface EntityStore extends Numbered<Entity> {
  numberOf(id: string): number;
  ofKind(kind: Kind): readonly number[];
  having(trait: Trait): readonly number[];
}

/** The same for a dossier that was checked before and keeps its entities in a store. */
export function linkStored(rest: Omit<Dossier, 'entities'>, store: EntityStore): LinkedDossier {
  return joined({ ...rest, entities: [] }, (linked) => {
    const made = new Map<number, LinkedEntity>();
    const at = (number: number): LinkedEntity | undefined => {
      const known = made.get(number);
      const entity = known === undefined ? store.at(number) : undefined;
      if (entity === undefined) return known;
      const now = linked(entity);
      made.set(number, now);
      return now;
    };
    const those = (numbers: readonly number[]): readonly LinkedEntity[] =>
      numbers.map(at).filter((entity) => entity !== undefined);
    const numbersHaving = remembered(store.having);
    const table: EntityTable<LinkedEntity> = {
      length: store.length,
      at,
      numberOf: store.numberOf,
      ofKind: remembered((kind) => those(store.ofKind(kind))),
      having: remembered((trait) => those(numbersHaving(trait))),
      has: (trait) => numbersHaving(trait).length > 0,
    };
    const all = once(() => those(Array.from({ length: store.length }, (_, number) => number)));
    return { table, list: { get: all } };
  });
}

/** Where the linked entities are, and the property that lists them. */
interface Shelf {
  readonly table: EntityTable<LinkedEntity>;
  readonly list: PropertyDescriptor;
}

function joined(dossier: Dossier, shelve: (linked: (entity: Entity) => LinkedEntity) => Shelf): LinkedDossier {
  const entityPrototype = {};
  const statementPrototype = {};
  const { table, list } = shelve((entity) => extend<LinkedEntity>(entityPrototype, entity));
  const statements = dossier.statements.map((statement) => extend<LinkedStatement>(statementPrototype, statement));
  const entity = (id: string) => table.at(table.numberOf(id));
  const known = (id: string): LinkedEntity => entity(id) as LinkedEntity;
  const statementById = once(() => new Map(statements.map((statement) => [statement.id, statement])));
  const index = once(() => indexOf(statements));

  getter(statementPrototype, 'speaker', ({ by }: Statement) => known(by));
  getter(entityPrototype, 'statements', ({ id }: Entity) => index().about.get(id) ?? []);
  getter(entityPrototype, 'said', ({ id }: Entity) => index().said.get(id) ?? []);
  getter(entityPrototype, 'stated', ({ id }: Entity) => index().stated.get(id) ?? {});
  for (const [predicate, { inverse, many }] of Object.entries(predicates)) {
    getter(entityPrototype, predicate, ({ stated }: LinkedEntity) => {
      const objects = stated[predicate as Predicate]?.map(({ object }) => known(object ?? ''));
      return many ? objects && unique(objects) : objects?.[0];
    });
    getter(entityPrototype, inverse, ({ stated }: LinkedEntity) => {
      const subjects = stated[inverse]?.map(({ subject }) => known(subject));
      return subjects && unique(subjects);
    });
  }

  const methods: Pick<LinkedDossier, 'entity' | 'statement' | 'ofKind' | 'paragraph' | 'placeOf'> = {
    entity,
    statement: (id) => statementById().get(id),
    ofKind: table.ofKind,
    paragraph: (number) => dossier.source.paragraphs[number],
    placeOf: (quote) => {
      const place = placeOf(dossier.source, quote);
      if (!place) throw new RangeError(`Paragraph ${quote.paragraph} does not say “${quote.exact}”.`);
      return place;
    },
  };
  const made = extend<LinkedDossier>(methods, { ...dossier, statements });
  Object.defineProperty(made, 'entities', { ...list, enumerable: true, configurable: true });
  provideEntityTable(made, table);
  return made;
}

/** Whether a statement tells something about an entity: as its subject, its object, or among what it concerns. */
export function isAbout(statement: Statement, id: string): boolean {
  const { subject, object, concerns = [] } = statement;
  return subject === id || object === id || concerns.includes(id);
}

interface Index {
  readonly about: ReadonlyMap<string, readonly LinkedStatement[]>;
  readonly said: ReadonlyMap<string, readonly LinkedStatement[]>;
  readonly stated: ReadonlyMap<string, LinkedEntity['stated']>;
}

function indexOf(statements: readonly LinkedStatement[]): Index {
  const about = new Map<string, LinkedStatement[]>();
  const said = new Map<string, LinkedStatement[]>();
  const stated = new Map<string, Partial<Record<Relation, LinkedStatement[]>>>();
  const relate = (id: string, relation: Relation, statement: LinkedStatement) => {
    const relations = stated.get(id) ?? {};
    stated.set(id, relations);
    relations[relation] = [...(relations[relation] ?? []), statement];
  };

  const writers = new Map<string, string[]>();
  for (const { predicate, subject, object } of statements) {
    if (predicate === 'authored' && object !== undefined) add(writers, object, subject);
  }
  for (const statement of statements) {
    const { subject, predicate, object, concerns = [], by } = statement;
    for (const id of new Set([subject, ...(object === undefined ? [] : [object]), ...concerns]))
      add(about, id, statement);
    for (const id of new Set([by, ...(writers.get(by) ?? [])])) add(said, id, statement);
    if (predicate === 'about' || object === undefined) continue;
    relate(subject, predicate, statement);
    relate(object, predicates[predicate].inverse, statement);
  }
  return { about, said, stated };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** The data on top of a prototype, whose getters see them as `this`. */
const extend = <T>(prototype: object, data: object): T => Object.assign(Object.create(prototype), data);

function getter<T>(prototype: object, name: string, get: (self: T) => unknown): void {
  Object.defineProperty(prototype, name, {
    get(this: T) {
      return get(this);
    },
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
