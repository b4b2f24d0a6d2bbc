/**
 * What a data file holds, as far as an edit has to know: values with their places and how each is set, on lines of its own
 * or in brackets. YAML and JSON look alike from here. What the values mean is not known.
 */
import type { Span } from '@brief/core';
import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, Scalar } from 'yaml';
import { NotEditable } from './not-editable.ts';

export type DataLanguage = 'yaml' | 'json';
export type Outline = ObjectOutline | ListOutline | ScalarOutline;

/** `lines`: members stand on lines of their own, at one column; `brackets`: between brackets. */
type Setting = 'lines' | 'brackets';

export interface ObjectOutline extends Span {
  readonly kind: 'object';
  readonly set: Setting;
  readonly members: readonly Member[];
}

export interface Member {
  readonly key: string;
  /** The first character of the key, and the one behind the key (and, where the value is empty, its colon). */
  readonly at: Span;
  readonly value: Outline;
}

export interface ListOutline extends Span {
  readonly kind: 'list';
  readonly set: Setting;
  readonly items: readonly Outline[];
}

interface ScalarOutline extends Span {
  readonly kind: 'scalar';
  readonly value: unknown;
  /** Nothing is written where the value would be. */
  readonly isEmpty: boolean;
}

/** @throws {NotEditable} when the text cannot be read, or has what an edit could not keep. */
export function outlineOf(text: string, language: DataLanguage): Outline {
  return language === 'yaml' ? yamlOutline(text) : jsonOutline(text);
}

export const memberOf = (value: Outline, key: string): Member | undefined =>
  value.kind === 'object' ? value.members.find((member) => member.key === key) : undefined;

/** The values alone, in order, to be compared. */
export function valuesOf(outline: Outline): unknown {
  if (outline.kind === 'scalar') return outline.value;
  if (outline.kind === 'list') return outline.items.map(valuesOf);
  return { members: outline.members.map(({ key, value }) => [key, valuesOf(value)]) };
}

function yamlOutline(text: string): Outline {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error', version: '1.2' });
  const [first] = document.errors;
  if (first !== undefined) throw new NotEditable('cannot be read as YAML', first.pos[0]);
  if (document.contents === null) throw new NotEditable('is empty', 0);
  return fromYaml(document.contents, text);
}

function fromYaml(node: Node, text: string): Outline {
  const [start = 0, end = start] = node.range ?? [];
  if (isAlias(node) || node.tag?.startsWith('!') || (!isAlias(node) && node.anchor !== undefined)) {
    throw new NotEditable('has an anchor, an alias or a tag, which dossiers do not take', start);
  }
  if (isSeq<Node | null>(node)) {
    const items = node.items.map((item) => (item === null ? nothing(end) : fromYaml(item, text)));
    return { kind: 'list', set: node.flow ? 'brackets' : 'lines', items, start, end: endOf(items, node.flow, end) };
  }
  if (isMap<Node, Node | null>(node)) {
    const members = node.items.map(({ key, value }): Member => {
      const [from = start, to = from] = key.range ?? [];
      if (!isScalar(key)) throw new NotEditable('has a key that is no plain word', from);
      const colon = text.indexOf(':', to);
      const at = { start: from, end: colon < 0 ? to : colon + 1 };
      const isEmpty = value === null || (isScalar(value) && (value.range?.[0] ?? 0) >= (value.range?.[1] ?? 0));
      return { key: String(key.value), at, value: isEmpty ? nothing(at.end) : fromYaml(value, text) };
    });
    const values = members.map(({ value }) => value);
    return {
      kind: 'object',
      set: node.flow ? 'brackets' : 'lines',
      members,
      start,
      end: endOf(values, node.flow, end),
    };
  }
  const value = isScalar(node) ? node.value : undefined;
  return { kind: 'scalar', value, isEmpty: false, start, end: isBlock(node) ? endOfBlock(text, start, end) : end };
}

const endOf = (members: readonly Outline[], inBrackets: boolean | undefined, end: number): number =>
  inBrackets ? end : (members.at(-1)?.end ?? end);

const isBlock = (node: Node): boolean =>
  isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);

/** Empty lines behind a block of text belong to it only where its head says so (`|+`). */
function endOfBlock(text: string, start: number, end: number): number {
  const keeps = /^[|>][\d-]*\+/.test(text.slice(start, end));
  return keeps ? end : start + text.slice(start, end).trimEnd().length;
}

const nothing = (at: number): ScalarOutline => ({ kind: 'scalar', value: null, isEmpty: true, start: at, end: at });

function jsonOutline(text: string): Outline {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (root === undefined || first !== undefined) {
    const why = first === undefined ? '' : ` (${printParseErrorCode(first.error)})`;
    throw new NotEditable(`cannot be read as JSON${why}`, first?.offset ?? 0);
  }
  return fromJson(root);
}

function fromJson(node: JsonNode): Outline {
  const span = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  if (node.type === 'array') return { kind: 'list', set: 'brackets', items: children.map(fromJson), ...span };
  if (node.type !== 'object') return { kind: 'scalar', value: node.value, isEmpty: false, ...span };
  const members = children.flatMap(({ children: [key, value] = [] }): Member[] => {
    if (key === undefined || value === undefined) return [];
    const at = { start: key.offset, end: key.offset + key.length };
    return [{ key: String(key.value), at, value: fromJson(value) }];
  });
  return { kind: 'object', set: 'brackets', members, ...span };
}
