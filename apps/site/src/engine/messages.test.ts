import { expect, test } from 'vitest';
import { type Answer, answering, asking, type Question } from './messages.ts';

interface Host {
  add(a: number, b: number): number;
  slowly(word: string): Promise<string>;
  fail(): void;
}

/** A host and whoever asks it, with nothing but plain data between them. */
function joined(host: Host) {
  const answer = answering(host);
  let hear: (answer: Answer) => void = () => undefined;
  return asking<Host>(['add', 'slowly', 'fail'], {
    send: (question: Question) => void answer(structuredClone(question)).then((said) => hear(structuredClone(said))),
    listen: (listener) => {
      hear = listener;
    },
  });
}

test('each question gets its own answer, whichever comes first', async () => {
  let finish: (word: string) => void = () => undefined;
  const remote = joined({
    add: (a, b) => a + b,
    slowly: (word) =>
      new Promise((resolve) => {
        finish = () => resolve(word);
      }),
    fail: () => undefined,
  });
  const slow = remote.slowly('late');
  expect(await remote.add(1, 2)).toBe(3);
  finish('');
  expect(await slow).toBe('late');
});

test('what goes wrong is said to the one who asked, and to nobody else', async () => {
  const remote = joined({
    add: (a, b) => a + b,
    slowly: async (word) => word,
    fail: () => {
      throw new RangeError('too far');
    },
  });
  await expect(remote.fail()).rejects.toThrow('too far');
  expect(await remote.add(2, 2)).toBe(4);
});
