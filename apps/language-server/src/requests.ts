/** One entry for each request of LSP that Brief answers: from parameters to the language service and back. */
import * as service from '@brief/language-service';
import { RenameError } from '@brief/language-service';
import {
  type CancellationToken,
  type CompletionItem,
  CompletionTriggerKind,
  type DocumentSymbol,
  ErrorCodes,
  type Location,
  MarkupKind,
  ResponseError,
  type SymbolInformation,
} from 'vscode-languageserver-protocol';
import { commands } from './commands.ts';
import { measured, usesInWords } from './coverage.ts';
import type { Diagnostics } from './diagnostics.ts';
import { toDiagnostics } from './diagnostics.ts';
import { dossierFilesOf } from './dossier-files.ts';
import { toCodeActions, workspaceEdit } from './edits.ts';
import { fields, invalid, offsetOf, spanOf, stringOf, uriOf } from './params.ts';
import { renameReferenced } from './rename-entity.ts';
import { type Checked, check, checkAll, everyInForce, openDocument, type Session } from './session.ts';
import { encodeTokens, toCompletionItem, toDocumentSymbol, toHover, toRange, toSymbolKind } from './to-lsp.ts';

export type Request = (session: Session, params: unknown, token: CancellationToken) => Promise<unknown>;

export function createRequests(diagnostics: () => Diagnostics): Readonly<Record<string, Request>> {
  return {
    'textDocument/diagnostic': async (_session, params) => {
      const previous = fields(params, 'params')['previousResultId'];
      return diagnostics().report(uriOf(params), typeof previous === 'string' ? previous : undefined);
    },
    'textDocument/hover': onDraft(({ draft, view, settings }, params, { client }) => {
      const hover = settings.hover ? service.hover(view, offsetOf(params, draft.document)) : undefined;
      return hover === undefined ? null : toHover(draft.document, hover, client.markdownHover);
    }),
    'textDocument/definition': onDraft(({ draft, view }, params, { sources }) =>
      service
        .definition(view, offsetOf(params, draft.document))
        .flatMap(({ document, span }) => sources.place(document, span) ?? []),
    ),
    'textDocument/typeDefinition': onDraft(async ({ draft, view, settings }, params, session) => {
      const found = service.typeDefinition(view, offsetOf(params, draft.document));
      if (found.length === 0) return [];
      const files = await dossierFilesOf(session, await session.workspace.companions(draft.uri, settings));
      return found.flatMap(
        ({ dossier, entity }) =>
          files.declaration({ dossier, entity }) ?? session.sources.entry(view.knowledge, dossier, entity) ?? [],
      );
    }),
    'textDocument/references': async (session, params, token) => {
      const uri = uriOf(params);
      const found = await check(session, uri, token);
      if (found === undefined) return [];
      const entities = service.entitiesAt(found.view, offsetOf(params, found.draft.document));
      if (entities === undefined) return [];
      const all = await checkAll(session, uri);
      return service
        .references(
          all.map(({ view }) => view),
          entities.keys,
        )
        .flatMap(({ document, span }): Location[] => {
          const draft = session.drafts.get(document);
          return draft === undefined ? [] : [{ uri: document, range: toRange(draft.document, span) }];
        });
    },
    'textDocument/documentHighlight': onDraft(({ draft, view }, params) =>
      service
        .documentHighlights(view, offsetOf(params, draft.document))
        .map((span) => ({ range: toRange(draft.document, span), kind: 1 })),
    ),
    'textDocument/prepareRename': onDraft(({ draft, view }, params) => {
      const renaming = service.prepareRename(view, offsetOf(params, draft.document));
      return renaming === undefined
        ? null
        : { range: toRange(draft.document, renaming.span), placeholder: renaming.placeholder };
    }),
    'textDocument/rename': async (session, params, token) => {
      const uri = uriOf(params);
      const newName = stringOf(params, 'newName');
      const found = await check(session, uri, token);
      if (found === undefined) return null;
      const offset = offsetOf(params, found.draft.document);
      const reference = service.referenceAt(found.view.draft, offset);
      const isId = reference !== undefined && service.prepareRename(found.view, offset)?.span === reference.idSpan;
      const everywhere = isId ? await renameReferenced(session, found, reference.id, newName.trim()) : undefined;
      if (everywhere !== undefined) return workspaceEdit(session, everywhere);
      const all = await checkAll(session, uri);
      try {
        const renamed = service.rename(
          found.view,
          all.map(({ view }) => view),
          offset,
          newName,
        );
        return workspaceEdit(
          session,
          renamed.flatMap(({ document: uri, edits }) => {
            const document = openDocument(session, uri);
            return document === undefined ? [] : [{ document, edits }];
          }),
        );
      } catch (error) {
        if (error instanceof RenameError) throw new ResponseError(ErrorCodes.InvalidParams, error.message);
        throw error;
      }
    },
    'textDocument/completion': onDraft(({ draft, view, settings }, params) => {
      if (!settings.completion) return null;
      const kind = fields(fields(params, 'params')['context'] ?? {}, 'context')['triggerKind'];
      const trigger = kind === CompletionTriggerKind.TriggerCharacter ? 'typed' : 'invoked';
      const found = service.completions(view, offsetOf(params, draft.document), trigger);
      const items = found.map((completion, order) => toCompletionItem(draft.document, completion, order));
      return { isIncomplete: true, items };
    }),
    'completionItem/resolve': async (session, params) => {
      const item = fields(params, 'params');
      const about = item['data'];
      const [first] = await checkAll(session);
      if (first === undefined || !isAbout(about)) return item;
      const { markdown, plainText } = service.completionDetails(first.view.knowledge, about);
      const documentation = session.client.markdownCompletion
        ? { kind: MarkupKind.Markdown, value: markdown }
        : { kind: MarkupKind.PlainText, value: plainText };
      return { ...item, documentation } as unknown as CompletionItem;
    },
    'textDocument/documentSymbol': onDraft(({ draft, view }, _params, { client }) =>
      service.documentSymbols(view).flatMap((symbol): (DocumentSymbol | SymbolInformation)[] => {
        const whole = toDocumentSymbol(draft.document, symbol);
        if (client.hierarchicalSymbols) return [whole];
        const { name, kind, selectionRange: range } = whole;
        return [{ name, kind, location: { uri: draft.uri, range } }];
      }),
    ),
    'workspace/symbol': async (session, params) => {
      const query = stringOf(params, 'query');
      const all = await checkAll(session);
      return service
        .workspaceSymbols(
          all.map(({ view }) => view),
          query,
        )
        .flatMap(({ name, kind, document, span }) => {
          const draft = session.drafts.get(document);
          if (draft === undefined) return [];
          return [
            { name, kind: toSymbolKind(kind), location: { uri: document, range: toRange(draft.document, span) } },
          ];
        });
    },
    'textDocument/semanticTokens/full': onDraft(({ draft, view, settings }) =>
      settings.semanticTokens ? { data: encodeTokens(draft.document, service.semanticTokens(view)) } : { data: [] },
    ),
    'textDocument/semanticTokens/range': onDraft(({ draft, view, settings }, params) => {
      const part = spanOf(params, draft.document);
      return settings.semanticTokens
        ? { data: encodeTokens(draft.document, service.semanticTokens(view, part)) }
        : { data: [] };
    }),
    'textDocument/inlayHint': onDraft(({ draft, view, settings }, params) => {
      if (!settings.inlayHints) return [];
      return service.inlayHints(view, spanOf(params, draft.document)).map(({ offset, label, tooltip }) => ({
        position: draft.document.positionAt(offset),
        label,
        tooltip,
        paddingLeft: true,
      }));
    }),
    'textDocument/codeLens': onDraft(({ draft, view, settings }, _params, session) => {
      if (!settings.codeLens) return [];
      const lenses = service.codeLenses(view).flatMap((lens) => {
        const command = commands.ofLens(lens, session, view.knowledge);
        return command === undefined ? [] : [{ range: toRange(draft.document, lens.span), command }];
      });
      const [first] = lenses;
      if (first === undefined || view.draft.text.length > longestMeasured) return lenses;
      const uses = usesInWords(measured(view)).map((title) => ({
        ...first,
        command: commands.ofCoverage(title, session),
      }));
      return [first, ...uses, ...lenses.slice(1)];
    }),
    'textDocument/documentLink': onDraft(({ draft, view }, _params, { sources }) =>
      service.documentLinks(view).flatMap(({ dossier, quote, span, tooltip }) => {
        const source = view.knowledge.dossier(dossier);
        const location = source === undefined ? undefined : sources.quote(source, quote);
        if (location === undefined) return [];
        const target = `${location.uri}#L${location.range.start.line + 1},${location.range.start.character + 1}`;
        return [{ range: toRange(draft.document, span), target, tooltip }];
      }),
    ),
    'textDocument/codeAction': onDraft((checked, params, session) => {
      const { view, draft } = checked;
      return toCodeActions(session, draft.document, params, {
        actions: (span, wantsAll) =>
          wantsAll ? [service.fixAllAction(view) ?? []].flat() : service.codeActions(view, span),
        diagnostics: (findings) => toDiagnostics(session, { ...checked, view: { ...view, findings } }),
      });
    }),
    'workspace/executeCommand': async (session, params) => {
      const command = stringOf(params, 'command');
      const given = fields(params, 'params')['arguments'];
      return commands.execute(session, command, Array.isArray(given) ? given : []);
    },
    'workspace/textDocumentContent': async (session, params) => {
      const uri = stringOf(params, 'uri');
      const text = await sourceText(session, uri);
      if (text === undefined) throw invalid('uri', 'the address of a source or of an entity of a dossier in force');
      return { text };
    },
  };
}

/** The text of a source or an entity; the dossiers in force for any open draft are looked at. */
async function sourceText(session: Session, uri: string): Promise<string | undefined> {
  for (const { knowledge } of await everyInForce(session)) {
    const text = session.sources.text(uri, knowledge.dossiers, knowledge);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A request about one draft; null where the draft is not checked. */
function onDraft(answer: (checked: Checked, params: unknown, session: Session) => unknown): Request {
  return async (session, params, token) => {
    const checked = await check(session, uriOf(params), token);
    return checked === undefined ? null : answer(checked, params, session);
  };
}

function isAbout(value: unknown): value is service.Completion['about'] {
  if (typeof value !== 'object' || value === null || !('dossier' in value) || typeof value.dossier !== 'string')
    return false;
  if ('entity' in value) return typeof value.entity === 'string';
  if (!('quote' in value) || typeof value.quote !== 'object' || value.quote === null) return false;
  const quote = value.quote as Partial<{ exact: unknown; paragraph: unknown }>;
  return typeof quote.exact === 'string' && typeof quote.paragraph === 'number';
}

/** In characters: what a draft uses is counted anew after every change, which has to be done before the next one. */
const longestMeasured = 50_000;
