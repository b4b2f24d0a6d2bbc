/** What was made of large dossiers, kept from run to run. It is loaded when there is a large dossier. */
import { statSync } from 'node:fs';
import type { Kept } from '@brief/config';
import type { KeptOnDisk } from '@brief/language-server/kept';
import { debug } from '../run/debug.ts';

export const kept: Kept = {
  async digestOf(file, least, most) {
    if (!isLarge(file, least)) return undefined;
    onDisk ??= (await import('@brief/language-server/kept')).keptOnDisk();
    return onDisk?.digestOf(file, least, most);
  },
  digest: (text) => onDisk?.digest(text) ?? '',
  get(key) {
    const bytes = onDisk?.get(key);
    debug(() => `kept ${wordOf(key)}: ${bytes === undefined ? 'none' : `${bytes.length} bytes`}`);
    return bytes;
  },
  put: (key, bytes) => onDisk?.put(key, bytes),
};

/** What it is that was kept: a dossier, names. */
const wordOf = (key: string): string => key.slice(0, key.indexOf(' '));

let onDisk: KeptOnDisk | undefined;

function isLarge(file: string, least: number): boolean {
  try {
    return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= least;
  } catch {
    return false;
  }
}
