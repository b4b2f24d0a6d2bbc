/** The server in other hosts than its own process: one whose files break, and a web worker. */
import { existsSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../src/server.ts';

const text = 'MİT (Türkiye’s National Intelligence Organization) and MIT.';
const opened = (uri: string) => ({ textDocument: { uri, languageId: 'markdown', version: 1, text } });
const at = (uri: string) => ({ textDocument: { uri }, position: { line: 0, character: 1 } });

test('a mistake of ours fails the request that met it, is logged, and harms no other', async () => {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const mistake = () => {
    throw new TypeError('a mistake');
  };
  serve(server, {
    version: '0',
    put: () => undefined,
    files: () => ({
      parent: (place) => (place.includes('bad') ? mistake() : undefined),
      read: async () => undefined,
      list: async () => [],
      holds: async () => false,
      resolve: (_, path) => path,
      relative: () => undefined,
    }),
  });
  server.listen();
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const log: string[] = [];
  client.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  for (const uri of ['x:/good.md', 'x:/bad.md']) await client.sendNotification('textDocument/didOpen', opened(uri));
  const [good, bad] = await Promise.allSettled(
    ['x:/good.md', 'x:/bad.md'].map((uri) => client.sendRequest('textDocument/hover', at(uri))),
  );
  expect(good).toMatchObject({ status: 'fulfilled', value: { contents: { kind: 'plaintext' } } });
  expect(bad).toMatchObject({
    status: 'rejected',
    reason: { code: -32603, message: 'Brief could not answer textDocument/hover; its log says why.' },
  });
  expect(await client.sendRequest('textDocument/hover', at('x:/good.md'))).not.toBeNull();
  expect(log.join('\n')).toMatch(/A bug in Brief \(textDocument\/hover\): TypeError: a mistake\n/);
  client.dispose();
  server.dispose();
});

test('a web worker answers messages, leaves others alone, and closes when it is told to', async () => {
  const program = new URL('../dist/main.browser.js', import.meta.url);
  if (!existsSync(program)) throw new Error('The server is not built. Run the tests with: npm test');
  const sent: { id?: unknown; result?: unknown; error?: { code: number } }[] = [];
  let isClosed = false;
  const self: { onmessage?: (event: { data: unknown }) => void; [other: string]: unknown } = {
    addEventListener: () => {},
    postMessage: (message: never) => sent.push(message),
    close: () => {
      isClosed = true;
    },
  };
  const globals = {
    console: { error: (problem: unknown) => expect.fail(String(problem)) },
    setTimeout,
    clearTimeout,
    queueMicrotask,
    performance,
    TextDecoder,
    TextEncoder,
    URL,
  };
  runInContext(readFileSync(program, 'utf8'), createContext({ self, ...globals }));
  const say = (data: unknown) => self.onmessage?.({ data });
  const answer = async (id: number, method: string, params?: unknown) => {
    say({ jsonrpc: '2.0', id, method, ...(params !== undefined && { params }) });
    for (;;) {
      const found = sent.find((message) => message.id === id);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const odd = [undefined, null, 7, 'text', [], {}, { jsonrpc: '2.0' }, { id: {} }, { method: 5 }, new Map()];
  for (const data of odd) say(data);
  expect(sent).toEqual(
    Array(6).fill(expect.objectContaining({ id: null, error: expect.objectContaining({ code: -32600 }) })),
  );
  expect(await answer(1, 'textDocument/hover', at('x:/a.md'))).toMatchObject({ error: { code: -32002 } });
  await answer(2, 'initialize', { processId: null, rootUri: null, capabilities: {} });
  say({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: opened('x:/a.md') });
  expect(await answer(3, 'textDocument/hover', at('x:/a.md'))).toMatchObject({ result: { contents: {} } });
  expect(await answer(4, 'shutdown')).toMatchObject({ result: null });
  say({ jsonrpc: '2.0', method: 'exit' });
  expect(isClosed).toBe(true);
});
