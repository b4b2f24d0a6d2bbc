/**
 * The file in which findings are kept from run to run: for each draft, named from the folder the file lies in, a key and
 * the findings. It is never more than a help: what cannot be used is as if it were not there.
 */
import { lstatSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonInWords } from '../failure.ts';
import { readBytes, Unreadable } from '../files/read.ts';
import { dressAsNew, putWhole } from '../files/write-whole.ts';
import { isRecord } from '../reporters/finding-data.ts';

/** The key, and findings as they were written: to be looked at closely before they are used. */
export interface Entry {
  readonly key: string;
  readonly findings: unknown;
}

const head = '{"briefCache":1,';
const largest = 256 * 1024 * 1024;

export function readCache(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const text = textOf(file);
  if (text === undefined || !text.startsWith(head)) return entries;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return entries;
  }
  const drafts = isRecord(data) ? data['drafts'] : undefined;
  if (!isRecord(drafts)) return entries;
  for (const [name, entry] of Object.entries(drafts)) {
    if (Array.isArray(entry) && typeof entry[0] === 'string') entries.set(name, { key: entry[0], findings: entry[1] });
  }
  return entries;
}

/** Whether there is something that no Brief has written. */
export function isForeign(file: string): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined || (stats.isFile() && stats.size === 0)) return false;
  return !textOf(file)?.startsWith(head.slice(0, head.indexOf(':')));
}

/**
 * All at once, so that of two runs at the same time each leaves a whole file. In the place of a link comes the file itself:
 * a workspace cannot have another file overwritten. Returns why it could not be done.
 */
export function writeCache(file: string, entries: ReadonlyMap<string, Entry>): string | undefined {
  const drafts = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { key, findings }]) => `${JSON.stringify(name)}:${JSON.stringify([key, findings])}`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    putWhole(file, Buffer.from(`${head}"drafts":{\n${drafts.join(',\n')}\n}}\n`), {
      dress: dressAsNew,
      put: (beside) => renameSync(beside, file),
    });
    return undefined;
  } catch (error) {
    return reasonInWords(error);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readBytes(file, largest).toString();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
