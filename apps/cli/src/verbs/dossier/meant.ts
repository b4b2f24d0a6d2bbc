/** Which dossier a word means: a file of one, the id of one in force here or built in; without a word, the one in force. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { builtInVocabulary, ConfigError, createDossierShelf, createResolver } from '@brief/config';
import { type Dossier, didYouMean } from '@brief/core';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';
import { disk } from '../../files/disk.ts';
import { givenBy } from '../../run/drafts.ts';
import { known } from '../../run/in-force.ts';
import { knowledgeOf } from '../../run/knowing.ts';
import { spellOut } from '../../terminal/visible.ts';

/**
 * @throws {Failure} when there is none, or it is not clear which.
 * @throws {ConfigError} when there is one that cannot be used.
 */
export async function dossierMeant(args: Arguments, word: string | undefined): Promise<Dossier> {
  if (word !== undefined && (isFile(word) || isPath(word))) return dossierIn(word);
  const dossiers = await dossiersInForce(args);
  const [first, second] = dossiers;
  if (word === undefined) {
    if (first !== undefined && second === undefined) return first;
    const ids = dossiers.map(({ id }) => id).join(', ');
    throw new Failure(`Several dossiers are in force here. Name one of them: ${ids}.`);
  }
  const all = [...dossiers, ...builtInVocabulary().dossiers];
  const found = all.find(({ id }) => id === word || `builtin:${id}` === word);
  if (found !== undefined) return found;
  const ids = [...new Set(all.map(({ id }) => id))];
  const meant = didYouMean(word, ids);
  const question = meant === undefined ? `There is ${ids.join(', ')}` : `Did you mean “${meant}”?`;
  throw new Failure(`There is no file ${spellOut(word)}, and no dossier here has that id. ${question}`);
}

/** Those that hold for a draft in the current folder. */
export async function dossiersInForce(args: Arguments): Promise<readonly Dossier[]> {
  const folder = process.cwd();
  const here = await createResolver(disk, known, givenBy(args, {}, folder)).at(folder);
  return knowledgeOf(here.effective(resolve(folder, 'draft.md'))).dossiers;
}

/** @throws {ConfigError} when it cannot be used. */
async function dossierIn(path: string): Promise<Dossier> {
  const { dossier, complaints } = await createDossierShelf(disk).read(resolve(path));
  if (dossier === undefined || complaints.length > 0) throw new ConfigError(complaints, 'dossier');
  return dossier;
}

const isPath = (word: string): boolean => /[/\\]|\.(?:json|ya?ml)$/i.test(word);

const isFile = (word: string): boolean => statSync(word, { throwIfNoEntry: false })?.isFile() ?? false;
