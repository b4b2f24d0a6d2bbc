/**
 * The passages of a source that a draft uses: what the source says of entities that the draft names, with the places
 * where it names them. Knows nothing of how a source is shown.
 */
import type { Dossier, Span } from '@brief/core';
import { quoteInDocument, sourceDocument } from './source-document.ts';
import { mentionsByEntity } from './symbols.ts';
import type { View } from './view.ts';

export interface UsedPassage {
  /** In the source document. */
  readonly span: Span;
  /** Preferred names of what it tells of. */
  readonly names: readonly string[];
  /** Where the draft names them, in order. */
  readonly mentions: readonly Span[];
}

/** In the order of the source; passages that overlap are one. */
export function usedPassages(view: View, dossier: Dossier): readonly UsedPassage[] {
  const document = sourceDocument(dossier);
  const named = mentionsByEntity(view);
  const mentionsOf = (entity: string) => named.get(`${dossier.id} ${entity}`);
  const found: { span: Span; entities: readonly string[] }[] = [];
  for (const { subject, object, quotes } of dossier.statements) {
    if (mentionsOf(subject) === undefined || (object !== undefined && mentionsOf(object) === undefined)) continue;
    for (const quote of quotes) {
      const span = quoteInDocument(document, quote);
      // What is said of a subject is told by its object: the passage on Libya leads to Libya, not to whoever goes there.
      if (span !== undefined) found.push({ span, entities: [object ?? subject] });
    }
  }
  return joined(found).map(({ span, entities }) => ({
    span,
    names: entities.map((entity) => view.knowledge.entity(dossier.id, entity)?.label ?? entity),
    mentions: entities.flatMap((entity) => mentionsOf(entity)?.map((mention) => mention.span) ?? []).sort(byStart),
  }));
}

function joined(passages: readonly { span: Span; entities: readonly string[] }[]) {
  const result: { span: Span; entities: readonly string[] }[] = [];
  for (const { span, entities } of [...passages].sort((a, b) => byStart(a.span, b.span))) {
    const last = result.at(-1);
    if (last === undefined || span.start >= last.span.end) {
      result.push({ span, entities });
    } else {
      last.span = { start: last.span.start, end: Math.max(last.span.end, span.end) };
      last.entities = [...new Set([...last.entities, ...entities])];
    }
  }
  return result;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}
