/**
 * What the source has as somebody’s plan, told as done: the perfect of a verb of bringing about, with the planned thing for its
 * subject or object, and with a word of the source’s own for it. Who else has done something there is another story.
 */
import type { Dossier, Statement } from '@brief/core';
import { oncePer } from '../once-per.ts';
import type { PlacedClaim } from './claim.ts';
import type { Scene } from './scene.ts';
import { isAdverb, isIn, isMark, isWord, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { fillers, negations } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

export function planClaims(scene: Scene): readonly PlacedClaim[] {
  if (!scene.has(traits.done)) return NONE;
  const { asked, conditional, doubted, possible, distanced, otherTime } = scene.circumstances;
  if (asked || conditional || doubted || possible || distanced || otherTime || scene.has(traits.negation)) return NONE;
  const claims: PlacedClaim[] = [];
  for (const [at, token] of scene.tokens.entries()) {
    if ((token.traits & traits.done) === 0) continue;
    const claim = claimAt(scene, at);
    if (claim) claims.push(claim);
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];

/** A participle at a token, behind "has" or "has been". */
function claimAt(scene: Scene, verb: number): PlacedClaim | undefined {
  const { tokens } = scene;
  let has = verb - 1;
  while (isIn(tokens[has], fillers) || isAdverb(tokens[has])) has--;
  const passive = isWord(tokens[has], 'been');
  if (passive) has--;
  while (isIn(tokens[has], fillers) || isAdverb(tokens[has])) has--;
  if (!isWord(tokens[has], 'has') && !isWord(tokens[has], 'have')) return undefined;
  const subject = nameBefore(tokens, has);
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
  const voice = voiceOf(scene, dossier.id, start, verb + 1);
  if (voice.of === 'others' || voice.denied) return undefined;
  return {
    frame: 'overstatement',
    outcome: 'contradicted',
    dossier: dossier.id,
    entity: planned.subject,
    source: 'speaks of this as planned, and not as done',
    statements: [planned],
    quote: planned.quotes[0],
    from: start,
    to: verb + 1,
  };
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
    if (token.kind === 'mention') return token.entity.id === subject && token.entity.kind === 'reform';
    if (token.kind !== 'word') return false;
    return STANDINGS.has(token.key) || (token.key.length > 5 && !token.key.endsWith('ed') && exact.includes(token.key));
  });
}

/** Other words for how much somebody is anywhere. */
const STANDINGS = new Set(['presence', 'influence', 'role', 'foothold', 'network', 'position', 'footprint']);

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
