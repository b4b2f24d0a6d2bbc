/** HTML in Markdown: what a tag does to the prose around it. Attributes are never prose. */

/**
 * - `inline`: nothing to see (`<em>`); prose goes on across it.
 * - `line`: a line break.
 * - `block`: another stretch of prose begins.
 * - `raw`: everything to the closing tag is no prose.
 * - `apart`: set apart from the word before it (`<sup>`), or a thing of its own (`<img>`).
 * - `quote`: stands for a quotation mark.
 */
type TagEffect = 'inline' | 'line' | 'block' | 'raw' | 'apart' | 'quote';

export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly effect: TagEffect;
  readonly end: number;
}

/** Reads the tag at `at` (a less-than sign). */
export function readTag(text: string, at: number): Tag | undefined {
  if (text.startsWith('br>', at + 1)) return { name: 'br', closing: false, effect: 'line', end: at + 4 };
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (match === null) return undefined;
  const name = (match[2] ?? '').toLowerCase();
  return { name, closing: match[1] === '/', effect: EFFECTS.get(name) ?? 'inline', end: TAG.lastIndex };
}

/** Level of a heading tag; 0 for any other. */
export const headingLevel = (tag: Tag): number => (/^h[1-6]$/.test(tag.name) ? Number(tag.name[1]) : 0);

/** Raw elements that HTML itself takes to the end of the text when nothing closes them. */
export const isUnforgiving = (name: string): boolean => /^(?:script|style|pre|textarea)$/.test(name);

const ATTRIBUTE = '\\s+[A-Za-z_:@#*{][^\\s"\'=<>`/]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
const TAG = new RegExp(`<(/?)([A-Za-z][\\w.-]*)(?:${ATTRIBUTE})*\\s*/?>`, 'y');

const NAMES: Readonly<Record<Exclude<TagEffect, 'inline'>, string>> = {
  line: 'br',
  block:
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hr html legend li link main menu menuitem ' +
    'nav noframes ol optgroup option p param section source summary table tbody td tfoot th thead title tr track ul',
  raw: 'script style pre code kbd samp tt textarea svg math template iframe object',
  apart: 'sup sub img input button select video audio canvas',
  quote: 'q',
};

const EFFECTS: ReadonlyMap<string, TagEffect> = new Map(
  Object.entries(NAMES).flatMap(([effect, names]) => names.split(' ').map((name) => [name, effect as TagEffect])),
);
