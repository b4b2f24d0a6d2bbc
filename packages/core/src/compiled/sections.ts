/**
 * Arrays and words by name in one run of bytes, and the way back: the arrays are views of the bytes, so that nothing is
 * made when they are opened. What the sections mean is not known here.
 */

export type Section = Int32Array | Uint8Array | string;

export interface Sections {
  ints(name: string): Int32Array;
  bytes(name: string): Uint8Array;
  text(name: string): string;
}

/** Name, kind, place in bytes, and length in members. */
type Entry = readonly [name: string, kind: 'i' | 'b' | 't' | 'zi' | 'zb', at: number, length: number];

const ALIGN = 8;
/** Bytes before the table of contents: its length. */
const HEAD = 8;

/** The sections as bytes, in the order of the machine. Arrays that hold nothing but zeros take no room. */
export function packSections(sections: Readonly<Record<string, Section>>): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(sections).map(([name, section]) => partOf(name, section));
  let at = 0;
  const contents: Entry[] = parts.map(({ name, kind, length, bytes }) => {
    const entry: Entry = [name, kind, at, length];
    at += aligned(bytes.length);
    return entry;
  });
  const table = unitsOf(JSON.stringify(contents));
  const from = aligned(HEAD + table.byteLength);
  const packed = new Uint8Array(from + at);
  new Int32Array(packed.buffer, 0, 1)[0] = table.length;
  new Uint16Array(packed.buffer, HEAD, table.length).set(table);
  for (const [number, { bytes }] of parts.entries()) packed.set(bytes, from + (contents[number] as Entry)[2]);
  return packed;
}

/** What was packed on a machine of the same kind. @throws {Error} when it was not. */
export function openSections({ buffer, byteOffset }: Uint8Array<ArrayBuffer>): Sections {
  const length = new Int32Array(buffer, byteOffset, 1)[0] as number;
  const table = textOf(new Uint16Array(buffer, byteOffset + HEAD, length));
  const from = byteOffset + aligned(HEAD + length * 2);
  const contents = new Map((JSON.parse(table) as readonly Entry[]).map((entry) => [entry[0], entry]));
  const entry = (name: string): Entry => {
    const found = contents.get(name);
    if (found === undefined) throw new Error(`There is no section “${name}”.`);
    return found;
  };
  return {
    ints(name) {
      const [, kind, at, size] = entry(name);
      return kind === 'zi' ? new Int32Array(size) : new Int32Array(buffer, from + at, size);
    },
    bytes(name) {
      const [, kind, at, size] = entry(name);
      return kind === 'zb' ? new Uint8Array(size) : new Uint8Array(buffer, from + at, size);
    },
    text(name) {
      const [, , at, size] = entry(name);
      return textOf(new Uint16Array(buffer, from + at, size));
    },
  };
}

interface Part {
  readonly name: string;
  readonly kind: Entry[1];
  readonly length: number;
  readonly bytes: Uint8Array;
}

function partOf(name: string, section: Section): Part {
  if (typeof section === 'string') return { name, kind: 't', length: section.length, bytes: bytesOf(unitsOf(section)) };
  const { length } = section;
  const kind = section instanceof Int32Array ? 'i' : 'b';
  return isEmpty(section)
    ? { name, kind: `z${kind}`, length, bytes: new Uint8Array(0) }
    : { name, kind, length, bytes: bytesOf(section) };
}

/** Goes no further than to the first that is not zero. */
function isEmpty(section: Int32Array | Uint8Array): boolean {
  for (let at = 0; at < section.length; at++) if (section[at] !== 0) return false;
  return true;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint16Array | Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const aligned = (size: number): number => Math.ceil(size / ALIGN) * ALIGN;

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

function textOf(units: Uint16Array): string {
  const STEP = 8192;
  if (units.length <= STEP) return String.fromCharCode(...units);
  let text = '';
  for (let at = 0; at < units.length; at += STEP) text += String.fromCharCode(...units.subarray(at, at + STEP));
  return text;
}
