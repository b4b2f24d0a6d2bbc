/** Every place that names the entity under the cursor: in one draft, or in all drafts the caller hands over. */
import type { Span } from '@brief/core';
import { entitiesAt } from './definition.ts';
import type { EntityKey, KeyedView, View } from './view.ts';

export interface Place {
  readonly document: string;
  readonly span: Span;
}

/** Places of the same entity in the draft, for highlighting. */
export function documentHighlights(view: View, offset: number): readonly Span[] {
  const found = entitiesAt(view, offset);
  return found === undefined ? [] : placesIn(view, found.keys);
}

/** Places of the entities in all drafts, in the order of the views. */
export function references(views: Iterable<KeyedView>, keys: readonly EntityKey[]): readonly Place[] {
  return [...views].flatMap((view) => placesIn(view, keys).map((span) => ({ document: view.document, span })));
}

/** Mentions and explicit references of the entities, in document order. */
export function placesIn(view: View, keys: readonly EntityKey[]): readonly Span[] {
  const names = (dossier: string, entity: string) =>
    keys.some((key) => key.dossier === dossier && key.entity === entity);
  const mentions = view.draft.mentions
    .filter((mention) => [mention, ...mention.also].some(({ dossier, entity }) => names(dossier, entity)))
    .map(({ span }) => span);
  const explicit = view.draft.references
    .filter(({ id }) => keys.some((key) => key.entity === id))
    .map(({ idSpan }) => idSpan);
  return [...mentions, ...explicit].sort((a, b) => a.start - b.start);
}
