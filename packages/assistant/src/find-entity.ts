/** What a word stands for among the dossiers in force: an entity’s id, or one of its names however it is typed. */
import { type Dossier, didYouMean, type Entity, type Label } from '@brief/core';
import type { Knowledge } from '@brief/lint';

export interface Subject {
  readonly dossier: Dossier;
  readonly entity: Entity;
  /** The name that was asked about; absent when the entity was asked for by its id. */
  readonly label?: Label;
  /** How it was written, where that is not how the label is. */
  readonly written?: string;
}

/** By id first, then by a name written as it is, then by a name in other capitals or without its accents. */
export function subjectsOf(word: string, { dossiers }: Knowledge): readonly Subject[] {
  const wanted = bare(word);
  const byId: Subject[] = [];
  const byName: Subject[] = [];
  const byBareName: Subject[] = [];
  for (const dossier of dossiers) {
    for (const entity of dossier.entities) {
      if (entity.id === word) byId.push({ dossier, entity });
      const named = entity.labels.find((label) => [label.text, ...(label.forms ?? [])].includes(word));
      if (named) byName.push({ dossier, entity, label: named });
      const alike = entity.labels.find((label) =>
        [label.text, ...(label.forms ?? [])].some((text) => bare(text) === wanted),
      );
      if (alike) byBareName.push({ dossier, entity, label: alike, written: word });
    }
  }
  return [byId, byName, byBareName].find((subjects) => subjects.length > 0) ?? [];
}

/** The name of something else that was taken care not to be read as one of these: “South Sudan”. */
export function blockedBy(word: string, { dossiers }: Knowledge): Entity | undefined {
  return dossiers
    .flatMap(({ entities }) => entities)
    .find(({ blockers = [] }) => blockers.some((name) => bare(name) === bare(word)));
}

/** The id or name that was probably meant, of these and of the dossiers’. */
export function meantBy(word: string, { dossiers }: Knowledge, others: readonly string[] = []): string | undefined {
  const entities = dossiers.flatMap((dossier) => dossier.entities);
  const names = entities.flatMap(({ labels }) => labels.filter(({ use }) => use !== 'hidden').map(({ text }) => text));
  return (
    didYouMean(word, [...others, ...entities.map(({ id }) => id), ...names]) ??
    names.find((name) => bare(name).split(' ').includes(bare(word)))
  );
}

/** For comparing what people type: no accents, no capitals, one kind of apostrophe and hyphen. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ');
