/**
 * Values in brackets, as YAML and JSON have them, read as far as they make sense: what is not closed ends where it must, a
 * comma that is missing is thought of. Time grows with the text alone.
 */
import { deepest, type Entry, type Located } from '../located.ts';
import { plainValue } from './plain-value.ts';
import { readWritten } from './written-text.ts';

export interface Flow {
  readonly value: Located;
  /** Where it ends, and what comes after it begins. */
  readonly end: number;
}

/** The value that begins at an offset; it ends before `limit` whatever is left open. `json`: texts end with their line. */
export function readFlow(text: string, offset: number, limit: number, json: boolean): Flow {
  let at = offset;
  const value = node(1);
  return { value, end: at };

  function node(depth: number): Located {
    const start = at;
    const first = text[at];
    if (first !== '{' && first !== '[') return first === '"' || first === "'" ? quoted() : plain(false);
    if (depth > deepest) {
      at = limit;
      return { kind: 'scalar', value: null, start, end: limit };
    }
    at++;
    return first === '{' ? members(start, depth) : items(start, depth);
  }

  function members(start: number, depth: number): Located {
    const entries: Entry[] = [];
    while (goOn('}')) {
      const before = at;
      const key = text[at] === '"' || text[at] === "'" ? quoted() : plain(true);
      blank();
      const hasColon = text[at] === ':' && at < limit;
      if (hasColon) at++;
      const afterColon = at;
      if (hasColon) blank();
      const isThere = hasColon && at < limit && !/[,}\]]/.test(text[at] ?? '');
      const here = Math.min(hasColon ? afterColon : key.end, limit);
      const value: Located = isThere ? node(depth + 1) : { kind: 'scalar', value: null, start: here, end: here };
      const name = key.kind === 'scalar' ? key.value : null;
      if (at > before)
        entries.push({ key: name === null ? '' : String(name), keySpan: { start: key.start, end: key.end }, value });
      else at++;
    }
    return { kind: 'object', entries, start, end: at };
  }

  function items(start: number, depth: number): Located {
    const found: Located[] = [];
    while (goOn(']')) {
      const before = at;
      const item = node(depth + 1);
      if (at > before) found.push(item);
      else at++;
    }
    return { kind: 'list', items: found, start, end: at };
  }

  /** To the next member; `false` behind the closing bracket, before one that closes something around, and at the end. */
  function goOn(closing: '}' | ']'): boolean {
    for (;;) {
      blank();
      if (at >= limit) return false;
      if (text[at] === closing) {
        at++;
        return false;
      }
      if (text[at] === '}' || text[at] === ']') return false;
      if (text[at] !== ',') return true;
      at++;
    }
  }

  function quoted(): Located {
    const start = at;
    at = endOfQuoted(text, at, json ? endOfLine(text, at, limit) : limit) ?? endOfLine(text, at, limit);
    return { kind: 'scalar', value: readWritten(text, { start, end: at }).value, start, end: at };
  }

  function plain(isKey: boolean): Located {
    const start = at;
    let end = at;
    let word = at;
    while (at < limit) {
      const unit = text[at] ?? '';
      if (/[,[\]{}"]/.test(unit) && !(unit === '"' && !json)) break;
      if (unit === ':' && (json || /[\s,[\]{}"']/.test(text[at + 1] ?? ' '))) {
        // “head predicate: x”: a comma is missing, and the last word is the next key.
        if (!isKey && word > start) {
          at = word;
          end = start + text.slice(start, word).trimEnd().length;
        }
        break;
      }
      if (unit === '#' && /\s/.test(text[at - 1] ?? ' ')) break;
      if (json && unit === '/' && /[/*]/.test(text[at + 1] ?? '')) break;
      if (unit === '\n' || unit === '\r') {
        if (isKey || json || !goesOn(at)) break;
      }
      if (!/\s/.test(unit)) {
        if (/\s/.test(text[at - 1] ?? ' ')) word = at;
        end = at + 1;
      }
      at++;
    }
    return { kind: 'scalar', value: plainValue(readWritten(text, { start, end }).value), start, end };
  }

  /** Whether the next line goes on with a plain text. */
  function goesOn(breaks: number): boolean {
    const rest = /^\s*([^\s,[\]{}#"'][^\r\n]*)/.exec(text.slice(breaks, Math.min(limit, breaks + 500)));
    return rest !== null && !/^[\w-]+:(?:\s|$)/.test(rest[1] ?? '');
  }

  /** Past blanks and comments. */
  function blank(): void {
    while (at < limit) {
      const two = text.slice(at, at + 2);
      if (/^\s/.test(two)) at++;
      else if (two.startsWith('#') && !json && /\s/.test(text[at - 1] ?? ' ')) at = endOfLine(text, at, limit);
      else if (json && two === '//') at = endOfLine(text, at, limit);
      else if (json && two === '/*') {
        const close = text.indexOf('*/', at + 2);
        at = close < 0 || close > limit ? limit : close + 2;
      } else return;
    }
  }
}

/** Where a text in quotes ends, behind its closing mark; `undefined` where there is none before the limit. */
export function endOfQuoted(text: string, start: number, limit: number): number | undefined {
  const mark = text[start];
  for (let at = start + 1; at < limit; at++) {
    if (text[at] === '\\' && mark === '"') at++;
    else if (text[at] === mark) {
      if (mark === "'" && text[at + 1] === "'" && at + 1 < limit) at++;
      else return at + 1;
    }
  }
  return undefined;
}

function endOfLine(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (text[at] === '\n' || text[at] === '\r') return at;
  return limit;
}
