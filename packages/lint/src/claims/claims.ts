/**
 * All claims of a draft about the dossiers in force. Only sentences of the writer's own prose are read, and only those that
 * name something; what was read of a block is kept for as long as nothing in it changes.
 */
import type { Span } from '@brief/core';
import { type BlockContent, contentsOf, keeping } from '../block-content.ts';
import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Claim, PlacedClaim } from './claim.ts';
import { countClaims } from './counts.ts';
import { isLedInByOthers } from './lead-in.ts';
import { memberClaims } from './members.ts';
import { phraseIndex } from './phrases.ts';
import { relationClaims } from './relations.ts';
import { roleClaims } from './roles.ts';
import { circumstancesOf, type Scene } from './scene.ts';
import { isMark, isWord, mentionsWithin, quotedIn, sentenceTokens, type Token } from './tokens.ts';
import { yearClaims } from './years.ts';

export interface WhichClaims {
  readonly outcome?: Claim['outcome'];
  /** Those in the block at an offset of the draft. */
  readonly at?: number;
}

/** What the draft claims, in document order: all claims, or those that are asked for. */
export function claimsOf(draft: Draft, knowledge: Knowledge, { outcome, at }: WhichClaims = {}): readonly Claim[] {
  const claims: Claim[] = [];
  for (const content of contentsOf(draft).values()) {
    const { block, mentions } = content;
    if (mentions.length === 0 || block.quoted || block.reference) continue;
    if (at !== undefined && (at < block.span.start || at > block.span.end)) continue;
    for (const claim of blockClaims(content, knowledge, draft).found) {
      if (outcome !== undefined && claim.outcome !== outcome) continue;
      if (isLedInByOthers(draft, block, claim.dossier, knowledge)) continue;
      const { proseSpan, ...rest } = claim;
      claims.push({ ...rest, span: block.prose.toDraft(proseSpan), block });
    }
  }
  return claims;
}

/** A claim in the prose of its block. */
type ProseClaim = Omit<Claim, 'span' | 'block'> & { readonly proseSpan: Span };

const blockClaims = keeping(readBlock);

function readBlock({ block, mentions, quotations }: BlockContent, knowledge: Knowledge): readonly ProseClaim[] {
  const { sentences } = block;
  const tokens = new Map<Span, readonly Token[]>();
  const quoted = quotedIn(block, quotations);
  const read = (sentence: Span | undefined): readonly Token[] => {
    if (sentence === undefined) return [];
    let found = tokens.get(sentence);
    if (found === undefined) {
      found = sentenceTokens(block, sentence, mentions, quoted, knowledge);
      tokens.set(sentence, found);
    }
    return found;
  };
  const index = phraseIndex(knowledge);
  const names = (sentence: Span | undefined): boolean =>
    sentence !== undefined && mentionsWithin(mentions, sentence).length > 0;
  const firstNamed = mentions[0]?.proseSpan.end ?? Number.POSITIVE_INFINITY;
  return sentences.flatMap((sentence, number) => {
    const before = sentences[number - 1];
    // "The service answers to parliament" names nothing; its block does.
    if (!names(sentence) && firstNamed > sentence.start && !names(sentences[number + 1])) return [];
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
    return distinct(placed).map((claim) => inProse(claim, own));
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

function inProse({ from, to, ...claim }: PlacedClaim, tokens: readonly Token[]): ProseClaim {
  const first = isWord(tokens[from - 1], 'the') ? from - 1 : from;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const before = tokens[first - 1];
  const joined = isWord(before, 'and') || isWord(before, 'but') || isMark(before, ';:');
  const position = first === 0 ? 'opening' : joined ? 'joined' : 'inside';
  return { ...claim, proseSpan: { start, end }, position };
}
