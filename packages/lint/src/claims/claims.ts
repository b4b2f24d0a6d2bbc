/**
 * All claims of a draft about the dossiers in force. Only sentences of the writer's own prose are read, and only those that
 * name something; what was read of a block is kept for as long as nothing in it changes.
 */
import type { Span } from '@brief/core';
import { chunkAt } from '../block-index.ts';
import type { Block, Chunk, Draft, Mention } from '../draft.ts';
import { keeping, keepingBehind } from '../kept.ts';
import type { Knowledge } from '../knowledge.ts';
import { blame } from './blame.ts';
import { centuries } from './centuries.ts';
import type { Claim, PlacedClaim } from './claim.ts';
import { counts } from './counts.ts';
import { withNamedSubject } from './described-subject.ts';
import { designations } from './designations.ts';
import { blocksBefore, contentBefore, Earlier } from './earlier.ts';
import { exclusions } from './exclusions.ts';
import { headlines } from './headlines.ts';
import { isLedInByOthers } from './lead-in.ts';
import { isLeaning, mayLean } from './leaning.ts';
import { lessened } from './lessened.ts';
import { lexiconOf } from './lexicon.ts';
import { linkedConcepts } from './linked-concepts.ts';
import { members } from './members.ts';
import { namings } from './named-by-source.ts';
import { natures } from './natures.ts';
import { hasNeeded, isSilenced, type Reader } from './needs.ts';
import { openPlaces } from './open-places.ts';
import { otherOffices } from './other-offices.ts';
import { ownDates } from './own-date.ts';
import { periods } from './periods.ts';
import { plansDenied } from './plans-denied.ts';
import { plansDone } from './plans-done.ts';
import { publications } from './publication.ts';
import { relations } from './relations.ts';
import { roles } from './roles.ts';
import { rows } from './rows.ts';
import { saysAnything } from './says-anything.ts';
import { type Around, Scene } from './scene.ts';
import { namesTheSource } from './source-place.ts';
import { articleMakers } from './the-article.ts';
import { isMark, isWord, noRow, quotedIn, type Row, readRow, type Token } from './tokens.ts';
import { toldNames } from './told-names.ts';
import { traits } from './traits.ts';
import { turns } from './turned-round.ts';
import { views } from './views.ts';
import { years } from './years.ts';

export interface WhichClaims {
  readonly outcome?: Claim['outcome'];
  /** Those in the block at an offset of the draft. */
  readonly at?: number;
}

/** What the draft claims, in document order: all claims, or those that are asked for. */
export function claimsOf(draft: Draft, knowledge: Knowledge, { outcome, at }: WhichClaims = {}): readonly Claim[] {
  if (!knowledge.dossiers.some(saysAnything)) return [];
  const claims: Claim[] = [];
  const read = outcome === undefined || outcome === 'supported' ? allClaims : claimsAgainst;
  const first = at === undefined ? 0 : chunkAt(draft, at);
  const last = at === undefined ? draft.chunks.length - 1 : first;
  for (let place = first; place <= last; place++) {
    const chunk = draft.chunks[place];
    if (chunk === undefined) break;
    for (const { number, claim } of read(draft, place, knowledge)) {
      if (outcome !== undefined && claim.outcome !== outcome) continue;
      const block = chunk.blocks[number];
      if (block === undefined || (at !== undefined && (at < block.span.start || at > block.span.end))) continue;
      if (isLedInByOthers(draft, block, claim.dossier, knowledge)) continue;
      const { proseSpan, ...rest } = claim;
      claims.push({ ...rest, span: block.prose.toDraft(proseSpan), block });
    }
  }
  return claims;
}

/** A claim in the prose of its block. */
type ProseClaim = Omit<Claim, 'span' | 'block'> & { readonly proseSpan: Span };

/** A claim of the block with this number in its chunk. */
interface NumberedClaim {
  readonly number: number;
  readonly claim: ProseClaim;
}

const allClaims = readersFor(false);
/** Most drafts are asked for nothing but what is against the source: a sentence that cannot be is left at once. */
const claimsAgainst = readersFor(true);

/** Reads the chunk at a place of a draft. */
type ChunkReader = (draft: Draft, place: number, knowledge: Knowledge) => readonly NumberedClaim[];

function readersFor(against: boolean): ChunkReader {
  const readAlone = keeping((block: Block, knowledge) => readBlock(block, knowledge, against));
  const leaning = keeping(({ blocks }: Chunk, knowledge) =>
    blocks.flatMap((block, number) => (isLeaning(block, knowledge) ? [number] : [])),
  );
  const chunkAlone = keeping((chunk: Chunk, knowledge, draft): readonly NumberedClaim[] => {
    const others = leaning(chunk, knowledge, draft).found;
    return chunk.blocks.flatMap((block, number) => {
      if (block.mentions.length === 0 || block.quoted || block.reference || others.includes(number)) return [];
      return readAlone(block, knowledge, draft).found.map((claim) => ({ number, claim }));
    });
  });
  const keptBehind = keepingBehind<Block, readonly ProseClaim[]>();
  const chunkBehind = keepingBehind<Chunk, readonly NumberedClaim[]>();
  return (draft, place, knowledge) => {
    const chunk = draft.chunks[place];
    if (chunk === undefined) return [];
    const alone = chunkAlone(chunk, knowledge, draft).found;
    const numbers = leaning(chunk, knowledge, draft).found;
    if (numbers.length === 0) return alone;
    const behind = chunkBehind(chunk, knowledge, contentBefore(draft, place), () =>
      numbers.flatMap((number) => {
        const block = chunk.blocks[number] as Block;
        const before = blocksBefore(draft, place, number);
        const contents = before.map(({ content }) => content);
        return keptBehind(block, knowledge, contents, () =>
          readBlock(block, knowledge, against, new Earlier(before, knowledge, draft)),
        ).map((claim) => ({ number, claim }));
      }),
    );
    return behind.length === 0 ? alone : [...alone, ...behind].sort((a, b) => a.number - b.number);
  };
}

function readBlock(block: Block, knowledge: Knowledge, against: boolean, before?: Earlier): readonly ProseClaim[] {
  const { mentions, quotations, sentences } = block;
  const earlier = before !== undefined && before.names.length > 0 ? before : undefined;
  if (mentions.length === 0 && earlier === undefined) return [];
  const lexicon = lexiconOf(knowledge);
  const quoted = quotations.length === 0 ? NONE : quotedIn(block, quotations);
  const namedIn = bySentence(mentions, sentences);
  const read: (Row | undefined)[] = [];
  const row = (number: number): Row => {
    const sentence = sentences[number];
    if (sentence === undefined) return noRow;
    read[number] ??= readRow(block, sentence, namedIn[number] ?? [], quoted, lexicon);
    return read[number];
  };
  const isNamed = (number: number): boolean => (namedIn[number]?.length ?? 0) > 0;
  const firstNamed = mentions[0]?.proseSpan.end ?? Number.POSITIVE_INFINITY;
  const around: Around = { knowledge, block, mentions, against, row, earlier };
  const found: ProseClaim[] = [];
  for (const [number, sentence] of sentences.entries()) {
    // "The service answers to parliament" names nothing; its block does.
    const isBare = !isNamed(number) && firstNamed > sentence.start;
    if (isBare && !isNamed(number + 1) && !restsOnEarlier(block, sentence, around)) continue;
    const { tokens, traits: all } = row(number);
    if (!mayClaim(all, against)) continue;
    const scene = new Scene(around, number);
    const placed = [...claimsIn(scene), ...claimsOfDescribed(scene, around, number)];
    if (placed.length === 0 || (isBare && earlier !== undefined && !isOfEarlier(scene, earlier))) continue;
    const isUnproven = scene.leans || (isBare && !isNamed(number + 1));
    for (const claim of distinct(placed))
      found.push(inProse(isUnproven ? { ...claim, unproven: true } : claim, tokens));
  }
  return found;
}

/** A sentence that names nothing can still speak of what the blocks before it name. */
const restsOnEarlier = ({ prose }: Block, { start, end }: Span, { earlier, knowledge }: Around): boolean =>
  earlier !== undefined && mayLean(prose.text.slice(start, end), knowledge);

/** Nothing else came in there that a sentence without a name can speak of. */
const isOfEarlier = (scene: Scene, { strangers, otherText }: Earlier): boolean =>
  scene.has(traits.source) ? !otherText && namesTheSource(scene, { from: 0, to: scene.tokens.length }) : !strangers;

/** What is claimed of a body that the sentence begins with a description of; where its words stand in the sentence. */
function claimsOfDescribed(scene: Scene, around: Around, number: number): readonly PlacedClaim[] {
  const named = withNamedSubject(scene);
  if (named === undefined) return NO_CLAIMS;
  const { row, shift } = named;
  const read = new Scene({ ...around, row: (one) => (one === number ? row : around.row(one)) }, number);
  return claimsIn(read).map((claim) => ({
    ...claim,
    unproven: true,
    from: claim.from === 0 ? 0 : claim.from + shift,
    to: claim.to + shift,
  }));
}

const NO_CLAIMS: readonly PlacedClaim[] = [];

function claimsIn(scene: Scene): readonly PlacedClaim[] {
  const found: PlacedClaim[] = [];
  for (const reader of READERS) {
    if (isSilenced(reader, scene.row) || !hasNeeded(reader, scene.row)) continue;
    const claims = reader.read(scene);
    if (claims.length > 0) found.push(...claims);
  }
  // A claim that is supported only kept others away.
  return scene.against ? found.filter(({ outcome }) => outcome !== 'supported') : found;
}

const READERS: readonly Reader[] = [
  relations,
  blame,
  exclusions,
  plansDenied,
  openPlaces,
  turns,
  lessened,
  headlines,
  linkedConcepts,
  views,
  publications,
  articleMakers,
  roles,
  otherOffices,
  natures,
  designations,
  plansDone,
  counts,
  members,
  rows,
  namings,
  toldNames,
  years,
  periods,
  ownDates,
  centuries,
];

const NONE: readonly Span[] = [];

/**
 * Nothing of what is asked or supposed is judged, and nothing that is doubted is against the source; to reject something, or to
 * set it aside, may be.
 */
const mayClaim = (all: number, against: boolean): boolean =>
  (all & (traits.question | traits.condition)) === 0 &&
  !(against && (all & traits.doubt) !== 0 && (all & (traits.excluding | traits.comparison)) === 0);

/** The mentions that lie in each sentence; both are in order. */
function bySentence(mentions: readonly Mention[], sentences: readonly Span[]): readonly (readonly Mention[])[] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    while ((mentions[next]?.proseSpan.start ?? Number.POSITIVE_INFINITY) < start) next++;
    const first = next;
    while ((mentions[next]?.proseSpan.end ?? Number.POSITIVE_INFINITY) <= end) next++;
    return mentions.slice(first, next);
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
