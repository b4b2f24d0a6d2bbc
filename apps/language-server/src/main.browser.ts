/** Brief's server in a web worker: messages come and go by `postMessage`, files through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import manifest from '../package.json' with { type: 'json' };
import { clientFiles } from './files.client.ts';
import { enforceLifecycle } from './lifecycle.ts';
import { serve } from './server.ts';

/** What this file uses of a worker; the types of a whole browser would let Node's code use a DOM. */
declare const self: { close(): void } & ConstructorParameters<typeof BrowserMessageWriter>[0];

const writer = new BrowserMessageWriter(self);
const { reader } = enforceLifecycle(new BrowserMessageReader(self), writer, () => self.close());
const connection = createConnection(reader, writer);
serve(connection, {
  version: manifest.version,
  files: (to, clientReadsFiles) => (clientReadsFiles ? clientFiles(to) : undefined),
  put: () => undefined,
});
connection.listen();
