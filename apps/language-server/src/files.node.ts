/** Files of this machine by `file:` URI, for the resolver of configuration. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '@brief/config';
import { placesInUris } from './places.ts';

export const diskFiles: Files = {
  ...placesInUris,
  async read(uri, limit) {
    const path = fileURLToPath(uri);
    try {
      const { size } = await stat(path);
      if (size > limit) throw new Error(`it has ${size} bytes; the limit is ${limit}`);
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      if (error instanceof TypeError) throw new Error('it is not UTF-8 text');
      throw error;
    }
  },
};
