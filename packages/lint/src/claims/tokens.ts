/**
 * A sentence as tokens with their places: words, names of entities, marks, and quotations, whose words are somebody else's
 * and are not read. What each is known to be comes with it.
 */
import type { Entity, Span } from '@brief/core';
import { firstFrom } from '../block-index.ts';
import type { Block, Mention, Quotation } from '../draft.ts';
import { classAt, LETTER, MARK, OTHER } from './characters.ts';
import { extendHash, type Lexeme, type Lexicon, type Triggered } from './lexicon.ts';
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

/** A word is what the lexicon knows of it, at a place. */
export class WordToken implements PlacedToken {
  readonly kind = 'word';
  readonly traits: number;
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly #lexeme: Lexeme;

  constructor(lexeme: Lexeme, start: number, end: number) {
    this.traits = lexeme.traits;
    this.start = start;
    this.end = end;
    this.key = lexeme.key;
    this.#lexeme = lexeme;
  }

  get text(): string {
    return this.#lexeme.text;
  }

  get possessive(): boolean {
    return this.#lexeme.possessive;
  }

  get ofSource(): boolean {
    return this.#lexeme.ofSource;
  }

  get phrases(): Triggered {
    return this.#lexeme.phrases;
  }
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
  /** What the dossiers state of what it names and describes: `relation-bits.ts`. */
  readonly relations: number;
  /** Which words of those that readers name it has: `needs.ts`. */
  readonly words: number;
  /** Which words of phrases it has: `phrase-words.ts`. */
  readonly phraseWords: number;
  /** The places of names. */
  readonly names: readonly number[];
  /** The places of words that give phrases away, and of names with a possessive. */
  readonly triggers: readonly number[];
}

/** Of no sentence. */
export const noRow: Row = { tokens: [], traits: 0, relations: 0, words: 0, phraseWords: 0, names: [], triggers: [] };

/** Reads one sentence of a block. Mentions are those that lie in it, quotations those of the block; both are in order. */
export function readRow(
  { prose: { text } }: Block,
  sentence: Span,
  named: readonly Mention[],
  quoted: readonly Span[],
  lexicon: Lexicon,
): Row {
  const row = new RowReader(text, sentence, lexicon);
  const next = firstFrom(quoted, sentence.start + 1, (span) => span.end);
  if ((quoted[next]?.start ?? Number.POSITIVE_INFINITY) >= sentence.end) {
    for (const mention of named) if (!mention.quoted) row.addName(mention.proseSpan, mention);
  } else {
    for (const { at, mention } of placesIn(sentence, named, quoted, next)) {
      if (mention === undefined) row.addQuotation(at);
      else row.addName(at, mention);
    }
  }
  row.addWords(sentence.end);
  return row;
}

/** Names and quotations in a sentence, in their order. */
function placesIn({ end }: Span, named: readonly Mention[], quoted: readonly Span[], first: number): readonly Place[] {
  const found: Place[] = named.flatMap((mention) => (mention.quoted ? [] : [{ at: mention.proseSpan, mention }]));
  for (let next = first; next < quoted.length; next++) {
    const at = quoted[next];
    if (at === undefined || at.start >= end) break;
    // A name alone in quotation marks is still that name.
    const alone = named[firstFrom(named, at.start + 1, ({ proseSpan }) => proseSpan.start)];
    const isAlone = alone?.proseSpan.start === at.start + 1 && alone.proseSpan.end === at.end - 1;
    found.push(isAlone ? { at, mention: alone } : { at });
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

interface Place {
  readonly at: Placed;
  readonly mention?: Mention;
}

/** Reads a sentence from left to right. */
class RowReader implements Row {
  readonly tokens: Token[] = [];
  readonly names: number[] = [];
  readonly triggers: number[] = [];
  traits = 0;
  relations = 0;
  words = 0;
  phraseWords = 0;
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #end: number;
  /** Behind what was read. */
  #from: number;

  constructor(text: string, { start, end }: Span, lexicon: Lexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#from = start;
    this.#end = end;
  }

  addQuotation({ start, end }: Placed): void {
    if (start < this.#from) return;
    this.addWords(start);
    this.#from = Math.min(end, this.#end);
    this.tokens.push({ kind: 'quotation', traits: traits.quotation, start, end: this.#from });
    this.traits |= traits.quotation;
  }

  addName(at: Placed, mention: Mention): void {
    const { start } = at;
    if (start < this.#from) return;
    const name = this.#lexicon.name(mention);
    if (name === undefined) {
      this.addQuotation(at);
      return;
    }
    this.addWords(start);
    const end = Math.min(at.end, this.#end);
    const suffix = suffixAt(this.#text, end, this.#end);
    const possessive = suffix === 1 || (suffix === 2 && /s/i.test(this.#text.charAt(end + 1)));
    const isInMarks = start < mention.proseSpan.start;
    const own = name.traits | (possessive ? traits.owner : 0) | (isInMarks ? traits.inMarks : 0);
    this.names.push(this.tokens.length);
    if (possessive) this.triggers.push(this.tokens.length);
    this.tokens.push({
      kind: 'mention',
      traits: own,
      start,
      end,
      key: name.key,
      possessive,
      mention,
      entity: name.entity,
    });
    this.traits |= own;
    this.relations |= name.relations;
    this.words |= name.words;
    this.#from = end + suffix;
  }

  /** Words and marks of the stretch before an offset. */
  addWords(to: number): void {
    const text = this.#text;
    const { tokens } = this;
    let found = 0;
    let { relations, words, phraseWords } = this;
    let from = this.#from;
    while (from < to) {
      const first = text.charCodeAt(from);
      const kind = classAt(text, from, first);
      if (kind !== LETTER) {
        if (kind >= MARK) {
          const question = first === QUESTION ? traits.question : 0;
          tokens.push({ kind: 'mark', traits: question, start: from, end: from + 1, text: text.charAt(from) });
          found |= question;
        }
        from++;
        continue;
      }
      let end = from + 1;
      let hash = extendHash(0, first);
      for (; end < to; end++) {
        const next = text.charCodeAt(end);
        const inner = classAt(text, end, next);
        if (inner === OTHER || inner === MARK) break;
        hash = extendHash(hash, next);
      }
      const lexeme = this.#lexicon.word(text, from, end, hash);
      const behind = from + lexeme.text.length;
      if (lexeme.phrases.all.length > 0) this.triggers.push(tokens.length);
      tokens.push(new WordToken(lexeme, from, behind));
      if (lexeme.stopped) tokens.push({ kind: 'mark', traits: 0, start: behind, end, text: '.' });
      found |= lexeme.traits;
      relations |= lexeme.relations;
      words |= lexeme.words;
      phraseWords |= lexeme.phraseWords;
      from = end;
    }
    this.relations = relations;
    this.words = words;
    this.phraseWords = phraseWords;
    this.traits |= found;
    this.#from = Math.max(from, to);
  }
}

const QUESTION = 0x3f;

/** How long what hangs on a name is: a possessive, or a Turkish case. */
function suffixAt(text: string, from: number, end: number): number {
  const mark = text.charCodeAt(from);
  if (from >= end || (mark !== APOSTROPHE && mark !== TYPOGRAPHIC)) return 0;
  return SUFFIX.exec(text.slice(from, Math.min(from + 8, end)))?.[0].length ?? 0;
}

const APOSTROPHE = 0x27;
const TYPOGRAPHIC = 0x2019;
const SUFFIX = /^['’](?:s|S|\p{L}{1,4})?(?![\p{L}\p{N}])/u;

export const isWord = (token: Token | undefined, key: string): boolean => token?.kind === 'word' && token.key === key;
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);
export const isIn = (token: Token | undefined, words: ReadonlySet<string>): token is WordToken =>
  token?.kind === 'word' && words.has(token.key);
/** By its ending. */
export const isAdverb = (token: Token | undefined): boolean => token?.kind === 'word' && /.{3}ly$/.test(token.key);
/** Its letters as they are looked up; none of what is no word. */
export const keyOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.key : '');
export const isCapitalised = (token: Token | undefined): token is WordToken =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
