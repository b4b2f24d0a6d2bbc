/** Somebody at a dossier: what is wrong in it, what can be written, what stands behind an id, and that drafts hear of it. */
import {
  type CompletionList,
  commands,
  type Hover,
  type Location,
  languages,
  Position,
  type WorkspaceEdit,
} from 'vscode';
import { file, findingsNow, retype, ruleOf, write } from './editor.ts';
import { equal, includes, test, until } from './harness.ts';

const article = 'Seagrass\n\nÅse Bjørnstad leads the laboratory.\n\nIt plants eelgrass.\n';
const dossier = `id: harbour
source: { title: Seagrass, published: 2026-03-02, text: seagrass.md }
entities:
  head: { kind: person, label: Åse Bjørnstad, is: Leads the laboratory. }
  lab: { kind: organization, label: Marine Laboratory, is: A laboratory. }
statements:
  leads:
    subject: heed
    text: leads the laboratory
    quotes:
      - paragraph: 1
        exact: leads the laboratory
`;

test('finds what is wrong in a dossier, and offers the change', async () => {
  await write('harbour/seagrass.md', article);
  const { document, editor } = await file('harbour/harbour.dossier.yaml', dossier);
  const [found] = await until('a finding', () => {
    const now = findingsNow(document.uri);
    return now.length > 0 && now;
  });
  equal([String(found && ruleOf(found)), document.getText(found?.range)], ['known-id', 'heed']);
  const actions = await until('a fix', async () => {
    const offered = await commands.executeCommand<{ title: string; edit?: WorkspaceEdit }[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found?.range,
    );
    return offered.some(({ title }) => title === 'Replace with “head”') && offered;
  });
  includes(
    actions.map(({ title }) => title),
    'Replace with “head”',
  );

  // Half a line is enough to go on with.
  await retype(editor, `${dossier.replace('heed', 'head')}    by: l`);
  const at = document.positionAt(document.getText().length);
  const list = await until('ids', async () => {
    const now = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
    return now.items.some(({ label }) => label === 'lab') && now;
  });
  includes(
    list.items.map(({ label }) => String(label)),
    'lab',
  );
  await commands.executeCommand('workbench.action.files.revert');
});

test('explains ids and leads from quotes to the words of the article', async () => {
  await write('quay/seagrass.md', article);
  const { document } = await file(
    'quay/harbour.dossier.yaml',
    dossier.replace('heed', 'head').replace('id: harbour', 'id: quay'),
  );
  const place = (words: string) => document.positionAt(document.getText().indexOf(words) + words.length - 1);
  const hovers = await until('a hover', async () => {
    const now = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place('subject: head'),
    );
    return now.length > 0 && now;
  });
  includes(
    hovers.map(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)).join()).join(),
    'Leads the laboratory.',
  );
  const [location] = await commands.executeCommand<Location[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    place('exact: leads'),
  );
  equal(location?.uri.path.endsWith('/quay/seagrass.md'), true);
  equal(location?.range.start, new Position(2, 14));
});

test('a draft hears of a dossier before it is saved, and YAML that is none is left alone', async () => {
  await write('pier/seagrass.md', article);
  const { document: draft } = await file('pier/draft.md', 'Bo Lund came.\n');
  const { editor } = await file(
    'pier/pier.dossier.yaml',
    dossier.replace('heed', 'head').replace('id: harbour', 'id: pier'),
  );
  await retype(editor, editor.document.getText().replace('label: Åse Bjørnstad', 'label: Bo Lund'));
  await until('a hover in the draft', async () => {
    const now = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', draft.uri, new Position(0, 2));
    return now.length > 0;
  });
  await commands.executeCommand('workbench.action.files.revert');
  const { document } = await file('pier/other.yaml', 'id: 1\nentities: [}\n');
  equal(
    languages.getDiagnostics(document.uri).filter(({ source }) => source === 'brief'),
    [],
  );
});
