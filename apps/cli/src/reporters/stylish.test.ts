import { describe, expect, test } from 'vitest';
import { plain } from '../terminal/style.ts';
import type { DraftReport, PlacedFinding, Report } from './report.ts';
import { stylish } from './stylish.ts';

/** The page for drafts given as findings, 72 columns wide. */
function page(drafts: readonly DraftReport[], rest: Partial<Report> = {}): string {
  const report: Report = {
    drafts,
    dossiers: new Map(),
    noun: 'draft',
    fixes: { asked: false, written: false, applied: 0, drafts: 0 },
    notes: [],
    failures: [],
    command: 'brief lint drafts',
    ...rest,
  };
  return stylish(report, { style: plain, columns: 72 });
}

const draft = (shown: string, ...findings: readonly PlacedFinding[]): DraftReport => ({
  path: `/srv/${shown}`,
  shown,
  dossiers: [],
  findings,
});

const finding = (place: `${number}:${number}`, rest: Partial<PlacedFinding> = {}): PlacedFinding => {
  const [line = 1, column = 1] = place.split(':').map(Number);
  return {
    rule: 'preferred-name',
    severity: 'warning',
    span: { start: 0, end: 0 },
    message: 'Write “MİT” for “MIT”.',
    from: { line, column },
    to: { line, column },
    excerpt: { before: '', marked: '', after: '' },
    ...rest,
  };
};

describe('the report for people', () => {
  test('says a cause once, with its places, its reason and the words it rests on', () => {
    const excerpt = {
      before: 'It was long before that the director of ',
      marked: 'MIT',
      after: ' spoke of it at length.',
    };
    const reason = { note: 'The letters without the dot are a university and a licence.' };
    const quote = {
      paragraph: 3,
      exact: 'MİT is the country’s central intelligence agency, combining the functions of many',
    };
    const text = page([
      draft('a.md', finding('3:5', { excerpt, ...reason }), finding('7:12', reason), finding('120:1', reason)),
      draft('b.md'),
      draft('c.md', finding('1:1', { severity: 'error', rule: 'verbatim-quote', message: 'Quote it exactly.', quote })),
    ]);
    expect(text).toMatchInlineSnapshot(`
      "a.md
          3:5  warning  Write “MİT” for “MIT”. The letters without the dot are
                        a university and a licence. [preferred-name]
                        │ … that the director of ⟦MIT⟧ spoke of it at length.
                        ×3, also at 7:12, 120:1

      c.md
          1:1  error    Quote it exactly. [verbatim-quote]
                        ¶3 “MİT is the country’s central intelligence agency,
                           combining the functions of many”

      3 drafts checked: 1 error, 3 warnings.
      "
    `);
  });

  test('tells causes apart by rule, severity and message', () => {
    const text = page([
      draft(
        'a.md',
        finding('1:1'),
        finding('2:1', { message: 'Write “FETÖ” for “FETO”.' }),
        finding('3:1', { severity: 'info' }),
        finding('4:1', { rule: 'consistent-name' }),
        finding('5:1'),
      ),
    ]);
    expect(text.split('\n').slice(1, -2)).toEqual([
      '    1:1  warning  Write “MİT” for “MIT”. [preferred-name]',
      '                  ×2, also at 5:1',
      '    2:1  warning  Write “FETÖ” for “FETO”. [preferred-name]',
      '    3:1  info     Write “MİT” for “MIT”. [preferred-name]',
      '    4:1  warning  Write “MİT” for “MIT”. [consistent-name]',
      '',
    ]);
  });

  test('names no more places than can be taken in', () => {
    const many = Array.from({ length: 40 }, (_, index) => finding(`${index + 1}:1`));
    expect(page([draft('a.md', ...many)])).toMatchInlineSnapshot(`
      "a.md
          1:1  warning  Write “MİT” for “MIT”. [preferred-name]
                        ×40, also at 2:1, 3:1, 4:1, 5:1, 6:1, 7:1, 8:1, 9:1,
                        10:1, 11:1, 12:1, 13:1 and 27 more places

      1 draft checked: 40 warnings.
      "
    `);
  });
});

describe('the summary', () => {
  const last = (text: string) => text.slice(text.lastIndexOf('\n\n') + 2);
  const fix = { title: '', span: { start: 0, end: 0 }, text: '' };

  test('says what to do next', () => {
    const drafts = [
      draft('a.md', finding('1:1', { fix }), finding('2:1', { severity: 'error' })),
      draft(
        'b.md',
        finding('1:1', { severity: 'info', suggestions: [{ title: '', edit: fix }] }),
        finding('2:1', { fix }),
      ),
    ];
    expect(last(page(drafts))).toMatchInlineSnapshot(`
      "2 drafts checked: 1 error, 2 warnings, 1 info.
      2 can be fixed now: brief lint drafts --fix
      1 offers a change to choose in the editor.
      "
    `);
  });

  test('is one calm line when there is nothing to report, and none when nothing was read', () => {
    expect(page([draft('a.md'), ...Array.from({ length: 1199 }, () => draft('b.md'))])).toMatchInlineSnapshot(`
      "✓ 1,200 drafts checked, nothing to report.
      "
    `);
    expect(page([])).toBe('');
    expect(page([draft('a.md')], { errorsOnly: true })).toBe('✓ 1 draft checked, no errors.\n');
  });

  test('says what was fixed', () => {
    const fixes = { asked: true, written: true, applied: 7, drafts: 2 };
    expect(page([draft('a.md'), draft('b.md')], { fixes })).toMatchInlineSnapshot(`
      "✓ Fixed 7 places in 2 drafts.
      ✓ 2 drafts checked, nothing to report.
      "
    `);
    expect(last(page([draft('a.md', finding('1:1'))], { fixes: { ...fixes, written: false } }))).toMatchInlineSnapshot(`
      "✓ Would fix 7 places in 2 drafts.
      1 draft checked: 1 warning.
      "
    `);
  });
});
