/** Text made safe for XML 1.0, which has no way at all to write most control characters: they are spelt out. */
import { onOneLine, spellOut } from '../terminal/visible.ts';

/** For an attribute's value or the text between tags, on one line. */
export const xmlLine = (text: string): string => escaped(onOneLine(text));

/** The same for a file's name, in which a line break is spelt out too. */
export const xmlName = (text: string): string => escaped(spellOut(text));

const escaped = (text: string): string =>
  text.replace(/[&<>"'\ufffe\uffff]/g, (character) => entities[character] ?? '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\ufffe': '\\u{fffe}',
  '\uffff': '\\u{ffff}',
};
