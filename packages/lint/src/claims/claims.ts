/**
 * All claims of a draft about the dossiers in force. Only sentences of the writer's own prose are read, and only those that
 * name something; what was read of a block is kept for as long as nothing in it changes.
 */
import type { Span } from '@brief/core';
import type { Block, Draft, Mention, Quotation } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Claim, PlacedClaim } from './claim.ts';
import { countClaims } from './counts.ts';
import { isLedInByOthers } from './lead-in.ts';
import { memberClaims } from './members.ts';
import { phraseIndex } from './phrases.ts';
import { relationClaims } from './relations.ts';
import { roleClaims } from './roles.ts';
import { circumstancesOf, type Scene } from './scene.ts';
import { isMark, isWord, sentenceTokens, type Token } from './tokens.ts';
import { yearClaims } from './years.ts';

/** What the draft claims, in document order. */
export function claimsOf(draft: Draft, knowledge: Knowledge): readonly Claim[] {
  const before = known.get(draft);
  if (before?.knowledge === knowledge) return before.claims;
  const claims: Claim[] = [];
  let mention = 0;
  let quotation = 0;
  for (const block of draft.blocks) {
    const first = mention;
    while (draft.mentions[mention]?.block === block) mention++;
    if (first === mention) continue;
    if (block.quoted || block.reference) continue;
    while ((draft.quotations[quotation]?.span.end ?? Number.POSITIVE_INFINITY) <= block.span.start) quotation++;
    const mentions = draft.mentions.slice(first, mention);
    const quotations: Quotation[] = [];
    for (let at = quotation; at < draft.quotations.length; at++) {
      const one = draft.quotations[at];
      if (one === undefined || one.span.start >= block.span.end) break;
      quotations.push(one);
    }
    for (const claim of blockClaims(block, mentions, quotations, knowledge)) {
      if (!isLedInByOthers(draft, block, claim.dossier, knowledge)) claims.push(claim);
    }
  }
  known.set(draft, { knowledge, claims });
  return claims;
}

const known = new WeakMap<Draft, { readonly knowledge: Knowledge; readonly claims: readonly Claim[] }>();

interface BlockRead {
  readonly knowledge: Knowledge;
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly claims: readonly Claim[];
}

const blocks = new WeakMap<Block, BlockRead>();

function blockClaims(
  block: Block,
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
  knowledge: Knowledge,
): readonly Claim[] {
  const kept = blocks.get(block);
  if (kept?.knowledge === knowledge && isSame(kept.mentions, mentions) && isSame(kept.quotations, quotations)) {
    return kept.claims;
  }
  const claims = readBlock(block, mentions, quotations, knowledge);
  blocks.set(block, { knowledge, mentions, quotations, claims });
  return claims;
}

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, place) => item === b[place]);

function readBlock(
  block: Block,
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
  knowledge: Knowledge,
): readonly Claim[] {
  const { sentences } = block;
  const tokens = new Map<Span, readonly Token[]>();
  const read = (sentence: Span | undefined): readonly Token[] => {
    if (sentence === undefined) return [];
    let found = tokens.get(sentence);
    if (found === undefined) {
      found = sentenceTokens(block, sentence, mentions, quotations, knowledge);
      tokens.set(sentence, found);
    }
    return found;
  };
  const index = phraseIndex(knowledge);
  return sentences.flatMap((sentence, number) => {
    const named = mentions.some(({ proseSpan }) => proseSpan.start >= sentence.start && proseSpan.end <= sentence.end);
    const before = sentences[number - 1];
    // "The service answers to parliament" names nothing; its block does.
    if (!named && !mentions.some(({ proseSpan }) => proseSpan.end <= sentence.start)) {
      const behind = sentences[number + 1];
      const follows =
        behind && mentions.some(({ proseSpan }) => proseSpan.start >= behind.start && proseSpan.end <= behind.end);
      if (!follows) return [];
    }
    const own = read(sentence);
    const scene: Scene = {
      knowledge,
      block,
      sentence,
      tokens: own,
      before: read(before),
      behind: read(sentences[number + 1]),
      mentions,
      circumstances: circumstancesOf(own),
    };
    const placed = [
      ...relationClaims(scene, index),
      ...roleClaims(scene),
      ...countClaims(scene),
      ...memberClaims(scene),
      ...yearClaims(scene),
    ];
    return distinct(placed).map((claim) => inDraft(claim, own, block));
  });
}

/**
 * One claim for one cause: of those that overlap and rest on the same, the first in the sentence. What contradicts the source
 * in one way is no support for it in another.
 */
function distinct(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const kept: PlacedClaim[] = [];
  for (const claim of [...claims].sort((a, b) => weight(a) - weight(b) || a.from - b.from || b.to - a.to)) {
    const same = kept.some(
      (one) =>
        one.dossier === claim.dossier &&
        one.from < claim.to &&
        claim.from < one.to &&
        (one.outcome === claim.outcome
          ? one.source === claim.source || one.frame === claim.frame
          : claim.outcome === 'supported'),
    );
    if (!same) kept.push(claim);
  }
  return kept.sort((a, b) => a.from - b.from);
}

const weight = ({ outcome }: PlacedClaim): number => (outcome === 'supported' ? 1 : 0);

function inDraft({ from, to, ...claim }: PlacedClaim, tokens: readonly Token[], block: Block): Claim {
  const first = isWord(tokens[from - 1], 'the') ? from - 1 : from;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const before = tokens[first - 1];
  const joined = isWord(before, 'and') || isWord(before, 'but') || isMark(before, ';:');
  const position = first === 0 ? 'opening' : joined ? 'joined' : 'inside';
  return { ...claim, span: block.prose.toDraft({ start, end }), block, position };
}
