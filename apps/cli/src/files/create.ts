/** Puts a file where there is none. One that is there is somebody’s work, and is replaced only when that is asked for. */
import { fchmodSync, linkSync, lstatSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { codeOf, Failure, reasonInWords } from '../failure.ts';
import { dressAsNew, putWhole } from './write-whole.ts';

export interface CreateOptions {
  /** Replace what is there. */
  readonly force: boolean;
  /** The path as it is shown to people. */
  readonly shown: string;
}

/** @throws {Failure} when it cannot be written, or something is there; what is there is then as it was. */
export function createFile(path: string, text: string, { force, shown }: CreateOptions): void {
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !force) throw new Failure(alreadyThere(shown));
    // Through a link, what it leads to is replaced, not the link.
    const file = there?.isSymbolicLink() ? realpathSync(path) : path;
    putWhole(file, Buffer.from(text), {
      dress: (descriptor) => (there?.isFile() ? fchmodSync(descriptor, there.mode & 0o777) : dressAsNew(descriptor)),
      put: (beside) => (force ? renameSync(beside, file) : putNew(beside, file, shown)),
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${shown} could not be written: ${reasonInWords(error)}.`);
  }
}

/** A second name for the file fails where there is a file by now; not every disk has second names. */
function putNew(beside: string, file: string, shown: string): void {
  try {
    linkSync(beside, file);
    rmSync(beside);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Failure(alreadyThere(shown));
    if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) throw error;
    renameSync(beside, file);
  }
}

const alreadyThere = (shown: string): string =>
  `${shown} is there already, and was left as it is. For another name: -o FILE. To replace it: --force`;
