/**
 * What a configuration file may hold. This is the one definition: files are read by it and the JSON Schema is printed
 * from it. Where a value comes from and which one wins is decided in `resolver.ts`.
 */
import {
  boolean,
  type JsonSchema,
  list,
  number,
  object,
  oneOf,
  oneOrMore,
  type Placed,
  record,
  refuse,
  type Shape,
  string,
  text,
} from '@brief/data-files';
import type { Level, RuleHead, RuleOption } from '@brief/lint';

/** What the program knows, and a configuration can name. */
export interface Known {
  readonly rules: readonly RuleHead[];
  /** Names under which dossiers can be asked for: `builtin:mit-priorities`. */
  readonly dossiers: readonly string[];
}

export const levels = ['off', 'info', 'warning', 'error'] as const satisfies readonly Level[];

export type OptionValue = boolean | number | string | readonly string[];
export type Options = Readonly<Record<string, OptionValue>>;

/** A rule as a file sets it. Options are taken one by one: those not named stay as they were. */
export interface RuleSetting {
  readonly level: Level;
  readonly options?: Options;
}

export type ConfigData = ReturnType<typeof configShape> extends Shape<infer T> ? T : never;

/** Rules by id, each with its setting. */
export function ruleSettings({ rules }: Known) {
  return record('rules', new Map(rules.map((rule) => [rule.id, { about: rule.summary, shape: ruleShape(rule) }])));
}

export function configShape(known: Known) {
  const settings = ruleSettings(known);
  return object('a configuration', {
    $schema: { about: 'Where the schema of this file is, for editors.', shape: text('the address of a schema') },
    extends: {
      about: 'Configuration files this one builds on, relative to it. What is said here wins; of several, the last.',
      shape: oneOrMore(text('the path of a configuration file, relative to this one')),
    },
    dossiers: {
      about:
        'The dossiers to check drafts against: built-in ones by name, files by path, packages by name. Without this key: those of the nearest folder of the project, from that of a draft upward, that has any (*.dossier.yaml or .json, there or in its folder “dossiers”), else the built-in one.',
      shape: list(dossierName(known.dossiers), 1),
    },
    rules: { about: 'How seriously each rule is taken, and its options.', shape: settings },
    ignores: {
      about: 'Drafts to leave out, as in a .gitignore file, relative to the folder of this file.',
      shape: list(text('a pattern such as "archive/" or "*.draft.md"')),
    },
    overrides: {
      about: 'Other rules for some files; later entries win over earlier ones.',
      shape: list(
        object(
          'an override',
          {
            files: {
              about: 'Patterns relative to the folder of this file; one without a slash holds in every folder.',
              shape: oneOrMore(text('a pattern such as "news/**" or "*.short.md"')),
            },
            rules: { about: 'Rules for these files.', shape: settings },
          },
          ['files', 'rules'],
        ),
      ),
    },
  });
}

/** `"warning"`, or `["warning", { … }]` for a rule that has options. */
function ruleShape(rule: RuleHead): Shape<RuleSetting> {
  const level = oneOf(levels, 'a severity');
  const fields = Object.entries(rule.options ?? {}).map(([name, option]) => {
    const shape = optionShape(option);
    const about = `${option.summary} Default: ${JSON.stringify(option.default)}.`;
    return [name, { about, shape: { ...shape, schema: { ...shape.schema, default: option.default } } }] as const;
  });
  const options = object(`the options of ${rule.id}`, Object.fromEntries(fields));
  const hasOptions = fields.length > 0;
  const pair: JsonSchema = {
    type: 'array',
    items: hasOptions ? [level.schema, options.schema] : [level.schema],
    minItems: 1,
    additionalItems: false,
  };
  return {
    expected: hasOptions ? `${level.expected}; or a list of a severity and options` : level.expected,
    schema: { anyOf: [level.schema, pair] },
    // A configuration is small, and always read with its places.
    plain: () => undefined,
    read(value, faults) {
      if (value.kind !== 'list') return withLevel(level.read(value, faults));
      const [first, second, third] = value.items;
      if (first === undefined) return refuse(value, 'a severity and options', faults);
      const read = withLevel(level.read(first, faults));
      if (third !== undefined) return refuse(third, 'nothing after the options', faults);
      if (second === undefined || read === undefined) return read;
      if (!hasOptions) return refuse(second, `nothing after the severity: ${rule.id} has no options`, faults);
      const given = options.read(second, faults);
      return given && { ...read, options: given as Options };
    },
  };
}

const withLevel = (level: Level | undefined): RuleSetting | undefined => (level === undefined ? undefined : { level });

function optionShape({ default: value }: RuleOption): Shape<OptionValue> {
  if (typeof value === 'boolean') return boolean;
  if (typeof value === 'number') return number;
  return typeof value === 'string' ? string('text') : list(string('text'));
}

/** A built-in dossier, a file, or a package: how it is written says which. */
function dossierName(known: readonly string[]): Shape<Placed<string>> {
  const builtIn = oneOf(known, 'the name of a dossier');
  const named = text(`${builtIn.expected}; or the path of a dossier file, or the name of a package that has one`);
  return {
    expected: named.expected,
    schema: { anyOf: [builtIn.schema, { type: 'string', minLength: 1 }] },
    plain: () => undefined,
    read(value, faults) {
      const name = named.read(value, faults);
      if (name === undefined || dossierKind(name.value, known) !== undefined) return name;
      if (/^builtin:/i.test(name.value)) builtIn.read(value, faults);
      else refuse(value, 'a path relative to this file (files elsewhere are not read)', faults);
      return undefined;
    },
  };
}

export type DossierKind = 'built-in' | 'file' | 'package';

/** What the name of a dossier stands for; `undefined` for what stands for nothing that may be read. */
export function dossierKind(name: string, known: readonly string[]): DossierKind | undefined {
  if (known.includes(name)) return 'built-in';
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(name)) return undefined;
  if (/\.(?:json|ya?ml)$/i.test(name) || /^\.{1,2}\//.test(name)) return 'file';
  return /^(?:@[\w.~-]+\/)?[a-z\d~_][\w.~-]*$/i.test(name) && !name.includes('..') ? 'package' : 'file';
}

/** The definition as JSON Schema, for editors and other tools. */
export function jsonSchema(known: Known): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Brief configuration',
    description: 'What Brief checks in Markdown drafts: brief.config.jsonc, .json, .yaml or .yml.',
    allowComments: true,
    allowTrailingCommas: true,
    ...configShape(known).schema,
  };
}
