/**
 * A row of things told as a list of the source: "the note says that X stresses A, B and C". Two of them are on that list, so
 * it is the list that is meant; one of which the source has no word does not belong to it.
 */
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import {
  isSpeakerOf,
  type KnownList,
  knownLists,
  membersInWords,
  namesMember,
  namesOwner,
  nounsAt,
  speaks,
} from './known-lists.ts';
import { type Reader, trait, word } from './needs.ts';
import { isFunctionWord } from './nouns.ts';
import { isWordOf } from './own-words.ts';
import type { Scene } from './scene.ts';
import { clauseAround, namesTheSource } from './source-place.ts';
import { isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { determiners, exampleWords, words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

const NONE: readonly PlacedClaim[] = [];

function rowClaims(scene: Scene): readonly PlacedClaim[] {
  const { tokens } = scene;
  if (scene.row.names.length < 2) return NONE;
  let joint = tokens.length - 2;
  while (joint > 2 && !isWord(tokens[joint], 'and')) joint--;
  if (joint < 3) return NONE;
  const { conditional, compared, otherTime } = scene.circumstances;
  if (conditional || compared || otherTime) return NONE;
  for (const known of knownLists(scene.knowledge)) {
    if (known.members.size < 3) continue;
    const claim = rowOf(scene, known, joint);
    if (claim) return [claim];
  }
  return NONE;
}

function rowOf(scene: Scene, known: KnownList, joint: number): PlacedClaim | undefined {
  const { tokens } = scene;
  const members = scene.row.names.filter((at) => namesMember(tokens[at], known));
  const first = members[0];
  if (first === undefined || members.length < 2) return undefined;
  const row = itemsOf(tokens, first, joint);
  if (row === undefined || row.items.length < 3) return undefined;
  const { items, to } = row;
  const from = items[0]?.from ?? first;
  const named = items.filter((item) => tokens.slice(item.from, item.to).some((token) => namesMember(token, known)));
  if (named.length < 2 || !items.some((item) => isStrange(tokens, item, known))) return undefined;
  // A noun phrase can be another word for a member that is not named.
  if (!isOfNames(known) && items.length <= known.members.size) return undefined;
  if (!isToldBefore(scene, known, from, to)) return undefined;
  const voice = voiceOf(scene, known.dossier.id, from, to);
  if (voice.denied || (voice.of === 'others' && !isSpeakerOf(known, voice))) return undefined;
  return {
    frame: 'membership',
    outcome: 'contradicted',
    dossier: known.dossier.id,
    entity: known.owner.id,
    source: membersInWords(known),
    statements: known.statements,
    ...(known.quote && { quote: known.quote }),
    from,
    to,
  };
}

interface Item {
  readonly from: number;
  readonly to: number;
}

/** The items around one of them, cut by commas and the last "and", up to the end of the sentence or a mark. */
function itemsOf(
  tokens: readonly Token[],
  member: number,
  joint: number,
): { readonly items: readonly Item[]; readonly to: number } | undefined {
  // A comma before the "and", or before an item that stands before it: a row.
  let from = member;
  while (from > 0 && isItemWord(tokens[from - 1])) from--;
  // "The list names X, A, B and C": what stands before the first member that is known.
  const items: Item[] = [];
  let start = from;
  for (let at = from; at <= tokens.length; at++) {
    const token = tokens[at];
    const isEnd = token === undefined || isMark(token, '.;:)(–—') || (at > joint && isMark(token, ','));
    if (!(isEnd || at === joint || isMark(token, ','))) continue;
    if (at > start) items.push({ from: start, to: at });
    start = at + 1;
    if (isEnd) return at > joint ? { items, to: at } : undefined;
  }
  return undefined;
}

/** A word that can stand before the first name and belong to it. */
const isItemWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !isFunctionWord(token) && !determiners.has(token.key) && /^\p{Lu}/u.test(token.text);

/** A short item, of which the source has no word: a name, or a noun phrase where the list is of common nouns. */
function isStrange(tokens: readonly Token[], { from, to }: Item, known: KnownList): boolean {
  const words: string[] = [];
  const isCapital = isOfNames(known);
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || exampleWords.has(token.key) || VAGUE.has(token.key)) return false;
    if (isFunctionWord(token)) {
      if (at === from || !PHRASAL.has(token.key)) return false;
      continue;
    }
    if (determiners.has(token.key)) continue;
    if (isCapital && !/^\p{Lu}/u.test(token.text)) return false;
    words.push(...token.text.split('-').map((word) => bare(word)));
  }
  if (words.length === 0 || words.length > LONGEST) return false;
  return words.every((word) => word.length < 3 || !isWordOf(known.dossier, word));
}

/** Of names, and not of common nouns. */
const isOfNames = ({ kinds }: KnownList): boolean =>
  kinds.has('place') || kinds.has('organization') || kinds.has('region');

/** In words. */
const LONGEST = 4;
const PHRASAL = new Set(['of', 'for', 'in', 'with', 'against', 'to']);
const AND = words('and');
const VAGUE = new Set(
  'more others other much many several things so elsewhere finally lastly then everything everyone all'.split(' '),
);

/** The row is told as the list of the source: by its owner or noun, and in the source's voice or as all there is. */
function isToldBefore(scene: Scene, known: KnownList, from: number, to: number): boolean {
  const { tokens } = scene;
  const clause = clauseAround(tokens, from);
  const root = bare(known.owner.label);
  const isOwner = (token: Token): boolean =>
    namesOwner(token, known) || (token.kind === 'word' && root.length > 4 && token.key.startsWith(root));
  let link = -1;
  for (let at = clause.from; at < from; at++) {
    const token = tokens[at];
    if (token !== undefined && (isOwner(token) || nounsAt(scene, at).has(known))) link = at;
  }
  if (link < 0) return false;
  if (voiceOf(scene, known.dossier.id, from, to).of === 'source') return true;
  if (namesTheSource(scene, clause)) return true;
  return tokens
    .slice(clause.from, from)
    .some((token) => token.kind === 'mention' && token.possessive && speaks(known, token.entity.id));
}

export const rows: Reader = {
  needs: [trait(traits.member), word(AND)],
  never: trait(traits.negation | traits.doubt | traits.possibility),
  read: rowClaims,
};
