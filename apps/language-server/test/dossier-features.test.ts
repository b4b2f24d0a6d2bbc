/** What an editor can ask in a dossier, over a real connection; marks go into the text and results are drawn into it. */
import { expect, test } from 'vitest';
import { type Desk, type Diagnostic, type Document, desk, type Range, type WorkspaceEdit } from './desk.ts';

const harbour = `id: harbour
source: { title: Seagrass, published: 2026-03-02, text: texts/seagrass.md }
entities:
  head: { kind: person, label: Åse Bjørnstad, is: Leads the laboratory., sameAs: [other#ase] }
  lab:
    kind: organization
    label: Marine Laboratory
    is: A laboratory.
statements:
  leads:
    subject: head
    text: leads the laboratory
    concerns: [lab]
    quotes:
      - paragraph: 1
        exact: leads the laboratory
`;
const other = `id: other
source: { title: Other, published: 2026-01-01, paragraphs: [Other, Words.] }
entities:
  ase: { kind: person, label: Å. Bjørnstad, is: Somebody., sameAs: ["harbour#head"] }
`;
const files = {
  'harbour.dossier.yaml': harbour,
  'other.dossier.yaml': other,
  'texts/seagrass.md': 'Seagrass\n\nÅse Bjørnstad *leads the* laboratory.\n',
};

/** The file with the cursor in the words that follow. */
const cursorIn = (text: string, marked: string): string => {
  expect(text.split(marked.replace('│', ''))).toHaveLength(2);
  return text.replace(marked.replace('│', ''), () => marked);
};

interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** The lines of places, each with its file’s name. */
function shown({ documents }: { documents: readonly Document[] }, places: readonly Location[]): readonly string[] {
  return places.map(({ uri, range }) => {
    const name = decodeURIComponent(uri.replace(/.*\//, ''));
    const document = documents.find((one) => one.uri === uri);
    const line = document
      ?.drawn([range])
      .split('\n')
      .find((one) => one.includes('⟦'));
    return `${name}: ${line?.trim() ?? `${range.start.line}:${range.start.character}`}`;
  });
}

const inHarbour = async (marked: string, more: Readonly<Record<string, string>> = {}): Promise<[Document, Desk]> => {
  const made = await desk({ ...files, ...more });
  return [made.open('harbour.dossier.yaml', cursorIn(harbour, marked)), made];
};

test('completion, in a file that cannot be read', async () => {
  const { open } = await desk(files);
  const file = open('harbour.dossier.yaml', `${harbour}  more:\n    text: "open\n    subject: he│\n`);
  const { items } = await file.ask<{
    items: { label: string; detail: string; textEdit: { range: Range; newText: string } }[];
  }>('completion', { context: { triggerKind: 1 } });
  expect(items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual(['head: Åse Bjørnstad · person']);
  expect(file.edited(items.map(({ textEdit }) => textEdit)).endsWith('    subject: head\n')).toBe(true);
});

test('completion of a quote from the file beside, as it is typed there', async () => {
  const [file, { open }] = await inHarbour('exact: le│ads the laboratory\n');
  open('texts/seagrass.md', 'Seagrass\n\nIt leads. Others follow.\n');
  const { items } = await file.ask<{ items: { label: string }[] }>('completion', { context: { triggerKind: 1 } });
  expect(items.map(({ label }) => label)).toEqual(['It leads.']);
});

test('hover', async () => {
  const [file] = await inHarbour('subject: he│ad');
  const { contents, range } = await file.ask<{ contents: { value: string }; range: Range }>('hover');
  expect(contents.value.split('\n')[0]).toBe('**Åse Bjørnstad** · person — Leads the laboratory.');
  expect(file.drawn([range])).toContain('subject: ⟦head⟧');
});

test('definition leads to entities, to the words of the article, and into other dossiers', async () => {
  const [file, { open }] = await inHarbour('concerns: [l│ab]');
  const article = open('texts/seagrass.md');
  const second = open('other.dossier.yaml');
  const documents = [file, article, second];
  const definition = async () => shown({ documents }, await file.ask<Location[]>('definition'));
  expect(await definition()).toEqual(['harbour.dossier.yaml: ⟦lab⟧:']);
  file.type(cursorIn(harbour, 'exact: leads│ the'));
  expect(await definition()).toEqual(['seagrass.md: Åse Bjørnstad *⟦leads the* laboratory⟧.']);
  file.type(cursorIn(harbour, 'other#a│se'));
  expect(await definition()).toEqual([
    'other.dossier.yaml: ⟦ase⟧: { kind: person, label: Å. Bjørnstad, is: Somebody., sameAs: ["harbour#head"] }',
  ]);
  file.type(cursorIn(harbour, 'text: texts/│'));
  expect(await definition()).toEqual(['seagrass.md: ⟦⟧Seagrass']);
});

test('references and highlights: in the dossier, in others, in drafts', async () => {
  const [file, { open }] = await inHarbour('  he│ad: { kind');
  const draft = open('draft.md', 'Åse Bjørnstad came, and [she](brief:head) spoke.');
  const found = await file.ask<Location[]>('references', { context: { includeDeclaration: false } });
  expect(shown({ documents: [file, draft] }, found)).toEqual([
    'harbour.dossier.yaml: subject: ⟦head⟧',
    'other.dossier.yaml: 3:77',
    'draft.md: ⟦Åse Bjørnstad⟧ came, and [she](brief:head) spoke.',
    'draft.md: Åse Bjørnstad came, and [she](brief:⟦head⟧) spoke.',
  ]);
  const highlights = await file.ask<{ range: Range; kind: number }[]>('documentHighlight');
  expect(highlights.map(({ kind }) => kind)).toEqual([3, 2]);
  // And from a draft to where its name is declared.
  draft.type('Åse │Bjørnstad came.');
  expect(shown({ documents: [file] }, await draft.ask<Location[]>('typeDefinition'))).toEqual([
    'harbour.dossier.yaml: ⟦head⟧: { kind: person, label: Åse Bjørnstad, is: Leads the laboratory., sameAs: [other#ase] }',
  ]);
});

test('rename: in every dossier and draft, from a dossier or a draft', async () => {
  const [file, { open, uriOf }] = await inHarbour('subject: he│ad', {
    'brief.config.json': '{}',
    'older/draft.md': 'Of [her](brief:head), and `brief:head`.',
    'elsewhere/own.dossier.yaml': other.replace('id: other', 'id: own').replace('ase:', 'head:'),
    'elsewhere/draft.md': 'Of [another](brief:head).',
    'node_modules/x/readme.md': '[x](brief:head)',
  });
  const draft = open('draft.md', 'See [her](brief:he│ad).');
  const prepared = await file.ask<{ range: Range; placeholder: string }>('prepareRename');
  expect([file.drawn([prepared.range]).includes('subject: ⟦head⟧'), prepared.placeholder]).toEqual([true, 'head']);
  for (const from of [file, draft]) {
    const { documentChanges } = await from.ask<WorkspaceEdit>('rename', { newName: 'leader' });
    const of = (uri: string) => documentChanges.find(({ textDocument }) => textDocument.uri === uri);
    expect(documentChanges).toHaveLength(4);
    expect(file.edited(of(file.uri)?.edits ?? [])).toBe(
      harbour.replace('  head:', '  leader:').replace('subject: head', 'subject: leader'),
    );
    expect(draft.edited(of(draft.uri)?.edits ?? [])).toBe('See [her](brief:leader).');
    expect(of(uriOf('older/draft.md'))).toMatchObject({
      textDocument: { version: null },
      edits: [{ range: { start: { character: 15 }, end: { character: 19 } }, newText: 'leader' }],
    });
    expect(of(uriOf('other.dossier.yaml'))).toMatchObject({
      textDocument: { version: null },
      edits: [{ newText: 'leader' }],
    });
  }
  // An id that there is takes the references alone.
  const { documentChanges } = await draft.ask<WorkspaceEdit>('rename', { newName: 'lab' });
  expect(documentChanges.map(({ textDocument }) => textDocument.uri)).toEqual([draft.uri]);
});

test('rename is refused with a reason', async () => {
  const [file, { open }] = await inHarbour('other#a│se', {
    'brief.config.json': '{ "dossiers": ["harbour.dossier.yaml", "builtin:mit-priorities", "fjord"] }',
    'node_modules/fjord/package.json': '{ "name": "fjord", "brief": { "dossier": "fjord.dossier.yaml" } }',
    'node_modules/fjord/fjord.dossier.yaml': other
      .replace('id: other', 'id: fjord')
      .replace(', sameAs: ["harbour#head"]', ''),
  });
  const refused = (from: Document, method = 'prepareRename', more = {}) =>
    from.ask(method, more).then(
      () => 'not refused',
      (error: Error) => error.message,
    );
  expect(await refused(file)).toMatchInlineSnapshot(
    `"There is no dossier “other” here, so its “ase” cannot be renamed."`,
  );
  file.type(cursorIn(harbour.replace('other#ase', 'mit-priorities#kalin'), 'mit-priorities#k│alin'));
  expect(await refused(file)).toMatchInlineSnapshot(
    `"“kalin” is an entity of “mit-priorities”, which comes with Brief and cannot be changed."`,
  );
  file.type(cursorIn(harbour.replace('other#ase', 'fjord#ase'), 'fjord#a│se'));
  expect(await refused(file)).toMatchInlineSnapshot(
    `"“ase” is an entity of “fjord”, which comes from a package and cannot be changed here."`,
  );
  file.type(cursorIn(harbour.replace('subject: head', 'subject: heed'), 'subject: h│eed'));
  expect(await refused(file)).toMatchInlineSnapshot(
    `"No entity of “harbour” has the id “heed”. Declare it under “entities” first."`,
  );
  file.type(cursorIn(harbour, 'subject: h│ead'));
  expect(await refused(file, 'rename', { newName: 'lab' })).toMatchInlineSnapshot(
    `"“lab” is the id of another entity of “harbour”. Choose one that is free."`,
  );
  expect(await refused(open('draft.md', '[he](brief:k│alin)'), 'rename', { newName: 'ibrahim' })).toMatchInlineSnapshot(
    `"“kalin” is an entity of “mit-priorities”, which comes with Brief and cannot be changed."`,
  );
});

test('outline, link to the source, and nothing of what only drafts have', async () => {
  const [file] = await inHarbour('subject: he│ad');
  const symbols = await file.ask<{ name: string; children: { name: string }[] }[]>('documentSymbol');
  expect(symbols.map(({ name, children }) => [name, children.map((one) => one.name)])).toEqual([
    ['source', []],
    ['entities', ['head', 'lab']],
    ['statements', ['leads']],
  ]);
  const links = await file.ask<{ range: Range; target: string }[]>('documentLink');
  expect(file.drawn(links.map(({ range }) => range))).toContain('text: ⟦texts/seagrass.md⟧ }');
  for (const method of ['semanticTokens/full', 'codeLens', 'inlayHint', 'typeDefinition']) {
    expect(
      await file.ask(method, { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } }),
    ).toBeNull();
  }
});

test('hostile files are asked about, and the server goes on', async () => {
  const { open, server } = await desk(files);
  const texts = [
    '['.repeat(100_000),
    `a:\n  ${'- '.repeat(5000)}`,
    `entities:\n${'  a: "\n'.repeat(3000)}`,
    '│: │',
    `id: ${'x: '.repeat(5000)}`,
  ];
  for (const [index, text] of texts.entries()) {
    const file = open(`hostile${index}.dossier.yaml`, `${text}│`);
    for (const method of [
      'hover',
      'completion',
      'definition',
      'documentHighlight',
      'documentSymbol',
      'prepareRename',
    ]) {
      await file.ask(method, { context: {} });
    }
    const diagnostics: readonly Diagnostic[] = await file.diagnostics();
    expect(diagnostics.length).toBeGreaterThan(0);
    file.close();
  }
  expect(server.stderr()).toBe('');
  expect(server.received.filter(({ params }) => JSON.stringify(params ?? '').includes('A bug in Brief'))).toEqual([]);
});
