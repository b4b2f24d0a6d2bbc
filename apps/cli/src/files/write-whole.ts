/** Writes a file of Brief’s own all at once: whoever reads it meanwhile finds the old text or the new one. No pause is made. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../failure.ts';

export function writeWhole(file: string, content: string | Buffer): void {
  const target = realPlace(file);
  const bytes = Buffer.from(content);
  const beside = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.brief-tmp`,
  );
  try {
    const descriptor = openSync(beside, 'wx');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
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
