/**
 * Findings as diagnostics: asked for by clients that pull, sent to the others after a pause in typing. A result says
 * which text, dossiers and rules it rests on, and an older one is never sent after a newer.
 */
import { entityTable } from '@brief/core';
import { languageOf } from '@brief/data-files';
import { type Finding, namedEntities } from '@brief/lint';
import { type Diagnostic, DiagnosticSeverity, type DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { checkDossier } from './dossiers.ts';
import { longestDraft } from './drafts.ts';
import { placeKey } from './places.ts';
import { methods, type StatusParams } from './protocol.ts';
import { type Checked, check, prepareDraft, type Session } from './session.ts';
import { dossierDiagnostic, toDiagnostic } from './to-lsp.ts';

export interface Diagnostics {
  /** What a client asked for. */
  report(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport>;
  /** A draft has changed; whoever is not asked sends. */
  changed(uri: string): void;
  /** Everything may be different: configuration, dossiers, settings. */
  allChanged(): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

interface Computed {
  readonly id: string;
  readonly items: readonly Diagnostic[];
  /** Of the text it is about. */
  readonly revision: number;
}

export function createDiagnostics(session: Session): Diagnostics {
  const { client, connection, drafts } = session;
  /** Drafts to be checked and sent, the one that changed last at the end; a draft may stand there more than once. */
  const waiting: string[] = [];
  const unsent = new Set<string>();
  let isTurnTaken = false;
  /** What was last shown, for drafts that are checked on saving only. */
  const shown = new Map<string, readonly Diagnostic[]>();
  /** The revision of each that was. */
  const savedRevisions = new Map<string, number>();
  /** Grows with every change of what holds: findings of the same text may differ then. */
  let round = 0;

  const dossier = async (uri: string): Promise<Computed | undefined> => {
    const settings = await session.settings.of(uri);
    const kept = shown.get(uri);
    const now = session.files.revision(uri);
    if (now !== undefined && settings.run === 'onSave' && kept !== undefined && savedRevisions.get(uri) !== now) {
      return { id: `kept ${savedRevisions.get(uri)} ${round}`, items: kept, revision: now };
    }
    const checked = await checkDossier(session, uri);
    if (checked === undefined) return undefined;
    const { document, findings, loaded } = checked;
    const revision = session.files.revision(uri) ?? 0;
    const isToldElsewhere = loaded.reading?.isPlain === true && client.checksBySchema(languageOf(placeKey(uri)));
    const items = (isToldElsewhere ? [] : findings)
      .slice(0, settings.maxNumberOfProblems)
      .map((finding) => dossierDiagnostic(document, finding, client));
    shown.set(uri, items);
    savedRevisions.set(uri, revision);
    return { id: `${revision} ${round}`, items, revision };
  };

  const compute = async (uri: string): Promise<Computed | undefined> => {
    if (session.files.dossier(uri) !== undefined) return dossier(uri);
    const prepared = await prepareDraft(session, uri);
    if (prepared === undefined) {
      if (drafts.get(uri) !== undefined) void status(session, uri, undefined, leftAlone);
      return undefined;
    }
    const { draft, inForce, settings } = prepared;
    const { revision } = draft;
    const kept = shown.get(uri);
    if (settings.run === 'onSave' && kept !== undefined && savedRevisions.get(uri) !== revision) {
      return { id: `kept ${savedRevisions.get(uri)} ${round} ${inForce.generation}`, items: kept, revision };
    }
    const checked = draft.isTooLong ? undefined : await check(session, uri);
    if (!draft.isTooLong && checked === undefined) return undefined;
    const items = checked === undefined ? [tooLong()] : toDiagnostics(session, checked);
    shown.set(uri, items);
    savedRevisions.set(uri, revision);
    void status(session, uri, checked, whyTooLong);
    return { id: `${revision} ${round} ${inForce.generation}`, items, revision };
  };

  const publish = async (uri: string) => {
    const result = await compute(uri);
    const revision = drafts.get(uri)?.revision ?? session.files.revision(uri);
    const version = drafts.get(uri)?.document.version ?? session.files.dossier(uri)?.version;
    // Typing has gone on, or the draft is closed: the next change or the closing sends.
    if (version === undefined || (result !== undefined && revision !== result.revision)) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: [...(result?.items ?? [])] });
  };

  /** One draft in each turn of the event loop, so that with a thousand open a hover does not wait for all of them. */
  const sendNext = () => {
    const uri = waiting.pop();
    isTurnTaken = uri !== undefined;
    if (uri === undefined) return;
    if (unsent.delete(uri)) {
      publish(uri).catch((error) =>
        connection.console.error(`Checking ${uri} failed: ${String(error?.stack ?? error)}`),
      );
    }
    setTimeout(sendNext, 0);
  };

  const changed = (uri: string) => {
    if (client.pullDiagnostics) return;
    waiting.push(uri);
    unsent.add(uri);
    if (!isTurnTaken) setTimeout(sendNext, 0);
    isTurnTaken = true;
  };

  return {
    changed,
    async report(uri, previous) {
      const result = await compute(uri);
      if (result === undefined) return { kind: 'full', items: [] };
      if (result.id === previous) return { kind: 'unchanged', resultId: result.id };
      return { kind: 'full', resultId: result.id, items: [...result.items] };
    },
    allChanged() {
      round++;
      shown.clear();
      if (client.pullDiagnostics) {
        if (client.refreshDiagnostics) void connection.languages.diagnostics.refresh();
      } else {
        for (const { uri } of [...drafts.all(), ...session.files.dossiers()]) changed(uri);
      }
    },
    saved(uri) {
      shown.delete(uri);
      changed(uri);
    },
    closed(uri) {
      unsent.delete(uri);
      shown.delete(uri);
      savedRevisions.delete(uri);
      if (!client.pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}

/** The diagnostics of a checked draft, at most as many as the settings allow. */
export function toDiagnostics(session: Session, { draft, view, settings, inForce }: Checked): Diagnostic[] {
  const { client, sources } = session;
  const sourceOf = (finding: Finding) => {
    const dossier = finding.dossier === undefined ? undefined : inForce.knowledge.dossier(finding.dossier);
    const { quote } = finding;
    const location = dossier !== undefined && quote !== undefined ? sources.quote(dossier, quote) : undefined;
    return location === undefined || quote === undefined
      ? undefined
      : { location, message: `The source, ¶${quote.paragraph}: “${quote.exact}”` };
  };
  return view.findings.slice(0, settings.maxNumberOfProblems).map((finding) =>
    toDiagnostic(draft.document, finding, {
      related: client.relatedInformation,
      codeDescription: client.codeDescription,
      data: client.diagnosticData,
      sourceOf,
    }),
  );
}

async function status({ connection, client }: Session, uri: string, checked: Checked | undefined, unchecked: string) {
  if (!client.isOurs) return;
  const findings = { error: 0, warning: 0, info: 0 };
  for (const { severity } of checked?.view.findings ?? []) findings[severity]++;
  const inForce =
    checked?.inForce.knowledge.dossiers.reduce((sum, dossier) => sum + entityTable(dossier).length, 0) ?? 0;
  const version = checked?.draft.document.version ?? 0;
  const params: StatusParams = {
    uri,
    version,
    findings,
    entities: checked === undefined ? 0 : namedEntities(checked.view.draft).size,
    entitiesInForce: inForce,
    ...(checked === undefined
      ? { unchecked }
      : checked.inForce.broken.length > 0 && { broken: checked.inForce.broken }),
  };
  await connection.sendNotification(methods.status, params);
}

const whyTooLong = `This draft has more than ${longestDraft / 1_000_000} million characters and is not checked as you type. Run brief lint on it.`;

const leftAlone = 'Brief leaves this draft alone: a setting or the configuration says so.';

function tooLong(): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: 'brief',
    message: whyTooLong,
  };
}
