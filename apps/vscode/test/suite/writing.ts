/** What a writer has at a name in a draft: the source's words, findings with fixes, completion, the way to the source. */
import {
  type CodeAction,
  type CompletionList,
  commands,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  Range,
  type SemanticTokensLegend,
  window,
  workspace,
} from 'vscode';
import { draw, extension, file, findings, findingsNow, ruleOf, untitled } from './editor.ts';
import { equal, includes, test, until } from './harness.ts';

test('shows the words of the source on a plain name', async () => {
  const { document, cursor } = await untitled('İbrahim Kalın, Director of MİT, wrote about Syr│ia.\n');
  const words = async () => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, cursor);
    return hovers.flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value)).join('\n');
  };
  const text = await until('a hover', async () => (await words()).includes('Syria') && words(), words);
  includes(text, 'conducting military operations in Syria, Iraq, and Libya');
  includes(text, '¶3');
});

test('underlines a name written badly', async () => {
  const { document } = await untitled('Kalın leads MIT, the Turkish intelligence agency.\n');
  const found = (await findings(document)).filter((finding) => ruleOf(finding) === 'preferred-name');
  equal(
    draw(
      document,
      found.map(({ range }) => range),
    ),
    'Kalın leads ⟦MIT⟧, the Turkish intelligence agency.\n',
  );
  includes(found[0]?.message ?? '', 'MİT');
});

test('says nothing of names that mean something else', async () => {
  const { document } = await untitled('Researchers at MIT baked a turkey, says [the cook](brief:nobody).\n');
  equal((await findings(document)).map(ruleOf), ['known-reference']);
});

test('fixes it with one key', async () => {
  const { document } = await untitled('Kalın leads MIT, the Turkish intelligence agency.\n');
  const finding = (await findings(document)).find((one) => ruleOf(one) === 'preferred-name');
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding?.range,
    'quickfix',
  );
  const preferred = actions.filter(({ isPreferred }) => isPreferred);
  equal(
    preferred.map(({ title }) => title),
    ['Replace with “MİT”'],
  );
  const [fix] = preferred;
  if (fix?.edit !== undefined) await workspace.applyEdit(fix.edit);
  equal(document.getText(), 'Kalın leads MİT, the Turkish intelligence agency.\n');
  await until('the finding to go', () => !findingsNow(document.uri).some((one) => ruleOf(one) === 'preferred-name'));
});

test('fixes everything at once', async () => {
  const { document } = await untitled(
    'The National Intelligence Organization (MİT) is in Turkey’s capital. MIT’s rôle grows.\n',
  );
  await findings(document);
  await commands.executeCommand('brief.fixAll');
  equal(
    document.getText(),
    'The National Intelligence Organization (MİT) is in Türkiye’s capital. MİT’s rôle grows.\n',
  );
});

test('completes a name from the letters of any keyboard', async () => {
  const { document, cursor } = await untitled('The article is by @kal│\n');
  const { items } = await until('completions', async () => {
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      cursor,
    );
    return list.items.length > 0 && list;
  });
  const name = items.find(({ label }) => label === 'İbrahim Kalın');
  const range = name?.range instanceof Range ? name.range : name?.range?.replacing;
  equal(range && draw(document, [range]), 'The article is by ⟦@kal⟧\n');
});

test('goes to the words of the source, which nobody can change', async () => {
  const { document, cursor } = await untitled('İbrahim Kalın, Director of MİT, wrote about Syr│ia.\n');
  const place = await until('a definition', async () => {
    const [found] = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      cursor,
    );
    return (
      found &&
      ('targetUri' in found ? { uri: found.targetUri, range: found.targetSelectionRange ?? found.targetRange } : found)
    );
  });
  equal(place.uri.scheme, 'brief-source');
  const source = await workspace.openTextDocument(place.uri);
  includes(source.getText(place.range), 'Syria');
  await window.showTextDocument(source);
  await commands.executeCommand('type', { text: 'x' });
  equal(source.isDirty, false);
});

test('selects the words it has gone to', async () => {
  // A file, for VS Code’s own Markdown server can hold an untitled draft for the one of that name before it, and have
  // definitions of its own there.
  const { document, cursor } = await file('leads.md', 'İbrahim Kalın, Director of MİT, wrote about Syr│ia.\n');
  const selected = () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.scheme === 'brief-source' && editor.document.getText(editor.selection);
  };
  await until(
    'the source',
    async () => {
      if (selected() === false) {
        // The cursor is put where it was drawn each time: a window that is busy may have moved it after the fact.
        await window.showTextDocument(document, { selection: new Range(cursor, cursor) });
        await commands.executeCommand('editor.action.revealDefinition');
      }
      return selected() !== false;
    },
    async () => ({
      ...whatIsOpen(),
      language: document.languageId,
      cursor: window.activeTextEditor?.selection.active,
      definitions: await commands.executeCommand('vscode.executeDefinitionProvider', document.uri, cursor),
    }),
  );
  await until('the words', () => (selected() || '').includes('Syria'), selected);
});

test('opens the source beside the draft', async () => {
  await untitled('Kalın leads MİT.\n');
  await commands.executeCommand('brief.openSource');
  const editor = window.activeTextEditor;
  equal(editor?.document.uri.scheme, 'brief-source');
  includes(editor?.document.getText() ?? '', 'Ankara Strengthens the Role of Intelligence');
});

test('tells a theme what the names are', async () => {
  const { document } = await untitled('İbrahim Kalın leads MİT.\n');
  const legend = await until('a legend', () =>
    commands.executeCommand<SemanticTokensLegend | undefined>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    ),
  );
  const declared: { id: string }[] = extension().packageJSON.contributes.semanticTokenTypes;
  equal(
    legend.tokenTypes,
    declared.map(({ id }) => id),
  );
});

test('writes a name at the cursor', async () => {
  const { document, editor } = await untitled('The article is by │.\n');
  const item = (await entitiesOf()).find(({ label }) => label === 'İbrahim Kalın');
  await commands.executeCommand('brief.insertEntity', item);
  equal(document.getText(), 'The article is by İbrahim Kalın.\n');
  equal(draw(document, [editor.selection]), 'The article is by İbrahim Kalın│.\n');
});

function whatIsOpen() {
  return {
    active: window.activeTextEditor?.document.uri.toString(),
    tabs: window.tabGroups.all.map(({ tabs }) => tabs.map(({ label, isActive }) => (isActive ? `[${label}]` : label))),
  };
}

async function entitiesOf() {
  const { entities } = extension().exports;
  const groups = await entities.getChildren();
  return (await Promise.all(groups.map((group) => entities.getChildren(group))))
    .flat()
    .filter((node) => 'label' in node);
}
