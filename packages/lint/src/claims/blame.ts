/**
 * Who is behind an event, told as a fact where the source has it as somebody’s view. The words for it are those of the
 * relation’s phrases; here they may be nouns, participles and clauses of every order, as long as nothing stands between what
 * belongs together.
 */
import { type Dossier, type Entity, entityOf, type Statement, wordings } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { addTo } from '../lists.ts';
import { oncePer } from '../once-per.ts';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround, type Stretch } from './clauses.ts';
import { isSlipFor } from './dates.ts';
import { eventsNamed } from './events.ts';
import { restingOn } from './in-words.ts';
import { formsOf } from './inflection.ts';
import { partOf, type Reader, trait } from './needs.ts';
import type { Scene } from './scene.ts';
import { sameAs, statedBy } from './stated.ts';
import { isAdverb, isIn, isMark, isWord, keyOf, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { articles, auxiliaries, beForms, determiners, fillers, prepositions, relatives, words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';
import { isForSomebody } from './weighing.ts';

function blameClaims(scene: Scene): readonly PlacedClaim[] {
  if (isForSomebody(scene)) return NONE;
  const claims: PlacedClaim[] = [];
  for (const at of scene.row.names) {
    const token = scene.tokens[at];
    if (token?.kind !== 'mention' || (token.traits & traits.inMarks) !== 0) continue;
    for (const blame of blamesOf(scene.knowledge).get(token.entity) ?? []) {
      const claim = claimOf(scene, at, blame);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];

interface Blame {
  readonly dossier: Dossier;
  readonly event: Entity;
  readonly statement: Statement;
}

/** What each body is blamed for, whichever of its names stands for it; only what the source calls contested. */
const blamesOf = oncePer(({ dossiers }: Knowledge): ReadonlyMap<Entity, readonly Blame[]> => {
  const found = new Map<Entity, Blame[]>();
  for (const dossier of dossiers) {
    for (const statement of statedBy(dossier, 'blamedFor')) {
      const event = entityOf(dossier, statement.object ?? '');
      if (statement.contested !== true || event === undefined) continue;
      for (const id of sameAs(dossier, statement.subject)) {
        const body = entityOf(dossier, id);
        if (body) addTo(found, body, { dossier, event, statement });
      }
    }
  }
  return found;
});

function claimOf(scene: Scene, at: number, { dossier, event, statement }: Blame): PlacedClaim | undefined {
  const { tokens } = scene;
  const body = bodyAround(tokens, at);
  for (const happened of eventsNamed(scene, dossier, event, isSlipFor)) {
    const place = behindIt(tokens, body, happened);
    if (place === undefined) continue;
    const clause = ownClause(tokens, body, place);
    if (isUnsureAround(tokens, clause) || tokens.slice(clause.from === place.from ? 0 : clause.from).some(isPossible))
      continue;
    // "The blame" may be what the sentence itself puts on it.
    if (tokens.some((token, one) => isDistance(token) && !(isIn(token, GUILT) && one >= place.from && one < place.to)))
      continue;
    if (voiceOf(scene, dossier.id, place.from, place.to).of !== 'draft') continue;
    return {
      frame: 'contested',
      outcome: 'unattributed',
      ...restingOn(dossier, statement),
      ...place,
    };
  }
  return undefined;
}

/** "MİT must counter FETÖ, which staged …": what must be is in another clause than what was. */
function ownClause(tokens: readonly Token[], body: Body, place: Stretch): Stretch {
  const from = isMark(tokens[body.to], ',') ? body.to + 1 : body.to;
  return isIn(tokens[from], relatives) && place.to > from ? { from, to: place.to } : place;
}

const isPossible = (token: Token): boolean => (token.traits & traits.possibility) !== 0;
const isDistance = (token: Token): boolean => (token.traits & (traits.distance | traits.inMarks)) !== 0;

/** The body as its noun phrase: "members of the Hizmet movement", "FETÖ officers in the armed forces". */
interface Body extends Stretch {
  readonly possessive: boolean;
}

function bodyAround(tokens: readonly Token[], at: number): Body {
  let from = at;
  if (isIn(tokens[from - 1], articles)) from--;
  if (isWord(tokens[from - 1], 'of') && isIn(tokens[from - 2], PEOPLE)) {
    from -= 2;
    if (isIn(tokens[from - 1], articles)) from--;
  }
  const name = tokens[at];
  const possessive = name?.kind === 'mention' && name.possessive;
  let to = at + 1;
  if (!possessive && isIn(tokens[to], PEOPLE)) to++;
  // "In the armed forces", "within the army".
  if (to > at + 1 || from < at - 1) {
    if (isIn(tokens[to], INSIDE) && isIn(tokens[to + 1], determiners)) {
      to += 2;
      while (tokens[to]?.kind === 'word' && !isGrammar(tokens[to]) && !isIn(tokens[to], ofBlame.verbs)) to++;
    }
  }
  if (isWord(tokens[to], 'and') && isIn(tokens[to + 1], NOBODY) && isWord(tokens[to + 2], 'else')) to += 3;
  return { from, to, possessive };
}

const PEOPLE = words(
  `members followers adherents supporters sympathisers sympathizers officers soldiers generals leaders men people cadres
  militants networks network movement group circles cells elements rank-and-file fighters agents leadership part parts`,
);
const INSIDE = new Set(['in', 'within', 'inside', 'among']);
const NOBODY = new Set(['nobody', 'nothing', 'no']);
const isGrammar = (token: Token | undefined): boolean =>
  token !== undefined && (token.traits & traits.functional) !== 0;

/** Where a sentence has a body behind an event. */
function behindIt(tokens: readonly Token[], body: Body, event: Stretch): Stretch | undefined {
  const all = { from: Math.min(body.from, event.from), to: Math.max(body.to, event.to) };
  return body.to <= event.from ? bodyFirst(tokens, body, event, all) : eventFirst(tokens, body, event, all);
}

function bodyFirst(tokens: readonly Token[], body: Body, event: Stretch, all: Stretch): Stretch | undefined {
  // "The Gülenist coup attempt", "FETÖ’s failed coup".
  if (body.to === event.from) return isGoverned(tokens, body.from, BESIDE) ? undefined : all;
  let at = body.to;
  if (body.possessive) return isPart(tokens, at, event) ? all : undefined;
  // "Responsibility of FETÖ for the coup attempt".
  const guilt = body.from - 2;
  if (
    isWord(tokens[body.from - 1], 'of') &&
    isIn(tokens[guilt], GUILT) &&
    isWord(tokens[at], 'for') &&
    isNear(tokens, at + 1, event.from)
  )
    return { ...all, from: guilt };
  const comma = isMark(tokens[at], ',(–—');
  if (comma) at++;
  const relative = isIn(tokens[at], relatives);
  if (!comma && !relative && isGoverned(tokens, body.from, prepositions) && !isIn(tokens[body.from - 1], CLAUSAL))
    return undefined;
  if (relative) at++;
  // "FETÖ, the perpetrator of the coup attempt", "is the organizer of".
  const noun = nounOfIt(tokens, at, event);
  if (noun) return all;
  const verb = at;
  at = pastHelp(tokens, at);
  if (isIn(tokens[at], STANDING)) return isCulprit(tokens, at + 1, event) ? all : undefined;
  if (tokens.slice(verb, at).some((token) => isIn(token, BE))) return isCulprit(tokens, at, event) ? all : undefined;
  if (isIn(tokens[at], BEARING) && isGuilt(tokens, at + 1, event)) return all;
  return reaches(tokens, at, event.from) ? all : undefined;
}

function eventFirst(tokens: readonly Token[], body: Body, event: Stretch, all: Stretch): Stretch | undefined {
  const before = tokens[body.from - 1];
  if (isWord(before, 'by')) return isDoneBy(tokens, event.to, body.from - 1) ? all : undefined;
  // "Responsible for the coup attempt was FETÖ".
  if (isIn(before, BE) && pastTime(tokens, event.to) >= body.from - 1) {
    const culprit = [1, 2, 3].map((back) => event.from - back).find((at) => isIn(tokens[at], CULPABLE));
    const isHead = culprit === 0 || isMark(tokens[(culprit ?? 0) - 1], ',;:');
    return culprit !== undefined && isHead && isIn(tokens[culprit + 1], FOR) ? { ...all, from: culprit } : undefined;
  }
  // "The coup attempt that FETÖ launched".
  if (isIn(before, relatives)) {
    const joint = isMark(tokens[body.from - 2], ',') ? body.from - 2 : body.from - 1;
    const verb = pastHelp(tokens, body.to);
    const done = isIn(tokens[verb], ofBlame.verbs) && !isIn(tokens[verb - 1], BE);
    return done && pastTime(tokens, event.to) >= joint ? { ...all, to: verb + 1 } : undefined;
  }
  // "The coup attempt, a FETÖ operation".
  if (
    isIn(tokens[body.from], articles) &&
    isIn(tokens[body.to], DEEDS) &&
    isApposed(tokens, pastTime(tokens, event.to), body.from)
  )
    return { ...all, to: body.to + 1 };
  // "The coup attempt was the work of FETÖ".
  const deed = body.from - 2;
  if (isWord(before, 'of') && isIn(tokens[deed], DEEDS) && isIn(tokens[deed - 1], articles)) {
    const verb = pastHelpBack(tokens, deed - 1);
    return verb < deed - 1 && pastTime(tokens, event.to) >= verb ? all : undefined;
  }
  // "The blame for the coup attempt lies with FETÖ".
  const lies = isIn(before, RESTING_ON) ? body.from - 2 : -1;
  if (isIn(tokens[lies], RESTING) && pastTime(tokens, event.to) >= pastHelpBack(tokens, lies)) {
    const guilt = guiltBefore(tokens, event.from);
    if (guilt !== undefined) return { ...all, from: guilt };
  }
  // "Having staged the coup attempt, FETÖ …", "as the organizer of the coup attempt, FETÖ …".
  if (isMark(before, ',') && pastTime(tokens, event.to) >= body.from - 1) {
    if (isWord(tokens[0], 'as') && nounOfIt(tokens, 1, event)) return { ...all, from: 0 };
    if (isWord(tokens[0], 'having') && reaches(tokens, 1, event.from)) return { ...all, from: 0 };
  }
  return undefined;
}

/** Before a noun and its verb they open a clause: "since FETÖ staged". */
const CLAUSAL = words('since after before until');
const DEEDS = words('operation plot affair project undertaking work doing handiwork conspiracy');
const isApposed = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 1 && (isMark(tokens[from], ',(–—') || isIn(tokens[from], BE));
const BESIDE = new Set(['about', 'with', 'like', 'against', 'between', 'from', 'without', 'anti']);
const BE = new Set([...beForms, 'be', 'been', 'being']);
const STANDING = words('stands stood');
const BEARING = words('bears bear bore carries carry carried shares has had');
const RESTING = words('lies lie lay rests rest rested falls fell belongs');
const RESTING_ON = new Set(['with', 'on', 'upon', 'to']);
const GUILT = words('blame responsibility guilt culpability');

/** Whether the noun phrase that begins at a token hangs on a preposition: "the enemies of FETÖ planned". */
const isGoverned = (tokens: readonly Token[], from: number, by: ReadonlySet<string>): boolean =>
  isIn(tokens[from - 1], by);

/** Behind the words that help a verb. */
function pastHelp(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isIn(tokens[at], auxiliaries) || isIn(tokens[at], fillers) || isAdverb(tokens[at])) at++;
  return at;
}

function pastHelpBack(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isIn(tokens[at - 1], auxiliaries) || isIn(tokens[at - 1], fillers) || isAdverb(tokens[at - 1])) at--;
  return at;
}

/** "Is guilty of", "was to blame for", "stood behind". */
function isCulprit(tokens: readonly Token[], at: number, event: Stretch): boolean {
  if (isWord(tokens[at], 'behind')) return isNear(tokens, at + 1, event.from);
  return isIn(tokens[at], CULPABLE) && isIn(tokens[at + 1], FOR) && isNear(tokens, at + 2, event.from);
}

const CULPABLE = words('blame guilty responsible culpable answerable accountable');

/** Whether nothing but an article and an adjective stands between. */
const isNear = (tokens: readonly Token[], from: number, to: number): boolean =>
  from <= to &&
  to - from < 4 &&
  tokens.slice(from, to).every((token) => token.kind === 'word' && (isIn(token, determiners) || !isGrammar(token)));

/** Whether verbs of doing it stand at a token, joined or alone, and nothing else comes before the event. */
function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  let done = false;
  for (; at < to; at++) {
    const token = tokens[at];
    if (isIn(token, ofBlame.verbs)) done = true;
    else if (!(done && (isMark(token, ',') || isIn(token, BETWEEN) || isJoinedVerb(tokens, at)))) return false;
  }
  return done;
}

/** "Planned, ordered and bungled": another verb in the row. */
const isJoinedVerb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  /ed$/.test(keyOf(tokens[at])) &&
  (isMark(tokens[at - 1], ',') || isWord(tokens[at - 1], 'and'));

const BETWEEN = words('and or out its their the this that a an up');

/** "The perpetrator of", "the group behind", "is the organization responsible for", up to the event. */
function nounOfIt(tokens: readonly Token[], from: number, event: Stretch): boolean {
  let at = pastHelp(tokens, from);
  if (isIn(tokens[at], determiners)) at++;
  else if (at === from && !isIn(tokens[at], ofBlame.nouns)) return false;
  for (; at < Math.min(event.from, from + 7); at++) {
    const token = tokens[at];
    const behind = isWord(tokens[at + 1], 'behind');
    const named = isIn(token, ofBlame.nouns) && (isWord(tokens[at + 1], 'of') || behind);
    if (named || behind) return isNear(tokens, at + 2, event.from);
    if (token?.kind !== 'word' || isGrammar(token)) return false;
    // "The organization which tried".
    if (isIn(tokens[at + 1], relatives) && reaches(tokens, pastHelp(tokens, at + 2), event.from)) return true;
  }
  return false;
}

/** "FETÖ’s responsibility for", "FETÖ’s role as organizer of". */
function isPart(tokens: readonly Token[], from: number, event: Stretch): boolean {
  if (isIn(tokens[from], GUILT)) return isGuilt(tokens, from, event);
  return isIn(tokens[from], ROLES) && isWord(tokens[from + 1], 'as') && nounOfIt(tokens, from + 2, event);
}

const ROLES = new Set(['role', 'part', 'function']);

function isGuilt(tokens: readonly Token[], from: number, event: Stretch): boolean {
  const at = isIn(tokens[from], determiners) ? from + 1 : from;
  return isIn(tokens[at], GUILT) && isWord(tokens[at + 1], 'for') && isNear(tokens, at + 2, event.from);
}

function guiltBefore(tokens: readonly Token[], event: number): number | undefined {
  for (let at = event - 1; at >= Math.max(0, event - 3); at--)
    if (isIn(tokens[at], GUILT) && isIn(tokens[at + 1], FOR)) return at;
  return undefined;
}

const FOR = new Set(['for', 'of']);

/** Between an event and "by": nothing, or a participle of doing it with what helps it. */
function isDoneBy(tokens: readonly Token[], event: number, by: number): boolean {
  const from = pastTime(tokens, event);
  if (from >= by) return true;
  let at = from;
  if (isMark(tokens[at], ',(–—')) at++;
  if (isIn(tokens[at], relatives)) at++;
  at = pastHelp(tokens, at);
  return reaches(tokens, at, by);
}

/** Behind what dates or places an event: "of 2016", "in the summer of 2016". */
function pastTime(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isIn(tokens[at], WHEN) || isYear(tokens[at]) || isIn(tokens[at], TIMES)) {
    if (
      isIn(tokens[at], WHEN) &&
      !(isYear(tokens[at + 1]) || isIn(tokens[at + 1], TIMES) || isWord(tokens[at + 1], 'the'))
    )
      break;
    at++;
  }
  return at;
}

const WHEN = new Set(['of', 'in', 'the']);
const TIMES = words('summer july year night');
const isYear = (token: Token | undefined): boolean => token !== undefined && (token.traits & traits.year) !== 0;

/** The verbs and nouns of the relation’s phrases: “S plots O”, “S is the author of O”. */
const ofBlame = wordsOfRelation();

function wordsOfRelation(): { readonly verbs: ReadonlySet<string>; readonly nouns: ReadonlySet<string> } {
  const verbs = new Set<string>();
  const nouns = new Set<string>();
  for (const phrase of wordings.blamedFor.says) {
    const verb = /^S (\p{L}+)(?: out)? O$/u.exec(phrase)?.[1];
    if (verb) for (const [form, forms] of formsOf(verb)) if (!forms.includes('present')) verbs.add(form);
    const noun = /^S is the (\p{L}+) of O$/u.exec(phrase)?.[1];
    if (noun) nouns.add(noun);
  }
  return { verbs, nouns };
}

export const blame: Reader = {
  needs: [partOf('blamedFor')],
  never: trait(traits.doubt),
  read: blameClaims,
};
