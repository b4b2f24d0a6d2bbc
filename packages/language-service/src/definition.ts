/**
 * Where a name leads: to the passage of the source that says who or what it is, or to the entity's entry in its
 * dossier. A finding that rests on words of the source leads to those words.
 */
import type { Quote, Span } from '@brief/core';
import type { Knowledge } from '@brief/lint';
import { quoteInDocument, type SourceDocument, sourceDocument } from './source-document.ts';
import { type EntityKey, mentionAt, referenceAt, type View } from './view.ts';

export interface SourcePlace {
  /** The name in the draft. */
  readonly origin: Span;
  readonly document: SourceDocument;
  readonly quote: Quote;
  /** The words, in the source document. */
  readonly span: Span;
  /** The paragraph that holds them, in the source document. */
  readonly paragraph: Span;
}

export interface EntryPlace extends EntityKey {
  readonly origin: Span;
}

/** The passages that introduce what stands at an offset: one for each dossier that knows the name. */
export function definition(view: View, offset: number): readonly SourcePlace[] {
  const found = entitiesAt(view, offset);
  if (found === undefined) return [];
  return found.keys.flatMap((key) => sourceOf(view.knowledge, key, found.origin) ?? []);
}

/** The entity's entry in its dossier; the shell knows in which file that is. */
export function typeDefinition(view: View, offset: number): readonly EntryPlace[] {
  const found = entitiesAt(view, offset);
  return found === undefined ? [] : found.keys.map((key) => ({ ...key, origin: found.origin }));
}

/** The passage that introduces an entity: the first that is about it, else the first that names it. */
export function introducingQuote(knowledge: Knowledge, key: EntityKey): Quote | undefined {
  const statements = knowledge.statementsAbout(key.dossier, key.entity);
  const own = statements.find((statement) => statement.subject === key.entity);
  return (own ?? statements[0])?.quotes[0];
}

/** The entities named at an offset, by a mention or by an explicit reference, and the place of the name. */
export function entitiesAt(view: View, offset: number): { keys: readonly EntityKey[]; origin: Span } | undefined {
  const mention = mentionAt(view.draft, offset);
  if (mention !== undefined) {
    const keys = [mention, ...mention.also].map(({ dossier, entity }) => ({ dossier, entity }));
    return { keys, origin: mention.span };
  }
  const reference = referenceAt(view.draft, offset);
  if (reference === undefined) return undefined;
  const keys = view.knowledge.dossiers
    .filter(({ id }) => view.knowledge.entity(id, reference.id) !== undefined)
    .map(({ id }) => ({ dossier: id, entity: reference.id }));
  return keys.length === 0 ? undefined : { keys, origin: reference.idSpan };
}

function sourceOf(knowledge: Knowledge, key: EntityKey, origin: Span): SourcePlace | undefined {
  const dossier = knowledge.dossier(key.dossier);
  const quote = introducingQuote(knowledge, key);
  if (dossier === undefined || quote === undefined) return undefined;
  const document = sourceDocument(dossier);
  const span = quoteInDocument(document, quote);
  const paragraph = document.paragraphs.get(quote.paragraph);
  return span === undefined || paragraph === undefined ? undefined : { origin, document, quote, span, paragraph };
}
