/** Bare URLs and e-mail addresses in running text, found from a character in their middle. */
import type { Span } from '@brief/core';
import { isDigit, isLetter } from './characters.ts';

/** The URL whose colon or leading `w` is at `at`; `bracketed` inside the brackets of a link, where `]` ends it. */
export function urlAround(text: string, at: number, bracketed: boolean): Span | undefined {
  const start = text.charCodeAt(at) === 0x3a ? schemeStart(text, at) : wwwStart(text, at);
  if (start < 0) return undefined;
  REST.lastIndex = at;
  const rest = REST.exec(text)?.[0] ?? '';
  const cut = bracketed ? rest.search(/[[\]]/) : -1;
  const end = at + trimmed(cut < 0 ? rest : rest.slice(0, cut));
  return end > at + 3 ? { start, end } : undefined;
}

/** The address whose at sign is at `at`. */
export function emailAround(text: string, at: number): Span | undefined {
  let start = at;
  while (start > 0 && at - start < 100 && isLocal(text.charCodeAt(start - 1))) start--;
  if (start === at) return undefined;
  DOMAIN.lastIndex = at + 1;
  return DOMAIN.test(text) ? { start, end: DOMAIN.lastIndex } : undefined;
}

const REST = /[^\s<>"“”«»„]*/y;
const DOMAIN = /[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,10}/y;
const SCHEMES = /^(?:https?|ftps?|file|mailto|xmpp|tel)$/i;

function schemeStart(text: string, colon: number): number {
  let start = colon;
  while (start > 0 && colon - start < 8 && isLetter(text.charCodeAt(start - 1))) start--;
  if (start === colon) return -1;
  if (text.startsWith('//', colon + 1)) return text.charCodeAt(colon + 3) > 0x20 ? start : -1;
  const next = text.charCodeAt(colon + 1);
  return SCHEMES.test(text.slice(start, colon)) && (isLetter(next) || isDigit(next)) ? start : -1;
}

function wwwStart(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const apart = !(isLetter(before) || isDigit(before) || before > 0x7f);
  return apart && text.startsWith('www.', at) && text.charCodeAt(at + 4) > 0x20 ? at : -1;
}

const isLocal = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 0x2e || code === 0x2b || code === 0x2d || code === 0x5f;

/** Length without the punctuation that belongs to the sentence. */
function trimmed(url: string): number {
  let depth = 0;
  for (let at = 0; at < url.length; at++) {
    const code = url.charCodeAt(at);
    if (code === 0x28) depth++;
    else if (code === 0x29) depth--;
  }
  let end = url.length;
  for (; end > 0; end--) {
    const last = url.charAt(end - 1);
    if (last === ')' && depth < 0) depth++;
    else if (!TRAILING.includes(last)) break;
  }
  return end;
}

const TRAILING = "?!.,:;*_~'’‘|";
