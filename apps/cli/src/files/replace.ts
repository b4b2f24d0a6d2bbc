/**
 * Puts a new text in a draft's place, all at once: at every moment the file is wholly the old one or wholly the new one,
 * and what is not text (byte order mark, permissions, owner, the link that leads to it) stays. Where that is not possible
 * nothing is changed.
 *
 * A file with several hard links is parted from its other names, which keep the old text: replacing a file as a whole
 * and writing through all of its names exclude each other.
 */
import { fchmodSync, fchownSync, fstatSync, realpathSync, renameSync, type Stats, statSync } from 'node:fs';
import { DraftFailure, reasonInWords } from '../failure.ts';
import type { OpenDraft } from '../run/drafts.ts';
import { tell } from '../terminal/output.ts';
import { pathInside } from './disk.ts';
import { largestDraft, readBytes } from './read.ts';
import { putWhole } from './write-whole.ts';

/** @throws {DraftFailure} when the draft cannot be replaced; it is then as it was. */
export function replaceDraft(draft: OpenDraft, text: string): void {
  const { target } = draft;
  if (target === undefined) throw new DraftFailure('is standard input, which cannot be changed');
  try {
    const file = realpathSync(target.path);
    refuseOutside(file, target.root);
    const stats = statSync(file);
    refuseReadOnly(stats);
    const before = bytesOf(draft.text, draft.hasByteOrderMark);
    const after = bytesOf(text, draft.hasByteOrderMark);
    putWhole(file, after, {
      dress: (descriptor) => {
        keepOwner(descriptor, stats);
        fchmodSync(descriptor, stats.mode & 0o7777);
      },
      put: (beside) => {
        refuseChanged(file, before);
        renameSync(beside, file);
      },
    });
    if (stats.nlink > 1) {
      tell(`Note: ${draft.shown} was fixed under this name; its other hard links keep the old text.\n`);
    }
  } catch (error) {
    if (error instanceof DraftFailure) throw error;
    throw new DraftFailure(`could not be fixed, and is as it was: ${reasonInWords(error)}`);
  }
}

const bytesOf = (text: string, hasByteOrderMark: boolean): Buffer =>
  Buffer.from(hasByteOrderMark ? `\ufeff${text}` : text);

/** A link in a checkout must not lead a fix to files that are no part of it. */
function refuseOutside(file: string, root: string): void {
  const realRoot = realpathSync(root);
  if (pathInside(realRoot, file) !== undefined) return;
  throw new DraftFailure(`was not fixed: it is a link to ${file}, outside of ${root}. To fix that file, name it`);
}

/** Replacing needs no leave to write to the file itself, so it is asked for here. */
function refuseReadOnly({ mode }: Stats): void {
  if ((mode & 0o222) === 0) throw new DraftFailure('was not fixed: it is read-only. To allow it: chmod u+w');
}

/** Somebody's editor, or a second brief, may have been quicker. */
function refuseChanged(file: string, before: Buffer): void {
  if (readBytes(file, largestDraft).equals(before)) return;
  throw new DraftFailure('was not fixed: it has changed since it was read. Run brief again');
}

/** Only the system's administrator may give files away; anyone else keeps the file as their own. */
function keepOwner(descriptor: number, { uid, gid }: Stats): void {
  const own = fstatSync(descriptor);
  if (own.uid === uid && own.gid === gid) return;
  for (const [user, group] of [
    [uid, gid],
    [own.uid, gid],
  ] as const) {
    try {
      fchownSync(descriptor, user, group);
      return;
    } catch {}
  }
}
