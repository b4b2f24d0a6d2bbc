/**
 * A source as it is read from a file: what it says of itself, and its paragraphs. Nothing in it is guessed; what the file
 * does not say is absent. Which names it holds is not known here.
 */
import type { SourceDate } from '@brief/core';

export interface Article {
  readonly title: string;
  /** The body, in order; the first is paragraph 1. */
  readonly paragraphs: readonly Paragraph[];
  /** BCP 47 tag, where the file gives one. */
  readonly lang?: string | undefined;
  readonly published?: PrintedDate | undefined;
  readonly publisher?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly url?: string | undefined;
  readonly licence?: string | undefined;
  /** Lines before the body that are neither its title nor said otherwise: labels, section names. */
  readonly leftOut: readonly string[];
}

export interface Paragraph {
  readonly text: string;
  readonly heading: boolean;
}

/** A date as printed; without `iso` where its day and month cannot be told apart. */
export type PrintedDate = Omit<SourceDate, 'iso'> & { readonly iso?: string | undefined };

/** A file that is no source: its message follows the file's name. */
export class NoArticle extends Error {
  override readonly name = 'NoArticle';
}
