/** What can be read of the dossiers in force as it is: each source with its paragraphs, and who and what it names. */
import { type Dossier, paragraphsOf } from '@brief/core';

export interface SourcePage {
  /** `brief://source/ID` for a source, `brief://source/ID/PARAGRAPH` for one paragraph of it, `brief://entities/ID`. */
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'text/plain' | 'application/json';
  text(): string;
}

export function sourcePages(dossiers: readonly Dossier[]): readonly SourcePage[] {
  return dossiers.flatMap((dossier) => {
    const { title, published } = dossier.source;
    const id = encodeURIComponent(dossier.id);
    const paragraphs = paragraphsOf(dossier.source);
    return [
      {
        uri: `brief://source/${id}`,
        title,
        description: `The whole source (${published.iso}), each paragraph with its number.`,
        type: 'text/plain' as const,
        text: () => paragraphs.map(({ number, text }) => `¶${number} ${text}`).join('\n\n'),
      },
      {
        uri: `brief://entities/${id}`,
        title: `Names in “${title}”`,
        description: 'Every entity of the dossier: its id, its kind, the name to write and what it is.',
        type: 'application/json' as const,
        text: () => JSON.stringify(dossier.entities.map(({ id, kind, label, is }) => ({ id, kind, write: label, is }))),
      },
      ...paragraphs.map(({ number, text }) => ({
        uri: `brief://source/${id}/${number}`,
        title: number === 0 ? `${title}: headline` : `${title}: ¶${number}`,
        description: number === 0 ? 'The headline, to the letter.' : `Paragraph ${number}, to the letter.`,
        type: 'text/plain' as const,
        text: () => text,
      })),
    ];
  });
}
