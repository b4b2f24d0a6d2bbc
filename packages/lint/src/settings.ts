/**
 * Which rules run, how severe they are, and with what options. Settings are data; where they are read from, and which
 * files they are for, is known to the shells.
 */
import { didYouMean } from '@brief/core';
import type { Level } from './finding.ts';
import type { RuleHead, RuleOption } from './rule.ts';

/** As written in a configuration: `{ "rules": { "first-mention": "off", "consistent-name": ["info", { … }] } }`. */
export interface SettingsData {
  readonly rules?: Readonly<Record<string, RuleData>>;
}

export type RuleData = Level | readonly [Level] | readonly [Level, Options];
export type Options = Readonly<Record<string, OptionValue>>;
export type OptionValue = RuleOption['default'];

/** Resolved settings. A rule that is not among them runs as it says itself. */
export interface Settings {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** False: the draft's own directives count for nothing. */
  readonly directives?: boolean;
}

export interface RuleSetting {
  readonly level: Level;
  readonly options: Options;
}

/** What is wrong with a configuration, and where. */
export interface SettingsProblem {
  /** JSON Pointer into the data: `/rules/first-mention/1/acronyms`. */
  readonly path: string;
  readonly message: string;
}

export const LEVELS: readonly Level[] = ['off', 'info', 'warning', 'error'];

/** Every rule as it is by default. */
export const defaultSettings: Settings = { rules: new Map() };

/** The setting of a rule. */
export const settingOf = (settings: Settings, rule: RuleHead): RuleSetting =>
  settings.rules.get(rule.id) ?? { level: rule.level, options: defaultOptions(rule) };

/**
 * Resolves layers of settings; a later layer wins. A level alone keeps the options of the layers before, and options
 * are taken one by one. What is wrong with a layer is left out: `checkSettings` says what that is.
 */
export function resolveSettingsOf(rules: readonly RuleHead[], layers: readonly SettingsData[]): Settings {
  const resolved = new Map<string, RuleSetting>();
  for (const rule of rules) {
    let { level, options } = settingOf(defaultSettings, rule);
    for (const layer of layers) {
      const read = readEntry(ownEntry(layer.rules, rule.id), rule, '');
      level = read.level ?? level;
      options = { ...options, ...read.options };
    }
    resolved.set(rule.id, { level, options });
  }
  return { rules: resolved };
}

/** Checks the `rules` of a configuration, which may be anything. */
export function checkSettingsOf(rules: readonly RuleHead[], data: unknown): readonly SettingsProblem[] {
  if (!isRecord(data)) return [{ path: '/rules', message: `"rules" is an object of rule ids, not ${named(data)}.` }];
  const ids = new Map(rules.map((rule) => [rule.id, rule]));
  return Object.entries(data).flatMap(([id, entry]) => {
    const path = `/rules/${escaped(id)}`;
    const rule = ids.get(id);
    if (rule !== undefined) return readEntry(entry, rule, path).problems;
    return [{ path, message: `There is no rule "${id}".${hint(id, ids.keys())}` }];
  });
}

interface Entry {
  readonly level?: Level;
  readonly options: Options;
  readonly problems: readonly SettingsProblem[];
}

function readEntry(entry: unknown, rule: RuleHead, path: string): Entry {
  if (entry === undefined) return { options: {}, problems: [] };
  const list: readonly unknown[] = Array.isArray(entry) ? entry : [entry];
  const [level, options, ...rest] = list;
  const levelPath = Array.isArray(entry) ? `${path}/0` : path;
  if (!isLevel(level)) {
    const message = `"${rule.id}" takes a level (${LEVELS.join(', ')}) or [level, options], not ${named(level)}.`;
    return { options: {}, problems: [{ path: levelPath, message: message + hint(level, LEVELS) }] };
  }
  const read = readOptions(options, rule, `${path}/1`);
  if (rest.length === 0) return { level, ...read };
  const surplus = { path: `${path}/2`, message: `"${rule.id}" takes [level, options] and nothing more.` };
  return { level, options: read.options, problems: [...read.problems, surplus] };
}

function readOptions(data: unknown, rule: RuleHead, path: string): Omit<Entry, 'level'> {
  if (data === undefined) return { options: {}, problems: [] };
  const declared = rule.options ?? {};
  if (!isRecord(data)) {
    const message = `The options of "${rule.id}" are an object, not ${named(data)}.`;
    return { options: {}, problems: [{ path, message }] };
  }
  const options: Record<string, OptionValue> = {};
  const problems: SettingsProblem[] = [];
  for (const [name, value] of Object.entries(data)) {
    const at = `${path}/${escaped(name)}`;
    const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (option === undefined) {
      const known = Object.keys(declared);
      const message = known.length === 0 ? `"${rule.id}" has no options.` : `"${rule.id}" has no option "${name}".`;
      problems.push({ path: at, message: message + hint(name, known) });
    } else if (fits(value, option.default)) options[name] = value;
    else
      problems.push({
        path: at,
        message: `"${name}" of "${rule.id}" is ${typeName(option.default)}, not ${named(value)}.`,
      });
  }
  return { options, problems };
}

const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entry of an id, and not what every object inherits. */
const ownEntry = (rules: SettingsData['rules'], id: string): unknown =>
  rules !== undefined && Object.hasOwn(rules, id) ? rules[id] : undefined;

function defaultOptions(rule: RuleHead): Options {
  return Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]));
}

/** Whether a value is of the kind of an option's default. */
function fits(value: unknown, model: OptionValue): value is OptionValue {
  if (typeof model === 'object') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof model === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === typeof model;
}

function typeName(model: OptionValue): string {
  if (typeof model === 'object') return 'a list of texts';
  if (typeof model === 'boolean') return 'true or false';
  return typeof model === 'number' ? 'a number' : 'a text';
}

/** A value as a message shows it. */
function named(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function hint(word: unknown, candidates: Iterable<string>): string {
  const near = typeof word === 'string' ? didYouMean(word, candidates) : undefined;
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
