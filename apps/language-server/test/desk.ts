/**
 * A folder with files and a server that works in it, for tests of dossiers: documents are opened and typed in with marks
 * (`│` the cursor), and what comes back is drawn into the text (`⟦so⟧`).
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { type Options, type Server, startServer } from './server-process.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Diagnostic {
  readonly range: Range;
  readonly severity: number;
  readonly code: string;
  readonly source: string;
  readonly message: string;
}
interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
export interface WorkspaceEdit {
  readonly documentChanges: readonly { textDocument: { uri: string; version: number | null }; edits: TextEdit[] }[];
}

/** A client that can do everything but pull diagnostics. */
const able = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, dataSupport: true, versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { documentationFormat: ['markdown'], resolveSupport: { properties: ['documentation'] } },
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

export interface Desk {
  readonly server: Server;
  uriOf(path: string): string;
  write(path: string, text: string): void;
  /** As an editor tells of a change on disk. */
  changed(path: string): void;
  /** Opens a file as it is on disk, or with this text; `│` in it is where `ask` asks. */
  open(path: string, marked?: string): Document;
}

export interface Document {
  readonly uri: string;
  readonly text: string;
  ask<T>(method: string, more?: object): Promise<T>;
  /** The whole text anew, as typing changes it; `│` in it is where `ask` asks from now on. */
  type(marked: string): void;
  close(): void;
  /** The diagnostics of the newest version: `code ⟦place⟧ message`. */
  findings(): Promise<readonly string[]>;
  diagnostics(): Promise<readonly Diagnostic[]>;
  /** The text with ranges marked ⟦so⟧. */
  drawn(ranges: readonly Range[]): string;
  /** The text with edits applied. */
  edited(edits: readonly TextEdit[]): string;
}

export async function desk(files: Readonly<Record<string, string>>, options: Options = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'brief-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const uriOf = (path: string) => (path.includes(':') ? path : pathToFileURL(join(folder, path)).href);
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const server = await startServer({
    capabilities: able,
    answers: { 'workspace/configuration': () => [null] },
    folder: pathToFileURL(folder).href,
    ...options,
  });
  onTestFinished(async () => {
    await server.stop();
    expect(server.faults).toEqual([]);
  });
  return {
    server,
    uriOf,
    write,
    changed: (path) => server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] }),
    open: (path, marked = readFileSync(join(folder, path), 'utf8')) => openDocument(server, uriOf(path), marked),
  };
}

function openDocument(server: Server, uri: string, marked: string): Document {
  let version = 1;
  let text = marked.replace('│', '');
  let at = marked.indexOf('│');
  const languageId = /\.ya?ml$/.test(uri) ? 'yaml' : /\.json$/.test(uri) ? 'json' : 'markdown';
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  const diagnostics = () =>
    server.until(`diagnostics of ${uri}, version ${version}`, () => {
      const published = server.received.findLast(
        ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri,
      )?.params as { version: number; diagnostics: Diagnostic[] } | undefined;
      return published?.version === version ? published.diagnostics : undefined;
    });
  return {
    uri,
    get text() {
      return text;
    },
    ask: (method, more = {}) =>
      server.request(`textDocument/${method}`, {
        textDocument: { uri },
        position: positionAt(text, Math.max(at, 0)),
        ...more,
      }),
    type(next) {
      version++;
      text = next.replace('│', '');
      at = next.indexOf('│');
      server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    },
    close: () => server.notify('textDocument/didClose', { textDocument: { uri } }),
    diagnostics,
    async findings() {
      const slice = ({ start, end }: Range) => text.slice(offsetAt(text, start), offsetAt(text, end));
      return (await diagnostics()).map(({ code, range, message }) => `${code} ⟦${slice(range)}⟧ ${message}`);
    },
    drawn(ranges) {
      let result = text;
      for (const { start, end } of backwards(text, ranges, (range) => range)) {
        const [from, to] = [offsetAt(text, start), offsetAt(text, end)];
        result = `${result.slice(0, from)}⟦${result.slice(from, to)}⟧${result.slice(to)}`;
      }
      return result;
    },
    edited: (edits) => edited(text, edits),
  };
}

function edited(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { range, newText } of backwards(text, edits, (edit) => edit.range)) {
    result = result.slice(0, offsetAt(text, range.start)) + newText + result.slice(offsetAt(text, range.end));
  }
  return result;
}

function backwards<T>(text: string, all: readonly T[], rangeOf: (one: T) => Range): T[] {
  return [...all].sort((a, b) => offsetAt(text, rangeOf(b).start) - offsetAt(text, rangeOf(a).start));
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetAt(text: string, { line, character }: Position): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (starts[line] ?? text.length) + character;
}
