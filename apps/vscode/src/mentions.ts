/** From one mention of an entity to the next, around the draft. */
import type { EntityItem } from '@brief/language-server/protocol';
import {
  commands,
  Disposable,
  Position,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  ViewColumn,
  window,
} from 'vscode';
import type { DraftInView } from './draft-in-view.ts';
import type { Requests } from './requests.ts';

/** Places as the server gives them. */
export type PlainRange = EntityItem['mentions'][number];

export function registerMentionCommands(requests: Requests, draft: DraftInView): Disposable {
  const go = async (step: 1 | -1, given: unknown) => {
    const document = draft.current;
    if (document === undefined) {
      void window.showInformationMessage('Open a Markdown draft first: mentions are found in drafts.');
      return;
    }
    const items = await requests.entities(document.uri);
    const key = entityOf(given);
    const meant =
      key === undefined
        ? atCursor(items, document)
        : items.filter(({ dossier, entity }) => dossier === key.dossier && entity === key.entity);
    const mentions = meant.flatMap((item) => item.mentions).map(toRange);
    if (mentions.length === 0) {
      void window.showInformationMessage(
        `This draft does not name ${meant.length === 1 ? meant[0]?.label : 'any entity of its source'}.`,
      );
      return;
    }
    // From a view, the focus stays there, so that the next click goes on.
    await showNext(document, mentions, step, key !== undefined);
  };
  return Disposable.from(
    commands.registerCommand('brief.nextMention', (given) => go(1, given)),
    commands.registerCommand('brief.previousMention', (given) => go(-1, given)),
    commands.registerCommand('brief.showCoverage', () => commands.executeCommand('brief.entities.focus')),
  );
}

/** Selects the first of the places behind the selection (or before it), around the end of the draft. */
export async function showNext(
  document: TextDocument,
  places: readonly Range[],
  step: 1 | -1,
  preserveFocus: boolean,
): Promise<void> {
  const editor = editorOf(document) ?? (await window.showTextDocument(document, { viewColumn: ViewColumn.Active }));
  const from = editor.selection.start;
  const ordered = [...places].sort((a, b) => step * a.start.compareTo(b.start));
  const next = ordered.find(({ start }) => step * start.compareTo(from) > 0) ?? ordered[0];
  if (next === undefined) return;
  editor.selection = new Selection(next.start, next.end);
  editor.revealRange(next, TextEditorRevealType.InCenterIfOutsideViewport);
  await window.showTextDocument(document, { viewColumn: editor.viewColumn ?? ViewColumn.Active, preserveFocus });
}

export function toRange({ start, end }: PlainRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

export function editorOf(document: TextDocument) {
  return window.visibleTextEditors.find((editor) => editor.document === document);
}

/** The entities named at the cursor; all of them where there is no name. */
function atCursor(items: readonly EntityItem[], document: TextDocument): readonly EntityItem[] {
  const position = editorOf(document)?.selection.active;
  const here =
    position === undefined
      ? []
      : items.filter(({ mentions }) => mentions.some((mention) => toRange(mention).contains(position)));
  return here.length > 0 ? here : items;
}

function entityOf(given: unknown): Pick<EntityItem, 'dossier' | 'entity'> | undefined {
  if (typeof given !== 'object' || given === null || !('dossier' in given) || !('entity' in given)) return undefined;
  const { dossier, entity } = given;
  return typeof dossier === 'string' && typeof entity === 'string' ? { dossier, entity } : undefined;
}
