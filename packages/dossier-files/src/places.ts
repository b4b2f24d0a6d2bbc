/** From what core says is wrong (“statements.reports.by”) to the place in the file that says it. */
import type { Span } from '@brief/core';
import type { Entry, Located } from '@brief/data-files';

type Path = readonly (string | number)[];

/**
 * The place of a value by its path in the dossier, or of the nearest thing around it that the file has: what is filled in
 * by default has no place of its own.
 */
export function placeAt(file: Located, path: Path): Span {
  let value = file;
  let place: Span = { start: file.start, end: file.start };
  for (const step of inFile(path)) {
    const entry = member(value, step);
    if (entry === undefined) return place;
    value = entry.value;
    place = value.kind === 'scalar' && value.end > value.start ? value : entry.keySpan;
  }
  return { start: place.start, end: place.end };
}

/** The value at a path, where the file has it. */
export function valueAt(file: Located, path: Path): Located | undefined {
  let value: Located | undefined = file;
  for (const step of inFile(path)) value = value && member(value, step)?.value;
  return value;
}

/** In a dossier the preferred label is the first of all; in a file it stands under a key of its own. */
function inFile(path: Path): Path {
  const [top, id, list, index, ...rest] = path;
  if (top !== 'entities' || list !== 'labels' || typeof index !== 'number') return path;
  return index === 0 ? [top, id as string, 'label', ...rest] : [top, id as string, list, index - 1, ...rest];
}

function member(value: Located, step: string | number): Pick<Entry, 'keySpan' | 'value'> | undefined {
  if (value.kind === 'object') return value.entries.find(({ key }) => key === String(step));
  const item = value.kind === 'list' ? value.items[Number(step)] : undefined;
  return item && { keySpan: { start: item.start, end: item.start }, value: item };
}
