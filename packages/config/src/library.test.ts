/** What is prepared from dossiers is there for as long as they are, and no longer. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mitPriorities } from '@brief/core';
import { expect, test } from 'vitest';
import { createLibrary } from './index.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const dossier = (id: string) => ({
  name: id,
  from: 'default' as const,
  file: `${id}.dossier.yaml`,
  dossier: { ...mitPriorities, id },
});

test('the same dossiers give the same, whoever asks', () => {
  const { knowledge } = createLibrary();
  const [one, other] = [dossier('one'), dossier('other')];
  expect(knowledge([one, other])).toBe(knowledge([one, other]));
  expect(knowledge([other])).not.toBe(knowledge([one, other]));
});

test('a dossier that is gone is not kept', async () => {
  const library = createLibrary();
  const stays = dossier('stays');
  const typed = Array.from({ length: 3 }, () => new WeakRef(library.knowledge([stays, dossier('typed')])));
  // What a weak reference was made for lasts until the turn ends.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(typed.map((one) => one.deref())).toEqual([undefined, undefined, undefined]);
  expect(library.knowledge([stays])).toBe(library.knowledge([stays]));
});
