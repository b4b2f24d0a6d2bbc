/**
 * How drafts put what a source states: phrases with places for the entities, as data, so that every dossier gets them and
 * can add its own. What a phrase looks like is said and checked here; how one is found in a sentence is not known.
 */

/**
 * A phrase is plain English with slots between the words: `S` for the subject of a statement, `O` for its object, and
 * `{id}` for a certain entity of the dossier. A verb is written in the third person (“S reports to O”) and stands for its
 * other forms, for its passive (“O oversees S”: “S is overseen by O”), and for adverbs beside it. `S’s O` is a possessive.
 */
export type Phrase = string;

/** Phrases for one relation, or for one statement. */
export interface Wording {
  /** Say just this. With another subject or object in it, such a phrase can contradict the source. */
  readonly says?: readonly Phrase[];
  /** Say about this, and leave room for others beside: support, and never a contradiction. */
  readonly implies?: readonly Phrase[];
  /** Say this in a wider sense: with another subject or object, such a phrase hints at a contradiction. */
  readonly suggests?: readonly Phrase[];
  /** Say the contrary of it (“S replaces O” where the source has S supplement O). */
  readonly denies?: readonly Phrase[];
  /** Say as done or certain what the source calls possible, planned or needed. */
  readonly overstates?: readonly Phrase[];
  /** What stands before a place that the statement fills (“supplement to”): another thing there contradicts it. */
  readonly places?: readonly string[];
  /** Nouns for what else could stand in the object’s place, beside the dossier’s entities (“minister”, “parliament”). */
  readonly rivals?: readonly string[];
}

/** The uses of phrases in a wording. */
export const phraseUses = ['says', 'implies', 'suggests', 'denies', 'overstates'] as const;

export type PhraseUse = (typeof phraseUses)[number];

/** What is wrong with a phrase, in words that continue “found …”; undefined for a good one. */
export function phraseFault(phrase: Phrase, knows: (id: string) => boolean): string | undefined {
  const slots = phrase.match(/(?<![\p{L}\p{N}])[SO](?![\p{L}\p{N}])|\{[^{}]*\}/gu) ?? [];
  if (slots.length === 0) return `“${phrase}”, which has no slot`;
  if (new Set(slots).size < slots.length) return `“${phrase}”, which has a slot twice`;
  const unknown = slots.find((slot) => slot.startsWith('{') && !knows(slot.slice(1, -1)));
  if (unknown !== undefined) return `“${unknown}”, which is no entity`;
  const rest = phrase.replace(/\{[^{}]*\}/g, ' ');
  const odd = /[^\p{L}\p{M}\s’'-]/u.exec(rest)?.[0];
  if (odd !== undefined) return `“${odd}”, which no phrase can have`;
  return /\p{L}{2}|’s/u.test(rest) ? undefined : `“${phrase}”, which has no word`;
}
