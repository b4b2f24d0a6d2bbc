/** Sources as read-only files in a temporary folder, for editors that cannot show documents a server makes up. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

let folder: string | undefined;
const written = new Map<string, string>();

/** The file's URI; nothing where it cannot be written. The folder is this process's own and goes with it. */
export function putInTemporaryFolder(name: string, text: string): string | undefined {
  try {
    folder ??= createFolder();
    const path = join(folder, name.replace(/[^\w.-]/g, '_'));
    if (written.get(path) !== text) {
      rmSync(path, { force: true });
      writeFileSync(path, text, { flag: 'wx' });
      chmodSync(path, 0o444);
      written.set(path, text);
    }
    return pathToFileURL(path).href;
  } catch {
    return undefined;
  }
}

function createFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'brief-sources-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}
