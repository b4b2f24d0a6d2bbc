/** What is in force for a draft: configuration and ignore files, found and read through a reader of files. */
export { builtInVocabulary } from './built-in.ts';
export { builtInGate } from './built-in-gate.ts';
export { builtInNames } from './built-in-names.ts';
export { type Companion, companionsIn, draftBeside } from './companions.ts';
export { type Complaint, ConfigError, complaintInWords } from './config-error.ts';
export { jsonSchema, type Known, levels, type Options, type OptionValue, type RuleSetting } from './definition.ts';
export {
  createDossierShelf,
  type DossierInForce,
  type DossierShelf,
  isDossierName,
  type LoadedDossier,
} from './dossier-shelf.ts';
export { type Files, largestSource } from './files.ts';
export { forDraft, idOf } from './for-draft.ts';
export type { Kept } from './kept.ts';
export { createLibrary, type Library } from './library.ts';
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
export { ruleHeads } from './rule-heads.ts';
