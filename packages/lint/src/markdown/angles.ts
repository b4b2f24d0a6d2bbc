/** What begins with a less-than sign: tags, comments and their like, and autolinks. Most of it is seen by nobody. */
import { isLetter } from './characters.ts';
import { headingLevel, isUnforgiving, readTag, type Tag } from './html.ts';
import { MASK } from './prose.ts';

export interface Angle {
  readonly end: number;
  /** What is read in its place. */
  readonly text: string;
  readonly kind: 'markup' | 'comment' | 'autolink' | 'break';
  /** Of a break: level of the heading that the tag opens, else 0. */
  readonly heading: number;
  /** Of a break: 1 where the tag opens a block quote, -1 where it closes one. */
  readonly quote: number;
}

/** What a tag that begins another stretch of prose leaves behind: a paragraph separator. */
const BREAK = '\u2029';

/** Reads the angle brackets of one text; closing marks that are absent are looked for once. */
export class Angles {
  readonly #text: string;
  readonly #absent = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** What begins at `at`; undefined where it is a less-than sign and no more. */
  at(at: number): Angle | undefined {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) return this.#declaration(at);
    const tag = readTag(text, at);
    if (tag !== undefined) return this.#tag(tag);
    AUTOLINK.lastIndex = at;
    return AUTOLINK.test(text) ? angle(AUTOLINK.lastIndex, MASK, 'autolink') : undefined;
  }

  /** Comments, processing instructions and their like: `<!` and `<?`. */
  #declaration(at: number): Angle | undefined {
    const text = this.#text;
    for (const [open, close] of DECLARATIONS) {
      if (!text.startsWith(open, at) || (open === '<!' && !isLetter(text.charCodeAt(at + 2)))) continue;
      const end = open === '<!--' ? this.#commentEnd(at) : this.#past(close, at + open.length);
      return end < 0 ? undefined : angle(end, '', open === '<!--' ? 'comment' : 'markup');
    }
    return undefined;
  }

  #commentEnd(at: number): number {
    if (this.#text.startsWith('>', at + 4)) return at + 5;
    return this.#text.startsWith('->', at + 4) ? at + 6 : this.#past('-->', at + 4);
  }

  #tag(tag: Tag): Angle {
    switch (tag.effect) {
      case 'inline':
        return angle(tag.end, '');
      case 'line':
        return angle(tag.end, '\n');
      case 'apart':
        return angle(tag.end, MASK);
      case 'quote':
        return angle(tag.end, tag.closing ? '”' : '“');
      case 'raw':
        return this.#raw(tag);
      case 'block': {
        const quote = tag.name === 'blockquote' ? (tag.closing ? -1 : 1) : 0;
        return { end: tag.end, text: BREAK, kind: 'break', heading: tag.closing ? 0 : headingLevel(tag), quote };
      }
    }
  }

  #raw({ name, closing, end }: Tag): Angle {
    if (closing || this.#text.charCodeAt(end - 2) === 0x2f) return angle(end, '');
    const close = this.#past(`</${name}`, end);
    if (close < 0) return isUnforgiving(name) ? angle(this.#text.length, '') : angle(end, '');
    const found = this.#text.indexOf('>', close);
    return angle(found < 0 ? this.#text.length : found + 1, MASK);
  }

  /** Where the next `close` ends, or -1. */
  #past(close: string, from: number): number {
    if (this.#absent.has(close)) return -1;
    const found = close.startsWith('</') ? indexOfTag(this.#text, close, from) : this.#text.indexOf(close, from);
    if (found >= 0) return found + close.length;
    this.#absent.add(close);
    return -1;
  }
}

const angle = (end: number, text: string, kind: Angle['kind'] = 'markup'): Angle => ({
  end,
  text,
  kind,
  heading: 0,
  quote: 0,
});

const DECLARATIONS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
];
const AUTOLINK =
  /<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,200}@[A-Za-z\d][A-Za-z\d.-]{0,250})>/y;

/** `indexOf` for a closing tag, in any case. */
function indexOfTag(text: string, close: string, from: number): number {
  const pattern = new RegExp(`${close}(?![\\w-])`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}
