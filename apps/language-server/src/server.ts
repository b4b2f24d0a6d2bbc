/**
 * The server, whatever it talks through: initialisation, documents in and out, one line for each request. A handler that
 * throws fails its own request and nothing else; the log says whose fault it was.
 */
import type { ConfigError, Files } from '@brief/config';
import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  DidChangeConfigurationNotification,
  type DidChangeTextDocumentParams,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  type DidChangeWorkspaceFoldersParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  type DidSaveTextDocumentParams,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol';
import { authoringCommands, createAuthoringRequests, withAuthoring } from './authoring.ts';
import { readClient } from './client.ts';
import { commandNames } from './commands.ts';
import { createDiagnostics, type Diagnostics } from './diagnostics.ts';
import { withDossiers } from './dossier-requests.ts';
import { createDrafts } from './drafts.ts';
import { createOpenFiles, isDossier } from './open-files.ts';
import { createOwnRequests } from './own-requests.ts';
import { placeKey } from './places.ts';
import { sourceScheme } from './protocol.ts';
import { createRequests, type Request } from './requests.ts';
import { createSettings, openDocument, type Session } from './session.ts';
import { createSources, type PutDocument } from './sources.ts';
import { tokenModifiers, tokenTypes } from './to-lsp.ts';
import { createWorkspace } from './workspace.ts';

export interface Host {
  readonly version: string;
  /** Files by URI: the host's own disk, or the client's. Absent: only what is built in holds. */
  files(connection: Connection, clientReadsFiles: boolean): Files | undefined;
  readonly put: PutDocument;
}

/** Wires a connection; the caller listens. */
export function serve(connection: Connection, host: Host): void {
  let session: Session | undefined;
  let diagnostics: Diagnostics | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  connection.onInitialize((params): InitializeResult => {
    session = createSession(connection, host, params);
    diagnostics = createDiagnostics(session);
    return { capabilities: capabilities(session, params), serverInfo: { name: 'brief', version: host.version } };
  });

  connection.onInitialized(() => {
    if (session !== undefined) void register(session);
  });

  const ofDrafts = createRequests(() => {
    if (diagnostics === undefined) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Send initialize first.');
    return diagnostics;
  });
  const requests = { ...withAuthoring(withDossiers(ofDrafts)), ...createOwnRequests(), ...createAuthoringRequests() };
  for (const [method, request] of Object.entries(requests)) {
    connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      answer(connection, () => session, method, request, params, token),
    );
  }

  /** What is typed in a dossier, or in the text it is made from, counts for all drafts at once; they are told after a pause. */
  const wordsChanged = ({ workspace }: Session, { allChanged }: Diagnostics, uri: string) => {
    if (!isDossier(uri) && !workspace.isBeside(uri)) return;
    workspace.forget();
    clearTimeout(pause);
    pause = setTimeout(() => {
      allChanged();
      refresh(session);
    }, pauseInTyping);
  };

  const listen = (method: string, take: (session: Session, diagnostics: Diagnostics, params: never) => void) => {
    connection.onNotification(method, (params: unknown) => {
      if (session === undefined || diagnostics === undefined) return;
      try {
        take(session, diagnostics, params as never);
      } catch (error) {
        connection.console.error(`${method} could not be taken: ${inWords(error)}`);
      }
    });
  };

  listen('textDocument/didOpen', (session, diagnostics, { textDocument }: DidOpenTextDocumentParams) => {
    const { uri, languageId, version, text } = textDocument;
    if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('textDocument has no uri or no text.');
    // A client may send all YAML there is for the sake of dossiers; the rest of it is nobody's draft.
    const isData = /^(?:yaml|jsonc?|json5)$/.test(String(languageId)) && !isDossier(uri);
    if (isData || uri.startsWith(`${sourceScheme}:`)) return;
    const { drafts, files } = session;
    const store = isDossier(uri) || (session.client.isOurs && languageId === 'plaintext') ? files : drafts;
    store.open(uri, String(languageId), Number.isInteger(version) ? version : 0, text);
    diagnostics.changed(uri);
    wordsChanged(session, diagnostics, uri);
  });
  listen('textDocument/didChange', (session, diagnostics, params: DidChangeTextDocumentParams) => {
    const { uri, version } = params.textDocument;
    const { drafts, files } = session;
    if (!Array.isArray(params.contentChanges)) throw new TypeError('contentChanges is not a list.');
    const document = openDocument(session, uri);
    if (document === undefined) return;
    const { uri: opened, version: current } = document;
    if (version <= current) connection.console.warn(`${uri}: version ${version} came after ${current}.`);
    (files.get(uri) === undefined ? drafts : files).change(uri, version, params.contentChanges);
    diagnostics.changed(opened);
    wordsChanged(session, diagnostics, opened);
  });
  listen('textDocument/didSave', (session, { saved }, { textDocument: { uri } }: DidSaveTextDocumentParams) => {
    const opened = openDocument(session, uri)?.uri;
    if (opened !== undefined) saved(opened);
  });
  listen('textDocument/didClose', (session, diagnostics, { textDocument: { uri } }: DidCloseTextDocumentParams) => {
    const { drafts, files, settings } = session;
    const opened = openDocument(session, uri)?.uri;
    if (opened === undefined) return;
    (files.get(uri) === undefined ? drafts : files).close(uri);
    settings.forget(opened);
    diagnostics.closed(opened);
    wordsChanged(session, diagnostics, opened);
  });
  listen('workspace/didChangeConfiguration', ({ settings }, { allChanged }, params: { settings?: unknown }) => {
    settings.changed(params?.settings);
    allChanged();
    refresh(session);
  });
  const filesChanged = ({ workspace }: Session, { allChanged }: Diagnostics) => {
    workspace.forget();
    allChanged();
    refresh(session);
  };
  listen('workspace/didChangeWatchedFiles', (session, diagnostics, { changes }: DidChangeWatchedFilesParams) => {
    if (changes.some(({ uri }) => session.workspace.concerns(uri))) filesChanged(session, diagnostics);
  });
  listen(
    'workspace/didChangeWorkspaceFolders',
    (session, diagnostics, { event: { added, removed } }: DidChangeWorkspaceFoldersParams) => {
      for (const { uri } of removed) session.folders.delete(uri);
      for (const { uri } of added) session.folders.add(uri);
      filesChanged(session, diagnostics);
    },
  );
}

function createSession(connection: Connection, host: Host, params: InitializeParams): Session {
  const client = readClient(params);
  const drafts = createDrafts((error, what) => connection.console.error(`A bug in Brief (${what}): ${inWords(error)}`));
  const files = createOpenFiles();
  return {
    connection,
    client,
    drafts,
    folders: new Set(foldersOf(params)),
    files,
    workspace: createWorkspace(host.files(connection, client.own.readsFiles === true), {
      complain(error) {
        const message = `${unusable[error.about]} ${error.message}`;
        void connection.sendNotification('window/showMessage', { type: MessageType.Warning, message });
      },
      *open() {
        for (const { document } of drafts.all()) yield document;
        yield* files.all();
      },
      isShown: (file) => [...files.dossiers()].some(({ uri }) => placeKey(uri) === placeKey(file)),
    }),
    sources: createSources(client, host.put),
    settings: createSettings(connection, client),
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

/** In milliseconds. */
const pauseInTyping = 200;

const unusable: Readonly<Record<ConfigError['about'], string>> = {
  configuration: 'Brief uses its built-in settings until this is put right:',
  dossier: 'Brief does without this dossier, or with what it last was, until this is put right:',
};

function capabilities({ client }: Session, params: InitializeParams): InitializeResult['capabilities'] {
  const encodings = params.capabilities?.general?.positionEncodings;
  return {
    // UTF-16 is the one encoding every client has; it is named where the client asks about encodings at all.
    ...(Array.isArray(encodings) && { positionEncoding: PositionEncodingKind.UTF16 }),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    typeDefinitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    completionProvider: { triggerCharacters: ['@', '“', '"', '«', ':'], resolveProvider: true },
    codeActionProvider: client.codeActionLiterals
      ? { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.brief'] }
      : false,
    codeLensProvider: { resolveProvider: false },
    documentLinkProvider: { resolveProvider: false },
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: true,
      range: true,
    },
    executeCommandProvider: { commands: [...commandNames, ...authoringCommands] },
    ...(client.pullDiagnostics && {
      diagnosticProvider: { identifier: 'brief', interFileDependencies: false, workspaceDiagnostics: false },
    }),
    workspace: {
      ...(client.workspaceFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      ...(client.textDocumentContent && { textDocumentContent: { schemes: [sourceScheme] } }),
    },
  };
}

/** What is asked of the client once it is ready; only what it said it can do. */
async function register({ client, connection }: Session): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'brief' });
  }
  if (client.registersWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/brief.config.{jsonc,json,yaml,yml}' },
        { globPattern: '**/.briefignore' },
        { globPattern: '**/*.dossier.{yaml,yml,json}' },
        { globPattern: '**/*.{md,markdown,mdown,mkd,txt,text}' },
      ],
    });
  }
}

function refresh(session: Session | undefined): void {
  if (session === undefined) return;
  const { client, connection } = session;
  if (client.refreshTokens) void connection.languages.semanticTokens.refresh();
  if (client.refreshLenses) void connection.sendRequest('workspace/codeLens/refresh');
  if (client.refreshHints) void connection.languages.inlayHint.refresh();
}

/** Every request goes through here: not before initialisation, cancelled when asked, and its errors are its own. */
async function answer(
  connection: Connection,
  session: () => Session | undefined,
  method: string,
  request: Request,
  params: unknown,
  token: CancellationToken,
): Promise<unknown> {
  const current = session();
  if (current === undefined)
    throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize.`);
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await request(current, params, token);
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    if (error instanceof ResponseError) return error;
    connection.console.error(`A bug in Brief (${method}): ${inWords(error)}`);
    return new ResponseError(ErrorCodes.InternalError, `Brief could not answer ${method}; its log says why.`);
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function inWords(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
