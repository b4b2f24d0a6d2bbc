/** Makes a first dossier of an article, beside it. A file that is there is never written over: it is opened. */
import { commands, type Disposable, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Requests } from './requests.ts';

export function registerNewDossier(requests: Requests): Disposable {
  return commands.registerCommand('brief.newDossier', async (given?: unknown) => {
    const article = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    if (article === undefined) {
      void window.showInformationMessage('Open the article first: a Markdown, text or HTML file.');
      return;
    }
    const document = await workspace.openTextDocument(article);
    const made = await requests.newDossier(article, document.getText()).catch(sayWhy);
    if (made === undefined) return;
    const target = Uri.parse(made.uri, true);
    if (document.isUntitled) {
      await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml', content: made.text }));
      return;
    }
    const edit = new WorkspaceEdit();
    edit.createFile(target, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(made.text) });
    const isNew = !(await exists(target)) && (await workspace.applyEdit(edit));
    await window.showTextDocument(await workspace.openTextDocument(target));
    if (isNew) return;
    void window.showInformationMessage(`${workspace.asRelativePath(target)} is there already, and is left as it is.`);
  });
}

/** What the server refuses is for the person who asked; nothing else is shown of it. */
export function sayWhy(error: unknown): undefined {
  void window.showWarningMessage(error instanceof Error ? error.message : String(error));
  return undefined;
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
