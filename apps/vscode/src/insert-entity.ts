/** Writes the preferred name of an entity at the cursor, chosen from a list that any keyboard can search. */
import type { EntityItem } from '@brief/language-server/protocol';
import { commands, type Disposable, type QuickPickItem, Selection, window } from 'vscode';
import type { DraftInView } from './draft-in-view.ts';
import { editorOf } from './mentions.ts';
import type { Requests } from './requests.ts';
import { ranked } from './search.ts';

interface Row extends QuickPickItem {
  readonly item: EntityItem;
}

export function registerInsertEntity(requests: Requests, draft: DraftInView): Disposable {
  return commands.registerCommand('brief.insertEntity', async (given?: EntityItem) => {
    const document = draft.current;
    if (document === undefined) {
      void window.showInformationMessage('Open a Markdown draft first: the name is written at its cursor.');
      return;
    }
    const item = given?.label === undefined ? await choose(await requests.entities(document.uri)) : given;
    if (item === undefined) return;
    const editor = editorOf(document) ?? (await window.showTextDocument(document));
    await editor.edit((edit) => {
      for (const selection of editor.selections) edit.replace(selection, item.label);
    });
    editor.selections = editor.selections.map(({ end }) => new Selection(end, end));
    await window.showTextDocument(document, editor.viewColumn);
  });
}

function choose(items: readonly EntityItem[]): Promise<EntityItem | undefined> {
  const rows = items.map(
    // The editor's own search would not find “Kalın” by `kalin`, so the rows are chosen here.
    (item): Row => ({ label: item.label, description: item.kind, detail: item.is, alwaysShow: true, item }),
  );
  const list = window.createQuickPick<Row>();
  list.title = 'Insert Name';
  list.placeholder = 'A name, or a word of what it is';
  list.items = rows;
  list.onDidChangeValue((wanted) => {
    list.items = ranked(rows, wanted, ({ item }) => `${item.label} ${item.kind} ${item.is}`);
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.activeItems[0]?.item);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
