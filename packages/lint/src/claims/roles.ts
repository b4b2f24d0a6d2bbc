/**
 * Who is said to hold a role: a name beside the role or beside its title and its body ("MİT’s director, X"), or as the subject
 * or object of a verb of leading. Holders change, so only a sentence that speaks of now contradicts the source.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { type HeldRole, heldRoles, LEADS, LED, POSITIONS } from './held-roles.ts';
import { isFunctionWord } from './nouns.ts';
import { described, type Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { articles, determiners, fillers, negations, otherTimes } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

/** Tokens that name a role. */
interface RolePlace {
  readonly from: number;
  readonly to: number;
  readonly role: HeldRole;
  /** The post itself, and not who has it: "the leadership of MİT". */
  readonly office?: boolean;
}

export function roleClaims(scene: Scene): readonly PlacedClaim[] {
  // A role is named, or whoever leads its body is.
  if (!scene.has(traits.role) && !(scene.has(traits.body | traits.description) && scene.has(traits.leading)))
    return NONE;
  const { asked, conditional, doubted } = scene.circumstances;
  if (asked || conditional || doubted) return NONE;
  const roles = heldRoles(scene.knowledge);
  const claims: PlacedClaim[] = [];
  const take = (claim: PlacedClaim | undefined) => {
    if (claim && !claims.some(({ from, to }) => from < claim.to && claim.from < to)) claims.push(claim);
  };
  for (let at = 0; at < scene.tokens.length; at++) {
    if (((scene.tokens[at]?.traits ?? 0) & CONCERNED) === 0) continue;
    const place = roleAt(scene, at, roles);
    if (place) {
      const { from, to } = place;
      if (place.office) {
        take(heldBy(scene, place));
        continue;
      }
      if (isOneOfMany(scene.tokens, from)) continue;
      take(besides(scene, place, to) ?? before(scene, place) ?? linked(scene, place) ?? heldBy(scene, place));
      at = Math.max(at, to - 1);
    }
    take(leads(scene, at, roles));
  }
  return claims;
}

const CONCERNED = traits.role | traits.body | traits.leading | traits.description;
const NONE: readonly PlacedClaim[] = [];

/** "MİT director X", "MİT’s director, X, argues". */
function besides(scene: Scene, place: RolePlace, to: number): PlacedClaim | undefined {
  const { tokens } = scene;
  let at = to;
  if (isMark(tokens[at], ',–—(')) at++;
  // "The director of MİT, one X", "MİT’s director, the former general X".
  if (at > to) at = pastIntroduction(tokens, at);
  const name = nameAt(scene, at);
  if (name === undefined) return undefined;
  const after = at > to || tokens[to]?.kind !== 'mark' ? name.to : to;
  return judged(scene, place.role, name, place.from, name.to, after, isNow(tokens, place.from));
}

/** Past what introduces a name: "one", "the former general". */
function pastIntroduction(tokens: readonly Token[], from: number): number {
  let at = isIn(tokens[from], articles) ? from + 1 : from;
  if (!isIn(tokens[at], INTRODUCING)) return from;
  while (at < from + 4 && tokens[at]?.kind === 'word' && !isCapitalised(tokens[at]) && !isFunctionWord(tokens[at]))
    at++;
  return at;
}

const INTRODUCING = new Set(['one', 'former', 'retired', 'veteran', 'longtime', 'career']);

/** "X, director of MİT, argues". */
function before(scene: Scene, place: RolePlace): PlacedClaim | undefined {
  const { tokens } = scene;
  // "Director of MİT operations" is another office.
  if (isNoun(tokens[place.to]) && !isIn(tokens[place.to], determiners) && !isIn(tokens[place.to], NOW))
    return undefined;
  let at = place.from - 1;
  while (isIn(tokens[at], CURRENT)) at--;
  if (isIn(tokens[at], determiners)) at--;
  if (isWord(tokens[at], 'as')) at--;
  while (isIn(tokens[at], NOW)) at--;
  if (!isMark(tokens[at], ',–—(')) return undefined;
  const name = nameEndingAt(scene, at - 1);
  const now = isNow(tokens, place.from) || endsNow(tokens, place.to);
  return name && judged(scene, place.role, name, name.from, place.to, place.to, now);
}

/** "The serving director", "now head of", "today’s chief": said of now, whatever the tense of the sentence. */
function isNow(tokens: readonly Token[], role: number): boolean {
  let at = role - 1;
  if (isIn(tokens[role + 1], CURRENT)) return true;
  while (isIn(tokens[at], determiners) || isWord(tokens[at], 'as')) at--;
  return isIn(tokens[at], CURRENT) || isIn(tokens[at], NOW);
}

/** "Head of MİT these days". */
const endsNow = (tokens: readonly Token[], to: number): boolean =>
  isIn(tokens[to], NOW) || (isWord(tokens[to], 'these') && isWord(tokens[to + 1], 'days'));

const NOW = new Set(['now', 'today', 'currently', 'presently', 'nowadays']);

/** "The post of director of MİT, held at present by X", "the leadership of MİT rests with X". */
function heldBy(scene: Scene, place: RolePlace): PlacedClaim | undefined {
  const { tokens } = scene;
  let at = place.to;
  if (isMark(tokens[at], ',')) at++;
  if (isWord(tokens[at], 'is')) at++;
  while (isAdverb(tokens[at])) at++;
  const verb = tokens[at];
  const joint = verb?.kind === 'word' ? HOLDINGS.get(verb.key) : undefined;
  if (joint === undefined) return undefined;
  at++;
  if (isWord(tokens[at], 'at') && isWord(tokens[at + 1], 'present')) at += 2;
  while (isAdverb(tokens[at])) at++;
  if (!isWord(tokens[at], joint)) return undefined;
  const name = nameAt(scene, at + 1);
  return name && judged(scene, place.role, name, place.from, name.to);
}

const HOLDINGS = new Map([
  ['held', 'by'],
  ['occupied', 'by'],
  ['filled', 'by'],
  ['belongs', 'to'],
  ['rests', 'with'],
  ['lies', 'with'],
]);

/** "The director of MİT is X", "X is the director of MİT". */
function linked(scene: Scene, place: RolePlace): PlacedClaim | undefined {
  const { tokens } = scene;
  if (isWord(tokens[place.to], 'is') || isIn(tokens[place.to], STANDS)) {
    let next = place.to + 1;
    while (isIn(tokens[next], NOW) || isIn(tokens[next], CALLED)) next++;
    const name = nameAt(scene, next);
    return name && judged(scene, place.role, name, place.from, name.to);
  }
  let at = place.from - 1;
  while (isIn(tokens[at], CURRENT)) at--;
  if (isWord(tokens[at], 'the')) at--;
  if (isWord(tokens[at], 'as') && isWord(tokens[at - 1], 'serves')) {
    let end = at - 2;
    while (isAdverb(tokens[end])) end--;
    const name = nameEndingAt(scene, end);
    return name && judged(scene, place.role, name, name.from, place.to);
  }
  // "As MİT’s director, X has".
  if (isWord(tokens[at], 'as') && at <= 1 && isMark(tokens[place.to], ',')) {
    const name = nameAt(scene, place.to + 1);
    return name && isPresent(tokens, name.to) ? judged(scene, place.role, name, place.from, name.to) : undefined;
  }
  if (isWord(tokens[at], 'almost') || isWord(tokens[at], 'nearly')) return undefined;
  while (isIn(tokens[at], NOW)) at--;
  if (!isWord(tokens[at], 'is') && !isIn(tokens[at], STANDS)) return undefined;
  const name = nameBefore(scene, at - 1);
  return name && judged(scene, place.role, name, name.from, place.to);
}

const STANDS = new Set(['stands', 'sits', 'remains']);
const CALLED = new Set(['called', 'named', 'one']);

/** The name that ends before a verb, or before an apposition that ends there: "X, an ambassador by training, directs". */
function nameBefore(scene: Scene, at: number): Name | undefined {
  const { tokens } = scene;
  if (!isMark(tokens[at], ',–—')) return nameEndingAt(scene, at);
  for (let opening = at - 1; opening > Math.max(0, at - 10); opening--) {
    const token = tokens[opening];
    if (isMark(token, ',–—')) return nameEndingAt(scene, opening - 1);
    if (token?.kind !== 'word') return undefined;
  }
  return undefined;
}

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
    const relative = isWord(tokens[before], 'who');
    const name = behind && (relative ? nameEndingAt(scene, pastComma(tokens, before - 1)) : nameBefore(scene, before));
    if (name && role === undefined && behind) return judged(scene, behind, name, name.from - 2, at + 1);
    if (!name || !role || (isNoun(tokens[next + 1]) && !isIn(tokens[next + 1], determiners))) return undefined;
    return judged(scene, role, name, name.from, next + 1, undefined, relative || endsNow(tokens, next + 1));
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
  return name && judged(scene, role, name, name.from, next + 1, undefined, false, true);
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

/**
 * What a name beside a role comes to. `after`: the token behind which the sentence goes on, where the two stand in apposition;
 * `now`: the words themselves say that it holds today.
 */
function judged(
  scene: Scene,
  role: HeldRole,
  name: Name,
  from: number,
  to: number,
  after?: number,
  now = false,
  untilNow = false,
): PlacedClaim | undefined {
  const [statement] = role.held;
  if (statement === undefined) return undefined;
  const { dossier } = role;
  const right = role.held.find(({ subject }) => subject === name.person);
  const voice = voiceOf(scene, dossier.id, from, to);
  if (voice.of === 'others' || voice.denied) return undefined;
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
  if (right) return make('supported', right);
  const { tokens } = scene;
  const sinceThen = untilNow || isWord(tokens[to], 'since');
  if (now) return isSaidOfNow(scene, from, to) ? make('contradicted', statement) : undefined;
  if (
    (isOtherTime(tokens, from, to, after, name) && !sinceThen) ||
    isPossible(scene, to) ||
    isCompared(scene, from, to)
  )
    return undefined;
  // Behind an apposition a "not" is about something else: "MİT’s director, X, does not give figures".
  const end = after === undefined ? scene.tokens.length : to;
  if (scene.tokens.slice(0, end).some((token) => isIn(token, negations))) return undefined;
  if (after !== undefined && !sinceThen && !isPresent(tokens, after, !isWord(tokens[from - 1], 'as'))) return undefined;
  return make('contradicted', statement);
}

/** What an apposition or a relative clause says of today stands, whatever the rest of the sentence comes to. */
function isSaidOfNow({ tokens }: Scene, from: number, to: number): boolean {
  const around = tokens.slice(Math.max(0, from - 4), to);
  return !around.some((token) => isIn(token, negations) || isIn(token, FORMERLY) || isWord(token, 'until'));
}

/** "As director of MİT, X …" compares nothing, and what follows is compared for itself. */
const isCompared = ({ tokens, circumstances }: Scene, from: number, to: number): boolean =>
  circumstances.compared &&
  tokens
    .slice(0, to)
    .some((token, at) => (token.traits & traits.comparison) !== 0 && !(isWord(token, 'as') && at >= from - 2));

/** "X, director of MİT, must persuade": it is not the post that is possible. */
const isPossible = ({ tokens, circumstances }: Scene, to: number): boolean =>
  circumstances.possible &&
  tokens.some((token, at) => (token.traits & traits.possibility) !== 0 && !(at >= to && isIn(token, BEHIND_SUBJECTS)));
const BEHIND_SUBJECTS = new Set(['must', 'can', 'may', 'should']);

const listLabels = (dossier: Dossier, held: readonly Statement[]): string =>
  held.map(({ subject }) => entityOf(dossier, subject)?.label ?? subject).join(' and ');

/** The verb behind an apposition stands in the present tense; without a verb nothing is known of the time. */
function isPresent(tokens: readonly Token[], from: number, told = false): boolean {
  const behind = pastBrackets(tokens, from);
  let at = isMark(tokens[behind], ',–—)') ? behind + 1 : behind;
  if (isWord(tokens[at], 'himself') || isWord(tokens[at], 'herself')) at = pastApposition(tokens, at);
  while (isAdverb(tokens[at])) at++;
  if (isWord(tokens[at], 'who')) at++;
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  // "The director of MİT, X reports, is a poet."
  if (isMark(tokens[at + 1], ',')) return false;
  if (told && TELLING.has(token.key)) return true;
  if (PRESENT.has(token.key)) return !isWord(tokens[at + 1], 'been');
  return /[a-z]s$/.test(token.key) && /^\p{Ll}/u.test(token.text) && !isFunctionWord(token);
}

/** Whoever "wrote" or "signed" stands for what is written; the past of telling is the present of what is told. */
const TELLING = new Set(['wrote', 'signed', 'argued', 'outlined', 'published', 'set']);

/** Past a short name in brackets: "director of the National Agency (NA), argues". */
const pastBrackets = (tokens: readonly Token[], at: number): number =>
  isMark(tokens[at], '(') && tokens[at + 1]?.kind === 'mention' && isMark(tokens[at + 2], ')') ? at + 3 : at;

/** Whether the sentence speaks of another time. "A former officer", behind what is said, does not. */
const isOtherTime = (
  tokens: readonly Token[],
  from: number,
  to: number,
  after: number | undefined,
  name: Name,
): boolean =>
  tokens.some((token, at) => {
    if (token.kind !== 'word') return false;
    // "X, the director of MİT, thinks in decades".
    if (at > to && LENGTHS.has(token.key)) return false;
    if (after !== undefined && at > after + 2 && COMING.has(token.key)) return false;
    // "Its director, the former general X".
    if (at < name.from && isIn(tokens[at], INTRODUCING) && isIntroduced(tokens, at, name.from)) return false;
    if (FORMERLY.has(token.key)) return at < to && at >= from - 4;
    if (token.key === 'last' && tokens[at + 1]?.kind !== 'word') return false;
    // "Used the pages of" is no "used to".
    if (token.key === 'used') return isWord(tokens[at + 1], 'to');
    return otherTimes.has(token.key) || /^(?:1[5-9]|20)\d\ds?$/.test(token.key);
  });
/** Whether only words without a capital stand between a comma with "former" and a name. */
const isIntroduced = (tokens: readonly Token[], at: number, name: number): boolean =>
  (isMark(tokens[at - 1], ',') || isMark(tokens[at - 2], ',')) &&
  tokens.slice(at, name).every((token) => token.kind === 'word' && !isCapitalised(token));

const LENGTHS = new Set(['decades', 'years', 'months', 'history', 'century', 'era', 'formerly']);
const COMING = new Set(['next', 'future', 'soon', 'tomorrow']);
const FORMERLY = new Set('former retired outgoing incoming acting interim deputy late ex'.split(' '));

/** Past an apposition of few words: "X, himself a retired diplomat, is". */
function pastApposition(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 6; at++) if (isMark(tokens[at], ',–—')) return at + 1;
  return from;
}

const PRESENT = new Set(['is', 'has', 'does']);
const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (/[a-z]{2}ly$/.test(token.key) || ADVERBS.has(token.key));
const ADVERBS = new Set(['also', 'often', 'always', 'never', 'seldom', 'still', 'now', 'himself', 'herself', 'too']);

/** A role by its name, by "body’s title" or by "title of body". */
function roleAt(scene: Scene, at: number, roles: readonly HeldRole[]): RolePlace | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (token?.kind === 'mention') {
    const named = roles.find(
      ({ role, dossier }) => role.id === token.entity.id && dossier.id === token.mention.dossier,
    );
    if (named) {
      const atHead = isWord(tokens[at - 1], 'the') && isWord(tokens[at - 2], 'at');
      return token.possessive ? undefined : { from: atHead ? at - 2 : at, to: at + 1, role: named };
    }
    return ownedAt(tokens, at, roles, token.entity.id, token.mention.dossier);
  }
  if (token?.kind !== 'word') return undefined;
  // "The service’s head".
  if (token.possessive && isWord(tokens[at - 1], 'the')) {
    const meant = (token.traits & traits.description) === 0 ? undefined : described(scene, token.key, token.start);
    return meant && ownedAt(tokens, at, roles, meant.entity.id, meant.dossier.id);
  }
  // "The committee, whose chair is X".
  if (token.key === 'whose') {
    const role = bodyAt(tokens[isMark(tokens[at - 1], ',') ? at - 2 : at - 1], roles);
    return role && isIn(tokens[at + 1], role.titles) ? { from: at, to: at + 2, role } : undefined;
  }
  if (!isWord(tokens[at + 1], 'of')) return undefined;
  // "The man in charge of MİT", "at the head of MİT": an office by what it is.
  const placed = isIn(token, POSITIONS) && (isWord(tokens[at - 1], 'in') || isWord(tokens[at - 2], 'at'));
  const owner = tokens[at + 2];
  const of = isWord(owner, 'the') || (owner?.kind === 'mention' && owner.possessive) ? at + 3 : at + 2;
  const role = bodyAt(tokens[of], roles);
  if (role === undefined) return undefined;
  if (isOffice(token.key, role)) return { from: at, to: of + 1, role, office: true };
  if (!(placed || role.titles.has(token.key))) return undefined;
  return {
    from: placed ? at - (isWord(tokens[at - 1], 'in') ? 1 : 2) : at,
    to: of + 1,
    role,
  };
}

/** "MİT’s director", "MİT boss", by the words behind the body. */
function ownedAt(
  tokens: readonly Token[],
  at: number,
  roles: readonly HeldRole[],
  id: string,
  owner: string,
): RolePlace | undefined {
  let title = at + 1;
  while (isIn(tokens[title], CURRENT)) title++;
  const role = roles.find(
    ({ body, dossier, titles }) => body === id && dossier.id === owner && isIn(tokens[title], titles),
  );
  // "MİT’s head of operations" is another.
  if (role === undefined || isWord(tokens[title + 1], 'of')) return undefined;
  return { from: at, to: isWord(tokens[title + 1], 'general') ? title + 2 : title + 1, role };
}

const isOffice = (key: string, { titles }: HeldRole): boolean =>
  (key === 'leadership' && titles.has('head')) || (key.endsWith('ship') && titles.has(key.slice(0, -'ship'.length)));

const CURRENT = new Set(['current', 'present', 'serving', 'sitting', 'incumbent', 'actual']);

/** "The founding director", "a candidate for director": any adjective but "current" tells of a holder among others. */
function isOneOfMany(tokens: readonly Token[], role: number): boolean {
  const [before, earlier] = [tokens[role - 1], tokens[role - 2]];
  if (isUnlike(before) || isUnlike(earlier) || isWord(before, 'for')) return true;
  if (isWord(before, 'of') && isIn(earlier, OFFICES)) return false;
  // "The teacher of MİT’s director, X": either of them can be X.
  if (isWord(before, 'of') || (isWord(before, 'the') && isWord(earlier, 'of'))) return true;
  if (before?.kind !== 'word' || isFunctionWord(before) || !isIn(earlier, determiners)) return false;
  return !CURRENT.has(before.key) && !/^\p{Lu}/u.test(before.text);
}

const OFFICES = new Set(['post', 'office', 'position', 'job', 'role']);

const isUnlike = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (UNLIKE.has(token.key) || /[a-z]{3}est$/.test(token.key));

/** Before a role: not the holder of now. */
const UNLIKE = new Set(
  'former ex then previous past late one first next future new deputy acting interim vice assistant retired outgoing incoming one-time onetime longtime another a an any every his her'.split(
    ' ',
  ),
);
