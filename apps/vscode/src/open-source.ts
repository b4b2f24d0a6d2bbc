/** Opens a source, read-only, beside the draft: the one asked for, the only one, or the one chosen from a list. */
import { commands, type Disposable, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { DraftInView } from './draft-in-view.ts';
import { type PlainRange, toRange } from './mentions.ts';
import type { Requests } from './requests.ts';

export function registerOpenSource(requests: Requests, draft: DraftInView): Disposable {
  return commands.registerCommand('brief.openSource', async (given?: unknown, range?: PlainRange) => {
    const uri = typeof given === 'string' ? given : await choose(requests, draft);
    if (uri === undefined) return;
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? ViewColumn.Beside,
      preview: true,
    });
    if (range === undefined) return;
    const place = toRange(range);
    editor.selection = new Selection(place.start, place.end);
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  });
}

async function choose(requests: Requests, draft: DraftInView): Promise<string | undefined> {
  const sources = await requests.sources(draft.current?.uri);
  if (sources.length < 2) {
    if (sources.length === 0)
      void window.showInformationMessage('No dossier is in force, so there is no source to open.');
    return sources[0]?.uri;
  }
  const picked = await window.showQuickPick(
    sources.map(({ uri, title, published }) => ({ label: title, description: published, uri })),
    { title: 'Open Source', placeHolder: 'Which source?', matchOnDescription: true },
  );
  return picked?.uri;
}
