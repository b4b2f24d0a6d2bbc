/**
 * Drafts for tests, drawn: `│` is the cursor, `⟦…⟧` a span; results are drawn back the same way. The only file of the
 * suite that opens, edits and closes documents.
 */
import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type Extension,
  extensions,
  languages,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Parts } from '../../src/activate.ts';
import { equal, until } from './harness.ts';

export function extension(): Extension<Parts> {
  const found = extensions.getExtension<Parts>('brief-lint.brief');
  if (found === undefined) throw new Error('The extension is not there.');
  return found;
}

export interface Drawn {
  readonly document: TextDocument;
  readonly editor: TextEditor;
  readonly cursor: Position;
}

/** Opens a new draft that was never saved. */
export async function untitled(drawing: string): Promise<Drawn> {
  const content = drawing.replace('│', '');
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  const editor = await window.showTextDocument(document);
  // One that was closed a moment ago can come back under the same name, with its text.
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  if (document.getText() !== content) await editor.edit((edit) => edit.replace(whole, content));
  equal(document.getText(), content);
  return show(document, drawing);
}

/** Writes a file into the folder of the workspace and opens it. */
export async function file(name: string, drawing: string): Promise<Drawn> {
  const uri = await write(name, drawing.replace('│', ''));
  return show(await workspace.openTextDocument(uri), drawing);
}

export async function write(name: string, text: string): Promise<Uri> {
  const uri = inFolder(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export function inFolder(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The suite needs a folder that it may write to.');
  return Uri.joinPath(folder.uri, name);
}

async function show(document: TextDocument, drawing: string): Promise<Drawn> {
  const editor = await window.showTextDocument(document);
  const cursor = document.positionAt(Math.max(drawing.indexOf('│'), 0));
  editor.selection = new Selection(cursor, cursor);
  return { document, editor, cursor };
}

/** Puts another text in place of all that an editor has. */
export async function retype({ document, edit }: TextEditor, text: string): Promise<void> {
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await edit((change) => change.replace(whole, text));
}

/** The text with the ranges drawn in, an empty one as a cursor. */
export function draw(document: TextDocument, ranges: readonly Range[]): string {
  const marks = ranges.flatMap(({ start, end, isEmpty }) =>
    isEmpty
      ? [{ at: document.offsetAt(start), mark: '│' }]
      : [
          { at: document.offsetAt(start), mark: '⟦' },
          { at: document.offsetAt(end), mark: '⟧' },
        ],
  );
  let text = document.getText();
  for (const { at, mark } of marks.sort((a, b) => b.at - a.at)) text = text.slice(0, at) + mark + text.slice(at);
  return text;
}

/** Brief's findings of a draft, as soon as there are any. */
export function findings(document: TextDocument): Promise<readonly Diagnostic[]> {
  return until(`findings in ${document.uri}`, () => {
    const found = findingsNow(document.uri);
    return found.length > 0 && found;
  });
}

export function findingsNow(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'brief');
}

export function ruleOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

export async function setting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('brief').update(name, value, ConfigurationTarget.Global);
}

/** What was logged as an error since `keepLog`, by the client or by its server. */
export const loggedErrors: string[] = [];

export function keepLog(): void {
  const { client } = extension().exports;
  const log = client.error.bind(client);
  client.error = (message, data, show) => {
    loggedErrors.push(message);
    log(message, data, show);
  };
}

/** Closes everything without asking, and takes back what was set. */
export async function tidyUp(): Promise<void> {
  // The next new draft has the same name, and must not be this one.
  await until('new drafts to be gone', async () => {
    const left = newDrafts();
    for (const document of left) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await until('them to close', () => newDrafts().length === 0, undefined, 1000).catch(() => {});
    return newDrafts().length === 0;
  });
  await commands.executeCommand('workbench.action.closeAllEditors');
  const configuration = workspace.getConfiguration('brief');
  for (const name of ['enable', 'hover.enable', 'completion.enable', 'codeLens.enable', 'rules.customizations']) {
    if (configuration.inspect(name)?.globalValue !== undefined) await setting(name, undefined);
  }
}

function newDrafts(): readonly TextDocument[] {
  return workspace.textDocuments.filter(({ isUntitled, isClosed }) => isUntitled && !isClosed);
}
