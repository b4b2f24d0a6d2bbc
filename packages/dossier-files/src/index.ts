/** Dossiers as files: read, checked, printed; and what a dossier file may hold, as JSON Schema. */
export { refusedPath } from './beside.ts';
export { dossierSchema } from './definition.ts';
export { type PrintOptions, printDossier } from './print.ts';
export { type DossierFile, type DossierReading, readDossier } from './read.ts';
export { type SourceFormat, sourceFormatOf, sourceParagraphs } from './source-text.ts';
