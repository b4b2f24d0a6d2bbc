/** The engine: what it takes to find something in a draft. It is loaded for the first draft in which something may be. */
import { createLibrary, type Library } from '@brief/config';
import type { Dossier } from '@brief/core';
import { type FixResult, fixAll, type Knowledge, lintText } from '@brief/lint';
import { disk } from '../files/disk.ts';
import type { Setup } from './in-force.ts';
import { createKnowing } from './knowing.ts';

export interface Engine {
  dossiers(setup: Setup): readonly Dossier[];
  knowledge(setup: Setup): Knowledge;
  check(text: string, knowledge: Knowledge, setup: Setup, fix: boolean): FixResult;
}

export function createEngine(library: Library = createLibrary(disk.kept)): Engine {
  const knowing = createKnowing(library);
  return {
    dossiers: ({ effective }) => library.dossiers(effective.dossiers),
    knowledge: ({ effective }) => knowing(effective),
    check: (text, knowledge, { settings }, fix) =>
      fix ? fixAll(text, knowledge, settings) : { text, fixed: 0, ...lintText(text, knowledge, settings) },
  };
}
