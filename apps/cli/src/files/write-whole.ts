/**
 * Writes a file all at once: under another name beside it, flushed and counted, and only then under its own. Whoever reads
 * it meanwhile finds the old text or the new one. No pause is made, so one call is never interrupted.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../failure.ts';
import { listen } from '../run/interrupt.ts';

/** A file of Brief’s own, replaced if it is there. */
export function writeWhole(file: string, content: string): void {
  const target = realPlace(file);
  putWhole(target, Buffer.from(content), { dress: dressAsNew, put: (beside) => renameSync(beside, target) });
}

export interface Whole {
  /** Gives the new file its owner and permissions; until then nobody else can read it. */
  dress(descriptor: number): void;
  /** Gives it its name. */
  put(beside: string): void;
}

/** When it throws, nothing is left beside the file. */
export function putWhole(file: string, bytes: Buffer, { dress, put }: Whole): void {
  listen();
  const beside = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.brief-tmp`);
  const descriptor = openSync(beside, 'wx', 0o600);
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      dress(descriptor);
      fsyncSync(descriptor);
      const written = fstatSync(descriptor).size;
      if (written !== bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes were written`);
    } finally {
      closeSync(descriptor);
    }
    put(beside);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** The permissions that any new file of this person gets. */
export function dressAsNew(descriptor: number): void {
  fchmodSync(descriptor, 0o666 & ~process.umask());
}

/** A link stays one: what it leads to is replaced. */
function realPlace(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return file;
    throw error;
  }
}

/** So that the new name outlives a power cut; not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {}
}
