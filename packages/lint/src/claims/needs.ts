/**
 * What a sentence must have for a reader to find anything in it, told by the reader as data. Every word is asked once, when it
 * is first met, which needs it meets; a sentence has the needs of its words put together, so that most readers are never
 * called. A need that is too wide costs time; one that is too narrow loses claims.
 */
import type { Predicate } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { relationBit } from './relation-bits.ts';
import type { Scene } from './scene.ts';
import type { Row } from './tokens.ts';

/** Something that can claim what it claims only in sentences of a certain kind. */
export interface Reader {
  /** Of each of these a sentence must have a word or a name. */
  readonly needs: readonly Need[];
  /** With a word or a name of these it claims nothing. */
  readonly never?: Need;
  readonly read: (scene: Scene) => readonly PlacedClaim[];
}

/** Bits of `traits.ts`, of `relation-bits.ts`, and of the words that readers name here: one of them will do. */
interface Need {
  readonly traits: number;
  readonly relations: number;
  readonly words: number;
}

const NOTHING: Need = { traits: 0, relations: 0, words: 0 };

/** A word or name with one of these traits. */
export const trait = (traits: number): Need => ({ ...NOTHING, traits });

/** A name or description of something of which this is stated. */
export const partOf = (predicate: Predicate): Need => ({ ...NOTHING, relations: relationBit(predicate) });

/** A name or description of something of which anything is stated. */
export const anythingStated: Need = { ...NOTHING, relations: -1 };

/** One of these words, or a word like this, as it is in bare lower-case letters; in a name, too. */
export function word(fits: ReadonlySet<string> | RegExp): Need {
  if (asked.length >= 32)
    throw new Error('The needs of readers have 32 kinds of words at most: join some with “oneOf”.');
  asked.push(fits instanceof RegExp ? (key) => fits.test(key) : (key) => fits.has(key));
  return { ...NOTHING, words: 1 << (asked.length - 1) };
}

export const oneOf = (...needs: readonly Need[]): Need => ({
  traits: needs.reduce((all, { traits }) => all | traits, 0),
  relations: needs.reduce((all, { relations }) => all | relations, 0),
  words: needs.reduce((all, { words }) => all | words, 0),
});

/** Which kinds of words readers have named, in the order of their bits. */
const asked: ((key: string) => boolean)[] = [];

/** The bits of a word. */
export const neededWords = (key: string): number =>
  asked.reduce((found, fits, bit) => (fits(key) ? found | (1 << bit) : found), 0);

/** Whether a sentence has all that a reader needs. */
export function hasNeeded({ needs }: Reader, row: Row): boolean {
  for (const need of needs) if (!meets(row, need)) return false;
  return true;
}

/** Whether it has what silences a reader. */
export const isSilenced = ({ never }: Reader, row: Row): boolean => never !== undefined && meets(row, never);

const meets = (row: Row, need: Need): boolean =>
  ((row.traits & need.traits) | (row.relations & need.relations) | (row.words & need.words)) !== 0;
