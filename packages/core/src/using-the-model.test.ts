/**
 * The examples of docs/using-the-model.md, run: the page shows exactly this code and exactly what it prints. The
 * headings are the page's own.
 */
import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { expect, test } from 'vitest';
import {
  type Dossier,
  DossierError,
  dossier,
  events,
  isAbout,
  link,
  mitPriorities,
  organizations,
  people,
  priorities,
  reforms,
  regions,
  statements,
} from './index.ts';

const page = readFileSync(new URL('../../../docs/using-the-model.md', import.meta.url), 'utf8');
const here = readFileSync(new URL(import.meta.url), 'utf8');
const shown: string[] = [];

example('Which regions, and which countries in each?', (console) => {
  for (const region of regions) {
    const countries = region.names?.map((country) => country.label) ?? ['no country named'];
    console.log(`${region.label}: ${countries.join(', ')}`);
  }
});

example('What are the reforms?', (console) => {
  reforms.forEach((reform, index) => {
    console.log(`${index + 1}. ${reform.is}`);
  });
});

example('Whom does MİT report to, and where does it say so?', (console) => {
  const { mit } = organizations;
  const [statement] = mit.stated.reportsTo;

  console.log(mit.reportsTo.label);
  console.log(`“${statement.quotes[0].exact}” (paragraph ${statement.quotes[0].paragraph})`);
});

example('Who runs it?', (console) => {
  const [director] = organizations.mit.hasRole;
  const [holder] = director.heldBy;

  console.log(`${holder.label}, ${director.label}`);
});

example('What is a thing called?', (console) => {
  for (const { text, use, weak } of people.kalin.labels) {
    console.log(`${use}${weak ? ', in context' : ''}: ${text}`);
  }
});

example('Who puts each priority forward, and how?', (console) => {
  for (const priority of priorities) {
    const [statement] = priority.stated.priorityOf;
    console.log(`${priority.label}: ${statement.speaker.label} (${statement.stance})`);
  }
});

example('Everything Kalın says about counterintelligence, with the words', (console) => {
  for (const statement of people.kalin.said) {
    if (!isAbout(statement, 'counterintelligence')) continue;
    for (const quote of statement.quotes) console.log(`¶${quote.paragraph} “${quote.exact}”`);
    console.log(`   ${statement.speaker.label}, ${statement.stance}`);
  }
});

example('What is contested, and according to whom?', (console) => {
  for (const statement of statements) {
    if (!statement.contested) continue;
    console.log(`${statement.speaker.label}: “${statement.quotes[0].exact}”`);
  }
});

example('What is said about the attempted coup?', (console) => {
  const { coup2016 } = events;

  console.log(coup2016.blamedOn.map((organization) => organization.label));
  console.log(coup2016.stated.blamedOn[0].by);
});

example('What does one paragraph say?', (console) => {
  const inParagraph6 = statements.filter(({ quotes }) => quotes.some((quote) => quote.paragraph === 6));

  console.log(mitPriorities.paragraph(6));
  console.log(inParagraph6.map(({ id }) => id));
});

example('Where exactly does it stand?', (console) => {
  const [quote] = statements.outlook.quotes;
  const { start, end } = mitPriorities.placeOf(quote);
  const paragraph = mitPriorities.paragraph(quote.paragraph);

  console.log(`paragraph ${quote.paragraph}, ${start} to ${end} of ${paragraph.length}`);
  console.log(paragraph.slice(start, end) === quote.exact);
});

example('A program for any dossier', (console) => {
  function overview(data: Dossier): string[] {
    const linked = link(data);
    return linked.ofKind('organization').map((organization) => {
      const head = organization.hasRole?.[0]?.heldBy?.[0];
      return head ? `${organization.label}, led by ${head.label}` : organization.label;
    });
  }

  console.log(overview(mitPriorities).slice(0, 3));
});

example('Write one yourself', (console) => {
  const village = dossier(
    {
      id: 'village',
      source: {
        title: 'A bridge for Norby',
        lang: 'en',
        published: { iso: '2026-02-01' },
        paragraphs: { 0: 'A bridge for Norby', 1: 'Ada Holm, mayor of Norby, plans a new bridge.' },
      },
      subjects: ['norby'],
      voice: 'report',
    },
    {
      report: { kind: 'source', label: 'A bridge for Norby', is: 'The source.' },
      norby: { kind: 'place', label: 'Norby', is: 'A village.' },
      holm: { kind: 'person', label: 'Ada Holm', is: 'The mayor of Norby.', labels: ['Holm'] },
      mayor: { kind: 'role', label: 'mayor of Norby', is: 'The head of the village.' },
    },
  ).statements({
    isMayor: {
      subject: 'holm',
      predicate: 'holdsRole',
      object: 'mayor',
      by: 'report',
      stance: 'reported',
      quotes: [{ paragraph: 1, exact: 'Ada Holm, mayor of Norby' }],
    },
    bridge: {
      subject: 'holm',
      predicate: 'about',
      text: 'plans a new bridge',
      concerns: ['norby'],
      by: 'report',
      stance: 'plans',
      quotes: [{ paragraph: 1, exact: 'plans a new bridge' }],
    },
  });

  console.log(village.entities.mayor.heldBy[0].label);
  console.log(village.entities.norby.statements.map(({ text }) => text));
});

example('What is wrong with it?', (console) => {
  const wrong = { ...statements.headline, subject: 'ankra', by: 'artical' };

  try {
    link({ ...mitPriorities, statements: [wrong] });
  } catch (error) {
    if (error instanceof DossierError) console.log(error.message);
  }
});

/** Runs an example and finds it on the page, under its heading: the code, then what it prints. */
function example(heading: string, run: (console: { log(...values: unknown[]): void }) => void): void {
  shown.push(heading);
  test(heading, () => {
    const lines: string[] = [];
    run({ log: (...values) => lines.push(format(...values)) });
    expect(blocksUnder(heading)).toEqual([
      ['ts', codeOf(heading)],
      ['text', lines.join('\n')],
    ]);
  });
}

/** The fenced blocks of a section of the page: their language and their text. */
function blocksUnder(heading: string): string[][] {
  const section = page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].map(([, language = '', text = '']) => [language, text]);
}

/** The body of an example in this file, as it stands on the page. */
function codeOf(heading: string): string {
  const opening = `example('${heading}', (console) => {\n`;
  const start = here.indexOf(opening) + opening.length;
  return here.slice(start, here.indexOf('\n});\n', start)).replace(/^ {2}/gm, '');
}

test('the page imports what its examples use', () => {
  const [block = ''] = blocksUnder('Using the model').map(([, text]) => text);
  const [own = ''] = here.match(/^import \{[^}]*\} from '\.\/index\.ts';$/m) ?? [];
  expect(block).toBe(own.replace('./index.ts', '@brief/core'));
});

test('the page has these examples and no others', () => {
  expect([...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)).toEqual(shown);
});
