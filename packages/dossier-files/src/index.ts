/** Dossiers as files: read and checked; and what a dossier file may hold, as JSON Schema. `print.ts` has a door of its own, for it needs a whole YAML library. */
export { type NamedDossier, type RemarkAmong, remarksAmong } from './among.ts';
export { refusedPath } from './beside.ts';
export { dossierSchema } from './definition.ts';
export { type DossierFile, type DossierReading, placeRemarks, readDossier } from './read.ts';
export { type Remark, remarksOn } from './remarks.ts';
export {
  type SourceFormat,
  type SourcePassage,
  sourceFormatOf,
  sourceParagraphs,
  sourcePassages,
} from './source-text.ts';
