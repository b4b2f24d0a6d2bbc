/**
 * Names for a dossier and its members that hold outside of it: the same in every format, at every export and on every
 * machine. They are made of the dossier’s id and its source, so two dossiers called alike stay apart.
 */
import type { Dossier } from '@brief/core';
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** A UUID of version 5 (RFC 9562) for a member of a dossier; without a key, for the dossier. */
export function uuidOf({ id, source }: Dossier, ...key: readonly string[]): string {
  return uuid5(JSON.stringify([id, source.title, source.published.iso, ...key]));
}

/**
 * The address that a dossier’s ids are relative to: `urn:uuid:…`, so that `#kalin` is the address of an entity. It
 * leads nowhere, which keeps us from saying anything in the name of the source’s publisher.
 */
export function baseOf(dossier: Dossier): string {
  return `urn:uuid:${uuidOf(dossier)}`;
}

/** Brief’s own terms, where a vocabulary has none: contested, hedged, how it is said. Explained at that address. */
export const ownTerms = 'https://github.com/brief-lint/brief/blob/main/docs/exchange.md#';

export const sha1Hex = (text: string): string => bytesToHex(sha1(utf8ToBytes(text)));

/** Made once, at random, for the names that Brief gives. */
const NAMESPACE = hexToBytes('71c2ba2fd50b4f5d8b4d540817506f06');

function uuid5(name: string): string {
  const bytes = utf8ToBytes(name);
  const input = new Uint8Array(NAMESPACE.length + bytes.length);
  input.set(NAMESPACE);
  input.set(bytes, NAMESPACE.length);
  const hash = sha1(input).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
