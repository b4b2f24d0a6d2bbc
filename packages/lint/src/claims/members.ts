/**
 * Which members a list of the source has: "Turkic states: A, B and C", "in Africa, the focus is on A, B and C". A list of
 * examples is contradicted only by a sentence on what the source names; a part of a list is no contradiction at all.
 */
import { type Dossier, predicates } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { type Items, itemsFrom } from './items.ts';
import { acts, type KnownList, knownLists, membersInWords, namesList, nounsAt } from './known-lists.ts';
import { type Reader, trait } from './needs.ts';
import { tellsOf } from './own-words.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { verbGroup } from './verbs.ts';
import {
  determiners,
  exampleWords,
  focusWords,
  givingVerbs,
  numberIn,
  prepositions,
  singlingWords,
  words,
} from './vocabulary.ts';
import { isSaidBySource, voiceOf } from './voice.ts';

function memberClaims(scene: Scene): readonly PlacedClaim[] {
  const { conditional, possible, otherTime } = scene.circumstances;
  if (conditional) return NONE;
  if (scene.against && (possible || otherTime || scene.has(traits.negation))) return NONE;
  const claims: PlacedClaim[] = [];
  const take = (claim: PlacedClaim | undefined) => {
    if (claim && !(scene.against && claim.outcome === 'supported')) claims.push(claim);
  };
  const lists = knownLists(scene.knowledge);
  for (const at of scene.placesOf(traits.list | traits.listing)) {
    const token = scene.tokens[at];
    if (token === undefined) continue;
    if (token.kind === 'mention') {
      for (const list of lists) if (namesList(token, list)) take(membersBeside(scene, at, at + 1, list));
    }
    for (const [list, to] of nounsAt(scene, at)) {
      if (token.kind !== 'mention' || !namesList(token, list)) take(membersBeside(scene, at, to, list));
    }
    if ((token.traits & traits.listing) !== 0) take(membersGiven(scene, at, lists));
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];

const membersBeside = (scene: Scene, at: number, to: number, list: KnownList): PlacedClaim | undefined =>
  membersAfter(scene, to, list, at) ?? membersBefore(scene, at, list);

/** "Turkic states: A, B and C", "Turkic states such as A", "four Turkic states are listed: A, B and C". */
function membersAfter(scene: Scene, from: number, known: KnownList, list: number): PlacedClaim | undefined {
  const { tokens } = scene;
  let at = from;
  let given = false;
  if (isIn(tokens[at], BE) && isIn(tokens[at + 1], PASSIVES)) {
    at += 2;
    given = true;
  }
  // "The Turkic states named are A, B and C", "the organizations to be countered are …".
  if (isIn(tokens[at], PASSIVES)) {
    at++;
    given = true;
  } else if (isWord(tokens[at], 'in') && isWord(tokens[at + 1], 'focus')) {
    at += 2;
    given = true;
  } else if (isWord(tokens[at], 'are') && isWord(tokens[at + 1], 'in') && isWord(tokens[at + 2], 'focus')) {
    at += 3;
    given = true;
  } else if (isWord(tokens[at], 'that') && isIn(tokens[at + 3], givingVerbs)) {
    // "That the note names".
    if (!isSaidBySource(scene, known.dossier.id, at + 3)) return undefined;
    at += 4;
    given = true;
  } else if (isWord(tokens[at], 'to') && isWord(tokens[at + 1], 'be') && tokens[at + 2]?.kind === 'word') at += 3;
  // "Two of three countries are A and B", "two organizations are …" tell of some.
  const article = articleOf(tokens, list, known);
  const isPart = isWord(article, 'of');
  const isDefinite = isWord(article, 'the') || (article?.kind === 'mention' && isTheirs(article, known));
  const isEquated = isWord(tokens[at], 'are') && !isPart && (given || isDefinite) && !isOfStrangers(scene, list, known);
  if (isMark(tokens[at], ',')) at++;
  const isExample = isIn(tokens[at], exampleWords);
  const isApposed = isMark(tokens[at], ':–—(') || isIn(tokens[at], NAMELY) || isEquated;
  if (!isExample && !isApposed) return undefined;
  at++;
  while (isWord(tokens[at], 'as') || isWord(tokens[at], 'for') || isIn(tokens[at], exampleWords)) at++;
  const items = itemsFrom(tokens, at);
  if (items.names.length === 0) return undefined;
  // "The Turkic states are Azerbaijan and its neighbours."
  if (isEquated && !(tokens[items.to] === undefined || isMark(tokens[items.to], '.;:'))) return undefined;
  const voice = voiceOf(scene, known.dossier.id, list, items.to);
  if (voice.of === 'others' || voice.denied) return undefined;
  // "Organizations such as A and B are named".
  const verb = isMark(tokens[items.to], ',)–—') ? items.to + 1 : items.to;
  if (isIn(tokens[verb], BE) && (isIn(tokens[verb + 1], PASSIVES) || isWord(tokens[verb + 2], 'focus'))) given = true;
  return judgeItems(scene, known, items, list, {
    given: given || (voice.of === 'source' && tokens.some((token) => isIn(token, givingVerbs))),
    whole: isApposed
      ? known.list.extent === 'whole' || isEquated
      : known.list.extent === 'whole' && !known.list.general,
  });
}

/** What stands before the noun of a list, its number and the source’s own adjectives: the "the" of "the three priority regions". */
function articleOf(tokens: readonly Token[], list: number, known: KnownList): Token | undefined {
  let at = list - 1;
  while (tokens[at]?.kind === 'word' && !isIn(tokens[at], determiners) && tellsOf(tokens, at, at + 1, known)) at--;
  const counts = tokens[at];
  return counts?.kind === 'word' && numberIn(counts.key) !== undefined ? tokens[at - 1] : counts;
}

/** A noun that may mean anything belongs to whoever is named with it. */
const isTheirs = ({ entity, mention }: NameToken, known: KnownList): boolean =>
  !known.list.general || (mention.dossier === known.dossier.id && acts(known, entity.id));

/**
 * A noun that may mean anything is another’s where somebody is named before it of whom the dossier knows nothing, or a sentence
 * stands before it that speaks neither of who acts in the source nor of the source.
 */
function isOfStrangers({ tokens, before }: Scene, list: number, known: KnownList): boolean {
  if (!known.list.general) return false;
  const isStranger = (token: Token, at: number): boolean =>
    token.kind === 'mention'
      ? !(token.mention.dossier === known.dossier.id && ACTORS.has(token.entity.kind))
      : at > 0 && isCapitalised(token);
  const isKnown = (token: Token): boolean =>
    token.kind === 'mention' && token.mention.dossier === known.dossier.id && acts(known, token.entity.id);
  return (
    tokens.slice(0, list).some(isStranger) ||
    (before.length > 0 && !before.some((token) => isKnown(token) || (token.traits & traits.source) !== 0))
  );
}

/** "A is one of the Turkic states", "A is among the Turkic states". */
function membersBefore(scene: Scene, list: number, known: KnownList): PlacedClaim | undefined {
  const { tokens } = scene;
  const end = nounsAt(scene, list).get(known) ?? list + 1;
  const behind = tokens[end];
  const isGiven = isIn(behind, PASSIVES) || (isWord(behind, 'in') && isWord(tokens[end + 1], 'focus'));
  if (!(isGiven || behind === undefined || isMark(behind, '.;,:)'))) return undefined;
  let at = list - 1;
  const counted = tokens[at];
  const isCounted = counted?.kind === 'word' && numberIn(counted.key) === known.members.size;
  if (isCounted) at--;
  // Of examples it is those that are in focus, all of them.
  if (known.list.extent !== 'whole' && !(isGiven && isCounted)) return undefined;
  const isDefinite = isWord(tokens[at], 'the');
  if (isDefinite) at--;
  if (isWord(tokens[at], 'of') && isWord(tokens[at - 1], 'one')) at -= 2;
  else if (isWord(tokens[at], 'among')) at--;
  else if (!isDefinite || !isWord(tokens[at], 'are')) return undefined;
  if (!isWord(tokens[at], 'is') && !isWord(tokens[at], 'are')) return undefined;
  const isAll = isWord(tokens[at + 1], 'the');
  let from = at - 1;
  while (from > 0 && !beginsClause(tokens, from)) from--;
  // "and" joins the names here, and no clauses.
  if (isWord(tokens[from - 1], 'and')) from = 0;
  const items = itemsFrom(tokens, from);
  if (items.to !== at || items.names.length === 0) return undefined;
  const voice = voiceOf(scene, known.dossier.id, from, list);
  if (voice.of === 'others' || voice.denied) return undefined;
  const claim = judgeItems(scene, known, items, from, { given: !isAll, whole: true });
  return claim && { ...claim, to: end };
}

const BE = words('are were');
const PASSIVES = words('named listed mentioned enumerated cited given singled');
const NAMELY = words('namely viz ie');

/** "In Africa, the focus is on A, B and C", "the note singles out A in the Balkans", "lists A among the Turkic states". */
function membersGiven(scene: Scene, at: number, lists: readonly KnownList[]): PlacedClaim | undefined {
  const { tokens } = scene;
  const isSingled = isIn(tokens[at], singlingWords);
  const isFocus = isSingled || isIn(tokens[at], focusWords);
  let from = at + 1;
  if (isSingled) {
    if (isWord(tokens[at], 'above') && !isWord(tokens[from++], 'all')) return undefined;
    if (isWord(tokens[from], 'in')) from++;
  }
  // "The focus in Africa is on A, B and C".
  const within =
    isFocus && isWord(tokens[from], 'in') ? lists.find((list) => namesList(tokens[from + 1], list)) : undefined;
  if (within) from += 2;
  while (isIn(tokens[from], BE_ON) || isIn(tokens[from], PARTICLES)) from++;
  if (isFocus && !isSingled && !isWord(tokens[from - 1], 'on')) return undefined;
  const items = itemsFrom(tokens, from);
  if (items.names.length === 0) return undefined;
  for (const known of lists) {
    const place =
      known === within ? at + 2 : known.list.relation === 'names' ? regionFor(scene, known, at, items.to) : undefined;
    const noun = known.list.relation === 'names' ? undefined : nounAround(scene, known, at, items.to);
    if (place === undefined && noun === undefined) continue;
    const bySource = !isFocus && isSaidBySource(scene, known.dossier.id, at);
    if (!bySource && !(isFocus && isFocusOfSource(scene, at, known))) continue;
    const voice = voiceOf(scene, known.dossier.id, at, items.to);
    if (bySource ? voice.of === 'others' || voice.denied : voice.of !== 'draft') continue;
    const start = Math.min(at, place ?? at);
    const claim = judgeItems(scene, known, items, start, { given: bySource, whole: isFocus, focus: isFocus });
    if (claim) return claim;
  }
  return undefined;
}

const BE_ON = words('is are on was lies mainly particularly primarily');
const PARTICLES = words('out only also the');

/** "In Africa" at the head, "in Africa" or "among the Turkic states" behind the items. */
function regionFor({ tokens }: Scene, known: KnownList, verb: number, to: number): number | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (!namesList(tokens[at], known)) continue;
    const preposition = isWord(tokens[at - 1], 'the') ? at - 2 : at - 1;
    const isIntro =
      at < verb &&
      (isWord(tokens[preposition], 'in') || (isWord(tokens[preposition], 'among') && preposition === 0)) &&
      (isMark(tokens[at + 1], ',') || isWord(tokens[at + 1], 'the') || tokens[at + 1]?.kind === 'mention') &&
      beginsClause(tokens, preposition);
    const isFocused = at < verb && verb - at <= 3 && isMark(tokens[at + 1], ',') && isTurnedTo(tokens[verb]);
    // "In Africa, with a focus on …".
    const isWith = at < verb && verb - at <= 4 && isWord(tokens[verb - 1], 'a') && isWord(tokens[verb - 2], 'with');
    const isBehind = at > verb && at <= to + 2 && (isWord(tokens[to], 'in') || isWord(tokens[to], 'among'));
    if (isIntro) return preposition;
    if (isFocused || isWith || isBehind) return at;
  }
  return undefined;
}

const FOCUSING = words('focusing focussing');
const isTurnedTo = (token: Token | undefined): boolean => isIn(token, FOCUSING) || isIn(token, singlingWords);
const beginsClause = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || isMark(tokens[at - 1], ';:') || isWord(tokens[at - 1], 'and') || isWord(tokens[at - 1], 'but');

/** The focus of those the source speaks of, and of nobody else: "the focus is on", "Ankara’s focus", "MİT focuses on". */
function isFocusOfSource({ tokens, before }: Scene, at: number, { dossier }: KnownList): boolean {
  const isKnown = (token: Token | undefined): boolean =>
    token?.kind === 'mention' && token.mention.dossier === dossier.id && ACTORS.has(token.entity.kind);
  const isStranger = (token: Token, place: number): boolean => place > 0 && isCapitalised(token);
  const owner = tokens[verbGroup(tokens, at, []).start - 1];
  if (isWord(tokens[at], 'focus') && isWord(owner, 'the')) {
    // "Russia has returned. In Africa, the focus is on …"
    return before.some(isKnown) || !before.some(isStranger);
  }
  if (isTurnedTo(tokens[at]) || isWord(tokens[at - 1], 'a')) {
    const earlier = tokens.slice(0, at);
    // "Is active in Africa, above all in Chad" tells what there is, and not what is planned.
    if (isIn(tokens[at], singlingWords) && !earlier.some((token) => isIn(token, PLANNING))) return false;
    return earlier.some(isKnown) && !earlier.some(isStranger);
  }
  // "A book on MİT focuses on …".
  const place = verbGroup(tokens, at, []).start - 1;
  return isKnown(owner) && !isIn(tokens[place - 1], prepositions);
}

const PLANNING = words('plans planned will wants intends aims hopes seeks should must priority priorities');
const ACTORS: ReadonlySet<string> = new Set(['organization', 'person']);

/** A noun of the list beside the items: "among the organizations to be countered". */
function nounAround(scene: Scene, known: KnownList, verb: number, to: number): number | undefined {
  for (let at = to; at < Math.min(scene.tokens.length, to + 5); at++) if (nounsAt(scene, at).has(known)) return at;
  if (isWord(scene.tokens[0], 'among')) {
    for (let at = 1; at < 3; at++) if (nounsAt(scene, at).has(known)) return 0;
  }
  for (let at = verb + 1; at < to; at++) if (nounsAt(scene, at).has(known)) return at;
  return undefined;
}

interface Manner {
  /** It is said of what the source names. */
  readonly given: boolean;
  /** It is said of the whole list. */
  readonly whole: boolean;
  readonly focus?: boolean;
}

function judgeItems(
  scene: Scene,
  known: KnownList,
  { names, to }: Items,
  from: number,
  manner: Manner,
): PlacedClaim | undefined {
  if (names.length === 0) return undefined;
  const { dossier, owner, members, kinds, statements, quote } = known;
  const member = names.filter(({ entity }) => entity && members.has(entity.id));
  const strangers = names.filter(
    ({ entity }) => entity === undefined || ((kinds.size === 0 || kinds.has(entity.kind)) && !members.has(entity.id)),
  );
  if (member.length + strangers.length < names.length) return undefined;
  const claim = (outcome: 'supported' | 'contradicted', rest: typeof statements): PlacedClaim => ({
    frame: 'membership',
    outcome,
    dossier: dossier.id,
    entity: owner.id,
    source: scene.against && outcome === 'supported' ? '' : membersInWords(known),
    statements: rest,
    ...(quote && { quote }),
    from,
    to,
  });
  // Nouns of other lists may mean anything: a member among the items shows that this one is meant.
  if (known.list.relation !== 'names' && member.length === 0 && !manner.given) return undefined;
  if (strangers.length === 0) {
    const named = member.map(({ entity }) => entity?.id);
    return claim(
      'supported',
      statements.filter(({ subject, object }) => named.includes(subject) || named.includes(object ?? '')),
    );
  }
  const { compared, possible, otherTime } = scene.circumstances;
  if (compared && !scene.tokens.slice(from, to).some((token) => isWord(token, 'as') || isWord(token, 'like')))
    return undefined;
  if (
    possible ||
    otherTime ||
    (manner.focus && scene.tokens.slice(from, to).some((token) => isWord(token, 'was'))) ||
    scene.has(traits.negation)
  )
    return undefined;
  if (isOwnCountry(dossier, strangers)) return undefined;
  const isMixed = member.length >= (manner.focus ? 1 : 2) && names.length >= 3;
  const elsewhere =
    known.list.extent === 'whole' && strangers.some(({ entity }) => entity && isListedElsewhere(known, entity.id));
  return manner.given || (manner.whole && isMixed) || elsewhere ? claim('contradicted', statements) : undefined;
}

/** The country the dossier's bodies are of is nobody's stranger: it can be one of those it looks at. */
const isOwnCountry = (dossier: Dossier, strangers: Items['names']): boolean =>
  strangers.some(({ entity }) =>
    dossier.statements.some(({ predicate, object }) => predicate === 'agencyOf' && object === entity?.id),
  );

/** The source has it in another list of the same relation. */
const isListedElsewhere = ({ dossier, list, owner }: KnownList, id: string): boolean =>
  dossier.statements.some(
    ({ predicate, subject, object }) =>
      predicate !== 'about' && predicates[predicate].inverse === list.relation && subject === id && object !== owner.id,
  );

export const members: Reader = {
  needs: [trait(traits.list)],
  never: trait(traits.doubt),
  read: memberClaims,
};
