/**
 * A text as YAML or JSON writes it: in quotes, in a block or plain, over one line or several; read with the place of every
 * character, so that whoever finds words in it can say where they stand in the file.
 */
import type { Span } from '@brief/core';

export interface WrittenText {
  readonly value: string;
  /** The offset in the file of a character of the value; of its end, too. */
  offsetOf(index: number): number;
}

/** What is written at a place that holds one value. Never fails: what is no escape stands for itself. */
export function readWritten(text: string, { start, end }: Span): WrittenText {
  const first = text[start];
  const raw = text.slice(start, end);
  const isClosed = (first === '"' || first === "'") && raw.length > 1 && raw.endsWith(first);
  const inside = first === '"' || first === "'" ? raw.slice(1, isClosed ? -1 : undefined) : raw;
  // Most texts are written as they are read.
  if (
    !/[\r\n]/.test(inside) &&
    !(first === '"' && inside.includes('\\')) &&
    !(first === "'" && inside.includes("''"))
  ) {
    const from = start + (inside === raw ? 0 : 1);
    return { value: inside, offsetOf: (index) => (index < inside.length ? from + index : end) };
  }
  const letters = collect();
  if (first === '"') readQuoted(text, start, end, letters);
  else if (first === "'") readSingle(text, start, end, letters);
  else if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(raw.slice(0, 80).split(/[\r\n]/, 1)[0] ?? ''))
    readBlock(text, start, end, letters);
  else readLines(text, start, end, letters, () => undefined);
  return letters.done(end);
}

interface Letters {
  push(letter: string, at: number): void;
  /** Takes blanks away that a line break makes of no account. */
  trim(): void;
  done(end: number): WrittenText;
}

function collect(): Letters {
  const letters: string[] = [];
  const places: number[] = [];
  return {
    push(letter, at) {
      for (let unit = 0; unit < letter.length; unit++) {
        letters.push(letter[unit] ?? '');
        places.push(at);
      }
    },
    trim() {
      while (letters.at(-1) === ' ' || letters.at(-1) === '\t') {
        letters.pop();
        places.pop();
      }
    },
    done: (end) => ({ value: letters.join(''), offsetOf: (index) => places[index] ?? end }),
  };
}

/** What stands for a character at an offset, and where it ends; `undefined` where it stands for itself. */
type Escape = (at: number) => { readonly letter: string; readonly next: number } | undefined;

/** Lines that are one text: a break is a blank, an empty line a break. */
function readLines(text: string, start: number, end: number, letters: Letters, standsFor: Escape): void {
  let at = start;
  while (at < end) {
    const escaped = standsFor(at);
    if (escaped !== undefined) {
      letters.push(escaped.letter, at);
      at = escaped.next;
      continue;
    }
    if (!isBreak(text, at)) {
      letters.push(text[at] ?? '', at);
      at++;
      continue;
    }
    const broken = at;
    let breaks = 0;
    while (at < end && /\s/.test(text[at] ?? '')) {
      if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) breaks++;
      at++;
    }
    letters.trim();
    letters.push(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), broken);
  }
}

function readSingle(text: string, start: number, end: number, letters: Letters): void {
  const last = text[end - 1] === "'" && end > start + 1 ? end - 1 : end;
  readLines(text, start + 1, last, letters, (at) =>
    text[at] === "'" && text[at + 1] === "'" && at + 1 < last ? { letter: "'", next: at + 2 } : undefined,
  );
}

function readQuoted(text: string, start: number, end: number, letters: Letters): void {
  const last = text[end - 1] === '"' && end > start + 1 ? end - 1 : end;
  readLines(text, start + 1, last, letters, (at) => {
    if (text[at] !== '\\' || at + 1 >= last) return undefined;
    const letter = text[at + 1] ?? '';
    if (letter === '\n' || letter === '\r') {
      const rest = /^\r?\n?[ \t]*/.exec(text.slice(at + 1, last))?.[0] ?? '';
      return { letter: '', next: at + 1 + rest.length };
    }
    const digits = { x: 2, u: 4, U: 8 }[letter];
    if (digits === undefined) return { letter: escapes[letter] ?? letter, next: at + 2 };
    const code = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
    const isCode = /^[\da-f]+$/i.test(text.slice(at + 2, at + 2 + digits)) && code <= 0x10ffff;
    if (!isCode || at + 2 + digits > last) return { letter, next: at + 2 };
    return { letter: digits === 4 ? String.fromCharCode(code) : String.fromCodePoint(code), next: at + 2 + digits };
  });
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** `|` keeps its lines; `>` makes one of those that are indented alike. */
function readBlock(text: string, start: number, end: number, letters: Letters): void {
  const head = /^[|>][^\r\n]*(?:\r\n?|\n|$)/.exec(text.slice(start, end))?.[0] ?? '';
  const lines = [...text.slice(start + head.length, end).matchAll(/([^\r\n]*)(\r\n?|\n|$)/g)]
    .map((line) => ({ at: start + head.length + line.index, words: line[1] ?? '', ends: line[2] !== '' }))
    .filter(({ words, ends }) => words !== '' || ends);
  const given = /\d/.exec(head)?.[0];
  const first = lines.find(({ words }) => words.trim() !== '');
  const indent = /^ */.exec(first?.words ?? '')?.[0].length ?? 0;
  const depth = given === undefined ? indent : Math.min(indent, Number(given));
  const last = lines.findLastIndex(({ words }) => words.trim() !== '');
  const folds = head.startsWith('>');
  let empty = 0;
  let before: string | undefined;
  for (const { at, words } of lines.slice(0, last + 1)) {
    const line = words.slice(depth);
    if (line.trim() === '') {
      empty++;
      continue;
    }
    const isApart = /^[ \t]/.test(line) || (before !== undefined && /^[ \t]/.test(before));
    const breaks = before === undefined ? empty : folds && !isApart ? empty : empty + 1;
    const joint = folds && before !== undefined && breaks === 0 ? ' ' : '\n'.repeat(breaks);
    letters.push(joint, at);
    for (let index = 0; index < line.length; index++) letters.push(line[index] ?? '', at + depth + index);
    before = line;
    empty = 0;
  }
  if (before === undefined || /-/.test(head.slice(0, 4))) return;
  letters.push('\n', end);
}

const isBreak = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';
