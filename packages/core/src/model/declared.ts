/**
 * The types of a dossier that a generated file declares (`brief dossier types`), and what gives them a value. They promise
 * what `typed.ts` promises, but read it off tables in which the relations of every entity are written out: the compiler
 * looks only at the entries that a program touches, so that thousands of them cost little.
 */
import type { Place } from '../quote.ts';
import type { Dossier, Entity, Quote, Source, Statement } from './dossier.ts';
import type { Kind } from './kinds.ts';
import { type LinkedEntity, type LinkedStatement, link } from './link.ts';
import { lists } from './lists.ts';
import type { Predicate, predicates, Relation } from './predicates.ts';

/** What a generated file knows of a dossier. */
export interface Declaration {
  readonly id: string;
  readonly source: Source;
  readonly subjects: readonly string[];
  /**
   * By id: `kind`, `label` and `is`; under `relations` the ids of the entities that each leads to, under `stated` those of
   * the statements behind it; under `statements` the ids of those about it, under `said` of those it says.
   */
  readonly entities: object;
  /** By id, without their ids. */
  readonly statements: object;
  /** The kinds there are, each with the ids of its entities and the relations that any of them has. */
  readonly kinds: { readonly [K in Kind]?: { readonly id: string; readonly relation: Relation } };
  /** Whether the members of a list are told apart; where there are too many, each is one like any other. */
  readonly lists: 'exact' | 'general';
}

export interface DeclaredDossier<D extends Declaration> extends Dossier {
  readonly id: D['id'];
  readonly source: D['source'];
  readonly subjects: D['subjects'];
  /** All entities, in order; each is also a property under its id. */
  readonly entities: DeclaredEntities<D, keyof D['kinds']>;
  /** All statements, in order; each is also a property under its id. */
  readonly statements: DeclaredStatements<D>;
  entity<I extends EntityId<D>>(id: I): DeclaredEntity<D, I>;
  statement<I extends StatementId<D>>(id: I): DeclaredStatement<D, I>;
  /** The entities of a kind, in order; each is also a property under its id. */
  ofKind<K extends Kind>(kind: K): DeclaredEntities<D, K & keyof D['kinds']>;
  /** The text of a paragraph; 0 is the headline. */
  paragraph<P extends keyof D['source']['paragraphs'] & number>(number: P): D['source']['paragraphs'][P];
  /** Where the source says it: UTF-16 offsets, half-open. Throws a RangeError for words that are not there. */
  placeOf(quote: Quote): Place;
}

/** The entities of some kinds. A relation that some of them have and others lack is optional on the members of the list. */
export type DeclaredEntities<D extends Declaration, K extends keyof D['kinds']> = readonly (Entity &
  (D['lists'] extends 'exact'
    ? Member<D, IdOf<D, K>, Field<D['kinds'][K], 'relation'>>
    : LinkedEntity & { readonly id: IdOf<D, K>; readonly kind: K }))[] & {
  readonly [I in keyof Pick<D['entities'], IdOf<D, K>> as Exclude<I, keyof (readonly unknown[])>]: DeclaredEntity<D, I>;
};

export type DeclaredStatements<D extends Declaration> = readonly (Statement &
  (D['lists'] extends 'exact'
    ? StatementsOf<D, StatementId<D>>
    : LinkedStatement & { readonly id: StatementId<D> }))[] & {
  readonly [I in keyof D['statements'] as Exclude<I, keyof (readonly unknown[])>]: DeclaredStatement<D, I>;
};

export type DeclaredEntity<D extends Declaration, I extends keyof D['entities']> = KnownEntity<D, I> & Relations<D, I>;

export type DeclaredStatement<D extends Declaration, I extends keyof D['statements']> = Statement &
  D['statements'][I] & {
    readonly id: I;
    readonly speaker: DeclaredEntity<D, Field<D['statements'][I], 'by'> & keyof D['entities']>;
  };

interface KnownEntity<D extends Declaration, I extends keyof D['entities']> extends Entity {
  readonly id: I & string;
  readonly kind: Field<D['entities'][I], 'kind'> & Kind;
  readonly label: Field<D['entities'][I], 'label'> & string;
  readonly is: Field<D['entities'][I], 'is'> & string;
  /** What the source says about it: it is their subject or object, or they concern it. In the dossier's order. */
  readonly statements: readonly StatementsOf<D, Field<D['entities'][I], 'statements'>>[];
  /** What it says itself or in a source it wrote; `by` tells which. In the dossier's order. */
  readonly said: readonly StatementsOf<D, Field<D['entities'][I], 'said'>>[];
  /** The statements behind each relation: `mit.stated.reportsTo` is the evidence for `mit.reportsTo`. */
  readonly stated: Stated<D, Field<D['entities'][I], 'stated'>>;
}

type Relations<D extends Declaration, I extends keyof D['entities']> = Ends<D, Field<D['entities'][I], 'relations'>>;

type Ends<D extends Declaration, R> = {
  readonly [N in keyof R]: N extends Single ? EntitiesOf<D, R[N]> : Some<EntitiesOf<D, R[N]>>;
};

type Stated<D extends Declaration, R> = { readonly [N in keyof R]: Some<StatementsOf<D, R[N]>> };

/** The relations that lead to one entity. */
type Single = { [P in Predicate]: (typeof predicates)[P]['many'] extends true ? never : P }[Predicate];

type Some<T> = readonly [T, ...T[]];

type EntityId<D extends Declaration> = keyof D['entities'] & string;
type StatementId<D extends Declaration> = keyof D['statements'] & string;
type IdOf<D extends Declaration, K extends keyof D['kinds']> = Field<D['kinds'][K], 'id'> & EntityId<D>;

/** One or another of several, told apart by their ids. */
type EntitiesOf<D extends Declaration, I> = { [J in I & keyof D['entities']]: DeclaredEntity<D, J> }[I &
  keyof D['entities']];
type StatementsOf<D extends Declaration, I> = { [J in I & keyof D['statements']]: DeclaredStatement<D, J> }[I &
  keyof D['statements']];

/** An entity in a list: what the others of the list have and it has not is absent, but may be asked for. */
type Member<D extends Declaration, I, R> = I extends keyof D['entities']
  ? DeclaredEntity<D, I> & {
      readonly [Absent in Exclude<R, keyof Field<D['entities'][I], 'relations'>> & string]?: never;
    }
  : never;

type Field<T, Name extends string> = T extends { readonly [N in Name]: infer Value } ? Value : never;

/**
 * Links a dossier that a generated file holds beside its declaration: `linkAs<Norby>(data)`. That the two belong together
 * is the generator’s promise; that the data hold together is checked as for any other.
 */
export function linkAs<T>(data: Dossier): T {
  return lists(link(data)) as T;
}
