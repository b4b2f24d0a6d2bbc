/** Files as the client sees them, for workspaces that are on no disk of ours. */
import type { Files } from '@brief/config';
import type { Connection } from 'vscode-languageserver';
import { placesInUris } from './places.ts';
import { methods, type ReadFileParams } from './protocol.ts';

export function clientFiles(connection: Connection): Files {
  return {
    ...placesInUris,
    async read(uri, limit) {
      const params: ReadFileParams = { uri, limit };
      return (await connection.sendRequest<string | null>(methods.readFile, params)) ?? undefined;
    },
  };
}
