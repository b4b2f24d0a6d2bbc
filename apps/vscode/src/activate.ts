/**
 * What the extension is made of, put together once for the desktop and the web. It owns nothing of Brief's knowledge:
 * whatever is shown comes from the server, and every part asks for it through `Requests`.
 */
import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerAddToDossier } from './add-to-dossier.ts';
import { clientOptions } from './client-options.ts';
import { registerConfigurationCommands } from './configuration.ts';
import { type CoveragePage, createCoveragePage } from './coverage-page.ts';
import { createDraftInView } from './draft-in-view.ts';
import { createEntitiesView, type EntitiesView } from './entities-view.ts';
import { registerFixAll } from './fix-all.ts';
import { registerInsertEntity } from './insert-entity.ts';
import { createLint } from './lint.ts';
import { registerLintTask } from './lint-task.ts';
import { registerLintWorkspace } from './lint-workspace.ts';
import { registerMentionCommands } from './mentions.ts';
import { registerNewDossier } from './new-dossier.ts';
import { registerOpenSource } from './open-source.ts';
import { answerReadFile } from './read-file.ts';
import { createRequests } from './requests.ts';
import { registerSampleDraft } from './sample-draft.ts';
import { createQuoteSelection } from './select-quote.ts';
import { createSourceView, type SourceView } from './source-view.ts';
import { createStatus } from './status.ts';
import { createStatusBarItem } from './status-bar.ts';
import { registerTools } from './tools.ts';

/** What the extension's tests can look into. */
export interface Parts {
  /** Settles when the server has answered for the first time. */
  readonly ready: Promise<void>;
  readonly client: BaseLanguageClient;
  readonly entities: EntitiesView;
  readonly source: SourceView;
  readonly coverage: CoveragePage;
}

export function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Parts {
  const quotes = createQuoteSelection();
  const client = createClient(clientOptions({ provideDefinition: quotes.provideDefinition }));
  const ready = client.start();
  // The client shows and logs why it could not start.
  ready.catch(() => {});
  const restart = async () => {
    // One that does not answer any more is ended after a while, and is no reason not to begin anew.
    await client.stop().catch(() => {});
    await client.start();
  };

  const requests = createRequests(client);
  const status = createStatus(client);
  const draft = createDraftInView();
  const entities = createEntitiesView(requests, draft, status);
  const source = createSourceView(context.extensionUri, requests, draft, status);
  const coverage = createCoveragePage(requests, draft);
  const lint = createLint(requests, client);

  context.subscriptions.push(
    { dispose: () => client.dispose() },
    quotes,
    answerReadFile(client),
    status,
    draft,
    entities,
    source,
    coverage,
    createStatusBarItem(status),
    registerMentionCommands(requests, draft),
    registerOpenSource(requests, draft),
    registerInsertEntity(requests, draft),
    registerNewDossier(requests),
    registerAddToDossier(requests, client, () => source.marked),
    registerFixAll(),
    registerConfigurationCommands(requests),
    registerSampleDraft(),
    registerLintWorkspace(lint),
    registerLintTask(lint),
    registerTools(context.extension.packageJSON, requests, draft),
    commands.registerCommand('brief.showFindings', () => commands.executeCommand('workbench.panel.markers.view.focus')),
    commands.registerCommand('brief.showOutput', () => client.outputChannel.show()),
    commands.registerCommand('brief.restartServer', restart),
  );
  return { ready, client, entities, source, coverage };
}
