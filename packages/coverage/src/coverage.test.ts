import { mitPriorities, paragraphsOf } from '@brief/core';
import { analyse, prepare } from '@brief/lint';
import { describe, expect, test } from 'vitest';
import { type Coverage, coverageOf, evidenceOf, kindsOf, percentOf, sentencesOf, statementInWords } from './index.ts';

const knowledge = prepare([mitPriorities]);
const measured = (...texts: readonly string[]): Coverage =>
  coverageOf(
    mitPriorities,
    texts.map((text) => evidenceOf(analyse(text, knowledge), knowledge)),
  );

const entityIn = ({ entities }: Coverage, id: string) => entities.find(({ entity }) => entity.id === id);

describe('what is measured', () => {
  test('every statement and entity, and every paragraph of the source', () => {
    const { statements, entities, paragraphs, share } = measured('');
    expect(statements.map(({ statement }) => statement)).toEqual(mitPriorities.statements);
    expect(entities.map(({ entity }) => entity)).toEqual(mitPriorities.entities);
    expect(paragraphs.map(({ number, text }) => ({ number, text }))).toEqual(paragraphsOf(mitPriorities.source));
    expect(share).toEqual({ covered: 0, total: mitPriorities.statements.length });
  });

  test('nothing of prose about something else', () => {
    const { share, entities } = measured('# Turkey\n\nRoast a turkey with chestnuts. The MIT licence is short.\n');
    expect(share.covered).toBe(0);
    expect(entities.filter(({ covered }) => covered)).toEqual([]);
  });

  test('nearly all of the source itself', () => {
    const text = paragraphsOf(mitPriorities.source)
      .map((paragraph) => paragraph.text)
      .join('\n\n');
    const left = measured(text).statements.filter(({ covered }) => !covered);
    // The words of the headline are the name of the source.
    expect(left.map(({ statement }) => statement.id)).toEqual(['headline']);
  });

  test('an entity, in the writer’s own prose only', () => {
    const coverage = measured('Libya is near.\n\n> Libya and Sudan.\n');
    expect(entityIn(coverage, 'libya')).toMatchObject({
      covered: true,
      named: [{ draft: 0, span: { start: 0, end: 5 } }],
      elsewhere: [{ draft: 0, span: { start: 18, end: 23 } }],
    });
    expect(entityIn(coverage, 'sudan')).toMatchObject({ covered: false, named: [], elsewhere: [{ draft: 0 }] });
  });

  test('words of a paragraph that are quoted, also where they are not to the letter', () => {
    const words = (text: string) =>
      measured(text).paragraphs.flatMap(({ number, text: source, quoted }) =>
        quoted.map(
          ({ places, verbatim }) =>
            `${number} ${verbatim} ${places.map(({ start, end }) => source.slice(start, end)).join(' … ')}`,
        ),
      );
    expect(words('It is “focused on early detection of threats”.')).toEqual([
      '5 true focused on early detection of threats',
    ]);
    expect(words('The note says “capable of acting pro-actively, influencing the security environment”.')).toEqual([
      '2 false capable of acting … influencing the security environment',
    ]);
    expect(words('He said “we will see what the summer brings to all of us”.')).toEqual([]);
  });
});

describe('several drafts', () => {
  const libya = 'Libya, in Africa.';
  const sudan = 'Sudan, in Africa.';
  test('are measured together', () => {
    const coverage = measured(libya, sudan);
    const used = coverage.statements.filter(({ covered }) => covered);
    expect(used.map(({ statement, uses }) => [statement.id, uses.map(({ draft }) => draft)])).toEqual([
      ['nLibya', [0]],
      ['nSudan', [1]],
    ]);
    expect(entityIn(coverage, 'africa')?.named.map(({ draft }) => draft)).toEqual([0, 1]);
  });

  test('and as each alone', () => {
    const evidence = evidenceOf(analyse(libya, knowledge), knowledge);
    expect(coverageOf(mitPriorities, [evidence])).toEqual(coverageOf(mitPriorities, [evidence]));
    expect(coverageOf(mitPriorities, [evidence, evidence]).share).toEqual(measured(libya).share);
  });
});

test('a percentage is full only when everything is there', () => {
  expect(percentOf({ covered: 199, total: 200 })).toBe(99);
  expect(percentOf({ covered: 200, total: 200 })).toBe(100);
  expect(percentOf({ covered: 1, total: 3 })).toBe(33);
  expect(percentOf({ covered: 0, total: 0 })).toBe(100);
});

describe('in words', () => {
  const { statements } = measured('');
  const wanted = (...ids: readonly string[]) => statements.filter(({ statement }) => ids.includes(statement.id));
  const said = (...ids: readonly string[]) => sentencesOf(wanted(...ids), mitPriorities);

  test('a statement', () => {
    const inWords = (id: string) =>
      wanted(id)
        .map(({ statement }) => statementInWords(statement, mitPriorities))
        .join();
    expect(inWords('reportsTo')).toBe('MİT reports to President of Türkiye');
    expect(inWords('pvEarly')).toBe('preventive intelligence is focused on early detection of threats');
  });

  test('statements that differ in one end, as one sentence', () => {
    expect(said('fnForeign', 'reportsTo', 'fnDomestic')).toEqual([
      'MİT combines the functions of foreign intelligence and domestic intelligence',
      'MİT reports to President of Türkiye',
    ]);
    expect(said('nLibya', 'nSudan', 'nSomalia')).toEqual(['Libya, Somalia and Sudan are named under Africa']);
  });

  test('kinds, with what they have', () => {
    const kinds = kindsOf(measured('Libya and Sudan.'));
    expect(kinds.find(({ kind }) => kind === 'place')).toMatchObject({ plural: 'places', share: { covered: 2 } });
    expect(kinds.reduce((sum, { entities }) => sum + entities.length, 0)).toBe(mitPriorities.entities.length);
  });
});
