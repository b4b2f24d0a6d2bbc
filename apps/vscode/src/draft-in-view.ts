/**
 * The draft the views are about: the Markdown document written in last. It stays the one while its writer looks at a
 * source, a view or another file, until it is closed.
 */

import { sourceScheme } from '@brief/language-server/protocol';
import { type Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from 'vscode';

export interface DraftInView extends Disposable {
  readonly current: TextDocument | undefined;
  readonly onDidChange: Event<void>;
}

export function isDraft(document: TextDocument | undefined): document is TextDocument {
  return document?.languageId === 'markdown' && document.uri.scheme !== sourceScheme;
}

export function createDraftInView(): DraftInView {
  const changed = new EventEmitter<void>();
  let current = draftIn(window.activeTextEditor?.document) ?? visibleDraft();

  const set = (document: TextDocument | undefined) => {
    if (document === current) return;
    current = document;
    changed.fire();
  };
  const subscriptions = [
    changed,
    window.onDidChangeActiveTextEditor((editor) => set(draftIn(editor?.document) ?? current)),
    // A document whose language changes is closed and opened again.
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) set(draftIn(document) ?? current);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document === current) set(visibleDraft());
    }),
  ];
  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function draftIn(document: TextDocument | undefined): TextDocument | undefined {
  return isDraft(document) && !document.isClosed ? document : undefined;
}

function visibleDraft(): TextDocument | undefined {
  return window.visibleTextEditors.map(({ document }) => draftIn(document)).find(Boolean);
}
