/**
 * What an unfinished dossier holds already, for whoever adds to it: its entities and the words of its source, as far as
 * they can be read. Whether it holds together is not asked.
 */
import { type Kind, kinds, type Predicate, type PredicateDefinition, predicates } from '@brief/core';
import type { DataFile } from './insert.ts';
import { memberOf, type Outline, outlineOf } from './outline.ts';

export interface Sketch {
  readonly id: string;
  readonly title: string;
  /** Id of the entity that stands for the source. */
  readonly voice: string;
  readonly entities: readonly SketchedEntity[];
  /** By number, 0 the headline; empty where they are in another file. */
  readonly paragraphs: Readonly<Record<number, string>>;
  /** That file, as the dossier names it. */
  readonly beside?: string;
}

export interface SketchedEntity {
  readonly id: string;
  readonly kind?: Kind;
  readonly label: string;
}

/** @throws {NotEditable} when the file cannot be read. */
export function sketchOf(file: DataFile): Sketch {
  const root = outlineOf(file.text, file.language);
  const source = memberOf(root, 'source')?.value;
  const entities = memberOf(root, 'entities')?.value;
  const beside = source && textOf(memberOf(source, 'text')?.value);
  return {
    id: textOf(memberOf(root, 'id')?.value) ?? '',
    title: (source && textOf(memberOf(source, 'title')?.value)) ?? '',
    voice: textOf(memberOf(root, 'voice')?.value) ?? 'article',
    entities: entities?.kind === 'object' ? entities.members.map(({ key, value }) => sketched(key, value)) : [],
    paragraphs: paragraphsIn(source && memberOf(source, 'paragraphs')?.value),
    ...(beside !== undefined && { beside }),
  };
}

/** The relations that may lead from an entity of a kind, each with the entities it may lead to. */
export function relationsFrom(
  { entities }: Sketch,
  kind: Kind | undefined,
): readonly { readonly predicate: Predicate; readonly words: string; readonly objects: readonly SketchedEntity[] }[] {
  return (Object.entries(predicates) as [Predicate, PredicateDefinition][])
    .filter(([, { from }]) => kind !== undefined && from.includes(kind))
    .map(([predicate, { to, words }]) => {
      const objects = entities.filter((entity) => entity.kind !== undefined && to.includes(entity.kind));
      return { predicate, words, objects };
    })
    .filter(({ objects }) => objects.length > 0);
}

function sketched(id: string, value: Outline): SketchedEntity {
  const label = memberOf(value, 'label')?.value;
  const kind = kinds.find((one) => one === textOf(memberOf(value, 'kind')?.value));
  const name = textOf(label) ?? (label && textOf(memberOf(label, 'text')?.value));
  return { id, label: name ?? id, ...(kind !== undefined && { kind }) };
}

function paragraphsIn(outline: Outline | undefined): Sketch['paragraphs'] {
  const entries =
    outline?.kind === 'list'
      ? outline.items.map((item, number) => [number, textOf(item)] as const)
      : outline?.kind === 'object'
        ? outline.members.map(({ key, value }) => [Number(key), textOf(value)] as const)
        : [];
  return Object.fromEntries(
    entries.flatMap(([number, text]) => (Number.isInteger(number) && text !== undefined ? [[number, text]] : [])),
  );
}

const textOf = (outline: Outline | undefined): string | undefined =>
  outline?.kind === 'scalar' && typeof outline.value === 'string' ? outline.value : undefined;
