/** Names as tokens, so that a theme can show what Brief knows. One token a mention, cut at line breaks by the shell. */
import type { Kind, Span } from '@brief/core';
import { touches, type View } from './view.ts';

export interface SemanticToken {
  readonly span: Span;
  readonly kind: Kind;
  /** `deprecated`: not the way to write it. `quoted`: somebody else's words. */
  readonly modifiers: readonly ('deprecated' | 'quoted')[];
}

/** The tokens of a draft, or of a part of it, in document order. */
export function semanticTokens(view: View, part?: Span): readonly SemanticToken[] {
  return view.draft.mentions.flatMap((mention) => {
    if (part !== undefined && !touches(mention.span, part)) return [];
    const kind = view.knowledge.entity(mention.dossier, mention.entity)?.kind;
    if (kind === undefined) return [];
    const modifiers: ('deprecated' | 'quoted')[] = [];
    if (mention.use === 'deprecated') modifiers.push('deprecated');
    if (mention.quoted) modifiers.push('quoted');
    return [{ span: mention.span, kind, modifiers }];
  });
}
