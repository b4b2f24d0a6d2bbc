import { mitPriorities } from '@brief/core';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { draft as drafts, rubble } from '../test/markdown.ts';
import {
  analyse,
  type Draft,
  defaultSettings,
  fixAll,
  lint,
  lintText,
  rules as ownRules,
  type Problem,
  prepare,
  type Rule,
  resolveSettings,
} from './index.ts';

// Laws are tried on hundreds of drafts; how long that takes says nothing.
vi.setConfig({ testTimeout: 120_000 });

const knowledge = prepare([mitPriorities]);

/** A rule that finds every occurrence of a word, and replaces it if told what with. */
function wordRule(id: string, word: string, replacement?: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    summary: '',
    why: '',
    level: 'warning',
    repairs: replacement === undefined ? 'none' : 'fix',
    good: [],
    bad: [],
    *check(draft: Draft): Iterable<Problem> {
      for (const match of draft.text.matchAll(new RegExp(word, 'g'))) {
        const span = { start: match.index, end: match.index + match[0].length };
        const fix = replacement === undefined ? {} : { fix: { title: 'Replace', span, text: replacement } };
        yield { span, message: `Not “${word}”.`, ...fix };
      }
    },
    ...more,
  };
}

/** What is found, drawn into the text: `⟦place⟧rule`. */
function drawn(text: string, rules: readonly Rule[]): string {
  const { findings } = lintText(text, knowledge, defaultSettings, rules);
  return findings.reduceRight(
    (out, { span, rule }) =>
      `${out.slice(0, span.start)}⟦${out.slice(span.start, span.end)}⟧${rule}${out.slice(span.end)}`,
    text,
  );
}

test('findings come in document order, with id and severity', () => {
  const { findings } = lintText('a b', knowledge, defaultSettings, [wordRule('second', 'b'), wordRule('first', 'a')]);
  expect(findings).toEqual([
    { span: { start: 0, end: 1 }, message: 'Not “a”.', rule: 'first', severity: 'warning' },
    { span: { start: 2, end: 3 }, message: 'Not “b”.', rule: 'second', severity: 'warning' },
  ]);
});

test('a rule that is off does not run; a severity is the configured one', () => {
  const rules = [wordRule('x', 'a'), wordRule('y', 'b')];
  const settings = resolveSettings([{ rules: { x: 'off', y: 'error' } }], rules);
  const { findings } = lintText('a b', knowledge, settings, rules);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['y', 'error']]);
});

test('a rule that throws is named, and the others run', () => {
  const error = new Error('broken');
  const broken = wordRule('broken', 'a', undefined, {
    // biome-ignore lint/correctness/useYield: it throws before it could
    *check() {
      throw error;
    },
  });
  const result = lintText('a b', knowledge, defaultSettings, [broken, wordRule('y', 'b')]);
  expect(result.errors).toEqual([{ rule: 'broken', error }]);
  expect(result.findings).toHaveLength(1);
});

describe('directives', () => {
  const rules = [wordRule('x', 'MIT'), wordRule('y', 'Kalin')];
  const mark = (marked: string) => marked.replace(/⟦(.*?)⟧[xy]/g, '$1');

  test.each([
    ['a line', 'MIT <!-- brief-disable-line --> Kalin\n⟦MIT⟧x'],
    ['a line, by rule', 'MIT <!-- brief-disable-line x --> ⟦Kalin⟧y'],
    ['the next line', '<!-- brief-disable-next-line -->\nMIT Kalin\n⟦MIT⟧x'],
    ['the next line of text', '<!-- brief-disable-next-line x -- as printed -->\n\n\nMIT ⟦Kalin⟧y'],
    ['past another comment', '<!-- brief-disable-next-line x -->\n<!-- brief-disable-next-line y -->\nMIT Kalin'],
    ['this line and the next', '<!-- brief-disable-next-line --> MIT <!-- brief-disable-line -->\nMIT\n⟦MIT⟧x'],
    ['in a list', '- ⟦MIT⟧x\n  <!-- brief-disable-next-line -->\n- MIT\n- ⟦MIT⟧x'],
    ['in a table', '| a | b |\n|---|---|\n| MIT | Kalin <!-- brief-disable-line --> |\n| ⟦MIT⟧x | b |'],
    ['in a block quote', '> <!-- brief-disable-next-line -->\n>\n> MIT\n> ⟦MIT⟧x'],
    ['in bold', '**a <!-- brief-disable-line x --> MIT** ⟦Kalin⟧y'],
    ['in raw HTML', '<div>\n<!-- brief-disable x -->\nMIT ⟦Kalin⟧y\n</div>\n\nMIT'],
    ['a stretch', '⟦MIT⟧x <!-- brief-disable --> MIT\n\nKalin <!-- brief-enable --> ⟦MIT⟧x'],
    ['a stretch, by rule', '<!-- brief-disable x,y -->MIT Kalin<!-- brief-enable x -->⟦MIT⟧x Kalin'],
    ['all, and one again', '<!-- brief-disable -->MIT Kalin<!-- brief-enable y -->MIT ⟦Kalin⟧y'],
    ['the file, from anywhere', 'MIT Kalin\n\n<!-- brief-disable-file -->'],
    ['with Windows lines', '<!-- brief-disable-next-line -->\r\nMIT\r\n⟦MIT⟧x'],
    ['on the last line', '⟦MIT⟧x\n\n<!-- brief-disable-next-line -->'],
    ['no such directive', '<!-- brief-disabled --> <!-- brief-silence --> ⟦MIT⟧x'],
    ['in code, none', '`<!-- brief-disable-line -->` ⟦MIT⟧x\n\n```\n<!-- brief-disable -->\n```\n\n⟦MIT⟧x'],
  ])('%s', (_, marked) => {
    expect(drawn(mark(marked), rules)).toBe(marked);
  });

  test('a rule that runs last is told what each silenced', () => {
    const told: string[] = [];
    const last = wordRule('last', 'nothing', undefined, {
      last: true,
      check(_, { directiveUses }) {
        for (const { directive, silenced } of directiveUses) told.push(`${directive.kind}: ${silenced.join(' ')}`);
        return [];
      },
    });
    lintText(
      '<!-- brief-disable-next-line x y -->\nMIT\n\n<!-- brief-disable y -->\n\nMIT',
      knowledge,
      defaultSettings,
      [last, ...rules],
    );
    expect(told).toEqual(['disable-next-line: x', 'disable: ']);
  });

  test('only a directive that names it silences a rule that runs last', () => {
    const last = wordRule('x', 'brief', undefined, { last: true });
    expect(drawn('a <!-- brief-disable-line -->', [last])).toBe('a <!-- ⟦brief⟧x-disable-line -->');
    expect(drawn('a <!-- brief-disable-line x -->', [last])).toBe('a <!-- brief-disable-line x -->');
  });

  test('a directive says what it says', () => {
    const [directive] = analyse('<!-- brief-disable-line a, b\n-- as printed -- there -->', knowledge).directives;
    expect(directive).toMatchObject({ kind: 'disable-line', rules: ['a', 'b'], reason: 'as printed -- there' });
  });
});

describe('fixes', () => {
  test('of two that meet the first stays a fix, and the other becomes a suggestion', () => {
    const rules = [wordRule('x', 'Kalin of', 'K of'), wordRule('y', 'of MIT', 'of M')];
    const { findings } = lintText('Kalin of MIT', knowledge, defaultSettings, rules);
    expect(findings.map(({ fix, suggestions }) => [fix?.text, suggestions?.map(({ title }) => title)])).toEqual([
      ['K of', undefined],
      [undefined, ['Replace']],
    ]);
  });

  test.each([
    ['quoted words', '“Kalin is here”, said Kalin.', '“Kalin is here”, said K.'],
    ['block quotes', '> Kalin is here\n\nKalin', '> Kalin is here\n\nK'],
  ])('%s are never changed', (_, text, expected) => {
    expect(fixAll(text, knowledge, defaultSettings, [wordRule('x', 'Kalin', 'K')]).text).toBe(expected);
  });

  test('one fix can make room for the next', () => {
    const rules = [wordRule('x', 'aa', 'b'), wordRule('y', 'bb', 'c')];
    const { text, fixed, findings } = fixAll('aaaa', knowledge, defaultSettings, rules);
    expect([text, fixed, findings]).toEqual(['c', 3, []]);
  });

  test('fixes that undo each other are left out', () => {
    const rules = [wordRule('x', 'a', 'b'), wordRule('y', 'b', 'a')];
    const { text, fixed, findings } = fixAll('a', knowledge, defaultSettings, rules);
    expect([text, fixed, findings.length]).toEqual(['a', 0, 1]);
  });

  test('fixing twice is fixing once, and changes only what was to be fixed', () => {
    const all = resolveSettings([{ rules: Object.fromEntries(ownRules.map(({ id }) => [id, 'warning' as const])) }]);
    fc.assert(
      fc.property(drafts, (text) => {
        const once = fixAll(text, knowledge, all);
        const twice = fixAll(once.text, knowledge, all);
        expect([twice.text, twice.fixed]).toEqual([once.text, 0]);
        expect(twice.findings).toEqual(once.findings);
        expect(once.errors).toEqual([]);
      }),
    );
  });
});

describe('a text that has nothing the rules need', () => {
  // The source’s words, none of them a name.
  const run = 'strategic priorities for further development';
  const needing = (needs: Rule['needs']) => wordRule('x', 'word', undefined, needs === undefined ? {} : { needs });

  test.each([
    ['nothing said of needs', undefined, 'word', 1],
    ['a name', ['mention'], 'MİT word', 1],
    ['no name', ['mention'], 'word', 0],
    ['a quotation and a name', ['quotation'], '“word” MİT', 1],
    ['a quotation and words of the source', ['quotation'], `“word” and ${run}`, 1],
    ['words of the source, and no quotation', ['quotation'], `word and ${run}`, 0],
    ['a quotation of nobody’s concern', ['quotation'], '“word” and others', 0],
    ['a reference', ['reference'], '[word](brief:x)', 1],
    ['a directive', ['directive'], '<!-- brief-enable --> word', 1],
    ['no directive', ['directive'], 'brief-enable word', 0],
    ['a promise', ['promise'], '---\nbrief: {covers: [regions]}\n---\nword', 1],
    ['front matter that promises nothing', ['promise'], '---\na: b\n---\nword', 0],
    ['a promise that is no front matter', ['promise'], 'word\n\n---\nbrief: {covers: [regions]}\n---\n', 0],
    ['any of them', ['mention', 'promise'], '---\nbrief: {covers: [regions]}\n---\nword', 1],
  ] as const)('%s', (_, needs, text, found) => {
    const rules = [needing(needs)];
    expect(lintText(text, knowledge, defaultSettings, rules).findings).toHaveLength(found);
    expect(lint(analyse(text, knowledge), knowledge, defaultSettings, rules).findings).toHaveLength(found);
  });

  test('is not parsed, and the result is the same', () => {
    const plainWords = fc
      .array(
        fc.constantFrom(
          'the',
          'word',
          '“',
          '”',
          '"',
          '*',
          '\n\n',
          '[a](b)',
          'turkey',
          'mit',
          '---\n',
          'brief: {covers: [regions]}\n',
          'brief-',
          '&',
        ),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(drafts, rubble, plainWords), (text) => {
        const whole = lint(analyse(text, knowledge), knowledge, defaultSettings);
        expect(lintText(text, knowledge, defaultSettings)).toEqual(whole);
      }),
    );
  });
});
