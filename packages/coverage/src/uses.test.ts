/** Which places of a draft use a statement, drawn into the draft: ⟦…⟧ around what uses it, and nothing where none does. */
import { mitPriorities } from '@brief/core';
import { analyse, prepare } from '@brief/lint';
import { describe, expect, test } from 'vitest';
import { coverageOf, evidenceOf, type Use } from './index.ts';

const knowledge = prepare([mitPriorities]);

/** Names that are words of others, too, need a draft that is about the dossier’s subject. */
const ending = '\n\nThat was about MİT.\n';

function usesIn(text: string, id: string): readonly Use[] {
  const { statements } = coverageOf(mitPriorities, [evidenceOf(analyse(text + ending, knowledge), knowledge)]);
  const found = statements.find(({ statement }) => statement.id === id);
  expect(found).toBeDefined();
  expect(found?.covered).toBe((found?.uses.length ?? 0) > 0);
  return found?.uses ?? [];
}

function drawn(marked: string, id: string, way: Use['way']): string {
  const text = marked.replace(/[⟦⟧]/g, '');
  const uses = usesIn(text, id);
  expect(new Set(uses.map((use) => use.way))).toEqual(new Set(uses.length > 0 ? [way] : []));
  const spans = uses.flatMap((use) => use.spans);
  const starts = new Map(spans.map(({ start, end }) => [start, end]));
  let out = '';
  let done = 0;
  for (const [start, end] of [...starts].sort(([a], [b]) => a - b)) {
    out += `${text.slice(done, start)}⟦${text.slice(start, end)}⟧`;
    done = end;
  }
  return out + text.slice(done);
}

describe('a relation is used where both ends are named together', () => {
  test.each([
    ['in a sentence', 'reportsTo', 'The ⟦President of Türkiye⟧ is whom ⟦MİT⟧ answers to.'],
    ['in two sentences of a paragraph', 'nLibya', '⟦Africa⟧ comes first. In ⟦Libya⟧ the service is at home.'],
    ['under a heading', 'nSudan', '# ⟦Africa⟧\n\nThey are active in ⟦Sudan⟧.'],
    ['under a heading further up', 'nSudan', '# ⟦Africa⟧\n\n## Where\n\nThey are active in ⟦Sudan⟧.'],
    ['in a list with a lead-in', 'ctIsis', '⟦Fighting terrorism⟧ is against:\n\n- ⟦ISIS⟧\n- others'],
    ['in a row of a table', 'nSomalia', '| Region | |\n| --- | --- |\n| ⟦Africa⟧ | ⟦Somalia⟧ |'],
    ['in emphasis and links', 'nLibya', '**⟦Africa⟧** and [⟦Libya⟧](https://example.org).'],
    ['under names without their accents', 'kalinDirects', '⟦Ibrahim Kalin⟧ is ⟦director of MIT⟧.'],
    ['by a reference', 'nLibya', 'Of ⟦Africa⟧, [⟦that country⟧](brief:libya) is closest.'],
  ])('%s', (_, id, text) => expect(drawn(text, id, 'named')).toBe(text));

  test('or by one name that holds the other', () => {
    const text = 'The ⟦President of Türkiye⟧ decides.';
    expect(drawn(text, 'presRole', 'named')).toBe(text);
  });

  test.each([
    ['in two paragraphs', 'nLibya', 'Africa comes first.\n\nIn Libya the service is at home.'],
    ['in two rows', 'nSudan', '| | |\n| --- | --- |\n| Africa | Libya |\n| Balkans | Sudan |'],
    ['in two items', 'nSudan', 'Where:\n\n- Africa\n- Sudan'],
    ['under a heading that ended', 'nSudan', '# Africa\n\nFar.\n\n# Elsewhere\n\nThey are active in Sudan.'],
    ['in a list without a lead-in', 'ctIsis', 'Fighting terrorism matters.\n\n- ISIS\n- others'],
    ['in a list of sources', 'nLibya', '## Sources\n\n- Libya and Africa, a handbook'],
    ['in words of others', 'nLibya', '> In all of Africa, Libya is the prize.'],
    ['in code', 'nLibya', 'Africa has `Libya`.'],
    ['under the name of something else', 'nSudan', 'In Africa, South Sudan is not named.'],
  ])('not %s', (_, id, text) => expect(usesIn(text, id)).toEqual([]));
});

describe('a statement in words is used where its words meet what it is about', () => {
  test.each([
    [
      'diplomacyIs',
      'By ⟦intelligence diplomacy⟧ the service will participate in resolving conflicts, regional or international.',
    ],
    ['outlook', 'The ⟦global model⟧ could let ⟦Ankara⟧ shape its own agenda in strategic regions.'],
    ['pvEarly', 'The point of ⟦preventive intelligence⟧: detecting threats early.'],
  ])('%s', (id, text) => expect(drawn(text, id, 'told')).toBe(text));

  test.each([
    ['without its subject', 'pvEarly', 'Detecting threats early is the point.'],
    ['with few of its words', 'pvEarly', 'Preventive intelligence is costly, and threats are many.'],
    ['in another paragraph', 'pvEarly', 'Preventive intelligence is new.\n\nIt is about detecting threats early.'],
    [
      'with words of grammar alone',
      'diplomacyIs',
      'Intelligence diplomacy is the one of which there is the most in it.',
    ],
  ])('not %s', (_, id, text) => expect(usesIn(text, id)).toEqual([]));
});

describe('a statement is used where its words are quoted', () => {
  test.each([
    ['to the letter', 'pvEarly', 'It is ⟦“focused on early detection of threats”⟧.'],
    [
      'in a block quote',
      'reportsTo',
      '> ⟦MİT is the country’s central intelligence agency, combining the functions of foreign and domestic intelligence, counterintelligence, and counterterrorism, and reports directly to the President of Türkiye.⟧',
    ],
    [
      'in two pieces',
      'pvEarly',
      'The note calls it ⟦“focused on early detection”⟧; the note adds that it is ⟦“early detection of threats using human intelligence”⟧.',
    ],
  ])('%s', (_, id, text) => expect(drawn(text, id, 'quoted')).toBe(text));

  test('not where a word that says something is missing', () => {
    expect(usesIn('It is “focused on early detection”, the note says.', 'pvEarly')).toEqual([]);
  });
});

test('a place is counted once, for what is most of it', () => {
  const text = '> MİT is the country’s central intelligence agency.\n\nMİT is the agency of Türkiye.\n';
  expect(usesIn(text, 'agency').map(({ way }) => way)).toEqual(['quoted', 'named']);
});
