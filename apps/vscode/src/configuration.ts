/** Shows what holds for a draft and where it comes from, and writes a first configuration file. */
import {
  commands,
  Disposable,
  EventEmitter,
  FileSystemError,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { isDraft } from './draft-in-view.ts';
import type { Requests } from './requests.ts';

/** Read-only documents whose query is the address of a draft. */
const effectiveScheme = 'brief-configuration';
const fileNames = ['brief.config.jsonc', 'brief.config.json', 'brief.config.yaml', 'brief.config.yml'];

const firstConfiguration = `{
  // What drafts in this folder are checked for: "off", "info", "warning" or "error" for each rule.
  "rules": {
    "preferred-name": "warning",
    "first-mention": "info"
  },
  // Drafts to leave alone, as in .gitignore.
  "ignores": []
}
`;

export function registerConfigurationCommands(requests: Requests): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ query }) => {
      try {
        return await requests.effectiveConfiguration(Uri.parse(query, true));
      } catch (error) {
        return asComment(error instanceof Error ? error.message : String(error));
      }
    },
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(effectiveScheme, provider),
    commands.registerCommand('brief.showEffectiveConfiguration', async () => {
      const document = window.activeTextEditor?.document;
      if (!isDraft(document)) {
        void window.showInformationMessage('Open a Markdown draft first: what holds can differ from draft to draft.');
        return;
      }
      const name = document.uri.path.split('/').at(-1) ?? '';
      const uri = Uri.from({
        scheme: effectiveScheme,
        path: `/Configuration of ${name}.jsonc`,
        query: document.uri.toString(),
      });
      // One that is still open may be out of date.
      changed.fire(uri);
      await window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn: ViewColumn.Beside });
    }),
    commands.registerCommand('brief.createConfiguration', createConfiguration),
  );
}

/** In the folder of the workspace; where there is none, as a new document that can be saved anywhere. */
async function createConfiguration(): Promise<void> {
  const { workspaceFolders = [] } = workspace;
  const folder =
    workspaceFolders.length > 1
      ? await window.showWorkspaceFolderPick({ placeHolder: 'In which folder?' })
      : workspaceFolders[0];
  if (folder === undefined) {
    if (workspaceFolders.length > 0) return;
    const document = await workspace.openTextDocument({ language: 'jsonc', content: firstConfiguration });
    await window.showTextDocument(document);
    return;
  }
  const existing = await firstThere(fileNames.map((name) => Uri.joinPath(folder.uri, name)));
  const uri = existing ?? Uri.joinPath(folder.uri, 'brief.config.jsonc');
  if (existing === undefined) await workspace.fs.writeFile(uri, new TextEncoder().encode(firstConfiguration));
  await window.showTextDocument(await workspace.openTextDocument(uri));
}

async function firstThere(uris: readonly Uri[]): Promise<Uri | undefined> {
  for (const uri of uris) {
    try {
      await workspace.fs.stat(uri);
      return uri;
    } catch (error) {
      if (!(error instanceof FileSystemError) || error.code !== 'FileNotFound') throw error;
    }
  }
  return undefined;
}

function asComment(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `// ${line}\n`)
    .join('');
}
