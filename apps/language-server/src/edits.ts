/** What changes documents: code actions and the edits of several documents at once, as LSP wants them. */

import type { Span } from '@brief/core';
import type { CodeAction as Action } from '@brief/language-service';
import type { Edit, Finding } from '@brief/lint';
import type { CodeAction, CodeActionContext, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { commands } from './commands.ts';
import { fields, spanOf } from './params.ts';
import { openDocument, type Session } from './session.ts';
import { isWanted, toTextEdit } from './to-lsp.ts';

export interface TextEdits {
  readonly document: TextDocument;
  readonly edits: readonly Edit[];
}

interface Offered {
  /** `wantsAll`: the editor asks for what changes the whole document. */
  actions(span: Span, wantsAll: boolean): readonly Action[];
  /** Findings as the diagnostics that were sent. */
  diagnostics(findings: readonly Finding[]): readonly Diagnostic[];
}

export function toCodeActions(
  session: Session,
  document: TextDocument,
  params: unknown,
  offered: Offered,
): CodeAction[] | null {
  const context = fields(fields(params, 'params')['context'] ?? {}, 'context') as unknown as CodeActionContext;
  const only = Array.isArray(context.only) ? context.only : undefined;
  const given = Array.isArray(context.diagnostics) ? context.diagnostics : [];
  if (!session.client.codeActionLiterals) return null;
  const asked = spanOf(params, document);
  // An editor may ask about several diagnostics at once; all of them count, not the first alone.
  const spans = [asked, ...given.map(({ range }) => spanOf({ range }, document))];
  const span = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  const wantsAll = only?.some((kind) => kind.startsWith('source')) === true;
  return offered
    .actions(span, wantsAll)
    .filter(({ kind }) => isWanted(kind, only))
    .map((action): CodeAction => {
      const command = action.command === undefined ? undefined : commands.explainRule(action.command.rule, session);
      const resolved = matching(given, action.resolves.length > 0 ? offered.diagnostics(action.resolves) : []);
      return {
        title: action.title,
        kind: action.kind,
        ...(resolved.length > 0 && { diagnostics: resolved }),
        ...(action.isPreferred && session.client.preferredActions && { isPreferred: true }),
        ...(action.edits.length > 0 && {
          edit: workspaceEdit(session, [{ document, edits: action.edits }]),
        }),
        ...(command !== undefined && { command }),
      };
    })
    .filter(({ edit, command }) => edit !== undefined || command !== undefined);
}

/** The client's own diagnostics that these are. */
function matching(given: readonly Diagnostic[], ours: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ code, range: { start, end } }: Diagnostic) =>
    [code, start.line, start.character, end.line, end.character].join();
  const keys = new Set(ours.map(key));
  return given.filter((diagnostic) => keys.has(key(diagnostic)));
}

/** Each change of an open document says which version it is for; one that is only on disk has none. */
export function workspaceEdit(session: Session, documents: readonly TextEdits[]): WorkspaceEdit {
  const edits = documents.map(({ document, edits }) => ({
    uri: document.uri,
    version: openDocument(session, document.uri)?.version ?? null,
    edits: edits.map((edit) => toTextEdit(document, edit)),
  }));
  return session.client.documentChanges
    ? { documentChanges: edits.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })) }
    : { changes: Object.fromEntries(edits.map(({ uri, edits }) => [uri, edits])) };
}
