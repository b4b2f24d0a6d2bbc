/** Who somebody is, shown behind the first mention in the part on screen. Off unless a writer asks for it. */
import type { Span } from '@brief/core';
import { mentionsByEntity } from './symbols.ts';
import { touches, type View } from './view.ts';

export interface InlayHint {
  /** Offset after the name. */
  readonly offset: number;
  readonly label: string;
  /** What it is, in one sentence. */
  readonly tooltip: string;
}

/** A hint for each person, role and organization at its first mention in the draft, where that lies in the part. */
export function inlayHints(view: View, part: Span): readonly InlayHint[] {
  return [...mentionsByEntity(view).values()].flatMap(([first]) => {
    if (first === undefined || !touches(first.span, part)) return [];
    const entity = view.knowledge.entity(first.dossier, first.entity);
    if (entity === undefined) return [];
    const role = view.knowledge
      .statementsAbout(first.dossier, first.entity)
      .find(({ predicate, subject }) => predicate === 'holdsRole' && subject === entity.id)?.object;
    const label = role === undefined ? undefined : view.knowledge.entity(first.dossier, role)?.label;
    return label === undefined ? [] : [{ offset: first.span.end, label, tooltip: entity.is }];
  });
}
