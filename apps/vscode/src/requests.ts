/** What the extension asks the server beyond LSP, with types. Each request waits until the server is there. */
import {
  type AddedToDossier,
  type Addition,
  type EditableDossier,
  type EntitiesParams,
  type EntityItem,
  methods,
  type NewDossier,
  type QuoteItem,
  type SourceChoice,
  type SourceItem,
  type ToolAnswer,
} from '@brief/language-server/protocol';
import type { Uri } from 'vscode';
import { type BaseLanguageClient, type Diagnostic, State } from 'vscode-languageclient';

export interface Requests {
  /** The entities in force, with their places in a draft. */
  entities(draft: Uri | undefined): Promise<readonly EntityItem[]>;
  sources(draft: Uri | undefined): Promise<readonly SourceChoice[]>;
  source(uri: string, draft: Uri | undefined): Promise<SourceItem | null>;
  /** What a draft uses of its sources, as a page; null when it names nothing of one. */
  coveragePage(draft: Uri, name: string): Promise<string | null>;
  effectiveConfiguration(draft: Uri): Promise<string>;
  /** Findings of a text that is not open. */
  lintFile(uri: Uri, text: string): Promise<Diagnostic[]>;
  /** A tool for assistants, with what holds at an address. */
  useTool(uri: Uri, tool: string, input: unknown): Promise<ToolAnswer>;
  /** These reject with what is to be told to whoever asked. */
  newDossier(article: Uri, text: string): Promise<NewDossier>;
  editableDossiers(uri: string): Promise<readonly EditableDossier[]>;
  quote(dossier: string, words: string): Promise<QuoteItem>;
  addToDossier(dossier: string, add: Addition): Promise<AddedToDossier>;
}

export function createRequests(client: BaseLanguageClient): Requests {
  const send = async <Result>(method: string, params: object): Promise<Result> => {
    await running(client);
    return client.sendRequest<Result>(method, params);
  };
  const of = (draft: Uri | undefined): EntitiesParams => (draft === undefined ? {} : { uri: draft.toString() });
  return {
    entities: (draft) => send(methods.entities, of(draft)),
    sources: (draft) => send(methods.sources, of(draft)),
    source: (uri, draft) => send(methods.source, { uri, ...(draft !== undefined && { draft: draft.toString() }) }),
    coveragePage: (draft, name) => send(methods.coveragePage, { uri: draft.toString(), name }),
    effectiveConfiguration: (draft) => send(methods.effectiveConfiguration, { uri: draft.toString() }),
    lintFile: (uri, text) => send(methods.lintFile, { uri: uri.toString(), text }),
    useTool: (uri, tool, input) => send(methods.useTool, { uri: uri.toString(), tool, input }),
    newDossier: (article, text) => send(methods.newDossier, { uri: article.toString(), text }),
    editableDossiers: (uri) => send(methods.editableDossiers, { uri }),
    quote: (dossier, words) => send(methods.quote, { dossier, words }),
    addToDossier: (dossier, add) => send(methods.addToDossier, { dossier, add }),
  };
}

/** @throws {Error} When the server is not there and not about to be. */
function running(client: BaseLanguageClient): Promise<void> {
  return new Promise((resolve, reject) => {
    const isSettled = (state: State) => {
      if (state === State.Running) resolve();
      else if (state !== State.Starting)
        reject(new Error('Brief’s server is not running: “Brief: Show Output” says why.'));
      return state !== State.Starting;
    };
    if (isSettled(client.state)) return;
    const listening = client.onDidChangeState(({ newState }) => {
      if (isSettled(newState)) listening.dispose();
    });
  });
}
