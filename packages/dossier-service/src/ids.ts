/**
 * Where a dossier file names entities by their ids: in its own keys and statements, between braces in a phrase, and, of
 * other dossiers, as “dossier#entity”.
 */
import { readReference, type Span } from '@brief/core';
import type { Located } from '@brief/data-files';
import { entriesAt, inner, type Path, textAt } from './site.ts';

export interface IdPlace {
  readonly id: string;
  /** Absent for entities of this dossier. */
  readonly dossier?: string;
  /** The id alone, without what stands around it. */
  readonly span: Span;
  /** Here the dossier says what it is. */
  readonly declares?: true;
}

export interface Dossierlike {
  readonly text: string;
  readonly file: Located;
}

export const dossierId = ({ file }: Pick<Dossierlike, 'file'>): string => textAt(file, ['id']) ?? '';

/** Every place, in the order of the file. */
export function idPlaces({ text, file }: Dossierlike): readonly IdPlace[] {
  const own = dossierId({ file });
  const places: IdPlace[] = [];
  const walk = (value: Located, path: Path): void => {
    if (value.kind === 'list') {
      for (const [index, item] of value.items.entries()) walk(item, [...path, index]);
    } else if (value.kind === 'object') {
      for (const { key, keySpan, value: member } of value.entries) {
        if (path.length === 1 && path[0] === 'entities') {
          places.push({ id: key, span: inner(text, keySpan), declares: true });
        }
        walk(member, [...path, key]);
      }
    } else if (typeof value.value === 'string') {
      const span = inner(text, value);
      if (namesEntity(path)) places.push({ id: value.value, span });
      else if (path[0] === 'entities' && path[2] === 'sameAs') places.push(...elsewhere(value.value, span, own));
      else if (isPhrase(path)) places.push(...slots(text.slice(span.start, span.end), span.start));
    }
  };
  walk(file, []);
  return places;
}

/** The place at an offset. */
export const idAt = (view: Dossierlike, offset: number): IdPlace | undefined =>
  idPlaces(view).find(({ span }) => span.start <= offset && offset <= span.end);

/** Whether a value at a path is the id of an entity of the dossier itself. */
export function namesEntity(path: Path): boolean {
  const [top, , field] = path;
  if (top === 'voice') return path.length === 1;
  if (top === 'subjects') return path.length <= 2;
  if (top !== 'statements') return false;
  if (field === 'concerns') return path.length === 4;
  return path.length === 3 && (field === 'subject' || field === 'object' || field === 'by');
}

function isPhrase(path: Path): boolean {
  const [top, , wording] = path;
  return top === 'wordings' ? path.length === 4 : top === 'statements' && wording === 'wording' && path.length === 5;
}

function elsewhere(words: string, span: Span, own: string): IdPlace[] {
  const reference = readReference(words);
  if (reference === undefined) return [];
  const { dossier, entity } = reference;
  const place = { id: entity, span: { start: span.end - entity.length, end: span.end } };
  return [dossier === own ? place : { ...place, dossier }];
}

function slots(phrase: string, start: number): IdPlace[] {
  return [...phrase.matchAll(/\{([^{}]*)\}/g)].map(({ index, 1: id = '' }) => ({
    id,
    span: { start: start + index + 1, end: start + index + 1 + id.length },
  }));
}

/** An entity as far as the file says what it is. */
export interface WrittenEntity {
  readonly id: string;
  readonly kind?: string;
  readonly label?: string;
  readonly is?: string;
}

export function writtenEntities(file: Located): readonly WrittenEntity[] {
  return entriesAt(file, ['entities']).map(({ key: id, value }) => {
    const kind = textAt(value, ['kind']);
    const label = textAt(value, ['label']) ?? textAt(value, ['label', 'text']);
    const is = textAt(value, ['is']);
    return {
      id,
      ...(kind !== undefined && { kind }),
      ...(label !== undefined && { label }),
      ...(is !== undefined && { is }),
    };
  });
}
