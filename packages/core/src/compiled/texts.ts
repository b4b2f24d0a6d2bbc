/**
 * Many short texts in one run of bytes, each made to a string when it is asked for. A text takes a byte for each unit, or
 * two where it has units above 255; every unit comes back as it was, halves of pairs too.
 */
import type { Numbered } from '../numbered.ts';

export interface PackedTexts {
  /** Where each text begins, twice, and one more where its units take two bytes. The last number is the end. */
  readonly starts: Int32Array;
  readonly bytes: Uint8Array;
}

export function packTexts(texts: Numbered<string>): PackedTexts {
  const starts = new Int32Array(texts.length + 1);
  let bytes = new Uint8Array(1024);
  let end = 0;
  for (let number = 0; number < texts.length; number++) {
    const text = texts.at(number) as string;
    if (end + text.length * 2 > bytes.length) {
      const more = new Uint8Array(Math.max(bytes.length * 2, end + text.length * 2));
      more.set(bytes);
      bytes = more;
    }
    const isWide = WIDE.test(text);
    starts[number] = end * 2 + (isWide ? 1 : 0);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      bytes[end++] = unit & 0xff;
      if (isWide) bytes[end++] = unit >>> 8;
    }
  }
  starts[texts.length] = end * 2;
  return { starts, bytes: bytes.slice(0, end) };
}

/** The texts, one at a time. */
export function openTexts({ starts, bytes }: PackedTexts): Numbered<string> {
  const length = starts.length - 1;
  return {
    length,
    at(number) {
      if (!(number >= 0 && number < length)) return undefined;
      const start = starts[number] as number;
      const from = start >>> 1;
      const to = (starts[number + 1] as number) >>> 1;
      if ((start & 1) === 0 && to - from <= SHORT) return String.fromCharCode(...bytes.subarray(from, to));
      return longText(bytes, from, to, (start & 1) + 1);
    },
  };
}

function longText(bytes: Uint8Array, from: number, to: number, width: number): string {
  let text = '';
  for (let start = from; start < to; start += SHORT * width) {
    const units: number[] = [];
    for (let at = start; at < Math.min(to, start + SHORT * width); at += width) {
      units.push(width === 1 ? (bytes[at] as number) : (bytes[at] as number) | ((bytes[at + 1] as number) << 8));
    }
    text += String.fromCharCode(...units);
  }
  return text;
}

/** As many units are made to a string at once. */
const SHORT = 1024;
const WIDE = /[^\u0000-\u00ff]/;
