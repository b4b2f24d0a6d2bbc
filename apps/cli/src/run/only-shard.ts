/**
 * `--shard i/n`: one of n parts of the drafts. The part of a draft follows from its path alone, seen from the current
 * folder, so that machines that find different drafts beside it never both take it or both leave it.
 */
import { createHash } from 'node:crypto';
import { Failure } from '../failure.ts';
import { pathInside } from '../files/disk.ts';
import type { Shard } from '../reporters/report.ts';
import type { Selection } from './selection.ts';

/** @throws {Failure} when it is not one of so many. */
export function readShard(text: string): Shard {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text)?.map(Number) ?? [];
  if (index !== undefined && count !== undefined && index <= count) return { index, count };
  throw new Failure(`--shard needs one of so many, such as 1/3, 2/3 and 3/3, and was given “${text}”.`);
}

export function onlyShard({ index, count }: Shard, folder: string): Selection {
  let taken = 0;
  return {
    leavesOut(path) {
      const name = createHash('sha256').update(pathInside(folder, path) ?? path);
      if (name.digest().readUIntBE(0, 6) % count !== index - 1) return true;
      taken++;
      return false;
    },
    notes: () => (taken > 0 ? [] : [`No draft falls to part ${index} of ${count}.`]),
  };
}
