/**
 * Large JSON at the engine's own speed. Its values have no places: whoever finds something wrong in them reads the text
 * again with `readData`, which takes thirty times as long and knows where.
 */
import { deepest } from './located.ts';

/** The value, or nothing where something needs a second look: comments, a key that is there twice, depth, an error. */
export function quickJson(text: string): { readonly value: unknown } | undefined {
  const keys = countKeys(text);
  if (keys === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // The engine keeps the last of two equal keys in silence; then it has fewer of them than the text.
  return keys === keysIn(value) ? { value } : undefined;
}

/** How many keys a text has, if it is JSON: colons outside strings. `undefined` when it is nested too deeply. */
function countKeys(text: string): number | undefined {
  let keys = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22:
        at = endOfString(text, at);
        break;
      case 0x3a:
        keys++;
        break;
      case 0x5b:
      case 0x7b:
        if (++depth > deepest) return undefined;
        break;
      case 0x5d:
      case 0x7d:
        depth--;
    }
  }
  return keys;
}

/** The place of the quotation mark that closes a string. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) {
    let keys = 0;
    for (const item of value) keys += keysIn(item);
    return keys;
  }
  let keys = 0;
  for (const key of Object.keys(value)) keys += 1 + keysIn((value as Record<string, unknown>)[key]);
  return keys;
}
