/** Reads a draft as text, or says why it is none. Nothing is guessed: a draft is UTF-8. */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { reasonInWords } from '../failure.ts';

export interface DraftText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** Why a file is not read: its message follows the file's name. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** More than any draft; what is larger was named by mistake, and a person is told sooner that way. */
export const largestDraft = 50 * 1024 * 1024;

/** @throws {Unreadable} */
export function readDraft(path: string): DraftText {
  return decode(readBytes(path, largestDraft, '. Split it, or leave it out with --ignore-pattern', deskFor));
}

/** Where drafts lie, one after the other, until they are text: what is taken anew for each has to be cleared away again. */
let desk: Buffer | undefined;

function deskFor(size: number): Buffer {
  if (size > 1024 * 1024) return Buffer.allocUnsafe(size);
  desk ??= Buffer.allocUnsafe(1024 * 1024);
  return desk.subarray(0, size);
}

/**
 * What `room` gives is read into, and holds until it gives the same again.
 *
 * @throws {Unreadable} when it is no file, larger than `limit` bytes (then with advice), or cannot be read.
 */
export function readBytes(path: string, limit: number, advice = '', room: Room = Buffer.allocUnsafe): Buffer {
  try {
    return readRegular(path, limit, advice, room);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`cannot be read: ${reasonInWords(error)}`);
  }
}

type Room = (size: number) => Buffer;

function readRegular(path: string, limit: number, advice: string, room: Room): Buffer {
  // Not waiting: a pipe would have the reader wait for a writer.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Unreadable(`is ${kindInWords(stats)}, not a file${insteadOf(stats)}`);
    if (stats.size > limit) throw new Unreadable(tooLarge(stats.size, limit, advice));
    // One byte more than expected tells whether the file has grown.
    let bytes = room(stats.size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      length += read;
      // All that was expected and no more: a file gives less than it is asked for only at its end.
      if (read === 0 || length === stats.size) return bytes.subarray(0, length);
      if (length > limit) throw new Unreadable(tooLarge(length, limit, advice));
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(length)]);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** @throws {Unreadable} when the bytes are not UTF-8. */
export function decode(bytes: Buffer): DraftText {
  if (!isUtf8(bytes)) throw new Unreadable(encodingInWords(bytes));
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text: bytes.toString('utf8', hasByteOrderMark ? 3 : 0), hasByteOrderMark };
}

function encodingInWords(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return 'is UTF-16, not UTF-8. Save it as UTF-8 and try again';
  }
  const wrong = firstWrongByte(bytes);
  const line = bytes.subarray(0, wrong).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  const value = (bytes[wrong] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `is not UTF-8 (byte ${value} in line ${line}). Save it as UTF-8 and try again`;
}

/** Offset of the first byte that cannot be read. */
function firstWrongByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let offset = 0;
  for (const character of text) {
    const width = Buffer.byteLength(character);
    if (character === '\ufffd' && bytes.toString('latin1', offset, offset + 3) !== '\u00ef\u00bf\u00bd') return offset;
    offset += width;
  }
  return offset;
}

function kindInWords(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

function insteadOf(stats: Stats): string {
  return stats.isDirectory() ? '' : '. To check what it holds, send it to standard input: brief lint - < FILE';
}

function tooLarge(size: number, limit: number, advice: string): string {
  const inWords = (bytes: number) =>
    bytes >= 1024 * 1024 ? `${Math.round(bytes / (1024 * 1024))} MB` : `${Math.round(bytes / 1024)} kB`;
  return `is too large: ${inWords(size)}, and at most ${inWords(limit)} are read${advice}`;
}
