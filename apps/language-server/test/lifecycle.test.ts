/** The order of messages, and what comes in frames. Against the real process: nothing else shows that it leaves. */
import { afterEach, expect, test } from 'vitest';
import { frame, type Options, type Server, startServer } from './server-process.ts';

let server: Server | undefined;
afterEach(async () => server?.stop());

async function start(options: Options = {}): Promise<Server> {
  server = await startServer(options);
  return server;
}

const initialize = { processId: null, rootUri: null, capabilities: {} };

test('nothing is answered before initialize, and everything after it', async () => {
  const { answerTo, notify, received } = await start({ bare: true });
  notify('textDocument/didOpen', {
    textDocument: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: 'MİT' },
  });
  expect(await answerTo('textDocument/hover', {})).toMatchObject({ error: { code: -32002 } });
  expect(await answerTo('shutdown')).toMatchObject({ error: { code: -32002 } });
  expect(await answerTo('initialize', initialize)).toMatchObject({ result: { serverInfo: { name: 'brief' } } });
  // The document that came too early was not opened.
  expect(
    await answerTo('textDocument/hover', {
      textDocument: { uri: 'file:///a.md' },
      position: { line: 0, character: 1 },
    }),
  ).toMatchObject({ result: null });
  expect(received.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([]);
});

test('a session is initialized once', async () => {
  const { answerTo } = await start();
  expect(await answerTo('initialize', initialize)).toMatchObject({ error: { code: -32600 } });
});

test('after shutdown only exit is heard, and it leaves with 0', async () => {
  const { request, answerTo, notify, exited } = await start();
  expect(await request('shutdown')).toBeNull();
  expect(await answerTo('textDocument/hover', {})).toMatchObject({ error: { code: -32600 } });
  expect(await answerTo('shutdown')).toMatchObject({ error: { code: -32600 } });
  notify('exit');
  expect(await exited()).toBe(0);
});

test.for([true, false])('exit without shutdown leaves with 1 (before initialize: %s)', async (bare) => {
  const { notify, exited } = await start({ bare });
  notify('exit');
  expect(await exited()).toBe(1);
});

test('the end of the input ends the server', async () => {
  const { child, exited } = await start();
  child.stdin.end();
  expect(await exited()).toBe(1);
});

test.for(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends the server', async (signal) => {
  const { child, exited } = await start();
  child.kill(signal);
  expect(await exited()).toBe(1);
});

test('a reader that is gone ends the server', async () => {
  const { child, send, exited } = await start();
  child.stdout.destroy();
  for (let id = 1000; id < 1050; id++) send({ id, method: 'workspace/symbol', params: { query: '' } });
  expect(await exited()).toBe(1);
});

test('bytes may come one at a time, and messages together', async () => {
  const { write, until, received } = await start();
  for (const byte of Buffer.from(
    frame({ jsonrpc: '2.0', id: 'slow', method: 'workspace/symbol', params: { query: 'ı' } }),
  ))
    write(Uint8Array.of(byte));
  write(
    [1, 2, 3]
      .map((id) => frame({ jsonrpc: '2.0', id: `fast ${id}`, method: 'workspace/symbol', params: { query: '' } }))
      .join(''),
  );
  await until('four answers', () => received.find(({ id }) => id === 'fast 3'));
  expect(received.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))).toEqual([
    'slow',
    'fast 1',
    'fast 2',
    'fast 3',
  ]);
});

test('the head may have other headers, in any case and order', async () => {
  const { write, until, received } = await start();
  const body = JSON.stringify({ jsonrpc: '2.0', id: 'x', method: 'workspace/symbol', params: { query: '' } });
  write(`content-type: application/vscode-jsonrpc; charset=utf8\r\nCONTENT-LENGTH:${body.length}\r\n\r\n${body}`);
  expect(await until('the answer', () => received.find(({ id }) => id === 'x'))).toMatchObject({ result: [] });
});

test.for([
  ['no JSON', 'Content-Length: 4\r\n\r\n{oh}', -32700],
  ['a batch', 'Content-Length: 4\r\n\r\n[{}]', -32600],
  ['a number', 'Content-Length: 2\r\n\r\n17', -32600],
  ['a method that is no string', frame({ jsonrpc: '2.0', id: 1, method: 7 }), -32600],
  ['an id that is no id', frame({ jsonrpc: '2.0', id: { a: 1 }, method: 'shutdown' }), -32600],
] as const)('%s is answered with an error, and the next request works', async ([, bytes, code]) => {
  const { write, until, received, request } = await start({ judged: false });
  write(bytes);
  expect((await until('an error', () => received.find(({ error }) => error !== undefined))).error?.code).toBe(code);
  expect(await request('workspace/symbol', { query: '' })).toEqual([]);
});

test.for([
  ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
  ['a length that is no number', 'Content-Length: NaN\r\n\r\n{}'],
  ['a length in exponents', 'Content-Length: 1e3\r\n\r\n{}'],
  ['an empty length', 'Content-Length: \r\n\r\n{}'],
  ['an absurd length', 'Content-Length: 100000000000000\r\n\r\n{}'],
  ['no length', 'Content-Type: x\r\n\r\n{}'],
  ['a web browser', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['a head without end', 'X'.repeat(20_000)],
] as const)('%s ends the server, and it says why', async ([, bytes]) => {
  const { write, exited, stderr } = await start();
  write(bytes);
  expect(await exited()).toBe(1);
  expect(stderr()).toMatch(/^brief-language-server: .+\n$/);
});

test('the end of the input inside a message ends the server with a word about it', async () => {
  const { child, write, exited, stderr } = await start();
  write('Content-Length: 100\r\n\r\n{"jsonrpc"');
  child.stdin.end();
  expect(await exited()).toBe(1);
  expect(stderr()).toContain('inside a message');
});

test('wrong parameters are the client’s fault', async () => {
  const { answerTo, notify, request } = await start({ judged: false });
  const position = { line: 0, character: 0 };
  for (const params of [
    undefined,
    null,
    [],
    {},
    { textDocument: 1 },
    { textDocument: { uri: 5 }, position },
    { textDocument: {} },
  ]) {
    expect(await answerTo('textDocument/hover', params)).toMatchObject({ error: { code: -32602 } });
  }
  notify('textDocument/didOpen', {
    textDocument: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: 'MİT' },
  });
  for (const bad of [
    undefined,
    {},
    { line: -1, character: 0 },
    { line: 'x', character: 0 },
    { line: 0.5, character: 0 },
  ]) {
    const answer = await answerTo('textDocument/hover', { textDocument: { uri: 'file:///a.md' }, position: bad });
    expect(answer).toMatchObject({ error: { code: -32602 } });
  }
  for (const params of [undefined, {}, { textDocument: null }, { textDocument: { uri: 3 }, contentChanges: 4 }]) {
    for (const method of ['didOpen', 'didChange', 'didSave', 'didClose']) notify(`textDocument/${method}`, params);
  }
  expect(await request('workspace/symbol', { query: '' })).toHaveLength(1);
});

test('what is not known is refused or ignored', async () => {
  const { answerTo, notify, request } = await start({ judged: false });
  expect(await answerTo('textDocument/fly', {})).toMatchObject({ error: { code: -32601 } });
  expect(await answerTo('$/fly', {})).toMatchObject({ error: { code: -32601 } });
  expect(await answerTo('workspace/executeCommand', { command: 'rm' })).toMatchObject({ error: { code: -32602 } });
  notify('textDocument/flew', {});
  notify('$/flew', {});
  for (const id of [1, 99, 'x', null, {}]) notify('$/cancelRequest', { id });
  expect(await request('workspace/symbol', { query: '' })).toEqual([]);
});

test('settings cannot reach into objects', async () => {
  const { send, write, request, notify } = await start({ judged: false });
  const settings = '{"brief":{"__proto__":{"enable":false},"constructor":{"prototype":{"enable":false}}}}';
  const body = `{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":${settings}}}`;
  write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  notify('textDocument/didOpen', {
    textDocument: { uri: 'untitled:a', languageId: 'markdown', version: 1, text: 'MİT' },
  });
  send({ method: '$/setTrace', params: { value: 'off' } });
  expect(await request('workspace/symbol', { query: '' })).toHaveLength(1);
});

test('deep nesting is survived', async () => {
  const { write, request } = await start({ judged: false });
  const body = `{"jsonrpc":"2.0","method":"x","params":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  expect(await request('workspace/symbol', { query: '' })).toEqual([]);
});
