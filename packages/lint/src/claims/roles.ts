/**
 * Who is said to hold a role: a name beside the role or beside its title and its body ("MİT’s director, X"), or as the subject
 * or object of a verb of leading. What that comes to is said elsewhere.
 */

import { bodyAt, bodyFrom } from './body-places.ts';
import type { PlacedClaim } from './claim.ts';
import { type HeldRole, heldRoles, LEADS, LED } from './held-roles.ts';
import { isAdverbial, isPresent, judged } from './holding.ts';
import { type Reader, trait } from './needs.ts';
import { isFunctionWord } from './nouns.ts';
import { INTRODUCING, nameAt, nameBefore, nameEndingAt } from './person-names.ts';
import { CURRENT, isOneOfMany, OFFICES, type RolePlace, roleAt } from './role-places.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { articles, determiners, fillers } from './vocabulary.ts';

function roleClaims(scene: Scene): readonly PlacedClaim[] {
  if (scene.circumstances.conditional) return NONE;
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
  const after = at > to || tokens[to]?.kind !== 'mark' ? pastSubject(scene, place.from, name.to) : to;
  return judged(scene, place.role, name, place.from, name.to, after, isNow(tokens, place.from));
}

/** "Under its director X, MİT is": the verb stands behind the subject. */
function pastSubject({ tokens }: Scene, role: number, end: number): number {
  if (role > 2 || !isIn(tokens[0], UNDER) || !isMark(tokens[end], ',')) return end;
  const at = isWord(tokens[end + 1], 'the') ? end + 2 : end + 1;
  return tokens[at]?.kind === 'mention' || isNoun(tokens[at]) ? at + 1 : end;
}
const UNDER = new Set(['under', 'with']);

/** Past what introduces a name: "one", "the former general". */
function pastIntroduction(tokens: readonly Token[], from: number): number {
  let at = isIn(tokens[from], articles) ? from + 1 : from;
  if (!isIn(tokens[at], INTRODUCING)) return from;
  while (at < from + 4 && tokens[at]?.kind === 'word' && !isCapitalised(tokens[at]) && !isFunctionWord(tokens[at]))
    at++;
  return at;
}

/** "X, director of MİT, argues". */
function before(scene: Scene, place: RolePlace): PlacedClaim | undefined {
  const { tokens } = scene;
  // "Director of MİT operations" is another office.
  if (isNoun(tokens[place.to]) && !isIn(tokens[place.to], determiners) && !isIn(tokens[place.to], NOW))
    return undefined;
  let at = beforeOffice(tokens, place.from) - 1;
  while (isIn(tokens[at], CURRENT)) at--;
  if (isIn(tokens[at], determiners)) at--;
  if (isWord(tokens[at], 'as')) at--;
  while (isIn(tokens[at], NOW)) at--;
  const now = isNow(tokens, place.from) || endsNow(tokens, place.to);
  if (isWord(tokens[at], 'and')) {
    const opening = openingOf(tokens, at);
    if (opening === undefined || !isPresent(tokens, place.to)) return undefined;
    const name = nameEndingAt(scene, opening - 1);
    return name && judged(scene, place.role, name, name.from, place.to, place.to, now);
  }
  if (!isMark(tokens[at], ',–—(')) return undefined;
  const name = nameEndingAt(scene, at - 1);
  return name && judged(scene, place.role, name, name.from, place.to, place.to, now);
}

/** "X, a general and the head of MİT, sees": where the apposition opens whose second part the role is. */
function openingOf(tokens: readonly Token[], and: number): number | undefined {
  for (let at = and - 1; at > Math.max(0, and - 9); at--) {
    if (isMark(tokens[at], ',–—(')) return at < and - 1 ? at : undefined;
    if (tokens[at]?.kind === 'mark' || (isCapitalised(tokens[at]) && isCapitalised(tokens[at + 1]))) return undefined;
    if (at < and - 1 && tokens[at]?.kind === 'mention' && isPerson(tokens[at])) return undefined;
  }
  return undefined;
}

const isPerson = (token: Token | undefined): boolean =>
  token?.kind === 'mention' && !token.possessive && token.entity.kind === 'person';

/** Past "holder of the office of" in front of a role. */
function beforeOffice(tokens: readonly Token[], role: number): number {
  const office = officeOf(tokens, role);
  if (office === undefined) return role;
  const holder = isIn(tokens[office - 1], determiners) ? office - 2 : office - 1;
  return isWord(tokens[holder], 'of') && isIn(tokens[holder - 1], HOLDERS) ? holder - 1 : role;
}

const HOLDERS = new Set(['holder', 'occupant', 'incumbent']);

/** The "office" of "the office of" in front of a role. */
const officeOf = (tokens: readonly Token[], role: number): number | undefined => {
  const of = isIn(tokens[role - 1], determiners) ? role - 2 : role - 1;
  return isWord(tokens[of], 'of') && isIn(tokens[of - 1], OFFICES) ? of - 1 : undefined;
};

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
  while (isAdverbial(tokens[at])) at++;
  const verb = tokens[at];
  const joint = verb?.kind === 'word' ? HOLDINGS.get(verb.key) : undefined;
  if (joint === undefined) return undefined;
  at++;
  if (isWord(tokens[at], 'at') && isWord(tokens[at + 1], 'present')) at += 2;
  while (isAdverbial(tokens[at])) at++;
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
  const office = officeOf(tokens, place.from);
  if (office !== undefined) {
    let verb = isIn(tokens[office - 1], determiners) ? office - 2 : office - 1;
    while (isIn(tokens[verb], CURRENT)) verb--;
    if (isIn(tokens[verb], OCCUPIES)) {
      while (isAdverbial(tokens[verb - 1]) || isIn(tokens[verb - 1], NOW)) verb--;
      const name = nameBefore(scene, verb - 1);
      return name && judged(scene, place.role, name, name.from, place.to);
    }
  }
  // "The man at the top of MİT has been X since".
  if (isWord(tokens[place.to], 'has') && isWord(tokens[place.to + 1], 'been') && isLasting(tokens)) {
    const name = nameAt(scene, place.to + 2);
    return name && judged(scene, place.role, name, place.from, name.to, undefined, false, true);
  }
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
    while (isAdverbial(tokens[end])) end--;
    const name = nameEndingAt(scene, end);
    return name && judged(scene, place.role, name, name.from, place.to);
  }
  // "As MİT’s director, X has".
  if (isWord(tokens[at], 'as') && at <= 1 && isMark(tokens[place.to], ',')) {
    const name = nameAt(scene, place.to + 1);
    return name && isPresent(tokens, name.to) ? judged(scene, place.role, name, place.from, name.to) : undefined;
  }
  // "With X as its director, MİT is".
  if (isWord(tokens[at], 'as') && isMark(tokens[place.to], ',')) {
    const name = nameEndingAt(scene, at - 1);
    const subject = isWord(tokens[place.to + 1], 'the') ? place.to + 2 : place.to + 1;
    if (name && isWord(tokens[name.from - 1], 'with'))
      return isPresent(tokens, subject + 1) ? judged(scene, place.role, name, name.from, place.to) : undefined;
  }
  if (isWord(tokens[at], 'almost') || isWord(tokens[at], 'nearly')) return undefined;
  while (isIn(tokens[at], NOW)) at--;
  if (!isWord(tokens[at], 'is') && !isIn(tokens[at], STANDS)) return undefined;
  const name = nameBefore(scene, at - 1);
  const now = isIn(tokens[place.from - 1], CURRENT);
  return name && judged(scene, place.role, name, name.from, place.to, undefined, now);
}

/** "For the past year", "since the reshuffle": what "has been" goes on. */
const isLasting = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => isWord(token, 'since') || (isWord(token, 'for') && isIn(tokens[at + 1], PAST)));
const PAST = new Set(['the', 'some', 'a', 'several', 'two', 'three']);
const OCCUPIES = new Set(['holds', 'occupies', 'fills']);
const STANDS = new Set(['stands', 'sits', 'remains']);
const CALLED = new Set(['called', 'named', 'one']);

/** "X heads MİT", "X, who has led MİT since 2023", "MİT is led by X", "MİT, now led by X,". */
function leads(scene: Scene, at: number, roles: readonly HeldRole[]): PlacedClaim | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (isIn(token, LEADS)) {
    const body = bodyFrom(scene, at + 1, roles);
    let before = at - 1;
    while (isIn(tokens[before], fillers)) before--;
    // "MİT, which X heads".
    const behind = body?.role ?? whichBody(tokens, before, roles);
    const relative = isWord(tokens[before], 'who');
    const name = behind && (relative ? nameEndingAt(scene, pastComma(tokens, before - 1)) : nameBefore(scene, before));
    if (name && body === undefined && behind) return judged(scene, behind, name, name.from - 2, at + 1);
    if (!name || !body || (isNoun(tokens[body.to]) && !isIn(tokens[body.to], determiners))) return undefined;
    const now = relative || endsNow(tokens, body.to);
    return judged(scene, body.role, name, name.from, body.to, undefined, now);
  }
  if (!isIn(token, LED)) return undefined;
  if (isWord(tokens[at + 1], 'by')) {
    let before = at - 1;
    while (isIn(tokens[before], fillers)) before--;
    const apposed = isMark(tokens[before], ',(–—');
    // "For the past year MİT has been run by X".
    const lasting = isWord(tokens[before], 'been') && isWord(tokens[before - 1], 'has') && isLasting(tokens);
    if (!apposed && !lasting && !isWord(tokens[before], 'is')) return undefined;
    const place = pastInsertion(tokens, lasting ? before - 2 : before - 1);
    const role = bodyAt(tokens[place], roles);
    const name = nameAt(scene, at + 2);
    return name && role
      ? judged(scene, role, name, place, name.to, apposed ? name.to : undefined, false, lasting)
      : undefined;
  }
  const body = bodyFrom(scene, at + 1, roles);
  if (body === undefined || !isWord(tokens[at - 1], 'has') || !isWord(tokens[body.to], 'since')) return undefined;
  const name = nameEndingAt(scene, isWord(tokens[at - 2], 'who') ? pastComma(tokens, at - 3) : at - 2);
  return name && judged(scene, body.role, name, name.from, body.to, undefined, false, true);
}

/** What stands before an insertion between dashes that ends at a token. */
function pastInsertion(tokens: readonly Token[], end: number): number {
  if (!isMark(tokens[end], '–—')) return end;
  for (let at = end - 1; at > Math.max(0, end - 14); at--) if (isMark(tokens[at], '–—')) return at - 1;
  return end;
}

function whichBody(tokens: readonly Token[], end: number, roles: readonly HeldRole[]): HeldRole | undefined {
  for (let at = end; at > Math.max(0, end - 5); at--) {
    if (isWord(tokens[at], 'which')) return bodyAt(tokens[isMark(tokens[at - 1], ',') ? at - 2 : at - 1], roles);
  }
  return undefined;
}

const pastComma = (tokens: readonly Token[], at: number): number => (isMark(tokens[at], ',') ? at - 1 : at);
const isNoun = (token: Token | undefined): boolean => token?.kind === 'word' && !isFunctionWord(token);

export const roles: Reader = {
  needs: [trait(traits.role | traits.body | traits.description), trait(traits.role | traits.leading)],
  never: trait(traits.doubt),
  read: roleClaims,
};
