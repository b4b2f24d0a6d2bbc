/** Where a place in a dossier file leads: an id to its entity, a quote to the words of the source, a path to its file. */
import type { Span } from '@brief/core';
import { dossierId, type IdPlace, idAt, idPlaces } from './ids.ts';
import { quoteAt } from './quotes.ts';
import { inner, siteAt, valueAt } from './site.ts';
import type { DossierView, Place } from './view.ts';

export interface Definition {
  /** What leads there. */
  readonly origin: Span;
  readonly place: Place;
}

/** An entity of another dossier is looked up by whoever has that one. */
export interface Elsewhere {
  readonly origin: Span;
  readonly dossier: string;
  readonly entity: string;
}

export function dossierDefinition(view: DossierView, offset: number): Definition | Elsewhere | undefined {
  const id = idAt(view, offset);
  if (id !== undefined) return ofId(view, id);
  const site = siteAt(view.file, offset);
  if (site === undefined || site.part === 'key') return undefined;
  const quote = quoteAt(view, site.path);
  if (quote !== undefined) {
    const whole = { start: 0, end: quote.paragraph.text.length };
    const place = quote.paragraph.placeOf(quote.span ?? whole);
    return place && { origin: site.span, place };
  }
  const link = sourceLink(view);
  if (link === undefined || site.path.join() !== 'source,text') return undefined;
  return { origin: site.span, place: { document: link.document, span: { start: 0, end: 0 } } };
}

/** The path of the file that holds the words of the source, and the file. */
export function sourceLink({
  text,
  file,
  beside,
}: DossierView): { readonly span: Span; readonly document: string } | undefined {
  const path = valueAt(file, ['source', 'text']);
  return path?.kind === 'scalar' && beside !== undefined
    ? { span: inner(text, path), document: beside.document }
    : undefined;
}

function ofId(view: DossierView, { id, span, dossier }: IdPlace): Definition | Elsewhere | undefined {
  if (dossier !== undefined) return { origin: span, dossier, entity: id };
  const declared = declarationOf(view, id);
  return declared && { origin: span, place: { document: view.document, span: declared } };
}

/** Where a file says what an entity is. */
export const declarationOf = (view: Pick<DossierView, 'text' | 'file'>, entity: string): Span | undefined =>
  idPlaces(view).find(({ id, declares }) => declares && id === entity)?.span;

/** The entity that is named at an offset. */
export function entityAt(
  view: DossierView,
  offset: number,
): { readonly dossier: string; readonly entity: string; readonly span: Span } | undefined {
  const found = idAt(view, offset);
  return found && { dossier: found.dossier ?? dossierId(view), entity: found.id, span: found.span };
}

/** Every place in a file that names an entity of a dossier; the one that says what it is apart from the others. */
export function placesOf(
  view: Pick<DossierView, 'text' | 'file'>,
  { dossier, entity }: { readonly dossier: string; readonly entity: string },
): readonly { readonly span: Span; readonly declares: boolean }[] {
  const own = dossierId(view);
  return idPlaces(view)
    .filter((place) => place.id === entity && (place.dossier ?? own) === dossier)
    .map(({ span, declares = false }) => ({ span, declares }));
}
