/**
 * Selects the words a definition stands for. VS Code puts the cursor at their beginning and selects nothing, which in a
 * page of prose shows the reader a paragraph and not the words.
 */
import { sourceScheme } from '@brief/language-server/protocol';
import {
  type Definition,
  type DefinitionLink,
  type Disposable,
  type Location,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  window,
} from 'vscode';
import type { DefinitionMiddleware } from 'vscode-languageclient';

export interface QuoteSelection extends Disposable {
  readonly provideDefinition: NonNullable<DefinitionMiddleware['provideDefinition']>;
}

export function createQuoteSelection(): QuoteSelection {
  let quotes: readonly { readonly uri: string; readonly range: Range }[] = [];

  const select = (editor: TextEditor | undefined) => {
    if (editor?.document.uri.scheme !== sourceScheme || !editor.selection.isEmpty) return;
    const { document, selection } = editor;
    const quote = quotes.find(
      ({ uri, range }) => uri === document.uri.toString() && range.start.isEqual(selection.active),
    );
    if (quote === undefined) return;
    // Once: whoever comes back to this place by hand wants the cursor there.
    quotes = [];
    editor.selection = new Selection(quote.range.start, quote.range.end);
    editor.revealRange(quote.range, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const subscriptions = [
    window.onDidChangeActiveTextEditor(select),
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind !== TextEditorSelectionChangeKind.Mouse && kind !== TextEditorSelectionChangeKind.Keyboard) {
        select(textEditor);
      }
    }),
  ];
  return {
    async provideDefinition(document, position, token, next) {
      const found = await next(document, position, token);
      quotes = placesOf(found);
      return found;
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function placesOf(found: Definition | DefinitionLink[] | null | undefined) {
  const places: readonly (Location | DefinitionLink)[] = Array.isArray(found) ? found : found ? [found] : [];
  return places.map((place) =>
    'targetUri' in place
      ? { uri: place.targetUri.toString(), range: place.targetSelectionRange ?? place.targetRange }
      : { uri: place.uri.toString(), range: place.range },
  );
}
