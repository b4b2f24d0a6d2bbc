/**
 * `--cache`: the findings of drafts that are as they were are not looked for again. A draft’s findings are used only when
 * all they depend on is the same (`key.ts`), so a report is the same with a cache and without.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Finding } from '@brief/lint';
import type { Arguments } from '../arguments/read-arguments.ts';
import { pathInside } from '../files/disk.ts';
import { findingsFrom } from '../reporters/finding-data.ts';
import type { OpenDraft } from '../run/drafts.ts';
import type { Setup } from '../run/in-force.ts';
import { spellOut } from '../terminal/visible.ts';
import { isForeign, readCache, writeCache } from './cache-file.ts';
import { createKeys } from './key.ts';

/** Findings by what they depend on. */
export interface Memory {
  recall(draft: OpenDraft, setup: Setup): readonly Finding[] | undefined;
  keep(draft: OpenDraft, setup: Setup, findings: readonly Finding[]): void;
}

export interface Cache extends Memory {
  /** Call once, when all drafts are checked. Returns what there is to say about it. */
  close(): readonly string[];
}

const defaultName = '.briefcache';

export function openCache(args: Arguments): Cache {
  const location = args.value('cache-location');
  const file = fileFor(location ?? defaultName);
  const shown = spellOut(pathInside(process.cwd(), file) ?? file);
  if (location !== undefined && isForeign(file)) {
    const note = `${shown} is no cache of brief’s. It was left as it is, and nothing was kept. Give --cache-location another name.`;
    return { recall: () => undefined, keep() {}, close: () => [note] };
  }
  const folder = dirname(file);
  const before = readCache(file);
  const now = new Map<string, { readonly key: string; readonly findings: readonly Finding[] }>();
  const keyOf = createKeys();
  const nameOf = (path: string) => pathInside(folder, path) ?? path;
  let news = false;

  return {
    recall(draft, setup) {
      const name = nameOf(draft.path);
      const entry = before.get(name);
      const key = keyOf(draft, setup);
      const findings = entry?.key === key ? findingsFrom(entry.findings, draft.text.length) : undefined;
      if (findings !== undefined) now.set(name, { key, findings });
      return findings;
    },
    keep(draft, setup, findings) {
      news = true;
      now.set(nameOf(draft.path), { key: keyOf(draft, setup), findings });
    },
    close() {
      if (!news) return [];
      // Another run may have kept something meanwhile, and drafts that were not asked for now will be again.
      const others = [...readCache(file)].filter(
        ([name]) => !now.has(name) && existsSync(isAbsolute(name) ? name : resolve(folder, name)),
      );
      const reason = writeCache(file, new Map([...others, ...now]));
      return reason === undefined
        ? []
        : [`What was found could not be kept in ${shown}: ${reason}. The next run takes longer, and that is all.`];
    },
  };
}

/** A folder is where the file lies. */
function fileFor(location: string): string {
  const path = resolve(location);
  const isFolder = /[/\\]$/.test(location) || statSync(path, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? join(path, defaultName) : path;
}
