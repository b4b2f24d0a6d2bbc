/**
 * What every feature looks at: one version of a dossier file, read as far as it makes sense, with what is known beside it.
 * Places are spans of the text exactly as given. Lines, addresses and protocols do not exist here.
 */
import { type DataLanguage, type Located, readRoughly } from '@brief/data-files';
import type { Knowledge } from '@brief/lint';

export interface DossierView {
  /** Opaque to every feature: handed back in results that span several documents. */
  readonly document: string;
  readonly text: string;
  readonly language: DataLanguage;
  readonly file: Located;
  /** The file the words of the source are kept in, where it is another one and can be read. */
  readonly beside?: { readonly document: string; readonly name: string; readonly text: string };
  /** The dossiers that are used with this one, and this one as it last could be read. */
  readonly knowledge: Knowledge;
}

export function viewDossier(given: Omit<DossierView, 'file'>): DossierView {
  return { ...given, file: readRoughly(given.text, given.language) };
}

/** A place in a document. */
export interface Place {
  readonly document: string;
  readonly span: { readonly start: number; readonly end: number };
}
