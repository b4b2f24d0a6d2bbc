/** What is wrong in a dossier, as it is typed: over a real connection. */
import { expect, test } from 'vitest';
import type { StatusParams } from '../src/protocol.ts';
import { type Diagnostic, desk, type WorkspaceEdit } from './desk.ts';

const dossier = `id: harbour
source: { title: Seagrass, published: 2026-03-02, text: seagrass.md }
entities:
  head: { kind: person, label: Åse Bjørnstad, is: Leads the laboratory. }
  lab: { kind: organization, label: Marine Laboratory, is: A laboratory. }
statements:
  leads:
    subject: head
    text: leads the laboratory
    quotes:
      - paragraph: 1
        exact: leads the laboratory
`;
const source = 'Seagrass\n\nÅse Bjørnstad leads the laboratory.\n\nIt plants eelgrass.\n';

test('what is left out, then what is wrong, is told as it is typed', async () => {
  const { open } = await desk({ 'harbour.dossier.yaml': dossier, 'seagrass.md': source });
  const file = open('harbour.dossier.yaml');
  expect(await file.findings()).toMatchInlineSnapshot(`
    [
      "covered-paragraph ⟦source⟧ No statement quotes paragraph 2.",
      "told-entity ⟦lab⟧ No statement tells anything about this entity.",
    ]
  `);
  file.type(dossier.replace('subject: head', 'subject: heed').replace('exact: leads the', 'exact: leads its'));
  expect(await file.findings()).toMatchInlineSnapshot(`
    [
      "known-id ⟦heed⟧ Expected the id of an entity; found “heed”. Did you mean “head”?",
      "verbatim-quote ⟦leads its laboratory⟧ Expected words of paragraph 1; found “leads its laboratory”. Did you mean “leads the laboratory”?",
    ]
  `);
  file.type(dossier.replace('kind: person', 'kind: persona'));
  expect(await file.findings()).toMatchInlineSnapshot(`
    [
      "valid-value ⟦persona⟧ Expected a kind: “person”, “role”, “organization”, “place”, “region”, “priority”, “reform”, “concept”, “event” or “source”; found “persona”. Did you mean “person”?",
    ]
  `);
  file.type(dossier.replace('statements:', 'statements: {'));
  expect(await file.findings()).toMatchInlineSnapshot(`
    [
      "readable-file ⟦head⟧ Nested mappings are not allowed in compact mappings.",
    ]
  `);
});

interface Action {
  readonly title: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly edit: WorkspaceEdit;
}

test('a quick fix writes what was meant', async () => {
  const { open } = await desk({ 'harbour.dossier.yaml': dossier, 'seagrass.md': source });
  const file = open('harbour.dossier.yaml', dossier.replace('subject: head', 'subject: heed'));
  const [diagnostic] = await file.diagnostics();
  const actions = await file.ask<Action[]>('codeAction', {
    range: diagnostic?.range,
    context: { diagnostics: [diagnostic] },
  });
  expect(actions.map(({ title, diagnostics }) => [title, diagnostics.map(({ code }) => code)])).toEqual([
    ['Replace with “head”', ['known-id']],
  ]);
  const change = actions[0]?.edit.documentChanges[0];
  expect(change?.textDocument.version).toBe(1);
  expect(file.edited(change?.edits ?? [])).toBe(dossier);
});

test('what is typed in a dossier or its article counts for drafts before it is saved, and not after it is closed', async () => {
  const { open, server } = await desk({ 'harbour.dossier.yaml': dossier, 'seagrass.md': source });
  const draft = open('draft.md', 'Åse │Bjørnstad and Bo Lund came.');
  const other = open('other.md', 'Bo │Lund came.');
  const hovers = async () =>
    Promise.all(
      [draft, other].map(async (one) => (await one.ask<{ contents: { value: string } } | null>('hover')) !== null),
    );
  expect(await hovers()).toEqual([true, false]);
  const file = open('harbour.dossier.yaml');
  file.type(dossier.replace('Åse Bjørnstad', 'Bo Lund'));
  expect(await hovers()).toEqual([false, true]);
  // While it is broken it is in force as it last was, and nobody is told of it twice.
  file.type(dossier.replace('Åse Bjørnstad', 'Bo Lund').replace('person', 'persona'));
  expect(await file.findings()).toHaveLength(1);
  expect(await hovers()).toEqual([false, true]);
  expect(server.received.filter(({ method }) => method === 'window/showMessage')).toEqual([]);
  file.close();
  expect(await hovers()).toEqual([true, false]);

  const again = open('harbour.dossier.yaml');
  expect((await again.findings()).filter((finding) => finding.startsWith('verbatim'))).toEqual([]);
  const article = open('seagrass.md', source.replace('leads the', 'led the'));
  await server.until('a finding that rests on the article', () => {
    const published = server.received.findLast(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === again.uri,
    )?.params as { diagnostics: Diagnostic[] };
    return published.diagnostics.some(({ code }) => code === 'verbatim-quote') || undefined;
  });
  article.close();
});

test('dossiers that are used together are compared', async () => {
  const { open } = await desk({
    'harbour.dossier.yaml': dossier,
    'seagrass.md': source,
    'dossiers/other.dossier.json': JSON.stringify({
      id: 'other',
      source: { title: 'Other', published: '2026-01-01', paragraphs: ['Other', 'Words.'] },
      entities: { ase: { kind: 'person', label: 'Åse Bjørnstad', is: 'Somebody.' } },
    }),
  });
  const file = open('dossiers/other.dossier.json');
  expect(await file.findings()).toMatchInlineSnapshot(`
    [
      "covered-paragraph ⟦⟧ There are no statements: names are recognised, and nothing is known of what the source says.",
      "own-name ⟦"Åse Bjørnstad"⟧ “Åse Bjørnstad” is a name of “head” in harbour.dossier.yaml, too. If they are one, say so here: sameAs: ["harbour#head"]. If not, give both a “sense”.",
    ]
  `);
});

test.each([
  ['untitled:new.dossier.yaml', 'id: a\nsource: { title: T, published: 2026-01-01, text: a.md }\nentities: {}\n'],
  ['a b.dossier.yml', ''],
  ['too-large.dossier.yaml', `id: ${'a'.repeat(1_100_000)}`],
  ['far-too-large.dossier.yaml', `id: ${'a'.repeat(4_100_000)}`],
  ['laughs.dossier.yaml', `a: &a [lol]\n${'b: [*a, *a]\n'.repeat(9)}`],
  ['deep.dossier.json', '['.repeat(100_000)],
  ['deep.dossier.yaml', `a:\n  ${'- '.repeat(5000)}a`],
  ['tag.dossier.yaml', 'id: !!js/function "function () {}"'],
  ['twice.dossier.yaml', 'id: a\nid: b\n'],
  ['proto.dossier.json', '{ "__proto__": { "polluted": 1 }, "constructor": 1 }'],
  ['out.dossier.yaml', 'id: a\nsource: { title: T, published: 2026-01-01, text: ../../etc/passwd }\nentities: {}\n'],
])('%s is answered in words', async (path, text) => {
  const { open } = await desk({});
  const [first] = await open(path, text).diagnostics();
  expect(first?.message).toMatchSnapshot();
});

test('a client that pulls gets them when it asks, and nothing new where nothing is', async () => {
  const { open } = await desk(
    { 'harbour.dossier.yaml': dossier, 'seagrass.md': source },
    { capabilities: { textDocument: { diagnostic: {} } } },
  );
  const file = open('harbour.dossier.yaml');
  const first = await file.ask<{ kind: string; resultId: string; items: Diagnostic[] }>('diagnostic');
  expect([first.kind, first.items.map(({ code }) => code)]).toEqual(['full', ['covered-paragraph', 'told-entity']]);
  const { resultId: previousResultId } = first;
  expect(await file.ask('diagnostic', { previousResultId })).toEqual({ kind: 'unchanged', resultId: previousResultId });
});

test('YAML that is no dossier is left alone', async () => {
  const { open } = await desk({ 'harbour.dossier.yaml': dossier, 'seagrass.md': source });
  expect(await open('draft.md', 'Å│se Bjørnstad came.').ask('hover')).not.toBeNull();
  expect(await open('harbour.yaml', 'Å│se Bjørnstad: came').ask('hover')).toBeNull();
});

test('what an editor finds by the schema is not told twice; its fix is offered all the same', async () => {
  const json = (kind: string, subject: string) =>
    JSON.stringify({
      id: 'a',
      source: { title: 'T', published: '2026-01-01', paragraphs: ['T', 'Words.'] },
      entities: { head: { kind, label: 'Åse', is: 'Somebody.' } },
      statements: { x: { subject, text: 'y', quotes: [{ paragraph: 1, exact: 'Words.' }] } },
    });
  const { open } = await desk({}, { initializationOptions: { checksBySchema: ['json'] } });
  const file = open('a.dossier.json', json('persona', 'head'));
  expect(await file.findings()).toEqual([]);
  const at = file.text.indexOf('persona');
  const range = { start: { line: 0, character: at }, end: { line: 0, character: at } };
  const actions = await file.ask<Action[]>('codeAction', { range, context: { diagnostics: [] } });
  expect(actions.map(({ title }) => title)).toEqual(['Replace with “person”']);
  // What no schema knows is told.
  file.type(json('person', 'heed'));
  expect(await file.findings()).toEqual([
    'known-id ⟦"heed"⟧ Expected the id of an entity; found “heed”. Did you mean “head”?',
  ]);
  file.type(json('person', 'head').replace('"subject"', '│"subject"'));
  const { items } = await file.ask<{ items: unknown[] }>('completion', { context: { triggerKind: 1 } });
  expect(items).toEqual([]);
  // In YAML nobody else does.
  expect(await open('b.dossier.yaml', 'id: 1\n').findings()).not.toEqual([]);
});

test('a draft’s status names the dossier that it cannot be held to, and one that is held as it last was', async () => {
  const broken = dossier.replace('kind: person', 'kind: persona');
  const { open, server } = await desk(
    { 'harbour.dossier.yaml': broken, 'seagrass.md': source },
    { initializationOptions: { showsSources: true } },
  );
  const file = open('harbour.dossier.yaml');
  const draft = open('draft.md', 'Åse Bjørnstad came.\n');
  const status = (entitiesInForce: number, broken?: object) =>
    server.until(`a status with ${entitiesInForce} entities and ${JSON.stringify(broken)}`, () => {
      const last = server.received.findLast(({ method }) => method === 'brief/status')?.params as StatusParams;
      const isThis = last?.uri === draft.uri && last.entitiesInForce === entitiesInForce;
      return isThis && JSON.stringify(last.broken) === JSON.stringify(broken) ? last : undefined;
    });

  expect(await status(0, [{ name: 'harbour.dossier.yaml', isHeld: false }])).toMatchObject({ entities: 0 });
  file.type(dossier);
  expect(await status(3)).toMatchObject({ entities: 1 });
  file.type(broken);
  expect(await status(3, [{ name: 'harbour.dossier.yaml', isHeld: true }])).toMatchObject({ entities: 1 });
});
