/** Every feature over a real connection. Marks go into the text and results are drawn back into it. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { metaModelJudge } from './meta-model.ts';
import { type Options, type Server, startServer } from './server-process.ts';

interface Position {
  line: number;
  character: number;
}
interface Range {
  start: Position;
  end: Position;
}

/** A client that can do everything. */
const able = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    textDocumentContent: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      versionSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { documentationFormat: ['markdown'], resolveSupport: { properties: ['documentation'] } },
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  window: { showDocument: { support: true }, workDoneProgress: true },
  general: { positionEncodings: ['utf-8', 'utf-16'] },
};

const uri = 'untitled:draft';
let server: Server | undefined;

afterEach(async () => {
  const faults = server?.faults ?? [];
  await server?.stop();
  server = undefined;
  expect(faults).toEqual([]);
});

beforeAll(() => {
  if (metaModelJudge() === undefined) {
    console.warn(
      'No message was checked against the LSP meta model: BRIEF_LSP_METAMODEL names no folder that holds it.',
    );
  }
});

interface Opened {
  readonly server: Server;
  readonly text: string;
  /** Where `│` stood. */
  readonly at: Position;
  ask<T>(method: string, more?: object): Promise<T>;
}

async function open(marked: string, options: Options = {}): Promise<Opened> {
  const started = await startServer({
    capabilities: able,
    answers: { 'workspace/configuration': () => [null] },
    ...options,
  });
  server = started;
  const offset = Math.max(0, marked.indexOf('│'));
  const text = marked.replace('│', '');
  started.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const at = positionAt(text, offset);
  const textDocument = { uri };
  return {
    server: started,
    text,
    at,
    ask: (method, more = {}) => started.request(`textDocument/${method}`, { textDocument, position: at, ...more }),
  };
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetAt(text: string, { line, character }: Position): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (starts[line] ?? text.length) + character;
}

/** The text with ranges marked ⟦so⟧. */
function drawn(text: string, ranges: readonly Range[]): string {
  let result = text;
  for (const { start, end } of [...ranges].sort((a, b) => offsetAt(text, b.start) - offsetAt(text, a.start))) {
    const [from, to] = [offsetAt(text, start), offsetAt(text, end)];
    result = `${result.slice(0, from)}⟦${result.slice(from, to)}⟧${result.slice(to)}`;
  }
  return result;
}

/** The text with LSP edits applied. */
function edited(text: string, edits: readonly { range: Range; newText: string }[]): string {
  let result = text;
  for (const { range, newText } of [...edits].sort(
    (a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start),
  )) {
    result = result.slice(0, offsetAt(text, range.start)) + newText + result.slice(offsetAt(text, range.end));
  }
  return result;
}

interface Report {
  kind: string;
  resultId?: string;
  items: {
    range: Range;
    code: string;
    message: string;
    source: string;
    codeDescription?: { href: string };
    relatedInformation?: { location: { uri: string }; message: string }[];
  }[];
}
interface Action {
  title: string;
  kind: string;
  isPreferred?: boolean;
  edit?: { documentChanges: { textDocument: { version: number }; edits: { range: Range; newText: string }[] }[] };
}

test('hover: the name is marked and the source speaks', async () => {
  const { ask, text } = await open('😀 In short, İbrahim Ka│lın’s plan.');
  const hover = await ask<{ range: Range; contents: { kind: string; value: string } }>('hover');
  expect(drawn(text, [hover.range])).toBe('😀 In short, ⟦İbrahim Kalın⟧’s plan.');
  expect(hover.contents.kind).toBe('markdown');
  expect(hover.contents.value).toContain('Director of MİT');
});

test('diagnostics: where, what, which rule, and where to read on', async () => {
  const { ask, text } = await open(
    'MİT (Türkiye’s National Intelligence Organization) has been global.\r\n\r\nMIT’s aims, and **MIT** again.',
  );
  const { items } = await ask<Report>('diagnostic');
  expect(
    drawn(
      text,
      items.map(({ range }) => range),
    ),
  ).toBe(
    'MİT (Türkiye’s National Intelligence Organization) has been global.\r\n\r\n⟦MIT⟧’s aims, and **⟦MIT⟧** again.',
  );
  expect(items[0]).toMatchObject({ code: 'preferred-name', source: 'brief', severity: 2 });
  expect(items[0]?.codeDescription?.href).toMatch(/^https:.*preferred-name/);
});

test('diagnostics rest on the text: unchanged until it changes', async () => {
  const { ask, server } = await open('MİT and Kalin. MIT, too.');
  const first = await ask<Report>('diagnostic');
  expect(await ask<Report>('diagnostic', { previousResultId: first.resultId })).toEqual({
    kind: 'unchanged',
    resultId: first.resultId,
  });
  server.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: 'Nothing here.' }],
  });
  expect(await ask<Report>('diagnostic', { previousResultId: first.resultId })).toMatchObject({
    kind: 'full',
    items: [],
  });
});

test('a finding about words of the source shows them', async () => {
  const { ask } = await open(
    'According to the article, MİT is “the country’s main intelligence agency, combining the functions of foreign and domestic intelligence”.',
  );
  const { items } = await ask<Report>('diagnostic');
  const finding = items.find(({ code }) => code === 'verbatim-quote');
  expect(finding?.relatedInformation?.at(-1)).toMatchObject({ location: { uri: 'brief-source:/mit-priorities.txt' } });
});

test('definition opens the source at the words', async () => {
  const { ask, server } = await open('The reforms of İbrahim Kal│ın.');
  const [place] = await ask<{ uri: string; range: Range }[]>('definition');
  if (place === undefined) throw new Error('no definition');
  const { text } = await server.request<{ text: string }>('workspace/textDocumentContent', { uri: place.uri });
  expect(text.slice(offsetAt(text, place.range.start), offsetAt(text, place.range.end))).toBe(
    'İbrahim Kalın, Director of Türkiye’s National Intelligence Organization',
  );
});

test('type definition opens the entry of the entity', async () => {
  const { ask, server } = await open('İbrahim Kal│ın wrote it.');
  const [place] = await ask<{ uri: string }[]>('typeDefinition');
  const { text } = await server.request<{ text: string }>('workspace/textDocumentContent', { uri: place?.uri });
  expect(text).toMatch(/^# İbrahim Kalın\n/);
});

test('references and highlights are all names of the same, and no other', async () => {
  const { ask, text } = await open(
    'İbrahim Kal│ın, director of MİT, writes. Kalın says. [He](brief:kalin) knows Libya.',
  );
  const marked = '⟦İbrahim Kalın⟧, director of MİT, writes. ⟦Kalın⟧ says. [He](brief:⟦kalin⟧) knows Libya.';
  const references = await ask<{ range: Range }[]>('references', { context: { includeDeclaration: true } });
  expect(
    drawn(
      text,
      references.map(({ range }) => range),
    ),
  ).toBe(marked);
  const highlights = await ask<{ range: Range }[]>('documentHighlight');
  expect(
    drawn(
      text,
      highlights.map(({ range }) => range),
    ),
  ).toBe(marked);
});

test('rename changes the name as written, leaves quotations, and says which version it is for', async () => {
  const { ask, text } = await open('Dae│sh is in Iraq. “Daesh is gone”, he said. Daesh, then, and MİT.');
  const prepared = await ask<{ range: Range; placeholder: string }>('prepareRename');
  expect(drawn(text, [prepared.range])).toContain('⟦Daesh⟧ is in Iraq');
  const edit = await ask<{
    documentChanges: { textDocument: { version: number }; edits: { range: Range; newText: string }[] }[];
  }>('rename', { newName: 'ISIS' });
  expect(edit.documentChanges[0]?.textDocument.version).toBe(1);
  expect(edited(text, edit.documentChanges[0]?.edits ?? [])).toBe(
    'ISIS is in Iraq. “Daesh is gone”, he said. ISIS, then, and MİT.',
  );
});

test.for([
  ['@kal│', '@kal', 'İbrahim Kalın'],
  ['The plan of ibr│', 'ibr', 'İbrahim Kalın'],
  ['He is Director of M│', 'Director of M', 'Director of MİT'],
  ['See [him](brief:kal│', 'kal', 'kalin'],
  ['It says “Those reg│', 'Those reg', 'Those regions are considered areas of priority strategic interest to Türkiye.'],
] as const)('completion: %s', async ([marked, replaced, wanted]) => {
  const { ask, text } = await open(marked);
  const list = await ask<{ items: { textEdit: { range: Range; newText: string } }[] }>('completion', {
    context: { triggerKind: 1 },
  });
  const first = list.items[0];
  if (first === undefined) throw new Error('nothing is offered');
  const { start, end } = first.textEdit.range;
  expect(text.slice(offsetAt(text, start), offsetAt(text, end))).toBe(replaced);
  expect(first.textEdit.newText).toBe(wanted);
});

test('a completion tells more when it is looked at', async () => {
  const { ask, server } = await open('@kal│');
  const list = await ask<{ items: object[] }>('completion', { context: { triggerKind: 2, triggerCharacter: '@' } });
  const item = await server.request<{ documentation: { value: string } }>('completionItem/resolve', list.items[0]);
  expect(item.documentation.value).toContain('Director of MİT');
});

test.for(['`@kal│`', 'A word│', '```\n@kal│\n```', 'mail me@kal│'])('no completion: %s', async (marked) => {
  const { ask } = await open(marked);
  const list = await ask<{ items: unknown[] } | null>('completion', { context: { triggerKind: 1 } });
  expect(list?.items ?? []).toEqual([]);
});

test('code actions: fix, fix all alike, silence, explain; edits are for this version', async () => {
  const { ask, text, at } = await open('MİT (National Intelligence Organization): M│IT here, MIT there.');
  const { items } = await ask<Report>('diagnostic');
  const actions = await ask<Action[]>('codeAction', {
    range: { start: at, end: at },
    context: { diagnostics: items.slice(0, 1) },
  });
  expect(actions.map(({ title }) => title)).toMatchInlineSnapshot(`
    [
      "Replace with “MİT”",
      "Replace all “MIT” with “MİT” in this draft",
      "Fix all Brief findings that can be fixed",
      "Disable preferred-name for this line",
      "Disable preferred-name for this draft",
      "Explain preferred-name",
    ]
  `);
  expect(actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title)).toEqual(['Replace with “MİT”']);
  const result = (title: string) => {
    const change = actions.find((action) => action.title === title)?.edit?.documentChanges[0];
    expect(change?.textDocument.version).toBe(1);
    return edited(text, change?.edits ?? []);
  };
  expect(result('Replace with “MİT”')).toBe('MİT (National Intelligence Organization): MİT here, MIT there.');
  expect(result('Replace all “MIT” with “MİT” in this draft')).toBe(
    'MİT (National Intelligence Organization): MİT here, MİT there.',
  );
  expect(result('Disable preferred-name for this line')).toBe(`${text} <!-- brief-disable-line preferred-name -->`);
  const all = await ask<Action[]>('codeAction', {
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.brief']);
});

test('symbols, tokens, lenses, links and hints', async () => {
  const { ask, text, server } = await open('[The service](brief:mit): MİT and İbrahim\nKalın in Libya.', {
    answers: { 'workspace/configuration': () => [{ inlayHints: { enable: true } }] },
  });
  const symbols = await ask<{ name: string; range: Range }[]>('documentSymbol');
  expect(symbols.map(({ name }) => name)).toEqual(['MİT', 'İbrahim Kalın', 'Libya']);
  const found = await server.request<{ name: string }[]>('workspace/symbol', { query: 'kalin' });
  expect(found.map(({ name }) => name)).toEqual(['İbrahim Kalın']);
  const { data } = await ask<{ data: number[] }>('semanticTokens/full');
  expect(tokens(text, data)).toBe('[The service](brief:mit): ⟦MİT⟧ and ⟦İbrahim⟧\n⟦Kalın⟧ in ⟦Libya⟧.');
  const lenses = await ask<{ command: { title: string } }[]>('codeLens');
  const titles = lenses.map(({ command }) => command.title);
  expect(titles.slice(0, 2)).toEqual(['3 entities, 3 mentions', 'uses 1 of 68 statements']);
  const [link] = await ask<{ range: Range; target: string }[]>('documentLink');
  expect(drawn(text, link === undefined ? [] : [link.range])).toContain('(brief:⟦mit⟧)');
  const end = { line: 9, character: 0 };
  const hints = await ask<{ label: string }[]>('inlayHint', { range: { start: { line: 0, character: 0 }, end } });
  expect(hints.map(({ label }) => label)).toEqual(['Director of MİT']);
});

test('the page of what a draft uses is sealed, and there is none where nothing is named', async () => {
  const { server } = await open('MİT reports to the President of Türkiye. <script>alert(1)</script>');
  const page = await server.request<string>('brief/coveragePage', { uri, name: 'memo <b>.md' });
  expect(page).toMatch(/<title>Coverage: \d\s% of Ankara Strengthens/);
  expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; script-src 'sha256-[\w+/=]{44}';/);
  expect(page).toMatch(/memo &#60;b/);
  expect(page).not.toContain('memo <b>');
  expect(page).not.toContain('<script>alert');
  server.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: 'Nothing is named.' }],
  });
  expect(await server.request('brief/coveragePage', { uri, name: 'memo.md' })).toBeNull();
});

test('the source comes with what the draft uses of each paragraph, and follows its edits', async () => {
  const { server } = await open(
    'It is “focused on early detection of threats”. MİT reports to the President of Türkiye.',
  );
  interface Answer {
    readonly text: string;
    readonly coverage?: {
      readonly covered: number;
      readonly total: number;
      readonly paragraphs: readonly { number: number; covered: number; total: number; quoted: readonly Range[] }[];
    };
  }
  const drawn = async () => {
    const source = await server.request<Answer>('brief/source', {
      uri: 'brief-source:/mit-priorities.txt',
      draft: uri,
    });
    const lines = source.text.split('\n');
    const used = source.coverage?.paragraphs.filter(({ covered, quoted }) => covered > 0 || quoted.length > 0);
    return used?.map(({ number, covered, total, quoted }) => {
      const words = quoted.map(({ start, end }) => lines[start.line]?.slice(start.character, end.character));
      return `¶${number} ${covered} of ${total}${words.map((text) => ` “${text}”`).join('')}`;
    });
  };
  expect(await drawn()).toMatchInlineSnapshot(`
    [
      "¶3 2 of 11",
      "¶5 1 of 14 “focused on early detection of threats”",
    ]
  `);
  server.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: 'Its focus is on Libya, in Africa.' }],
  });
  expect(await drawn()).toMatchInlineSnapshot(`
    [
      "¶7 3 of 13",
    ]
  `);
  server.notify('textDocument/didChange', {
    textDocument: { uri, version: 3 },
    contentChanges: [{ text: 'Nothing is named.' }],
  });
  expect(await drawn()).toBeUndefined();
});

test('a client that can do nothing is asked for nothing and still gets findings', async () => {
  const { server, ask } = await open('MİT. MIT.', { capabilities: {} });
  const published = await server.until('diagnostics', () =>
    server.received.find(({ method }) => method === 'textDocument/publishDiagnostics'),
  );
  expect(published.params).toMatchObject({ uri, version: 1 });
  server.notify('textDocument/didClose', { textDocument: { uri } });
  await server.until('cleared diagnostics', () =>
    server.received.find(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && (params as { diagnostics: unknown[] }).diagnostics.length === 0,
    ),
  );
  expect(await ask('hover')).toBeNull();
  expect(server.received.filter(({ id, method }) => id !== undefined && method !== undefined)).toEqual([]);
});

test('the newest text wins, however fast the typing', async () => {
  const { server } = await open('x', { capabilities: {} });
  const texts = ['MIT', 'MİT. MIT', 'MİT. MIT and MIT', 'nothing'];
  texts.forEach((text, index) => {
    server.notify('textDocument/didChange', { textDocument: { uri, version: index + 2 }, contentChanges: [{ text }] });
  });
  await server.until('version 5', () =>
    server.received.find(({ params }) => (params as { version?: number } | undefined)?.version === 5),
  );
  const versions = server.received.flatMap(({ params }) => (params as { version?: number } | undefined)?.version ?? []);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
});

test('settings switch features off', async () => {
  const off = {
    hover: { enable: false },
    completion: { enable: false },
    codeLens: { enable: false },
    semanticTokens: { enable: false },
  };
  const { ask } = await open('İbrahim Kal│ın', { answers: { 'workspace/configuration': () => [off] } });
  expect(await ask('hover')).toBeNull();
  expect(await ask('completion', { context: { triggerKind: 1 } })).toBeNull();
  expect(await ask('codeLens')).toEqual([]);
  expect(await ask('semanticTokens/full')).toEqual({ data: [] });
});

test('a cancelled request is answered once, as cancelled or as done', async () => {
  const { server } = await open('MİT');
  for (let id = 5000; id < 5200; id++) {
    server.send({
      id,
      method: 'textDocument/hover',
      params: { textDocument: { uri }, position: { line: 0, character: 1 } },
    });
    server.notify('$/cancelRequest', { id });
  }
  await server.request('workspace/symbol', { query: '' });
  const answers = server.received.filter(({ id }) => typeof id === 'number' && id >= 5000);
  expect(answers).toHaveLength(200);
  expect(answers.every(({ error }) => error === undefined || error.code === -32800)).toBe(true);
});

/** Semantic tokens drawn back into the text. */
function tokens(text: string, data: readonly number[]): string {
  const ranges: Range[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine = 0, deltaCharacter = 0, length = 0] = data.slice(at);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaCharacter : deltaCharacter;
    ranges.push({ start: { line, character }, end: { line, character: character + length } });
  }
  return drawn(text, ranges);
}
