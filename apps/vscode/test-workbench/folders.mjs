/** Folders that may be written to, because nobody needs them afterwards. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Resolves to the copy. */
export async function copyFolder(from, to) {
  await cp(from, to, { recursive: true });
  return to;
}

/** Makes a folder of texts by their relative paths. Resolves to the folder. */
export async function writeFolder(folder, texts) {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
