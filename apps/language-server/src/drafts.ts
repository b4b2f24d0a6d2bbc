/**
 * The drafts that are open: their text as the editor has it, and what was found in it, once per version. An edit keeps
 * the analysis before it, so that only what changed is analysed again.
 */
import type { KeyedView } from '@brief/language-service';
import { analyse, type Draft, type Finding, type Knowledge, lint, type Settings } from '@brief/lint';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** What holds for a draft: dossiers and rules. The same object as long as nothing of it has changed. */
export interface InForce {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** Rises with every change of configuration or dossiers; part of the identity of a result. */
  readonly generation: number;
}

/** Longer drafts are not analysed as they are typed; the command line still checks them. In UTF-16 code units. */
export const longestDraft = 4_000_000;

export interface OpenDraft {
  readonly uri: string;
  readonly document: TextDocument;
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
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean;
  close(uri: string): boolean;
}

export function createDrafts(report: (error: unknown, what: string) => void): Drafts {
  const drafts = new Map<string, Entry>();
  return {
    get: (uri) => drafts.get(uri),
    all: () => drafts.values(),
    open: (uri, languageId, version, text) => {
      drafts.set(uri, createEntry(TextDocument.create(uri, languageId, version, text), report));
    },
    change: (uri, version, changes) => {
      const entry = drafts.get(uri);
      entry?.change(version, changes);
      return entry !== undefined;
    },
    close: (uri) => drafts.delete(uri),
  };
}

interface Entry extends OpenDraft {
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
}

function createEntry(opened: TextDocument, report: (error: unknown, what: string) => void): Entry {
  let document = opened;
  /** How often the text has changed: a client may count its versions as it likes. */
  let changes = 0;
  let last: { draft: Draft; knowledge: Knowledge; version: number } | undefined;
  let findings: { draft: Draft; settings: Settings; found: readonly Finding[] } | undefined;

  const analysed = ({ knowledge }: InForce): Draft => {
    if (last?.knowledge === knowledge && last.version === changes) return last.draft;
    const draft = analyse(document.getText(), knowledge, { previous: last?.draft });
    last = { draft, knowledge, version: changes };
    return draft;
  };

  return {
    uri: opened.uri,
    get document() {
      return document;
    },
    get isTooLong() {
      return document.getText().length > longestDraft;
    },
    change(version, made) {
      document = TextDocument.update(document, [...made], version);
      changes++;
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
