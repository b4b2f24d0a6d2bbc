/**
 * YAML in lines, read as far as it makes sense, by how they are indented: a key without its colon is a key, a quotation
 * mark that is not closed ends before the next key, and one broken line leaves the others what they are.
 */
import { deepest, type Entry, type Located } from '../located.ts';
import { endOfQuoted, readFlow } from './flow.ts';
import { type Line, linesOf } from './lines.ts';
import { plainValue } from './plain-value.ts';
import { readWritten } from './written-text.ts';

export function readBlocks(text: string): Located {
  const lines = linesOf(text).filter(({ start, end, indent }) => indent > 0 || !isMarker(text.slice(start, end)));
  /** The line that is read next. */
  let next = 0;
  const parts: Located[] = [];
  while (next < lines.length) {
    const line = lines[next] as Line;
    // What follows a value of the whole file belongs to nothing, and reaches no further than its own lines.
    parts.push(node(line.start, line.indent, parts.length === 0 ? -1 : line.indent, 1));
  }
  return merged(parts, text.length);

  /** What begins at an offset in the next line and stands in a column; `around` is the column of what it belongs to. */
  function node(offset: number, column: number, around: number, depth: number): Located {
    if (depth > deepest) return passedOver(offset, around);
    if (isDash(text, offset)) return sequence(offset, column, depth);
    if (keyAt(text, offset, lineAt().end) !== undefined || isKeyToBe(offset, column))
      return mapping(offset, column, depth);
    return scalar(offset, around, depth);
  }

  function mapping(offset: number, column: number, depth: number): Located {
    const entries: Entry[] = [];
    let at = offset;
    let end = offset;
    for (;;) {
      const entry = member(at, column, depth);
      entries.push(entry);
      end = Math.max(end, entry.keySpan.end, entry.value.end);
      const line = lines[next];
      // A line that is indented oddly is still one of these.
      if (line === undefined || line.indent < column || isDash(text, line.start)) break;
      at = line.start;
    }
    return { kind: 'object', entries, start: offset, end };
  }

  /** A key and its value; the line it stands in is the next one. */
  function member(at: number, column: number, depth: number): Entry {
    const line = lineAt();
    const own = at === line.start ? line.indent : column;
    const key = keyAt(text, at, line.end) ?? keyToBe(at, line.end);
    const name = readWritten(text, key).value;
    const start = pastProperties(key.after, line.end);
    const nothing: Located = { kind: 'scalar', value: null, start: key.after, end: key.after };
    const entry = { key: name, keySpan: { start: key.start, end: key.end } };
    if (start < line.end && text[start] !== '#') return { ...entry, value: scalar(start, own, depth) };
    next++;
    const below = lines[next];
    if (below === undefined || below.indent < own) return { ...entry, value: nothing };
    if (below.indent === own && !isDash(text, below.start)) return { ...entry, value: nothing };
    return { ...entry, value: node(below.start, below.indent, own, depth + 1) };
  }

  function sequence(offset: number, column: number, depth: number): Located {
    const items: Located[] = [];
    let at = offset;
    let end = offset + 1;
    for (;;) {
      const item = memberOfList(at, column, depth);
      items.push(item);
      end = Math.max(end, item.end);
      // What stands to the right of the dashes and belongs to none of them says nothing.
      while (lines[next] !== undefined && lineAt().indent > column && !isDash(text, lineAt().start)) next++;
      const line = lines[next];
      if (line === undefined || line.indent < column || !isDash(text, line.start)) break;
      at = line.start;
    }
    return { kind: 'list', items, start: offset, end };
  }

  function memberOfList(dash: number, column: number, depth: number): Located {
    const line = lineAt();
    const start = pastProperties(dash + 1, line.end);
    if (start < line.end && text[start] !== '#') return node(start, column + start - dash, column, depth + 1);
    next++;
    const below = lines[next];
    if (below !== undefined && below.indent > column) return node(below.start, below.indent, column, depth + 1);
    return { kind: 'scalar', value: null, start: Math.min(dash + 2, line.end), end: Math.min(dash + 2, line.end) };
  }

  /** Text, a number, or something in brackets; `around` is the column that all its further lines are to the right of. */
  function scalar(start: number, around: number, depth: number): Located {
    const first = text[start];
    if (first === '{' || first === '[') {
      const { value, end } = readFlow(text, start, reach(around, true), false);
      const isOpen = !/[}\]]/.test(text[end - 1] ?? '') && text.slice(start + 1, lineAt().end).trim() === '';
      const below = lines[next + 1];
      // A bracket alone that nothing closes is about to be closed: what stands below it is no part of it.
      if (isOpen && below !== undefined && below.indent > around && depth < deepest) {
        next++;
        return node(below.start, below.indent, around, depth + 1);
      }
      goPast(end);
      return value;
    }
    if (first === '"' || first === "'") {
      const end = endOfQuoted(text, start, reach(around, false)) ?? lastIn(start, lineAt().end);
      goPast(end);
      return { kind: 'scalar', value: readWritten(text, { start, end }).value, start, end };
    }
    if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(text.slice(start, lineAt().end))) {
      const end = reach(around, false);
      goPast(end);
      return { kind: 'scalar', value: readWritten(text, { start, end }).value, start, end };
    }
    return plain(start, around);
  }

  function plain(start: number, around: number): Located {
    let end = lastIn(start, commentAt(start, lineAt().end));
    next++;
    for (let line = lines[next]; line !== undefined && line.indent > around; line = lines[next]) {
      const wasCommented = /#/.test(text.slice(end, lines[next - 1]?.end));
      if (wasCommented || isDash(text, line.start) || looksLikeKey(text.slice(line.start, line.end))) break;
      end = lastIn(line.start, commentAt(line.start, line.end));
      next++;
    }
    return { kind: 'scalar', value: plainValue(readWritten(text, { start, end }).value), start, end };
  }

  /** A line without a colon is a key that is being written, if other keys stand below it. */
  function isKeyToBe(offset: number, column: number): boolean {
    const below = lines[next + 1];
    if (below === undefined || below.indent < column || /^["'{[|>&!]/.test(text.slice(offset, offset + 1)))
      return false;
    return looksLikeKey(text.slice(below.start, below.end));
  }

  function lineAt(): Line {
    return lines[next] as Line;
  }

  /** Where lines begin that are no longer to the right of a column; a closing bracket in that column still counts. */
  function reach(around: number, brackets: boolean): number {
    let below = next + 1;
    while (below < lines.length && (lines[below] as Line).indent > around) below++;
    const line = lines[below];
    if (line === undefined) return text.length;
    if (brackets && line.indent === around && /^[\]}]/.test(text.slice(line.start, line.start + 1))) return line.end;
    return line.start - line.indent;
  }

  /** To the first line that begins behind an offset. */
  function goPast(offset: number): void {
    while (next < lines.length && (lines[next] as Line).start < offset) next++;
  }

  function passedOver(start: number, around: number): Located {
    const end = reach(around, false);
    goPast(end);
    return { kind: 'scalar', value: null, start, end };
  }

  /** Past blanks, and past what says how a value is to be taken. */
  function pastProperties(from: number, limit: number): number {
    const skipped = /^[ \t]*(?:[&!][^\s,[\]{}]*[ \t]+)*/.exec(text.slice(from, limit))?.[0] ?? '';
    return from + skipped.length;
  }

  function lastIn(start: number, end: number): number {
    return start + text.slice(start, end).trimEnd().length;
  }

  function commentAt(start: number, end: number): number {
    const at = text.slice(start, end).search(/[ \t]#/);
    return at < 0 ? end : start + at;
  }

  function keyToBe(start: number, end: number): Key {
    const last = lastIn(start, commentAt(start, end));
    return { start, end: last, after: last };
  }
}

interface Key {
  readonly start: number;
  readonly end: number;
  /** Behind the colon. */
  readonly after: number;
}

/** A key with its colon. */
function keyAt(text: string, start: number, limit: number): Key | undefined {
  const first = text[start];
  if (first === '"' || first === "'") {
    const end = endOfQuoted(text, start, limit);
    const colon = end === undefined ? undefined : /^[ \t]*:(?=[ \t]|$)/.exec(text.slice(end, limit));
    return end === undefined || !colon ? undefined : { start, end, after: end + colon[0].length };
  }
  if (first === '{' || first === '[') return undefined;
  const line = text.slice(start, limit);
  for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    if (colon + 1 < line.length && !/[ \t]/.test(line[colon + 1] ?? '')) continue;
    const name = line.slice(0, colon).trimEnd();
    if (name === '' || /[ \t]#/.test(name)) return undefined;
    return { start, end: start + name.length, after: start + colon + 1 };
  }
  return undefined;
}

/** Prose can have a colon after its first words; a key is one word. */
const looksLikeKey = (line: string): boolean => /^(?:[\w-]+|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]|$)/.test(line);

const isDash = (text: string, at: number): boolean =>
  text[at] === '-' && /^(?:[ \t\r\n]|$)/.test(text.slice(at + 1, at + 2));

const isMarker = (line: string): boolean => /^(?:---|\.\.\.)(?:[ \t]|$)|^%/.test(line);

/** Parts of one file that do not hang together: their keys count as if they did. */
function merged(parts: readonly Located[], end: number): Located {
  const objects = parts.filter((part) => part.kind === 'object');
  if (objects.length > 0) return { kind: 'object', entries: objects.flatMap(({ entries }) => entries), start: 0, end };
  return parts[0] ?? { kind: 'scalar', value: null, start: 0, end: 0 };
}
