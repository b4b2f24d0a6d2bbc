/**
 * The draft and its sources side by side, in an editor of its own. The page comes from the server and brings a policy by
 * which it loads nothing and runs nothing but its own script; here it is only shown, and made again when it is asked for.
 */
import { commands, Disposable, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { DraftInView } from './draft-in-view.ts';
import type { Requests } from './requests.ts';

export interface CoveragePage extends Disposable {
  /** The page that is shown. */
  readonly html: string | undefined;
}

export function createCoveragePage(requests: Requests, draft: DraftInView): CoveragePage {
  let panel: WebviewPanel | undefined;
  const show = async () => {
    const document = draft.current;
    if (document === undefined) {
      void window.showInformationMessage(
        'Open a Markdown draft first: the page shows what a draft uses of its source.',
      );
      return;
    }
    const name = workspace.asRelativePath(document.uri, false);
    const html = await requests.coveragePage(document.uri, name);
    if (html === null) {
      void window.showInformationMessage(`${name} names nothing of a source, so there is nothing to set beside it.`);
      return;
    }
    if (panel === undefined) {
      const options = { enableScripts: true, localResourceRoots: [] as Uri[], enableFindWidget: true };
      const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      panel = window.createWebviewPanel('brief.coverage', name, beside, options);
      panel.onDidDispose(() => {
        panel = undefined;
      });
    }
    panel.title = `Coverage: ${name}`;
    panel.webview.html = html;
    panel.reveal(undefined, true);
  };
  const command = commands.registerCommand('brief.showCoveragePage', show);
  return {
    get html() {
      return panel?.webview.html;
    },
    dispose: () => Disposable.from(command, ...(panel === undefined ? [] : [panel])).dispose(),
  };
}
