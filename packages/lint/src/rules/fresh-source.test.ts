/** What only options bring out: the day that is given, and the age of a source. */
import { mitPriorities } from '@brief/core';
import { expect, test } from 'vitest';
import { lintText, prepare, resolveSettings } from '../index.ts';

const knowledge = prepare([mitPriorities]);

/** The findings of the rule, each as its words. */
function found(text: string, options: { today?: string; months?: number }): readonly string[] {
  const settings = resolveSettings([{ rules: { 'fresh-source': ['info', options] } }]);
  return lintText(text, knowledge, settings)
    .findings.filter(({ rule }) => rule === 'fresh-source')
    .map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

const old = 'The source is of 10 January 2026: say as of when this holds, or look whether it still does.';

test('the day that is given stands in for a draft without one', () => {
  expect(found('MİT looks to Africa.', { today: '2027-01-10' })).toEqual([]);
  expect(found('MİT looks to Africa.', { today: '2027-01-11' })).toHaveLength(1);
  expect(found('---\ndate: 2026-05-01\n---\nMİT looks to Africa.', { today: '2030-01-01' })).toEqual([]);
});

test('“currently” is marked when the source is older than allowed, and said of it', () => {
  expect(found('MİT currently looks to Africa. Now it rains.', { today: '2026-09-11', months: 6 })).toEqual([
    `currently: ${old}`,
  ]);
  expect(found('MİT currently looks to Africa.', { today: '2026-07-10', months: 6 })).toEqual([]);
  expect(found('MİT looks to Africa. It currently rains.', { today: '2026-09-11', months: 6 })).toEqual([]);
  expect(found('MİT currently looks to Africa.', { today: '2026-09-11' })).toEqual([]);
});
