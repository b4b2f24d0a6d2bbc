/** `<!-- brief-… -->` comments: what they say, which stretch they act on, and whether one silences a finding. */
import type { Span } from '@brief/core';
import type { Directive } from './draft.ts';
import { type LineIndex, lineIndex } from './lines.ts';

/** The directives among the comments of a draft, in order. */
export function readDirectives(text: string, comments: readonly Span[]): readonly Directive[] {
  const said = comments.flatMap((span) => readDirective(text.slice(span.start, span.end), span) ?? []);
  if (said.length === 0) return [];
  const textLines = new TextLines(text);
  const enabled = new Map<string, number>();
  const directives: Directive[] = [];
  for (const directive of said.reverse()) {
    directives.push({ ...directive, scope: scopeOf(directive, textLines, enabled) });
    if (directive.kind !== 'enable') continue;
    if (directive.rules.length === 0) enabled.clear();
    for (const rule of named(directive)) enabled.set(rule, directive.span.start);
  }
  return directives.reverse();
}

/** Says which directive silences a finding of `rule` at an offset; `byName`: only one that names the rule does. */
export type Silencer = (rule: string, offset: number, byName: boolean) => Directive | undefined;

export function silencer(directives: readonly Directive[]): Silencer {
  const known = new Map<string, readonly (readonly Stretch[])[]>();
  return (rule, offset, byName) => {
    if (directives.length === 0) return undefined;
    const key = `${byName} ${rule}`;
    let layers = known.get(key);
    if (layers === undefined) {
      layers = layersFor(directives, rule, byName);
      known.set(key, layers);
    }
    for (const layer of layers) {
      const found = stretchAt(layer, offset);
      if (found !== undefined) return found.directive;
    }
    return undefined;
  };
}

type Said = Omit<Directive, 'scope'>;

const COMMENT = /^<!--\s*brief-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/;

function readDirective(comment: string, span: Span): Said | undefined {
  const match = COMMENT.exec(comment);
  if (match === null || !comment.endsWith('-->')) return undefined;
  const [head, kind] = match;
  const rest = comment.slice(head.length, -3);
  const dashes = /(?:^|\s)--+(?:\s|$)/.exec(rest);
  const rules = (dashes === null ? rest : rest.slice(0, dashes.index)).split(/[\s,]+/).filter((rule) => rule !== '');
  const reason = dashes === null ? '' : rest.slice(dashes.index + dashes[0].length).trim();
  const directive = { span, kind: kind as Directive['kind'], rules };
  return reason === '' ? directive : { ...directive, reason };
}

/** Stands for every rule where none is named. */
const ALL = '';
const named = ({ rules }: Said): readonly string[] => (rules.length === 0 ? [ALL] : rules);

/** `enabled`: where each rule is next enabled after the directive, `ALL` where all are. */
function scopeOf(directive: Said, lines: TextLines, enabled: ReadonlyMap<string, number>): Span {
  const { start, end } = directive.span;
  switch (directive.kind) {
    case 'disable-file':
      return { start: 0, end: lines.length };
    case 'disable-line':
      return { start: lines.around(start).start, end: lines.around(end).end };
    case 'disable-next-line':
      return lines.after(end);
    case 'enable':
      return { start: end, end: lines.length };
    case 'disable': {
      const ends = named(directive).map((rule) => enabled.get(rule) ?? enabled.get(ALL) ?? lines.length);
      return { start: end, end: ends.reduce((a, b) => Math.max(a, b), end) };
    }
  }
}

/** The lines of a draft, as directives speak of them. */
class TextLines {
  readonly length: number;
  readonly #text: string;
  readonly #index: LineIndex;
  /** Line numbers, each with the next line that holds text. */
  readonly #next = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
    this.length = text.length;
    this.#index = lineIndex(text);
  }

  around(offset: number): Span {
    return this.#span(this.#index.at(offset).line);
  }

  /** The next line that holds more than block quote markers and comments. */
  after(offset: number): Span {
    const from = this.#index.at(offset).line + 1;
    let line = from;
    for (; line <= this.#index.count && !this.#next.has(line); line++) if (!this.#isEmpty(line)) break;
    line = this.#next.get(line) ?? line;
    this.#next.set(from, line);
    return line <= this.#index.count ? this.#span(line) : { start: this.length, end: this.length };
  }

  #isEmpty(line: number): boolean {
    const { start, end } = this.#span(line);
    return EMPTY.test(this.#text.slice(start, end));
  }

  #span(line: number): Span {
    const start = this.#index.offset({ line, column: 1 });
    return { start, end: this.#index.offset({ line, column: Number.POSITIVE_INFINITY }) };
  }
}

const EMPTY = /^[\s>]*(?:<!--(?:[^-]|-(?!->))*-->[\s>]*)*$/;

/** A stretch of the draft that a directive keeps quiet. */
interface Stretch extends Span {
  readonly directive: Directive;
}

/** What silences one rule: for a line, for a stretch, for the file. Stretches of a layer are in order and apart. */
function layersFor(directives: readonly Directive[], rule: string, byName: boolean): readonly (readonly Stretch[])[] {
  const lines: Stretch[] = [];
  const stretches: Stretch[] = [];
  const files: Stretch[] = [];
  let standing: Directive | undefined;
  const close = (end: number): void => {
    if (standing !== undefined) stretches.push({ start: standing.span.end, end, directive: standing });
    standing = undefined;
  };
  for (const directive of directives) {
    const { kind, rules, scope } = directive;
    if (!(rules.includes(rule) || (rules.length === 0 && (!byName || kind === 'enable')))) continue;
    if (kind === 'enable') close(directive.span.start);
    else if (kind === 'disable') standing ??= directive;
    else if (kind === 'disable-file') files.push({ ...scope, directive });
    else lines.push({ ...scope, directive });
  }
  close(Number.POSITIVE_INFINITY);
  lines.sort((a, b) => a.start - b.start);
  return [lines.filter((line, index) => line.start >= (lines[index - 1]?.end ?? 0)), stretches, files];
}

function stretchAt(layer: readonly Stretch[], offset: number): Stretch | undefined {
  let low = 0;
  let high = layer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layer[middle] as Stretch).end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = layer[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}
