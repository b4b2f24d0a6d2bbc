import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { company, health, league, service } from '../../test/recognition/sample-dossiers.ts';
import { foldWord } from './fold.ts';
import { compileVocabulary, mayName, recognise, settle, settleRuns, sight } from './index.ts';

const dossiers = [service, health, league, company];
const vocabulary = compileVocabulary(dossiers);
const phrases = ['Turkish', 'Ankara', 'Massachusetts', 'students', 'referee', 'harbour', 'goal'];
const names = [
  ...dossiers.flatMap(({ entities }) =>
    entities.flatMap(({ labels, blockers = [] }) => [...labels.map(({ text }) => text), ...blockers]),
  ),
  ...phrases,
];

/** A name as writers spell it, well and badly. */
const spelt = fc.tuple(fc.constantFrom(...names), fc.nat(9)).map(([name, way]) => {
  const ways = [
    name,
    name,
    name,
    name.normalize('NFD'),
    name.toUpperCase(),
    name.toLocaleUpperCase('tr'),
    name.normalize('NFD').replace(/\p{M}/gu, ''),
    name.replace(/ /g, '\n'),
    `${name}’s`,
    name.toLowerCase(),
  ];
  return ways[way] ?? name;
});
const between = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '-',
  '’',
  "'",
  '(',
  ')',
  '\n',
  '\r\n',
  '\u00ad',
  '\u0301',
  '😀',
  '_',
  '\0',
  '\ud800',
  '@',
  '.',
  '. A ',
);
const anything = fc.oneof(
  { weight: 4, arbitrary: spelt },
  { weight: 4, arbitrary: between },
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.string({ maxLength: 6 }),
);
const text = fc.array(anything, { maxLength: 24 }).map((parts) => parts.join(''));

const folds = new Set(
  dossiers.flatMap(({ entities }) =>
    entities.flatMap(({ labels }) =>
      labels.flatMap(({ text: label, forms = [] }) => [label, ...forms].flatMap((written) => waysToFold(written))),
    ),
  ),
);

/** A label's letters, also with ä spelt ae. */
function waysToFold(label: string): readonly string[] {
  const pairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
  const spelled = label.normalize('NFC').replace(/[äöüøå]/gi, (letter) => pairs[letter.toLowerCase()] ?? letter);
  return [foldWord(label), foldWord(spelled)];
}

/** Letters, digits and underscores, but for scripts that are written without spaces. */
const isLetter = (character: string): boolean =>
  /^[\p{L}\p{Nd}_]$/u.test(character) && !/^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]$/u.test(character);

describe('for any text', () => {
  test('names are places in it, in order, apart, and fold to a label', () => {
    fc.assert(
      fc.property(text, (written) => {
        let end = 0;
        for (const { span } of recognise(vocabulary, written)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
          expect(folds).toContain(foldWord(written.slice(span.start, span.end)));
        }
        expect(end).toBeLessThanOrEqual(written.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('names are no parts of words', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { span } of recognise(vocabulary, written)) {
          const before = [...written.slice(0, span.start)].at(-1) ?? '';
          const [after = '', next = ''] = written.slice(span.end);
          const name = written.slice(span.start, span.end);
          expect(isLetter(before) && isLetter([...name][0] ?? '')).toBe(false);
          expect(isLetter(after) && !(after === 's' && !isLetter(next)) && isLetter([...name].at(-1) ?? '')).toBe(
            false,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('blocks settled together are the whole text', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (blocks) => {
        const settled = settle(
          vocabulary,
          blocks.map((block) => sight(vocabulary, block)),
        );
        let base = 0;
        const moved = blocks.flatMap((block, number) => {
          const start = base;
          base += block.length + 2;
          return (settled[number] ?? []).map(({ span, ...rest }) => ({
            ...rest,
            span: { start: span.start + start, end: span.end + start },
          }));
        });
        expect(recognise(vocabulary, blocks.join('\n\n'))).toEqual(moved);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('for any edits', () => {
  const block = fc.oneof(
    { weight: 3, arbitrary: text },
    fc.constantFrom(
      'MIT went on.',
      'MIT and MSF.',
      'In Ankara.',
      'The students came.',
      '',
      'Is it?\n\nMIT.',
      'Metal in transit (MIT).',
    ),
  );
  const run = fc.array(block, { maxLength: 3 });
  const edit = fc.tuple(fc.nat(9), fc.nat(2), fc.array(run, { maxLength: 2 }));
  const sighted = (blocks: readonly string[]) => blocks.map((one) => sight(vocabulary, one));

  test('what is kept of the draft before makes no difference', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), fc.array(edit, { maxLength: 8 }), (start, edits) => {
        const runs = [...start];
        const kept = runs.map(sighted);
        for (const [at, removed, added] of [[0, 0, []] as const, ...edits]) {
          runs.splice(at, removed, ...added);
          kept.splice(at, removed, ...added.map(sighted));
          expect(settleRuns(vocabulary, kept).flat()).toEqual(settle(vocabulary, sighted(runs.flat())));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('for any Markdown', () => {
  interface Part {
    readonly markdown: string;
    readonly rendered: string;
  }

  const same = (written: string): Part => ({ markdown: written, rendered: written });
  /** Markup that vanishes, well formed or not. */
  const vanishing = fc
    .constantFrom(
      '*',
      '**',
      '~~',
      '<b>',
      '</b>',
      '<i title="a > b">',
      '<!-- c -->',
      '<wbr>',
      '[',
      '](u)',
      '](<u (v)> "w)")',
      '][r]',
      ']',
      '[^1]',
    )
    .map((markdown): Part => ({ markdown, rendered: '' }));

  /** A character as a reference. */
  const referred = (character: string): Part => {
    const point = character.codePointAt(0) ?? 0;
    const named: Readonly<Record<string, string>> = {
      ü: '&uuml;',
      ö: '&ouml;',
      İ: '&Idot;',
      ı: '&imath;',
      ' ': '&nbsp;',
      '&': '&amp;',
    };
    return {
      markdown: named[character] ?? (point % 2 === 0 ? `&#${point};` : `&#x${point.toString(16)};`),
      rendered: character,
    };
  };

  /** A name with markup and references in it. */
  const marked = fc
    .tuple(
      spelt,
      fc.array(fc.tuple(fc.nat(30), fc.oneof(vanishing, fc.constant('refer' as const))), { maxLength: 4 }),
      fc.nat(5),
    )
    .map(([name, inserted, way]): readonly Part[] => {
      const parts: Part[] = [...name].map(same);
      for (const [at, part] of inserted) {
        const place = at % (parts.length + 1);
        if (part !== 'refer') parts.splice(place, 0, part);
        else if (parts[place] !== undefined) parts[place] = referred(parts[place].rendered || 'x');
      }
      if (way !== 0) return parts;
      return [{ markdown: '_', rendered: '' }, ...parts, { markdown: '_', rendered: '' }];
    });
  const document = fc
    .array(
      fc.oneof(
        marked,
        between.map((written) => [same(written)]),
        vanishing.map((part) => [part]),
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.flat());

  test('where no name may be, none is recognised in what it renders to', () => {
    fc.assert(
      fc.property(document, (parts) => {
        const markdown = parts.map((part) => part.markdown).join('');
        const rendered = parts.map((part) => part.rendered).join('');
        if (!mayName(vocabulary, markdown)) expect(recognise(vocabulary, rendered)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test('where no name may be, none is recognised in it as it stands', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        if (!mayName(vocabulary, markdown)) expect(recognise(vocabulary, markdown)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
