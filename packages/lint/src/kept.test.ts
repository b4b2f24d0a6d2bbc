/** A problem that is kept with its block goes where the block goes: every place in it, in a draft drawn before and after. */
import { mitPriorities } from '@brief/core';
import { expect, it } from 'vitest';
import type { Block, Problem } from './index.ts';
import { analyse, prepare } from './index.ts';
import { moved } from './kept.ts';

const knowledge = prepare([mitPriorities]);
const paragraph = 'MIT looks to Libya, and MİT to Sudan.';

const lastBlock = (text: string): Block => {
  const block = analyse(text, knowledge).blocks.at(-1);
  if (block === undefined) throw new Error('The draft has no block.');
  return block;
};

/** Where each place of a problem stands, by the words there. */
function drawn(text: string, { span, fix, suggestions = [], related = [] }: Problem): string {
  const at = ({ start, end }: { start: number; end: number }) => `${start}: ${text.slice(start, end)}`;
  return [
    at(span),
    ...(fix ? [`fix ${at(fix.span)}`] : []),
    ...suggestions.map(({ edit }) => `suggestion ${at(edit.span)}`),
    ...related.map((one) => `related ${at(one.span)}`),
  ].join('\n');
}

const problemIn = (text: string): Problem => {
  const place = (words: string) => {
    const start = text.indexOf(words, text.indexOf(paragraph));
    return { start, end: start + words.length };
  };
  return {
    span: place('MIT'),
    message: 'Two spellings.',
    fix: { title: 'Write “MİT”', span: place('MIT'), text: 'MİT' },
    suggestions: [{ title: 'Leave Libya out', edit: { span: place('Libya'), text: '' } }],
    related: [{ span: place('MİT'), message: 'The other spelling stands here.' }],
  };
};

it('every place of a problem moves with its block', () => {
  const [before, after] = [`# Notes\n\n${paragraph}\n`, `# Notes\n\nA line more, above.\n\n${paragraph}\n`];
  expect(drawn(before, problemIn(before))).toMatchInlineSnapshot(`
    "9: MIT
    fix 9: MIT
    suggestion 22: Libya
    related 33: MİT"
  `);
  expect(
    drawn(after, moved(problemIn(before), lastBlock(after).span.start - lastBlock(before).span.start)),
  ).toMatchInlineSnapshot(`
    "30: MIT
    fix 30: MIT
    suggestion 43: Libya
    related 54: MİT"
  `);
});

it('a problem whose block stays is the same', () => {
  const text = `${paragraph}\n`;
  const problem = problemIn(text);
  expect(moved(problem, 0)).toBe(problem);
});
