/**
 * Tells that something may have changed in the folders a run has looked into. What has changed is for the next run to find
 * out: it looks at everything anew. So Node’s watching of single folders does, which never meets what is left out of a run
 * (`node_modules`, hidden folders), and neither the order nor the sort of its events matters.
 */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Files, isDossierName } from '@brief/config';
import { codeOf } from '../failure.ts';
import { isDraftName } from '../files/find.ts';
import { tell } from '../terminal/output.ts';

export interface Folders {
  /** Watches a folder from now on. What happens to a file in it counts if its name is that of a draft or dossier. */
  look(folder: string): void;
  /** What happens to this file counts, whatever it is called. */
  mind(file: string): void;
  /** The same reader, whose every look is minded. */
  minding(files: Files): Files;
  /** Called between two runs: what was not looked at since the last call is watched no more. */
  settle(): void;
  close(): void;
}

export function watchFolders(onChange: () => void): Folders {
  const watchers = new Map<string, FSWatcher>();
  const looked = new Set<string>();
  const minded = new Set<string>();
  let isFull = false;

  const counts = (folder: string, name: string | null): boolean => {
    if (name === null) return true;
    const path = join(folder, name);
    return minded.has(path) || watchers.has(path) || isDraftName(name) || isDossierName(name) || isFolder(path);
  };

  const look = (folder: string): void => {
    looked.add(folder);
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_, name) => {
        if (!counts(folder, name)) return;
        // A folder that is gone and there again is another one.
        if (name !== null) stop(join(folder, name));
        onChange();
      });
      watcher.on('error', () => {
        // The folder is gone, which its parent tells as well.
        stop(folder);
        onChange();
      });
      watchers.set(folder, watcher);
    } catch (error) {
      if (isFull || (codeOf(error) !== 'ENOSPC' && codeOf(error) !== 'EMFILE')) return;
      isFull = true;
      tell(`Note: the system watches no more folders: changes in ${folder} and others are not noticed.\n`);
    }
  };

  const stop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };

  const mind = (file: string): void => {
    minded.add(file);
    look(dirname(file));
  };

  return {
    look,
    mind,
    minding: (files) => ({
      ...files,
      ...(files.kept && {
        kept: {
          ...files.kept,
          digestOf(file, least, most) {
            mind(file);
            return files.kept?.digestOf(file, least, most) ?? Promise.resolve(undefined);
          },
        },
      }),
      read(file, limit) {
        mind(file);
        return files.read(file, limit);
      },
      list(folder) {
        look(folder);
        return files.list(folder);
      },
    }),
    settle() {
      for (const folder of [...watchers.keys()]) if (!looked.has(folder)) stop(folder);
      looked.clear();
    },
    close() {
      for (const folder of [...watchers.keys()]) stop(folder);
    },
  };
}

/** A new folder may have drafts in it; hidden ones are not looked into. */
function isFolder(path: string): boolean {
  const name = basename(path);
  if (name.startsWith('.') || name === 'node_modules') return false;
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
