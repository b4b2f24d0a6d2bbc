/** What is offered at the cursor `│`, on whatever is there. */
import { predicates } from '@brief/core';
import { prepare } from '@brief/lint';
import { expect, test } from 'vitest';
import { dossierCompletions, viewDossier } from './index.ts';

const top = `id: harbour
source:
  title: Harbour bets on seagrass
  published: 2026-03-02
  paragraphs:
    1: The laboratory has begun to plant eelgrass. Its director, Åse Bjørnstad, said so.
    2: "“We grow a wall,” she said. It: is to be ready in 2027."
entities:
  vml:
    kind: organization
    label: Vestfjord Marine Laboratory
    labels: [VML, { text: Vestfjord Institute, use: deprecated }]
    is: A laboratory.
  bjornstad: { kind: person, label: Åse Bjørnstad, is: Director. }
  director:
    kind: role
    label: { text: director of the laboratory, weak: true }
    is: Head of the laboratory.
`;

function at(marked: string, language: 'yaml' | 'json' = 'yaml') {
  const offset = marked.indexOf('│');
  const text = marked.replace('│', '');
  const view = viewDossier({ document: '', text, language, knowledge: prepare([]) });
  return { text, found: dossierCompletions(view, offset) };
}

/** The labels, in order. */
const offered = (marked: string, language?: 'yaml' | 'json') => at(marked, language).found.map(({ label }) => label);

/** The line that taking an offer makes. */
function taken(marked: string, label: string, language?: 'yaml' | 'json'): string | undefined {
  const { text, found } = at(marked, language);
  const one = found.find((choice) => choice.label === label);
  if (one === undefined) return undefined;
  // An editor shows what its own comparison lets through.
  const typed = text.slice(one.span.start, marked.indexOf('│'));
  expect(one.filter.toLowerCase().startsWith(typed.toLowerCase())).toBe(true);
  const result = text.slice(0, one.span.start) + one.text + text.slice(one.span.end);
  const line = text.slice(0, one.span.start).split('\n').length - 1;
  return result.split('\n')[line];
}

test.each([
  ['statements:\n  directs:\n    subject: │\n    predicate: holdsRole\n', ['bjornstad', 'vml', 'director']],
  ['statements:\n  directs:\n    predicate: holdsRole\n    object: │', ['director', 'vml', 'bjornstad']],
  ['statements:\n  directs:\n    predicate: holdsRole\n    object:│', ['director', 'vml', 'bjornstad']],
  ['statements:\n  directs:\n    subject: bj│', ['bjornstad']],
  ['statements:\n  directs:\n    subject: marine│', ['vml']],
  ['statements:\n  directs: { subject: │, predicate: reportsTo }', ['vml', 'bjornstad', 'director']],
  ['statements:\n  directs:\n    concerns: [vml, │', ['vml', 'bjornstad', 'director']],
  ['statements:\n  directs:\n    concerns:\n      - │\n', ['vml', 'bjornstad', 'director']],
  ['statements:\n  directs:\n    concerns:\n      │\n', ['vml', 'bjornstad', 'director']],
  ['subjects: │', ['vml', 'bjornstad', 'director']],
])('ids, those of the right kind first: %j', (bottom, labels) => {
  expect(offered(top + bottom)).toEqual(labels);
});

test.each([
  ['statements:\n  x:\n    subject: bj│orn\n', 'bjornstad', '    subject: bjornstad'],
  ['statements:\n  x:\n    subject: "bj│"\n', 'bjornstad', '    subject: "bjornstad"'],
  ['statements:\n  x:\n    subject: "│\n    text: y\n', 'bjornstad', '    subject: "bjornstad'],
  ['statements:\n  x:\n    subject:│\n', 'vml', '    subject: vml'],
  ['statements:\n  x:\n    concerns:\n      │\n', 'vml', '      - vml'],
  ['statements:\n  x:\n    │\n', 'subject', '    subject: '],
  ['statements:\n  x:\n    sub│: vml\n', 'subject', '    subject: vml'],
  ['statements:\n  x: { │ }\n', 'quotes', '  x: { quotes:  }'],
  ['statements:\n  x:\n    quotes:\n      │\n', 'paragraph', '      - paragraph: '],
  ['statements:\n  x:\n    quotes:\n      - │\n', 'paragraph', '      - paragraph: '],
  [
    'statements:\n  x:\n    quotes:\n      - paragraph: 1\n        exact: The l│\n',
    'The laboratory has begun to plant eelgrass.',
    '        exact: The laboratory has begun to plant eelgrass.',
  ],
  [
    'statements:\n  x:\n    quotes:\n      - paragraph: 2\n        exact: "│\n',
    'It: is to be ready in 2027.',
    '        exact: "It: is to be ready in 2027.',
  ],
  [
    'statements:\n  x:\n    quotes:\n      - paragraph: 2\n        exact: ready│\n',
    'It: is to be ready in 2027.',
    '        exact: "It: is to be ready in 2027."',
  ],
  [
    'statements:\n  x:\n    quotes: [{ exact: its│',
    'Its director, Åse Bjørnstad, said so.',
    '    quotes: [{ exact: "Its director, Åse Bjørnstad, said so."',
  ],
])('what taking an offer writes: %j', (bottom, label, line) => {
  expect(taken(top + bottom, label)).toBe(line);
});

test('keys that are missing, the required ones first', () => {
  expect(offered(`${top}statements:\n  x:\n    │\n`).slice(0, 4)).toEqual(['subject', 'quotes', 'predicate', 'object']);
  expect(offered(`${top}statements:\n  x:\n    subject: vml\n    predicate: reportsTo\n    │\n    quotes:\n`)).toEqual([
    'object',
    'concerns',
    'by',
    'stance',
    'contested',
    'hedged',
    'designation',
    'wording',
    'when',
  ]);
  expect(offered(`${top}statements:\n  x:\n    text: y\n    │`)).not.toContain('object');
  expect(offered('│')).toEqual(['id', 'source', 'entities', '$schema', 'subjects', 'voice', 'statements', 'wordings']);
  expect(offered('id: a\nsource:\n  │\nentities:\n').slice(0, 2)).toEqual(['title', 'published']);
  expect(offered('id: a\nsource:\n  title: x\n  pub│')).toEqual(['published', 'publisher']);
});

test('ids that something leads to and nothing has, as keys', () => {
  expect(offered(`${top}  │\nstatements:\n  x:\n    subject: harbour-town\n    by: vml\n`)).toEqual(['harbour-town']);
});

test('kinds, uses, stances and other words of a few', () => {
  expect(offered('entities:\n  a:\n    kind: p│')).toEqual(['person', 'place', 'priority', 'concept']);
  expect(offered('entities:\n  a:\n    labels:\n      - text: A\n        use: │')).toEqual([
    'accepted',
    'deprecated',
    'hidden',
  ]);
  expect(offered('entities:\n  a: { weak: │')).toEqual(['true', 'false']);
  expect(offered('statements:\n  a:\n    stance: cons│')).toEqual(['considers']);
});

test('relations that fit the subject and the object first', () => {
  const first = (statement: string) => offered(`${top}statements:\n  x:\n${statement}`)[0];
  expect(first('    subject: vml\n    predicate: │')).toBe('reportsTo');
  expect(first('    subject: director\n    predicate: │\n    object: vml\n')).toBe('roleIn');
  expect(offered(`${top}statements:\n  x:\n    predicate: │`)).toHaveLength(Object.keys(predicates).length);
  expect(offered(`${top.replace('    is: A lab', '    lists:\n      - relation: hasR│\n    is: A lab')}`)).toEqual([
    'hasRole',
  ]);
});

test('paragraphs by number and by words; good names for a bad one', () => {
  expect(offered(`${top}statements:\n  x:\n    quotes:\n      - paragraph: │`)).toEqual(['1', '2']);
  expect(offered(`${top}statements:\n  x:\n    quotes:\n      - paragraph: eelg│`)).toEqual(['1']);
  expect(offered(top.replace('use: deprecated }', 'use: deprecated, instead: │ }'))).toEqual([
    'Vestfjord Marine Laboratory',
    'VML',
  ]);
});

test('in JSON, too', () => {
  const json = '{ "entities": { "vml": { "kind": "organization", "label": "VML" } },\n "statements": { "x": {\n';
  expect(offered(`${json}"subject": "│" } } }`, 'json')).toEqual(['vml']);
  expect(taken(`${json}"subject": │`, 'vml', 'json')).toBe('"subject": "vml"');
  expect(taken(`${json}"sub│" } } }`, 'subject', 'json')).toBe('"subject":  } } }');
  expect(taken(`${json}│`, 'subject', 'json')).toBe('"subject": ');
  expect(offered('{ "entities": { "a": { "kind": "│', 'json')).toContain('person');
});

test('nothing in comments, in free text, or in a text of several lines', () => {
  expect(offered(`${top}# │`)).toEqual([]);
  expect(offered('id: │')).toEqual([]);
  expect(offered('source:\n  title: one\n    two│\n')).toEqual([]);
});
