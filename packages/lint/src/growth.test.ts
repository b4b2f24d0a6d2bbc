/** Nothing grows faster than its input, also where the input is made to be slow. Work is counted, not timed. */
import { mitPriorities } from '@brief/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { named } from '../test/named.ts';
import { traps } from '../test/traps.ts';
import { type Counter, countWork } from '../test/work.ts';
import { analyse, defaultSettings, fixAll, lint, lintText, prepare } from './index.ts';

let counter: Counter;
beforeAll(async () => {
  counter = await countWork();
});
afterAll(() => counter.stop());

const knowledge = prepare([mitPriorities]);
const read = (text: string) => {
  lint(analyse(text, knowledge), knowledge, defaultSettings);
};

/**
 * How the work grows when its size is doubled, and doubled again. The engine may throw counts away with code it has not used
 * for a while, so that a part of the work is missing: what looks too much is counted again.
 */
async function growth(body: (size: number) => void, size: number): Promise<readonly number[]> {
  body(size);
  let ratios: readonly number[] = [];
  for (let tries = 3; tries > 0; tries--) {
    const works: number[] = [];
    for (const factor of [1, 2, 4]) works.push(await counter.of(() => body(size * factor)));
    ratios = works.slice(1).map((work, index) => work / (works[index] ?? 0));
    if ((ratios.at(-1) ?? 0) < 2.5) break;
  }
  return ratios;
}

describe('work grows with the length of a draft and no faster', () => {
  test.for(Object.entries(traps))('%s', async ([, make]) => {
    const count = Math.max(8, Math.round(4000 / (make(64).length / 64)));
    const [, ratio = 0] = await growth((size) => read(make(size)), count);
    expect(ratio).toBeLessThan(2.5);
  });
});

describe('and with everything else that there can be more of', () => {
  const draft = 'MİT met Body a 7 and Bodi b 9. Others stayed away.\n\n'.repeat(40);

  test.for<[string, (size: number) => void, number]>([
    [
      'drafts',
      (count) => {
        for (let at = 0; at < count; at++) lintText(`${at} ${draft}`, knowledge, defaultSettings);
      },
      8,
    ],
    ['names to prepare', (count) => void prepare([named('a', count)]), 1000],
    [
      'dossiers to prepare',
      (count) => void prepare(Array.from({ length: count }, (_, at) => named(`d${at}x`, 20))),
      50,
    ],
    ['findings', (count) => void lintText('Turkiye is large.\n\n'.repeat(count), knowledge, defaultSettings), 100],
    ['fixes', (count) => void fixAll('Turkiye is large.\n\n'.repeat(count), knowledge, defaultSettings), 100],
  ])('%s', async ([, body, size]) => {
    const [, ratio = 0] = await growth(body, size);
    expect(ratio).toBeLessThan(2.5);
  });

  test('what a draft costs does not depend on how many names are known', async () => {
    const [few, many] = [100, 10_000].map((count) => prepare([named('a', count), named('b', count)]));
    if (few === undefined || many === undefined) throw new Error('unreachable');
    for (const known of [few, many]) lintText(draft, known, defaultSettings);
    const [least, most] = [
      await counter.of(() => void lintText(draft, few, defaultSettings)),
      await counter.of(() => void lintText(draft, many, defaultSettings)),
    ];
    expect(most / least).toBeLessThan(2);
  });
});
