/**
 * Text of drafts and names of files, made safe to show: whatever could move the cursor, change colours, reverse the
 * direction of writing or break a line is shown instead of done.
 */

/** Text on one line: line breaks and tabs become spaces, other control characters are spelt out. */
export function onOneLine(text: string): string {
  return spellOut(text.replace(/\s*[\n\r\u2028\u2029]\s*|\t/g, ' '));
}

/** A file's name: a line break in it is part of the name, and so is spelt out too. */
export function spellOut(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu,
    (character) => short[character] ?? `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };
