/** What an editor shows in a dossier file: one function a feature, from a view and an offset to plain values. */
export * from './completion.ts';
export * from './definition.ts';
export * from './hover.ts';
export { dossierId } from './ids.ts';
export * from './rename.ts';
export { sourcePath } from './source.ts';
export * from './symbols.ts';
export * from './view.ts';
