/** Writing dossiers over a real connection: a first one, and one thing more for one that is there. */
import { expect, test } from 'vitest';
import { type Desk, type Document, desk, type WorkspaceEdit } from './desk.ts';

const port = `id: port
source:
  title: A new port
  published: 2026-05-03
  paragraphs: [A new port, "Ada Holm, the mayor, wants a port. Ada Holm is new."]
entities:
  holm: { kind: person, label: Ada Holm, is: The mayor. }
  mayor: { kind: role, label: mayor, is: The office. }
  norby: { kind: place, label: Norby, is: A town. }
`;
const article =
  '# A new port\n\nAda Holm, the mayor of Norby, wants a port. “We need a new port here,” said Ada Holm.\n';

/** The text of a dossier with what an answer adds. */
const edited = (file: Document, { documentChanges: [change] }: WorkspaceEdit): string => {
  expect(change?.textDocument.uri).toBe(file.uri);
  return file.edited(change?.edits ?? []);
};
const added = (file: Document, edit: WorkspaceEdit): string => {
  const before = file.text.split('\n');
  return edited(file, edit)
    .split('\n')
    .filter((line) => !before.includes(line))
    .join('\n');
};

interface Added {
  readonly id: string;
  readonly edit: WorkspaceEdit;
}
const addTo = ({ server }: Desk, file: Document, add: object) =>
  server.request<Added>('brief/addToDossier', { dossier: file.uri, add });
const why = (asked: Promise<unknown>) => asked.then(String, (error: Error) => error.message);

test('a first dossier of an article, for beside it', async () => {
  const { server, uriOf } = await desk({ 'news/port.md': article });
  const made = await server.request<{ uri: string; text: string }>('brief/newDossier', {
    uri: uriOf('news/port.md'),
    text: article,
  });
  expect(made.uri).toBe(uriOf('news/port.dossier.yaml'));
  expect(made.text).toContain('id: port\n');
  expect(made.text).toContain('label: Ada Holm\n');
  expect(await why(server.request('brief/newDossier', { uri: uriOf('news/port.txt'), text: ' ' }))).toContain(
    'port.txt has no paragraph of text.',
  );
});

test('the dossiers that can be added to, with what each entity can be said to be', async () => {
  const { server, open, uriOf } = await desk({ 'port.dossier.yaml': port, 'draft.md': 'Norby.\n' });
  open('draft.md');
  type Choice = {
    uri: string;
    shown: string;
    entities: { id: string; relations: { words: string; objects: { id: string }[] }[] }[];
  };
  const ask = (path: string) => server.request<Choice[]>('brief/editableDossiers', { uri: uriOf(path) });
  const [first, another] = await ask('draft.md');
  expect(another).toBeUndefined();
  expect(first?.shown).toBe('port.dossier.yaml');
  const drawn = first?.entities.map(({ id, relations }) =>
    [id, ...relations.map(({ words, objects }) => `${words}: ${objects.map((one) => one.id).join(' ')}`)].join(' | '),
  );
  expect(drawn).toEqual(['holm | is: mayor', 'mayor | is a role in: norby', 'norby', 'article']);
  expect((await ask('port.dossier.yaml')).map(({ uri }) => uri)).toEqual([uriOf('port.dossier.yaml')]);
  // One that is being written and lacks much can be added to all the same.
  open('new.dossier.yaml', 'id: new\nentities:\n  x:\n    kind:\n');
  expect((await ask('draft.md')).map(({ shown }) => shown).sort()).toEqual(['new.dossier.yaml', 'port.dossier.yaml']);
});

test('an entity, a name and a statement, as changes of the dossier as it is now', async () => {
  const made = await desk({ 'port.dossier.yaml': port });
  const file = made.open('port.dossier.yaml', `# Mine.\n${port}`);
  const entity = await addTo(made, file, { what: 'entity', label: 'Jan Berg', kind: 'person' });
  expect(added(file, entity.edit)).toBe('  janBerg:\n    kind: person\n    label: Jan Berg\n    is:');
  const name = await addTo(made, file, { what: 'name', entity: 'norby', name: 'Nørby', use: 'deprecated' });
  expect(added(file, name.edit)).toBe(
    '  norby: { kind: place, label: Norby, is: A town., labels: [{ text: Nørby, use: deprecated }] }',
  );
  const said = {
    what: 'statement',
    subject: 'holm',
    predicate: 'holdsRole',
    object: 'mayor',
    words: 'Ada  Holm, the mayor',
  };
  const statement = await addTo(made, file, said);
  expect(statement.id).toBe('holmHoldsRoleMayor');
  expect(added(file, statement.edit)).toMatchInlineSnapshot(`
    "statements:
      holmHoldsRoleMayor:
        subject: holm
        predicate: holdsRole
        object: mayor
        quotes:
          - paragraph: 1
            exact: Ada Holm, the mayor"
  `);
  expect(file.text).toBe(`# Mine.\n${port}`);
});

test('the words of a source that lies beside', async () => {
  const beside = port.replace(/ {2}paragraphs: .*\n/, '  text: texts/port.md\n');
  const made = await desk({ 'port.dossier.yaml': beside, 'texts/port.md': article });
  const file = made.open('port.dossier.yaml');
  const { edit } = await addTo(made, file, {
    what: 'statement',
    subject: 'holm',
    text: 'wants a port',
    words: 'wants a port',
  });
  expect(added(file, edit)).toContain('- paragraph: 1\n        exact: wants a port');
});

test('what cannot be added is told, and what is no request is refused', async () => {
  const made = await desk({ 'port.dossier.yaml': port });
  const file = made.open('port.dossier.yaml');
  const said = { what: 'statement', subject: 'holm', text: 'is new' };
  expect([
    await why(addTo(made, file, { what: 'entity', label: 'Norby' })),
    await why(addTo(made, file, { what: 'name', entity: 'oslo', name: 'Oslo' })),
    await why(addTo(made, file, { ...said, words: 'Ada Holm' })),
    await why(addTo(made, file, { ...said, words: 'is old' })),
    await why(addTo(made, file, { what: 'entity', label: 'X', kind: 'persn' })),
    await why(addTo(made, file, { what: 'all' })),
  ]).toMatchInlineSnapshot(`
    [
      "port.dossier.yaml has “Norby” already, as a name of “norby”.",
      "port.dossier.yaml has no entity “oslo”.",
      "port.dossier.yaml has “Ada Holm” 2 times in paragraph 1 of its source: mark a few words more, so that they stand there once.",
      "port.dossier.yaml has no paragraph with the words “is old”: mark words of one paragraph, as the source has them.",
      "add.kind must be one of person, role, organization, place, region, priority, reform, concept, event, source.",
      "add.what must be “entity”, “name” or “statement”.",
    ]
  `);
  file.type('id: [');
  expect(await why(addTo(made, file, { what: 'entity', label: 'X' }))).toContain(
    'port.dossier.yaml is no dossier that can be read.',
  );
});

test('in a draft, marked words can become a name of what they share a word with', async () => {
  const { open } = await desk({ 'port.dossier.yaml': port, 'draft.md': '' });
  const file = open('port.dossier.yaml');
  const draft = open('draft.md', 'Mrs Holm of Norby-by-the-Sea came.\n');
  const marked = async (start: number, end: number, only?: string[]) => {
    const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
    const context = { diagnostics: [], ...(only && { only }) };
    const actions = await draft.ask<{ title: string; kind: string; edit?: WorkspaceEdit }[]>('codeAction', {
      range,
      context,
    });
    return actions.filter(({ title }) => title.includes('as a name of'));
  };
  const [action] = await marked(0, 8);
  expect(action?.title).toBe('Add “Mrs Holm” as a name of Ada Holm');
  expect(action?.edit && added(file, action.edit)).toBe(
    '  holm: { kind: person, label: Ada Holm, is: The mayor., labels: [Mrs Holm] }',
  );
  expect(await marked(0, 0)).toEqual([]);
  expect(await marked(9, 11)).toEqual([]);
  expect(await marked(0, 8, ['quickfix'])).toEqual([]);
});

test('an editor that has lists to choose from can add marked words as whatever they are', async () => {
  const { open } = await desk(
    { 'port.dossier.yaml': port, 'draft.md': '' },
    { initializationOptions: { showsSources: true } },
  );
  const draft = open('draft.md', 'The Port Trust came.\n');
  const actions = await draft.ask<{ title: string; command?: { command: string } }[]>('codeAction', {
    range: { start: { line: 0, character: 4 }, end: { line: 0, character: 14 } },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title, command }) => `${title} ${command?.command}`)).toEqual([
    'Add “Port Trust” as a name of … brief.addName',
    'Add “Port Trust” as an entity … brief.addEntity',
  ]);
});

test('any editor can run the commands that change files, if it lets itself be told to', async () => {
  const applied: WorkspaceEdit[] = [];
  const workspace = { applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } };
  const made = await desk(
    { 'port.md': article, 'other.dossier.yaml': port },
    {
      capabilities: { workspace },
      answers: {
        'workspace/configuration': () => [null],
        'workspace/applyEdit': (params: unknown) => {
          applied.push((params as { edit: WorkspaceEdit }).edit);
          return { applied: true };
        },
      },
    },
  );
  made.open('port.md');
  made.open('other.dossier.yaml');
  const run = (command: string, ...given: unknown[]) =>
    made.server.request('workspace/executeCommand', { command, arguments: given });
  await run('brief.server.newDossier', made.uriOf('port.md'));
  await run('brief.server.addToDossier', made.uriOf('other.dossier.yaml'), {
    what: 'entity',
    label: 'Jan',
    kind: 'person',
  });
  expect(applied[0]?.documentChanges[0]).toEqual({
    kind: 'create',
    uri: made.uriOf('port.dossier.yaml'),
    options: { overwrite: false, ignoreIfExists: false },
  });
  expect(applied[1]?.documentChanges[0]?.edits[0]?.newText).toContain('label: Jan');
  expect(await why(run('brief.server.newDossier', made.uriOf('none.md')))).toContain('Open the article first.');

  const unable = await desk({ 'port.md': article });
  unable.open('port.md');
  const refused = unable.server.request('workspace/executeCommand', {
    command: 'brief.server.newDossier',
    arguments: [unable.uriOf('port.md')],
  });
  expect(await why(refused)).toContain('This editor cannot be told');
});
