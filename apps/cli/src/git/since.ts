/**
 * Which drafts have changed since a revision: those whose text is not, under this name, in the commit at which the current
 * one parted from it. So what was renamed, is not committed or not even added to git counts as changed, and no more has to
 * be asked of git than what that commit holds.
 */
import { createHash } from 'node:crypto';
import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { pathInside } from '../files/disk.ts';
import { largestDraft, readBytes, Unreadable } from '../files/read.ts';
import { askGit } from './run-git.ts';

/** Whether a file is another than it was. What cannot be told, such as a file outside of the repository, has changed. */
type Changed = (path: string) => boolean;

/** @throws {Failure} when there is no git, no repository or no such revision. */
export async function changedSince(revision: string, folder: string): Promise<Changed> {
  if (revision === '' || revision.startsWith('-')) {
    throw new Failure(`--since needs a revision, such as origin/main or HEAD~1, and was given “${revision}”.`);
  }
  const top = await topOf(folder);
  const entries = await entriesAt(await partingFrom(revision, folder), folder);
  const realFolder = remembered(realpathSync);
  const hasChanged: Changed = (path) => {
    const inside = pathInside(top, join(realFolder(dirname(path)), basename(path)));
    const entry = inside === undefined ? undefined : entries.get(inside);
    if (entry === undefined) return true;
    return entry.isLink ? !isLink(path, entry.blob) || hasChanged(realpathSync(path)) : !isText(path, entry.blob);
  };
  return hasChanged;
}

async function topOf(folder: string): Promise<string> {
  const { out, complaint } = await askGit(folder, ['rev-parse', '--show-toplevel']);
  if (out !== undefined) return realpathSync(resolve(out.replace(/\r?\n$/, '')));
  const reason = /not a git repository/i.test(complaint)
    ? `${folder} is in none`
    : `that of ${folder} cannot be used (git says: ${complaint})`;
  throw new Failure(
    `--since compares with a revision of a git repository, and ${reason}. Run brief in a checkout, or leave out --since.`,
  );
}

/** The commit up to which the revision and the current commit have one history. */
async function partingFrom(revision: string, folder: string): Promise<string> {
  const commit = await commitOf(revision, folder);
  if (commit === undefined) {
    const meant = (await commitOf(`origin/${revision}`, folder)) && ` Did you mean “origin/${revision}”?`;
    const remedy = meant || ` If it is elsewhere, fetch it first: git fetch origin ${revision}`;
    throw new Failure(`There is no revision “${revision}” in this repository.${remedy}${await ifShallow(folder)}`);
  }
  const { out } = await askGit(folder, ['merge-base', commit, 'HEAD']);
  if (out !== undefined) return out.trim();
  throw new Failure(
    `“${revision}” and the current commit have no history in common, so nobody can say what has changed since.` +
      (await ifShallow(folder)),
  );
}

async function commitOf(revision: string, folder: string): Promise<string | undefined> {
  const { out } = await askGit(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  return out?.trim();
}

async function ifShallow(folder: string): Promise<string> {
  const { out } = await askGit(folder, ['rev-parse', '--is-shallow-repository']);
  return out?.trim() === 'true'
    ? ' This clone has the last part of the history only: git fetch --unshallow, or with actions/checkout “fetch-depth: 0”.'
    : '';
}

interface Entry {
  /** Git’s name for what is in it: of a link, where it leads. */
  readonly blob: string;
  readonly isLink: boolean;
}

/** The files of a commit, by their path from the top of the repository. */
async function entriesAt(commit: string, folder: string): Promise<ReadonlyMap<string, Entry>> {
  const { out, complaint } = await askGit(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (out === undefined) {
    throw new Failure(`git could not say what the commit ${commit.slice(0, 12)} holds (git says: ${complaint}).`);
  }
  const entries = new Map<string, Entry>();
  for (const line of out.split('\0')) {
    const at = line.indexOf('\t');
    const [mode, kind, blob] = line.slice(0, at).split(' ');
    if (kind === 'blob' && blob !== undefined) entries.set(line.slice(at + 1), { blob, isLink: mode === '120000' });
  }
  return entries;
}

/** Git may keep a text with other line ends than it lies in the folder with. */
function isText(path: string, blob: string): boolean {
  let bytes: Buffer;
  try {
    bytes = readBytes(path, largestDraft);
  } catch (error) {
    // Whoever reads it in earnest says what is wrong with it.
    if (error instanceof Unreadable) return false;
    throw error;
  }
  if (blobName(bytes, blob.length) === blob) return true;
  if (!bytes.includes('\r\n')) return false;
  return blobName(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), blob.length) === blob;
}

function isLink(path: string, blob: string): boolean {
  try {
    return blobName(readlinkSync(path, 'buffer'), blob.length) === blob;
  } catch {
    return false;
  }
}

/** How git names a content: in repositories of either sort. */
function blobName(bytes: Buffer, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

function remembered(make: (key: string) => string): (key: string) => string {
  const made = new Map<string, string>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
