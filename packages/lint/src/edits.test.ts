import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from './edits.ts';

/** An edit for each `⟦old→new⟧` in the text, and the text without the marks. */
function edited(marked: string): string {
  const edits: { span: { start: number; end: number }; text: string }[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const match = /^⟦(.*)→(.*)⟧$/.exec(part);
    if (match === null) text += part;
    else {
      const [, old = '', replacement = ''] = match;
      edits.push({ span: { start: text.length, end: text.length + old.length }, text: replacement });
      text += old;
    }
  }
  return applyEdits(text, edits.reverse());
}

test.each([
  ['⟦MIT→MİT⟧ and ⟦Turkey→Türkiye⟧.', 'MİT and Türkiye.'],
  ['a⟦→, b⟧ c', 'a, b c'],
  ['⟦ab→⟧⟦cd→x⟧', 'x'],
  ['nothing', 'nothing'],
])('%s', (marked, expected) => {
  expect(edited(marked)).toBe(expected);
});

describe('edits that cannot be made', () => {
  const edit = (start: number, end: number) => ({ span: { start, end }, text: 'x' });
  test.each([
    ['overlap', [edit(0, 3), edit(2, 4)], 'The edits of 0–3 and 2–4 overlap.'],
    ['insert at one place', [edit(2, 2), edit(2, 2)], 'The edits of 2–2 and 2–2 overlap.'],
    ['insert where another begins', [edit(2, 2), edit(2, 4)], 'The edits of 2–2 and 2–4 overlap.'],
    ['lie outside', [edit(3, 9)], 'An edit of 3–9 lies outside the text, which has 5 code units.'],
    ['go backwards', [edit(3, 2)], 'An edit of 3–2 lies outside the text, which has 5 code units.'],
  ])('%s', (_, edits, message) => {
    expect(() => applyEdits('abcde', edits)).toThrow(new RangeError(message));
  });
});

test('what is outside the spans stays as it is', () => {
  const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ minLength: 60, maxLength: 60, unit: 'binary' }), cuts, (text, places) => {
      const ends = [...places].sort((a, b) => a - b);
      const edits = [];
      for (let at = 0; at + 1 < ends.length; at += 2) {
        edits.push({ span: { start: ends[at] ?? 0, end: ends[at + 1] ?? 0 }, text: '\u0000' });
      }
      const kept = edits.reduceRight((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), text);
      expect(applyEdits(text, edits).length).toBe(kept.length + edits.length);
    }),
  );
});
