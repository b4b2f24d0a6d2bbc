import { mitPriorities } from '@brief/core';
import { expect, test } from 'vitest';
import { judgeQuotation } from './judge-quotation.ts';

const judged = (words: string): string => {
  const judgement = judgeQuotation(words, [mitPriorities]);
  if (judgement.verdict === 'absent') return `absent: ${judgement.message}`;
  const { verdict, passage, message = '' } = judgement;
  return `${verdict} ¶${passage.paragraph} “${passage.exact}” ${message}`.trim();
};

test('the source’s own words', () => {
  expect(judged('plans to strengthen MİT’s presence and influence in Africa')).toMatchInlineSnapshot(
    `"verbatim ¶7 “plans to strengthen MİT’s presence and influence in Africa”"`,
  );
  expect(judged('[T]he expansion of [its] participation in the resolution of … conflicts')).toMatchInlineSnapshot(
    `"verbatim ¶6 “the expansion of MİT’s participation in the resolution of regional and international conflicts”"`,
  );
});

test('words that differ, and words that are not there', () => {
  expect(judged('plans to strengthen MİT’s influence and presence in Africa')).toMatchInlineSnapshot(
    `"differs ¶7 “plans to strengthen MİT’s presence and influence in Africa” The source has “presence and influence” where you quote “influence and presence” (¶7). Quote its words exactly, or drop the quotation marks."`,
  );
  expect(judged('will conquer the whole of Africa by next summer')).toMatchInlineSnapshot(
    `"absent: These words are not in the source. Quote its own words, or drop the quotation marks."`,
  );
  expect(
    judged('a proactive model … significantly expand Ankara’s ability to shape its own agenda'),
  ).toMatchInlineSnapshot(
    `"differs ¶9 “a proactive model of using MİT could significantly expand Ankara’s ability to shape its own agenda” The ellipsis drops “could”, and without it the source says something else (¶9). Keep it in the quotation."`,
  );
});

test('its words without the “could” before them', () => {
  expect(judged('significantly expand Ankara’s ability to shape its own agenda')).toMatchInlineSnapshot(
    `"cut-off ¶9 “could significantly expand Ankara’s ability to shape its own agenda” The source has “could” right before these words, and without it says something else (¶9). Quote it as well, or say as much yourself."`,
  );
});

test('of nothing there is nothing to say', () => {
  expect(judged('')).toMatchInlineSnapshot(
    `"absent: These words are not in the source. Quote its own words, or drop the quotation marks."`,
  );
  expect(judged('“ … ”')).toMatchInlineSnapshot(
    `"absent: These words are not in the source. Quote its own words, or drop the quotation marks."`,
  );
});
