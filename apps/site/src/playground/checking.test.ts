import { expect, test } from 'vitest';
import { createChecking } from './checking.ts';

/** A check that answers when told to, and a diary of what happened. */
function bench() {
  const diary: string[] = [];
  const waiting: (() => void)[] = [];
  let text = '';
  const checking = createChecking<string, string>(
    () => text,
    (given) => {
      diary.push(`check ${given}`);
      return new Promise((resolve, reject) =>
        waiting.push(() => (given === 'bad' ? reject(new Error('broken')) : resolve(given.toUpperCase()))),
      );
    },
    (result) => diary.push(`show ${result}`),
    (error) => diary.push(`failed: ${error}`),
  );
  return {
    diary,
    checking,
    write(next: string) {
      text = next;
      checking.changed();
    },
    async answer() {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('of a burst of changes the last is checked, and only that is shown', async () => {
  const { diary, checking, write, answer } = bench();
  write('a');
  write('ab');
  write('abc');
  await answer();
  await answer();
  await checking.settled();
  expect(diary).toEqual(['check a', 'check abc', 'show ABC']);
  expect(checking.last()).toEqual({ text: 'abc', result: 'ABC' });
});

test('a check that fails does not stop the next', async () => {
  const { diary, write, answer } = bench();
  write('bad');
  await answer();
  write('good');
  await answer();
  expect(diary).toEqual(['check bad', 'failed: Error: broken', 'check good', 'show GOOD']);
});
