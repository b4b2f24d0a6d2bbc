import { expect, test } from 'vitest';
import { articles, heldOut } from '../test/articles/index.ts';
import { scoreOf } from '../test/score.ts';
import { type FirstDossier, firstDossier } from './index.ts';

const first = (text: string, lang = 'en'): FirstDossier =>
  firstDossier(`---\nlang: ${lang}\n---\n\n# A title\n\n${text}\n`, { format: 'markdown', name: 'test' });

/** `kind label = other (what it is)`, one a line, in the order of the text’s words. */
const names = (text: string, lang?: string): string =>
  first(text, lang)
    .entities.map(({ kind, label, labels, is }) =>
      [`${kind ?? '?'} ${label}`, ...labels.map((other) => `= ${other}`), ...(is ? [`(${is})`] : [])].join(' '),
    )
    .join('\n');

test('finds nearly all names in articles of five sorts, and little else', () => {
  const scores = articles.map(scoreOf);
  const sum = (of: (score: (typeof scores)[number]) => number) => scores.reduce((total, score) => total + of(score), 0);
  expect({
    marked: sum(({ hits, missed }) => hits + missed.length),
    hits: sum(({ hits }) => hits),
    missed: scores.flatMap(({ missed }) => missed),
    falseAlarms: scores.flatMap(({ falseAlarms }) => falseAlarms),
    wrongKinds: scores.flatMap(({ wrongKinds }) => wrongKinds),
    withoutKind: sum(({ open }) => open),
  }).toMatchInlineSnapshot(`
    {
      "falseAlarms": [
        "ΔT",
      ],
      "hits": 98,
      "marked": 98,
      "missed": [],
      "withoutKind": 19,
      "wrongKinds": [],
    }
  `);
});

test('and in three more', () => {
  const scores = heldOut.map(scoreOf);
  const sum = (of: (score: (typeof scores)[number]) => number) => scores.reduce((total, score) => total + of(score), 0);
  expect({
    marked: sum(({ hits, missed }) => hits + missed.length),
    hits: sum(({ hits }) => hits),
    missed: scores.flatMap(({ missed }) => missed),
    falseAlarms: scores.flatMap(({ falseAlarms }) => falseAlarms),
    wrongKinds: scores.flatMap(({ wrongKinds }) => wrongKinds),
    withoutKind: sum(({ open }) => open),
  }).toMatchInlineSnapshot(`
    {
      "falseAlarms": [
        "Scope",
      ],
      "hits": 45,
      "marked": 50,
      "missed": [
        "Jonathan Reeve-Smith",
        "Hagenfurt",
        "Oberbürgermeister",
        "Grünen",
        "Weidenau",
      ],
      "withoutKind": 14,
      "wrongKinds": [
        "Millbank Centre: organization",
      ],
    }
  `);
});

test('what only the beginning of a sentence gives a capital is no name', () => {
  expect(
    names('Separately, prices rose. Overall, they fell. “Nobody knows,” they said. Officials met: Bread was short.'),
  ).toBe('');
});

test('months, days, languages, peoples and places in a document are no names', () => {
  expect(
    names(
      'They met on Monday and in March. The Turkish and Iraqi teams spoke French; see Section 4, Table 2 and Annex B.',
    ),
  ).toBe('');
});

test('a title in capitals tells nothing, save of what the body names', () => {
  const { entities } = firstDossier('# Harbour Strike Ends After Talks In Lindal\n\nDockers in Lindal went home.', {
    format: 'markdown',
    name: 'test',
  });
  expect(entities.map(({ label, found }) => [label, found])).toEqual([
    [
      'Lindal',
      [
        [0, 1],
        [1, 1],
      ],
    ],
  ]);
});

test('spellings of one name are one entity, under the one with its marks', () => {
  expect(
    names('The director, İbrahim Kalın, spoke. Later Ibrahim Kalin left; Kalin’s car waited, and Kalın waved.'),
  ).toMatchInlineSnapshot(`"person İbrahim Kalın = Ibrahim Kalin = Kalin = Kalın (Director.)"`);
});

test('a short name behind an article is nobody’s last name', () => {
  expect(
    names('She signed the Geneva Compact, and the Compact binds her. Jan Berg signed it too; later Berg left.'),
  ).toMatchInlineSnapshot(`
    "person Jan Berg = Berg
    ? Geneva Compact = Compact"
  `);
});

test('endings behind an apostrophe are no part of a name', () => {
  expect(
    names('Bakan Murat Demir dün Sinop’ta konuştu. Demir’in sözleri Sinop’u şaşırttı.', 'tr'),
  ).toMatchInlineSnapshot(`
    "person Murat Demir = Demir (Bakan.)
    ? Sinop"
  `);
});

test('acronyms are defined in both orders, and in another language', () => {
  expect(
    names(
      'The National Harbour Agency (NHA) met the UPC, the Union of Port Crews, and the Foreign Intelligence Service (SZRU). A remotely operated vehicle (ROV) was used.',
    ),
  ).toMatchInlineSnapshot(`
    "organization NHA = National Harbour Agency
    organization UPC = Union of Port Crews
    organization SZRU = Foreign Intelligence Service
    concept ROV = remotely operated vehicle"
  `);
});

test('a short name that two long ones could have is left to people', () => {
  const { entities } = first('Ada Holm and Jan Holm came. They asked Holm for money.');
  expect(entities.find(({ label }) => label === 'Holm')?.questions).toEqual(['Short for “Ada Holm” or “Jan Holm”?']);
});

test('no statement is made; words of people and numbers are pointed at, verbatim', () => {
  const { suggestions } = first(
    '“We lost a whole year,” said Ada Holm, mayor of Norby. The bridge cost 3 million crowns in 2019. It was built in 1999.',
  );
  expect(suggestions).toEqual([
    { paragraph: 1, exact: 'We lost a whole year', by: 'adaHolm' },
    { paragraph: 1, exact: 'The bridge cost 3 million crowns in 2019.', by: undefined },
  ]);
});

test('other alphabets with capitals are read like this one, scripts without are left to people', () => {
  expect(names('Президент Иван Петренко посетил Одессу. Петренко встретился с Анной Коваль.', 'uk')).toContain(
    'Иван Петренко',
  );
  const { entities, noNames } = first('首相は東京で記者団に語った。');
  expect([entities, noNames]).toEqual([[], 'script']);
});

test('names of properties that every object has are ids like others, with a number', () => {
  expect(
    first('They met Constructor and Sort at the mill; then Constructor and Sort left.').entities.map(({ id }) => id),
  ).toEqual(['constructor2', 'sort2']);
});

test('a title that goes on is no name, and neither is the month before one', () => {
  expect(names('Ada Holm, Chief Engineer of the Harbour Board, spoke. The Annual General Meeting is in June.')).toBe(
    'person Ada Holm (Chief Engineer of the Harbour Board.)\nrole Chief Engineer of the Harbour Board\norganization Harbour Board\n? Annual General Meeting',
  );
  expect(names('In January Nordwind Energy took over a yard. Nordwind Energy had asked.')).toBe('? Nordwind Energy');
});

test('who speaks is a person where one is named', () => {
  const text = 'Ada Holm, who came from Nordwind AG in 2023, said: “We have more work than people, and we like it.”';
  expect(first(text).suggestions.map(({ by }) => by)).toEqual(['adaHolm']);
});
