/** What is found in an article: places where names stand, and what they tell of each other. Values only. */
import type { Kind, Span } from '@brief/core';

/** A place where a name stands. */
export interface Sighting extends Span {
  readonly paragraph: number;
  readonly text: string;
  /** An article stands before it. */
  readonly articled: boolean;
  /** Why it is thought to be of a kind. */
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly kind: Kind;
  /** 3 settles it, 2 is strong, 1 is a hint that counts only when there is nothing else. */
  readonly weight: 1 | 2 | 3;
}

/** A name with its other spellings, and where they stand. */
export interface Candidate {
  /** The best of its spellings. */
  readonly name: string;
  /** The others, in order of their first place. */
  readonly others: readonly string[];
  /** `undefined` where the text gives no clear evidence. */
  readonly kind: Kind | undefined;
  readonly sightings: readonly Sighting[];
  /** What the text itself says it is, in its words: the role beside a person’s name. */
  readonly is?: string;
  /** Things a person has to decide: "perhaps the same as …". */
  readonly questions: readonly string[];
}
