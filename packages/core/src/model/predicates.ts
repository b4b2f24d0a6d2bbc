/**
 * The relations a statement can express, in one table: which kinds they join, what the relation is called from the
 * other end, and whether a subject can have several. The table feeds the types, the checks and the wording.
 */
import type { Kind } from './kinds.ts';

export interface PredicateDefinition {
  readonly from: readonly Kind[];
  readonly to: readonly Kind[];
  /** Property under which the object finds the subject. */
  readonly inverse: string;
  /** Whether one subject can have several objects. */
  readonly many: boolean;
  /**
   * What one statement settles, so that another name in that place contradicts the source. `object`: the subject has this
   * object and no other (it reports to one office). `subject`: the object has this subject and no other (a role has one
   * holder). Absent: what the source does not say is only not said. Lists that a source gives whole are the entities’.
   */
  readonly closed?: 'object' | 'subject';
  /** What a draft can name in the object’s place besides, against the source: a body where the source has an office. */
  readonly rivals?: readonly Kind[];
  /** It is told as something that happened (“wrote”), and not as something that holds now. */
  readonly once?: true;
  /** The relation in words, subject before and object after: "reports to". */
  readonly words: string;
  /** The inverse in words, object before and subject after: "oversees". */
  readonly inverseWords: string;
}

export const predicates = {
  holdsRole: {
    from: ['person'],
    to: ['role'],
    inverse: 'heldBy',
    many: true,
    closed: 'subject',
    words: 'is',
    inverseWords: 'is held by',
  },
  roleIn: {
    from: ['role'],
    to: ['organization', 'place'],
    inverse: 'hasRole',
    many: false,
    words: 'is a role in',
    inverseWords: 'has the post of',
  },
  reportsTo: {
    from: ['organization'],
    to: ['role'],
    inverse: 'oversees',
    many: false,
    closed: 'object',
    rivals: ['organization'],
    words: 'reports to',
    inverseWords: 'oversees',
  },
  agencyOf: {
    from: ['organization'],
    to: ['place'],
    inverse: 'agencies',
    many: false,
    closed: 'object',
    words: 'is an agency of',
    inverseWords: 'has the agency',
  },
  authored: {
    from: ['person'],
    to: ['source'],
    inverse: 'author',
    many: true,
    closed: 'subject',
    once: true,
    words: 'wrote',
    inverseWords: 'was written by',
  },
  publishedBy: {
    from: ['source'],
    to: ['organization'],
    inverse: 'published',
    many: false,
    closed: 'object',
    once: true,
    words: 'was published by',
    inverseWords: 'published',
  },
  combines: {
    from: ['organization'],
    to: ['concept', 'priority'],
    inverse: 'functionOf',
    many: true,
    words: 'combines the functions of',
    inverseWords: 'is a function of',
  },
  canOperateIn: {
    from: ['organization'],
    to: ['place'],
    inverse: 'operationsOf',
    many: true,
    words: 'is capable of military operations in',
    inverseWords: 'is within the operational capability of',
  },
  linkedTo: {
    from: ['organization'],
    to: ['concept'],
    inverse: 'frames',
    many: true,
    words: 'is linked to',
    inverseWords: 'frames the development of',
  },
  emphasizes: {
    from: ['concept'],
    to: ['concept'],
    inverse: 'emphasizedBy',
    many: true,
    words: 'emphasizes',
    inverseWords: 'is emphasized by',
  },
  priorityOf: {
    from: ['priority'],
    to: ['organization'],
    inverse: 'priorities',
    many: false,
    words: 'is a priority of',
    inverseWords: 'has the priority',
  },
  uses: {
    from: ['priority', 'reform'],
    to: ['concept'],
    inverse: 'usedBy',
    many: true,
    words: 'uses',
    inverseWords: 'is used by',
  },
  targets: {
    from: ['reform'],
    to: ['concept'],
    inverse: 'targetedBy',
    many: true,
    words: 'is directed against',
    inverseWords: 'is the target of',
  },
  counters: {
    from: ['priority'],
    to: ['organization', 'concept'],
    inverse: 'counteredBy',
    many: true,
    words: 'is directed against',
    inverseWords: 'is to be countered by',
  },
  blamedFor: {
    from: ['organization'],
    to: ['event'],
    inverse: 'blamedOn',
    many: true,
    words: 'is considered responsible for',
    inverseWords: 'is blamed on',
  },
  identifiedAs: {
    from: ['organization'],
    to: ['organization'],
    inverse: 'alsoIdentifies',
    many: true,
    words: 'is identified as',
    inverseWords: 'is how the source also identifies',
  },
  focusOf: {
    from: ['region', 'place'],
    to: ['organization'],
    inverse: 'focuses',
    many: true,
    words: 'is a geographic focus of',
    inverseWords: 'has the geographic focus',
  },
  namedUnder: {
    from: ['place'],
    to: ['region'],
    inverse: 'names',
    many: true,
    words: 'is named under',
    inverseWords: 'names',
  },
  reformOf: {
    from: ['reform'],
    to: ['organization'],
    inverse: 'reforms',
    many: false,
    words: 'is a reform of',
    inverseWords: 'has the reform',
  },
} as const satisfies Record<string, PredicateDefinition>;

export type Predicate = keyof typeof predicates;

/** A relation's name, from either end. */
export type Relation = Predicate | (typeof predicates)[Predicate]['inverse'];
