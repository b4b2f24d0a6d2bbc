/**
 * What was made of large dossiers, as the host of the engine keeps it from one start to the next. A key says all that
 * something was made of, so what is found under it is exact; where nothing is found it is made anew. Where and how it is
 * kept is the host’s business.
 */
import { type Dossier, type LinkedDossier, openDossier, openNames, packDossier, packNames } from '@brief/core';
import { languageOf, mostBytes } from '@brief/data-files';
import { type Knowledge, prepare } from '@brief/lint';

export interface Kept {
  /**
   * The digest of the text of a file, had without the text: for files of so many bytes at the least and the most, and
   * where the text is the one on disk.
   */
  digestOf(file: string, least: number, most: number): Promise<string | undefined>;
  /** The digest of a text: no two texts have one. */
  digest(text: string): string;
  get(key: string): Uint8Array<ArrayBuffer> | undefined;
  put(key: string, bytes: Uint8Array<ArrayBuffer>): void;
}

/** Texts of other files that a dossier was made of, by their paths from its folder. */
export type Beside = readonly (readonly [path: string, text: string | undefined])[];

/** Smaller ones, in bytes, are read in less time than it takes to look whether they were kept. */
const least = 32 * 1024;

/** All that the dossier of a file depends on, save the words of a source in another file; where it is worth keeping. */
export async function digestOfFile({ digestOf }: Kept, file: string): Promise<string | undefined> {
  const language = languageOf(file);
  const digest = await digestOf(file, least, mostBytes[language]);
  return digest && `${language} ${digest}`;
}

/** The same of a text that was read from a file. */
export const digestOfText = ({ digest }: Kept, file: string, text: string): string =>
  `${languageOf(file)} ${digest(text)}`;

export interface KeptDossier {
  readonly dossier: LinkedDossier;
  readonly beside: Beside;
}

export function keptDossier({ get }: Kept, digest: string): KeptDossier | undefined {
  return opened(get(`dossier ${digest}`), (bytes) => {
    const { dossier, note } = openDossier(bytes);
    return { dossier, beside: JSON.parse(note) as Beside };
  });
}

export function keepDossier({ put }: Kept, digest: string, { dossier, beside }: KeptDossier): void {
  const bytes = packDossier(dossier, JSON.stringify(beside));
  if (bytes !== undefined) put(`dossier ${digest}`, bytes);
}

/** Prepares dossiers with the names that were kept for just these. `key` says what they were made of. */
export function preparedFrom(kept: Kept, key: string, dossiers: readonly Dossier[]): Knowledge {
  const name = `names ${kept.digest(key)}`;
  const before = opened(kept.get(name), (bytes) => openNames(bytes, dossiers));
  if (before !== undefined) return prepare(dossiers, before);
  const knowledge = prepare(dossiers);
  kept.put(name, packNames(knowledge.vocabulary));
  return knowledge;
}

/** Bytes that cannot be opened are as if they were not there. */
function opened<T>(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  open: (bytes: Uint8Array<ArrayBuffer>) => T,
): T | undefined {
  try {
    return bytes && open(bytes);
  } catch {
    return undefined;
  }
}
