/**
 * Which quotation marks of a text belong together. Straight and curly, low and high, guillemets both ways; apostrophes,
 * inches and elisions are no marks, and a mark without its partner is no quotation.
 */
import type { Span } from '@brief/core';

export interface Quoted {
  /** With the marks. */
  readonly span: Span;
  /** Without the marks, and without the spaces some languages set inside them. */
  readonly inner: Span;
  readonly form: 'double' | 'single' | 'guillemets';
  readonly nested: boolean;
}

export interface QuotationMarks {
  /** In order of their beginnings. */
  readonly quoted: readonly Quoted[];
  /** The mark that is still open at the end of the text, where there is one. */
  readonly open?: { readonly at: number; readonly sign: string; readonly form: Quoted['form'] };
}

export function readQuotationMarks(text: string): QuotationMarks {
  const marks = collect(text);
  if (marks.length === 0) return NONE;
  lookAhead(marks);
  const found: Omit<Quoted, 'nested'>[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    const partner = mark.closes ? partnerOf(mark, open) : -1;
    if (partner >= 0) {
      const opener = open[partner] as Mark;
      open.length = partner;
      const quoted = between(text, opener, mark);
      if (quoted !== undefined) found.push(quoted);
    } else if (mark.opens) {
      // Straight marks do not nest in themselves: the one before was never closed.
      const same = mark.straight ? open.findLastIndex((other) => other.sign === mark.sign) : -1;
      if (same >= 0) open.splice(same, 1);
      open.push(mark);
    }
  }
  const left = open.find((mark) => mark.form !== 'single');
  const quoted = withNesting(found.sort((a, b) => a.span.start - b.span.start));
  return left === undefined ? { quoted } : { quoted, open: { at: left.at, sign: left.sign, form: left.form } };
}

const NONE: QuotationMarks = { quoted: [] };

interface Mark {
  readonly at: number;
  readonly sign: string;
  readonly form: Quoted['form'];
  readonly straight: boolean;
  readonly opens: boolean;
  closes: boolean;
  /** Could as well be something else: a possessive after s, or inches and minutes after a digit. */
  readonly doubtful: boolean;
}

/** For each mark that can open: the marks that close it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”"',
  '”': '”',
  "'": "'",
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
};

function collect(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 ? unit === 0x22 || unit === 0x27 : isMark(unit)) {
      const mark = markAt(text, at);
      if (mark !== undefined) marks.push(mark);
    }
  }
  return marks;
}

const isMark = (unit: number): boolean =>
  (unit >= 0x2018 && unit <= 0x201e && unit !== 0x201b) ||
  unit === 0xab ||
  unit === 0xbb ||
  unit === 0x2039 ||
  unit === 0x203a;

function markAt(text: string, at: number): Mark | undefined {
  const sign = text.charAt(at);
  const before = before1(text, at);
  const after = text.charAt(at + 1) && String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  const wordBefore = WORD.test(before);
  const wordAfter = WORD.test(after);
  const single = SINGLE.includes(sign);
  if (single && ((wordBefore && wordAfter) || isElision(text, at))) return undefined;
  const atStart = before === '' || STARTS.test(before);
  const atEnd = after === '' || SPACE.test(after);
  const form = single ? 'single' : GUILLEMETS.includes(sign) ? 'guillemets' : 'double';
  const straight = sign === '"' || sign === "'";
  const opens =
    sign === '’'
      ? false
      : sign === '“' || sign === '„' || sign === '«' || sign === '‹'
        ? after !== ''
        : atStart && !atEnd;
  const spaced = before === '' || SPACE.test(before);
  // French sets a space before a closing guillemet, so there the space says nothing.
  const closes = (form === 'guillemets' ? before !== '' : !spaced) && !wordAfter && !(straight && OPENING.test(before));
  if (!opens && !closes) return undefined;
  const possessive = single && (before === 's' || before === 'S' || before === 'z') && SPACE.test(after);
  return { at, sign, form, straight, opens, closes, doubtful: possessive || (straight && /\d/.test(before)) };
}

/**
 * A doubtful mark closes nothing when a better one for it follows before the next opening one: "the writers' work'".
 * Looked up from the end, once.
 */
function lookAhead(marks: readonly Mark[]): void {
  const better = { double: false, single: false, guillemets: false };
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark;
    if (mark.doubtful && better[mark.form]) mark.closes = false;
    if (mark.opens && !mark.closes) better[mark.form] = false;
    else if (mark.closes && (!mark.doubtful || mark.sign === '"')) better[mark.form] = true;
  }
}

function partnerOf(mark: Mark, open: readonly Mark[]): number {
  // Most drafts nest two or three deep; a text of marks alone is not worth more.
  for (let i = open.length - 1; i >= Math.max(0, open.length - 16); i--) {
    const opener = open[i] as Mark;
    if (CLOSERS[opener.sign]?.includes(mark.sign)) return i;
  }
  return -1;
}

function between(text: string, opener: Mark, closer: Mark): Omit<Quoted, 'nested'> | undefined {
  let start = opener.at + 1;
  let end = closer.at;
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  if (start === end) return undefined;
  return { span: { start: opener.at, end: closer.at + 1 }, inner: { start, end }, form: opener.form };
}

function withNesting(found: readonly Omit<Quoted, 'nested'>[]): readonly Quoted[] {
  let outer = 0;
  return found.map((quoted) => {
    const nested = quoted.span.start < outer;
    outer = Math.max(outer, quoted.span.end);
    return { ...quoted, nested };
  });
}

/** "’90s", "’tis": letters left out. */
function isElision(text: string, at: number): boolean {
  ELISION.lastIndex = at + 1;
  return ELISION.test(text);
}

const SINGLE = "'‘’‚";
const GUILLEMETS = '«»‹›';
const ELISION = /(?:\d\ds?|tis|twas|twere|til|till|em|cause|bout|round|neath|n)(?![\p{L}\p{N}])/iuy;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /[\s\u00a0\u202f]/;
/** What an opening mark may follow. */
const STARTS = /[\s\u00a0\u202f([{<¿¡/|=+*_~\uFFFC"'“‘«‹„‚–—―-]/;
const OPENING = /[([{¿¡]/;

/** The code point before a place, as text. */
function before1(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return (unit & 0xfc00) === 0xdc00 ? text.slice(Math.max(0, at - 2), at) : text.charAt(at - 1);
}
