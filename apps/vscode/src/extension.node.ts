/** The extension where there is Node, on the desktop and on a remote machine: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type Parts } from './activate.ts';

export function activate(context: ExtensionContext): Parts {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debugged = { ...server, options: { execArgv: ['--nolazy', '--inspect=6039'] } };
  return activateWith(
    context,
    (options) => new LanguageClient('brief', 'Brief', { run: server, debug: debugged }, options),
  );
}
