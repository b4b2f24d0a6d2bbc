/**
 * Claims about a source of another field: a river authority, its engineer, its towns, a flood and who is blamed for it. What
 * is read comes with the relations of the model; only one sentence of this source has phrases of its own.
 */
import type { Dossier, Entity, Kind, Label, Statement } from '@brief/core';
import { expect, it } from 'vitest';
import { analyse, type Claim, claimsOf, prepare } from '../index.ts';

const label = (text: string, more: Partial<Label> = {}): Label => ({ text, use: 'accepted', ...more });

const entity = (id: string, kind: Kind, name: string, more: Partial<Entity> & { also?: string[] } = {}): Entity => {
  const { also = [], ...rest } = more;
  const labels = [label(name, { use: 'preferred' }), ...also.map((text) => label(text))];
  return { id, kind, label: name, labels, is: `${name}.`, ...rest };
};

const stated = (id: string, statement: Omit<Statement, 'id' | 'by' | 'stance'> & Partial<Statement>): Statement => ({
  id,
  by: 'report',
  stance: 'reported',
  ...statement,
});

const five = { paragraph: 2, exact: 'the four lower towns, Aldery, Brome, Calverton and Dunmere' } as const;

const river: Dossier = {
  id: 'lower-wend',
  source: {
    title: 'Wend Authority Wants to Give the River Room',
    lang: 'en',
    published: { iso: '2025-11-19' },
    publisher: 'Valley Courier',
    paragraphs: {
      1: 'The Wend River Authority, headed by Chief Engineer Maud Okafor, answers to the Commissioner for Waters.',
      2: 'It wants to move the dykes back in the four lower towns, Aldery, Brome, Calverton and Dunmere.',
      4: 'The authority has two priorities, room for the river and earlier warnings.',
      3: 'The flood of 2021 is blamed by the towns on Harrow Aggregates. Wider meadows could halve the height of a flood.',
    },
  },
  subjects: ['authority', 'okafor'],
  voice: 'report',
  entities: [
    entity('report', 'source', 'Wend Authority Wants to Give the River Room', { descriptions: ['the bulletin'] }),
    entity('okafor', 'person', 'Maud Okafor', { also: ['Okafor'] }),
    entity('engineer', 'role', 'Chief Engineer of the Wend River Authority', {
      also: ['head of the Wend River Authority'],
    }),
    entity('commissioner', 'role', 'Commissioner for Waters'),
    entity('authority', 'organization', 'Wend River Authority', {
      also: ['River Authority'],
      descriptions: ['the authority'],
      lists: [{ relation: 'priorities', extent: 'whole', called: ['priorities'], general: true }],
    }),
    entity('space', 'priority', 'room for the river'),
    entity('warnings', 'priority', 'earlier warnings'),
    entity('harrow', 'organization', 'Harrow Aggregates'),
    entity('towns', 'organization', 'the four towns’ council', { also: ['Council of the Lower Wend'] }),
    entity('lower', 'region', 'lower towns', {
      lists: [{ relation: 'names', extent: 'whole', called: ['lower towns'] }],
    }),
    ...['Aldery', 'Brome', 'Calverton', 'Dunmere', 'Estwick'].map((name) => entity(name.toLowerCase(), 'place', name)),
    entity('flood', 'event', 'flood of 2021', { also: ['2021 flood', 'Wend flood'] }),
    entity('meadows', 'concept', 'wider meadows'),
  ],
  statements: [
    stated('directs', {
      subject: 'okafor',
      predicate: 'holdsRole',
      object: 'engineer',
      quotes: [{ paragraph: 1, exact: 'headed by Chief Engineer Maud Okafor' }],
    }),
    stated('roleIn', {
      subject: 'engineer',
      predicate: 'roleIn',
      object: 'authority',
      quotes: [{ paragraph: 1, exact: 'The Wend River Authority, headed by Chief Engineer' }],
    }),
    stated('answers', {
      subject: 'authority',
      predicate: 'reportsTo',
      object: 'commissioner',
      quotes: [{ paragraph: 1, exact: 'answers to the Commissioner for Waters' }],
    }),
    ...['aldery', 'brome', 'calverton', 'dunmere'].map((town) =>
      stated(`in-${town}`, { subject: town, predicate: 'namedUnder', object: 'lower', quotes: [five] }),
    ),
    ...['space', 'warnings'].map((priority) =>
      stated(`first-${priority}`, {
        subject: priority,
        predicate: 'priorityOf',
        object: 'authority',
        quotes: [{ paragraph: 4, exact: 'two priorities, room for the river and earlier warnings' }],
      }),
    ),
    stated('blamed', {
      subject: 'harrow',
      predicate: 'blamedFor',
      object: 'flood',
      by: 'towns',
      stance: 'considers',
      contested: true,
      when: { from: '2021', to: '2021' },
      quotes: [{ paragraph: 3, exact: 'The flood of 2021 is blamed by the towns on Harrow Aggregates' }],
    }),
    stated('halve', {
      subject: 'meadows',
      predicate: 'about',
      text: 'could halve the height of a flood',
      hedged: true,
      wording: { overstates: ['S halves the height'], places: ['height of'] },
      quotes: [{ paragraph: 3, exact: 'Wider meadows could halve the height of a flood' }],
    }),
  ],
};

const knowledge = prepare([river]);

/** What is claimed against the source, each as its words and what the source says. */
function against(text: string): readonly string[] {
  return claimsOf(analyse(text, knowledge), knowledge)
    .filter(({ outcome }) => outcome !== 'supported')
    .map(({ frame, span, source }: Claim) => `${frame}: ${text.slice(span.start, span.end)} | ${source}`);
}

it('reads roles, superiors, lists, counts, years and hedges of any source', () => {
  expect(against('The Wend River Authority answers to parliament.')).toEqual([
    'relation: The Wend River Authority answers to parliament | says that Wend River Authority reports to the Commissioner for Waters',
  ]);
  expect(against('The Wend River Authority is headed by Piers Lund.')).toEqual([
    'holder: The Wend River Authority is headed by Piers Lund | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ]);
  expect(against('Five lower towns are named.')).toEqual(['count: Five lower towns | names four lower towns']);
  expect(against('The lower towns – Aldery, Brome, Calverton and Estwick – wait.')).toEqual([
    'membership: The lower towns – Aldery, Brome, Calverton and Estwick | names Aldery, Brome, Calverton and Dunmere',
  ]);
  expect(against('The lower towns are Aldery, Brome, Calverton and Estwick.')).toEqual([
    'membership: The lower towns are Aldery, Brome, Calverton and Estwick | names Aldery, Brome, Calverton and Dunmere',
  ]);
  expect(against('The bulletin lists Aldery, Brome and Estwick in the lower towns.')).toEqual([
    'membership: lists Aldery, Brome and Estwick | names Aldery, Brome, Calverton and Dunmere',
  ]);
  expect(against('The River Authority has three priorities.')).toEqual([
    'count: three priorities | names two priorities',
  ]);
  expect(against('Harrow Aggregates denies its part in the Wend flood of 2019.')).toEqual([]);
  expect(against('The towns’ lawyers say that Harrow Aggregates is behind the Wend flood of 2019.')).toEqual([]);
  expect(against('Harrow Aggregates caused the Wend flood of 2019.')).toContain(
    'year: the Wend flood of 2019 | dates the flood to 2021',
  );
  expect(against('Piers Lund, head of the Wend River Authority (River Authority), wants it.')).toEqual([
    'holder: Piers Lund, head of the Wend River Authority | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ]);
  expect(against('We asked the Wend River Authority, whose head is Piers Lund.')).toEqual([
    'holder: whose head is Piers Lund | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ]);
  expect(against('Wider meadows will halve the height of any flood.')).toEqual([
    'overstatement: Wider meadows will halve the height | says of “wider meadows” no more than that it could halve the height of a flood',
  ]);
  expect(against('Harrow Aggregates caused the flood of 2021.')).toEqual([
    'contested: Harrow Aggregates caused the flood of 2021 | says that Harrow Aggregates is considered responsible for the flood of 2021',
  ]);
});

it.each([
  [
    'The six lower towns that the bulletin names lie behind one dyke.',
    'count: The six lower towns | names four lower towns',
  ],
  [
    'The Wend River Authority wants meadows, and its head, Piers Lund, knows why.',
    'holder: its head, Piers Lund | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ],
  [
    'Under its present head, Piers Lund, the Wend River Authority is cautious.',
    'holder: its present head, Piers Lund | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ],
  [
    'With Piers Lund as its head, the Wend River Authority is in good hands.',
    'holder: Piers Lund as its head | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ],
  [
    'The authority’s head, Piers Lund, wants the Wend River Authority to act before the winter.',
    'holder: The authority’s head, Piers Lund | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ],
  [
    'Since the flood the Wend River Authority has been led by Piers Lund.',
    'holder: the Wend River Authority has been led by Piers Lund | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ],
  [
    'Piers Lund, a poet and the head of the Wend River Authority, likes meadows.',
    'holder: Piers Lund, a poet and the head of the Wend River Authority | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ],
  [
    'According to Piers Lund, head of the Wend River Authority, meadows are cheap.',
    'holder: Piers Lund, head of the Wend River Authority | names Maud Okafor as Chief Engineer of the Wend River Authority',
  ],
  [
    'The Wend flood for which the towns blame Harrow Aggregates took place in 2019.',
    'year: The Wend flood for which the towns blame Harrow Aggregates took place in 2019 | dates the flood to 2021',
  ],
  [
    'The Wend flood of 2019, known as the great one, is blamed on Harrow Aggregates.',
    'year: The Wend flood of 2019 | dates the flood to 2021',
  ],
  [
    'The date on the bulletin about the Wend River Authority is 19/11/2023.',
    'year: The date on the bulletin about the Wend River Authority is 19/11/2023 | is dated 19 November 2025',
  ],
  [
    'The bulletin on the Wend River Authority dates from the autumn of 2022.',
    'year: The bulletin on the Wend River Authority dates from the autumn of 2022 | is dated 19 November 2025',
  ],
  ['The bulletin counts half a dozen lower towns.', 'count: half a dozen lower towns | names four lower towns'],
  ['Nine lower towns stand on the bulletin’s list.', 'count: Nine lower towns | names four lower towns'],
  [
    'The bulletin lists only three lower towns in which the Wend River Authority wants to move the dykes.',
    'count: only three lower towns | names four lower towns',
  ],
  [
    'Kestrel Bank is named in the bulletin, next to Harrow Aggregates.',
    'membership: Kestrel Bank is named | does not name Kestrel Bank',
  ],
  [
    'For the Wend River Authority the bulletin quotes Piers Lund.',
    'membership: quotes Piers Lund | does not name Piers Lund',
  ],
  [
    'In the spring of 2019 Harrow Aggregates saw the Wend flood.',
    'year: In the spring of 2019 Harrow Aggregates saw the Wend flood | dates the flood to 2021',
  ],
  ['The Wend flood (2018) is blamed on Harrow Aggregates.', 'year: The Wend flood (2018) | dates the flood to 2021'],
  [
    'The bulletin on the Wend River Authority is dated 19 November 2023.',
    'year: The bulletin on the Wend River Authority is dated 19 November 2023 | is dated 19 November 2025',
  ],
  [
    'In the lower towns, the bulletin says, live the farmers of Aldery, Brome and Ketterby.',
    'membership: Aldery, Brome and Ketterby | names Aldery, Brome, Calverton and Dunmere',
  ],
  [
    'Ketterby is on the list of lower towns that the bulletin gives.',
    'membership: Ketterby is on the list | does not name Ketterby',
  ],
  [
    'Among the lower towns in the bulletin is Ketterby, next to the Wend River Authority.',
    'membership: the lower towns in the bulletin is Ketterby | does not name Ketterby',
  ],
  [
    'The Wend flood came, and the blame for the flood lies with Harrow Aggregates.',
    'contested: the blame for the flood lies with Harrow Aggregates | says that Harrow Aggregates is considered responsible for the flood of 2021',
  ],
  [
    'The Wend River Authority sued Harrow Aggregates, which caused the flood.',
    'contested: Harrow Aggregates, which caused the flood | says that Harrow Aggregates is considered responsible for the flood of 2021',
  ],
  [
    'Brome has no place on the Wend River Authority’s list of lower towns.',
    'denial: Brome has no place on the Wend River Authority’s list of lower towns | says that Brome is named under the lower towns',
  ],
  [
    'Earlier warnings are no priority of the Wend River Authority.',
    'denial: Earlier warnings are no priority of the Wend River Authority | says that earlier warnings is a priority of Wend River Authority',
  ],
  [
    'Wider meadows reduce the height of budget deficits.',
    'relation: the height of budget deficits | says “Wider meadows could halve the height of a flood”',
  ],
  [
    'The bulletin on the Wend River Authority has the headline “Dykes for Ever”.',
    'relation: the headline “Dykes for Ever” | is headed “Wend Authority Wants to Give the River Room”',
  ],
  [
    'The Council of the Lower Wend blames the Wend River Authority for the flood.',
    'relation: The Council of the Lower Wend blames the Wend River Authority for | says that Harrow Aggregates is considered responsible for the flood of 2021 by the four towns’ council',
  ],
])('compares %j with the source', (text, claim) => {
  expect(against(text)).toEqual([claim]);
});

it('takes a role for that of the body in its name, where no statement tells whose it is', () => {
  const untold = prepare([
    { ...river, statements: river.statements.filter(({ predicate }) => predicate !== 'roleIn') },
  ]);
  const text = 'The Wend River Authority is headed by Piers Lund.';
  expect(claimsOf(analyse(text, untold), untold).map(({ outcome, frame }) => [outcome, frame])).toEqual([
    ['contradicted', 'holder'],
  ]);
});

it('holds a body that the dossier has to the office that the source names, and not the body of that office', () => {
  const offices = [
    entity('bureau', 'organization', 'Office of Public Works'),
    entity('waters', 'organization', 'Commissioner’s Office'),
    entity('hall', 'organization', 'Water Hall'),
  ];
  const more = prepare([
    {
      ...river,
      entities: [...river.entities, ...offices],
      statements: [
        ...river.statements,
        stated('seat', { subject: 'commissioner', predicate: 'roleIn', object: 'hall', quotes: [five] }),
      ],
    },
  ]);
  const found = (to: string): readonly string[] => {
    const text = `The Wend River Authority reports to the ${to}.`;
    return claimsOf(analyse(text, more), more).map(({ outcome, frame }) => `${outcome} ${frame}`);
  };
  expect(found('Office of Public Works')).toEqual(['contradicted relation']);
  expect(found('Council of the Lower Wend')).toEqual(['contradicted relation']);
  expect(found('Commissioner’s Office')).toEqual([]);
  expect(found('Water Hall')).toEqual([]);
});

it('knows which of several bodies has the list that is counted', () => {
  const other: Dossier = {
    ...river,
    id: 'upper-wend',
    entities: [
      entity('report', 'source', 'The Upper Wend'),
      entity('trust', 'organization', 'Salmon Trust', {
        lists: [{ relation: 'priorities', extent: 'whole', called: ['priorities'], general: true }],
      }),
    ],
    subjects: ['trust'],
    statements: [],
  };
  const text = 'The River Authority has three priorities.';
  for (const both of [prepare([other, river]), prepare([river, other])]) {
    expect(claimsOf(analyse(text, both), both).map(({ source }) => source)).toEqual(['names two priorities']);
  }
});

it.each([
  'The Wend River Authority answers to the Commissioner for Waters.',
  'The lower towns are Aldery’s neighbours and friends.',
  'The lower towns are Aldery, Brome and two more.',
  'The River Authority has three priorities in the budget, as it had before.',
  'The bulletin of another valley lists Estwick.',
  'The Wend River Authority, whose head is Maud Okafor, wants it.',
  'The Wend River Authority and the Severn Trust met; its head, Piers Lund, spoke.',
  'Under its head, Piers Lund, the Wend River Authority built the dykes.',
  'The Wend River Authority has been led by Piers Lund and by Ada Moss.',
  'Piers Lund, a poet and a friend of the head of the Wend River Authority, likes meadows.',
  'According to Piers Lund, once head of the Wend River Authority, meadows are cheap.',
  'Harrow Aggregates built a depot in 2019, before the Wend flood.',
  'Like the flood of 1953, the Wend flood that the towns blame on Harrow Aggregates was high.',
  'The bulletin on the Wend River Authority refers to a law that dates from 1998.',
  'Until 2009 the Wend River Authority answered to the county council.',
  'The Wend River Authority does not answer to parliament.',
  'Piers Lund, who headed the Wend River Authority before Maud Okafor, built the dykes.',
  'Three of the lower towns, Aldery, Brome and Calverton, have bridges.',
  'Estwick is not one of the lower towns.',
  'Wider meadows may halve the height of a flood.',
  'If the banks hold, wider meadows will halve the height of a flood.',
  'According to the Council of the Lower Wend, Harrow Aggregates caused the flood of 2021.',
  'Harrow Aggregates denies that it caused the flood of 2021.',
  'Did Harrow Aggregates cause the flood of 2021?',
  'The Wend River Authority reports flood levels to the county every hour.',
  'The bulletin lists only three lower towns that had water in the streets.',
  'Two lower towns on the bulletin’s list have sluices, the Wend River Authority found.',
  'Nine lower towns have sluices, as the Wend River Authority knows.',
  'The bulletin in Fenland Weekly quotes Piers Lund on the Wend River Authority.',
  'The bulletin never names Kestrel Bank beside Harrow Aggregates.',
  'Ketterby has a list of lower towns that the bulletin does not know.',
  'Aldery, Brome and Ketterby lie on the Wend, far from the Wend River Authority.',
  'Among the lower towns in the bulletin is Aldery, next to the Wend River Authority.',
  'The number of lower towns with sluices in the bulletin is two.',
  'The three flooded lower towns that the bulletin names lie behind one dyke.',
  'Ketterby is among the lower towns missing from the bulletin’s list.',
  'In 2023 a court found that Harrow Aggregates saw the Wend flood.',
  'In 2019 Harrow Aggregates saw the end of the Wend flood inquiry.',
  'In 2023, two years after the Wend flood, Harrow Aggregates was sold.',
  'The bulletin of the county on the Wend River Authority is dated 2023.',
  'Harrow Aggregates lost two barges when the flood came.',
  'Harrow Aggregates led the clearing after the flood.',
  'Harrow Aggregates caused the flood of 2019 in another valley.',
  'Brome is not among the lower towns with a bridge, the Wend River Authority found.',
  'Earlier warnings are not the only priority of the Wend River Authority.',
  'Harrow Aggregates plays no part in the plans of the Wend River Authority.',
  'Wider meadows reduce the height of spring floods.',
  'Wider meadows reduce the height of grass.',
  'The bulletin on the Wend River Authority has the headline “Give the River Room”.',
  'The Council of the Lower Wend blames Harrow Aggregates for the flood.',
  'The bulletin names Harrow quarries beside the Wend River Authority.',
])('leaves %j', (text) => {
  expect(against(text)).toEqual([]);
});
