/** A source cut into pieces where passages that the draft uses begin and end. Knows nothing of how it is drawn. */
import { type Dossier, paragraphsOf } from '@brief/core';
import { sourceDocument, type UsedPassage, usedPassages, type View } from '@brief/language-service';
import { dateInWords } from '@brief/lint';
import type { Article, Piece } from './protocol.ts';

export function articleOf(view: View, dossier: Dossier): Article {
  const { source } = dossier;
  const document = sourceDocument(dossier);
  const passages = usedPassages(view, dossier);
  return {
    title: source.title,
    provenance: [source.publisher, dateInWords(source.published.iso)].filter(Boolean).join(', '),
    paragraphs: paragraphsOf(source).map(({ number, text }) => ({
      number,
      pieces: cut(text, document.paragraphs.get(number)?.start ?? 0, passages),
    })),
    passages: passages.map(({ names, mentions }) => ({ names, mentions })),
  };
}

/** Passages come in order and do not overlap. */
function cut(text: string, start: number, passages: readonly UsedPassage[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [passage, { span }] of passages.entries()) {
    const from = Math.max(span.start - start, at);
    const to = Math.min(span.end - start, text.length);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), passage });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
