/**
 * What the resolver needs from the world: reading text files and finding its way between folders. On the command
 * line a place is a path, in an editor a URI; to the resolver it is opaque.
 */
import type { Kept } from './kept.ts';

export interface Files {
  /**
   * The text of a file, without byte order mark; `undefined` where there is none. Rejects with an `Error` that says why
   * when it is there and cannot be read, is not UTF-8 or is larger than `limit` bytes.
   */
  read(file: string, limit: number): Promise<string | undefined>;
  /** Names of what is in a folder, in the order of their code units; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Whether a place is inside a folder, wherever links in their paths lead. What is not there is where its path says. */
  holds(folder: string, place: string): Promise<boolean>;
  /** The folder that holds a file or folder; `undefined` at the top. */
  parent(place: string): string | undefined;
  /** The place a relative path with `/` leads to from a folder. */
  resolve(folder: string, path: string): string;
  /** The way from a folder down to a place, with `/` between its parts; `undefined` when the place is not inside. */
  relative(folder: string, place: string): string | undefined;
  /** What was made of large dossiers before, where the host keeps that. */
  readonly kept?: Kept;
}

/** More than any configuration or ignore file has reason to be, in bytes. */
export const largest = 128 * 1024;

/** More than any article, in bytes. */
export const largestSource = 5 * 1024 * 1024;
