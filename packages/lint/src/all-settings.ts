/** Settings of all the rules there are, unless others are given. */
import type { RuleHead } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import {
  checkSettingsOf,
  resolveSettingsOf,
  type Settings,
  type SettingsData,
  type SettingsProblem,
} from './settings.ts';

/**
 * Resolves layers of settings; a later layer wins. A level alone keeps the options of the layers before, and options
 * are taken one by one. What is wrong with a layer is left out: `checkSettings` says what that is.
 */
export const resolveSettings = (layers: readonly SettingsData[], rules: readonly RuleHead[] = allRules): Settings =>
  resolveSettingsOf(rules, layers);

/** Checks the `rules` of a configuration, which may be anything. */
export const checkSettings = (data: unknown, rules: readonly RuleHead[] = allRules): readonly SettingsProblem[] =>
  checkSettingsOf(rules, data);
