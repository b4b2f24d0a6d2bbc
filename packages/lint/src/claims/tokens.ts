/**
 * A sentence as tokens with their places: words, names of entities, marks, and quotations, whose words are somebody else's
 * and are not read. What a name is known to be is looked up once here.
 */
import type { Entity, Span } from '@brief/core';
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

/** What stands in one sentence of a block. Mentions and quotations are those of the block, in order. */
export function sentenceTokens(
  block: Block,
  { start, end }: Span,
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
  knowledge: Knowledge,
): readonly Token[] {
  const { text } = block.prose;
  const tokens: Token[] = [];
  const nouns = nounsOf(knowledge);
  const named = mentions.filter(({ proseSpan }) => proseSpan.start >= start && proseSpan.end <= end);
  const special: { readonly at: Placed; readonly mention?: Mention }[] = [];
  for (const mention of named) if (!mention.quoted) special.push({ at: mention.proseSpan, mention });
  for (const quotation of quotations) {
    if (quotation.form === 'block' || quotation.nested) continue;
    const at = { start: block.prose.fromDraft(quotation.span.start), end: block.prose.fromDraft(quotation.span.end) };
    if (at.end <= start || at.start >= end) continue;
    // A name alone in quotation marks is still that name.
    const alone = named.find(({ proseSpan: own }) => own.start === at.start + 1 && own.end === at.end - 1);
    special.push(alone ? { at, mention: alone } : { at });
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
