/** What a server knows between messages: its client, the open drafts, what holds for them. One for each connection. */
import type { KeyedView } from '@brief/language-service';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.ts';
import type { Drafts, InForce, OpenDraft } from './drafts.ts';
import type { OpenFiles } from './open-files.ts';
import { placeKey } from './places.ts';
import type { Sources } from './sources.ts';
import { type EditorSettings, readSettings, type Workspace } from './workspace.ts';

export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly drafts: Drafts;
  /** The folders of the workspace. */
  readonly folders: Set<string>;
  readonly files: OpenFiles;
  readonly workspace: Workspace;
  readonly sources: Sources;
  readonly settings: SettingsOfDrafts;
}

/** The editor's settings for each draft, asked for once and kept until they change. */
export interface SettingsOfDrafts {
  of(uri: string): Promise<EditorSettings>;
  /** Settings that came with a notification, for clients that cannot be asked. */
  changed(pushed: unknown): void;
  forget(uri: string): void;
}

export function createSettings(connection: Connection, client: Client): SettingsOfDrafts {
  const asked = new Map<string, Promise<EditorSettings>>();
  let pushed = readSettings(undefined);
  return {
    of(uri) {
      if (!client.configuration) return Promise.resolve(pushed);
      const found = asked.get(uri);
      if (found !== undefined) return found;
      const answer = connection.workspace
        .getConfiguration({ scopeUri: uri, section: 'brief' })
        .then(readSettings, () => pushed);
      asked.set(uri, answer);
      return answer;
    },
    changed(value) {
      asked.clear();
      if (typeof value === 'object' && value !== null && 'brief' in value) pushed = readSettings(value.brief);
    },
    forget: (uri) => asked.delete(uri),
  };
}

/** An open draft that Brief checks, with what holds for it. */
export interface Checked {
  readonly draft: OpenDraft;
  readonly inForce: InForce;
  readonly settings: EditorSettings;
  readonly view: KeyedView;
}

/**
 * The draft as it is now; nothing when it is not open, is switched off, left out or too long. A cancelled request ends
 * before the analysis.
 */
export async function check(session: Session, uri: string, token?: CancellationToken): Promise<Checked | undefined> {
  const found = await prepareDraft(session, uri);
  if (found === undefined || found.draft.isTooLong || token?.isCancellationRequested) return undefined;
  return { ...found, view: found.draft.view(found.inForce) };
}

/** A draft, a dossier or another text that is open. */
export function openDocument({ drafts, files }: Session, uri: string): TextDocument | undefined {
  return drafts.get(uri)?.document ?? files.get(uri);
}

/** The same by its place, however its address is written. */
export function documentAt({ drafts, files }: Session, place: string): TextDocument | undefined {
  const key = placeKey(place);
  const all = [...[...drafts.all()].map(({ document }) => document), ...files.all()];
  return all.find(({ uri }) => placeKey(uri) === key);
}

/** Every open draft, the one asked about first. */
export async function checkAll(session: Session, first?: string): Promise<readonly Checked[]> {
  const uris = [...session.drafts.all()].map(({ uri }) => uri);
  uris.sort((a, b) => Number(b === first) - Number(a === first));
  const all = await Promise.all(uris.map((uri) => check(session, uri)));
  return all.filter((one) => one !== undefined);
}

/** What holds for any open draft, and what holds where there is none. */
export async function everyInForce(session: Session): Promise<readonly InForce[]> {
  const all = await checkAll(session);
  const standing = await session.workspace.inForce('', await session.settings.of(''), '');
  return [...new Set([...all.map(({ inForce }) => inForce), standing])];
}

export async function prepareDraft(session: Session, uri: string): Promise<Omit<Checked, 'view'> | undefined> {
  const opened = session.drafts.get(uri);
  if (opened === undefined) return undefined;
  const settings = await session.settings.of(uri);
  if (!settings.enable || (await session.workspace.isIgnored(uri))) return undefined;
  const inForce = await session.workspace.inForce(uri, settings, opened.document.getText());
  // The draft may have been closed while files were read.
  const draft = session.drafts.get(uri);
  return draft === undefined ? undefined : { draft, inForce, settings };
}
