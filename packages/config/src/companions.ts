/**
 * With which other dossiers a dossier file is used: those in force for a draft that lies where drafts that use it lie. What
 * is wrong among them is said elsewhere.
 */
import type { Dossier } from '@brief/core';
import { builtInVocabulary } from './built-in.ts';
import { builtInNames } from './built-in-names.ts';
import { shelfName } from './dossier-shelf.ts';
import type { Files } from './files.ts';
import type { Effective } from './resolver.ts';

/** A dossier in force and where it comes from: its file, or its name where it has none. */
export interface Companion {
  readonly dossier: Dossier;
  readonly name: string;
}

/** A place for a draft that uses a dossier file; `undefined` where the file lies in no folder. */
export function draftBeside(file: string, files: Pick<Files, 'parent' | 'relative' | 'resolve'>): string | undefined {
  const folder = files.parent(file);
  if (folder === undefined) return undefined;
  const above = files.parent(folder);
  const isShelf = above !== undefined && files.relative(above, folder) === shelfName;
  return files.resolve(isShelf ? above : folder, 'draft.md');
}

/** All that are in force there, the file’s own among them if it is. */
export function companionsIn({ dossiers }: Effective): readonly Companion[] {
  return dossiers.flatMap(({ name, file, dossier: loaded }) => {
    const dossier = loaded ?? builtInVocabulary().dossiers[builtInNames.indexOf(name)];
    return dossier === undefined ? [] : [{ dossier, name: file ?? name }];
  });
}
