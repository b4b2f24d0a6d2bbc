/** How wide text is on a terminal, and text broken into lines by that width. Colours are put on before and not counted. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Columns the text takes: East Asian characters and emoji two, combining marks and joiners none. */
export function widthOf(text: string): number {
  // Most text is Latin letters, of which each takes one column.
  if (/^[ -~\u00a0-\u00ac\u00ae-\u02ff]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(/\u001b\[[\d;]*m/g, '')) {
    if (!/[\p{M}\p{Cf}\p{Cc}]/u.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

/** Spaces after the text up to a width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Lines no wider than `width`, broken at spaces; a word that is wider on its own is broken where it must be. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, width))) {
    if (line === '') line = word;
    else if (widthOf(line) + 1 + widthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width || word.includes('\u001b')) return [word];
  const result = [''];
  for (const character of word) {
    const last = result.length - 1;
    if (widthOf(result[last] + character) > width) result.push(character);
    else result[last] += character;
  }
  return result;
}
