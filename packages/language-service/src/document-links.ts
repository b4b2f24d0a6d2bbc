/** Explicit references as links to the source: `[text](brief:id)`. */
import type { Quote, Span } from '@brief/core';
import { introducingQuote } from './definition.ts';
import type { EntityKey, View } from './view.ts';

export interface DocumentLink extends EntityKey {
  /** Place of the id in the draft. */
  readonly span: Span;
  readonly quote: Quote;
  readonly tooltip: string;
}

/** A link for each reference whose id a dossier has and whose entity the source quotes. */
export function documentLinks(view: View): readonly DocumentLink[] {
  return view.draft.references.flatMap((reference) => {
    for (const { id: dossier } of view.knowledge.dossiers) {
      const entity = view.knowledge.entity(dossier, reference.id);
      const quote = entity && introducingQuote(view.knowledge, { dossier, entity: entity.id });
      if (entity !== undefined && quote !== undefined) {
        const tooltip = `${entity.label}: open the source at ¶${quote.paragraph}`;
        return [{ dossier, entity: entity.id, span: reference.idSpan, quote, tooltip }];
      }
    }
    return [];
  });
}
