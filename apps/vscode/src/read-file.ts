/** Gives the server the text of configuration and dossier files, wherever the editor has them. */
import { type ListFolderParams, methods, type ReadFileParams } from '@brief/language-server/protocol';
import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function answerReadFile(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(methods.readFile, ({ uri, limit }: ReadFileParams) => readText(Uri.parse(uri, true), limit)),
    client.onRequest(methods.listFolder, ({ uri }: ListFolderParams) => listNames(Uri.parse(uri, true))),
  );
}

/** What cannot be listed has nothing in it that could be read. */
async function listNames(uri: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(uri)).map(([name]) => name);
  } catch {
    return [];
  }
}

/**
 * The text of a file; null where there is none.
 * @param limit In bytes.
 * @throws {Error} When it is too large, is not UTF-8 or cannot be read; the message says so in half a sentence.
 */
async function readText(uri: Uri, limit: number): Promise<string | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) return null;
    if (size > limit) throw new Error(`it has ${size} bytes; the limit is ${limit}`);
    return decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && isAbsence(error.code)) return null;
    throw error;
  }
}

/** @throws {Error} When it is not UTF-8. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8 text');
  }
}

function isAbsence(code: string): boolean {
  return ['FileNotFound', 'FileIsADirectory', 'FileNotADirectory'].includes(code);
}
