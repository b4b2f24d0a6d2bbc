/** What is asked about a dossier file: from parameters to the service and back. What is asked about drafts is elsewhere. */
import { suggestedActions } from '@brief/language-service';
import { type CheckedDossier, checkDossier } from './dossiers.ts';
import { toCodeActions } from './edits.ts';
import { isDossier } from './open-files.ts';
import { uriOf } from './params.ts';
import type { Request } from './requests.ts';
import type { Session } from './session.ts';
import { dossierDiagnostic } from './to-lsp.ts';

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
  'textDocument/codeAction': onDossier(({ document, findings }, params, session) =>
    toCodeActions(session, document, params, {
      actions: (span, wantsAll) => (wantsAll ? [] : suggestedActions(findings, span)),
      diagnostics: (some) => some.map((finding) => dossierDiagnostic(document, finding, session.client)),
    }),
  ),
};

/** A request about one dossier; null where it is not open or not checked. */
function onDossier(answer: (checked: CheckedDossier, params: unknown, session: Session) => unknown): Request {
  return async (session, params, token) => {
    const checked = await checkDossier(session, uriOf(params));
    return checked === undefined || token.isCancellationRequested ? null : answer(checked, params, session);
  };
}
