/**
 * A sentence as tokens with their places: words, names of entities, marks, and quotations, whose words are somebody else's
 * and are not read. What a name is known to be is looked up once here.
 */
import type { Entity, Span } from '@brief/core';
import { firstFrom } from '../block-index.ts';
import type { Block, Mention, Quotation } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { ownSourceNouns } from '../verbatim/source-nouns.ts';
import { bare } from '../verbatim/words.ts';

interface Placed {
  /** In the prose of the block. */
  readonly start: number;
  readonly end: number;
}

export interface WordToken extends Placed {
  readonly kind: 'word';
  readonly text: string;
  /** In bare lower-case letters, without a possessive. */
  readonly key: string;
  readonly possessive: boolean;
  /** What a dossier in force calls its source: "brief", "statement". */
  readonly ofSource?: boolean;
}

export interface NameToken extends Placed {
  readonly kind: 'mention';
  readonly mention: Mention;
  readonly entity: Entity;
  readonly possessive: boolean;
}

interface MarkToken extends Placed {
  readonly kind: 'mark';
  readonly text: string;
}

interface QuotationToken extends Placed {
  readonly kind: 'quotation';
}

export type Token = WordToken | NameToken | MarkToken | QuotationToken;

/** Where the quotations of a block stand in its prose, in order and apart: those inside others are not told. */
export function quotedIn({ prose }: Block, quotations: readonly Quotation[]): readonly Span[] {
  return quotations
    .filter(({ form, nested }) => form !== 'block' && !nested)
    .map(({ span }) => ({ start: prose.fromDraft(span.start), end: prose.fromDraft(span.end) }));
}

/** Those of the block's mentions that lie in a stretch of its prose. */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  const first = firstFrom(mentions, start, ({ proseSpan }) => proseSpan.start);
  const behind = firstFrom(mentions, end + 1, ({ proseSpan }) => proseSpan.end);
  return mentions.slice(first, Math.max(first, behind));
}

/** What stands in one sentence of a block. Mentions and quotations are those of the block, in order. */
export function sentenceTokens(
  block: Block,
  { start, end }: Span,
  mentions: readonly Mention[],
  quoted: readonly Span[],
  knowledge: Knowledge,
): readonly Token[] {
  const { text } = block.prose;
  const tokens: Token[] = [];
  const nouns = nounsOf(knowledge);
  const named = mentionsWithin(mentions, { start, end });
  const special: { readonly at: Placed; readonly mention?: Mention }[] = [];
  for (const mention of named) if (!mention.quoted) special.push({ at: mention.proseSpan, mention });
  for (let next = firstFrom(quoted, start + 1, (span) => span.end); next < quoted.length; next++) {
    const at = quoted[next];
    if (at === undefined || at.start >= end) break;
    // A name alone in quotation marks is still that name.
    const alone = named[firstFrom(named, at.start + 1, ({ proseSpan }) => proseSpan.start)];
    const isAlone = alone?.proseSpan.start === at.start + 1 && alone.proseSpan.end === at.end - 1;
    special.push(isAlone ? { at, mention: alone } : { at });
  }
  special.sort((a, b) => a.at.start - b.at.start);
  let from = start;
  for (const { at, mention } of special) {
    if (at.start < from) continue;
    plain(text, { start: from, end: at.start }, nouns, tokens);
    from = Math.min(at.end, end);
    const entity = mention && knowledge.entity(mention.dossier, mention.entity);
    if (mention === undefined || entity === undefined) {
      tokens.push({ kind: 'quotation', start: at.start, end: from });
      continue;
    }
    const suffix = SUFFIX.exec(text.slice(from, Math.min(from + 8, end)))?.[0] ?? '';
    const bareS = suffix === '' || /^['’](?:s|S)?$/.test(suffix);
    tokens.push({ kind: 'mention', mention, entity, possessive: bareS && suffix !== '', start: at.start, end: from });
    from += suffix.length;
  }
  plain(text, { start: from, end }, nouns, tokens);
  return tokens;
}

/** What hangs on a name: a possessive, or a Turkish case. */
const SUFFIX = /^['’](?:s|S|\p{L}{1,4})?(?![\p{L}\p{N}])/u;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD'’.-]*|[,;:()–—―.!?[\]/]/gu;

const nounsKnown = new WeakMap<Knowledge, ReadonlySet<string>>();

function nounsOf(knowledge: Knowledge): ReadonlySet<string> {
  const known = nounsKnown.get(knowledge) ?? ownSourceNouns(knowledge.dossiers);
  nounsKnown.set(knowledge, known);
  return known;
}

function plain(text: string, { start: from, end: to }: Span, nouns: ReadonlySet<string>, into: Token[]): void {
  if (to <= from) return;
  const stretch = text.slice(from, to);
  for (const { 0: found, index } of stretch.matchAll(TOKEN)) {
    const start = from + index;
    if (MARKS.includes(found)) {
      into.push({ kind: 'mark', text: found, start, end: start + found.length });
      continue;
    }
    const word = TRAILING.includes(found.at(-1) ?? '') ? found.replace(/[.'’-]+$/, '') : found;
    const owns = OWNING.test(word);
    const possessive = owns || /s['’]$/.test(found);
    const key = bare(owns ? word.slice(0, -2) : word);
    const ofSource = nouns.has(key) && { ofSource: true };
    into.push({ kind: 'word', text: word, key, possessive, ...ofSource, start, end: start + word.length });
    if (found.endsWith('.'))
      into.push({ kind: 'mark', text: '.', start: start + word.length, end: start + found.length });
  }
}

const MARKS = ',;:()–—―.!?[]/';
const TRAILING = ".'’-";
const OWNING = /['’]s$/i;

export const isWord = (token: Token | undefined, key: string): boolean => token?.kind === 'word' && token.key === key;
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);
export const isIn = (token: Token | undefined, words: ReadonlySet<string>): token is WordToken =>
  token?.kind === 'word' && words.has(token.key);
export const isCapitalised = (token: Token | undefined): token is WordToken =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
