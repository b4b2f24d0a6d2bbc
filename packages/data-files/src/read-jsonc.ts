/** Reads JSON with comments and trailing commas into located values. Loaded only when such a file is met. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { deepest, type Entry, type Located, type Misreading, type Parsed } from './located.ts';

export function readJsonc(text: string): Parsed {
  if (text.trim() === '') return { faults: [{ offset: 0, message: 'the file is empty; write at least {}' }] };
  const tooDeep = offsetDeeperThan(deepest, text);
  if (tooDeep !== undefined) {
    return { faults: [{ offset: tooDeep, message: `nested more than ${deepest} levels deep; write it flatter` }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  // One slip makes the parser stumble several times; only the first says something about the file.
  const [first] = errors;
  if (first !== undefined) {
    return { faults: [{ offset: first.offset, message: errorInWords(first, text), isSyntax: true }] };
  }
  if (root === undefined) return { faults: [{ offset: 0, message: 'expected a value, found comments alone' }] };
  const faults: Misreading[] = [];
  const value = locate(root, faults);
  return faults.length > 0 ? { faults } : { value, faults };
}

function locate(node: Node, faults: Misreading[]): Located {
  const span = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  if (node.type === 'array') return { kind: 'list', items: children.map((child) => locate(child, faults)), ...span };
  if (node.type !== 'object') return { kind: 'scalar', value: node.value, ...span };
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (const { children: pair = [] } of children) {
    const [key, value] = pair;
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    if (seen.has(name)) faults.push({ offset: key.offset, message: `“${name}” is there twice; keep one` });
    seen.add(name);
    entries.push({
      key: name,
      keySpan: { start: key.offset, end: key.offset + key.length },
      value: locate(value, faults),
    });
  }
  return { kind: 'object', entries, ...span };
}

/** The parser descends once per level, so depth is looked at before it starts. Brackets in strings and comments count not. */
function offsetDeeperThan(limit: number, text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|\/\/.*|\/\*[^*]*(?:\*(?!\/)[^*]*)*|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > limit) return index;
  }
  return undefined;
}

const wordings: Readonly<Record<string, string>> = {
  InvalidSymbol: 'expected a value; text must be in double quotes',
  InvalidNumberFormat: 'this is not a number as JSON writes numbers',
  PropertyNameExpected: 'expected a key in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected “:” between key and value',
  CommaExpected: 'expected “,” before this',
  CloseBraceExpected: 'expected “}” to close an object',
  CloseBracketExpected: 'expected “]” to close a list',
  EndOfFileExpected: 'expected nothing more after the first value',
  UnexpectedEndOfComment: 'expected “*/” to close a comment',
  UnexpectedEndOfString: 'expected a double quote to close the text',
  UnexpectedEndOfNumber: 'the number ends too soon',
  InvalidUnicode: 'expected four hexadecimal digits after “\\u”',
  InvalidEscapeCharacter: 'this escape does not exist; a backslash itself is written “\\\\”',
  InvalidCharacter: 'this character must be escaped',
};

function errorInWords(error: ParseError, text: string): string {
  const wording = wordings[printParseErrorCode(error.error)] ?? 'this is not JSON';
  const found = text.slice(error.offset, error.offset + Math.max(1, error.length)).split(/\s/, 1)[0] ?? '';
  const shown = found.length > 20 ? `${found.slice(0, 19)}…` : found;
  if (error.offset >= text.trimEnd().length) return `${wording}, found the end of the file`;
  return shown === '' ? wording : `${wording}, found ${shown}`;
}
