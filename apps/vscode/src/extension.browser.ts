/** The extension where there is no Node, as on vscode.dev: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type Parts } from './activate.ts';

/** What this file uses of a worker; the types of a whole browser would let the rest use a DOM that is not there. */
type ServerWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };
declare const Worker: new (url: string, options: { name: string }) => ServerWorker;

export function activate(context: ExtensionContext): Parts {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: ServerWorker | undefined;
  const end = () => worker?.terminate();
  context.subscriptions.push({ dispose: end });
  const start = async () => {
    // One that no longer answers would not end by itself.
    end();
    worker = new Worker(script, { name: 'Brief' });
    // VS Code puts a class of its own in the place of the browser's, so the client would not know it for a worker.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return activateWith(context, (options) => new LanguageClient('brief', 'Brief', start, options));
}
