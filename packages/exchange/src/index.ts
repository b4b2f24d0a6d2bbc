/** The door of @brief/exchange: dossiers in the formats of other tools, and lists of names as dossiers. */
export { type ExportFormat, type ExportFormatName, exportFormats } from './formats.ts';
export { importFollowTheMoney } from './import/follow-the-money.ts';
export type { Imported, ListHead, Note } from './import/gather.ts';
export { ImportError } from './import/import-error.ts';
export { importNames, type NamesHead } from './import/names.ts';
