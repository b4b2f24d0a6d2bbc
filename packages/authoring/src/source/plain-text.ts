/**
 * Reads plain text: blocks between empty lines are paragraphs. Text that is wrapped by hand is unwrapped, because where
 * a line ends is not what a source says.
 */
import type { Article } from './article.ts';
import { headOf, isHeading, tidy } from './head.ts';

export function readPlainText(text: string): Article {
  const { head, body } = headOf(blocksOf(text));
  return { ...head, paragraphs: body.map((paragraph) => ({ text: paragraph, heading: isHeading(paragraph) })) };
}

/** A line longer than this was not wrapped by hand, and neither was any other of its text. */
const WRAPPED = 120;

function blocksOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f]/);
  const width = lines.reduce((longest, line) => Math.max(longest, tidy(line).length), 0);
  const wrapped = width <= WRAPPED;
  const blocks: string[][] = [[]];
  for (const line of lines) {
    const words = tidy(line);
    const block = blocks.at(-1) ?? [];
    if (words === '' || !wrapped || isLabel(block, words, width)) blocks.push(words === '' ? [] : [words]);
    else block.push(words);
  }
  return blocks.filter((block) => block.length > 0).map((block) => block.join(' '));
}

/** A line without a mark at its end, behind which the next word would have had room: its writer has broken it. */
function isLabel(block: readonly string[], next: string, width: number): boolean {
  const last = block.at(-1);
  if (last === undefined || /[.!?…:,;–—-]["'”’»)\]]*$/u.test(last)) return false;
  return last.length + 1 + (next.split(' ', 1)[0] ?? '').length <= width;
}
