/**
 * How many a list of the source has: "five internal reforms are announced". A number contradicts the source only where the
 * sentence speaks of all there are: those that are named, announced, complete.
 */
import { isSourceNoun } from '../verbatim/source-nouns.ts';
import type { PlacedClaim } from './claim.ts';
import { headsOf } from './descriptions.ts';
import { isSpeakerOf, type KnownList, namesMember, namesOwner, nounsAt, speaks } from './known-lists.ts';
import type { Named } from './left-standing.ts';
import { type Reader, trait } from './needs.ts';
import { isFunctionWord } from './nouns.ts';
import { isPlain } from './own-words.ts';
import type { Scene } from './scene.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { articles, groups, inWords, numberIn, words } from './vocabulary.ts';
import { isSaidBySource, voiceOf } from './voice.ts';
import { countsWhole, isOfSource, isOneOf, predicatedNumber } from './whole-counts.ts';

function countClaims(scene: Scene): readonly PlacedClaim[] {
  const { conditional, compared } = scene.circumstances;
  if (conditional || (scene.against && (compared || scene.has(traits.negation)))) return NONE;
  const claims: PlacedClaim[] = [];
  for (const at of scene.placesOf(traits.count)) {
    const number = numberAt(scene.tokens, at);
    const claim = number && countAt(scene, number);
    if (claim) claims.push(claim);
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];

function countAt(scene: Scene, { value, from, at }: Numbered): PlacedClaim | undefined {
  const { tokens } = scene;
  if (isPartial(tokens, from, at)) return undefined;
  const predicated = predicatedNumber(scene, at);
  if (predicated) return numberClaim(scene, predicated, value, at + 1);
  const { lists, to: noun } = counted(scene, at);
  if (scene.against && lists.every(({ members }) => members.size === value)) return undefined;
  // Several bodies can have "priorities": it is those of the one that is spoken of.
  const list = lists.find(
    (known) => isLinked(scene, known, at, noun) || isOfSource(scene, { known, value, from, to: noun }),
  );
  if (list === undefined) return undefined;
  const to = behindOwner(tokens, noun, list);
  const { members, dossier } = list;
  const isRight = value === members.size;
  if (isRight && scene.against) return undefined;
  const isFollowed = isIn(tokens[to], FOLLOWED);
  if (isFollowed && isRight) return undefined;
  if (!isRight) {
    if (members.size < 2 || scene.circumstances.compared || scene.has(traits.negation)) return undefined;
    // "Two Marxist organizations": an adjective takes some of them.
    let noun = at + 1;
    while (noun < to && !nounsAt(scene, noun).has(list)) noun++;
    if (!isPlain(tokens, at + 1, noun, list)) return undefined;
    const isWhole =
      (!isFollowed && isExhaustive(scene, list, at, to)) || countsWhole(scene, { known: list, value, from, to });
    if (!isWhole) return undefined;
  }
  const voice = voiceOf(scene, dossier.id, at, to);
  if ((voice.of === 'others' && !isSpeakerOf(list, voice)) || voice.denied) return undefined;
  return { ...countOf(list, isRight), from, to };
}

/** "The number of states in the article is five." */
function numberClaim(
  scene: Scene,
  { list, from }: { readonly list: KnownList; readonly from: number },
  value: number,
  to: number,
): PlacedClaim | undefined {
  const isRight = value === list.members.size;
  if (scene.has(traits.negation) || scene.circumstances.compared || list.members.size < 2) return undefined;
  const voice = voiceOf(scene, list.dossier.id, from, to);
  if (voice.of === 'others' || voice.denied) return undefined;
  return { ...countOf(list, isRight), from, to };
}

const countOf = ({ members, list, dossier, owner, statements, quote }: KnownList, isRight: boolean) => ({
  frame: 'count' as const,
  outcome: isRight ? ('supported' as const) : ('contradicted' as const),
  dossier: dossier.id,
  entity: owner.id,
  source: `names ${members.size === 0 ? 'no' : inWords(members.size)} ${list.called[0] ?? ''}`,
  statements,
  ...(quote && { quote }),
});

/** A number before a noun: "four", "only four", "half a dozen", "a trio of". */
interface Numbered {
  readonly value: number;
  /** With what makes it exact. */
  readonly from: number;
  /** Its last token. */
  readonly at: number;
}

function numberAt(tokens: readonly Token[], at: number): Numbered | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const value = numberIn(token.key);
  if (value !== undefined) {
    let from = at;
    if (isWord(tokens[at - 1], 'of') && isIn(tokens[at - 2], WHOLES))
      from = isIn(tokens[at - 3], articles) ? at - 3 : at - 2;
    while (isIn(tokens[from - 1], EXACTLY)) from--;
    return { value, from, at };
  }
  const group = groups.get(token.key);
  if (group === undefined) return undefined;
  const of = isWord(tokens[at + 1], 'of') ? at + 1 : token.key === 'dozen' ? at : undefined;
  if (of === undefined) return undefined;
  if (isWord(tokens[at - 1], 'a') && isWord(tokens[at - 2], 'half')) return { value: group / 2, from: at - 2, at: of };
  if (isWord(tokens[at - 1], 'a')) return { value: group, from: at - 1, at: of };
  return isWord(tokens[at - 1], 'the') ? { value: group, from: at, at: of } : undefined;
}

/** The lists whose noun stands behind a number, past at most two adjectives; the longest noun counts. */
function counted(scene: Scene, at: number): { readonly lists: readonly KnownList[]; readonly to: number } {
  let best: { readonly lists: KnownList[]; readonly to: number } = { lists: [], to: 0 };
  for (let noun = at + 1; noun <= at + 3 && best.lists.length === 0; noun++) {
    for (const [list, to] of nounsAt(scene, noun)) {
      if (to > best.to) best = { lists: [list], to };
      else if (to === best.to) best.lists.push(list);
    }
    const between = scene.tokens[noun];
    if (between?.kind !== 'word' || isFunctionWord(between) || OTHERS.has(between.key)) break;
  }
  return best;
}

const OTHERS = words('more other further additional new different of first last');
/** "A total of five", "a list of five". */
const WHOLES = words('total list catalogue set series package');
const EXACTLY = words('only just merely exactly precisely altogether');
const FOLLOWED = words('of or that which who where whose');
const PARTIAL = words(
  'of about over under least most than another first last other or only nearly almost some around these those any next',
);

/** Part of a larger or vaguer number: "two of the", "at least three", "three or four". */
const isPartial = (tokens: readonly Token[], from: number, at: number): boolean =>
  (isIn(tokens[from - 1], PARTIAL) && !isOneOf(tokens, from)) ||
  isIn(tokens[at + 1], PARTIAL) ||
  (isMark(tokens[from - 1], '.,/') && isNumber(tokens[from - 2])) ||
  (isMark(tokens[at + 1], '–-/.') && isNumber(tokens[at + 2]));

const isNumber = (token: Token | undefined): boolean => token?.kind === 'word' && numberIn(token.key) !== undefined;

/** A general noun counts beside the list’s owner, a member, or who speaks of the list in the source. */
function isLinked(
  { tokens, before, behind, block, mentions, earlier }: Scene,
  known: KnownList,
  at: number,
  to: number,
): boolean {
  if (!known.list.general) return true;
  const belongs = (token: Token): boolean => namesOwner(token, known) || namesMember(token, known);
  if (tokens.some(belongs) || behind.some(belongs)) return true;
  // Of one word the noun may mean anything: "reforms".
  if (tokens.slice(at + 1, to).filter(({ kind }) => kind === 'word').length < 2) return false;
  if (before.some(belongs) || tokens.some((token) => namesSpeaker(token, known))) return true;
  if (block.kind !== 'heading' && mentions.some(({ entity }) => known.members.has(entity))) return true;
  const isKnown = ({ dossier, entity }: Named) =>
    dossier === known.dossier.id && (entity === known.owner.id || known.members.has(entity) || speaks(known, entity));
  return mentions.length === 0 && earlier !== undefined && earlier.names.some(isKnown);
}

/** "Three functions of MİT", "three organizations to be countered": what goes on with the noun and leaves it what it is. */
function behindOwner(tokens: readonly Token[], noun: number, known: KnownList): number {
  if (isIn(tokens[noun], OF_OWNER)) {
    const isHis = tokens[noun + 1]?.kind === 'mention' && speaksAt(tokens, noun + 1, known);
    const owner = isHis || isWord(tokens[noun + 1], 'the') ? noun + 2 : noun + 1;
    const word = tokens[owner];
    const described = word?.kind === 'word' && owner > noun + 1 && headsOf(known.owner).has(word.key);
    if (namesOwner(word, known) || described) return owner + 1;
  }
  const isInfinitive =
    isWord(tokens[noun], 'to') && isWord(tokens[noun + 1], 'be') && tokens[noun + 2]?.kind === 'word';
  return isInfinitive ? noun + 3 : noun;
}

const OF_OWNER = words('of for at');

const namesSpeaker = (token: Token, list: KnownList): boolean =>
  token.kind === 'mention' && token.mention.dossier === list.dossier.id && speaks(list, token.entity.id);

/** Whether the sentence speaks of all there are, and not of some. */
function isExhaustive(scene: Scene, known: KnownList, at: number, to: number): boolean {
  const { tokens } = scene;
  const before = tokens[at - 1];
  const next = tokens[to];
  // "The four Turkic states are A, B, …", "the five internal reforms of MİT": all there are.
  if (isWord(before, 'the')) {
    const lists = isWord(next, 'are') && namesMember(tokens[to + 1], known) && isMark(tokens[to + 2], ',');
    const noun = nounsAt(scene, at + 1).get(known);
    const owned = noun !== undefined && to > noun && namesOwner(tokens[to - 1], known);
    return lists || owned;
  }
  if (isIn(before, HAS)) {
    const ends = next === undefined || next.kind === 'mark' || isWord(next, 'and');
    return ends && known.list.extent === 'whole' && namesOwner(tokens[at - 2], known);
  }
  if (isIn(before, ANNOUNCED) && isWord(tokens[at - 2], 'has'))
    return tokens.slice(0, at).some((one) => namesSpeaker(one, known));
  if (isWord(before, 'its')) return tokens.some((token) => namesOwner(token, known));
  if (before?.kind === 'mention' && before.possessive)
    return namesOwner(before, known) && nounsAt(scene, at + 1).has(known);
  if (isWord(before, 'are') && isWord(tokens[at - 2], 'there'))
    return known.list.extent === 'whole' && at === 2 && (next === undefined || next.kind === 'mark');
  // "In an atlas six Turkic states are named": by somebody else.
  if (isWord(tokens[0], 'in') && isIn(tokens[1], INDEFINITE)) return false;
  if (isIn(next, BE) && isIn(tokens[to + 1], PASSIVES)) {
    return (
      isWhole(tokens, to + 2) ||
      (isWord(tokens[to + 2], 'by') && (isWord(tokens[to + 3], 'name') || speaksAt(tokens, to + 3, known)))
    );
  }
  if (isIn(next, BE) && isWord(tokens[to + 1], 'in') && isWord(tokens[to + 2], 'focus')) return isWhole(tokens, to + 3);
  if (isIn(next, COMPLETING)) return true;
  if (isWord(next, 'in') && isIn(tokens[to + 1], VIEW)) return true;
  // "MİT combines three functions": the relation's own verb.
  if (isWord(before, known.list.relation) && namesOwner(tokens[at - 2], known))
    return next === undefined || !isWord(next, 'in');
  // "The agency has three priorities.", and nothing that narrows it.
  const owner = isWord(tokens[0], 'the') ? 1 : 0;
  if (isWord(before, 'has') && at - 2 === owner && namesOwner(tokens[owner], known))
    return known.list.extent === 'whole' && (next === undefined || isMark(next, '.;:,–—'));
  // "The note names three internal reforms", and nothing between the verb and the number.
  const singled = isWord(before, 'out') && isIn(tokens[at - 2], SINGLES);
  if (!(singled || isIn(before, GIVES)) || !isWhole(tokens, to)) return false;
  return (
    isSaidBySource(scene, known.dossier.id, singled ? at - 2 : at - 1) ||
    (isIn(before, ANNOUNCES) && isTheirs(tokens[at - 2], known))
  );
}

const BE = words('are were');
const PASSIVES = words(
  'named listed mentioned enumerated announced planned outlined proposed cited envisaged foreseen promised singled',
);
const COMPLETING = words('complete completes make constitute');
const VIEW = words('view focus all total');
const GIVES = words(
  'names lists mentions enumerates announces outlines proposes cites gives counts plans envisages promises identifies specifies has',
);
/** Nothing narrows what was said: the clause ends, goes on, or says where in the source. */
function isWhole(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind === 'mark' || isWord(next, 'and')) return true;
  const inSource = isWord(next, 'in') && isWord(tokens[at + 1], 'the') && isSourceNoun(tokens[at + 2]);
  return inSource && !isWord(tokens[at + 3], 'of');
}

const speaksAt = (tokens: readonly Token[], at: number, known: KnownList): boolean => {
  const token = tokens[at];
  return token !== undefined && namesSpeaker(token, known);
};

const INDEFINITE = words('a an another their');

const SINGLES = words('singles sets');
/** The owner of the list, or who speaks of it in the source; a pronoun may be one of them. */
const isTheirs = (token: Token | undefined, known: KnownList): boolean =>
  isIn(token, PRONOUNS) || namesOwner(token, known) || (token !== undefined && namesSpeaker(token, known));
const PRONOUNS = words('he it who which and also');
const HAS = words('has unites');
const ANNOUNCED = words('announced outlined proposed planned promised');
const ANNOUNCES = words('announces outlines proposes plans envisages promises');

export const counts: Reader = {
  needs: [trait(traits.count), trait(traits.list)],
  never: trait(traits.doubt),
  read: countClaims,
};
