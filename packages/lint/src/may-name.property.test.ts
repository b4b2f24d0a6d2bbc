import { mayName, mitPriorities } from '@brief/core';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { draft as drafts, rubble } from '../test/markdown.ts';
import { analyse, prepare } from './index.ts';
import { resolveEntities } from './markdown/entities.ts';

vi.setConfig({ testTimeout: 120_000 });

const knowledge = prepare([mitPriorities]);

/** Names that need nothing, names that need evidence, and the evidence. */
const names = [
  'İbrahim Kalın',
  'MIT',
  'IS',
  'AA',
  'South Sudan',
  'DHKP/C',
  'Türkiye',
  'Turkish intelligence',
  'terrorism',
];

/** What can stand in a word, or between two, and be seen by nobody; and what parts them. */
const between = [
  ...['*', '**', '_', '~~', '[', ']', '![', '](u)', '](u "a ) b")', '](<a ) b>)', '][r]', '][r\\]]', '[^1]', '[](u)'],
  ...['<b>', '</b>', '<a href="x > y">', '<!-- c -->', '<!-- \n\n -->', '<!--', '-->', '<?x\n\n?>', '<?', '?>'],
  ...['<![CDATA[\n\n]]>', '<!X\n\n>', '<!x', '>', '<pre>', '</pre>', '<div>', '</div>', '<style>', '\\', '`', '&'],
  ...[
    '&shy;',
    '&#x131;',
    '&#304;',
    '&uuml;',
    '&Idot;',
    '&zwj;',
    '&lt;',
    '&NewLine;',
    '\u00ad',
    ' ',
    '\n',
    '\r',
    '\r\n',
  ],
  ...[
    '\n\n',
    '\n \n',
    '\r\n\r\n',
    '\n> ',
    '\n>\n> ',
    '\n- ',
    '\n\n[r]: u\n\n',
    '\n\n[^1]: ',
    '| a |\n|---|\n| ',
    '"',
    "'",
  ],
];

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(...between),
      fc
        .tuple(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...between)), { maxLength: 3 }))
        .map(([name, inserted]) => {
          const letters = [...name];
          for (const [at, mark] of inserted) letters.splice(at % (letters.length + 1), 0, mark);
          return letters.join('');
        }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('where the raw text holds no name, none is found in the draft', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 8, arbitrary: text }, drafts, rubble), (given) => {
      if (!mayName(knowledge.vocabulary, given, resolveEntities))
        expect(analyse(given, knowledge).mentions).toEqual([]);
    }),
    { numRuns: 5000, examples: [['Turkish\r\n intelligence'], ['T[^1]ürkiye'], ['İbrahim K[^1][^1]alın']] },
  );
});
