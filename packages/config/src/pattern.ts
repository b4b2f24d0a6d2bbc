/**
 * Patterns for paths, as in `.gitignore` and as shells have them. Matching takes time in proportion to pattern times
 * path whatever they hold: patterns come from workspaces nobody vouches for, so no regular expression is made of them.
 * Paths are relative, with `/` between their parts; files are not looked at.
 */

export interface Pattern {
  /** As written. */
  readonly text: string;
  /** Written with `!`: takes back what an earlier pattern said. */
  readonly negated: boolean;
  /** Written with `/` at its end: folders only. */
  readonly folder: boolean;
  /** Any of these; each is the parts between slashes. */
  readonly paths: readonly (readonly Part[])[];
}

/** One part of a path between slashes: two stars or more, a plain name, or a name with wildcards. */
type Part = typeof anyParts | string | readonly Token[];
type Token = string | typeof anyText | typeof anyOne | CharacterSet;
interface CharacterSet {
  readonly not: boolean;
  readonly ranges: readonly (readonly [from: string, to: string])[];
}
const anyParts: unique symbol = Symbol('**');
const anyText: unique symbol = Symbol('*');
const anyOne: unique symbol = Symbol('?');

/**
 * Reads a pattern. With `anyFolder`, one without a slash inside holds in every folder below, as in `.gitignore`; else it
 * starts at the folder it is relative to, as in a shell. With `braces`, `{a,b}` means a or b.
 */
export function readPattern(text: string, options: { anyFolder: boolean; braces: boolean }): Pattern {
  const negated = options.anyFolder && text.startsWith('!');
  let body = negated ? text.slice(1) : text;
  const folder = body.endsWith('/');
  if (folder) body = body.slice(0, -1);
  const anchored = !options.anyFolder || body.includes('/');
  // In an ignore file two slashes in a row name nothing; a shell takes them for one.
  const isPart = (part: string, index: number) => part !== '.' && (part !== '' || (options.anyFolder && index > 0));
  const paths = (options.braces ? expandBraces(body) : [body]).map((path) => {
    const parts = path.split('/').filter(isPart);
    const wanted = parts.map((part): Part => (/^\*{2,}$/.test(part) ? anyParts : readPart(part)));
    // `a/**` is everything inside a, and not a itself.
    if (wanted.length > 1 && wanted.at(-1) === anyParts) wanted.splice(-1, 0, [anyText]);
    if (!anchored && wanted.length > 0) wanted.unshift(anyParts);
    return wanted;
  });
  return { text, negated, folder, paths };
}

/** Whether the pattern names this very path. */
export function matches(pattern: Pattern, path: string, isFolder: boolean): boolean {
  if (pattern.folder && !isFolder) return false;
  const parts = path.split('/');
  return pattern.paths.some((wanted) => matchesParts(wanted, parts));
}

/** The lines of an ignore file that hold a pattern, with their 1-based line numbers. */
export function readIgnoreFile(text: string): readonly { readonly pattern: Pattern; readonly line: number }[] {
  return text.split('\n').flatMap((raw, index) => {
    const line = raw.replace(/\r$/, '').replace(/((?:^|[^\\])(?:\\\\)*)[ \t]+$/, '$1');
    if (line === '' || line.startsWith('#')) return [];
    return [{ pattern: readPattern(line, { anyFolder: true, braces: false }), line: index + 1 }];
  });
}

/** Whether a path argument asks for matching at all. */
export const isPattern = (text: string): boolean => /[*?]|\[[^\]]+\]|\{[^}]*[,.][^}]*\}/.test(text);

/** The folder a pattern cannot leave: its leading parts without wildcards. */
export function baseOf(text: string): string {
  const parts = text.split('/');
  const wild = parts.findIndex(isPattern);
  return parts.slice(0, wild < 0 ? -1 : wild).join('/');
}

/**
 * Wildcards over a sequence: walks on, and when it is stuck lets the last star take one more. Going back to the last
 * star alone is enough, which is what keeps the time bounded.
 */
function matchesSequence<W, T>(
  wanted: readonly W[],
  found: readonly T[],
  isStar: (item: W) => boolean,
  fits: (item: W, one: T) => boolean,
): boolean {
  let w = 0;
  let f = 0;
  let star = -1;
  let taken = 0;
  while (f < found.length) {
    const item = wanted[w];
    if (w < wanted.length && isStar(item as W)) {
      star = w++;
      taken = f;
    } else if (w < wanted.length && fits(item as W, found[f] as T)) {
      w++;
      f++;
    } else if (star >= 0) {
      w = star + 1;
      f = ++taken;
    } else {
      return false;
    }
  }
  while (w < wanted.length && isStar(wanted[w] as W)) w++;
  return w === wanted.length;
}

function matchesParts(wanted: readonly Part[], parts: readonly string[]): boolean {
  return matchesSequence(
    wanted,
    parts,
    (part) => part === anyParts,
    (part, found) => part === found || (typeof part === 'object' && matchesPart(part, [...found])),
  );
}

function matchesPart(wanted: readonly Token[], characters: readonly string[]): boolean {
  return matchesSequence(
    wanted,
    characters,
    (token) => token === anyText,
    (token, character) => {
      if (typeof token === 'string') return token === character;
      if (typeof token === 'symbol') return true;
      return token.ranges.some(([from, to]) => from <= character && character <= to) !== token.not;
    },
  );
}

function readPart(part: string): string | readonly Token[] {
  const result: Token[] = [];
  const characters = [...part];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    if (character === '*') {
      if (result.at(-1) !== anyText) result.push(anyText);
    } else if (character === '?') {
      result.push(anyOne);
    } else if (character === '[') {
      const set = characterSet(characters, at);
      if (set === undefined) result.push(character);
      else {
        result.push(set.token);
        at = set.end;
      }
    } else if (character === '\\' && at + 1 < characters.length) {
      result.push(characters[++at] as string);
    } else {
      result.push(character);
    }
  }
  return result.every((token) => typeof token === 'string') ? result.join('') : result;
}

/** `[abc]`, `[a-z]`, `[!a]`, `[^a]`, with `]` as itself in the first place. Unclosed, the bracket is itself. */
function characterSet(
  characters: readonly string[],
  start: number,
): { readonly token: CharacterSet; readonly end: number } | undefined {
  let at = start + 1;
  const not = characters[at] === '!' || characters[at] === '^';
  if (not) at++;
  const ranges: [string, string][] = [];
  for (let first = true; at < characters.length; first = false) {
    if (characters[at] === ']' && !first) return { token: { not, ranges }, end: at };
    const from = characters[at] === '\\' ? characters[++at] : characters[at];
    if (from === undefined) return undefined;
    at++;
    const to = characters[at + 1];
    if (characters[at] === '-' && to !== undefined && to !== ']') {
      ranges.push([from, to]);
      at += 2;
    } else {
      ranges.push([from, from]);
    }
  }
  return undefined;
}

/** More alternatives than a person writes; beyond, the braces stay as they are. */
const mostAlternatives = 256;

function expandBraces(text: string): readonly string[] {
  let result = [text];
  for (;;) {
    const expanded = result.flatMap(expandFirst);
    if (expanded.length > mostAlternatives) return [text];
    if (expanded.length === result.length) return expanded;
    result = expanded;
  }
}

/** The alternatives of the first innermost braces; the text alone where there are none. */
function expandFirst(text: string): readonly string[] {
  const close = text.indexOf('}');
  const open = close < 0 ? -1 : text.lastIndexOf('{', close);
  if (open < 0) return [text];
  const inside = text.slice(open + 1, close);
  const alternatives = inside.split(',');
  if (alternatives.length < 2) return [text];
  return alternatives.map((alternative) => text.slice(0, open) + alternative + text.slice(close + 1));
}
