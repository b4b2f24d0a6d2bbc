/** Files as the client sees them, for workspaces that are on no disk of ours. */
import type { Files } from '@brief/config';
import type { Connection } from 'vscode-languageserver';
import { placesInUris } from './places.ts';
import { type ListFolderParams, methods, type ReadFileParams } from './protocol.ts';

export function clientFiles(connection: Connection): Files {
  return {
    ...placesInUris,
    async list(uri) {
      const params: ListFolderParams = { uri };
      const names = await connection.sendRequest<readonly string[]>(methods.listFolder, params);
      return [...names].sort();
    },
    // Such a workspace has no links that lead out of it.
    holds: async (folder, place) => placesInUris.relative(folder, place) !== undefined,
    async read(uri, limit) {
      const params: ReadFileParams = { uri, limit };
      return (await connection.sendRequest<string | null>(methods.readFile, params)) ?? undefined;
    },
  };
}
