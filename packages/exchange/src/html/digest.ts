/** The digest by which a page’s policy knows its own style and script (Content Security Policy, `sha256-…`). */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

export const digestOf = (text: string): string => `sha256-${base64(sha256(utf8ToBytes(text)))}`;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648; hosts have it under different names, and this package asks for none. */
function base64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const four = [one >> 2, ((one & 3) << 4) | (two >> 4), ((two & 15) << 2) | (three >> 6), three & 63];
    const used = Math.min(4, bytes.length - at + 1);
    out += four.map((digit, index) => (index < used ? DIGITS.charAt(digit) : '=')).join('');
  }
  return out;
}
