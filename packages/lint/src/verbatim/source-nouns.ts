/**
 * What a draft calls the source it briefs from: the nouns for any source, and those a dossier has for its own: the "brief",
 * "statement" or "standard" among the descriptions of the entity that stands for the source.
 */
import { type Dossier, entityOf } from '@brief/core';
import { bare } from './words.ts';

/** Of any source. */
export const sourceNouns: ReadonlySet<string> = new Set(
  'article note summary source text piece digest backgrounder publication'.split(' '),
);

/** The nouns of these dossiers for their own sources: the last words of "the policy brief", "this statement". */
export function ownSourceNouns(dossiers: readonly Dossier[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const dossier of dossiers) {
    const { voice } = dossier;
    const descriptions = (voice === undefined ? undefined : entityOf(dossier, voice))?.descriptions ?? [];
    for (const description of descriptions) {
      const noun = /^(?:the|this|an?)\s+(?:.*\s)?(\S+)$/iu.exec(description)?.[1];
      if (noun !== undefined) found.add(bare(noun));
    }
  }
  return found;
}

/** A word of a sentence, with what is known of it. */
interface Word {
  readonly kind: string;
  readonly key?: string;
  readonly ofSource?: boolean;
}

/** The token is a noun for a source. */
export const isSourceNoun = (token: Word | undefined): boolean =>
  token?.kind === 'word' && (token.ofSource === true || sourceNouns.has(token.key ?? ''));
