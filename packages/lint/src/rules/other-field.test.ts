/**
 * The rules with a dossier of another field: a seagrass project, its laboratory and its director. What holds for the
 * built-in dossier has to hold for any; and this source, unlike that one, quotes a person.
 */
import type { Dossier, Label } from '@brief/core';
import { expect, it } from 'vitest';
import { fixAll, lintText, prepare, resolveSettings } from '../index.ts';

const label = (text: string, more: Partial<Label> = {}): Label => ({ text, use: 'accepted', ...more });

const seagrass: Dossier = {
  id: 'green-breakwater',
  source: {
    title: 'Harbour Laboratory Bets on Seagrass',
    lang: 'en',
    published: { iso: '2026-03-02' },
    publisher: 'Coast Weekly',
    paragraphs: {
      0: 'Harbour Laboratory Bets on Seagrass',
      1: 'The Vestfjord Marine Laboratory (VML) has begun to plant forty hectares of eelgrass in the outer bay, its director, Åse Bjørnstad, announced on Tuesday.',
      2: '“We are not building a wall, we are growing one that repairs itself after every winter storm,” Bjørnstad said. She expects the meadow to reduce the height of waves by up to a third within eight years.',
      3: 'The project, which the laboratory calls Green Breakwater, may be extended to Kirkholm and the Sandvær islands if the first season succeeds. Critics, who point to storms, doubt that the method has ever been tested on an open coast.',
    },
  },
  subjects: ['vml', 'bjornstad', 'breakwater'],
  voice: 'report',
  entities: [
    {
      id: 'report',
      kind: 'source',
      label: 'Harbour Laboratory Bets on Seagrass',
      labels: [label('Harbour Laboratory Bets on Seagrass', { use: 'preferred' })],
      is: 'The report.',
    },
    {
      id: 'bjornstad',
      kind: 'person',
      label: 'Åse Bjørnstad',
      labels: [label('Åse Bjørnstad', { use: 'preferred', seen: true }), label('Bjørnstad', { seen: true })],
      is: 'Director of the laboratory.',
    },
    {
      id: 'director',
      kind: 'role',
      label: 'Director of the Vestfjord Marine Laboratory',
      labels: [label('Director of the Vestfjord Marine Laboratory', { use: 'preferred' })],
      is: 'Head of the laboratory.',
    },
    {
      id: 'vml',
      kind: 'organization',
      label: 'Vestfjord Marine Laboratory',
      labels: [
        label('Vestfjord Marine Laboratory', { use: 'preferred', seen: true }),
        label('VML', { seen: true, caseSensitive: true }),
        label('Vestfjord Institute', { use: 'deprecated', note: 'Its name until 2009.' }),
      ],
      is: 'The laboratory.',
    },
    {
      id: 'breakwater',
      kind: 'concept',
      label: 'Green Breakwater',
      labels: [label('Green Breakwater', { use: 'preferred', seen: true }), label('Project Zostera')],
      is: 'The project.',
    },
    {
      id: 'eelgrass',
      kind: 'concept',
      label: 'eelgrass',
      labels: [label('eelgrass', { use: 'preferred', seen: true }), label('eel-grass'), label('common seagrass')],
      is: 'The plant.',
    },
  ],
  statements: [
    {
      id: 'directs',
      subject: 'bjornstad',
      predicate: 'holdsRole',
      object: 'director',
      by: 'report',
      stance: 'reported',
      quotes: [{ paragraph: 1, exact: 'its director, Åse Bjørnstad' }],
    },
  ],
};

const knowledge = prepare([seagrass]);
const settings = resolveSettings([{}]);

/** The text with what is found drawn into it, and what fixes make of it. */
function read(text: string): { found: string; fixed: string; said: readonly string[] } {
  const { findings, errors } = lintText(text, knowledge, settings);
  expect(errors).toEqual([]);
  let found = '';
  for (let at = 0; at <= text.length; at++) {
    for (const { span } of findings) if (span.end === at) found += '⟧';
    for (const { span, rule } of findings) if (span.start === at) found += `⟦${rule}: `;
    found += text[at] ?? '';
  }
  return { found, fixed: fixAll(text, knowledge, settings).text, said: findings.map(({ message }) => message) };
}

const correct = [
  'Åse Bjørnstad, who heads the Vestfjord Marine Laboratory (VML), is hopeful. VML has planted eelgrass before.',
  'The marine laboratory VML will plant in May, says its director, Åse Bjørnstad.',
  'Marine biologist Åse Bjørnstad has a plan. Bjørnstad calls it Green Breakwater.',
  '“We are not building a wall, we are growing one that repairs itself,” Åse Bjørnstad, the director, told Coast Weekly.',
  'The director, Åse Bjørnstad, said they were “growing one that repairs itself”.',
  'The article says the director, Åse Bjørnstad, “expects the meadow to reduce the height of waves by up to a third within eight years”.',
  '“Critics … doubt that the method has ever been tested on an open coast,” the article says of Green Breakwater.',
  'Project Zostera, now called Green Breakwater, is named for the plant. Green Breakwater will take years.',
  'Until 2009 the laboratory was called the Vestfjord Institute.',
  'In those years, when it was still the Vestfjord Institute, nobody planted eelgrass.',
  'The Vestfjord Institute, which was founded in 1931, is now called the Vestfjord Marine Laboratory.',
  'Manche nennen das Vestfjord Marine Laboratory noch Vestfjord Institute, denn das ist kürzer und der Name ist alt.',
  'The Vestfjord Marine Laboratory, formerly the Vestfjord Institute, is older than its buildings.',
  '“I remember the Vestfjord Institute,” says an old fisherman.',
  'Common seagrass and eelgrass are one plant; the Vestfjord Marine Laboratory says eelgrass.',
  'Åse Bjørnstad, ein Name, den man sich merken muss, leitet das Labor; Bjørnstad ist Biologin und nicht zu bremsen.',
];

it.each(correct.map((text) => [text]))('finds nothing in %j', (text) => {
  expect(read(text).found).toBe(text);
});

it('writes names with their letters, and leaves the former name where it is the former name', () => {
  expect(
    read('The director, Ase Bjornstad, joined the Vestfjord Institute, as VML, the laboratory, was then called.').fixed,
  ).toBe('The director, Åse Bjørnstad, joined the Vestfjord Institute, as VML, the laboratory, was then called.');
  expect(read('# ÅSE BJORNSTAD AND A VESTFJORD INSTITUTE BOAT').fixed).toBe(
    '# ÅSE BJØRNSTAD AND A VESTFJORD MARINE LABORATORY BOAT',
  );
});

it('introduces a person by an apposition where the role has no short name', () => {
  const { found, fixed } = read('On Tuesday Bjørnstad explained Green Breakwater.');
  expect(found).toBe('On Tuesday ⟦first-mention: Bjørnstad⟧ explained Green Breakwater.');
  expect(fixed).toBe(
    'On Tuesday Åse Bjørnstad, director of the Vestfjord Marine Laboratory, explained Green Breakwater.',
  );
  expect(read('The boat is Bjørnstad’s, and she built Green Breakwater.').fixed).toBe(
    'The boat is Bjørnstad’s, and she built Green Breakwater.',
  );
});

it('does not ask for the full name where it stands and is misspelt', () => {
  const entities = seagrass.entities.map((entity) =>
    entity.id === 'bjornstad'
      ? { ...entity, labels: [...entity.labels, label('Aase Bjornstadt', { use: 'deprecated' })] }
      : entity,
  );
  const misspelt = prepare([{ ...seagrass, entities }]);
  const rules = (text: string) => lintText(text, misspelt, settings).findings.map(({ rule }) => rule);
  expect(rules('The director, Aase Bjornstadt, explained Green Breakwater.')).toEqual(['preferred-name']);
  expect(rules('On Tuesday Aase Bjornstadt explained Green Breakwater.')).toEqual(['first-mention', 'preferred-name']);
});

it('spells out an acronym', () => {
  expect(read('Divers of VML planted Green Breakwater.').fixed).toBe(
    'Divers of the Vestfjord Marine Laboratory (VML) planted Green Breakwater.',
  );
});

it('keeps to the name and the spelling used first', () => {
  const { found, fixed } = read(
    'The Vestfjord Marine Laboratory plants eelgrass. Its eel-grass project is Green Breakwater. Project Zostera costs little.',
  );
  expect(found).toBe(
    'The Vestfjord Marine Laboratory plants eelgrass. Its ⟦consistent-name: eel-grass⟧ project is Green Breakwater. ⟦consistent-name: Project Zostera⟧ costs little.',
  );
  expect(fixed).toBe(
    'The Vestfjord Marine Laboratory plants eelgrass. Its eelgrass project is Green Breakwater. Green Breakwater costs little.',
  );
});

it('knows its own ids only', () => {
  expect(read('[She](brief:bjornstad) and [MİT](brief:mit).').found).toBe(
    '[She](brief:bjornstad) and ⟦known-reference: [MİT](brief:mit)⟧.',
  );
});

it('compares quotations with this source', () => {
  expect(
    read('“We aren’t building a wall, we are growing one which repairs itself,” Åse Bjørnstad, the director, said.')
      .said,
  ).toEqual([
    'The source has “are not” where you quote “aren’t” (¶2). Quote its words exactly, or drop the quotation marks.',
  ]);
  expect(
    read('“She expects the meadow to reduce the height of waves by up to a third,” Åse Bjørnstad, the director, said.')
      .said,
  ).toEqual([
    'The source says this in its own words and does not quote Åse Bjørnstad (¶2). Credit the source, or drop the quotation marks.',
  ]);
  expect(
    read(
      'The article says that the director, Åse Bjørnstad, “expects the meadow to reduce the height of waves by … a third within eight years”.',
    ).found,
  ).not.toContain('⟦verbatim-quote');
  expect(
    read('The article says of Green Breakwater that “the method has ever been tested on an open coast”.').found,
  ).not.toContain('⟦');
  expect(
    read('The article says of Green Breakwater: “Critics … that the method has ever been tested on an open coast.”')
      .said,
  ).toEqual([
    'The ellipsis drops “doubt”, and without it the source says something else (¶3). Keep it in the quotation.',
  ]);
  expect(
    read('The article says of Green Breakwater that it “may be extended to Kirkholm … if the first season succeeds”.')
      .said,
  ).toEqual([]);
  expect(
    read('Of Green Breakwater it “[will] be extended to Kirkholm and the Sandvær islands”, according to the article.')
      .said,
  ).toEqual(['The brackets drop “may”, and without it the source says something else (¶3). Keep it in the quotation.']);
});

it('knows what the dossier calls its source, and whose words an author’s are', () => {
  const misquoted = 'The bulletin says that Green Breakwater “may be extended to Kirkholm and the Sandvær isles”.';
  expect(read(misquoted).said).toEqual([]);
  const called = seagrass.entities.map((entity) =>
    entity.id === 'report' ? { ...entity, descriptions: ['the bulletin'] } : entity,
  );
  const byDirector: Dossier = {
    ...seagrass,
    entities: called,
    statements: [
      ...seagrass.statements,
      {
        id: 'wrote',
        subject: 'bjornstad',
        predicate: 'authored',
        object: 'report',
        by: 'report',
        stance: 'reported',
        quotes: [{ paragraph: 1, exact: 'Åse Bjørnstad' }],
      },
    ],
  };
  const own = prepare([byDirector]);
  const said = (text: string) => lintText(text, own, settings).findings.map(({ message }) => message);
  expect(said(misquoted)).toEqual([
    'The source has “islands” where you quote “isles” (¶3). Quote its words exactly, or drop the quotation marks.',
  ]);
  const ownWords =
    '“She expects the meadow to reduce the height of waves by up to a third,” Åse Bjørnstad, the director, writes.';
  expect(said(ownWords)).toEqual([]);
  expect(read(ownWords).said).toHaveLength(1);
  expect(said('“I have never liked boats,” writes Åse Bjørnstad, the director, in a letter to us.')).toEqual([]);
});

it('says it once where a quotation holds another', () => {
  const text =
    '> “We are not building a wall, we are growing one that mends itself after every winter storm,” Bjørnstad said. She expects the meadow to reduce the height of waves by up to a third within eight years.\n\nThe director, Åse Bjørnstad, spoke so.';
  expect(read(text).said).toEqual([
    'The source has “repairs” where you quote “mends” (¶2). Quote its words exactly, or drop the quotation marks.',
  ]);
});
