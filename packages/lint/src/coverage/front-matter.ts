/**
 * What the front matter of a draft says to Brief: the words under `brief: {covers: […], dossiers: […]}`, with their places.
 * Reads only as much of YAML as that takes, in the ways in which people write it; what the words stand for is not known here.
 */
import type { Span } from '@brief/core';
import type { Draft } from '../draft.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';

/** A word of the list, without quotation marks. */
export interface PromisedWord {
  readonly text: string;
  readonly span: Span;
}

export type Promise =
  | { readonly words: readonly PromisedWord[] }
  /** Something is promised in a way that is not read here. */
  | { readonly unreadable: Span };

/** Nothing where nothing is promised: other tools have a `brief:` in their front matter, too. */
export const readPromise = (draft: Draft): Promise | undefined => readWords(draft, 'covers');

/** The dossiers a draft says it briefs from, by their ids: `brief: {dossiers: […]}`. */
export const readDossierNames = (draft: Pick<Draft, 'text' | 'frontMatter'>): Promise | undefined =>
  readWords(draft, 'dossiers');

/** The same for a text that is not analysed. */
export function dossiersNamedIn(text: string): readonly string[] {
  if (!mayNameDossiers(text)) return [];
  const frontMatter = readFrontMatter(text)?.yaml;
  const named = frontMatter && readDossierNames({ text, frontMatter });
  return named !== undefined && 'words' in named ? named.words.map((word) => word.text) : [];
}

function readWords({ text, frontMatter }: Pick<Draft, 'text' | 'frontMatter'>, key: string): Promise | undefined {
  if (frontMatter === undefined) return undefined;
  const brief = entryOf(text, frontMatter, 'brief');
  if (brief === undefined) return undefined;
  const flow = flowAt(text, brief);
  const value =
    flow === undefined ? valueIn(text, brief, key) : flow.kind === 'map' ? flow.entries.get(key) : undefined;
  if (value === undefined) return undefined;
  const words = value.kind === 'list' ? value.items : value.kind === 'word' ? [value] : [];
  const isRead = value.kind !== 'map' && words.every(({ kind }) => kind === 'word');
  if (!isRead) return { unreadable: value.span };
  return { words: words.flatMap((word) => (word.kind === 'word' ? { text: word.text, span: word.span } : [])) };
}

/** Whether a text can promise anything: a cheap look, that says yes wherever it does. */
export const mayPromise = (text: string): boolean => mayHave(text, 'covers');

export const mayNameDossiers = (text: string): boolean => mayHave(text, 'dossiers');

const mayHave = (text: string, key: string): boolean =>
  /^\uFEFF?---/.test(text) && text.includes(key) && /[\r\n][ \t]*["']?brief["']?[ \t]*:/.test(text);

type Value =
  | { readonly kind: 'word'; readonly text: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Value>; readonly span: Span };

/** A key under a `brief:` with nothing behind it. */
function valueIn(text: string, brief: Span, key: string): Value | undefined {
  const place = entryOf(text, brief, key);
  if (place === undefined) return undefined;
  const read = flowAt(text, place) ?? itemsIn(text, place);
  const lines = text.slice(place.start, place.end);
  const start = place.start + lines.length - lines.trimStart().length;
  return (
    read ?? {
      kind: 'map',
      entries: new Map(),
      span: { start, end: Math.max(start, place.start + lines.trimEnd().length) },
    }
  );
}

/** The value of a key among those of a block mapping: from behind its colon to the next key. */
function entryOf(text: string, within: Span, key: string): Span | undefined {
  let indent: number | undefined;
  let start: number | undefined;
  for (const line of linesOf(text, within)) {
    if (line.isEmpty) continue;
    indent ??= line.indent;
    // A list and the end of a bracket may stand as far left as the key.
    if (line.indent > indent || /^[-\]}]/.test(line.content)) continue;
    if (line.indent < indent) return start === undefined ? undefined : { start, end: line.start };
    if (start !== undefined) return { start, end: line.start };
    const name = /^(["']?)([\w-]+)\1[ \t]*:(?=\s|$)/.exec(line.content);
    if (name?.[2] === key) start = line.start + line.indent + name[0].length;
  }
  return start === undefined ? undefined : { start, end: within.end };
}

/** A list with a dash before each item, each a word. */
function itemsIn(text: string, place: Span): Value | undefined {
  const items: Value[] = [];
  for (const line of linesOf(text, place)) {
    if (line.isEmpty) continue;
    const dash = /^-[ \t]+/.exec(line.content);
    const start = line.start + line.indent + (dash?.[0].length ?? 0);
    const item = dash && flowAt(text, { start, end: line.start + line.indent + line.content.length });
    if (!item) return undefined;
    items.push(item);
  }
  const [first, last] = [items[0], items.at(-1)];
  return first && last && { kind: 'list', items, span: { start: first.span.start, end: last.span.end } };
}

interface Line {
  readonly start: number;
  readonly indent: number;
  /** From the first character that is no blank. */
  readonly content: string;
  /** Nothing but a comment. */
  readonly isEmpty: boolean;
}

function* linesOf(text: string, { start, end }: Span): Generator<Line> {
  for (let at = start; at < end; ) {
    const [line = ''] = /^[^\r\n]*/.exec(text.slice(at, end)) ?? [];
    const content = line.trimStart();
    yield { start: at, indent: line.length - content.length, content, isEmpty: content === '' || content[0] === '#' };
    at += line.length;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

/** A word, `[…]` or `{…}` that fills the place; `undefined` for anything else. */
function flowAt(text: string, place: Span): Value | undefined {
  const tokens = tokensOf(text, place);
  const value = tokens && readValue(tokens);
  return tokens?.length === 0 ? value : undefined;
}

interface Token extends Span {
  readonly sign: string;
  readonly isWord: boolean;
}

const TOKEN =
  /\s+|#[^\r\n]*|(?<sign>[{}[\],:])|"(?<double>[^"\\\r\n]*)"|'(?<single>[^'\r\n]*)'|(?<plain>(?!-\s)[^\s,[\]{}:#"'&*!|>%@`?][^,[\]{}:#\r\n]*)/y;

/** The next to be taken is the last; `undefined` where something is in the way. */
function tokensOf(text: string, { start, end }: Span): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = start;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (match === null || TOKEN.lastIndex > end) return undefined;
    const { sign, double, single, plain } = match.groups ?? {};
    const quoted = double ?? single;
    const word = quoted ?? plain?.trimEnd();
    const from = match.index + (quoted === undefined ? 0 : 1);
    if (sign !== undefined) tokens.push({ sign, isWord: false, start: from, end: from + 1 });
    if (word !== undefined) tokens.push({ sign: word, isWord: true, start: from, end: from + word.length });
  }
  return tokens.reverse();
}

function readValue(tokens: Token[], depth = 0): Value | undefined {
  const first = tokens.pop();
  if (first === undefined || depth > deepest) return undefined;
  if (first.isWord) return { kind: 'word', text: first.sign, span: { start: first.start, end: first.end } };
  if (first.sign === '[') return readRest(tokens, first, ']', depth);
  return first.sign === '{' ? readRest(tokens, first, '}', depth) : undefined;
}

function readRest(tokens: Token[], first: Token, closing: ']' | '}', depth: number): Value | undefined {
  const items: Value[] = [];
  const entries = new Map<string, Value>();
  for (;;) {
    const next = tokens.at(-1);
    if (next?.sign === closing && !next.isWord) {
      tokens.pop();
      const span = { start: first.start, end: next.end };
      return closing === ']' ? { kind: 'list', items, span } : { kind: 'map', entries, span };
    }
    const key = closing === '}' ? tokens.pop() : undefined;
    if (closing === '}' && (key?.isWord !== true || tokens.pop()?.sign !== ':')) return undefined;
    const value = readValue(tokens, depth + 1);
    if (value === undefined) return undefined;
    if (key === undefined) items.push(value);
    else entries.set(key.sign, value);
    const behind = tokens.at(-1);
    if (behind?.sign === ',' && !behind.isWord) tokens.pop();
    else if (behind?.sign !== closing || behind.isWord) return undefined;
  }
}

/** Deeper than any promise has reason to be. */
const deepest = 8;
