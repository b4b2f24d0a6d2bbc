/** Applies every safe fix of the draft in the active editor, as saving with fixes would. */
import { type CodeAction, commands, type Disposable, Range, window, workspace } from 'vscode';
import { isDraft } from './draft-in-view.ts';

const kind = 'source.fixAll.brief';

export function registerFixAll(): Disposable {
  return commands.registerCommand('brief.fixAll', async () => {
    const document = window.activeTextEditor?.document;
    if (!isDraft(document)) {
      void window.showInformationMessage('Open a Markdown draft first: fixes are applied to the draft in the editor.');
      return;
    }
    const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      kind,
    );
    const edit = actions.find((action) => action.kind?.value === kind)?.edit;
    if (edit === undefined) {
      window.setStatusBarMessage('Brief: there is nothing to fix.', 5000);
      return;
    }
    await workspace.applyEdit(edit);
  });
}
