/** Much at once: many drafts, long ones, storms of news, readers that do not read. What is counted here is never time. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { FrameReader } from '../src/frames.ts';
import { frame, type Options, type Server, startServer } from './server-process.ts';

let server: Server | undefined;
afterEach(async () => server?.stop());

async function start(options: Options = {}): Promise<Server> {
  server = await startServer({ judged: false, ...options });
  return server;
}

const open = ({ notify }: Server, uri: string, text: string) =>
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
const hover = ({ request }: Server, uri: string) =>
  request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1 } });
const published = ({ received }: Server) =>
  received.flatMap(({ method, params }) =>
    method === 'textDocument/publishDiagnostics' ? [params as { uri: string; diagnostics: { message: string }[] }] : [],
  );

test.skipIf(process.platform !== 'linux')('a thousand open drafts take less than 400 MB', async () => {
  const started = await start();
  const text = 'MİT is Türkiye’s service. MIT, and Kalin.\n\nSome more words stand here, of no importance.\n\n'.repeat(
    15,
  );
  for (let index = 0; index < 1000; index++) open(started, `untitled:${index}`, text);
  await started.until('findings of all', () => (published(started).length >= 1000 ? true : undefined));
  expect(await hover(started, 'untitled:500')).not.toBeNull();
  const status = readFileSync(`/proc/${started.child.pid}/status`, 'utf8');
  const highest = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
  expect(highest).toBeGreaterThan(10);
  expect(highest).toBeLessThan(400);
});

test('when all drafts are to be checked anew, a hover does not wait for all of them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const started = await start({ folder: pathToFileURL(folder).href });
  for (let index = 0; index < 300; index++) open(started, uriOf(`${index}.md`), 'MIT, that is MİT.');
  await started.until('findings of all', () => (published(started).length >= 300 ? true : undefined));
  writeFileSync(join(folder, 'brief.config.json'), '{ "rules": { "preferred-name": "off", "first-mention": "off" } }');
  started.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('brief.config.json'), type: 1 }] });
  expect(await hover(started, uriOf('150.md'))).not.toBeNull();
  expect(published(started).length).toBeLessThan(450);
  await started.until('findings of all', () => (published(started).length >= 600 ? true : undefined));
  for (const { diagnostics } of published(started).slice(300)) expect(diagnostics).toEqual([]);
});

test('the draft that changed last is checked first', async () => {
  const started = await start();
  for (let index = 0; index < 50; index++) open(started, `untitled:${index}`, 'MIT, that is MİT.');
  await started.until('findings of all', () => (published(started).length >= 50 ? true : undefined));
  started.write(
    [
      frame({ jsonrpc: '2.0', method: 'workspace/didChangeConfiguration', params: { settings: { brief: {} } } }),
      frame({
        jsonrpc: '2.0',
        method: 'textDocument/didChange',
        params: { textDocument: { uri: 'untitled:7', version: 2 }, contentChanges: [{ text: 'Nothing.' }] },
      }),
    ].join(''),
  );
  await started.until('findings of all', () => (published(started).length >= 100 ? true : undefined));
  const order = published(started)
    .slice(50)
    .map(({ uri }) => uri);
  expect(order.indexOf('untitled:7')).toBeLessThan(5);
  expect(new Set(order).size).toBe(50);
});

test.for([
  ['one line', 'MIT and '.repeat(1_250_000)],
  ['many lines', 'MIT and\n'.repeat(1_250_000)],
] as const)('ten megabytes in %s are told to be too much, and other drafts are served', async ([, text]) => {
  const started = await start();
  open(started, 'untitled:long', text);
  open(started, 'untitled:short', 'MİT');
  const found = await started.until('a word about the long one', () =>
    published(started).find(({ uri }) => uri === 'untitled:long'),
  );
  expect(found.diagnostics.map(({ message }) => message)).toEqual([
    'This draft has more than 4 million characters and is not checked as you type. Run brief lint on it.',
  ]);
  expect(await hover(started, 'untitled:long')).toBeNull();
  expect(await hover(started, 'untitled:short')).not.toBeNull();
});

test('thousands of changes of files and folders leave it as it was', async () => {
  const started = await start();
  open(started, 'untitled:a', 'MİT');
  for (let index = 0; index < 2000; index++) {
    started.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: `file:///nowhere/${index}/brief.config.json`, type: (index % 3) + 1 },
        { uri: `file:///nowhere/${index}/x.dossier.yaml`, type: 2 },
      ],
    });
    started.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: `file:///nowhere/${index}`, name: 'x' }], removed: [] },
    });
  }
  for (const params of [{}, { changes: 7 }, { changes: [null] }, { changes: [{ uri: 5 }] }])
    started.notify('workspace/didChangeWatchedFiles', params);
  expect(await hover(started, 'untitled:a')).not.toBeNull();
});

test('a client that asks on and does not read is heard again when it has read, and nothing is lost', async () => {
  const started = await start();
  open(started, 'untitled:a', 'MİT, Kalın and Türkiye. '.repeat(2000));
  await hover(started, 'untitled:a');
  started.child.stdout.pause();
  const asked = Array.from({ length: 150 }, () =>
    started.request<unknown[]>('textDocument/documentHighlight', {
      textDocument: { uri: 'untitled:a' },
      position: { line: 0, character: 1 },
    }),
  );
  started.child.stdout.resume();
  for (const answer of await Promise.all(asked)) expect(answer).toHaveLength(2000);
});

test('nothing more is taken in until what was answered is read', async () => {
  const input = new PassThrough();
  let isRead = () => {};
  const reader = new FrameReader(input, {
    answersAreRead: () =>
      new Promise((resolve) => {
        isRead = resolve;
      }),
    broken: (why) => expect.fail(why),
    notAMessage: (_, why) => expect.fail(why),
  });
  const heard: unknown[] = [];
  reader.listen((message) => heard.push((message as { id?: unknown }).id));
  const turn = async () => {
    for (let count = 0; count < 20; count++) await new Promise((resolve) => setImmediate(resolve));
  };
  for (const ids of [[1, 2], [3], [4]]) input.write(ids.map((id) => frame({ jsonrpc: '2.0', id })).join(''));
  await turn();
  expect(heard).toEqual([1, 2]);
  isRead();
  await turn();
  expect(heard).toEqual([1, 2, 3]);
  isRead();
  await turn();
  expect(heard).toEqual([1, 2, 3, 4]);
});

test('a server that is started in the place of a killed one finds the same', async () => {
  const texts = ['MİT. MIT, and Kalin.', 'Turkey’s MIT.'];
  const findings = async (one: Server) => {
    for (const [index, text] of texts.entries()) open(one, `untitled:${index}`, text);
    await one.until('findings of all', () => (published(one).length >= texts.length ? true : undefined));
    return published(one).sort((a, b) => a.uri.localeCompare(b.uri));
  };
  const first = await start();
  const before = await findings(first);
  first.child.kill('SIGKILL');
  await first.exited();
  expect(await findings(await start())).toEqual(before);
});
