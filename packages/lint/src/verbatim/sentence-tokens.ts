/**
 * The words around a quotation as tokens: words, marks, names of known entities, names of the source, and other
 * quotations (whose words are nobody's business here). It reads; who speaks is decided in `speakers.ts`.
 */
import type { Span } from '@brief/core';
import { mentionsWithin, nextBlock, previousBlock, quotationsWithin, sentenceAt } from '../block-index.ts';
import type { Block, Draft, Mention, Quotation } from '../draft.ts';
import { bare } from './words.ts';

export type Token =
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly key: string;
      readonly possessive: boolean;
      /** What the dossier calls its source: "brief", "statement". */
      readonly ofSource?: boolean;
    }
  | { readonly kind: 'mention'; readonly mention: Mention; readonly possessive: boolean }
  /** The source by the name of its publisher or author. */
  | { readonly kind: 'source'; readonly possessive: boolean }
  | { readonly kind: 'quotation' }
  | { readonly kind: 'mark'; readonly text: string };

/** What stands before and after a quotation in its sentence. A block quote has its lead-in and its signature. */
export interface Surroundings {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** How a source is called: its publisher and authors, and the dossier's own nouns for it. */
export interface SourceNames {
  readonly names: readonly string[];
  readonly nouns: ReadonlySet<string>;
}

export function surroundings(quotation: Quotation, draft: Draft, names: SourceNames): Surroundings {
  if (quotation.form === 'block') {
    return { before: leadIn(quotation.block, draft, names), after: signature(quotation, draft, names) };
  }
  const { block, words } = quotation;
  const start = block.prose.fromDraft(quotation.span.start);
  const end = block.prose.fromDraft(quotation.span.end);
  const first = Math.max(sentenceAt(block, start).start, start - farthest);
  const last = Math.min(endOfSentence(), end + farthest);
  const read = (span: Span) => tokens(block, span, names);
  return { before: read({ start: first, end: start }), after: read({ start: end, end: last }) };

  /** A question or exclamation quoted at the end of its own sentence is often followed by its speaker. */
  function endOfSentence(): number {
    const inside = sentenceAt(block, end - 1);
    if (inside.end > end + 1 || !/[!?,…]$/u.test(words.trimEnd())) return inside.end;
    return sentenceAt(block, inside.end + 1).end;
  }
}

/** How far from a quotation, in characters, its speaker is looked for; a sentence may be as long as a draft. */
const farthest = 1000;

/** The line behind a block quote's words that says whose they are: "— Ankara Strengthens …". */
function signature(quotation: Quotation, draft: Draft, names: SourceNames): readonly Token[] {
  let block = quotation.block;
  for (let next = nextBlock(draft, block); next && next.span.start < quotation.span.end; next = nextBlock(draft, block))
    block = next;
  const length = block.prose.text.length;
  const rest = { start: Math.min(length, block.prose.fromDraft(quotation.span.end)), end: length };
  if (/[\p{L}]/u.test(block.prose.text.slice(rest.start))) return tokens(block, rest, names, true);
  const next = nextBlock(draft, block);
  const isSigned = next?.quoted && /^\s*(?:[—–―]|--?)/u.test(next.prose.text);
  return next && isSigned ? tokens(next, { start: 0, end: next.prose.text.length }, names, true) : [];
}

function leadIn(block: Block, draft: Draft, names: SourceNames): readonly Token[] {
  const before = previousBlock(draft, block);
  const sentence = before?.sentences.at(-1);
  if (!before || !sentence || before.quoted || before.kind === 'heading') return [];
  return tokens(before, sentence, names);
}

function tokens(block: Block, span: Span, names: SourceNames, inBlockQuote = false): readonly Token[] {
  const found: Token[] = [];
  let from = span.start;
  const special = [
    ...quotationsWithin(block, span).flatMap(({ form, nested, span: whole }) => {
      const place = { start: block.prose.fromDraft(whole.start), end: block.prose.fromDraft(whole.end) };
      return form === 'block' || nested ? [] : [{ place, token: { kind: 'quotation' } as const }];
    }),
    ...mentionsWithin(block, span)
      .filter(({ quoted }) => inBlockQuote || !quoted)
      .map((mention) => ({ place: mention.proseSpan, token: { kind: 'mention', mention } as const })),
  ].sort((a, b) => a.place.start - b.place.start);
  for (const { place, token } of special) {
    if (place.start < from) continue;
    found.push(...plainTokens(block.prose.text.slice(from, place.start), names));
    from = place.end;
    if (token.kind === 'mention') {
      const suffix =
        /^(?:['’]s?|['’]\p{L}{1,4})(?!\p{L})/u.exec(block.prose.text.slice(from, Math.min(from + 8, span.end)))?.[0] ??
        '';
      found.push({ ...token, possessive: suffix !== '' });
      from += suffix.length;
    } else found.push(token);
  }
  found.push(...plainTokens(block.prose.text.slice(from, span.end), names));
  return found;
}

function plainTokens(text: string, { names, nouns }: SourceNames): readonly Token[] {
  const name = names.find((name) => text.includes(name));
  if (name) {
    const [before = '', ...after] = text.split(name);
    const rest = after.join(name);
    const possessive = /^['’]s?(?!\p{L})/u.test(rest);
    return [
      ...plainTokens(before, { names: [], nouns }),
      { kind: 'source', possessive },
      ...plainTokens(rest.replace(/^['’]s?(?!\p{L})/u, ''), { names: [], nouns }),
    ];
  }
  return [...text.matchAll(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]*|[,;:()–—―.!?]/gu)].map(([found]) => {
    if (/^[^\p{L}\p{N}]/u.test(found)) return { kind: 'mark', text: found };
    const possessive = /['’]s?$/u.test(found);
    const key = bare(found.replace(/['’]s?$/u, ''));
    return { kind: 'word', text: found, key, possessive, ...(nouns.has(key) && { ofSource: true }) };
  });
}
