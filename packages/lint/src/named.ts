/** Which entities a draft names, without a look at each of its mentions. */
import type { Draft } from './draft.ts';
import { oncePerContent } from './kept.ts';
import { oncePer } from './once-per.ts';

/** Anywhere in the draft, quotations and lists of sources included. */
export const namedEntities = oncePer((draft: Draft): NamedEntities => {
  const keys = new Set<string>();
  for (const chunk of draft.chunks) for (const key of keysIn(chunk)) keys.add(key);
  return { size: keys.size, has: (dossier, entity) => keys.has(keyOf({ dossier, entity })) };
});

interface NamedEntities {
  readonly size: number;
  has(dossier: string, entity: string): boolean;
}

const keysIn = oncePerContent(({ mentions }): ReadonlySet<string> => new Set(mentions.map(keyOf)));

const keyOf = ({ dossier, entity }: { readonly dossier: string; readonly entity: string }) => `${dossier}\0${entity}`;
