/**
 * What was made of large dossiers, kept in a folder of the person’s own, for the command and the server alike. A file counts
 * when it is what this program wrote under this name, to the byte; else it is as if it were not there. Nothing here ever
 * fails: without a folder all is made anew. What the bytes mean is not known here.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { endianness, homedir } from 'node:os';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kept } from '@brief/config';

/** With digests of files by their paths. */
export interface KeptOnDisk extends Omit<Kept, 'digestOf'> {
  digestOf(path: string, least: number, most: number): string | undefined;
}

/** All that is kept, in bytes; what was used longest ago goes first. */
const mostKept = 512 * 1024 * 1024;

/** `BRIEF_DOSSIER_CACHE` is `off`, or a folder in place of the usual one; `room` is what may be kept, in bytes. */
export function keptOnDisk(given = process.env['BRIEF_DOSSIER_CACHE'] ?? '', room = mostKept): KeptOnDisk | undefined {
  if (given === 'off') return undefined;
  const folder = given === '' ? usualFolder() : given;
  if (folder === undefined) return undefined;
  let program: string | undefined;
  const fileFor = (key: string): string => {
    program ??= programKey();
    return join(folder, `${digest(`${program} ${key}`).toString('hex').slice(0, 40)}${ending}`);
  };
  return {
    digestOf(path, least, largest) {
      try {
        return digestOfFile(path, least, largest);
      } catch {
        return undefined;
      }
    },
    digest: (text) => digest(text).toString('base64url'),
    get(key) {
      try {
        return isOwn(folder) ? read(fileFor(key), key) : undefined;
      } catch {
        return undefined;
      }
    },
    put(key, bytes) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isOwn(folder)) return;
        const size = bytes.length + headLength;
        if (size > room) return;
        makeRoom(folder, room - size);
        write(fileFor(key), key, bytes);
      } catch {
        // A full disk or one that cannot be written: the next start takes longer, and that is all.
      }
    },
  };
}

const ending = '.brief-kept';
/** What a file begins with: a sign, and the digest of its key and all that follows. */
const sign = Buffer.from('briefK1\n');
const headLength = 64;

function usualFolder(): string | undefined {
  const { env, platform } = process;
  const home = homeFolder();
  const inHome = (...path: string[]) => home && join(home, ...path);
  if (platform === 'darwin') return inHome('Library', 'Caches', 'brief');
  const given = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  const caches = given !== undefined && isAbsolute(given) ? given : undefined;
  if (platform === 'win32')
    return caches ? join(caches, 'brief', 'Cache') : inHome('AppData', 'Local', 'brief', 'Cache');
  return caches ? join(caches, 'brief') : inHome('.cache', 'brief');
}

/** Not every user of a container has one. */
function homeFolder(): string | undefined {
  try {
    return realpathSync(homedir());
  } catch {
    return undefined;
  }
}

/**
 * Whether nobody else can have written into the folder: it is this person’s, nobody else may write there, and it is no part
 * of the folder that Brief was started in, whose content may be somebody else’s.
 */
function isOwn(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isDirectory() || !isMine(stats)) return false;
  const [real, here, home] = [realpathSync(folder), realpathSync(process.cwd()), homeFolder()];
  // Whoever works in their home, or above it, is in no checkout.
  return !isInside(here, real) || (home !== undefined && isInside(here, home));
}

/** Systems without numbers of users keep folders of a person apart in their own way. */
function isMine({ uid, mode }: Stats): boolean {
  const me = process.getuid?.();
  return me === undefined || (uid === me && (mode & 0o022) === 0);
}

function isInside(folder: string, place: string): boolean {
  const path = relative(folder, place);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Of the text of a file, without the mark that may stand before it; a block at a time. */
function digestOfFile(path: string, least: number, largest: number): string | undefined {
  const { size } = statSync(path);
  if (size < least || size > largest) return undefined;
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(descriptor).isFile()) return undefined;
    const hash = createHash('sha256');
    const block = Buffer.allocUnsafe(256 * 1024);
    for (let start = true; ; start = false) {
      const length = readSync(descriptor, block);
      if (length === 0) return hash.digest('base64url');
      const from = start && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? 3 : 0;
      hash.update(block.subarray(from, length));
    }
  } finally {
    closeSync(descriptor);
  }
}

function read(file: string, key: string): Uint8Array<ArrayBuffer> | undefined {
  // A link leads to what somebody else may have written.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || !isMine(stats) || stats.size < headLength || stats.size > mostKept) return undefined;
    const bytes = new Uint8Array(new ArrayBuffer(stats.size));
    for (let at = 0; at < bytes.length; ) {
      const length = readSync(descriptor, bytes, at, bytes.length - at, null);
      if (length === 0) return undefined;
      at += length;
    }
    const content = bytes.subarray(headLength);
    if (!headOf(key, content).equals(bytes.subarray(0, headLength))) return undefined;
    const now = new Date();
    if (now.getTime() - stats.mtimeMs > 3_600_000) utimesSync(file, now, now);
    return content;
  } finally {
    closeSync(descriptor);
  }
}

/** Under another name first, so that whoever reads meanwhile finds a whole file or none. */
function write(file: string, key: string, content: Uint8Array): void {
  const beside = `${file}.${randomBytes(6).toString('hex')}${temporary}`;
  const descriptor = openSync(beside, 'wx', 0o600);
  try {
    try {
      for (const part of [headOf(key, content), content]) {
        for (let at = 0; at < part.length; ) at += writeSync(descriptor, part, at);
      }
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

const temporary = '.tmp';

function headOf(key: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(headLength);
  sign.copy(head);
  createHash('sha256').update(`${key.length}:${key}`).update(content).digest().copy(head, sign.length);
  return head;
}

/** Removes what was used longest ago, and what a program that was killed left behind. */
function makeRoom(folder: string, room: number): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ending) || name.endsWith(temporary))
    .map((name) => join(folder, name))
    .flatMap((path) => {
      const stats = lstatSync(path, { throwIfNoEntry: false });
      return stats?.isFile() ? [{ path, size: stats.size, used: stats.mtimeMs }] : [];
    })
    .sort((a, b) => b.used - a.used);
  let size = 0;
  for (const { path, size: own, used } of files) {
    const isLeft = path.endsWith(temporary) && Date.now() - used > 3_600_000;
    if (!isLeft) size += own;
    if (isLeft || size > room) rmSync(path, { force: true });
  }
}

/**
 * What kept bytes are bound to: the program that made them, the Node that ran it and the order of bytes. The version alone
 * would not do while Brief is worked on. The files a program is built into are named for what is in them, and where it is all
 * one file, that is this one.
 */
function programKey(): string {
  const here = new URL(import.meta.url);
  const files = readdirSync(new URL('.', here)).sort();
  const own = digest(readFileSync(fileURLToPath(here), 'utf8')).toString('hex');
  return [process.version, endianness(), ...files, own].join(' ');
}
