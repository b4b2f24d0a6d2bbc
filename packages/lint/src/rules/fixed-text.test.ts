/** What `--fix` makes of a text: the right words where the sentence stays right, and nothing where it might not. */
import { mitPriorities } from '@brief/core';
import { expect, it } from 'vitest';
import { defaultSettings, fixAll, lintText, prepare } from '../index.ts';

const knowledge = prepare([mitPriorities]);
const fixed = (text: string): string => fixAll(text, knowledge, defaultSettings).text;

const repaired: readonly (readonly [string, string])[] = [
  // Names keep what hangs on them.
  [
    "MİT, the agency, knows Turkey’s south and Turkey's east.",
    "MİT, the agency, knows Türkiye’s south and Türkiye's east.",
  ],
  ['Millî İstihbarat Teşkilatı, MIT’in ve Kalin’in görevi.', 'Millî İstihbarat Teşkilatı, MİT’in ve Kalın’ın görevi.'],
  ["MİT Başkanı Kalin'e, Kalin'i, Kalin'den, Kalin'le.", "MİT Başkanı Kalın'a, Kalın'ı, Kalın'dan, Kalın'la."],
  ["MİT, Ibrahim Kalin'inki, Kalin'deki söz.", "MİT, İbrahim Kalın'ınki, Kalın'daki söz."],
  ["MİT ve FETO'nun, FETO’cular, FETO'ya; Turkiye'nin.", "MİT ve FETÖ'nün, FETÖ’cüler, FETÖ'ye; Türkiye'nin."],
  ["# MIT'IN VE MIT'E GİDEN\n\nMillî İstihbarat Teşkilatı.", "# MIT'IN VE MIT'E GİDEN\n\nMillî İstihbarat Teşkilatı."],
  [
    "MİT director İbrahim Kalın knows Kalin's and Kalin’s aides; Kalin'll come.",
    "MİT director İbrahim Kalın knows Kalın's and Kalın’s aides; Kalın'll come.",
  ],
  // Capitals of words that stay are the writer's.
  [
    '# MIT Chief and Head of MIT\n\nThe director of MİT spoke.',
    '# MİT Chief and Head of MİT\n\nThe director of MİT spoke.',
  ],
  // A plural takes no introduction, and nobody is of MİT twice.
  ['Talks of MİTs, whose Turkish agency grows.', 'Talks of MİTs, whose Turkish agency grows.'],
  ['On Friday Kalın of MİT, the Turkish agency, was there.', 'On Friday Kalın of MİT, the Turkish agency, was there.'],
  ['A Turkiye policy of MİT, the agency.', 'A Türkiye policy of MİT, the agency.'],
  ['The director of MİT, *Ibrahim*\nKalin, spoke.', 'The director of MİT, *İbrahim*\nKalın, spoke.'],
  [
    'The director of MİT, [Ibrahim Kalin](https://example.org/kalin), spoke.',
    'The director of MİT, [İbrahim Kalın](https://example.org/kalin), spoke.',
  ],
  ['# TURKEY’S SPIES\n\nThe director of MİT spoke.', '# TÜRKİYE’S SPIES\n\nThe director of MİT spoke.'],
  [
    'Türkiye’s National Intelligence Organization (MIT) has plans.',
    'Türkiye’s National Intelligence Organization (MİT) has plans.',
  ],
  // A wrong name at a first mention is put right, and then introduced.
  [
    'Officers of MIT, a Turkish official said, were there.',
    'Officers of the National Intelligence Organization (MİT), a Turkish official said, were there.',
  ],
  // People get their names and roles.
  [
    'Here is what Kalın wants of the National Intelligence Organization.',
    'Here is what MİT director İbrahim Kalın wants of the National Intelligence Organization.',
  ],
  [
    'Kalın’s plan for the National Intelligence Organization is out.',
    'MİT director İbrahim Kalın’s plan for the National Intelligence Organization is out.',
  ],
  [
    'On Friday Kalın met officers of the National Intelligence Organization.',
    'On Friday MİT director İbrahim Kalın met officers of the National Intelligence Organization.',
  ],
  [
    '“Yes,” said Kalın, whose National Intelligence Organization grows.',
    '“Yes,” said MİT director İbrahim Kalın, whose National Intelligence Organization grows.',
  ],
  // Acronyms get their words.
  ['MİT’s budget is secret.', 'The National Intelligence Organization’s (MİT’s) budget is secret.'],
  ['The MİT budget is secret.', 'The National Intelligence Organization (MİT) budget is secret.'],
  ['In MİT’s view, all is well.', 'In the National Intelligence Organization’s (MİT’s) view, all is well.'],
  ['Its rival is MİT.', 'Its rival is the National Intelligence Organization (MİT).'],
  ['Parliament funds its MİT well.', 'Parliament funds its National Intelligence Organization (MİT) well.'],
];

it.each(repaired)('makes of %j %j', (text, expected) => {
  expect(fixed(text)).toBe(expected);
  expect(fixed(expected)).toBe(expected);
});

const left: readonly string[] = [
  // No role before a name that something belongs to, or that has a title, or that is part of a name.
  'The Kalın plan for the National Intelligence Organization is to be debated.',
  'Mr Kalın is silent about the National Intelligence Organization.',
  'Türkiye’s İbrahim Kalın was there.',
  'The pro-Kalın press praises the National Intelligence Organization.',
  'The ex-diplomat (Kalın) heads nothing less than the National Intelligence Organization.',
  // Nothing is put into emphasis, links, code or HTML.
  'The National Intelligence Organization is silent, and **Kalın** is, too.',
  'The [National Intelligence Organization](https://example.org) and [Kalın](https://example.org/k) are silent.',
  'The **MİT** will grow.',
  '<p>MİT will grow, and grow again.</p>',
  // No expansion where article or ending would be wrong.
  'A MİT officer was expelled.',
  'An MİT officer was expelled.',
  'MİT-trained units guard the border.',
  'Units trained by MİT’in were there.',
  // A name split by markup, and a form of a name, are left to the writer.
  'MİT, the agency, is in Tur*key*.',
];

it.each(left.map((text) => [text]))('leaves %j', (text) => {
  expect(fixed(text)).toBe(text);
});

it('puts a wrong name right before it introduces it', () => {
  const { findings } = lintText('Officers of MIT, a Turkish official said, were there.', knowledge, defaultSettings);
  expect(
    findings.map(({ rule, fix, suggestions }) => [rule, fix?.text ?? suggestions?.map(({ edit }) => edit.text)]),
  ).toEqual([
    ['first-mention', ['the National Intelligence Organization (MİT)']],
    ['preferred-name', 'MİT'],
  ]);
});
