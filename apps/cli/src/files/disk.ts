/** The files around a draft, as the resolver of configuration asks for them. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Files } from '@brief/config';
import { codeOf, reasonInWords } from '../failure.ts';
import { stepAside } from '../run/interrupt.ts';
import { kept } from './kept.ts';
import { decode, readBytes, Unreadable } from './read.ts';

export const disk: Files = {
  async read(file, limit) {
    if (!isThere(file)) return undefined;
    const { text } = decode(readBytes(file, limit));
    // A list of half a million names is read for seconds, which is done elsewhere.
    if (text.length > 500_000) stepAside();
    return text;
  },
  async list(folder) {
    try {
      return readdirSync(folder).sort();
    } catch {
      // What cannot be listed has nothing in it that could be read.
      return [];
    }
  },
  async holds(folder, place) {
    try {
      return pathInside(realpathSync(folder), realpathSync(place)) !== undefined;
    } catch (error) {
      return codeOf(error) === 'ENOENT' && pathInside(folder, place) !== undefined;
    }
  },
  parent(place) {
    const folder = dirname(place);
    return folder === place ? undefined : folder;
  },
  resolve: (folder, path) => join(folder, path),
  relative: pathInside,
  ...(!process.argv.includes('--no-dossier-cache') && { kept }),
};

function isThere(file: string): boolean {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats !== undefined && !stats.isDirectory();
  } catch (error) {
    throw new Unreadable(`cannot be read: ${reasonInWords(error)}`);
  }
}

/** The way from a folder down to a place in it, with `/` between its parts; `undefined` when it is not inside. */
export function pathInside(folder: string, place: string): string | undefined {
  // Nearly always asked for places below: a comparison is enough, and is asked for every file.
  const prefix = folder.endsWith(sep) ? folder : folder + sep;
  if (place.startsWith(prefix)) return withSlashes(place.slice(prefix.length));
  const path = relative(folder, place);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return withSlashes(path);
}

export const withSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
