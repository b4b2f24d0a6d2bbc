/**
 * Dossiers that are files: in which folders they are looked for, which packages bring them, and what was read of them. A
 * shelf outlives the resolvers that use it, so that an editor does not read half a million names again because somebody
 * changed a rule. What a dossier file may hold is not known here.
 */
import type { LinkedDossier } from '@brief/core';
import { languageOf, mostBytes } from '@brief/data-files';
import { type Finding, lineIndex } from '@brief/lint';
import { builtInId } from './built-in.ts';
import type { Complaint } from './config-error.ts';
import { dossierKind } from './definition.ts';
import type { Files } from './files.ts';
import { type Beside, digestOfFile, digestOfText, type Kept, keepDossier, keptDossier } from './kept.ts';
import type { FilePlace } from './load.ts';
import { dossierFilesOf } from './package-dossiers.ts';

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

/** More than any article, in bytes. */
export const largestSource = 5 * 1024 * 1024;

export function createDossierShelf(files: Files): DossierShelf {
  const books = new Map<string, Book>();
  const opening = new Map<string, Promise<Book>>();
  const using = new Map<string, Promise<LoadedDossier>>();

  const read: DossierShelf['read'] = async (file) => {
    try {
      for (;;) {
        const text = await files.read(file, mostBytes[languageOf(file)]);
        if (text === undefined) {
          return { file, isAbsent: true, complaints: [{ file, message: 'there is no such file' }] };
        }
        const before = books.get(file);
        if (before !== undefined && before.text === text && (await isSame(before.beside, files))) return before.loaded;
        const running = opening.get(file);
        // Whoever asks in the meantime waits and looks again: a file is not read twice because two want it.
        if (running !== undefined) {
          await running.catch(() => {});
          continue;
        }
        const work = open(file, text, files, before?.loaded.dossier);
        opening.set(file, work);
        try {
          const book = await work;
          books.set(file, book);
          return book.loaded;
        } finally {
          opening.delete(file);
        }
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const { dossier } = books.get(file)?.loaded ?? {};
      return { file, ...(dossier && { dossier }), complaints: [{ file, message }] };
    }
  };

  /** As `read` does, save that what was kept from an earlier start is not read. */
  const useNow = async (file: string): Promise<LoadedDossier> => {
    const { kept } = files;
    const digest = kept && (await digestOfFile(kept, file));
    if (kept === undefined || digest === undefined) return read(file);
    const known = books.get(file);
    if (known?.digest === digest && (await isSame(known.beside, files).catch(() => false))) return known.loaded;
    const before = keptDossier(kept, digest);
    const texts = before && (await besideAsKept(file, before.beside, files));
    if (before !== undefined && texts !== undefined) {
      const loaded = { file, dossier: before.dossier, digest: withBeside(digest, texts, kept), complaints: [] };
      books.set(file, { digest, beside: texts, loaded });
      return loaded;
    }
    await read(file);
    const book = books.get(file);
    // Somebody may have changed the file in the meantime.
    if (book?.text === undefined || digestOfText(kept, file, book.text) !== digest) return read(file);
    const { dossier } = book.loaded;
    const loaded = { ...book.loaded, digest: withBeside(digest, book.beside, kept) };
    books.set(file, { ...book, digest, loaded });
    if (dossier !== undefined && loaded.texts !== undefined) {
      const beside = [...book.beside].map(([place, text]) => [relativeTo(file, place, files), text] as const);
      keepDossier(kept, digest, { dossier, beside });
    }
    return loaded;
  };

  /** One after the other, so that whoever asks meanwhile gets the same dossier. */
  const use = (file: string): Promise<LoadedDossier> => {
    const next = (using.get(file) ?? Promise.resolve()).then(() => useNow(file));
    using.set(file, next);
    return next;
  };

  return {
    read,
    isBeside: (file) =>
      [...books.values()].some(({ beside }) => [...beside.keys()].some((place) => isSamePlace(file, place, files))),
    async named(names, builtIn) {
      const gathering = gather();
      for (const { name, folder, from } of names) {
        if (dossierKind(name, builtIn) === 'built-in') {
          gathering.addBuiltIn(name, from);
          continue;
        }
        const places = await placesOf(name, folder, files, builtIn);
        if (typeof places === 'string') gathering.complaints.push({ ...from, message: places });
        else {
          for (const file of places) {
            const loaded = await use(file);
            if (!loaded.isAbsent) gathering.add(loaded, name, from);
            else gathering.complaints.push({ ...from, message: `expected a dossier file, found none at ${file}` });
          }
        }
      }
      return gathering.inForce();
    },
    async found(folder) {
      const places = await dossiersIn(folder, files);
      if (places.length === 0) return undefined;
      const gathering = gather();
      for (const file of places) gathering.add(await use(file), files.relative(folder, file) ?? file, { folder });
      return gathering.inForce();
    },
  };
}

/** A dossier with the texts it was read from; without its own where it was kept. */
interface Book {
  readonly text?: string;
  readonly digest?: string;
  readonly beside: ReadonlyMap<string, string | undefined>;
  readonly loaded: LoadedDossier;
}

async function open(file: string, text: string, files: Files, before: LinkedDossier | undefined): Promise<Book> {
  const { readDossier } = await import('@brief/dossier-files');
  const folder = files.parent(file);
  const beside = new Map<string, string | undefined>();
  const {
    dossier: now,
    findings,
    isPlain = false,
  } = await readDossier({
    name: file,
    text,
    async readBeside(path) {
      if (folder === undefined) throw new Error('can be read once the dossier is saved in a folder');
      const place = files.resolve(folder, path);
      if (!(await files.holds(folder, place))) throw new Error('leads out of the folder of the dossier');
      const words = await files.read(place, largestSource);
      beside.set(place, words);
      return words;
    },
  });
  const lines = findings.length === 0 ? undefined : lineIndex(text);
  const complaints = findings.map(({ span, message }) => ({ file, ...lines?.at(span.start), message }));
  const texts = [text, ...textsIn(beside)];
  const dossier = now ?? before;
  const loaded = {
    file,
    ...(dossier && { dossier }),
    ...(now && { texts }),
    complaints,
    reading: { text, findings, isPlain },
  };
  return { text, beside, loaded };
}

/** In an editor one place can be written in several ways. */
function isSamePlace(one: string, other: string, files: Files): boolean {
  const folder = files.parent(other);
  return folder !== undefined && files.relative(folder, one) === files.relative(folder, other);
}

const textsIn = (beside: Book['beside']): readonly string[] =>
  [...beside.values()].filter((words) => words !== undefined);

/** The digest of all that a dossier was made of. */
const withBeside = (digest: string, beside: Book['beside'], kept: Kept): string =>
  [digest, ...textsIn(beside).map(kept.digest)].join(' ');

const relativeTo = (file: string, place: string, files: Files): string => {
  const folder = files.parent(file);
  return (folder && files.relative(folder, place)) ?? place;
};

/** The texts beside a dossier that was kept, by their places, if they are as they were. */
async function besideAsKept(file: string, kept: Beside, files: Files): Promise<Book['beside'] | undefined> {
  const folder = files.parent(file);
  const texts = new Map<string, string | undefined>();
  for (const [path, before] of kept) {
    if (folder === undefined) return undefined;
    const place = files.resolve(folder, path);
    const text = (await files.holds(folder, place)) ? await readQuietly(place, files) : undefined;
    if (text === undefined || text !== before) return undefined;
    texts.set(place, text);
  }
  return texts;
}

const readQuietly = (place: string, files: Files): Promise<string | undefined> =>
  files.read(place, largestSource).catch(() => undefined);

async function isSame(beside: Book['beside'], files: Files): Promise<boolean> {
  for (const [place, text] of beside) if ((await files.read(place, largestSource)) !== text) return false;
  return true;
}

/** The files a name leads to, or why it leads to none. */
async function placesOf(
  name: string,
  folder: string,
  files: Files,
  builtIn: readonly string[],
): Promise<readonly string[] | string> {
  if (dossierKind(name, builtIn) === 'package') return dossierFilesOf(name, folder, files, builtIn);
  return [files.resolve(folder, name)];
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

/** Puts dossiers together: of two with one id the first counts, and the second is complained of. */
function gather() {
  const dossiers: DossierInForce[] = [];
  const complaints: Complaint[] = [];
  const owners = new Map<string, string>();
  return {
    complaints,
    addBuiltIn(name: string, from: DossierInForce['from']) {
      if (dossiers.some((one) => one.name === name)) return;
      owners.set(builtInId(name), name);
      dossiers.push({ name, from });
    },
    add({ file, dossier, texts, digest, complaints: own }: LoadedDossier, name: string, from: DossierInForce['from']) {
      complaints.push(...own);
      if (dossier === undefined || dossiers.some((one) => one.file === file)) return;
      const owner = owners.get(dossier.id);
      owners.set(dossier.id, owner ?? file);
      if (owner === undefined) {
        dossiers.push({ name, from, file, dossier, ...(texts && { texts }), ...(digest && { digest }) });
      } else
        complaints.push({ file, message: `its id “${dossier.id}” is that of ${owner} too; give one of them another` });
    },
    inForce: (): DossiersInForce => ({ dossiers, complaints }),
  };
}
