/**
 * Who is said to hold a role: a name beside the role or beside its title and its body ("MİT’s director, X"), or as the subject
 * or object of a verb of leading. Holders change, so only a sentence that speaks of now contradicts the source.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { type HeldRole, heldRoles, LEADS, LED, POSITIONS } from './held-roles.ts';
import { isFunctionWord } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { determiners, fillers, negations, otherTimes } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

/** Tokens that name a role. */
interface RolePlace {
  readonly from: number;
  readonly to: number;
  readonly role: HeldRole;
}

export function roleClaims(scene: Scene): readonly PlacedClaim[] {
  // A role is named, or whoever leads its body is.
  if (!scene.has(traits.role) && !(scene.has(traits.body) && scene.has(traits.leading))) return NONE;
  const { asked, conditional, doubted, compared, possible } = scene.circumstances;
  if (asked || conditional || doubted || (scene.against && (compared || possible))) return NONE;
  const roles = heldRoles(scene.knowledge);
  const claims: PlacedClaim[] = [];
  const take = (claim: PlacedClaim | undefined) => {
    if (claim && !claims.some(({ from, to }) => from < claim.to && claim.from < to)) claims.push(claim);
  };
  for (let at = 0; at < scene.tokens.length; at++) {
    if (((scene.tokens[at]?.traits ?? 0) & (traits.role | traits.body | traits.leading)) === 0) continue;
    const place = roleAt(scene, at, roles);
    if (place) {
      const { from, to } = place;
      if (isOneOfMany(scene.tokens, from)) continue;
      take(besides(scene, place, to) ?? before(scene, place) ?? linked(scene, place));
      at = Math.max(at, to - 1);
    }
    take(leads(scene, at, roles));
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];

/** "MİT director X", "MİT’s director, X, argues". */
function besides(scene: Scene, place: RolePlace, to: number): PlacedClaim | undefined {
  const { tokens } = scene;
  let at = to;
  if (isMark(tokens[at], ',–—(')) at++;
  const name = nameAt(scene, at);
  if (name === undefined) return undefined;
  return judged(scene, place.role, name, place.from, name.to, at > to || tokens[to]?.kind !== 'mark' ? name.to : to);
}

/** "X, director of MİT, argues". */
function before(scene: Scene, place: RolePlace): PlacedClaim | undefined {
  const { tokens } = scene;
  let at = place.from - 1;
  if (isIn(tokens[at], determiners)) at--;
  if (!isMark(tokens[at], ',–—(')) return undefined;
  const name = nameEndingAt(scene, at - 1);
  return name && judged(scene, place.role, name, name.from, place.to, place.to);
}

/** "The director of MİT is X", "X is the director of MİT". */
function linked(scene: Scene, place: RolePlace): PlacedClaim | undefined {
  const { tokens } = scene;
  if (isWord(tokens[place.to], 'is') || isIn(tokens[place.to], STANDS)) {
    const name = nameAt(scene, place.to + 1);
    return name && judged(scene, place.role, name, place.from, name.to);
  }
  let at = place.from - 1;
  if (isWord(tokens[at], 'the')) at--;
  if (isWord(tokens[at], 'as') && isWord(tokens[at - 1], 'serves')) {
    let end = at - 2;
    while (isAdverb(tokens[end])) end--;
    const name = nameEndingAt(scene, end);
    return name && judged(scene, place.role, name, name.from, place.to);
  }
  if (!isWord(tokens[at], 'is') && !isIn(tokens[at], STANDS)) return undefined;
  const name = nameEndingAt(scene, at - 1);
  return name && judged(scene, place.role, name, name.from, place.to);
}

const STANDS = new Set(['stands', 'sits', 'remains']);

/** "X heads MİT", "X, who has led MİT since 2023", "MİT is led by X", "MİT, now led by X,". */
function leads(scene: Scene, at: number, roles: readonly HeldRole[]): PlacedClaim | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (isIn(token, LEADS)) {
    const next = isWord(tokens[at + 1], 'the') ? at + 2 : at + 1;
    const role = bodyAt(tokens[next], roles);
    let before = at - 1;
    while (isIn(tokens[before], fillers)) before--;
    // "MİT, which X heads".
    const behind = role ?? whichBody(tokens, before, roles);
    const name = behind && nameEndingAt(scene, isWord(tokens[before], 'who') ? pastComma(tokens, before - 1) : before);
    if (name && role === undefined && behind) return judged(scene, behind, name, name.from - 2, at + 1);
    return name && role && !isNoun(tokens[next + 1]) ? judged(scene, role, name, name.from, next + 1) : undefined;
  }
  if (!isIn(token, LED)) return undefined;
  if (isWord(tokens[at + 1], 'by')) {
    let before = at - 1;
    while (isIn(tokens[before], fillers)) before--;
    const apposed = isMark(tokens[before], ',(–—');
    if (!apposed && !isWord(tokens[before], 'is')) return undefined;
    const role = bodyAt(tokens[before - 1], roles);
    const name = nameAt(scene, at + 2);
    return name && role ? judged(scene, role, name, before - 1, name.to, apposed ? name.to : undefined) : undefined;
  }
  const next = isWord(tokens[at + 1], 'the') ? at + 2 : at + 1;
  const role = bodyAt(tokens[next], roles);
  if (role === undefined || !isWord(tokens[at - 1], 'has') || !isWord(tokens[next + 1], 'since')) return undefined;
  const name = nameEndingAt(scene, isWord(tokens[at - 2], 'who') ? pastComma(tokens, at - 3) : at - 2);
  return name && judged(scene, role, name, name.from, next + 1, undefined, true);
}

function whichBody(tokens: readonly Token[], end: number, roles: readonly HeldRole[]): HeldRole | undefined {
  for (let at = end; at > Math.max(0, end - 5); at--) {
    if (isWord(tokens[at], 'which')) return bodyAt(tokens[isMark(tokens[at - 1], ',') ? at - 2 : at - 1], roles);
  }
  return undefined;
}

const pastComma = (tokens: readonly Token[], at: number): number => (isMark(tokens[at], ',') ? at - 1 : at);
const isNoun = (token: Token | undefined): boolean => token?.kind === 'word' && !isFunctionWord(token);
const bodyAt = (token: Token | undefined, roles: readonly HeldRole[]): HeldRole | undefined =>
  token?.kind === 'mention' && !token.possessive
    ? roles.find(({ body, dossier }) => body === token.entity.id && dossier.id === token.mention.dossier)
    : undefined;

interface Name {
  readonly from: number;
  readonly to: number;
  /** A person of a dossier. */
  readonly person?: string;
}

/** Names beginning at a token: a known person, or two or three capitalised words. */
function nameAt({ tokens }: Scene, at: number): Name | undefined {
  const token = tokens[at];
  if (token?.kind === 'mention') {
    return token.entity.kind === 'person' && !token.possessive
      ? { from: at, to: at + 1, person: token.entity.id }
      : undefined;
  }
  let to = isIn(tokens[at], TITLES) ? at + (isMark(tokens[at + 1], '.') ? 2 : 1) : at;
  const first = to;
  while (isNameWord(tokens[to]) && to < first + 4) to++;
  if (tokens[to]?.kind === 'mention' || to - first < 2 || to - first > 3) return undefined;
  return { from: at, to };
}

const TITLES = new Set(['general', 'gen', 'dr', 'prof', 'professor', 'mr', 'sir', 'colonel']);

function nameEndingAt({ tokens }: Scene, at: number): Name | undefined {
  const token = tokens[at];
  if (token?.kind === 'mention') {
    return token.entity.kind === 'person' && !token.possessive
      ? { from: at, to: at + 1, person: token.entity.id }
      : undefined;
  }
  let from = at + 1;
  while (from > 0 && isNameWord(tokens[from - 1]) && at - from < 3) from--;
  if (at + 1 - from < 2 || tokens[from - 1]?.kind === 'mention') return undefined;
  return { from, to: at + 1 };
}

const isNameWord = (token: Token | undefined): boolean =>
  isCapitalised(token) &&
  !token.possessive &&
  /^\p{Lu}\p{Ll}/u.test(token.text) &&
  !isFunctionWord(token) &&
  !NO_NAMES.has(token.key);

/** Capitalised words that are no person's. */
const NO_NAMES = new Set(
  `the foreign defence defense interior prime minister ministry president agency service organization organisation office bureau
  council director general deputy affairs national state january february march april june july august september october
  november december monday tuesday wednesday thursday friday saturday sunday north south east west american turkish russian
  german french british iranian syrian iraqi libyan israeli greek he she it we they this that these those in on at for from`.split(
    /\s+/,
  ),
);

/** What a name beside a role comes to. `after`: the token behind which the sentence goes on. */
function judged(
  scene: Scene,
  role: HeldRole,
  name: Name,
  from: number,
  to: number,
  after?: number,
  untilNow = false,
): PlacedClaim | undefined {
  const [statement] = role.held;
  if (statement === undefined) return undefined;
  const { dossier } = role;
  const right = role.held.find(({ subject }) => subject === name.person);
  const voice = voiceOf(scene, dossier.id, from, to);
  const make = (outcome: 'supported' | 'contradicted', stated: Statement): PlacedClaim => ({
    frame: 'holder',
    outcome,
    dossier: dossier.id,
    entity: role.role.id,
    source:
      scene.against && outcome === 'supported' ? '' : `names ${listLabels(dossier, role.held)} as ${role.role.label}`,
    statements: [stated],
    quote: stated.quotes[0],
    from,
    to,
  });
  if (right) return voice.of === 'others' || voice.denied ? undefined : make('supported', right);
  const { compared, possible } = scene.circumstances;
  const { tokens } = scene;
  const sinceThen = untilNow || isWord(tokens[to], 'since');
  const otherTime = isOtherTime(tokens, from, to);
  if ((otherTime && !sinceThen) || compared || possible || voice.of === 'others' || voice.denied) return undefined;
  // Behind an apposition a "not" is about something else: "MİT’s director, X, does not give figures".
  const end = after === undefined ? scene.tokens.length : to;
  if (scene.tokens.slice(0, end).some((token) => isIn(token, negations))) return undefined;
  if (after !== undefined && !sinceThen && !isPresent(tokens, after)) return undefined;
  return make('contradicted', statement);
}

const listLabels = (dossier: Dossier, held: readonly Statement[]): string =>
  held.map(({ subject }) => entityOf(dossier, subject)?.label ?? subject).join(' and ');

/** The verb behind an apposition stands in the present tense; without a verb nothing is known of the time. */
function isPresent(tokens: readonly Token[], from: number): boolean {
  const behind = pastBrackets(tokens, from);
  let at = isMark(tokens[behind], ',–—)') ? behind + 1 : behind;
  while (isAdverb(tokens[at])) at++;
  if (isWord(tokens[at], 'who')) at++;
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (PRESENT.has(token.key)) return !isWord(tokens[at + 1], 'been');
  return /[a-z]s$/.test(token.key) && /^\p{Ll}/u.test(token.text) && !isFunctionWord(token);
}

/** Past a short name in brackets: "director of the National Agency (NA), argues". */
const pastBrackets = (tokens: readonly Token[], at: number): number =>
  isMark(tokens[at], '(') && tokens[at + 1]?.kind === 'mention' && isMark(tokens[at + 2], ')') ? at + 3 : at;

/** Whether the sentence speaks of another time. "A former officer", behind what is said, does not. */
const isOtherTime = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.some((token, at) => {
    if (token.kind !== 'word') return false;
    if (FORMERLY.has(token.key)) return at < to && at >= from - 4;
    if (token.key === 'last' && tokens[at + 1]?.kind !== 'word') return false;
    return otherTimes.has(token.key) || /^(?:1[5-9]|20)\d\ds?$/.test(token.key);
  });
const FORMERLY = new Set('former retired outgoing incoming acting interim deputy late ex'.split(' '));

const PRESENT = new Set(['is', 'has', 'does']);
const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (/[a-z]{2}ly$/.test(token.key) || ADVERBS.has(token.key));
const ADVERBS = new Set(['also', 'often', 'always', 'never', 'seldom', 'still', 'now', 'himself', 'herself', 'too']);

/** A role by its name, by "body’s title" or by "title of body". */
function roleAt({ tokens }: Scene, at: number, roles: readonly HeldRole[]): RolePlace | undefined {
  const token = tokens[at];
  if (token?.kind === 'mention') {
    const named = roles.find(
      ({ role, dossier }) => role.id === token.entity.id && dossier.id === token.mention.dossier,
    );
    if (named) {
      const atHead = isWord(tokens[at - 1], 'the') && isWord(tokens[at - 2], 'at');
      return token.possessive ? undefined : { from: atHead ? at - 2 : at, to: at + 1, role: named };
    }
    if (!token.possessive) return undefined;
    const title = isIn(tokens[at + 1], CURRENT) ? at + 2 : at + 1;
    const owned = roles.find(
      ({ body, dossier, titles }) =>
        body === token.entity.id && dossier.id === token.mention.dossier && isIn(tokens[title], titles),
    );
    return owned && { from: at, to: title + 1, role: owned };
  }
  if (token?.kind !== 'word') return undefined;
  // "The committee, whose chair is X".
  if (token.key === 'whose') {
    const role = bodyAt(tokens[isMark(tokens[at - 1], ',') ? at - 2 : at - 1], roles);
    return role && isIn(tokens[at + 1], role.titles) ? { from: at, to: at + 2, role } : undefined;
  }
  if (!isWord(tokens[at + 1], 'of')) return undefined;
  // "The man in charge of MİT", "at the head of MİT": an office by what it is.
  const placed = isIn(token, POSITIONS) && (isWord(tokens[at - 1], 'in') || isWord(tokens[at - 2], 'at'));
  const body = isWord(tokens[at + 2], 'the') ? tokens[at + 3] : tokens[at + 2];
  const role = bodyAt(body, roles);
  if (role === undefined || !(placed || role.titles.has(token.key))) return undefined;
  return {
    from: placed ? at - (isWord(tokens[at - 1], 'in') ? 1 : 2) : at,
    to: isWord(tokens[at + 2], 'the') ? at + 4 : at + 3,
    role,
  };
}

const CURRENT = new Set(['current', 'present']);

/** "The founding director", "a candidate for director": any adjective but "current" tells of a holder among others. */
function isOneOfMany(tokens: readonly Token[], role: number): boolean {
  const [before, earlier] = [tokens[role - 1], tokens[role - 2]];
  if (isUnlike(before) || isUnlike(earlier) || isWord(before, 'for')) return true;
  // "The teacher of MİT’s director, X": either of them can be X.
  if (isWord(before, 'of') || (isWord(before, 'the') && isWord(earlier, 'of'))) return true;
  if (before?.kind !== 'word' || isFunctionWord(before) || !isIn(earlier, determiners)) return false;
  return !CURRENT.has(before.key) && !/^\p{Lu}/u.test(before.text);
}

const isUnlike = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (UNLIKE.has(token.key) || /[a-z]{3}est$/.test(token.key));

/** Before a role: not the holder of now. */
const UNLIKE = new Set(
  'former ex then previous past late first next future new deputy acting interim vice assistant retired outgoing incoming one-time onetime longtime another a an any every his her'.split(
    ' ',
  ),
);
