/** The door of @brief/authoring. */

export {
  addEntity,
  addName,
  addStatement,
  type DossierEdit,
  type NewEntity,
  type NewName,
  type NewStatement,
} from './edits/edit-dossier.ts';
export { findQuote } from './edits/find-quote.ts';
export type { DataFile } from './edits/insert.ts';
export { NotEditable } from './edits/not-editable.ts';
export { relationsFrom, type Sketch, type SketchedEntity, sketchOf } from './edits/sketch.ts';
export { type FirstDossier, type FirstEntity, type FirstOptions, firstDossier } from './first-dossier.ts';
export { dossierIdOf, idOf } from './ids.ts';
export { type PrintFirstOptions, printFirst } from './print-first.ts';
export { NoArticle } from './source/article.ts';
export { type ArticleFormat, formatOf } from './source/read-article.ts';
export {
  type ModuleSyntax,
  madeByTypes,
  type PrintedTypes,
  type PrintTypesOptions,
  printTypes,
} from './types/print-types.ts';
