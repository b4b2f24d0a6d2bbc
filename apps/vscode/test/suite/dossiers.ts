/** Dossiers of one's own: a first one of an article, and what is added to it from the article and from drafts. */
import { commands, Range, Selection, type TextDocument, window, workspace } from 'vscode';
import { file, inFolder, write } from './editor.ts';
import { equal, includes, test, until } from './harness.ts';

const article = `# A new port for Norby

Ada Holm, the mayor of Norby, wants a new port. “We need a port that lasts,” said Ada Holm on Monday.

The old port is from 1911. Norby has no other.
`;

const readFile = async (name: string) => new TextDecoder().decode(await workspace.fs.readFile(inFolder(name)));
const openNow = (name: string): TextDocument | undefined =>
  workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === inFolder(name).path);

/** Opens an article with these words marked. */
async function marked(name: string, text: string, words: string): Promise<void> {
  const { document, editor } = await file(name, text);
  const at = text.indexOf(words);
  const range = new Range(document.positionAt(at), document.positionAt(at + words.length));
  editor.selection = new Selection(range.start, range.end);
}

/** The dossier in the editor, as soon as it says so. */
const said = (name: string, words: string) =>
  until(
    `“${words}” in ${name}`,
    () => openNow(name)?.getText().includes(words),
    () => openNow(name)?.getText(),
  );

test('makes a first dossier beside an article, and never over one that is there', async () => {
  await file('made/port.md', article);
  await commands.executeCommand('brief.newDossier');
  const made = await until('the dossier', () => {
    const document = window.activeTextEditor?.document;
    return document?.uri.path.endsWith('/made/port.dossier.yaml') && document;
  });
  includes(made.getText(), 'label: Ada Holm');
  await write('made/port.dossier.yaml', '# mine\n');
  await file('made/port.md', article);
  void commands.executeCommand('brief.newDossier');
  await until('the dossier that is there', () => window.activeTextEditor?.document.uri.path.endsWith('.dossier.yaml'));
  equal(await readFile('made/port.dossier.yaml'), '# mine\n');
  await commands.executeCommand('notifications.clearAll');
});

const dossier = `# Mine, with a comment.
id: norby
source:
  title: A new port for Norby
  published: 2026-05-03
  paragraphs:
    - A new port for Norby
    - Ada Holm, the mayor of Norby, wants a new port.
entities:
  holm:   # who else
    kind: person
    label: Ada Holm
    is: The mayor of Norby.
`;

test('adds what is marked to a dossier: an entity, a statement with its quote, a name', async () => {
  const name = 'added/norby.dossier.yaml';
  const { document } = await file(name, dossier);
  await marked('added/port.md', article, 'Norby');
  await commands.executeCommand('brief.addEntity', { dossier: document.uri.toString(), kind: 'place', is: 'A town.' });
  await said(name, '  norby:\n    kind: place\n    label: Norby\n    is: A town.');

  await marked('added/port.md', article, 'wants a new port');
  await commands.executeCommand('brief.addStatement', {
    dossier: document.uri.toString(),
    subject: 'holm',
    text: 'wants a new port',
  });
  await said(name, 'quotes:\n      - paragraph: 1\n        exact: wants a new port');

  await marked('added/draft.md', 'Mayor Holm spoke.\n', 'Mayor Holm');
  await commands.executeCommand('brief.addName', { dossier: document.uri.toString(), entity: 'holm', use: 'accepted' });
  await said(name, 'labels: [Mayor Holm]');

  // Nothing is saved by itself, and nothing that was there is gone.
  equal(document.isDirty, true);
  equal(await readFile(name), dossier);
  equal(
    dossier.split('\n').filter((line) => !document.getText().includes(line)),
    [],
  );
});
