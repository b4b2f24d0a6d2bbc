/** The parts of a link after its text: `(destination "title")`, and how labels of reference links are compared. */

export interface Destination {
  /** The destination, without angle brackets. */
  readonly from: number;
  readonly to: number;
  /** Where the link ends. */
  readonly end: number;
}

/** Reads from an opening parenthesis to the closing one. */
export function readDestination(text: string, at: number): Destination | undefined {
  const start = skipSpace(text, at + 1);
  const angled = text.charCodeAt(start) === LESS;
  const end = angled ? angledEnd(text, start) : plainEnd(text, start);
  if (end < 0) return undefined;
  const spaced = skipSpace(text, end);
  const titled = spaced > end ? titleEnd(text, spaced) : -1;
  const close = titled < 0 ? spaced : skipSpace(text, titled);
  if (text.charCodeAt(close) !== CLOSE) return undefined;
  return angled ? { from: start + 1, to: end - 1, end: close + 1 } : { from: start, to: end, end: close + 1 };
}

/** Reads `[label]` from its opening bracket; returns where it ends, or -1. Labels have at most 999 characters. */
export function labelEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + 1001);
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === 0x5d) return i + 1;
    else if (code === 0x5b) return -1;
  }
  return -1;
}

/** Labels that are the same have the same key; '' is no label. */
export function labelKey(label: string): string {
  return label.length > 999 ? '' : label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}

const LESS = 0x3c;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;

function skipSpace(text: string, at: number): number {
  let end = at;
  while (SPACES.has(text.charCodeAt(end))) end++;
  return end;
}

const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d]);

function angledEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3e) return i + 1;
    if (code === LESS || code === 0x0a || code === 0x0d) return -1;
    if (code === BACKSLASH) i++;
  }
  return -1;
}

function plainEnd(text: string, at: number): number {
  let depth = 0;
  let i = at;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20) break;
    if (code === BACKSLASH) i++;
    else if (code === 0x28 && ++depth > 32) return -1;
    else if (code === CLOSE && depth-- === 0) break;
  }
  return depth > 0 ? -1 : Math.min(i, text.length);
}

function titleEnd(text: string, at: number): number {
  const open = text.charCodeAt(at);
  if (open !== 0x22 && open !== 0x27 && open !== 0x28) return -1;
  const close = open === 0x28 ? CLOSE : open;
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === close) return i + 1;
    else if (code === open) return -1;
  }
  return -1;
}
