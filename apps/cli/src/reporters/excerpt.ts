/** The words around a finding, so that it can be understood without opening the draft. */
import type { Span } from '@brief/core';
import { onOneLine } from '../terminal/visible.ts';
import { widthOf } from '../terminal/wrap.ts';
import type { Excerpt } from './report.ts';

/** More on each side than any terminal shows. */
const most = 120;

/** The finding's own words and what stands on the same lines before and after. */
export function excerptOf(text: string, { start, end }: Span): Excerpt {
  const before = text.slice(Math.max(0, start - most), start);
  const after = text.slice(end, end + most);
  return {
    before: detached(before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)),
    marked: detached(text.slice(start, Math.min(end, start + most))),
    after: detached(after.split(/[\n\r]/, 1)[0] ?? ''),
  };
}

/** A copy: a slice would keep the whole draft in memory for as long as the report. */
const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** The excerpt on one line, cut at words to the width; `undefined` when the marked words alone leave no room. */
export function fitExcerpt({ before, marked, after }: Excerpt, width: number): Excerpt | undefined {
  const words = onOneLine(marked);
  const room = width - widthOf(words);
  if (words === '' || room < 16) return undefined;
  const left = onOneLine(before).trimStart();
  const right = onOneLine(after).trimEnd();
  // What one side does not need is the other side's.
  const half = Math.floor(room / 2);
  const leftRoom = Math.max(half, room - widthOf(right));
  const cutLeft = ending(left, leftRoom);
  return { before: cutLeft, marked: words, after: beginning(right, room - widthOf(cutLeft)) };
}

function beginning(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let end = text.length;
  while (end > 0 && (widthOf(text.slice(0, end)) > width - 2 || !/\s/.test(text[end] ?? ' '))) end--;
  return `${text.slice(0, end)} …`;
}

function ending(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let start = 0;
  while (start < text.length && (widthOf(text.slice(start)) > width - 2 || !/\s/.test(text[start - 1] ?? ' '))) start++;
  return `… ${text.slice(start)}`;
}
