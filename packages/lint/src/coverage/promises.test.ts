/** What a promise comes to, kind by kind: what the draft covers of it (+), leaves out (−), and has in quotations only (“”). */
import { kinds, mitPriorities } from '@brief/core';
import { describe, expect, test } from 'vitest';
import { analyse, plurals, prepare, promisedBy } from '../index.ts';

const knowledge = prepare([mitPriorities]);

function drawn(covers: string, prose: string): readonly string[] {
  const text = `---\nbrief: { covers: [${covers}] }\n---\n${prose}`;
  return promisedBy(analyse(text, knowledge), knowledge).map(({ word, kind, covered, missing, elsewhere }) => {
    const ids = (sign: string, entities: typeof covered) => entities.map(({ id }) => ` ${sign}${id}`).join('');
    const quoted = elsewhere.length === 0 ? '' : ` “${elsewhere.map(({ id }) => id).join(' ')}”`;
    return `${word.text}${kind === undefined ? '' : ` (${kind})`}:${ids('+', covered)}${ids('−', missing)}${quoted}`;
  });
}

test('nothing is promised, nothing is owed', () => {
  expect(drawn('', 'Libya.')).toEqual([]);
  expect(promisedBy(analyse('', knowledge), knowledge)).toEqual([]);
});

test('places, regions and ids', () => {
  expect(drawn('regions, libya, sudan', 'Africa and Libya.\n\n> Sudan and the Balkans.\n')).toMatchInlineSnapshot(`
    [
      "regions (region): +africa −balkans −turkicStates “balkans”",
      "libya: +libya",
      "sudan: −sudan “sudan”",
    ]
  `);
});

describe('a draft without a word owes all that it promises', () => {
  test.each(kinds)('%s', (kind) => {
    const [promised] = promisedBy(analyse(`---\nbrief: { covers: [${plurals[kind]}] }\n---\n`, knowledge), knowledge);
    expect(promised?.kind).toBe(kind);
    expect(promised?.covered).toEqual([]);
    for (const { kind: own } of promised?.missing ?? []) expect(own).toBe(kind);
  });

  test.each(kinds)('and one with every preferred name of %s owes none', (kind) => {
    const names = mitPriorities.entities.filter((entity) => entity.kind === kind).map(({ label }) => `- ${label}`);
    const text = `---\nbrief: { covers: [${plurals[kind]}] }\n---\n# MİT and İbrahim Kalın\n\n${names.join('\n')}\n`;
    const [promised] = promisedBy(analyse(text, knowledge), knowledge);
    expect(promised?.missing.map(({ id }) => id)).toEqual([]);
    expect(promised?.covered.length).toBeGreaterThan(0);
  });
});

test('a word that stands for nothing has nothing', () => {
  expect(drawn('atlantis', 'Libya.')).toEqual(['atlantis:']);
});
