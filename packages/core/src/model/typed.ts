/**
 * The types of a dossier whose content the compiler knows: every id, every relation in both directions, every word.
 * There is no code here; `link.ts` makes the values that these types describe.
 */
import type { Place } from '../quote.ts';
import type { Dossier, Entity, Quote, Statement } from './dossier.ts';
import type { EntityInits, IdOfKind, MetaInit } from './init.ts';
import type { Kind } from './kinds.ts';
import type { Predicate, predicates, Relation } from './predicates.ts';

/** What an author has written down: head, entities, statements. */
export interface Content {
  readonly meta: MetaInit;
  readonly entities: EntityInits;
  readonly statements: Readonly<Record<string, Omit<Statement, 'id'>>>;
}

export interface TypedDossier<C extends Content> extends Dossier {
  readonly id: C['meta']['id'];
  readonly source: C['meta']['source'];
  readonly subjects: C['meta']['subjects'];
  /** All entities, in order; each is also a property under its id. */
  readonly entities: EntityList<C, EntityId<C>>;
  /** All statements, in order; each is also a property under its id. */
  readonly statements: StatementList<C>;
  entity<I extends keyof C['entities'] & string>(id: I): TypedEntity<C, I>;
  statement<I extends keyof C['statements'] & string>(id: I): TypedStatement<C, I>;
  /** The entities of a kind, in order; each is also a property under its id. */
  ofKind<K extends Kind>(kind: K): EntityList<C, IdOfKind<C['entities'], K> & {}>;
  /** The text of a paragraph; 0 is the headline. */
  paragraph<P extends keyof C['meta']['source']['paragraphs'] & number>(
    number: P,
  ): C['meta']['source']['paragraphs'][P];
  /** Where the source says it: UTF-16 offsets, half-open. Throws a RangeError for words that are not there. */
  placeOf(quote: Quote): Place;
}

/**
 * A list to map and filter, whose members can also be reached by id: `regions.africa`. A relation that some members have
 * and others lack is optional on the members of the list; on a member reached by id it is there or it is an error.
 */
export type EntityList<C extends Content, I extends EntityId<C>> = readonly Member<C, I>[] & {
  readonly [J in I as Exclude<J, keyof (readonly unknown[])>]: TypedEntity<C, J>;
};

export type StatementList<C extends Content> = readonly TypedStatement<C, keyof C['statements'] & string>[] & {
  readonly [K in keyof C['statements'] & string as Exclude<K, keyof (readonly unknown[])>]: TypedStatement<C, K>;
};

export type EntityId<C extends Content> = keyof C['entities'] & string;

export type TypedEntity<C extends Content, I extends EntityId<C>> = KnownEntity<C, I> & Relations<C, I>;

interface KnownEntity<C extends Content, I extends EntityId<C>> extends Entity {
  readonly id: I;
  readonly kind: C['entities'][I]['kind'];
  readonly label: LabelText<C['entities'][I]['label']>;
  readonly is: C['entities'][I]['is'];
  /** What the source says about it: it is their subject or object, or they concern it. In the dossier's order. */
  readonly statements: readonly TypedStatement<C, About<C['statements'], I>>[];
  /** What it says itself or in a source it wrote; `by` tells which. In the dossier's order. */
  readonly said: readonly TypedStatement<C, keyof C['statements'] & string>[];
  /** The statements behind each relation: `mit.stated.reportsTo` is the evidence for `mit.reportsTo`. */
  readonly stated: Stated<C, I>;
}

export type TypedStatement<C extends Content, K extends keyof C['statements'] & string> = K extends K
  ? Statement & C['statements'][K] & { readonly id: K; readonly speaker: TypedEntity<C, C['statements'][K]['by']> }
  : never;

export type LabelText<L> = L extends string ? L : L extends { readonly text: infer T extends string } ? T : never;

type Definition<P extends Predicate> = (typeof predicates)[P];
type NonEmpty<T> = readonly [T, ...T[]];

/** The statements that are relations, as a union. */
type Related<S> = Extract<S[keyof S], { readonly predicate: Predicate; readonly object: string }>;
type From<S, I> = Extract<Related<S>, { readonly subject: I }>;
type To<S, I> = Extract<Related<S>, { readonly object: I }>;
type WithPredicate<T, P> = Extract<T, { readonly predicate: P }>;
type ObjectOf<T> = T extends { readonly object: infer O } ? O : never;
type SubjectOf<T> = T extends { readonly subject: infer U } ? U : never;
type PredicateOf<T> = T extends { readonly predicate: infer P extends Predicate } ? P : never;

type Relations<C extends Content, I extends EntityId<C>> = {
  readonly [P in PredicateOf<From<C['statements'], I>>]: Definition<P>['many'] extends true
    ? NonEmpty<TypedEntity<C, ObjectOf<WithPredicate<From<C['statements'], I>, P>> & EntityId<C>>>
    : TypedEntity<C, ObjectOf<WithPredicate<From<C['statements'], I>, P>> & EntityId<C>>;
} & {
  readonly [P in PredicateOf<To<C['statements'], I>> as Definition<P>['inverse']]: NonEmpty<
    TypedEntity<C, SubjectOf<WithPredicate<To<C['statements'], I>, P>> & EntityId<C>>
  >;
};

/** Names of the relations an entity has. */
type RelationOf<C extends Content, I extends EntityId<C>> =
  | PredicateOf<From<C['statements'], I>>
  | Definition<PredicateOf<To<C['statements'], I>>>['inverse'];

type Stated<C extends Content, I extends EntityId<C>> = {
  readonly [R in RelationOf<C, I>]: NonEmpty<TypedStatement<C, Behind<C['statements'], I, R>>>;
};

/** Ids of the statements behind a relation of an entity. */
type Behind<S, I, R extends Relation> = {
  [K in keyof S & string]: S[K] extends { readonly predicate: infer P extends Predicate; readonly object: string }
    ? S[K] extends { readonly subject: I; readonly predicate: R } | { readonly object: I }
      ? S[K] extends { readonly predicate: R }
        ? K
        : Definition<P>['inverse'] extends R
          ? K
          : never
      : never
    : never;
}[keyof S & string];

/** Ids of the statements about an entity. */
type About<S, I> = {
  [K in keyof S & string]: S[K] extends { readonly subject: I } | { readonly object: I }
    ? K
    : S[K] extends { readonly concerns: readonly (infer J)[] }
      ? I extends J
        ? K
        : never
      : never;
}[keyof S & string];

/** An entity in a list: what the others of the list have and it has not is absent, but may be asked for. */
type Member<C extends Content, I extends EntityId<C>, All extends EntityId<C> = I> = I extends I
  ? TypedEntity<C, I> & { readonly [R in Exclude<RelationOf<C, All>, RelationOf<C, I>>]?: never }
  : never;
