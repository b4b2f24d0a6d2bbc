/**
 * What holds for every draft and every dossier there can be. FUZZ_RUNS asks for a longer run (`npm run fuzz`); a failure
 * says which seed shows it again.
 */
import { type Dossier, mitPriorities } from '@brief/core';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { draft as drafts, rubble } from '../test/markdown.ts';
import {
  analyse,
  applyEdits,
  claimsOf,
  defaultSettings,
  fixAll,
  fixes,
  type Knowledge,
  lint,
  lintText,
  prepare,
} from './index.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 25);
// For what hangs, not for what is slow.
vi.setConfig({ testTimeout: 120_000 + numRuns * 2000 });
const text = fc.oneof(drafts, drafts, rubble, fc.string({ unit: 'binary' }));
const builtIn = prepare([mitPriorities]);

const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '.',
    '(',
    'İ',
    '\u0301',
    '\ud83d',
    '\0',
    'a'.repeat(300),
    '__proto__',
    'constructor',
    'toString',
    '\n',
    '’s',
    '-',
    '“”',
  ),
  fc.constantFrom('MİT', 'Kalın', 'the service', 'Service', 'A B C', 'five', 'DHKP/C'),
  fc.string({ maxLength: 8, unit: 'binary' }),
);
const use = fc.constantFrom('preferred', 'accepted', 'deprecated', 'hidden') as fc.Arbitrary<'preferred'>;
const kind = fc.constantFrom(
  'person',
  'organization',
  'role',
  'place',
  'region',
  'priority',
  'reform',
  'concept',
  'event',
) as fc.Arbitrary<'person'>;

/** Dossiers as no check would let them pass: whatever was let pass by mistake must still do no harm. */
const dossier: fc.Arbitrary<Dossier> = fc
  .record({
    id: odd,
    paragraphs: fc.array(odd, { maxLength: 4 }),
    entities: fc.array(
      fc.record({
        id: odd,
        kind,
        label: odd,
        is: odd,
        labels: fc.array(fc.record({ text: odd, use, weak: fc.boolean() }), { maxLength: 3 }),
        blockers: fc.array(odd, { maxLength: 2 }),
      }),
      { maxLength: 5 },
    ),
    quotes: fc.array(fc.record({ paragraph: fc.integer({ min: -1, max: 6 }), exact: odd }), { maxLength: 3 }),
  })
  .map(({ id, paragraphs, entities, quotes }) => ({
    ...mitPriorities,
    id,
    source: { ...mitPriorities.source, paragraphs: Object.fromEntries(paragraphs.map((words, at) => [at + 1, words])) },
    entities,
    statements: quotes.map((quote, at) => ({
      id: `s${at}`,
      subject: entities[at]?.id ?? 'nobody',
      predicate: 'says',
      text: quote.exact,
      quotes: [quote],
    })),
  })) as unknown as fc.Arbitrary<Dossier>;

/** Everything about a draft that must hold, whatever is known. */
function hold(given: string, knowledge: Knowledge): void {
  const draft = analyse(given, knowledge);
  const { findings, errors } = lint(draft, knowledge, defaultSettings);
  expect(errors.map(({ rule, error }) => `${rule}: ${error instanceof Error ? error.stack : error}`)).toEqual([]);
  const inside = ({ start, end }: { start: number; end: number }) => {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(given.length);
  };
  for (const { span, text: written, block } of draft.mentions) {
    expect(given.slice(span.start, span.end)).toBe(written);
    expect(span.start).toBeGreaterThanOrEqual(block.span.start);
    expect(span.end).toBeLessThanOrEqual(block.span.end);
  }
  for (const { span, fix, suggestions = [] } of findings) {
    inside(span);
    for (const edit of [...(fix ? [fix] : []), ...suggestions.map((one) => one.edit)]) inside(edit.span);
  }
  for (const { span } of claimsOf(draft, knowledge)) inside(span);
}

test('any draft: every place is in it and says what stands there, and no rule fails', () => {
  fc.assert(
    fc.property(text, (given) => hold(given, builtIn)),
    { numRuns },
  );
});

test('any dossier: findings, never a crash', () => {
  fc.assert(
    fc.property(
      fc.array(dossier, { maxLength: 3 }),
      fc.array(fc.oneof(odd, drafts), { maxLength: 6 }),
      (dossiers, parts) => {
        hold(parts.join(' '), prepare(dossiers));
      },
    ),
    { numRuns },
  );
});

test('after any edits: the findings of the text opened fresh', () => {
  // Of whole numbers: numbers with fractions are chosen from all there are, most of which are close to 0.
  const share = fc.nat(10_000).map((part) => part / 10_000);
  const edit = fc.record({
    at: share,
    cut: fc.nat(40),
    put: fc.oneof(rubble, drafts, fc.constant('')),
  });
  fc.assert(
    fc.property(drafts, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
      let given = first;
      let draft = analyse(given, builtIn);
      lint(draft, builtIn, defaultSettings);
      for (const { at, cut, put } of edits) {
        const from = Math.floor(at * given.length);
        given = given.slice(0, from) + put + given.slice(from + cut);
        draft = analyse(given, builtIn, { previous: draft });
        const kept = lint(draft, builtIn, defaultSettings).findings;
        expect(kept).toEqual(lintText(given, builtIn, defaultSettings).findings);
      }
    }),
    { numRuns },
  );
});

test('fixing twice is fixing once, and what is outside the changes stays', () => {
  fc.assert(
    fc.property(text, (given) => {
      const { findings } = lintText(given, builtIn, defaultSettings);
      const applied = fixes(findings);
      let kept = '';
      let end = 0;
      for (const { span, text: put } of applied) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        kept += given.slice(end, span.start) + put;
        end = span.end;
      }
      kept += given.slice(end);
      const once = fixAll(given, builtIn, defaultSettings).text;
      if (applied.length === 0) expect(once).toBe(given);
      expect(fixAll(once, builtIn, defaultSettings).text).toBe(once);
      expect(applyEdits(given, applied)).toBe(kept);
    }),
    { numRuns },
  );
});
