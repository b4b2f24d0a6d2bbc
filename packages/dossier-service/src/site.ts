/** What stands at an offset of a file: the way to it from the top, and whether it is a key or a value. Means nothing yet. */
import type { Span } from '@brief/core';
import type { Entry, Located } from '@brief/data-files';

export type Path = readonly (string | number)[];

export interface Site {
  readonly path: Path;
  readonly part: 'key' | 'value';
  /** The key, or the value. */
  readonly span: Span;
  /** The value at the path; of a key, its value. */
  readonly value: Located;
  /** What holds it, from the top down. */
  readonly around: readonly Located[];
}

/** The key or plain value at an offset; a cursor right behind one still counts. */
export function siteAt(file: Located, offset: number): Site | undefined {
  const path: (string | number)[] = [];
  const around: Located[] = [];
  let value = file;
  for (;;) {
    if (value.kind === 'scalar') {
      const isHere = value.start <= offset && offset <= value.end;
      return isHere ? { path, part: 'value', span: value, value, around } : undefined;
    }
    around.push(value);
    if (value.kind === 'list') {
      const index = value.items.findLastIndex(({ start }) => start <= offset);
      const item = value.items[index];
      if (item === undefined) return undefined;
      path.push(index);
      value = item;
      continue;
    }
    const entry: Entry | undefined = value.entries.findLast(({ keySpan }) => keySpan.start <= offset);
    if (entry === undefined) return undefined;
    path.push(entry.key);
    if (offset <= entry.keySpan.end) return { path, part: 'key', span: entry.keySpan, value: entry.value, around };
    value = entry.value;
  }
}

/** The value at a path. */
export function valueAt(file: Located, path: Path): Located | undefined {
  let value: Located | undefined = file;
  for (const step of path) {
    if (value?.kind === 'object') value = value.entries.find(({ key }) => key === String(step))?.value;
    else value = value?.kind === 'list' ? value.items[Number(step)] : undefined;
  }
  return value;
}

/** The text at a path. */
export function textAt(file: Located, path: Path): string | undefined {
  const value = valueAt(file, path);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

export function entriesAt(file: Located, path: Path): readonly Entry[] {
  const value = valueAt(file, path);
  return value?.kind === 'object' ? value.entries : [];
}

/** What is between the quotation marks of a key or value, if it has any. */
export function inner(text: string, { start, end }: Span): Span {
  const mark = text[start];
  if (mark !== '"' && mark !== "'") return { start, end };
  return { start: start + 1, end: end > start + 1 && text[end - 1] === mark ? end - 1 : end };
}
