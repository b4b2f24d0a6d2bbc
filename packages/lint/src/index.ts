/** The door of @brief/lint. */
export { checkSettings, resolveSettings } from './all-settings.ts';
export { type AnalyseOptions, analyse } from './analyse.ts';
export { blockAt, chunkAt } from './block-index.ts';
export type { Claim, Frame } from './claims/claim.ts';
export { claimsOf } from './claims/claims.ts';
export { dossiersNamedIn } from './coverage/front-matter.ts';
export { type Naming, namingsOf } from './coverage/namings.ts';
export { type Promised, plurals, promisedBy } from './coverage/promises.ts';
export { dateInWords } from './dates.ts';
export type * from './draft.ts';
export { applyEdits, fixes } from './edits.ts';
export type * from './finding.ts';
export { type FixResult, fixAll } from './fix-all.ts';
export { type Gate, type GateParts, gateFrom, mayHaveFindings } from './gate.ts';
export { gatePartsOf, type Knowledge, prepare } from './knowledge.ts';
export { type LineColumn, type LineIndex, lineIndex } from './lines.ts';
export { lint, lintText } from './lint.ts';
export { namedEntities } from './named.ts';
export { type QuotationMarks, type Quoted, readQuotationMarks } from './quotation-marks.ts';
export type * from './rule.ts';
export { rules } from './rules/index.ts';
export { splitSentences } from './sentences.ts';
export {
  defaultSettings,
  LEVELS,
  type Options,
  type OptionValue,
  type RuleData,
  type RuleSetting,
  resolveSettingsOf,
  type Settings,
  type SettingsData,
  type SettingsProblem,
  settingOf,
} from './settings.ts';
export { alikeKeys } from './verbatim/alignment.ts';
export { judgeQuotation, type QuotationJudgement } from './verbatim/judge-quotation.ts';
export { nearestPassage } from './verbatim/nearest-passage.ts';
export { type QuotedPassage, quotedPassages } from './verbatim/passages.ts';
export { type TellingWord, tellingWords } from './verbatim/telling-words.ts';
