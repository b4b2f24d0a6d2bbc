/**
 * Dossiers that are open, checked as they are typed: what is wrong in each, what it leaves out, and where it and those it
 * is used with do not agree. What a dossier is held to is said elsewhere; `brief dossier check` asks the same.
 */
import type { LoadedDossier } from '@brief/config';
import { languageOf } from '@brief/data-files';
import { placeRemarks, remarksAmong, remarksOn } from '@brief/dossier-files';
import { type DossierView, sourcePath, viewDossier } from '@brief/dossier-service';
import type { Finding } from '@brief/lint';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { longestDraft } from './drafts.ts';
import { placeKey } from './places.ts';
import type { Session } from './session.ts';
import type { EditorSettings } from './workspace.ts';

export interface CheckedDossier {
  readonly document: TextDocument;
  readonly settings: EditorSettings;
  readonly loaded: LoadedDossier;
  readonly findings: readonly Finding[];
}

/** The dossier as it is now; nothing when it is not open, is switched off or left out. */
export async function checkDossier(session: Session, uri: string): Promise<CheckedDossier | undefined> {
  const settings = await session.settings.of(uri);
  if (!settings.enable || (await session.workspace.isIgnored(uri))) return undefined;
  const document = session.files.dossier(uri);
  if (document !== undefined && document.getText().length > longestDraft) {
    return { document, settings, loaded: { file: uri, complaints: [] }, findings: [unread(tooLong)] };
  }
  for (let tries = 3; ; tries--) {
    const loaded = await session.workspace.dossier(uri);
    const companions = await session.workspace.companions(uri, settings);
    // The dossier may have been closed or typed in while files were read.
    const document = session.files.dossier(uri);
    if (document === undefined) return undefined;
    if (loaded.reading === undefined) {
      return { document, settings, loaded, findings: loaded.complaints.map(({ message }) => unread(`${message}.`)) };
    }
    // Unless one file is open under two addresses, the next look finds them equal.
    if (loaded.reading.text !== document.getText() && tries > 0) continue;
    const remarks = await remarksIn(loaded, companions, session);
    return { document, settings, loaded, findings: inOrder([...loaded.reading.findings, ...remarks]) };
  }
}

/** The dossier as it is now, read as far as it makes sense; nothing when it is not open, is switched off or left out. */
export async function openView(session: Session, uri: string): Promise<OpenView | undefined> {
  const settings = await session.settings.of(uri);
  if (!settings.enable || (await session.workspace.isIgnored(uri))) return undefined;
  const loaded = await session.workspace.dossier(uri);
  const knowledge = await session.workspace.knowledgeWith(uri, settings, loaded);
  const path = sourcePath(session.files.dossier(uri)?.getText() ?? '', languageOf(placeKey(uri)));
  const found = path === undefined ? undefined : await session.workspace.beside(uri, path);
  const document = session.files.dossier(uri);
  if (document === undefined || document.getText().length > longestDraft) return undefined;
  const beside = path === undefined || found === undefined ? undefined : { ...found, name: path };
  const text = document.getText();
  const view = viewDossier({
    document: uri,
    text,
    language: languageOf(placeKey(uri)),
    knowledge,
    ...(beside && { beside }),
  });
  return { document, settings, view };
}

export interface OpenView {
  readonly document: TextDocument;
  readonly settings: EditorSettings;
  readonly view: DossierView;
}

async function remarksIn(
  { file, dossier, reading }: LoadedDossier,
  companions: Awaited<ReturnType<Session['workspace']['companions']>>,
  { workspace }: Session,
): Promise<readonly Finding[]> {
  // One that is broken is still in force as it last was; nothing is said of that.
  if (dossier === undefined || reading === undefined || reading.findings.length > 0) return [];
  const others = companions.filter(({ name }) => placeKey(name) !== placeKey(file));
  const all = [...others, { dossier, name: file }].map((one) => ({ ...one, name: workspace.shown(file, one.name) }));
  const among = remarksAmong(all).filter(({ on }) => on === others.length);
  const today = new Date().toISOString().slice(0, 10);
  return placeRemarks([...remarksOn(dossier, today), ...among], { name: file, text: reading.text });
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

const tooLong = `This dossier has more than ${longestDraft / 1_000_000} million characters and is not checked as you type. Run brief dossier check on it.`;

function unread(message: string): Finding {
  const words = message.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return { rule: 'readable-file', severity: 'error', span: { start: 0, end: 0 }, message: words };
}
