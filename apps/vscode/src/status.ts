/** What the server last said of each open draft: how much was found, how much of the source is named. */
import { methods, type StatusParams } from '@brief/language-server/protocol';
import { type Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export interface Status extends Disposable {
  of(draft: Uri): StatusParams | undefined;
  /** Something is different for the draft with this address, or, without one, for all. */
  readonly onDidChange: Event<string | undefined>;
}

export function createStatus(client: BaseLanguageClient): Status {
  const known = new Map<string, StatusParams>();
  const changed = new EventEmitter<string | undefined>();
  const forgetAll = () => {
    known.clear();
    changed.fire(undefined);
  };
  const subscriptions = [
    changed,
    client.onNotification(methods.status, (params: StatusParams) => {
      known.set(params.uri, params);
      changed.fire(params.uri);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    workspace.onDidChangeConfiguration((event) => {
      // A draft that is switched off is not heard of again.
      if (event.affectsConfiguration('brief')) forgetAll();
    }),
    client.onDidChangeState(forgetAll),
  ];
  return {
    of: (draft) => known.get(draft.toString()),
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
