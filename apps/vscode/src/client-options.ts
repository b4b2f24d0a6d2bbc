/** How the client is set up, wherever it runs: which documents it sends, what it says of itself, what it keeps back. */
import type { InitializationOptions } from '@brief/language-server/protocol';
import { extensions, type TextDocument, Uri, workspace } from 'vscode';
import { type LanguageClientOptions, type Middleware, RevealOutputChannelOn, vsdiag } from 'vscode-languageclient';

export function clientOptions(middleware: Middleware): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    readsFiles: true,
    showsSources: true,
    checksBySchema: [
      ...(checks('vscode.json-language-features', 'json', 'validate.enable') ? (['json'] as const) : []),
      ...(checks('redhat.vscode-yaml', 'yaml', 'validate') ? (['yaml'] as const) : []),
    ],
  };
  return {
    documentSelector: [
      { language: 'markdown' },
      { pattern: '**/*.dossier.{yaml,yml,json}' },
      // Not checked; but what is typed in the text of a source counts at once.
      { language: 'plaintext', pattern: '**/*.{txt,text}' },
    ],
    initializationOptions,
    // Whoever wants the log opens it; what matters is said in a message.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onSave: true },
    middleware: {
      ...middleware,
      provideDiagnostics: (document, previous, token, next) =>
        isSomebodyElses(document) ? noFindings : next(document, previous, token),
    },
  };
}

/** Whether another extension holds files of a language against the schemas that ours brings. */
function checks(extension: string, section: string, setting: string): boolean {
  return extensions.getExtension(extension) !== undefined && workspace.getConfiguration(section).get(setting) !== false;
}

const noFindings: vsdiag.FullDocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

/**
 * An earlier version in a comparison, a file of a pull request: names are explained there, but nothing is found fault
 * with, because nobody can change it. A read-only workspace is still a workspace.
 */
function isSomebodyElses(document: TextDocument | Uri): boolean {
  const { scheme } = document instanceof Uri ? document : document.uri;
  const isOpened = workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) === true;
  return !isOpened && workspace.fs.isWritableFileSystem(scheme) === false;
}
