/** What can go wrong without a mistake in Brief: said in full to the person who can mend it. Everything else is a bug. */

/** Ends the run with exit code 2. The message says what, why, and what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** A draft that could not be dealt with; the run goes on with the next, and ends with exit code 2. Follows its name. */
export class DraftFailure extends Error {
  override readonly name = 'DraftFailure';
}

/** Why the operating system would not do something, in words. */
export function reasonInWords(error: unknown): string {
  const code = codeOf(error);
  return (code === undefined ? undefined : reasons[code]) ?? (error instanceof Error ? error.message : String(error));
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk reports an error',
  EFBIG: 'the file would be too large',
  ENXIO: 'there is nothing at the other end',
};
