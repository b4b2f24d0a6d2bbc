/** The order of messages, and what comes in frames. Against the real process: nothing else shows that it leaves. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { createOwnRequests } from '../src/own-requests.ts';
import { createRequests } from '../src/requests.ts';
import { frame, type Options, program, type Server, startServer } from './server-process.ts';

let server: Server | undefined;
afterEach(async () => server?.stop());

async function start(options: Options = {}): Promise<Server> {
  server = await startServer(options);
  return server;
}

const uri = 'untitled:draft';
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

test('the end of the process that the client named ends the server, though its input stays open', async () => {
  const named = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const { exited } = await start({ processId: named.pid ?? 0 });
  named.kill('SIGKILL');
  expect(await exited()).toBe(1);
});

test('a client that names no process is served all the same', async () => {
  const { request } = await start({ processId: null });
  expect(await request('workspace/symbol', { query: '' })).toEqual([]);
});

test('a client that is killed leaves no server behind', async () => {
  const client = spawn(process.execPath, [
    '-e',
    `const server = require('node:child_process').spawn(process.execPath, [process.argv[1], '--stdio'], { stdio: 'pipe' });
     server.stderr.pipe(process.stderr);
     server.stdin.write(${JSON.stringify(frame({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { ...initialize } }))});
     server.stdout.once('data', () => console.log(server.pid));
     setInterval(() => {}, 1000);`,
    program,
  ]);
  const [pid] = (await once(client.stdout, 'data')) as [Buffer];
  expect(isAlive(Number(pid))).toBe(true);
  client.kill('SIGKILL');
  await gone(Number(pid));
});

test.for(['--stdio', '--node-ipc'])(
  'nor does one that is killed while a long draft of its is read (%s)',
  async (way) => {
    const doomed = fileURLToPath(new URL('./doomed-client.mjs', import.meta.url));
    const client = spawn(process.execPath, [doomed, program, way]);
    const [pid] = (await once(client.stdout, 'data')) as [Buffer];
    onTestFinished(() => {
      if (isAlive(Number(pid))) process.kill(Number(pid), 'SIGKILL');
    });
    expect(await once(client, 'exit')).toEqual([null, 'SIGKILL']);
    await gone(Number(pid));
  },
);

test('over Node’s IPC, a client that is gone ends the server', async () => {
  const child = fork(program, ['--node-ipc'], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize });
  const [answer] = await once(child, 'message');
  expect(answer).toMatchObject({ id: 1, result: { serverInfo: { name: 'brief' } } });
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([1, null]);
});

test('without a way to talk it says which there are', async () => {
  const child = spawn(process.execPath, [program]);
  const [said] = (await once(child.stderr, 'data')) as [Buffer];
  expect(String(said)).toMatch(/^brief-language-server: Say how messages come: --stdio or --node-ipc\.\n/);
  expect(await once(child, 'exit')).toEqual([2, null]);
});

test('what a library prints does not get between the frames', async () => {
  const chatter = `data:text/javascript,${encodeURIComponent(
    'setInterval(() => { console.log("loose"); console.info("loose"); console.table([1]); }, 1)',
  )}`;
  const { request, faults, stderr, until } = await start({ env: { NODE_OPTIONS: `--import="${chatter}"` } });
  for (let count = 0; count < 20; count++) expect(await request('workspace/symbol', { query: '' })).toEqual([]);
  await until('the chatter', () => (stderr().includes('loose') ? true : undefined));
  expect(faults).toEqual([]);
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

test('a length that is too short ends the server, for nobody knows where the next message begins', async () => {
  const { write, exited, stderr } = await start();
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'workspace/symbol', params: { query: '' } });
  write(`Content-Length: ${body.length - 9}\r\n\r\n${body}`);
  write(frame({ jsonrpc: '2.0', id: 2, method: 'workspace/symbol', params: { query: '' } }));
  expect(await exited()).toBe(1);
  expect(stderr()).toMatch(/^brief-language-server: .+\n$/);
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

test('whatever is asked, and however wrongly, the fault is never ours', async () => {
  const { answerTo, notify, request } = await start({ judged: false });
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: 'MİT. MIT' } });
  const methods = Object.keys({ ...createRequests(() => undefined as never), ...createOwnRequests() });
  expect(methods.length).toBeGreaterThan(20);
  const place = { line: 0, character: 1 };
  const odd: readonly unknown[] = [
    undefined,
    null,
    0,
    -1,
    1e99,
    '',
    'x',
    [],
    [null],
    {},
    { uri: 7 },
    { uri: 'x' },
    true,
  ];
  for (const method of methods) {
    for (const value of odd) {
      const wrongs = [
        value,
        { textDocument: value, position: place },
        { textDocument: { uri }, position: value, range: value, context: value, newName: value },
        {
          textDocument: { uri },
          position: place,
          range: { start: place, end: value },
          context: { diagnostics: value, only: value },
        },
        {
          textDocument: { uri },
          position: place,
          context: { diagnostics: [value], only: [value] },
          newName: 'x',
          range: { start: place, end: place },
        },
        { uri: value, query: value, command: value, arguments: value, data: value, label: value },
        { uri, query: 'x', command: 'brief.explainRule', arguments: [value], data: { dossier: value, entity: value } },
      ];
      for (const params of wrongs) {
        const { error } = await answerTo(method, params);
        expect([undefined, -32602], `${method} ${JSON.stringify(params)} ${error?.message}`).toContain(error?.code);
      }
    }
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

test('of many requests at once that are called off, each is answered once', async () => {
  const { send, notify, received, request } = await start();
  notify('textDocument/didOpen', {
    textDocument: { uri: 'untitled:a', languageId: 'markdown', version: 1, text: 'MİT. '.repeat(20) },
  });
  const ids = Array.from({ length: 2000 }, (_, index) => `storm ${index}`);
  for (const id of ids)
    send({
      id,
      method: 'textDocument/documentHighlight',
      params: { textDocument: { uri: 'untitled:a' }, position: { line: 0, character: 1 } },
    });
  for (const id of ids) notify('$/cancelRequest', { id });
  expect(await request('workspace/symbol', { query: '' })).toHaveLength(1);
  expect(received.flatMap(({ id }) => (String(id).startsWith('storm') ? [id] : [])).sort()).toEqual(ids.sort());
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<void> {
  for (const start = Date.now(); isAlive(pid); ) {
    if (Date.now() - start > 60_000) throw new Error(`Process ${pid} did not leave.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
