/**
 * The drafts that are open: their text as the editor has it, and what was found in it, once per version. An edit keeps
 * the analysis before it, so that only what changed is analysed again.
 */
import type { KeyedView } from '@brief/language-service';
import { analyse, type Draft, type Finding, type Knowledge, lint, type Settings } from '@brief/lint';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { changeText } from './change-text.ts';
import { documentKey } from './places.ts';

/** What holds for a draft: dossiers and rules. The same object as long as nothing of it has changed. */
export interface InForce {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** Rises with every change of configuration or dossiers; part of the identity of a result. */
  readonly generation: number;
  /** Dossiers that are meant to be in force and cannot be read as they are now. */
  readonly broken: readonly BrokenDossier[];
}

export interface BrokenDossier {
  /** Of its file, without the folder. */
  readonly name: string;
  /** It is in force as it last could be read. */
  readonly isHeld: boolean;
}

/** Longer drafts are not analysed as they are typed; the command line still checks them. In UTF-16 code units. */
export const longestDraft = 4_000_000;

/**
 * For how much text of drafts that nobody has edited yet all is kept that makes the first edit cheap. With many drafts
 * open, the others are read once more when they are first edited.
 */
const mostKept = 1_000_000;

export interface OpenDraft {
  /** As the editor wrote it when it opened the draft, letter for letter. */
  readonly uri: string;
  readonly document: TextDocument;
  /** Another one for every text there ever was: a client may count its versions as it likes, and open a draft again. */
  readonly revision: number;
  readonly isTooLong: boolean;
  /** The draft as analysed, once per version. */
  analysed(inForce: InForce): Draft;
  /** With the findings, once per version. */
  view(inForce: InForce): KeyedView;
}

export interface Drafts {
  get(uri: string): OpenDraft | undefined;
  all(): Iterable<OpenDraft>;
  open(uri: string, languageId: string, version: number, text: string): void;
  /** @throws {TypeError} when one of the changes is none; the text is then as it was. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean;
  close(uri: string): boolean;
}

export function createDrafts(report: (error: unknown, what: string) => void): Drafts {
  const drafts = new Map<string, Entry>();
  const desk: Desk = { revisions: 0, room: mostKept };
  return {
    get: (uri) => drafts.get(documentKey(uri)),
    all: () => drafts.values(),
    open: (uri, languageId, version, text) => {
      const document = TextDocument.create(uri, languageId, version, text);
      drafts.get(documentKey(uri))?.close();
      drafts.set(documentKey(uri), createEntry(document, desk, report));
    },
    change: (uri, version, changes) => {
      const entry = drafts.get(documentKey(uri));
      entry?.change(version, changes);
      return entry !== undefined;
    },
    close: (uri) => {
      drafts.get(documentKey(uri))?.close();
      return drafts.delete(documentKey(uri));
    },
  };
}

/** What the drafts share. */
interface Desk {
  revisions: number;
  /** Of what may be kept, what is left. */
  room: number;
}

interface Entry extends OpenDraft {
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(): void;
}

function createEntry(opened: TextDocument, desk: Desk, report: (error: unknown, what: string) => void): Entry {
  let document = opened;
  let revision = ++desk.revisions;
  let isEdited = false;
  /** The length that was taken from the room. */
  let kept = 0;
  let last: { draft: Draft; knowledge: Knowledge; revision: number } | undefined;
  let findings: { draft: Draft; settings: Settings; found: readonly Finding[] } | undefined;

  const analysed = ({ knowledge }: InForce): Draft => {
    if (last?.knowledge === knowledge && last.revision === revision) return last.draft;
    const text = document.getText();
    if (kept === 0 && (isEdited || text.length <= desk.room)) {
      kept = text.length;
      desk.room -= kept;
    }
    const draft = analyse(text, knowledge, { previous: last?.draft, keep: kept > 0 });
    last = { draft, knowledge, revision };
    return draft;
  };

  return {
    uri: opened.uri,
    get document() {
      return document;
    },
    get revision() {
      return revision;
    },
    get isTooLong() {
      return document.getText().length > longestDraft;
    },
    change(version, made) {
      document = changeText(document, made, version);
      revision = ++desk.revisions;
      isEdited = true;
    },
    close: () => {
      desk.room += kept;
      kept = 0;
    },
    analysed,
    view(inForce) {
      const draft = analysed(inForce);
      if (findings?.draft !== draft || findings.settings !== inForce.settings) {
        const { findings: found, errors } = lint(draft, inForce.knowledge, inForce.settings);
        for (const { rule, error } of errors) report(error, `rule ${rule}`);
        findings = { draft, settings: inForce.settings, found };
      }
      return { document: opened.uri, draft, findings: findings.found, knowledge: inForce.knowledge };
    },
  };
}
