/**
 * What the source has as somebody’s plan, told as done: the perfect of a verb of bringing about, with the planned thing for its
 * subject or object, and with a word of the source’s own for it. Who else has done something there is another story.
 */
import type { Dossier, Statement } from '@brief/core';
import { oncePer } from '../once-per.ts';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround, type Stretch } from './clauses.ts';
import { restingOn } from './in-words.ts';
import { knownLists } from './known-lists.ts';
import { type Reader, trait, word } from './needs.ts';
import type { Scene } from './scene.ts';
import { isAdverb, isIn, isMark, isWord, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { determiners, fillers, negations, words } from './vocabulary.ts';
import { isOwnOrReported } from './weighing.ts';

function planClaims(scene: Scene): readonly PlacedClaim[] {
  const { conditional, distanced, otherTime } = scene.circumstances;
  if (conditional || distanced || otherTime) return NONE;
  const claims: PlacedClaim[] = [];
  for (const at of scene.placesOf(traits.done)) {
    const claim = claimAt(scene, at);
    if (claim && !isUnsureAround(scene.tokens, claim) && !isNegated(scene.tokens, claim)) claims.push(claim);
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];
const isNegated = (tokens: readonly Token[], { from, to }: PlacedClaim): boolean =>
  tokens.slice(from, to).some((token) => isIn(token, negations));

/** A participle at a token, behind "has", "has been" or "was". */
function claimAt(scene: Scene, verb: number): PlacedClaim | undefined {
  const { tokens } = scene;
  const help = helpBefore(tokens, verb);
  if (help === undefined) return undefined;
  const { has, passive } = help;
  const list = planListClaim(scene, verb, has, passive);
  if (list) return list;
  const subject = (passive ? headBefore(tokens, has) : undefined) ?? nameBefore(tokens, has);
  if (subject === undefined) return undefined;
  const dossier = scene.knowledge.dossier(subject.mention.dossier);
  if (dossier === undefined) return undefined;
  const plans = plansOf(dossier);
  const start = tokens.indexOf(subject);
  const own = plans.get(subject.entity.id);
  const planned =
    own ??
    (plans.size > 0 && isPlanner(dossier, plans, subject) ? plannedBehind(tokens, verb, dossier, plans) : undefined);
  if (planned === undefined || (own && !passive && !isIn(tokens[verb], INTRANSITIVE))) return undefined;
  const to = own ? verb + 1 : Math.min(tokens.length, verb + REACH);
  if (!echoes(tokens, own ? Math.max(0, start - 6) : verb + 1, to, planned)) return undefined;
  return toldAsDone(scene, dossier, planned, { from: start, to: verb + 1 });
}

/** A claim that what is planned is done; none where somebody else says so. */
function toldAsDone(scene: Scene, dossier: Dossier, planned: Statement, place: Stretch): PlacedClaim | undefined {
  if (!isOwnOrReported(scene, dossier, place)) return undefined;
  return {
    frame: 'overstatement',
    outcome: 'contradicted',
    ...restingOn(dossier, planned),
    source: 'speaks of this as planned, and not as done',
    ...place,
  };
}

interface Help {
  /** Where the words that help the verb begin. */
  readonly has: number;
  readonly passive: boolean;
}

function helpBefore(tokens: readonly Token[], verb: number): Help | undefined {
  let has = pastAdverbs(tokens, verb - 1);
  if (isWord(tokens[has], 'was') || isWord(tokens[has], 'were')) return { has, passive: true };
  const passive = isWord(tokens[has], 'been');
  if (passive) has = pastAdverbs(tokens, has - 1);
  return isWord(tokens[has], 'has') || isWord(tokens[has], 'have') ? { has, passive } : undefined;
}

function pastAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isIn(tokens[at], fillers) || isAdverb(tokens[at])) at--;
  return at;
}

/** "Cybersecurity at MİT has been": the name on which all before the verb hangs. */
function headBefore(tokens: readonly Token[], has: number): NameToken | undefined {
  let head: NameToken | undefined;
  for (let at = has - 1; at > Math.max(-1, has - 8); at--) {
    const token = tokens[at];
    if (token?.kind === 'mention') {
      head = token.possessive ? head : token;
      if (!isIn(tokens[at - 1], HANGING) && !isIn(tokens[at - 1], determiners)) return head;
    } else if (!isIn(token, HANGING) && !isIn(token, determiners)) return undefined;
  }
  return head;
}

const HANGING = new Set(['at', 'of', 'in', 'within', 'inside']);

/** "Kalın has completed the internal reform", "the reforms of MİT have been carried out": the list of plans by its noun. */
function planListClaim(scene: Scene, verb: number, has: number, passive: boolean): PlacedClaim | undefined {
  const { tokens, knowledge } = scene;
  const noun = passive ? nounBackFrom(tokens, has) : nounFrom(tokens, verb + 1);
  if (noun === undefined) return undefined;
  const word = tokens[noun];
  const key = word?.kind === 'word' ? word.key : '';
  for (const { dossier, owner, list, nouns, statements } of knownLists(knowledge)) {
    const [planned] = statements;
    if (planned?.stance !== 'plans' || list.relation !== 'reforms') continue;
    if (!nouns.some((one) => one === key || one === `${key}s`)) continue;
    const named = tokens.filter(
      (token): token is NameToken =>
        token.kind === 'mention' && (token.entity.id === owner.id || token.entity.id === planned.by),
    );
    const subject = passive ? undefined : nameBefore(tokens, has);
    if (named.length === 0 || (!passive && (subject === undefined || !named.includes(subject)))) continue;
    if (isOfOther(tokens, noun + 1, owner.id)) continue;
    const from = passive || subject === undefined ? noun : tokens.indexOf(subject);
    const to = passive ? verb + 1 : noun + 1;
    const claim = toldAsDone(scene, dossier, planned, { from, to });
    if (claim) return claim;
  }
  return undefined;
}

/** A noun behind a verb and its article: "the internal reform". */
function nounFrom(tokens: readonly Token[], from: number): number | undefined {
  let at = isWord(tokens[from], 'out') || isWord(tokens[from], 'through') ? from + 1 : from;
  while (isIn(tokens[at], determiners) || isIn(tokens[at], WHOLE) || ((tokens[at]?.traits ?? 0) & traits.count) !== 0)
    at++;
  const token = tokens[at];
  return at > from && token?.kind === 'word' ? at : undefined;
}

/** And before one: "the reform of MİT that Kalın outlined was". */
function nounBackFrom(tokens: readonly Token[], has: number): number | undefined {
  for (let at = has - 1; at > Math.max(-1, has - 9); at--) {
    const token = tokens[at];
    if (token?.kind === 'mark') return undefined;
    if (isIn(token, REFORMS)) return at;
    const hangs = [HANGING, determiners, TELLING].some((all) => isIn(tokens[at], all));
    const isDescribed = ((tokens[at]?.traits ?? 0) & traits.description) !== 0;
    if (tokens[at]?.kind === 'word' && !hangs && !isDescribed) return undefined;
  }
  return undefined;
}

const WHOLE = new Set(['all', 'internal', 'whole', 'entire', 'full', 'announced', 'planned']);
const REFORMS = new Set(['reform', 'reforms']);
const TELLING = new Set(['that', 'which', 'he', 'outlined', 'announced', 'planned', 'described', 'promised', 'wanted']);

/** "The reform of the police": whose it is, is told, and is not the owner’s. */
function isOfOther(tokens: readonly Token[], from: number, owner: string): boolean {
  if (!isIn(tokens[from], HANGING)) return false;
  const at = isIn(tokens[from + 1], determiners) ? from + 2 : from + 1;
  const token = tokens[at];
  if (token?.kind === 'mention') return token.entity.id !== owner;
  return token === undefined || (token.traits & traits.description) === 0;
}

/** In tokens: how far behind its verb an object may stand. */
const REACH = 12;
const INTRANSITIVE = new Set(['grown', 'increased', 'expanded']);

/** The name right before a verb. */
export function nameBefore(tokens: readonly Token[], verb: number): NameToken | undefined {
  let at = verb - 1;
  while (isIn(tokens[at], fillers) || isAdverb(tokens[at])) at--;
  const token = tokens[at];
  return token?.kind === 'mention' && !token.possessive ? token : undefined;
}

/** Whoever plans it, or what it is planned for. */
export function isPlanner(dossier: Dossier, plans: Plans, { entity }: NameToken): boolean {
  for (const { object, by, concerns = [] } of plans.values())
    if (object === entity.id || by === entity.id || concerns.includes(entity.id)) return true;
  return (
    entity.kind === 'place' &&
    dossier.statements.some(({ predicate, object }) => predicate === 'agencyOf' && object === entity.id)
  );
}

function plannedBehind(tokens: readonly Token[], verb: number, dossier: Dossier, plans: Plans): Statement | undefined {
  for (let at = verb + 1; at < Math.min(tokens.length, verb + REACH); at++) {
    const token = tokens[at];
    if (isMark(token, ';:') || isIn(token, negations) || isIn(token, PAPERS)) return undefined;
    if (token?.kind === 'mention' && token.mention.dossier === dossier.id) {
      const planned = plans.get(token.entity.id);
      if (planned) return planned;
    }
  }
  return undefined;
}

/** Whether a stretch has a noun of the source’s sentence, or the thing by its whole name. */
function echoes(tokens: readonly Token[], from: number, to: number, { subject, quotes: [quote] }: Statement): boolean {
  const exact = quote.exact.toLowerCase();
  return tokens.slice(from, to).some((token) => {
    if (token.kind === 'mention')
      return token.entity.id === subject && (token.entity.kind === 'reform' || token.entity.kind === 'priority');
    if (token.kind !== 'word') return false;
    return STANDINGS.has(token.key) || (token.key.length > 5 && !token.key.endsWith('ed') && exact.includes(token.key));
  });
}

/** Other words for how much somebody is anywhere. */
const STANDINGS = new Set(['presence', 'influence', 'role', 'foothold', 'network', 'position', 'footprint', 'reach']);

/** What is introduced or completed on paper. */
const PAPERS = new Set('plan plans idea ideas proposal proposals article text paper draft bill report'.split(' '));

export type Plans = ReadonlyMap<string, Statement>;

/** What is planned, by the ids of what it is planned for; the members of a region count with it. */
export const plansOf = oncePer(({ statements }: Dossier): Plans => {
  const plans = new Map(
    statements.flatMap((one) =>
      one.stance === 'plans' && one.predicate !== 'about' && !one.hedged ? [[one.subject, one] as const] : [],
    ),
  );
  for (const { predicate, subject, object = '' } of statements) {
    const whole = plans.get(object);
    if (predicate === 'namedUnder' && whole && !plans.has(subject)) plans.set(subject, whole);
  }
  return plans;
});

export const plansDone: Reader = {
  needs: [trait(traits.done), word(words('has have was were'))],
  never: trait(traits.doubt | traits.possibility),
  read: planClaims,
};
