/** Changes of a text as a client sends them. Places that the text does not have are the nearest ones that it has. */
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** @throws {TypeError} when one of the changes is none; the text is then as it was. */
export function changeText(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  if (!changes.every(isChange)) throw new TypeError('a change has no text, or a range that is none.');
  let changed = document;
  for (const change of changes) changed = TextDocument.update(changed, [withinText(changed, change)], version);
  return changed;
}

function isChange(change: unknown): change is TextDocumentContentChangeEvent {
  const { text, range } = (change ?? {}) as { text?: unknown; range?: Partial<Record<'start' | 'end', unknown>> };
  return typeof text === 'string' && (range === undefined || (isPlace(range?.start) && isPlace(range?.end)));
}

function isPlace(value: unknown): boolean {
  const { line, character } = (value ?? {}) as { line?: unknown; character?: unknown };
  return Number.isInteger(line) && Number.isInteger(character);
}

/** A place behind the end of its line is the end of the line, one behind the text the end of the text. */
function withinText(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change) || change.range === undefined) return { text: change.text };
  const [start, end] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  const range = { start: document.positionAt(Math.min(start, end)), end: document.positionAt(Math.max(start, end)) };
  return { range, text: change.text };
}
