/**
 * Reads YAML into located values. Only what JSON can say is taken: an anchor can make a small file huge and a tag can
 * mean anything. Loaded only when such a file is met.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { deepest, type Entry, type Located, type Misreading, type Parsed } from './located.ts';

export function readYaml(text: string): Parsed {
  const tooMuch = offsetAfter(mostParts, text);
  if (tooMuch !== undefined) {
    const message = `more than ${mostParts} lines and members up to here, which YAML takes too long to read; write it as JSON, or divide it`;
    return { faults: [{ offset: tooMuch, message }] };
  }
  const document = parseDocument(text, {
    // Checked below: the library's own check is quadratic.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    version: '1.2',
  });
  const [first] = document.errors;
  if (first !== undefined)
    return { faults: [{ offset: first.pos[0], message: errorInWords(first.code, first.message), isSyntax: true }] };
  if (document.contents === null) return { faults: [{ offset: 0, message: 'the file is empty; write at least {}' }] };
  const faults: Misreading[] = [];
  const value = locate(document.contents, 1, faults);
  return faults.length > 0 || value === undefined ? { faults } : { value, faults };
}

function locate(node: Node, depth: number, faults: Misreading[]): Located | undefined {
  const [start, end] = node.range ?? [0, 0];
  const refuse = (message: string) => {
    faults.push({ offset: start, message });
    return undefined;
  };
  if (depth > deepest) return refuse(`nested more than ${deepest} levels deep; write it flatter`);
  if (isAlias(node)) return refuse(`the alias “*${node.source}” cannot be used here; write the value out`);
  if (node.tag !== undefined && !plainTags.has(node.tag)) {
    return refuse(`the tag “${node.tag}” cannot be used here; leave it out`);
  }
  if (isSeq<Node | null>(node)) {
    const items = node.items.map((item) => (item === null ? nothing(end) : locate(item, depth + 1, faults)));
    return { kind: 'list', items: items.filter((item) => item !== undefined), start, end };
  }
  if (isMap<Node, Node | null>(node)) {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const [keyStart, keyEnd] = key.range ?? [start, start];
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined) {
        faults.push({ offset: keyStart, message: 'expected a plain key' });
        continue;
      }
      if (seen.has(name)) faults.push({ offset: keyStart, message: `“${name}” is there twice; keep one` });
      seen.add(name);
      const located = value === null ? nothing(keyEnd) : locate(value, depth + 1, faults);
      if (located) entries.push({ key: name, keySpan: { start: keyStart, end: keyEnd }, value: located });
    }
    return { kind: 'object', entries, start, end };
  }
  const value = isScalar(node) ? node.value : undefined;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'scalar', value, start, end };
  }
  return refuse('expected text, a number, true, false, a list or an object');
}

/** Those that say what a value is anyway. */
const plainTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
);

/** The library's time grows with the square of what one list or object holds; this many parts take a second. */
const mostParts = 60_000;

/** Where the number of line ends, commas and signs that open something exceeds a limit. */
function offsetAfter(limit: number, text: string): number | undefined {
  let parts = 0;
  for (let at = 0; at < text.length; at++) {
    if (isPart(text.charCodeAt(at)) && ++parts > limit) return at;
  }
  return undefined;
}

/** A line end, `,`, `[`, `{`, `?`, `&`, `!` or `*`. */
function isPart(unit: number): boolean {
  switch (unit) {
    case 0x0a:
    case 0x0d:
    case 0x2c:
    case 0x5b:
    case 0x7b:
    case 0x3f:
    case 0x26:
    case 0x21:
    case 0x2a:
      return true;
    default:
      return false;
  }
}

/** A key or a dash with nothing after it. */
const nothing = (offset: number): Located => ({ kind: 'scalar', value: null, start: offset, end: offset });

/** The library's messages are good; these three say more about what to do. */
function errorInWords(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'expected one document, found “---” and a second one; remove it';
  if (code === 'TAB_AS_INDENT') return 'YAML is indented with spaces, found a tab';
  if (code === 'RESOURCE_EXHAUSTION') return 'nested too deeply; write it flatter';
  return message.replace(/\s+/g, ' ').replace(/^./, (letter) => letter.toLowerCase());
}
