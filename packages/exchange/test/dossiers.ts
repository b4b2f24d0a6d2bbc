/** The dossiers that every format is tried with: the built-in one, and one whose every text tries to break out. */
import { type Dossier, link, mitPriorities } from '@brief/core';

/** As plain data, which is what an export sees. */
export const builtIn: Dossier = JSON.parse(JSON.stringify(mitPriorities));

/** What means something to some format or other. */
export const nasty =
  '=1+1 "]) --> x; </script></title><img src=x onerror=alert(1)> \\" \\N %% #quot; &lt;b&gt; {{%}} | ` \u202e ]]>';

const paragraph = `${nasty}\r\nA second line, and “marks” — said by ${nasty}: it may be so.`;

export const hostile: Dossier = (({ id, source, subjects, voice, entities, statements }: Dossier) =>
  link({ id, source, subjects, ...(voice !== undefined && { voice }), entities, statements }))({
  id: 'hostile_1',
  source: {
    title: nasty,
    lang: 'en',
    published: { iso: '2026-02-01', asPrinted: nasty },
    publisher: nasty,
    authors: [nasty],
    url: 'javascript:alert(1)',
    note: nasty,
    licence: nasty,
    paragraphs: { 0: nasty, 1: paragraph, 12: 'Nothing is quoted from here.' },
  },
  subjects: ['one'],
  voice: 'voice',
  entities: [
    {
      id: 'one',
      kind: 'organization',
      label: `one ${nasty}`,
      is: nasty,
      sense: nasty,
      labels: [
        { text: `one ${nasty}`, use: 'preferred' },
        { text: '@name', use: 'accepted', lang: 'tr' },
        { text: "'-name", use: 'hidden', note: nasty },
        { text: '+name\nof two lines', use: 'deprecated', instead: '@name', weak: true },
      ],
    },
    {
      id: 'end',
      kind: 'role',
      label: `end ${nasty}`,
      is: 'A word that graph languages keep for themselves.',
      labels: [{ text: `end ${nasty}`, use: 'preferred' }],
    },
    {
      id: 'constructor',
      kind: 'concept',
      label: 'constructor',
      is: 'An id that objects have.',
      labels: [{ text: 'constructor', use: 'preferred' }],
    },
    { id: 'voice', kind: 'source', label: 'voice', is: nasty, labels: [{ text: 'voice', use: 'preferred' }] },
  ],
  statements: [
    {
      id: 'reports',
      subject: 'one',
      predicate: 'reportsTo',
      object: 'end',
      by: 'voice',
      stance: 'reported',
      contested: true,
      hedged: true,
      when: { from: '2020-05', to: '2021', approx: true },
      quotes: [
        { paragraph: 1, exact: paragraph },
        { paragraph: 1, exact: 'A second line' },
      ],
    },
    {
      id: 'says',
      subject: 'constructor',
      predicate: 'about',
      text: nasty,
      concerns: ['one'],
      by: 'one',
      stance: 'plans',
      quotes: [{ paragraph: 0, exact: nasty }],
    },
  ],
});

export const dossiers = [
  ['the built-in dossier', builtIn],
  ['a hostile one', hostile],
] as const;
