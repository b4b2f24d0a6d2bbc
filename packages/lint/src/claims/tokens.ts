/**
 * A sentence as tokens with their places: words, names of entities, marks, and quotations, whose words are somebody else's
 * and are not read. What each is known to be comes with it.
 */
import type { Entity, Span } from '@brief/core';
import { firstFrom } from '../block-index.ts';
import type { Block, Mention, Quotation } from '../draft.ts';
import { characterAt, LETTER, MARK, OTHER } from './characters.ts';
import type { Lexicon, Triggered } from './lexicon.ts';
import { traits } from './traits.ts';

interface Placed {
  /** In the prose of the block. */
  readonly start: number;
  readonly end: number;
}

interface PlacedToken extends Placed {
  /** Of what kinds it is: `traits.ts`. */
  readonly traits: number;
}

export interface WordToken extends PlacedToken {
  readonly kind: 'word';
  readonly text: string;
  /** In bare lower-case letters, without a possessive. */
  readonly key: string;
  readonly possessive: boolean;
  /** What a dossier in force calls its source: "brief", "statement". */
  readonly ofSource: boolean;
  readonly phrases: Triggered;
}

export interface NameToken extends PlacedToken {
  readonly kind: 'mention';
  readonly mention: Mention;
  readonly entity: Entity;
  /** As it is written, in bare lower-case letters. */
  readonly key: string;
  readonly possessive: boolean;
}

interface MarkToken extends PlacedToken {
  readonly kind: 'mark';
  readonly text: string;
}

interface QuotationToken extends PlacedToken {
  readonly kind: 'quotation';
}

export type Token = WordToken | NameToken | MarkToken | QuotationToken;

/** Where the quotations of a block stand in its prose, in order and apart: those inside others are not told. */
export function quotedIn({ prose }: Block, quotations: readonly Quotation[]): readonly Span[] {
  return quotations
    .filter(({ form, nested }) => form !== 'block' && !nested)
    .map(({ span }) => ({ start: prose.fromDraft(span.start), end: prose.fromDraft(span.end) }));
}

/** What stands in one sentence of a block, with the traits of all its words and names. */
export interface Row {
  readonly tokens: readonly Token[];
  readonly traits: number;
}

/** Of no sentence. */
export const noRow = (): Row => NO_ROW;
const NO_ROW: Row = { tokens: [], traits: 0 };

/** Reads one sentence of a block. Mentions are those that lie in it, quotations those of the block; both are in order. */
export function readRow(
  { prose: { text } }: Block,
  { start, end }: Span,
  named: readonly Mention[],
  quoted: readonly Span[],
  lexicon: Lexicon,
): Row {
  const tokens: Token[] = [];
  let found = 0;
  let from = start;
  for (const { at, mention } of specialsIn({ start, end }, named, quoted)) {
    if (at.start < from) continue;
    found |= plain(text, from, at.start, lexicon, tokens);
    from = Math.min(at.end, end);
    const name = mention && lexicon.name(mention);
    if (mention === undefined || name === undefined) {
      tokens.push({ kind: 'quotation', traits: 0, start: at.start, end: from });
      continue;
    }
    const suffix = suffixAt(text, from, end);
    const possessive = suffix === 1 || (suffix === 2 && /s/i.test(text.charAt(from + 1)));
    const { entity, key } = name;
    const isInMarks = at.start < mention.proseSpan.start;
    const own = name.traits | (possessive ? traits.owner : 0) | (isInMarks ? traits.inMarks : 0);
    tokens.push({ kind: 'mention', mention, entity, key, possessive, traits: own, start: at.start, end: from });
    found |= own;
    from += suffix;
  }
  found |= plain(text, from, end, lexicon, tokens);
  return { tokens, traits: found };
}

interface Special {
  readonly at: Placed;
  readonly mention?: Mention;
}

/** Names and quotations in a sentence, by their places. */
function specialsIn({ start, end }: Span, named: readonly Mention[], quoted: readonly Span[]): readonly Special[] {
  const found: Special[] = [];
  for (const mention of named) if (!mention.quoted) found.push({ at: mention.proseSpan, mention });
  if (quoted.length === 0) return found;
  for (let next = firstFrom(quoted, start + 1, (span) => span.end); next < quoted.length; next++) {
    const at = quoted[next];
    if (at === undefined || at.start >= end) break;
    // A name alone in quotation marks is still that name.
    const alone = named[firstFrom(named, at.start + 1, ({ proseSpan }) => proseSpan.start)];
    const isAlone = alone?.proseSpan.start === at.start + 1 && alone.proseSpan.end === at.end - 1;
    found.push(isAlone ? { at, mention: alone } : { at });
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

/** How long what hangs on a name is: a possessive, or a Turkish case. */
function suffixAt(text: string, from: number, end: number): number {
  const mark = text.charCodeAt(from);
  if (from >= end || (mark !== APOSTROPHE && mark !== TYPOGRAPHIC)) return 0;
  return SUFFIX.exec(text.slice(from, Math.min(from + 8, end)))?.[0].length ?? 0;
}

const APOSTROPHE = 0x27;
const TYPOGRAPHIC = 0x2019;
const SUFFIX = /^['’](?:s|S|\p{L}{1,4})?(?![\p{L}\p{N}])/u;

/** Words and marks of a stretch, and the traits of all of them. */
function plain(text: string, start: number, to: number, lexicon: Lexicon, into: Token[]): number {
  let found = 0;
  let from = start;
  while (from < to) {
    const first = characterAt(text, from);
    if (first !== LETTER) {
      if (first >= MARK) {
        const question = text.charCodeAt(from) === QUESTION ? traits.question : 0;
        into.push({ kind: 'mark', text: text.charAt(from), traits: question, start: from, end: from + 1 });
        found |= question;
      }
      from++;
      continue;
    }
    let end = from + 1;
    for (let next = 0; end < to; end++) {
      next = characterAt(text, end);
      if (next === OTHER || next === MARK) break;
    }
    const lexeme = lexicon.word(text.slice(from, end));
    const { key, possessive, ofSource, phrases } = lexeme;
    const behind = from + lexeme.text.length;
    into.push({
      kind: 'word',
      text: lexeme.text,
      key,
      possessive,
      ofSource,
      phrases,
      traits: lexeme.traits,
      start: from,
      end: behind,
    });
    if (lexeme.stopped) into.push({ kind: 'mark', text: '.', traits: 0, start: behind, end });
    found |= lexeme.traits;
    from = end;
  }
  return found;
}

const QUESTION = 0x3f;

export const isWord = (token: Token | undefined, key: string): boolean => token?.kind === 'word' && token.key === key;
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);
export const isIn = (token: Token | undefined, words: ReadonlySet<string>): token is WordToken =>
  token?.kind === 'word' && words.has(token.key);
export const isCapitalised = (token: Token | undefined): token is WordToken =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
