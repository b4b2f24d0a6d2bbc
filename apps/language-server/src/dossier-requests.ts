/** What is asked about a dossier file: from parameters to the service and back. What is asked about drafts is elsewhere. */
import * as service from '@brief/dossier-service';
import { references, suggestedActions } from '@brief/language-service';
import { type CancellationToken, ErrorCodes, type Location, ResponseError } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { dossierFilesOf } from './dossier-files.ts';
import { type CheckedDossier, checkDossier, type OpenView, openView } from './dossiers.ts';
import { toCodeActions, workspaceEdit } from './edits.ts';
import { isDossier } from './open-files.ts';
import { fields, offsetOf, stringOf, uriOf } from './params.ts';
import { renameEntity, whyNotRenamed } from './rename-entity.ts';
import type { Request } from './requests.ts';
import { checkAll, documentAt, openDocument, type Session } from './session.ts';
import { dossierDiagnostic, toDossierCompletionItem, toDossierSymbol, toHover, toRange } from './to-lsp.ts';

/** The requests of drafts, with those about a dossier answered here. Whole features are absent from dossiers: `null`. */
export function withDossiers(ofDrafts: Readonly<Record<string, Request>>): Readonly<Record<string, Request>> {
  const both = Object.entries(ofDrafts).map(([method, ofDraft]): [string, Request] => {
    const ofDossier = ofDossiers[method];
    if (ofDossier === undefined) return [method, ofDraft];
    return [
      method,
      (session, params, token) => (isDossier(uriOf(params)) ? ofDossier : ofDraft)(session, params, token),
    ];
  });
  return Object.fromEntries(both);
}

const ofDossiers: Readonly<Record<string, Request>> = {
  'textDocument/codeAction': onChecked(({ document, findings }, params, session) =>
    toCodeActions(session, document, params, {
      actions: (span, wantsAll) => (wantsAll ? [] : suggestedActions(findings, span)),
      diagnostics: (some) => some.map((finding) => dossierDiagnostic(document, finding, session.client)),
    }),
  ),
  'textDocument/completion': onView(({ document, settings, view }, params, { client }) => {
    if (!settings.completion) return null;
    const found = service.dossierCompletions(view, offsetOf(params, document));
    const offered = client.checksBySchema(view.language) ? found.filter(({ bySchema }) => !bySchema) : found;
    const items = offered.map((completion, order) => toDossierCompletionItem(document, completion, order, client));
    return { isIncomplete: true, items };
  }),
  'textDocument/hover': onView(({ document, settings, view }, params, { client }) => {
    const hover = settings.hover ? service.dossierHover(view, offsetOf(params, document)) : undefined;
    return hover === undefined || (hover.bySchema && client.checksBySchema(view.language))
      ? null
      : toHover(document, hover, client.markdownHover);
  }),
  'textDocument/definition': onView(async ({ document, settings, view }, params, session) => {
    const found = service.dossierDefinition(view, offsetOf(params, document));
    if (found === undefined) return [];
    if ('dossier' in found) {
      const { dossier, entity } = found;
      const files = await dossierFilesOf(session, await session.workspace.companions(view.document, settings));
      const place = files.declaration({ dossier, entity }) ?? session.sources.entry(view.knowledge, dossier, entity);
      return place === undefined ? [] : [place];
    }
    const { place } = found;
    if (place.document === document.uri) return [{ uri: document.uri, range: toRange(document, place.span) }];
    // An open file keeps the address its editor gave it.
    const open = documentAt(session, place.document);
    const text = open ?? TextDocument.create(place.document, '', 0, view.beside?.text ?? '');
    return [{ uri: text.uri, range: toRange(text, place.span) }];
  }),
  'textDocument/references': onView(async ({ document, settings, view }, params, session) => {
    const entity = service.entityAt(view, offsetOf(params, document));
    if (entity === undefined) return [];
    const context = fields(fields(params, 'params')['context'] ?? {}, 'context');
    const files = await dossierFilesOf(session, await session.workspace.companions(view.document, settings));
    return [...files.places(entity, context['includeDeclaration'] !== false), ...(await inDrafts(session, entity))];
  }),
  'textDocument/documentHighlight': onView(({ document, view }, params) => {
    const entity = service.entityAt(view, offsetOf(params, document));
    if (entity === undefined) return [];
    return service
      .placesOf(view, entity)
      .map(({ span, declares }) => ({ range: toRange(document, span), kind: declares ? 3 : 2 }));
  }),
  'textDocument/prepareRename': onView(async ({ document, settings, view }, params, session) => {
    const entity = service.entityAt(view, offsetOf(params, document));
    if (entity === undefined) return null;
    const files = await dossierFilesOf(session, await session.workspace.companions(view.document, settings));
    const refused = whyNotRenamed(files, entity);
    if (refused !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, refused);
    return { range: toRange(document, entity.span), placeholder: entity.entity };
  }),
  'textDocument/rename': onView(async ({ document, settings, view }, params, session) => {
    const entity = service.entityAt(view, offsetOf(params, document));
    if (entity === undefined) {
      throw new ResponseError(ErrorCodes.InvalidParams, 'No id of an entity stands here. Put the cursor on one.');
    }
    const files = await dossierFilesOf(session, await session.workspace.companions(view.document, settings));
    return workspaceEdit(session, await renameEntity(session, files, entity, stringOf(params, 'newName').trim()));
  }),
  'textDocument/documentSymbol': onView(({ document, view }, _params, { client }) =>
    service.dossierSymbols(view).flatMap((symbol) => toDossierSymbol(document, symbol, client.hierarchicalSymbols)),
  ),
  'textDocument/documentLink': onView(({ document, view }) => {
    const link = service.sourceLink(view);
    return link === undefined
      ? []
      : [{ range: toRange(document, link.span), target: link.document, tooltip: 'Open the words of the source' }];
  }),
};

/** Mentions and references in the open drafts for which the dossier is in force. */
async function inDrafts(
  session: Session,
  { dossier, entity }: { dossier: string; entity: string },
): Promise<Location[]> {
  const views = (await checkAll(session)).map(({ view }) => view).filter(({ knowledge }) => knowledge.dossier(dossier));
  return references(views, [{ dossier, entity }]).flatMap(({ document, span }) => {
    const draft = openDocument(session, document);
    return draft === undefined ? [] : [{ uri: document, range: toRange(draft, span) }];
  });
}

/** A request about one dossier and what is wrong in it; null where it is not open or not checked. */
function onChecked(answer: (checked: CheckedDossier, params: unknown, session: Session) => unknown): Request {
  return async (session, params, token) => {
    const checked = await checkDossier(session, uriOf(params));
    return checked === undefined || token.isCancellationRequested ? null : answer(checked, params, session);
  };
}

/** A request about one dossier as it is being written. */
function onView(answer: (view: OpenView, params: unknown, session: Session) => unknown): Request {
  return async (session: Session, params: unknown, token: CancellationToken) => {
    const view = await openView(session, uriOf(params));
    return view === undefined || token.isCancellationRequested ? null : answer(view, params, session);
  };
}
