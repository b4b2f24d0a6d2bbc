/**
 * `brief dossier types`: writes dossiers as modules for programs to import, or says whether those that are there are still
 * what their dossiers say. What stands in them is said elsewhere.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dossierIdOf, type ModuleSyntax, madeByTypes, printTypes } from '@brief/authoring';
import type { Dossier } from '@brief/core';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure, reasonInWords } from '../../failure.ts';
import { createFile } from '../../files/create.ts';
import { decode, readBytes } from '../../files/read.ts';
import { many } from '../../reporters/report.ts';
import { print, tell } from '../../terminal/output.ts';
import { spellOut } from '../../terminal/visible.ts';
import { dossierMeant, dossiersInForce } from './meant.ts';

export async function typeDossiers(args: Arguments, words: readonly string[]): Promise<number> {
  const target = args.value('output-file');
  const checks = args.has('check');
  if (target === undefined) {
    if (checks)
      throw new Failure('--check needs the file to look at: brief dossier types [ID or FILE] -o FILE --check');
    const [dossier, another] = await dossiersOf(args, words, false);
    if (another !== undefined) throw new Failure(oneFileEach('Several dossiers need a folder'));
    await print(dossier === undefined ? '' : printTypes(dossier, { syntax: 'typescript' }).module);
    return 0;
  }
  const isFolder = /[/\\]$/.test(target) || statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
  const dossiers = await dossiersOf(args, words, isFolder);
  if (!isFolder && dossiers.length > 1) throw new Failure(oneFileEach(`${spellOut(target)} has room for one dossier`));
  const files = dossiers.flatMap((dossier) => filesOf(dossier, isFolder ? join(target, nameOf(dossier)) : target));
  const twice = files.find(({ path }, at) => files.findIndex((other) => other.path === path) !== at);
  if (twice !== undefined)
    throw new Failure(`Two of these dossiers would be ${spellOut(twice.path)}. Give them ids of their own.`);
  const stale = files.filter(({ path, text }) => textAt(path) !== text);
  if (checks) {
    const shown = stale.map(({ path }) => `${spellOut(path)} is not what its dossier says.\n`);
    const again = ['brief dossier types', ...words.map(spellOut), '-o', spellOut(target)].join(' ');
    await print(stale.length === 0 ? '' : `${shown.join('')}To have it made again: ${again}\n`);
    return stale.length === 0 || args.has('no-exit-code') ? 0 : 1;
  }
  for (const { path } of stale) refuseForeign(path, args.has('force'));
  for (const { path, text } of stale) write(path, text, isFolder ? target : undefined);
  await print(
    files
      .map(({ path, about }) =>
        told(
          spellOut(path),
          about,
          stale.some((one) => one.path === path),
        ),
      )
      .join(''),
  );
  tell(notes(files));
  return 0;
}

async function dossiersOf(args: Arguments, words: readonly string[], several: boolean): Promise<readonly Dossier[]> {
  if (words.length === 0 && several) return dossiersInForce(args);
  if (words.length === 0) return [await dossierMeant(args, undefined)];
  return Promise.all(words.map((word) => dossierMeant(args, word)));
}

/** An id is a text like any other, and could lead out of the folder. */
const nameOf = ({ id }: Dossier): string => `${/^[\w-]+$/.test(id) ? id : dossierIdOf(id)}.ts`;

interface File {
  readonly path: string;
  readonly text: string;
  readonly about: string;
  readonly exactLists: boolean;
}

/** What is written for a dossier, by the ending of the file that was asked for. */
function filesOf(dossier: Dossier, target: string): readonly File[] {
  const [, stem, declared, ending] = /^(.*?)(\.d)?\.([cm]?[jt]s)$/s.exec(target) ?? [];
  const letter = ending?.startsWith('c') || ending?.startsWith('m') ? ending.charAt(0) : '';
  const isTypeScript = declared === undefined && ending?.endsWith('ts') === true;
  if (stem === undefined || stem === '' || (isTypeScript && letter === 'c')) {
    throw new Failure(
      `What should ${spellOut(target)} be? A module for TypeScript ends in .ts, one for JavaScript in .js, .mjs or .cjs, a folder in “/”.`,
    );
  }
  const syntax: ModuleSyntax = isTypeScript ? 'typescript' : letter === 'c' ? 'require' : 'module';
  const { module, declarations, exactLists } = printTypes(dossier, { syntax });
  const about = `“${dossier.id}”, ${many(dossier.entities.length, 'entity', 'entities')}, ${many(dossier.statements.length, 'statement')}`;
  const path = isTypeScript ? target : `${stem}.${letter}js`;
  return [
    { path, text: module, about, exactLists },
    ...(declarations === undefined
      ? []
      : [{ path: `${stem}.d.${letter}ts`, text: declarations, about: `the types of ${spellOut(path)}`, exactLists }]),
  ];
}

/** As it would have been written: a checkout may have turned its line ends. */
function textAt(path: string): string | undefined {
  try {
    return decode(readBytes(resolve(path), 512 * 1024 * 1024)).text.replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/** @throws {Failure} when something is there that was not made here: it may be somebody’s work. */
function refuseForeign(path: string, force: boolean): void {
  if (force || statSync(path, { throwIfNoEntry: false }) === undefined) return;
  if (textAt(path)?.startsWith(madeByTypes)) return;
  throw new Failure(
    `${spellOut(path)} is there already, was not made by brief dossier types, and was left as it is. For another name: -o FILE. To replace it: --force`,
  );
}

function write(path: string, text: string, folder: string | undefined): void {
  const shown = spellOut(path);
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Failure(`The folder ${spellOut(folder ?? '')} could not be made: ${reasonInWords(error)}.`);
  }
  createFile(resolve(path), text, { force: true, shown });
}

const told = (shown: string, about: string, written: boolean): string =>
  `${shown} ${written ? 'is written' : 'is up to date'}: ${about}.\n`;

function notes(files: readonly File[]): string {
  return files.every(({ exactLists }) => exactLists)
    ? ''
    : 'Note: in so large a dossier, what comes out of a list is an entity or a statement like any other. Reached by its id, each is typed to the last word.\n';
}

const oneFileEach = (why: string): string => `${why}: brief dossier types … -o FOLDER/ writes a file for each.`;
