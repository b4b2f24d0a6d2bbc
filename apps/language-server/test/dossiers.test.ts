/** Dossiers that are files, over a real connection: in force, broken, mended, named by a draft. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type Server, startServer } from './server-process.ts';

const dossier = `id: harbour
source: { title: Seagrass, published: 2026-03-02, text: texts/seagrass.txt }
entities: { head: { kind: person, label: Åse Bjørnstad, is: Leads the laboratory. } }
statements: { leads: { subject: head, text: leads the laboratory, quotes: [{ paragraph: 1, exact: leads the laboratory }] } }
`;
const source = 'Seagrass\n\nÅse Bjørnstad leads the laboratory.\n';

interface Desk {
  readonly server: Server;
  write(path: string, text: string): void;
  /** As an editor tells of a change on disk. */
  changed(path: string): void;
  open(path: string, text: string): string;
  /** What a hover over the first name says, in its first line. */
  hover(uri: string, line?: number): Promise<string | undefined>;
}

/** A folder with these files, and a server that works in it. */
async function desk(files: Readonly<Record<string, string>>): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'brief-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const server = await startServer({
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    folder: pathToFileURL(folder).href,
  });
  onTestFinished(() => server.stop());
  return {
    server,
    write,
    changed: (path) => server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] }),
    open(path, text) {
      const uri = uriOf(path);
      server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      return uri;
    },
    async hover(uri, line = 0) {
      const params = { textDocument: { uri }, position: { line, character: 1 } };
      const answer = await server.request<{ contents: { value: string } } | null>('textDocument/hover', params);
      return answer?.contents.value.split('\n')[0];
    },
  };
}

const warnings = ({ received }: Server): readonly string[] =>
  received
    .filter(({ method }) => method === 'window/showMessage')
    .map(({ params }) => (params as { message: string }).message.replace(/file:\S*\//g, ''));

test('a dossier in the folder of a draft is in force, and in that of another is not', async () => {
  const { open, hover } = await desk({ 'a/harbour.dossier.yaml': dossier, 'a/texts/seagrass.txt': source });
  expect(await hover(open('a/draft.md', 'Åse Bjørnstad came.'))).toMatchInlineSnapshot(
    `"**Åse Bjørnstad** · person — Leads the laboratory."`,
  );
  expect(await hover(open('b/draft.md', 'Åse Bjørnstad came.'))).toBeUndefined();
  expect(await hover(open('b/other.md', 'İbrahim Kalın came.'))).toContain('İbrahim Kalın');
});

test('a dossier that breaks is told of once and holds as it last was, until it is mended', async () => {
  const { server, open, hover, write, changed } = await desk({
    'harbour.dossier.yaml': dossier,
    'texts/seagrass.txt': source,
  });
  const draft = open('draft.md', 'Åse Bjørnstad came.');
  expect(await hover(draft)).toContain('Åse Bjørnstad');

  write('harbour.dossier.yaml', dossier.replace('kind: person', 'kind: persona'));
  changed('harbour.dossier.yaml');
  expect(await hover(draft)).toContain('Åse Bjørnstad');
  expect(await hover(draft)).toContain('Åse Bjørnstad');
  expect(warnings(server)).toMatchInlineSnapshot(`
    [
      "Brief does without this dossier, or with what it last was, until this is put right: harbour.dossier.yaml:3:27: Expected a kind: “person”, “role”, “organization”, “place”, “region”, “priority”, “reform”, “concept”, “event” or “source”; found “persona”. Did you mean “person”?",
    ]
  `);

  write('harbour.dossier.yaml', dossier.replace('is: Leads', 'sense: the biologist, is: Leads'));
  changed('harbour.dossier.yaml');
  expect(await hover(draft)).toContain('Åse Bjørnstad');
  expect(warnings(server)).toHaveLength(1);
});

test('a change of the words beside a dossier counts, a change of other prose does not', async () => {
  const { server, open, hover, write, changed } = await desk({
    'harbour.dossier.yaml': dossier,
    'texts/seagrass.txt': source,
  });
  const draft = open('draft.md', 'Åse Bjørnstad came.');
  await hover(draft);
  write('texts/seagrass.txt', 'Seagrass\n\nNothing of the kind.\n');
  changed('other.md');
  await hover(draft);
  expect(warnings(server)).toEqual([]);
  changed('texts/seagrass.txt');
  await hover(draft);
  expect(warnings(server)).toHaveLength(1);
});

test('the front matter of a draft says which of them it briefs from', async () => {
  const other = dossier.replace('id: harbour', 'id: other').replaceAll('Åse Bjørnstad', 'Bo Lund');
  const { open, hover } = await desk({
    'harbour.dossier.yaml': dossier,
    'texts/seagrass.txt': source,
    'other.dossier.yaml': other,
  });
  const text = (ids: string) => `---\nbrief: { dossiers: [${ids}] }\n---\n\nBo Lund came.\n\nÅse Bjørnstad came.\n`;
  const both = open('both.md', text('other, harbour'));
  expect([await hover(both, 4), await hover(both, 6)].map(Boolean)).toEqual([true, true]);
  const one = open('one.md', text('other'));
  expect([await hover(one, 4), await hover(one, 6)].map(Boolean)).toEqual([true, false]);
});

test('a tool for assistants answers with what holds for the draft', async () => {
  const { server, open } = await desk({ 'harbour.dossier.yaml': dossier, 'texts/seagrass.txt': source });
  const uri = open('memo.md', 'Åse Bjørnstad leads.\n');
  const use = (tool: string, input: unknown) =>
    server.request<{ ok: boolean; text: string }>('brief/useTool', { uri, tool, input });
  const { ok, text } = await use('look_up', { name: 'Ase Bjornstad' });
  expect([ok, JSON.parse(text).entities[0].write]).toEqual([true, 'Åse Bjørnstad']);
  const narrowed = '---\nbrief: { dossiers: [mit-priorities] }\n---\n\nTurkiye.\n';
  expect(JSON.parse((await use('check_text', { text: narrowed })).text).checkedAgainst).toEqual(['mit-priorities']);
  expect(await use('look_up', {})).toEqual({ ok: false, text: 'look_up cannot take this: “name” is missing.' });
});
