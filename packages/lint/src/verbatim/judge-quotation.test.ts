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

test('a word in brackets stands for the one that begins a sentence', () => {
  const verdicts = [
    '[A] separate section is devoted to fighting terrorism',
    '[One] separate section is devoted to fighting terrorism',
    'shaping the country’s policy. [One] separate section is devoted to fighting terrorism',
    'analysis of open sources. [It] should ensure medium- and long-term forecasting',
  ].map((words) => judgeQuotation(words, [mitPriorities]).verdict);
  expect(verdicts).toEqual(Array(verdicts.length).fill('verbatim'));
});

test('brackets that run two sentences into one', () => {
  expect(
    judged(
      'in the interests of shaping the country’s policy [and a] separate section is devoted to fighting terrorism',
    ),
  ).toMatchInlineSnapshot(
    `"differs ¶5 “in the interests of shaping the country’s policy. A separate section is devoted to fighting terrorism” The brackets stand for “A” (¶5), which is more than they can. Mark what is left out with an ellipsis."`,
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
