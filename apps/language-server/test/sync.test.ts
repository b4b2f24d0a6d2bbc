/** What the server takes a document for, however oddly a client speaks of it: opened, changed, counted, named, closed. */
import { afterEach, expect, test } from 'vitest';
import { type Options, type Server, startServer } from './server-process.ts';

const uri = 'untitled:draft';
const named = 'MİT (Türkiye’s National Intelligence Organization) and ';
let server: Server | undefined;
afterEach(async () => server?.stop());

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items: readonly { readonly range: unknown; readonly message: string }[];
}

async function desk(options: Options = {}) {
  const started = await startServer({ capabilities: { textDocument: { diagnostic: {} } }, judged: false, ...options });
  server = started;
  const open = (text: string, { name = uri, version = 1 } = {}) =>
    started.notify('textDocument/didOpen', { textDocument: { uri: name, languageId: 'markdown', version, text } });
  const change = (contentChanges: readonly unknown[], { name = uri, version = 2 } = {}) =>
    started.notify('textDocument/didChange', { textDocument: { uri: name, version }, contentChanges });
  const close = (name = uri) => started.notify('textDocument/didClose', { textDocument: { uri: name } });
  const report = (name = uri, previousResultId?: string) =>
    started.request<Report>('textDocument/diagnostic', {
      textDocument: { uri: name },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  /** Where the draft says MIT: the server’s own way to show which text it has. */
  const found = async (name = uri) =>
    (await report(name)).items.map(({ range }) => {
      const { start, end } = range as { start: Place; end: Place };
      return `${start.line}:${start.character}-${end.line}:${end.character}`;
    });
  return { server: started, open, change, close, report, found };
}
interface Place {
  readonly line: number;
  readonly character: number;
}

const from = (line: number, character: number, endLine = line, endCharacter = character) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

test.for([
  ['a line that is not there', [{ range: from(900, 0, 901, 5), text: '\nMIT\n' }], `${named}Kalın.\nMIT\n`],
  ['behind the end of a line', [{ range: from(0, 900), text: '\nMIT\n' }], `${named}Kalın.\nMIT\n`],
  ['the end before the beginning', [{ range: from(0, 900, 0, 0), text: 'MİT. MIT' }], 'MİT. MIT'],
  ['lines below nothing', [{ range: from(-4, -4), text: 'MIT. ' }], `MIT. ${named}Kalın.`],
  [
    'twice out of the text',
    [
      { range: from(50, 0, 60, 0), text: '\n' },
      { range: from(50, 9), text: 'MIT' },
    ],
    `${named}Kalın.\nMIT`,
  ],
] as const)('a place that the text does not have is the nearest that it has: %s', async ([, changes, text]) => {
  const { open, change, found } = await desk();
  open(`${named}Kalın.`);
  change(changes);
  // And the next change, which counts lines, is where it belongs.
  change([{ range: from(1, 0), text: 'MIT or ' }], { version: 3 });
  const lines = text.split('\n');
  const next = lines.length > 1 ? [lines[0], `MIT or ${lines[1]}`, ...lines.slice(2)].join('\n') : `${text}MIT or `;
  open(next, { name: 'untitled:oracle' });
  expect(await found()).toEqual(await found('untitled:oracle'));
  expect((await found()).length).toBeGreaterThan(0);
});

test('a change that is none changes nothing, and the next whole text is good again', async () => {
  const { open, change, found } = await desk();
  const cases: readonly (readonly [string, readonly unknown[]])[] = [
    ['no text', [{ range: from(0, 0) }]],
    ['a text that is a number', [{ text: 7 }]],
    ['a range without places', [{ range: {}, text: 'MIT' }]],
    [
      'a line that is a word',
      [{ range: { start: { line: 'x', character: 0 }, end: { line: 0, character: 0 } }, text: 'MIT' }],
    ],
    ['nothing at all', [null]],
    ['a good one and a bad one', [{ range: from(0, 0), text: 'MIT ' }, { text: {} }]],
  ];
  for (const [what, changes] of cases) {
    open(`${named}MIT`);
    const before = await found();
    expect(before).toHaveLength(1);
    change(changes);
    expect(await found(), what).toEqual(before);
    change([{ text: `${named}so, MIT` }], { version: 3 });
    expect(await found(), what).toEqual(['0:59-0:62']);
  }
});

test('what is not open is neither changed nor closed, and what is open can be opened anew', async () => {
  const { open, change, close, found } = await desk();
  change([{ text: 'MIT' }]);
  close();
  expect(await found()).toEqual([]);
  open(`${named}MIT`);
  open(`${named}so, MIT`);
  expect(await found()).toEqual(['0:59-0:62']);
  close();
  close();
  expect(await found()).toEqual([]);
});

test('versions that go backwards are told to the log, and the last text counts', async () => {
  const { server, open, change, found } = await desk();
  open('Nothing.', { version: 7 });
  change([{ text: `${named}MIT` }], { version: 3 });
  change([{ text: `${named}so, MIT` }], { version: 3 });
  expect(await found()).toEqual(['0:59-0:62']);
  const log = server.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => params);
  expect(log).toMatchObject([
    { message: expect.stringContaining('version 3 came after 7') },
    { message: expect.stringContaining('version 3 came after 3') },
  ]);
});

test('a result is unchanged only for the same text, whatever its version is called', async () => {
  const { open, change, close, report } = await desk();
  open(`${named}MIT`);
  const first = await report();
  expect(await report(uri, first.resultId)).toMatchObject({ kind: 'unchanged' });
  close();
  open(`${named}so, MIT`);
  const second = await report(uri, first.resultId);
  expect(second).toMatchObject({ kind: 'full', items: [{ range: from(0, 59, 0, 62) }] });
  change([{ text: 'Nothing.' }], { version: 1 });
  expect(await report(uri, second.resultId)).toMatchObject({ kind: 'full', items: [] });
});

test('places are UTF-16 units behind what is longer in other units, whatever a client would rather have', async () => {
  const { server, open, found } = await desk({
    capabilities: { textDocument: { diagnostic: {} }, general: { positionEncodings: ['utf-8', 'utf-16'] } },
  });
  expect(server.capabilities['positionEncoding']).toBe('utf-16');
  open(`😀😀 é ${named}MIT`);
  expect(await found()).toEqual([`0:${'😀😀 é '.length + named.length}-0:${'😀😀 é '.length + named.length + 3}`]);
});

test('a document is called what the client calls it', async () => {
  const { server, open, change, close } = await desk({ capabilities: {} });
  const sent = (name: string) =>
    server.received.flatMap(({ method, params }) => {
      if (method !== 'textDocument/publishDiagnostics') return [];
      const { uri: said, version, diagnostics } = params as { uri: string; version?: number; diagnostics: object[] };
      return said === name ? [[version, diagnostics.length]] : [];
    });
  const names = [
    'file:///a%20b/%C3%BC.md?x#y',
    'file:///C%3A/a.md',
    'untitled:Untitled-1',
    'vscode-vfs://github/x/y.md',
    'vscode-notebook-cell:/x.ipynb#W1sZmlsZQ%3D%3D',
    'git:/a.md?%7B%22ref%22%3A%22~%22%7D',
    'file:///%',
    'file://server/share/a.md',
    'not a uri',
    '',
  ];
  for (const name of names) {
    open(`${named}MIT`, { name });
    await server.until(`the findings of ${name}`, () => sent(name)[0]);
    change([{ text: `${named}MIT and MIT` }], { name, version: 4 });
    await server.until(`more findings of ${name}`, () => sent(name)[1]);
    close(name);
    await server.until(`no findings of ${name}`, () => sent(name)[2]);
    expect([name, ...sent(name)]).toEqual([name, [1, 1], [4, 2], [undefined, 0]]);
  }
  expect(server.received.filter(({ method }) => method === 'window/showMessage')).toEqual([]);
});

test('the drive of a Windows path is one drive, however it is written', async () => {
  const { server, open, change, close, found } = await desk();
  open(`${named}MIT`, { name: 'file:///c%3A/notes/a.md' });
  expect(await found('file:///C:/notes/a.md')).toEqual(['0:55-0:58']);
  change([{ text: `${named}so, MIT` }], { name: 'file:///C%3A/notes/a.md' });
  const textDocument = { uri: 'file:///c:/notes/a.md' };
  const places = await server.request<{ uri: string }[]>('textDocument/references', {
    textDocument,
    position: { line: 0, character: 60 },
    context: { includeDeclaration: true },
  });
  expect(places.map(({ uri: said }) => said)).toEqual(Array(3).fill('file:///c%3A/notes/a.md'));
  close('file:///C:/notes/a.md');
  expect(await found('file:///c%3A/notes/a.md')).toEqual([]);
});

test('a code action for places of an earlier text is made for the text as it is', async () => {
  const { server, open, change, report } = await desk({
    capabilities: {
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    },
  });
  open(`${named}MIT`);
  const { items: outdated } = await report();
  change([{ range: from(0, 0), text: 'Today, ' }], { version: 9 });
  const actions = await server.request<
    { title: string; edit?: { documentChanges: { textDocument: object; edits: { range: object }[] }[] } }[]
  >('textDocument/codeAction', {
    textDocument: { uri },
    range: outdated[0]?.range,
    context: { diagnostics: outdated },
  });
  const changes = actions.flatMap(({ edit }) => edit?.documentChanges ?? []);
  for (const { textDocument } of changes) expect(textDocument).toEqual({ uri, version: 9 });
  const now = await report();
  const replacing = actions.filter(({ title }) => title.startsWith('Replace with'));
  for (const { edit } of replacing) expect(edit?.documentChanges[0]?.edits[0]?.range).toEqual(now.items[0]?.range);
});
