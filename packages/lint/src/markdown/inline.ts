/**
 * The inline markup of one block: which stretches are no prose, and what a reader sees in their place. CommonMark and
 * GFM, footnote references and mathematics; each character is looked at a bounded number of times, whatever the text.
 */
import type { Span } from '@brief/core';
import { Angles } from './angles.ts';
import { emailAround, urlAround } from './autolinks.ts';
import { CodeSpans } from './code-spans.ts';
import { Runs } from './emphasis.ts';
import { readEntity } from './entities.ts';
import { labelEnd, labelKey, readDestination } from './links.ts';
import { mathEnd } from './math.ts';
import { MASK, type Replacement } from './prose.ts';

/** What was read. Places are relative to the start of the block's text. */
export interface Inline {
  /** In order, and apart. */
  readonly replacements: readonly Replacement[];
  readonly comments: readonly Span[];
  readonly references: readonly InlineReference[];
  /** Where an HTML tag begins another stretch of prose. */
  readonly breaks: readonly Break[];
}

interface InlineReference {
  readonly span: Span;
  readonly idSpan: Span;
  readonly textSpan: Span;
}

interface Break extends Span {
  /** Level of the heading that the tag opens, else 0. */
  readonly heading: number;
  /** 1 where the tag opens a block quote, -1 where it closes one. */
  readonly quote: number;
}

export interface InlineOptions {
  /** Raw HTML: no Markdown in it. */
  readonly html?: boolean;
  /** Places of block quote markers at the beginning of lines. */
  readonly marks?: readonly number[];
  /** Whether the draft defines a link label. */
  defines?(label: string): boolean;
}

export function readInline(text: string, options: InlineOptions = {}): Inline {
  return new Reader(text, options).read();
}

interface Bracket {
  readonly at: number;
  readonly image: boolean;
  readonly bottom: Runs['last'];
  /** How many replacements there were before it. */
  readonly done: number;
  active: boolean;
  /** Another bracket stands inside, so it cannot be a label. */
  nested: boolean;
}

class Reader {
  readonly #text: string;
  readonly #options: InlineOptions;
  readonly #specials: Uint8Array;
  readonly #out: Replacement[] = [];
  readonly #comments: Span[] = [];
  readonly #references: InlineReference[] = [];
  readonly #breaks: Break[] = [];
  readonly #runs = new Runs();
  readonly #brackets: Bracket[] = [];
  #angles: Angles | undefined;
  #code: CodeSpans | undefined;
  #mark = 0;

  constructor(text: string, options: InlineOptions) {
    this.#text = text;
    this.#options = options;
    this.#specials = options.html === true ? HTML : text.includes('www.') ? MARKDOWN_WWW : MARKDOWN;
  }

  read(): Inline {
    const text = this.#text;
    const specials = this.#specials;
    const length = text.length;
    for (let at = 0; at < length; ) {
      const unit = text.charCodeAt(at);
      at = unit < 0x80 && specials[unit] === 1 ? this.#special(unit, at) : at + 1;
    }
    this.#runs.resolve(undefined, this.#out);
    return {
      replacements: inOrder(this.#out),
      comments: this.#comments,
      references: this.#references,
      breaks: this.#breaks,
    };
  }

  /** Reads what begins at `at` with a special character; returns where to go on. */
  #special(unit: number, at: number): number {
    const text = this.#text;
    switch (unit) {
      case 0x0a:
      case 0x0d:
        return this.#lineEnd(at);
      case 0x5c: // \
        return this.#escape(at);
      case 0x26: {
        // &
        const entity = readEntity(text, at);
        return entity === undefined ? at + 1 : this.#replace(at, entity.end, entity.text);
      }
      case 0x60: {
        // `
        this.#code ??= new CodeSpans(text);
        const span = this.#code.at(at);
        return span.closed ? this.#replace(at, span.end, MASK) : span.end;
      }
      case 0x3c: // <
        return this.#less(at);
      case 0x2a: // *
      case 0x5f: // _
      case 0x7e: // ~
        return this.#runs.add(text, at);
      case 0x5b: // [
        return this.#open(at, false);
      case 0x21: // !
        return text.charCodeAt(at + 1) === 0x5b ? this.#open(at, true) : at + 1;
      case 0x5d: // ]
        return this.#close(at);
      case 0x24: {
        // $
        const end = mathEnd(text, at);
        return end < 0 ? at + 1 : this.#replace(at, end, MASK);
      }
      case 0x40: // @
        return this.#url(at, emailAround(text, at));
      default: // : and w
        return this.#url(at, urlAround(text, at, this.#brackets.length > 0));
    }
  }

  #replace(from: number, to: number, text: string): number {
    this.#out.push({ from, to, text });
    return to;
  }

  #lineEnd(at: number): number {
    const text = this.#text;
    let before = at;
    while (before > 0 && isBlank(text.charCodeAt(before - 1))) before--;
    if (before < at) this.#replace(before, at, '');
    let after = at + 1;
    if (text.charCodeAt(at) === 0x0d) {
      if (text.charCodeAt(after) === 0x0a) {
        this.#replace(at, after, '');
        after++;
      } else this.#replace(at, after, '\n');
    }
    const start = after;
    const marks = this.#options.marks ?? [];
    for (;;) {
      while (isBlank(text.charCodeAt(after))) after++;
      while (this.#mark < marks.length && (marks[this.#mark] as number) < after) this.#mark++;
      if (marks[this.#mark] !== after) break;
      after++;
    }
    return after > start ? this.#replace(start, after, '') : after;
  }

  #escape(at: number): number {
    const next = this.#text.charCodeAt(at + 1);
    if (next === 0x0a || next === 0x0d) return this.#replace(at, at + 1, '');
    if (!isAsciiPunctuation(next)) return at + 1;
    this.#replace(at, at + 1, '');
    return at + 2;
  }

  #url(at: number, found: Span | undefined): number {
    const last = this.#out.at(-1);
    if (found === undefined || (last !== undefined && last.to > found.start)) return at + 1;
    return this.#replace(found.start, found.end, MASK);
  }

  #less(at: number): number {
    this.#angles ??= new Angles(this.#text);
    const angle = this.#angles.at(at);
    if (angle === undefined) return at + 1;
    const { end, kind, heading, quote } = angle;
    const span = { start: at, end };
    if (kind === 'comment') this.#comments.push(span);
    else if (kind === 'break') this.#breaks.push({ ...span, heading, quote });
    else if (kind === 'autolink' && isBrief(this.#text, at + 1)) {
      const id = { start: at + 1 + BRIEF.length, end: end - 1 };
      this.#references.push({ span, idSpan: id, textSpan: id });
    }
    return this.#replace(at, end, angle.text);
  }

  #open(at: number, image: boolean): number {
    const last = this.#brackets.at(-1);
    if (last !== undefined) last.nested = true;
    const bottom = this.#runs.last;
    this.#brackets.push({ at, image, bottom, done: this.#out.length, active: true, nested: false });
    return at + (image ? 2 : 1);
  }

  #close(at: number): number {
    const bracket = this.#brackets.pop();
    if (bracket === undefined || !bracket.active) return at + 1;
    const text = this.#text;
    const inner = bracket.at + (bracket.image ? 2 : 1);
    if (
      !bracket.image &&
      text.charCodeAt(inner) === 0x5e &&
      FOOTNOTE.test(text.slice(inner, Math.min(at, inner + 201)))
    ) {
      this.#runs.resolve(bracket.bottom, []);
      this.#out.length = bracket.done;
      return this.#replace(bracket.at, at + 1, '');
    }
    const destination = text.charCodeAt(at + 1) === 0x28 ? readDestination(text, at + 1) : undefined;
    const end = destination?.end ?? this.#labelled(bracket, inner, at);
    if (end < 0) return at + 1;
    this.#runs.resolve(bracket.bottom, this.#out);
    if (bracket.image) {
      // Its text is read, but not as a part of the sentence around it.
      if (inner === at) return this.#replace(bracket.at, end, MASK);
      this.#replace(bracket.at, inner, MASK);
      return this.#replace(at, end, MASK);
    }
    for (let i = this.#brackets.length - 1; i >= 0; i--) {
      const outer = this.#brackets[i] as Bracket;
      if (outer.image) continue;
      if (!outer.active) break;
      outer.active = false;
    }
    if (destination !== undefined && isBrief(text, destination.from)) {
      const idSpan = { start: destination.from + BRIEF.length, end: destination.to };
      this.#references.push({ span: { start: bracket.at, end }, idSpan, textSpan: { start: inner, end: at } });
    }
    this.#replace(bracket.at, inner, '');
    return this.#replace(at, end, '');
  }

  /** Where a reference link ends whose text ends at `at`; -1 where no definition makes it one. */
  #labelled(bracket: Bracket, inner: number, at: number): number {
    const text = this.#text;
    const full = text.charCodeAt(at + 1) === 0x5b ? labelEnd(text, at + 1) : -1;
    if (full > at + 3) return this.#defines(text.slice(at + 2, full - 1)) ? full : -1;
    if (bracket.nested || !this.#defines(text.slice(inner, Math.min(at, inner + 1000)))) return -1;
    return full > 0 ? full : at + 1;
  }

  #defines(label: string): boolean {
    const key = labelKey(label);
    if (key === '') return false;
    return this.#options.defines?.(key) ?? false;
  }
}

const table = (characters: string): Uint8Array => {
  const made = new Uint8Array(0x80);
  for (const character of characters) made[character.charCodeAt(0)] = 1;
  return made;
};
const MARKDOWN = table('\n\r\\&`<*_~[!]$@:');
const MARKDOWN_WWW = table('\n\r\\&`<*_~[!]$@:w');
const HTML = table('\n\r&<@:');

const FOOTNOTE = /^\^[^\s\]]{1,200}$/;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
const BRIEF = 'brief:';
const isBrief = (text: string, at: number): boolean => text.slice(at, at + BRIEF.length).toLowerCase() === BRIEF;

const isAsciiPunctuation = (code: number): boolean =>
  (code > 0x20 && code < 0x30) ||
  (code > 0x39 && code < 0x41) ||
  (code > 0x5a && code < 0x61) ||
  (code > 0x7a && code < 0x7f);

/** In order and apart: markers inside something that was replaced as a whole go. */
function inOrder(replacements: Replacement[]): readonly Replacement[] {
  let done = -1;
  let sorted = true;
  for (const { from, to } of replacements) {
    if (from < done) sorted = false;
    done = to;
  }
  if (sorted) return replacements;
  const kept: Replacement[] = [];
  done = -1;
  for (const replacement of replacements.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (replacement.from < done) continue;
    kept.push(replacement);
    done = replacement.to;
  }
  return kept;
}
