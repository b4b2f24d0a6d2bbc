/** One line above the draft: how many of the source's entities it names, and what is to be looked at. */
import type { Span } from '@brief/core';
import { mentionsByEntity } from './symbols.ts';
import type { View } from './view.ts';

export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  /** What a click shows; the shell turns it into a command of its own. */
  readonly shows: 'entities' | 'findings' | 'source';
  /** The dossier meant, for `source`. */
  readonly dossier?: string;
}

/** No lens on a draft that names nothing. */
export function codeLenses(view: View): readonly CodeLens[] {
  const groups = mentionsByEntity(view);
  if (groups.size === 0) return [];
  const start = view.draft.blocks[0]?.span.start ?? 0;
  const span = { start, end: start };
  const mentions = view.draft.mentions.length;
  const lenses: CodeLens[] = [
    {
      span,
      title: `${count(groups.size, 'entity', 'entities')}, ${count(mentions, 'mention', 'mentions')}`,
      shows: 'entities',
    },
  ];
  if (view.findings.length > 0) {
    lenses.push({ span, title: count(view.findings.length, 'finding', 'findings'), shows: 'findings' });
  }
  for (const dossier of view.knowledge.dossiers) {
    if (view.draft.mentions.some((mention) => mention.dossier === dossier.id)) {
      lenses.push({ span, title: 'Open source', shows: 'source', dossier: dossier.id });
    }
  }
  return lenses;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
