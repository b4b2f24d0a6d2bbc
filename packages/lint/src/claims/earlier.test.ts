/**
 * Paragraphs that name nothing, read in view of the ones before them: what they say is compared as if it stood beside the
 * names, and left alone as soon as another text, body, country or event can be meant.
 */
import { mitPriorities } from '@brief/core';
import { describe, expect, it, test } from 'vitest';
import { analyse, type Draft, defaultSettings, lint, prepare } from '../index.ts';

const knowledge = prepare([mitPriorities]);

const findingsIn = (draft: Draft) =>
  lint(draft, knowledge, defaultSettings).findings.filter(({ rule }) => rule === 'source-agreement');

/** Paragraphs, with “//” between them, and marks around what is found. */
function drawn(paragraphs: string, previous?: Draft): string {
  const text = paragraphs.replace(/[⟦⟧]/gu, '').replaceAll(' // ', '\n\n');
  return findingsIn(analyse(text, knowledge, { previous }))
    .reduceRight(
      (out, { span: { start, end } }) => `${out.slice(0, start)}⟦${out.slice(start, end)}⟧${out.slice(end)}`,
      text,
    )
    .replaceAll('\n\n', ' // ');
}

const lead =
  'İbrahim Kalın, director of Millî İstihbarat Teşkilatı (MİT), set out the service’s priorities in an article for Anadolu Agency in January 2026.';

describe('what stands behind a paragraph with names is found', () => {
  test.each([
    '⟦The attempted coup of July 15, 2015⟧ changed everything.',
    '⟦The coup attempt took place in 2013⟧.',
    '⟦The article dates from 2021⟧.',
    'The article names ⟦five priority regions⟧.',
    'There are ⟦four priority regions⟧.',
    'The article lists ⟦five reforms⟧.',
    'The source names ⟦two African countries⟧.',
    '⟦Egypt is one of the three African countries⟧ in focus.',
    'The article ⟦names the PKK⟧ among the organizations to be countered.',
    '⟦The service answers to the prime minister⟧.',
    '⟦The service is accountable to parliament⟧.',
    '⟦The agency has integrated⟧ artificial intelligence.',
    'The service focuses on ⟦four African countries⟧.',
    '⟦The service has no role in counterterrorism⟧.',
    '⟦The intelligence service is led by Hakan Fidan⟧.',
    '⟦The article was published by Foreign Affairs⟧.',
    '⟦Hakan Fidan wrote the article⟧.',
    'Hardly anybody has read it. // The article names ⟦five priority regions⟧.',
    '## Figures // There are ⟦four priority regions⟧.',
    '- The article lists ⟦five reforms⟧. // - There are ⟦four priority regions⟧.',
    'The order is telling. There are ⟦four priority regions⟧.',
    'MİT is secretive. // The article names ⟦five priority regions⟧. // The source names ⟦two African countries⟧.',
  ])('%s', (paragraphs) => {
    expect(drawn(`${lead} // ${paragraphs}`)).toBe(`${lead} // ${paragraphs}`);
    expect(drawn(`# On MİT and Kalın // ${paragraphs}`)).toBe(`# On MİT and Kalın // ${paragraphs}`);
  });
});

describe('and nothing where something else can be meant', () => {
  test.each([
    // Another text.
    'Kalın spoke. // A report by Le Monde tells more. // The article names five priority regions.',
    'Kalın spoke. // In Foreign Affairs, a former officer writes about spies. // The article names five priority regions.',
    'Kalın spoke. // Le Monde’s article is longer. // The article dates from 2021.',
    'Kalın spoke. // Another article followed. // The article dates from 2021.',
    'Kalın spoke. // The article in Le Monde names five priority regions.',
    // Another body.
    'MİT and the CIA work together. // The service answers to the prime minister.',
    'Unlike MİT, the Mossad is large. // The service answers to the prime minister.',
    'MİT is old. // Britain’s Secret Service is older. // The service answers to the prime minister.',
    'MİT is old. // ## The Mossad // The service answers to the prime minister.',
    'MİT is old. // Its German counterpart is older. // The service answers to the prime minister.',
    'MİT is old. // Anadolu Agency is state-run. // The agency has integrated artificial intelligence.',
    'MİT is old. // The Federal Security Service is older. // The service has integrated artificial intelligence.',
    'MİT is old. // The Russian service has integrated artificial intelligence.',
    'MİT opened a consular service. // The service has integrated artificial intelligence.',
    'MİT opened a consular service. The service has integrated artificial intelligence.',
    // Another country.
    'MİT is old. // ## Russia // There are four priority regions.',
    'MİT is old. // Russia has plans. // There are four priority regions.',
    'MİT is old. // The government has plans for Russia. // There are four priority regions.',
    // Another event.
    'MİT warned Niger. // The attempted coup in 2021 failed.',
    'MİT watches Sudan. // The attempted coup in 2021 failed.',
    'MİT outlived the coups of 1960 and 1980. // The attempted coup in 2015 failed.',
    'MİT remembers the coup of 1980. // The attempted coup in 2015 failed.',
    'The attempted coup in 2016 shook MİT. // The attempted coup in 2021 did not.',
    // Somebody else’s words, or nothing to rest on.
    'Kalın spoke. // > There is more to read. // The article names five priority regions.',
    'Kalın spoke. // | A | B |\n|---|---|\n| 1 | 2 | // The article names five priority regions.',
    'The article names five priority regions.',
    '# Notes // The service answers to the prime minister.',
    // Asked, of another time, in another voice, or right.
    'MİT is old. // Does the service answer to the prime minister?',
    'MİT is old. // Until 2017 the service answered to the prime minister.',
    'MİT is old. // Critics say that the service answers to the prime minister.',
    'MİT is old. // The article names three priority regions.',
    'MİT is old. // The service answers to the president.',
    'MİT is old. // The service is headed by İbrahim Kalın.',
    'MİT is old. // The service was headed by Hakan Fidan until 2023.',
    'MİT is old. // The service plans to integrate artificial intelligence.',
    'Kalın spoke. // The article was published by Anadolu Agency.',
    'MİT is old. // Two African countries border on the sea.',
  ])('%s', (paragraphs) => {
    expect(drawn(paragraphs)).toBe(paragraphs);
  });
});

it('so many blocks stand between, and no more', () => {
  const behind = (count: number) =>
    `MİT is old. // ${'Nothing is said. // '.repeat(count)}There are four priority regions.`;
  expect([6, 7, 8].map((count) => drawn(behind(count)).includes('⟦'))).toEqual([true, true, false]);
});

it('what rests on another paragraph is a hint, whatever its kind', () => {
  const levels = (text: string) => findingsIn(analyse(text, knowledge)).map(({ severity }) => severity);
  expect(levels('MİT is old. The service answers to the prime minister.')).toEqual(['warning']);
  expect(levels('MİT is old.\n\nThe service answers to the prime minister.')).toEqual(['info']);
});

it('what a body is, is no other body', () => {
  const text = 'MİT is a service with a long history. // ⟦The service has integrated⟧ artificial intelligence.';
  expect(drawn(text)).toBe(text);
});

it('an edit of one paragraph changes what the next one says', () => {
  const texts = ['MİT is old.', 'The CIA is old.', 'MİT and the CIA are old.', 'MİT is old.'].map(
    (one) => `${one}\n\nThe service answers to the prime minister.`,
  );
  let previous: Draft | undefined;
  const found = texts.map((text) => {
    previous = analyse(text, knowledge, { previous });
    return findingsIn(previous).length;
  });
  expect(found).toEqual([1, 0, 0, 1]);
});
