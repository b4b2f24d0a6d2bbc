import { mitPriorities } from '@brief/core';
import { expect, test } from 'vitest';
import { builtInVocabulary } from './built-in.ts';
import { builtInNames } from './built-in-names.ts';

test('the built-in dossiers are called by their ids', () => {
  const { dossiers } = builtInVocabulary();

  expect(builtInNames).toEqual(dossiers.map(({ id }) => `builtin:${id}`));
  expect(dossiers).toEqual([JSON.parse(JSON.stringify(mitPriorities))]);
});
