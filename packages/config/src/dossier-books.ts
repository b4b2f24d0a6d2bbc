/**
 * Dossier files that are read, and what was read of them: a file that has not changed is not read again. Which packages
 * bring dossiers is known here, what a dossier file may hold is not.
 */
import type { LinkedDossier } from '@brief/core';
import { languageOf, mostBytes } from '@brief/data-files';
import { lineIndex } from '@brief/lint';
import { builtInId } from './built-in-names.ts';
import type { Complaint } from './config-error.ts';
import { dossierKind } from './definition.ts';
import type { DossierInForce, DossierShelf, DossiersInForce, LoadedDossier } from './dossier-shelf.ts';
import { type Files, largestSource } from './files.ts';
import { type Beside, digestOfFile, digestOfText, type Kept, keepDossier, keptDossier } from './kept.ts';
import { dossierFilesOf } from './package-dossiers.ts';

/** A shelf that does not look for itself which dossiers are in a folder. */
export interface OpenShelf extends Pick<DossierShelf, 'read' | 'isBeside' | 'named'> {
  /** The dossiers of these files, which were found in a folder. */
  at(places: readonly string[], folder: string): Promise<DossiersInForce>;
}

export function openShelf(files: Files): OpenShelf {
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
    async at(places, folder) {
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
