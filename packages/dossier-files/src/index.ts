/** Dossiers as files: read, checked, printed; and what a dossier file may hold, as JSON Schema. */
export { type NamedDossier, type RemarkAmong, remarksAmong } from './among.ts';
export { refusedPath } from './beside.ts';
export { dossierSchema } from './definition.ts';
export { type PrintOptions, printDossier } from './print.ts';
export { type DossierFile, type DossierReading, placeRemarks, readDossier } from './read.ts';
export { type Remark, remarksOn } from './remarks.ts';
export {
  type SourceFormat,
  type SourcePassage,
  sourceFormatOf,
  sourceParagraphs,
  sourcePassages,
} from './source-text.ts';
