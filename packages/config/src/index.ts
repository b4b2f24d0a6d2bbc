/** What is in force for a draft: configuration and ignore files, found and read through a reader of files. */
export { builtInNames, builtInVocabulary } from './built-in.ts';
export { type Companion, companionsIn, draftBeside } from './companions.ts';
export { type Complaint, ConfigError, complaintInWords } from './config-error.ts';
export { jsonSchema, type Known, levels, type Options, type OptionValue, type RuleSetting } from './definition.ts';
export {
  createDossierShelf,
  type DossierInForce,
  type DossierShelf,
  isDossierName,
  type LoadedDossier,
  largestSource,
} from './dossier-shelf.ts';
export type { Files } from './files.ts';
export type { Kept } from './kept.ts';
export { createLibrary, forDraft, type Library } from './library.ts';
export type { FilePlace } from './load.ts';
export { baseOf, isPattern, matches, type Pattern, readPattern } from './pattern.ts';
export {
  configNames,
  createResolver,
  type Effective,
  type EffectiveRule,
  type Given,
  type Ignored,
  type InForce,
  ignoreName,
  type Origin,
  type Resolver,
} from './resolver.ts';
export { readRuleFlag } from './rule-flag.ts';
