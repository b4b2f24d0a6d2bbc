/** Files of this machine by `file:` URI, for the resolver of configuration. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from '@brief/config';
import { keptOnDisk } from './kept.node.ts';
import { placesInUris } from './places.ts';

const onDisk = process.argv.includes('--no-dossier-cache') ? undefined : keptOnDisk();

export const diskFiles: Files = {
  ...placesInUris,
  ...(onDisk && {
    kept: {
      ...onDisk,
      async digestOf(uri, least, most) {
        const path = pathOf(uri);
        return path === undefined ? undefined : onDisk.digestOf(path, least, most);
      },
    },
  }),
  async list(uri) {
    try {
      return (await readdir(fileURLToPath(uri))).sort();
    } catch {
      // What cannot be listed, be it on no disk at all, has nothing in it that could be read.
      return [];
    }
  },
  async holds(folder, place) {
    try {
      return placesInUris.relative(await followed(folder), await followed(place)) !== undefined;
    } catch (error) {
      const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
      return isAbsent && placesInUris.relative(folder, place) !== undefined;
    }
  },
  async read(uri, limit) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const stats = await stat(path);
      if (stats.isDirectory()) return undefined;
      // A pipe would have the reader wait for a writer.
      if (!stats.isFile()) throw new Error('it is a pipe, a socket or a device, not a file');
      const { size } = stats;
      if (size > limit) throw new Error(`it has ${size} bytes; the limit is ${limit}`);
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      if (error instanceof TypeError) throw new Error('it is not UTF-8 text');
      throw error;
    }
  },
};

/** Nothing for what is on no disk of this machine: a draft in a comparison, a notebook, another machine’s share. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Where a place really is, its links followed. */
const followed = async (uri: string): Promise<string> => pathToFileURL(await realpath(fileURLToPath(uri))).href;
