/** Every flag and every verb, said once: arguments are read by these tables and help is printed from them. */

export const verbs = [
  'lint',
  'init',
  'mentions',
  'coverage',
  'explain',
  'rules',
  'dossier',
  'merge-reports',
  'stream',
  'lsp',
  'mcp',
] as const;
export type Verb = (typeof verbs)[number];

export const formats = [
  'stylish',
  'compact',
  'unix',
  'json',
  'github',
  'sarif',
  'junit',
  'checkstyle',
  'html',
  'blob',
] as const;
export type Format = (typeof formats)[number];

/** What a dossier can be exported as. */
export const dossierFormats = [
  'yaml',
  'json',
  'jsonld',
  'ftm',
  'ftm-statements',
  'stix',
  'skos',
  'csv',
  'mermaid',
  'dot',
  'html',
] as const;

/** What each verb that has reports can write. */
export const formatsOf = {
  lint: formats,
  mentions: ['stylish', 'json'],
  coverage: ['stylish', 'json', 'html'],
  dossier: ['stylish', 'compact', 'unix', 'json', 'github'],
  'merge-reports': formats,
} as const satisfies { readonly [V in Verb]?: readonly Format[] };

export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** What its value is called in help; without it the flag is a switch. */
  readonly value?: string;
  readonly many?: true;
  readonly about: string;
  readonly group: Group;
  readonly verbs: readonly Verb[];
}

export const groups = [
  'Drafts',
  'Configuration',
  'Suppressions',
  'Fixes',
  'Lists of names',
  'Output',
  'Other',
] as const;
type Group = (typeof groups)[number];

const all = verbs;
const reading = ['lint', 'mentions', 'coverage'] as const;
const lint = ['lint'] as const;
const checking = ['lint', 'stream'] as const;
const walking = [...reading, 'dossier'] as const;
const judging = ['lint', 'dossier', 'merge-reports'] as const;
const reporting = [...walking, 'merge-reports'] as const;

export const flags = [
  { name: 'stdio', group: 'Other', verbs: ['lsp', 'mcp'], about: 'Messages over standard input and output' },
  { name: 'stdin', group: 'Drafts', verbs: reading, about: 'Read one draft from standard input, as the path “-” does' },
  {
    name: 'stdin-filename',
    value: 'FILE',
    group: 'Drafts',
    verbs: reading,
    about: 'Take standard input for this file: its configuration holds, its name is shown',
  },
  {
    name: 'ignore-path',
    value: 'FILE',
    many: true,
    group: 'Drafts',
    verbs: walking,
    about: 'A further ignore file, such as .gitignore',
  },
  {
    name: 'ignore-pattern',
    value: 'PATTERN',
    many: true,
    group: 'Drafts',
    verbs: walking,
    about: 'Leave out what matches, as a line of .briefignore does',
  },
  {
    name: 'no-ignore',
    group: 'Drafts',
    verbs: walking,
    about: 'Leave nothing out: no ignore file, pattern or “ignores” counts',
  },
  {
    name: 'no-error-on-unmatched-pattern',
    group: 'Drafts',
    verbs: walking,
    about: 'It is no failure when a path or pattern leads to nothing to read',
  },
  {
    name: 'since',
    value: 'REV',
    group: 'Drafts',
    verbs: lint,
    about:
      'Only drafts that have changed since this revision of git, such as origin/main; what is not committed counts',
  },
  {
    name: 'shard',
    value: 'I/N',
    group: 'Drafts',
    verbs: lint,
    about: 'Only one of N parts of the drafts, for N machines; brief merge-reports puts their reports together',
  },
  {
    name: 'config',
    short: 'c',
    value: 'FILE',
    group: 'Configuration',
    verbs: all,
    about: 'Use this configuration in place of the nearest brief.config file',
  },
  {
    name: 'print-config',
    value: 'FILE',
    group: 'Configuration',
    verbs: lint,
    about: 'Show what is in force for a draft, and who says so',
  },
  {
    name: 'rule',
    value: "'ID: SEVERITY'",
    many: true,
    group: 'Configuration',
    verbs: checking,
    about: 'Set a rule to off, info, warning or error, whatever the configuration says',
  },
  {
    name: 'no-inline-config',
    group: 'Configuration',
    verbs: checking,
    about: 'Take no notice of brief-disable comments',
  },
  {
    name: 'report-unused-disable-directives',
    group: 'Configuration',
    verbs: checking,
    about: 'Warn of brief-disable comments that silence nothing',
  },
  {
    name: 'suppress-all',
    group: 'Suppressions',
    verbs: ['lint', 'init'],
    about: 'Suppress what is found now, so that only what is new is reported from here on',
  },
  {
    name: 'suppress-rule',
    value: 'ID',
    many: true,
    group: 'Suppressions',
    verbs: lint,
    about: 'Suppress what is found now by this rule',
  },
  {
    name: 'prune-suppressions',
    group: 'Suppressions',
    verbs: lint,
    about: 'Forget suppressions of findings that are gone',
  },
  {
    name: 'suppressions-location',
    value: 'FILE',
    group: 'Suppressions',
    verbs: lint,
    about: 'The file of suppressions, in place of ./brief-suppressions.json',
  },
  { name: 'fix', group: 'Fixes', verbs: lint, about: 'Put right what can safely be put right' },
  { name: 'fix-dry-run', group: 'Fixes', verbs: lint, about: 'Report as --fix would, and change no file' },
  { name: 'diff', group: 'Fixes', verbs: lint, about: 'Show what --fix would change, and change no file' },
  { name: 'format', short: 'f', value: 'NAME[=FILE]', many: true, group: 'Output', verbs: reporting, about: '' },
  {
    name: 'output-file',
    short: 'o',
    value: 'FILE',
    group: 'Output',
    verbs: reporting,
    about: 'Write the result to a file of this name',
  },
  {
    name: 'watch',
    group: 'Other',
    verbs: lint,
    about: 'Stay, and check again whenever a draft, a dossier or the configuration changes; Ctrl-C ends it',
  },
  {
    name: 'cache',
    group: 'Other',
    verbs: lint,
    about: 'Keep what is found, and look again only at what has changed',
  },
  {
    name: 'cache-location',
    value: 'FILE',
    group: 'Other',
    verbs: lint,
    about: 'Where it is kept, in place of ./.briefcache',
  },
  {
    name: 'no-dossier-cache',
    group: 'Other',
    verbs: ['lint', 'mentions', 'coverage', 'explain', 'stream', 'dossier', 'lsp', 'mcp'],
    about: 'Read large dossiers anew, and keep nothing of what is made of them',
  },
  {
    name: 'entity',
    value: 'ID',
    many: true,
    group: 'Output',
    verbs: ['mentions'],
    about: 'Only mentions of this entity',
  },
  { name: 'force', group: 'Output', verbs: ['dossier'], about: 'Replace a file that is there already' },
  {
    name: 'check',
    group: 'Output',
    verbs: ['dossier'],
    about: 'With types: write nothing, and exit with 1 when a file is not what its dossier says',
  },
  {
    name: 'kind',
    value: 'KIND',
    group: 'Lists of names',
    verbs: ['dossier'],
    about: 'What the names of a list are names of, where no column says so: person, organization, place, …',
  },
  {
    name: 'lang',
    value: 'TAG',
    group: 'Lists of names',
    verbs: ['dossier'],
    about: 'The language of the names of a list, where it is not English: tr, de-CH',
  },
  { name: 'quiet', group: 'Output', verbs: judging, about: 'Report errors only' },
  {
    name: 'max-warnings',
    value: 'N',
    group: 'Output',
    verbs: judging,
    about: 'Exit with 1 when there are more than N warnings',
  },
  {
    name: 'min-coverage',
    value: 'PERCENT',
    group: 'Output',
    verbs: ['coverage'],
    about: 'Exit with 1 when the drafts together use fewer of the source’s statements',
  },
  {
    name: 'no-exit-code',
    group: 'Output',
    verbs: ['lint', 'coverage', 'dossier', 'merge-reports'],
    about: 'Exit with 0 whatever is found',
  },
  { name: 'yes', short: 'y', group: 'Other', verbs: ['init'], about: 'Ask nothing, and write the configuration' },
  { name: 'color', group: 'Output', verbs: all, about: 'Colour, also where it is no terminal' },
  { name: 'no-color', group: 'Output', verbs: all, about: 'No colour (NO_COLOR and FORCE_COLOR count too)' },
  { name: 'no-progress', group: 'Output', verbs: walking, about: 'No progress line on long runs' },
  { name: 'node-ipc', group: 'Other', verbs: ['lsp'], about: 'Messages over Node’s IPC, in place of --stdio' },
  {
    name: 'clientProcessId',
    value: 'ID',
    group: 'Other',
    verbs: ['lsp'],
    about: 'The process of the editor; the server leaves when it is gone',
  },
  { name: 'debug', group: 'Other', verbs: all, about: 'Tell on standard error what is done and how long it takes' },
  { name: 'version', short: 'v', group: 'Other', verbs: all, about: 'Show the version' },
  { name: 'help', short: 'h', group: 'Other', verbs: all, about: 'Show this help' },
] as const satisfies readonly Flag[];

type AnyFlag = (typeof flags)[number];
export type FlagName = AnyFlag['name'];
