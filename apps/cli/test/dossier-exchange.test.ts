import { exportFormats } from '@brief/exchange';
import { expect, test } from 'vitest';
import { workspace } from './brief.ts';

const bridge = `id: bridge
source:
  title: A bridge for Norby
  published: 2026-05-03
  paragraphs:
    0: A bridge for Norby
    1: The mayor, Jan Berg, wants a bridge.
entities:
  berg:
    kind: person
    label: Jan Berg
    is: The mayor of Norby.
    labels: [Berg]
  mayor:
    kind: role
    label: mayor of Norby
    is: The office.
statements:
  is:
    subject: berg
    predicate: holdsRole
    object: mayor
    quotes: [{ paragraph: 1, exact: 'The mayor, Jan Berg' }]
  wants:
    subject: berg
    text: wants a bridge
    quotes: [{ paragraph: 1, exact: wants a bridge }]
`;

const said = (message: string) => ({ code: 2, out: '', err: `Error: ${message}\n` });

test('a dossier file is exported by its name, the one in force without one, a built-in one by its id', async () => {
  const { run } = workspace({ 'dossiers/bridge.dossier.yaml': bridge });
  const named = await run(['dossier', 'export', 'dossiers/bridge.dossier.yaml', '--format', 'csv']);
  expect(named).toMatchInlineSnapshot(`
    {
      "code": 0,
      "err": "",
      "out": "id,kind,name,use,language,weak,case-sensitive,instead,is,note
    berg,person,Jan Berg,preferred,,,,,The mayor of Norby.,
    berg,person,Berg,accepted,,,,,,
    mayor,role,mayor of Norby,preferred,,,,,The office.,
    article,source,A bridge for Norby,preferred,,,,,The source itself.,
    ",
    }
  `);
  expect(await run(['dossier', 'export', '--format', 'csv'])).toEqual(named);
  expect(await run(['dossier', 'export', 'bridge', '-f', 'csv'])).toEqual(named);
  expect((await run(['dossier', 'export', 'mit-priorities', '-f', 'csv'])).out).toContain('İbrahim Kalın');
});

test.for([...Object.keys(exportFormats), 'yaml', 'json'])('there is the format %s', async (format) => {
  const { run } = workspace({ 'bridge.dossier.yaml': bridge });
  const { code, out, err } = await run(['dossier', 'export', '--format', format]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Jan Berg');
});

test('exported as YAML and JSON, a dossier says what it said', async () => {
  const { run, text } = workspace({ 'bridge.dossier.yaml': bridge });
  expect((await run(['dossier', 'export', '-o', 'other/../copy.dossier.json'])).code).toBe(0);
  const { out } = await run(['dossier', 'export', 'copy.dossier.json']);
  expect(out).toBe((await run(['dossier', 'export', 'bridge.dossier.yaml'])).out);
  expect(JSON.parse(text('copy.dossier.json'))).toMatchObject({ id: 'bridge' });
});

test('the ending of the file tells the format, and what is there stays', async () => {
  const { run, text } = workspace({ 'bridge.dossier.yaml': bridge, 'mine.ttl': 'mine' });
  expect(await run(['dossier', 'export', '-o', 'bridge.html'])).toEqual({
    code: 0,
    out: 'bridge.html is written: a page to read and search.\n',
    err: '',
  });
  expect(text('bridge.html')).toMatch(/^<!doctype html>/);
  expect(await run(['dossier', 'export', '-o', 'mine.ttl'])).toEqual(
    said('mine.ttl is there already, and was left as it is. For another name: -o FILE. To replace it: --force'),
  );
  expect((await run(['dossier', 'export', '-o', 'mine.ttl', '--force'])).code).toBe(0);
  expect(text('mine.ttl')).toContain('skos:Concept');
});

test('what cannot be exported is said', async () => {
  const other = bridge.replace('id: bridge', 'id: ferry');
  const { run } = workspace({
    'bridge.dossier.yaml': bridge,
    'ferry.dossier.yaml': other,
    'broken/broken.dossier.yaml': bridge.replace('exact: wants a bridge', 'exact: wants a ferry'),
  });
  const exporting = (...words: string[]) => run(['dossier', 'export', ...words]);
  expect(await exporting()).toEqual(said('Several dossiers are in force here. Name one of them: bridge, ferry.'));
  expect(await exporting('brigde')).toEqual(
    said('There is no file brigde, and no dossier here has that id. Did you mean “bridge”?'),
  );
  expect(await exporting('bridge', 'ferry')).toEqual(
    said('brief dossier export takes one dossier, not 2. Run it once for each: bridge, ferry'),
  );
  expect(await exporting('bridge', '-f', 'skoss')).toEqual(said('There is no format “skoss”. Did you mean “skos”?'));
  expect(await exporting('bridge', '-f', 'skos=a.ttl')).toEqual(
    said('brief dossier export has its file apart: --format skos -o a.ttl'),
  );
  const missing = await exporting('none.dossier.yaml');
  expect(missing.err).toContain('none.dossier.yaml: there is no such file\n');
  const broken = await exporting('broken/broken.dossier.yaml');
  expect(broken.code).toBe(2);
  expect(broken.err).toMatch(/^broken\/broken\.dossier\.yaml:\d+:\d+: .*wants a ferry/);
});

test('a list of names becomes a dossier that drafts are checked against', async () => {
  const csv = 'name,kind,aliases,region\nAda Holm,person,A. Holm;Holm,north\nNorby,city,,north\nHolm,person,,south\n';
  const { run, text } = workspace({ 'people.csv': csv, 'draft.md': 'Yesterday Ada Holm came to Norby.\n' });
  expect(await run(['dossier', 'import', 'people.csv'])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "err": "Note: people.csv: not read: the columns “region”.
    Note: people.csv:4: “Holm” is left out: it is a name of “Ada-Holm” (line 2), and a draft could not tell the two apart.
    ",
      "out": "people.dossier.yaml is written: 4 names of 2 things.
    ",
    }
  `);
  expect(text('people.dossier.yaml')).toContain('label: Ada Holm');
  const { out } = await run(['mentions', 'draft.md', '-f', 'json']);
  expect(JSON.parse(out)[0].mentions.map(({ entity }: { entity: string }) => entity)).toEqual(['Ada-Holm', 'Norby']);
});

test('FollowTheMoney entities become a dossier, and names that csv wrote are read again', async () => {
  const ftm = '{"id":"a","schema":"Person","properties":{"name":["Ada Holm"],"alias":["A. Holm"]}}\n';
  const { run, text } = workspace({ 'list.ftm.json': ftm, 'bridge.dossier.yaml': bridge });
  expect(await run(['dossier', 'import', 'list.ftm.json', '-o', 'list.dossier.json'])).toEqual({
    code: 0,
    out: 'list.dossier.json is written: 2 names of 1 thing.\n',
    err: '',
  });
  expect(JSON.parse(text('list.dossier.json')).entities.a).toMatchObject({ kind: 'person', label: 'Ada Holm' });
  await run(['dossier', 'export', 'bridge', '-o', 'names.csv']);
  expect((await run(['dossier', 'import', 'names.csv'])).out).toMatch(/^names\.dossier\.yaml is written/);
  expect(text('names.dossier.yaml')).toContain('berg:');
});

test('a long list is written as JSON', async () => {
  const rows = Array.from({ length: 1200 }, (_, at) => `Ada Holm${at}\nAda Holm${at}`);
  const { run } = workspace({ 'long.txt': rows.join('\n') });
  const { out, err } = await run(['dossier', 'import', 'long.txt', '--kind', 'person']);
  expect(out).toBe('long.dossier.json is written: 1,200 names of 1,200 things.\n');
  expect(err).toBe('');
});

test.for([
  [['people.csv'], 'people.csv:2:1: expected a kind; found none, and none is given for the whole list'],
  [['people.csv', '--kind', 'persn'], 'There is no kind “persn”. Did you mean “person”?'],
  [['people.csv', '--kind', 'person', '--lang', '!'], '“!” is no language tag. One is: en, tr, de-CH'],
  [['people.csv', '--kind', 'person', '-o', 'a.json'], 'a.json would not be known as a dossier'],
  [['people.csv', '--format', 'xml'], 'There is no format “xml” to import. There are csv and ftm (FollowTheMoney).'],
  [['people.doc'], 'What is people.doc? A table: --format csv. FollowTheMoney entities: --format ftm'],
  [['a.dossier.yaml'], 'a.dossier.yaml is a dossier already.'],
  [['nothing.csv'], 'nothing.csv cannot be read: there is no such file or folder.'],
  [[], 'Name one list: brief dossier import LIST, as in: brief dossier import names.csv'],
] as const)('what cannot be imported is said: %s', async ([words, message]) => {
  const { run, list } = workspace({ 'people.csv': 'name\nAda Holm\n' });
  const { code, out, err } = await run(['dossier', 'import', ...words]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`Error: ${message}`);
  expect(list()).toEqual(['people.csv']);
});
