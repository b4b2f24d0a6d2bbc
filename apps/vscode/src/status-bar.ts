/** The findings and named entities of the draft in the active editor, at the bottom of the window. */
import { type Disposable, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { isDraft } from './draft-in-view.ts';
import type { Status } from './status.ts';
import { statusInWords } from './status-in-words.ts';

export function createStatusBarItem(status: Status): Disposable {
  const item = window.createStatusBarItem('brief.status', StatusBarAlignment.Right, 100);
  item.name = 'Brief';
  item.command = 'brief.showFindings';

  const update = () => {
    const document = window.activeTextEditor?.document;
    const known = isDraft(document) ? status.of(document.uri) : undefined;
    if (known === undefined) return item.hide();
    const { isWarning, short, lines } = statusInWords(known);
    item.text = `$(${isWarning ? 'warning' : 'book'}) ${short}`;
    item.tooltip = new MarkdownString(lines.join('\n\n'));
    item.accessibilityInformation = { label: `Brief: ${lines.join(' ')}`, role: 'button' };
    item.show();
  };
  const subscriptions = [item, status.onDidChange(update), window.onDidChangeActiveTextEditor(update)];
  update();
  return {
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
