/**
 * Whether a name stands in somebody's title: the text of a link, or a stretch in italics, that is written as titles are.
 * Titles are quoted as their authors write them. Links and italics are not in the prose, so this reads the draft's text.
 */
import type { Draft, Mention } from '../draft.ts';

export function isInTitle(mention: Mention, draft: Draft): boolean {
  const { span } = mention;
  const { before, after, start } = around(mention, draft);
  const link = linkText(before, after);
  if (link) return isTitle(draft.text.slice(start + link.from, span.end + link.to));
  return ['*', '_'].some((mark) => {
    const from = openingMark(before, mark);
    const to = after.search(mark === '*' ? /(?<!\*)\*(?!\*)/u : /(?<!_)_(?![_\p{L}])/u);
    return from >= 0 && to >= 0 && isTitle(draft.text.slice(start + from, span.end + to));
  });
}

/** Whether a name stands in the text of a link that leads out of the draft. */
export function isInLinkText(mention: Mention, draft: Draft): boolean {
  const { before, after } = around(mention, draft);
  return linkText(before, after) !== undefined;
}

/** Whether a name stands in the words for an image, which are read by those who do not see it. */
export function isInImage(mention: Mention, draft: Draft): boolean {
  const { before, after } = around(mention, draft);
  const link = linkText(before, after);
  return link !== undefined && before.charAt(link.from - 2) === '!';
}

function around({ span, block }: Mention, draft: Draft) {
  const start = Math.max(block.span.start, span.start - longestTitle);
  const end = Math.min(block.span.end, span.end + longestTitle);
  return { before: draft.text.slice(start, span.start), after: draft.text.slice(span.end, end), start };
}

/** Where the text of the link begins before a name, and ends behind it. */
function linkText(before: string, after: string): { from: number; to: number } | undefined {
  const to = after.search(/\](?:\((?!brief:)|\[)/u);
  const opening = before.lastIndexOf('[');
  const isInside = to >= 0 && opening > before.lastIndexOf(']') && !after.slice(0, to).includes('[');
  return isInside ? { from: opening + 1, to } : undefined;
}

/** The end of an italic mark that opens before the name and is not closed before it. */
function openingMark(before: string, mark: string): number {
  const marks = mark === '*' ? before.matchAll(/(?<!\*)\*(?!\*)/gu) : before.matchAll(/(?<!_)_(?!_)/gu);
  const places = [...marks].map(({ index }) => index);
  const last = places.at(-1);
  return last === undefined || places.length % 2 === 0 ? -1 : last + 1;
}

/** Four words or more, all that say something with a capital. */
function isTitle(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  const telling = words.filter((word) => !small.has(word.toLowerCase()));
  return words.length >= 4 && telling.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

const small = new Set(
  'a an and as at but by for from if in into its nor of on or over so than the to up via vs with'.split(' '),
);

const longestTitle = 200;
