/** Checks drafts whether they are open or not, through the server; what is done with the findings is for others to say. */
import { type Diagnostic, type GlobPattern, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decode } from './read-file.ts';
import type { Requests } from './requests.ts';

interface CheckedDraft {
  readonly uri: Uri;
  readonly findings: readonly Diagnostic[];
  /** Why it could not be checked, in half a sentence. */
  readonly failure?: string;
}

export interface Lint {
  /** Addresses of the drafts a pattern matches, in order; what the editor hides is left out. */
  find(pattern: GlobPattern): Promise<readonly Uri[]>;
  check(draft: Uri): Promise<CheckedDraft>;
}

export const allDrafts = '**/*.{md,markdown}';

/** In bytes. A longer file is no draft that a person writes. */
const longest = 10_000_000;

export function createLint(requests: Requests, client: BaseLanguageClient): Lint {
  const textOf = async (uri: Uri): Promise<string> => {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open !== undefined) return open.getText();
    const { size } = await workspace.fs.stat(uri);
    if (size > longest) throw new Error(`it has ${size} bytes; the limit is ${longest}`);
    return decode(await workspace.fs.readFile(uri));
  };
  return {
    async find(pattern) {
      const found = await workspace.findFiles(pattern, '**/{node_modules,.git}/**');
      return found.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    async check(uri) {
      try {
        const diagnostics = await requests.lintFile(uri, await textOf(uri));
        return { uri, findings: await client.protocol2CodeConverter.asDiagnostics(diagnostics) };
      } catch (error) {
        return { uri, findings: [], failure: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
