/** What is read as a promise, drawn into the front matter: ⟦word⟧ by word, or ⟪what cannot be read⟫. */
import { mitPriorities } from '@brief/core';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { prepare } from '../knowledge.ts';
import { mayPromise, readPromise } from './front-matter.ts';

const knowledge = prepare([mitPriorities]);

/** Marks are taken out, the rest is read, and what was found is drawn in again. */
function drawn(marked: string): string {
  const yaml = marked.replace(/[⟦⟧⟪⟫]/g, '');
  const head = '---\n';
  const text = `${head}${yaml}\n---\nProse.\n`;
  const promise = readPromise(analyse(text, knowledge));
  if (promise === undefined) return yaml;
  expect(mayPromise(text)).toBe(true);
  const spans = 'words' in promise ? promise.words.map(({ span }) => span) : [promise.unreadable];
  const [open, close] = 'words' in promise ? ['⟦', '⟧'] : ['⟪', '⟫'];
  let out = '';
  let done = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(done, start)}${open}${text.slice(start, end)}${close}`;
    done = end;
  }
  return (out + text.slice(done)).slice(head.length, -'\n---\nProse.\n'.length);
}

describe('a promise is read', () => {
  test.each([
    ['in braces', 'brief: {covers: [⟦priorities⟧, ⟦regions⟧]}'],
    ['with blanks and another key', 'brief: { language: en, covers: [ ⟦priorities⟧ , ⟦libya⟧ ] }'],
    ['over several lines', 'brief: {\n  covers: [\n    ⟦priorities⟧, # all\n    ⟦regions⟧,\n  ]\n}'],
    ['below', 'title: A note\nbrief:\n  covers: [⟦priorities⟧]\ntags: [covers]'],
    ['as a list', 'brief:\n  covers:\n    - ⟦priorities⟧\n    # and\n\n    - ⟦regions⟧ # three\n  other: 1'],
    ['as a list that is not indented', 'brief:\n  covers:\n  - ⟦priorities⟧\n  - ⟦regions⟧\nother: 1'],
    ['in quotation marks', `"brief": {'covers': ["⟦priorities⟧", '⟦regions⟧']}`],
    ['as one word', 'brief: {covers: ⟦priorities⟧}'],
    ['as one word below', 'brief:\n  covers: ⟦turkicStates⟧'],
    ['of several words', 'brief: {covers: [⟦Turkic states⟧, ⟦mit-priorities/libya⟧]}'],
    ['of Windows', 'title: x\r\nbrief:\r\n  covers:\r\n    - ⟦priorities⟧\r\n    - ⟦regions⟧'],
    ['that is empty', 'brief: {covers: []}'],
    ['after a comment', '# what\nbrief: # it is\n  # all\n  covers: # that\n    [⟦priorities⟧]'],
  ])('%s', (_, marked) => expect(drawn(marked)).toBe(marked));
});

describe('a promise is not understood', () => {
  test.each([
    ['a mapping', 'brief: {covers: ⟪{regions: all}⟫}'],
    ['a mapping below', 'brief:\n  covers:\n    ⟪regions: all⟫'],
    ['lists in a list', 'brief: {covers: ⟪[[regions], priorities]⟫}'],
    ['words without a list', 'brief:\n  covers: ⟪priorities, regions⟫\n'.trimEnd()],
    ['an alias', 'brief:\n  covers: ⟪*all⟫'],
    ['a list without an end', 'brief:\n  covers: ⟪[priorities⟫'],
  ])('%s', (_, marked) => expect(drawn(marked)).toBe(marked));
});

describe('nothing is promised', () => {
  test.each([
    ['by another brief', 'brief: What covers: the service'],
    ['by a brief that is a text', 'brief: |\n  covers: [regions]'],
    ['by covers alone', 'covers: [regions]'],
    ['deeper down', 'site:\n  brief: {covers: [regions]}'],
    ['in a comment', '# brief: {covers: [regions]}\na: b'],
    ['by a mapping of something else', 'brief: {cover: front.png}'],
    ['in other capitals', 'Brief: {covers: [regions]}'],
  ])('%s', (_, yaml) => expect(drawn(yaml)).toBe(yaml));

  test('however deep it is nested', () => {
    const deep = `brief: {covers: ${'['.repeat(100_000)}`;
    expect(readPromise(analyse(`---\n${deep}\n---\n`, knowledge))).toBeUndefined();
  });
});
