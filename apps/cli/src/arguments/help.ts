/** Help for the command and for each verb, printed from the table of flags. */
import { type Flag, flags, formats, groups, type Verb } from './flags.ts';
import type { Arguments } from './read-arguments.ts';

export async function helpText({ verb, named }: Arguments): Promise<string> {
  const parts = [
    named
      ? pages[verb].about
      : `brief keeps a writer true to a source: it checks Markdown drafts against a dossier of who and\nwhat a source names and what it says.`,
    named ? `Usage\n${pages[verb].usage}` : `Usage\n${overview()}`,
    ...(named ? [] : ['Without a verb, brief lints. brief VERB --help tells more about each.']),
    `Examples\n${indented(named ? pages[verb].examples : generalExamples)}`,
    ...flagGroups(verb),
    ...pages[verb].more,
  ];
  return `${parts.join('\n\n')}\n`;
}

interface HelpPage {
  readonly about: string;
  readonly usage: string;
  readonly examples: readonly (readonly [command: string, about: string])[];
  readonly more: readonly string[];
}

const paths = `Paths are files, folders or globs; none means the current folder, and “-” standard input. In a
folder every .md, .markdown, .mdown and .mkd file is a draft, except in node_modules, in hidden
folders and where .briefignore or the configuration says otherwise. A file that is named is read
whatever it is called. Links to folders are not followed.`;

const pages: Readonly<Record<Verb, HelpPage>> = {
  lint: {
    about: 'Checks Markdown drafts against the dossiers in force.',
    usage: '  brief [lint] [paths …] [flags]',
    examples: [
      ['brief lint', 'check every draft in this folder'],
      ['brief lint news/ "memos/**/*.md"', 'a folder, and what a glob matches'],
      ['brief lint --fix draft.md', 'put right what can safely be put right'],
      ['brief lint --diff', 'see what that would be'],
      ['brief lint -f json -o report.json', 'for other programs'],
      ['brief lint - --stdin-filename draft.md < draft.md', 'from an editor'],
    ],
    more: [
      paths,
      `Exit codes
  0    no error, and no more warnings than --max-warnings allows
  1    findings
  2    something that was asked for could not be done: arguments, configuration, files
  101  a mistake in brief
  130  interrupted`,
    ],
  },
  mentions: {
    about: 'Lists what drafts name: each entity with its names and places.',
    usage: '  brief mentions [paths …] [flags]',
    examples: [
      ['brief mentions draft.md', 'who and what the draft names'],
      ['brief mentions --entity kalin', 'only İbrahim Kalın, in every draft of this folder'],
      ['brief mentions -f json', 'for other programs'],
    ],
    more: [paths],
  },
  explain: {
    about: 'Explains a rule, an entity or a name: what it is, and what the source says in its own words.',
    usage: '  brief explain WORD … [flags]',
    examples: [
      ['brief explain kalin', 'an entity by its id'],
      ['brief explain "National Intelligence Organization"', 'an entity by one of its names'],
      ['brief explain MIT', 'a name, and how it is judged'],
      ['brief explain preferred-name', 'a rule'],
    ],
    more: [],
  },
  rules: {
    about: 'Lists the rules, what each is about and how seriously it is taken here.',
    usage: '  brief rules [flags]',
    examples: [
      ['brief rules', 'all rules'],
      ['brief explain first-mention', 'one of them in full'],
    ],
    more: [],
  },
};

const generalExamples = [
  ['brief', 'check every draft in this folder'],
  ['brief draft.md --fix', 'put right what can safely be put right'],
  ['brief mentions draft.md', 'list who and what the draft names'],
  ['brief explain kalin', 'what the source says about him'],
] as const;

function overview(): string {
  return indented([
    ['brief [lint] [paths …]', pages.lint.about],
    ['brief mentions [paths …]', pages.mentions.about],
    ['brief explain WORD …', 'Explains a rule, an entity or a name.'],
    ['brief rules', 'Lists the rules.'],
  ]);
}

function flagGroups(verb: Verb): readonly string[] {
  const mine = (flags as readonly Flag[]).filter((flag) => flag.verbs.includes(verb));
  const width = Math.max(...mine.map((flag) => nameOf(flag).length));
  return groups.flatMap((group) => {
    const members = mine.filter((flag) => flag.group === group);
    const lines = members.map((flag) => `  ${nameOf(flag).padEnd(Math.min(width, 30))}  ${aboutOf(flag, verb)}`);
    return members.length === 0 ? [] : [`${group}\n${lines.join('\n')}`];
  });
}

const nameOf = ({ name, short, value }: Flag): string =>
  `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;

function aboutOf({ name, about }: Flag, verb: Verb): string {
  if (name !== 'format') return about;
  return `One of ${(verb === 'mentions' ? ['stylish', 'json'] : formats).join(', ')}`;
}

function indented(lines: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
