/** `<!-- brief-… -->` comments: what they say, which stretch they act on, and whether one silences a finding. */
import type { Span } from '@brief/core';
import type { Directive } from './draft.ts';

/** The directives among the comments of a draft, in order. */
export function readDirectives(text: string, comments: readonly Span[]): readonly Directive[] {
  const read: Omit<Directive, 'scope'>[] = [];
  for (const span of comments) {
    const directive = readDirective(text, span);
    if (directive !== undefined) read.push(directive);
  }
  return read.map((directive, index) => ({ ...directive, scope: scopeOf(text, directive, read.slice(index + 1)) }));
}

/** The directive that silences a finding of `rule` at an offset; `named`: only one that names the rule does. */
export function silencer(
  directives: readonly Directive[],
  rule: string,
  offset: number,
  named = false,
): Directive | undefined {
  let standing: Directive | undefined;
  for (const directive of directives) {
    const all = directive.rules.length === 0;
    if (!all && !directive.rules.includes(rule)) continue;
    if (directive.kind === 'enable') {
      if (directive.span.end <= offset) standing = undefined;
    } else if (all && named) continue;
    else if (directive.scope.start <= offset && offset < directive.scope.end) {
      if (directive.kind !== 'disable') return directive;
      standing ??= directive;
    }
  }
  return standing;
}

const COMMENT = /^<!--\s*brief-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/;

function readDirective(text: string, span: Span): Omit<Directive, 'scope'> | undefined {
  const comment = text.slice(span.start, span.end);
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

function scopeOf(text: string, directive: Omit<Directive, 'scope'>, later: readonly Omit<Directive, 'scope'>[]): Span {
  const { start, end } = directive.span;
  switch (directive.kind) {
    case 'disable-file':
      return { start: 0, end: text.length };
    case 'disable-line':
      return { start: lineStart(text, start), end: lineEnd(text, end) };
    case 'disable-next-line':
      return nextTextLine(text, end);
    case 'enable':
      return { start: end, end: text.length };
    case 'disable': {
      const enable = later.find((other) => other.kind === 'enable' && endsAll(other.rules, directive.rules));
      return { start: end, end: enable?.span.start ?? text.length };
    }
  }
}

/** Whether an `enable` for `enabled` ends everything that a `disable` for `disabled` began. */
const endsAll = (enabled: readonly string[], disabled: readonly string[]): boolean =>
  enabled.length === 0 || (disabled.length > 0 && disabled.every((rule) => enabled.includes(rule)));

/** The next line that holds more than block quote markers and comments. */
function nextTextLine(text: string, from: number): Span {
  let at = lineEnd(text, from);
  while (at < text.length) {
    const start = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    const end = lineEnd(text, start);
    if (!EMPTY_LINE.test(text.slice(start, end))) return { start, end };
    at = end;
  }
  return { start: text.length, end: text.length };
}

const EMPTY_LINE = /^[\s>]*(?:<!--(?:[^-]|-(?!->))*-->[\s>]*)*$/;

function lineStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;
