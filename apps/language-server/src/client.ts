/** What the client can do, asked once in `initialize`. Everything the server sends unasked is gated on it. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver-protocol';
import type { InitializationOptions } from './protocol.ts';

export interface Client {
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly diagnosticVersion: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly registersWatchers: boolean;
  readonly documentChanges: boolean;
  /** It makes changes that it did not ask for: those of commands. */
  readonly appliesEdits: boolean;
  readonly createsFiles: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly completionResolve: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly prepareRename: boolean;
  readonly textDocumentContent: boolean;
  readonly showDocument: boolean;
  readonly workDoneProgress: boolean;
  readonly refreshTokens: boolean;
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  /** What our own extension says of itself. */
  readonly own: InitializationOptions;
  readonly isOurs: boolean;
  /** Whether somebody else in the editor holds files of a language against their JSON Schema. */
  checksBySchema(language: 'json' | 'yaml'): boolean;
}

export function readClient(params: InitializeParams): Client {
  const all: ClientCapabilities = isObject(params.capabilities) ? params.capabilities : {};
  const { textDocument, workspace, window } = all;
  const own = isObject(params.initializationOptions) ? (params.initializationOptions as InitializationOptions) : {};
  const isMarkdown = (formats: unknown) => Array.isArray(formats) && formats[0] === 'markdown';
  return {
    markdownHover: isMarkdown(textDocument?.hover?.contentFormat),
    markdownCompletion: isMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    codeDescription:
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true ||
      textDocument?.diagnostic?.codeDescriptionSupport === true,
    diagnosticData:
      textDocument?.publishDiagnostics?.dataSupport === true || textDocument?.diagnostic?.dataSupport === true,
    diagnosticVersion: textDocument?.publishDiagnostics?.versionSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    appliesEdits: workspace?.applyEdit === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    completionResolve:
      textDocument?.completion?.completionItem?.resolveSupport?.properties?.includes('documentation') === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    textDocumentContent: workspace?.textDocumentContent !== undefined,
    showDocument: window?.showDocument?.support === true,
    workDoneProgress: window?.workDoneProgress === true,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    own,
    isOurs: own.showsSources === true,
    checksBySchema: (language) => Array.isArray(own.checksBySchema) && own.checksBySchema.includes(language),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
