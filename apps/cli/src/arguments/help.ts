/** Help for the command and for each verb, printed from the table of flags. */
import { columnsOf } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { dossierFormats, type Flag, type Format, flags, formatsOf, groups, type Verb } from './flags.ts';
import type { Arguments } from './read-arguments.ts';

export async function helpText({ verb, named }: Arguments): Promise<string> {
  const columns = await columnsOf(1);
  const paragraph = (text: string) => wrap(text, columns).join('\n');
  const { about, usage, examples, more, readsPaths } = pages[verb];
  const parts = named
    ? [paragraph(about), `Usage\n  ${usage}`, `Examples\n${table(examples, columns)}`]
    : [
        paragraph(general),
        `Usage\n${table(overview, columns)}`,
        paragraph('Without a verb, brief lints. brief VERB --help tells more about each.'),
        `Examples\n${table(generalExamples, columns)}`,
      ];
  return `${[
    ...parts,
    ...flagGroups(verb, columns),
    ...(readsPaths ? [`Paths\n${table([['', paths]], columns)}`] : []),
    ...more.map(({ title, rows }) => `${title}\n${table(rows, columns)}`),
  ].join('\n\n')}\n`;
}

type Row = readonly [left: string, right: string];

interface HelpPage {
  readonly about: string;
  readonly usage: string;
  readonly examples: readonly Row[];
  readonly readsPaths: boolean;
  readonly more: readonly { readonly title: string; readonly rows: readonly Row[] }[];
}

const general =
  'brief keeps a writer true to a source: it checks Markdown drafts against a dossier of who and what a source names ' +
  'and what it says.';

const paths =
  'Files, folders or globs; none means the current folder, and “-” standard input. In a folder every .md, .markdown, ' +
  '.mdown and .mkd file is a draft, except in node_modules, in hidden folders, and where .briefignore or the ' +
  'configuration says otherwise. A file that is named is read whatever it is called. Links to folders are not followed.';

const pages: Readonly<Record<Verb, HelpPage>> = {
  lint: {
    about: 'Checks Markdown drafts against the dossiers in force.',
    usage: 'brief [lint] [paths …] [flags]',
    examples: [
      ['brief lint', 'check every draft in this folder'],
      ['brief lint news/ "memos/**/*.md"', 'a folder, and what a glob matches'],
      ['brief lint --fix draft.md', 'put right what can safely be put right'],
      ['brief lint --diff', 'see what that would be'],
      ['brief lint -f json -o report.json', 'for other programs'],
      ['brief lint -f stylish -f sarif=brief.sarif', 'two reports of one run'],
      ['brief lint --since origin/main', 'only what has changed since'],
      ['brief lint --watch', 'stay, and check what changes'],
      ['brief lint - --stdin-filename draft.md', 'from an editor'],
    ],
    readsPaths: true,
    more: [
      {
        title: 'Exit codes',
        rows: [
          ['0', 'no error, and no more warnings than --max-warnings allows'],
          ['1', 'findings'],
          ['2', 'something that was asked for could not be done: arguments, configuration, files'],
          ['101', 'a mistake in brief'],
          ['130', 'interrupted'],
        ],
      },
    ],
  },
  init: {
    about: 'Writes a configuration for this folder, made of the drafts and dossiers that are there. Replaces nothing.',
    usage: 'brief init [flags]',
    examples: [
      ['brief init', 'ask, then write brief.config.jsonc'],
      ['brief init --yes', 'without asking'],
      ['brief init --yes --suppress-all', 'in a folder with old drafts: report only what is new from here on'],
    ],
    readsPaths: false,
    more: [],
  },
  mentions: {
    about: 'Lists what drafts name: each entity with its names and places.',
    usage: 'brief mentions [paths …] [flags]',
    examples: [
      ['brief mentions draft.md', 'who and what the draft names'],
      ['brief mentions --entity kalin', 'only İbrahim Kalın, in every draft of this folder'],
      ['brief mentions -f json', 'for other programs'],
    ],
    readsPaths: true,
    more: [],
  },
  coverage: {
    about:
      'Shows what drafts use of the source, quote from it and leave out: statement by statement and name by name. It ' +
      'compares names and words; whether what a draft says is right is not its question.',
    usage: 'brief coverage [paths …] [flags]',
    examples: [
      ['brief coverage draft.md', 'what the draft leaves out, and what it uses'],
      ['brief coverage -f html -o page.html', 'source and drafts side by side, to look at in a browser'],
      ['brief coverage memos/ --min-coverage 60', 'fail when the memos together use less than 60 %'],
      ['brief coverage -f json', 'for other programs'],
    ],
    readsPaths: true,
    more: [
      {
        title: 'Exit codes',
        rows: [
          ['0', 'the drafts were measured, and reach --min-coverage'],
          ['1', 'they do not reach it'],
          ['2', 'something that was asked for could not be done: arguments, configuration, files'],
        ],
      },
    ],
  },
  explain: {
    about: 'Explains a rule, an entity or a name: what it is, and what the source says in its own words.',
    usage: 'brief explain WORD … [flags]',
    examples: [
      ['brief explain kalin', 'an entity by its id'],
      ['brief explain Turkic states', 'an entity by one of its names'],
      ['brief explain MIT', 'a name, and how it is judged'],
      ['brief explain preferred-name', 'a rule'],
    ],
    readsPaths: false,
    more: [],
  },
  rules: {
    about: 'Lists the rules, what each is about and how seriously it is taken here.',
    usage: 'brief rules [flags]',
    examples: [
      ['brief rules', 'all rules'],
      ['brief explain first-mention', 'one of them in full'],
    ],
    readsPaths: false,
    more: [],
  },
  dossier: {
    about: 'Makes and looks after dossiers: files that hold who and what a source names, and what it says.',
    usage:
      'brief dossier new ARTICLE [-o FILE]\n  brief dossier check [paths …]\n  brief dossier export [ID or FILE] [--format NAME] [-o FILE]\n  brief dossier import LIST [-o FILE]\n  brief dossier types [ID or FILE …] [-o FILE or FOLDER/] [--check]',
    examples: [
      ['brief dossier new article.md', 'write article.dossier.yaml, a first dossier to go on with'],
      ['brief dossier new page.html -o port.dossier.yaml', 'under another name'],
      ['brief dossier check', 'every dossier in this folder, and whether those used together agree'],
      ['brief dossier check a.dossier.yaml b.dossier.yaml', 'these two, by themselves and beside each other'],
      ['brief dossier check -f json', 'for other programs'],
      ['brief dossier export', 'the dossier in force here, as YAML'],
      ['brief dossier export port.dossier.yaml -o port.html', 'a page to read and search'],
      ['brief dossier export mit-priorities --format skos', 'a built-in one, for other tools'],
      ['brief dossier import members.csv --kind person', 'write members.dossier.yaml'],
      ['brief dossier import entities.ftm.json', 'from FollowTheMoney, as Aleph writes it'],
      ['brief dossier types port.dossier.yaml -o port.ts', 'a module for programs, typed to the last id'],
      ['brief dossier types port.dossier.yaml -o port.ts --check', 'in CI: whether it is up to date'],
    ],
    readsPaths: false,
    more: [
      {
        title: 'Articles',
        rows: [
          [
            '',
            'Markdown (.md), plain text (.txt) or a saved web page (.html). Nothing is fetched, and nothing in a page is run.',
          ],
        ],
      },
      {
        title: 'Lists',
        rows: [
          ['csv', 'a table with a column “name”, or a name on each line (.csv, .tsv, .txt)'],
          ['ftm', 'FollowTheMoney entities, one JSON object a line (.json, .jsonl, .ftm)'],
        ],
      },
      {
        title: 'Types',
        rows: [
          ['.ts, .mts', 'TypeScript: content and types in one file'],
          ['.js, .mjs, .cjs', 'JavaScript, and its declarations beside it'],
          ['FOLDER/', 'a TypeScript file for each dossier, named by its id'],
        ],
      },
      {
        title: 'Paths',
        rows: [
          [
            '',
            'Files, folders or globs; none means the current folder. In a folder every file that ends in .dossier.yaml, ' +
              '.dossier.yml or .dossier.json is a dossier. A file that is named may be called anything that ends in .yaml, .yml or .json.',
          ],
        ],
      },
      {
        title: 'Exit codes',
        rows: [
          ['0', 'every dossier can be used, with no more warnings than --max-warnings allows'],
          ['1', 'findings'],
          ['2', 'something that was asked for could not be done: arguments, configuration, files'],
        ],
      },
    ],
  },
  'merge-reports': {
    about:
      'Puts the reports of the parts of a run together: of all that brief lint --shard i/n -f blob=FILE has written, the ' +
      'report of the whole, in any format.',
    usage: 'brief merge-reports FILE … [flags]',
    examples: [
      ['brief lint --shard 1/2 -f blob=1.json', 'on one machine'],
      ['brief lint --shard 2/2 -f blob=2.json', 'on another'],
      ['brief merge-reports 1.json 2.json -f sarif=brief.sarif -f stylish', 'with both files'],
    ],
    readsPaths: false,
    more: [
      {
        title: 'Exit codes',
        rows: [
          ['0', 'no error in any part, and no more warnings than --max-warnings allows'],
          ['1', 'findings'],
          ['2', 'a part is missing or unreadable, or could not do something that was asked of it'],
        ],
      },
    ],
  },
  stream: {
    about:
      'Checks records, one JSON object a line: reads {"id": …, "text": "…"} from standard input, and writes each record ' +
      'again with what was found in its field “brief”, in the same order. Any other field stays as it is. A record that ' +
      'cannot be checked gets the reason there; the rest goes on.',
    usage: 'brief stream [flags] < records > results',
    examples: [
      ['brief stream < drafts.ndjson > checked.ndjson', 'an archive, however large'],
      ['parallel --pipe -k brief stream < drafts.ndjson', 'the same on all cores, in order (GNU parallel)'],
    ],
    readsPaths: false,
    more: [
      {
        title: 'Exit codes',
        rows: [
          ['0', 'every record is answered, whatever was found'],
          ['2', 'arguments, configuration, input or output'],
        ],
      },
    ],
  },
  lsp: {
    about: 'Starts Brief’s language server, for editors that speak the Language Server Protocol.',
    usage: 'brief lsp --stdio',
    examples: [['brief lsp --stdio', 'what an editor is told to start']],
    readsPaths: false,
    more: [],
  },
  mcp: {
    about:
      'Serves writing assistants over the Model Context Protocol: they can look names up in the sources, find and verify ' +
      'the sources’ words, check a text and measure what it covers. It reads the configuration and the dossiers in force ' +
      'for the folder, and no other file; it writes nothing.',
    usage: 'brief mcp [FOLDER] [flags]',
    examples: [
      ['brief mcp', 'what an assistant is told to start'],
      ['brief mcp ~/memos', 'with what is in force for that folder'],
    ],
    readsPaths: false,
    more: [],
  },
};

const generalExamples: readonly Row[] = [
  ['brief', 'check every draft in this folder'],
  ['brief --fix draft.md', 'put right what can safely be put right'],
  ['brief mentions draft.md', 'list who and what the draft names'],
  ['brief explain kalin', 'what the source says about him'],
];

const overview: readonly Row[] = [
  ['brief [lint] [paths …]', pages.lint.about],
  ['brief init', 'Writes a configuration for this folder.'],
  ['brief mentions [paths …]', pages.mentions.about],
  ['brief coverage [paths …]', 'Shows what of the source drafts use and leave out.'],
  ['brief explain WORD …', 'Explains a rule, an entity or a name.'],
  ['brief rules', 'Lists the rules.'],
  [
    'brief dossier new|check|export|import|types',
    'Makes dossiers of articles and lists, checks them, and writes them for other tools and for programs.',
  ],
  ['brief merge-reports FILE …', 'Puts the reports of several machines together.'],
  ['brief stream', 'Checks records, one JSON object a line.'],
  ['brief mcp [FOLDER]', 'Serves writing assistants over the Model Context Protocol.'],
];

function flagGroups(verb: Verb, columns: number): readonly string[] {
  const all: readonly Flag[] = flags;
  const mine = all.filter((flag) => flag.verbs.includes(verb));
  return groups.flatMap((group) => {
    const rows = mine
      .filter((flag) => flag.group === group)
      .map((flag): Row => [nameOf(flag), flag.name === 'format' ? formatsInWords(verb) : flag.about]);
    return rows.length === 0 ? [] : [`${group}\n${table(rows, columns, 30)}`];
  });
}

const nameOf = ({ name, short, value }: Flag): string =>
  `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;

function formatsInWords(verb: Verb): string {
  if (verb === 'dossier') {
    return (
      `To check one of ${formatsOf.dossier.join(', ')}; to export one of ${dossierFormats.join(', ')}; to import one of ` +
      'csv, ftm. Without it, what the file’s ending says'
    );
  }
  const names: readonly Format[] = Object.entries(formatsOf).find(([name]) => name === verb)?.[1] ?? [];
  const several =
    verb === 'lint' || verb === 'merge-reports' ? '; given several times, each but one with a file of its own' : '';
  return `One of ${names.join(', ')}${several}`;
}

/** Two columns; a left side that is too long stands on a line of its own. */
function table(rows: readonly Row[], columns: number, width = Math.max(...rows.map(([left]) => left.length))): string {
  const gutter = width === 0 ? 2 : width + 4;
  return rows
    .flatMap(([left, right]) => {
      const lines = wrap(right, columns - gutter);
      const head = left.length > width ? [`  ${left}`] : [];
      const first = left.length > width ? '' : `  ${left}`;
      return [...head, ...lines.map((line, index) => (index === 0 ? first : '').padEnd(gutter) + line)];
    })
    .join('\n');
}
