/**
 * Puts one thing more into a data file, set as its neighbours are. Nothing of the file is taken away or moved: an edit is
 * an insertion, and it is held to that by reading the file again. What the data mean is not known here.
 */
import type { Edit } from '@brief/lint';
import { Document, isScalar, type Scalar, visit, type YAMLSeq } from 'yaml';
import { NotEditable } from './not-editable.ts';
import {
  type DataLanguage,
  type ListOutline,
  type Member,
  memberOf,
  type ObjectOutline,
  type Outline,
  outlineOf,
  valuesOf,
} from './outline.ts';

export interface DataFile {
  /** Without byte order mark. */
  readonly text: string;
  readonly language: DataLanguage;
}

/** Something more for an object or a list. */
export interface Addition {
  /** Keys from the root to where it goes. */
  readonly path: readonly string[];
  /** Absent for a member of a list. */
  readonly key?: string;
  readonly value: unknown;
  /** The member it comes behind; else it is the last. */
  readonly after?: string | undefined;
}

/** @throws {NotEditable} when it cannot be put there without touching what is there. */
export function insert(file: DataFile, addition: Addition): Edit {
  const root = outlineOf(file.text, file.language);
  const edit = place(file, root, addition);
  const { start } = edit.span;
  const edited = { ...file, text: file.text.slice(0, start) + edit.text + file.text.slice(start) };
  const expected = JSON.stringify(withAddition(valuesOf(root), addition.path, addition));
  if (JSON.stringify(valuesOf(outlineOf(edited.text, file.language))) !== expected) {
    throw new NotEditable('is set in a way that an edit could spoil; write it in by hand', start);
  }
  return edit;
}

function place(file: DataFile, root: Outline, { path, key, value, after }: Addition): Edit {
  const [name, ...rest] = path;
  let target = root;
  let holder: Member | undefined;
  let around: ObjectOutline | undefined;
  for (const [depth, step] of path.entries()) {
    const member = memberOf(target, step);
    // What is to hold it is not there yet: it comes along.
    if (member === undefined && depth === path.length - 1) {
      const whole = key === undefined ? [value] : { [key]: value };
      return place(file, root, { path: path.slice(0, -1), key: step, value: whole, after: undefined });
    }
    if (member === undefined || target.kind !== 'object') {
      throw new NotEditable(`has no “${[name, ...rest].slice(0, depth + 1).join('.')}”`, target.start);
    }
    around = target;
    holder = member;
    target = member.value;
  }
  if (target.kind === 'scalar' && target.isEmpty && holder !== undefined && around !== undefined) {
    return inPlaceOfNothing(file, around, holder, key, value);
  }
  if (key !== undefined && target.kind === 'object') {
    return target.set === 'brackets' || target.members.length === 0
      ? inBrackets(
          file,
          target,
          target.members.map((member) => member.value),
          `${file.language === 'yaml' && /^[A-Za-z_][\w-]*$/.test(key) ? key : quoted(key)}: `,
          value,
          indexOf(target, after),
        )
      : onLines(file, target, key, value, indexOf(target, after));
  }
  if (key === undefined && target.kind === 'list') {
    return target.set === 'brackets' || target.items.length === 0
      ? inBrackets(file, target, target.items, '', value)
      : asItem(file, target, value);
  }
  throw new NotEditable(
    `has something else under “${path.join('.')}” than ${key === undefined ? 'a list' : 'members'}`,
    target.start,
  );
}

function indexOf({ members }: ObjectOutline, after: string | undefined): number {
  const at = after === undefined ? -1 : members.findIndex((member) => member.key === after);
  return at < 0 ? members.length - 1 : at;
}

/** A member of a block of YAML, below the one before it and at its column. */
function onLines({ text }: DataFile, { members }: ObjectOutline, key: string, value: unknown, behind: number): Edit {
  const [first] = members;
  const before = members[behind];
  if (first === undefined || before === undefined) throw new NotEditable('has nothing to go by');
  const column = columnOf(text, first.at.start);
  const airy = isAiry(text, members, behind);
  const lines = yamlLines({ [key]: value }, stepOf(text, members, column));
  return insertLines(text, before.value.end, lines, column, airy);
}

/** An item of a block list of YAML. */
function asItem({ text }: DataFile, { start, end }: ListOutline, value: unknown): Edit {
  return insertLines(text, end, yamlLines([value], 2), columnOf(text, start), false);
}

function inPlaceOfNothing(
  file: DataFile,
  around: ObjectOutline,
  holder: Member,
  key: string | undefined,
  value: unknown,
): Edit {
  if (around.set === 'brackets') throw new NotEditable(`has nothing under “${holder.key}”`, holder.at.start);
  if (key === undefined) return at(holder.at.end, ` [${inLine(value, file.language)}]`);
  const column = columnOf(file.text, holder.at.start);
  const step = stepOf(file.text, around.members, column);
  return insertLines(file.text, holder.at.end, yamlLines({ [key]: value }, step), column + step, false);
}

/** Between brackets: on a line of its own where the members have one each, else behind the last. */
function inBrackets(
  { text, language }: DataFile,
  { start, end }: Outline,
  members: readonly Outline[],
  key: string,
  value: unknown,
  behind = members.length - 1,
): Edit {
  const before = members[behind];
  const firstLine = text.slice(start, members[0]?.start ?? end);
  if (!firstLine.includes('\n')) {
    return before === undefined
      ? at(start + 1, padded(text, start, end, `${key}${inLine(value, language)}`))
      : at(before.end, `, ${key}${inLine(value, language)}`);
  }
  const indent = /(?:^|\n)([^\S\n]*)\S*[^\n]*$/.exec(text.slice(0, members[0]?.start ?? start))?.[1] ?? '';
  const unit = indent.includes('\t') ? '\t' : ' '.repeat(unitOf(text));
  const eol = eolOf(text);
  const inner = before === undefined ? indent + unit : indent;
  const lines =
    language === 'json'
      ? JSON.stringify(value, undefined, unit).replaceAll('\n', `${eol}${inner}`)
      : inLine(value, language);
  return before === undefined
    ? at(start + 1, `${eol}${inner}${key}${lines}`)
    : at(before.end, `,${eol}${inner}${key}${lines}`);
}

/** `{}` becomes `{ x }` as the tools for YAML and JSON set it. */
const padded = (text: string, start: number, end: number, inner: string): string =>
  text.charAt(start) === '{' && end - start === 2 ? ` ${inner} ` : inner;

/** How far JSON is indented. */
const unitOf = (text: string): number => /\n( +)\S/.exec(text)?.[1]?.length ?? 2;

/** Lines below the line on which `end` stands, behind what else that line has: a comment. */
function insertLines(text: string, end: number, lines: readonly string[], column: number, airy: boolean): Edit {
  const eol = eolOf(text);
  const indented = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
  const block = [...(airy ? [''] : []), ...indented].join(eol);
  // A text that keeps its empty lines ends where the next line begins.
  if (end > 0 && text.charAt(end - 1) === '\n') return at(end, `${block}${eol}`);
  const next = text.indexOf('\n', end);
  const line = next < 0 ? text.length : text.charAt(next - 1) === '\r' ? next - 1 : next;
  return at(line, `${eol}${block}`);
}

/** Whether there is an empty line before this member, or between the first two. */
function isAiry(text: string, members: readonly Pick<Member, 'at' | 'value'>[], number: number): boolean {
  const at = Math.max(1, number);
  const member = members[at];
  if (member === undefined) return false;
  return /\n[^\S\n]*\r?\n/.test(text.slice(members[at - 1]?.value.end, member.at.start));
}

/** How much further in the members of a member stand. */
function stepOf(text: string, members: readonly Member[], column: number): number {
  for (const { value } of members) {
    const [first] = value.kind === 'object' && value.set === 'lines' ? value.members : [];
    if (first !== undefined) return Math.max(1, columnOf(text, first.at.start) - column);
  }
  return 2;
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

function yamlLines(value: unknown, indent: number): string[] {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, { Seq: setShort, Scalar: setQuoted });
  const text = document.toString({ lineWidth: 0, nullStr: '', indent, flowCollectionPadding: false });
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => line.trimEnd());
}

/** A list of a name or two needs no lines of its own. */
function setShort(key: unknown, node: YAMLSeq): void {
  const isRoot = key === null;
  node.flow =
    !isRoot && node.items.length > 0 && node.items.every((item) => isScalar(item)) && JSON.stringify(node).length < 60;
}

/** Of a text in lines, the empty ones at its end are easily lost. */
function setQuoted(_: unknown, node: Scalar): void {
  if (typeof node.value === 'string' && /[\n\r]/.test(node.value)) node.type = 'QUOTE_DOUBLE';
}

/** On one line, as plain as the language allows. */
function inLine(value: unknown, language: DataLanguage): string {
  if (language === 'json') return flow(value);
  if (Array.isArray(value)) return `[${value.map((item) => inLine(item, language)).join(', ')}]`;
  const document = new Document([value], { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, node) {
      node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0 }).trim();
  return text.includes('\n') ? flow(value) : text.slice(1, -1).trim();
}

/** JSON on one line, with the spaces that people set; YAML takes it too. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return quoted(value);
  return `{ ${Object.entries(value)
    .map(([key, member]) => `${quoted(key)}: ${flow(member)}`)
    .join(', ')} }`;
}

/** YAML takes line separators for the ends of lines, and JSON does not mind them spelt out. */
const quoted = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const eolOf = (text: string): string => (/\r\n/.test(text) ? '\r\n' : '\n');

const at = (offset: number, text: string): Edit => ({ span: { start: offset, end: offset }, text });

/** The values that the file is to have then. */
function withAddition(values: unknown, path: readonly string[], addition: Addition): unknown {
  const { key, value, after } = addition;
  const [step, ...rest] = path;
  if (step === undefined) {
    const added = plain(value);
    if (key === undefined) return [...(Array.isArray(values) ? values : []), added];
    const { members } = isMembers(values) ? values : { members: [] };
    const before = members.findIndex(([name]) => name === after);
    const index = before < 0 ? members.length : before + 1;
    return { members: [...members.slice(0, index), [key, added], ...members.slice(index)] };
  }
  if (!isMembers(values)) return values;
  const known = values.members.some(([name]) => name === step);
  const members = values.members.map(([name, inner]) => [
    name,
    name === step ? withAddition(inner, rest, addition) : inner,
  ]);
  return { members: known ? members : [...members, [step, withAddition(undefined, rest, addition)]] };
}

const isMembers = (value: unknown): value is { members: [string, unknown][] } =>
  typeof value === 'object' && value !== null && 'members' in value;

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return { members: Object.entries(value).map(([key, member]) => [key, plain(member)]) };
}
