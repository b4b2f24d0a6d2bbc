/**
 * A list that is asked for one member at a time. An array is one; so is a list of half a million members of which none is
 * made before it is asked for.
 */
export interface Numbered<T> {
  readonly length: number;
  /** The member with this number, from 0. */
  at(number: number): T | undefined;
}
