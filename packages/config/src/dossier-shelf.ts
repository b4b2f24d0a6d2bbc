/**
 * Dossiers that are files: in which folders they are looked for, and what holds of them. How they are read is loaded with
 * the first that is there: most drafts are checked with the built-in one.
 */
import type { LinkedDossier } from '@brief/core';
import type { Finding } from '@brief/lint';
import type { Complaint } from './config-error.ts';
import type { OpenShelf } from './dossier-books.ts';
import type { Files } from './files.ts';
import type { FilePlace } from './load.ts';

export interface DossierInForce {
  /** As a configuration names it; of one that was found, the path to its file. */
  readonly name: string;
  readonly from: 'default' | FilePlace | { readonly folder: string };
  /** Absent for a built-in dossier. */
  readonly file?: string;
  readonly dossier?: LinkedDossier;
  /** All that the dossier was made of: its file, and the words of its source where they are in another. */
  readonly texts?: readonly string[];
  /** The same in a few letters, where the dossier is worth keeping. */
  readonly digest?: string;
}

export interface DossiersInForce {
  readonly dossiers: readonly DossierInForce[];
  readonly complaints: readonly Complaint[];
}

export interface DossierShelf {
  /** The dossiers a configuration names. */
  named(names: readonly NamedDossier[], builtIn: readonly string[]): Promise<DossiersInForce>;
  /** The dossier files of a folder and of the folder `dossiers` in it; `undefined` where there are none. */
  found(folder: string): Promise<DossiersInForce | undefined>;
  /** A dossier file as it is now. */
  read(file: string): Promise<LoadedDossier>;
  /** Whether a file holds the words of a source whose dossier was read. */
  isBeside(file: string): boolean;
}

interface NamedDossier {
  readonly name: string;
  /** The folder its path is relative to. */
  readonly folder: string;
  readonly from: FilePlace;
}

export interface LoadedDossier {
  readonly file: string;
  /** As the file has it now, or had it before it broke. */
  readonly dossier?: LinkedDossier;
  /** What it was made of; absent when it is that of before, and when it was kept from an earlier start. */
  readonly texts?: readonly string[];
  readonly digest?: string;
  readonly isAbsent?: true;
  readonly complaints: readonly Complaint[];
  /** What the file holds and what is wrong with it; absent when it cannot be read, which the complaint is about then. */
  readonly reading?: {
    readonly text: string;
    readonly findings: readonly Finding[];
    /** An editor that knows the file’s language and its JSON Schema finds the same by itself. */
    readonly isPlain: boolean;
  };
}

/** What a file has to be called to be found. */
export const isDossierName = (name: string): boolean => /.\.dossier\.(?:json|ya?ml)$/i.test(name);

/** A shelf outlives the resolvers that use it, so that an editor does not read half a million names again for a rule. */
export function createDossierShelf(files: Files): DossierShelf {
  let shelf: OpenShelf | undefined;
  const opened = async (): Promise<OpenShelf> => {
    const { openShelf } = await import('./dossier-books.ts');
    shelf ??= openShelf(files);
    return shelf;
  };
  return {
    read: async (file) => (await opened()).read(file),
    isBeside: (file) => shelf?.isBeside(file) ?? false,
    named: async (names, builtIn) => (await opened()).named(names, builtIn),
    async found(folder) {
      const places = await dossiersIn(folder, files);
      return places.length === 0 ? undefined : (await opened()).at(places, folder);
    },
  };
}

async function dossiersIn(folder: string, files: Files): Promise<readonly string[]> {
  const names = await files.list(folder);
  const own = names.filter(isDossierName).map((name) => files.resolve(folder, name));
  if (!names.includes(shelfName)) return own;
  const inner = files.resolve(folder, shelfName);
  const more = (await files.list(inner)).filter(isDossierName).map((name) => files.resolve(inner, name));
  return [...own, ...more];
}

/** A folder of this name beside drafts holds dossiers. */
export const shelfName = 'dossiers';
