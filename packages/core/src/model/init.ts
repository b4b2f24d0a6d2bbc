/**
 * What the author of a typed dossier writes down. It is the shape of `dossier.ts` with two comforts: a plain string is an
 * accepted label, and what holds for every label of an entity (weak, its context) is said once. The types below are what
 * the compiler holds an author to; the words that an error shows are chosen here too.
 */
import type { Dossier, Entity, Source, Stance, Statement } from './dossier.ts';
import type { Kind } from './kinds.ts';
import type { Label, LabelContext } from './label.ts';
import type { Predicate, predicates } from './predicates.ts';
import type { Wording } from './wording.ts';

export interface SourceInit extends Source {
  readonly paragraphs: Readonly<Record<number, string>>;
}

/** A dossier's head. `I` are the ids of its entities, `V` those of the sources among them. */
export interface MetaInit<I extends string = string, V extends string = I> {
  readonly id: string;
  readonly source: SourceInit;
  /** Ids of what the dossier is about; distinctive things only. */
  readonly subjects: readonly I[];
  /** Id of the entity that stands for the source itself. */
  readonly voice: V;
  /** Further ways of putting relations in this field. */
  readonly wordings?: NonNullable<Dossier['wordings']>;
}

export interface LabelInit extends Omit<Label, 'use'> {
  /** `accepted` unless said otherwise; the label under `label` is `preferred`. */
  readonly use?: 'accepted' | 'deprecated' | 'hidden';
}

export interface EntityInit<K extends Kind = Kind> extends Omit<Entity, 'id' | 'kind' | 'label' | 'labels'> {
  readonly kind: K;
  /** The preferred name. */
  readonly label: string | Omit<LabelInit, 'use'>;
  /** All other names. */
  readonly labels?: readonly (string | LabelInit)[];
  /** Every label counts only by evidence, save those that say `weak: false`. */
  readonly weak?: true;
  /** The evidence for weak labels that bring none of their own. */
  readonly context?: LabelContext;
}

export type EntityInits<K extends Kind = Kind> = Readonly<Record<string, EntityInit<K>>>;

type Definition<P extends Predicate> = (typeof predicates)[P];

/** The ids of the entities of some kinds. */
export type IdOfKind<E extends EntityInits, K extends Kind> = {
  [I in keyof E]: E[I]['kind'] extends K ? I : never;
}[keyof E] &
  string;

/** What every statement says beside its subject and object. `I` are ids of entities, `P` numbers of paragraphs. */
export interface Said<I extends string, P extends number> {
  /** Who says so. The dossier's voice is the source's own author. */
  readonly by: I;
  readonly stance: Stance;
  readonly concerns?: readonly I[];
  readonly contested?: true;
  readonly hedged?: true;
  readonly when?: NonNullable<Statement['when']>;
  readonly wording?: Wording;
  readonly quotes: readonly [QuoteInit<P>, ...QuoteInit<P>[]];
}

export interface QuoteInit<P extends number> {
  readonly paragraph: P;
  readonly exact: string;
}

/** One member for each predicate, so that choosing `predicate` leaves only ids of the right kinds for both ends. */
export type StatementInit<E extends EntityInits, P extends number, I extends string = keyof E & string> =
  | {
      [Q in Predicate]: Said<I, P> & {
        readonly predicate: Q;
        readonly subject: IdOfKind<E, Definition<Q>['from'][number]> & {};
        readonly object: IdOfKind<E, Definition<Q>['to'][number]> & {};
        readonly text?: never;
        readonly designation?: never;
      };
    }[Predicate]
  | (Said<I, P> & {
      readonly predicate: 'about';
      readonly subject: I;
      readonly object?: never;
      readonly text: string;
      readonly designation?: true;
    });

export type StatementInits<E extends EntityInits = EntityInits, P extends number = number> = Readonly<
  Record<string, StatementInit<E, P>>
>;

/** What the shape alone cannot hold: quotes are verbatim and found once, and there is one object where one is allowed. */
export type Checked<M extends MetaInit, S> = {
  readonly [K in keyof S]: QuotesOf<S[K]> extends readonly (infer Q)[]
    ? [Misquote<M, Q>] extends [never]
      ? OneObject<S, K>
      : { readonly quotes: readonly { readonly paragraph: number; readonly exact: Misquote<M, Q> }[] }
    : unknown;
};

type QuotesOf<T> = T extends { readonly quotes: infer Q } ? Q : never;

/** Distributes over quotes; `never` when all is well or when the texts are not known before run time. */
type Misquote<M extends MetaInit, Q> = Q extends { readonly paragraph: infer P; readonly exact: infer X extends string }
  ? P extends keyof M['source']['paragraphs'] & number
    ? TextOf<M, P> extends infer T extends string
      ? string extends T | X
        ? never
        : T extends `${string}${X}${string}`
          ? T extends `${string}${X}${string}${X}${string}`
            ? `words that paragraph ${P} has only once`
            : never
          : `words of paragraph ${P}`
      : never
    : never
  : never;

type TextOf<M extends MetaInit, P extends keyof M['source']['paragraphs']> = M['source']['paragraphs'][P];

type SinglePredicate = { [P in Predicate]: Definition<P>['many'] extends true ? never : P }[Predicate];

type OneObject<S, K extends keyof S> = S[K] extends {
  readonly predicate: infer P extends SinglePredicate;
  readonly subject: infer U;
  readonly object: infer O;
}
  ? Exclude<
      Extract<S[Exclude<keyof S, K>], { readonly predicate: P; readonly subject: U }>,
      { readonly object: O }
    > extends never
    ? unknown
    : { readonly object: OnlyOneObjectOf<P> }
  : unknown;

/** Nothing is one: it is what an object is compared with where there must not be a second. */
interface OnlyOneObjectOf<P> {
  readonly onlyOneObjectOf: P;
}
