import { expect, test } from 'vitest';
import { findQuote, NotEditable } from '../index.ts';

const paragraphs = {
  0: 'A port for Norby',
  1: 'Ada Holm wants a port. Norby’s port is old, and a port it is.',
  2: 'Ada Holm wants a port, says Jan.',
};

const quoted = (marked: string): string => {
  try {
    const { paragraph, exact } = findQuote(paragraphs, marked);
    return `¶${paragraph} ${exact}`;
  } catch (error) {
    if (error instanceof NotEditable) return `It ${error.message}.`;
    throw error;
  }
};

test('words are found as the source has them, however they were marked', () => {
  expect(
    ['wants a port, says', ' Ada Holm\n   wants a port. ', "Norby's PORT", '**Ada** Holm *wants* a port.'].map(quoted),
  ).toEqual(['¶2 wants a port, says', '¶1 Ada Holm wants a port.', '¶1 Norby’s port', '¶1 Ada Holm wants a port.']);
});

test('words that stand there more than once, or not at all, are none', () => {
  expect(['a port', 'a bridge', '  '].map(quoted)).toMatchInlineSnapshot(`
    [
      "¶0 A port",
      "It has no paragraph with the words “a bridge”: mark words of one paragraph, as the source has them.",
      "It needs words of its source: mark some.",
    ]
  `);
});
