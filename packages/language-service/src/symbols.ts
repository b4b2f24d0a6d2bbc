/** The entities of drafts as an outline: by entity in one draft, by name across drafts. */
import type { Kind, Span } from '@brief/core';
import type { Mention } from '@brief/lint';
import type { EntityKey, KeyedView, View } from './view.ts';

export interface DocumentSymbol extends EntityKey {
  readonly name: string;
  readonly kind: Kind;
  /** "3 mentions". */
  readonly detail: string;
  /** The first mention; what the outline selects. */
  readonly span: Span;
  readonly mentions: readonly { readonly text: string; readonly span: Span }[];
}

export interface WorkspaceSymbol extends EntityKey {
  readonly name: string;
  readonly kind: Kind;
  readonly document: string;
  /** The first mention in the document. */
  readonly span: Span;
}

/** The entities a draft names, in the order of their first mention. */
export function documentSymbols(view: View): readonly DocumentSymbol[] {
  return [...mentionsByEntity(view)].flatMap(([, mentions]) => {
    const [first] = mentions;
    const entity = first && view.knowledge.entity(first.dossier, first.entity);
    if (first === undefined || entity === undefined) return [];
    return {
      dossier: first.dossier,
      entity: first.entity,
      name: entity.label,
      kind: entity.kind,
      detail: mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`,
      span: first.span,
      mentions: mentions.map(({ text, span }) => ({ text, span })),
    };
  });
}

/** Entities with a name that holds the query, accents and case aside, one for each draft that names it. */
export function workspaceSymbols(views: Iterable<KeyedView>, query: string): readonly WorkspaceSymbol[] {
  const wanted = searchKey(query);
  return [...views].flatMap((view) =>
    documentSymbols(view)
      .filter(({ dossier, entity }) =>
        (view.knowledge.entity(dossier, entity)?.labels ?? []).some(({ text }) => searchKey(text).includes(wanted)),
      )
      .map(({ dossier, entity, name, kind, span }) => ({ dossier, entity, name, kind, span, document: view.document })),
  );
}

/** Mentions grouped by entity, entities in the order of their first mention. */
export function mentionsByEntity(view: View): ReadonlyMap<string, readonly Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of view.draft.mentions) {
    const key = `${mention.dossier} ${mention.entity}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  return groups;
}

/** The bare letters of a name, for typing it on any keyboard: “İbrahim Kalın” as `ibrahim kalin`. */
export function searchKey(text: string): string {
  return text
    .replace(/[İIı]/g, 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'ʿʾʻʼ]/g, '');
}
