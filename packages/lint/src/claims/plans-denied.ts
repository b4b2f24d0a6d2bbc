/**
 * What the source has as somebody’s plan, said not to be planned: "has no intention of", "will not", "has decided against". The
 * verb must be one of bringing it about, and the sentence must end with what is planned: with more words, less is denied.
 */
import type { Dossier, Statement } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround } from './clauses.ts';
import { restingOn } from './in-words.ts';
import { anythingStated, type Reader, trait, word } from './needs.ts';
import { isPlanner, nameBefore, type Plans, plansOf } from './plans-done.ts';
import type { Scene } from './scene.ts';
import { isAdverb, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { determiners, fillers, words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

function planDenialClaims(scene: Scene): readonly PlacedClaim[] {
  if (scene.circumstances.compared) return NONE;
  const claims: PlacedClaim[] = [];
  for (const at of scene.placesOf(traits.negation | traits.excluding)) {
    const token = scene.tokens[at];
    if (!(isWord(token, 'no') || isWord(token, 'not') || isIn(token, DECIDED))) continue;
    const claim = claimAt(scene, at);
    if (claim) claims.push(claim);
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];

function claimAt(scene: Scene, at: number): PlacedClaim | undefined {
  const { tokens } = scene;
  const denied = refusedAt(tokens, at);
  if (denied === undefined) return undefined;
  const subject = nameBefore(tokens, denied.verb);
  const dossier = subject && scene.knowledge.dossier(subject.mention.dossier);
  if (subject === undefined || dossier === undefined) return undefined;
  const plans = plansOf(dossier);
  if (plans.size === 0 || !isPlanner(dossier, plans, subject)) return undefined;
  const found = plannedAtEnd(tokens, denied.to, dossier, plans);
  if (found === undefined) return undefined;
  const from = tokens.indexOf(subject);
  const place = { from, to: found.to };
  if (isUnsureAround(tokens, place)) return undefined;
  if (tokens.slice(from, found.to).some((token) => isIn(token, NARROWER))) return undefined;
  const voice = voiceOf(scene, dossier.id, from, found.to);
  if (voice.of === 'others' || voice.denied) return undefined;
  return {
    frame: 'denial',
    outcome: 'contradicted',
    ...restingOn(dossier, found.planned),
    source: 'speaks of this as planned',
    ...place,
  };
}

/** Where a plan is denied: the verb, and where what is not planned begins. */
function refusedAt(tokens: readonly Token[], at: number): { readonly verb: number; readonly to: number } | undefined {
  // "Has no plans to", "has no intention of".
  if (isWord(tokens[at], 'no')) {
    const isNone = isIn(tokens[at - 1], HAVING) && isIn(tokens[at + 1], INTENTIONS) && isIn(tokens[at + 2], OF);
    return isNone ? { verb: at - 1, to: at + 3 } : undefined;
  }
  // "Will not", "does not plan to".
  if (isWord(tokens[at], 'not')) {
    if (isWord(tokens[at - 1], 'will')) return { verb: at - 1, to: at + 1 };
    const plans = isIn(tokens[at - 1], DOES) && isIn(tokens[at + 1], PLANNING) && isWord(tokens[at + 2], 'to');
    return plans ? { verb: at - 1, to: at + 3 } : undefined;
  }
  // "Has decided against", "refuses to", "has ruled out".
  const to = isIn(tokens[at + 1], AGAINST) ? at + 2 : at + 1;
  if (to === at + 1 && !isIn(tokens[at], REFUSING)) return undefined;
  let verb = at;
  while (isIn(tokens[verb - 1], HAVING) || isIn(tokens[verb - 1], fillers) || isAdverb(tokens[verb - 1])) verb--;
  return { verb, to };
}

/** Behind verbs and nouns of bringing it about: what is planned, with nothing behind it. */
function plannedAtEnd(
  tokens: readonly Token[],
  from: number,
  dossier: Dossier,
  plans: Plans,
): { readonly planned: Statement; readonly to: number } | undefined {
  let at = from;
  while (isIn(tokens[at], determiners) || isIn(tokens[at], DEGREES)) at++;
  const doing = tokens[at];
  if (doing?.kind !== 'word' || !BRINGING.test(doing.key)) return undefined;
  let planned: Statement | undefined;
  for (; at < Math.min(tokens.length, from + 14); at++) {
    const token = tokens[at];
    if (token?.kind === 'mention') {
      if (token.mention.dossier !== dossier.id) return undefined;
      planned = plans.get(token.entity.id) ?? withVerb(plans, token.entity.id, doing.key) ?? planned;
      if (planned && endsThere(tokens, at + 1)) return { planned, to: at + 1 };
    } else if (token?.kind === 'mark' || token?.kind === 'quotation') return undefined;
  }
  return undefined;
}

/** "To coordinate with other structures": the plan’s own verb, and whom it concerns. */
function withVerb(plans: Plans, id: string, verb: string): Statement | undefined {
  for (const plan of plans.values())
    if (plan.concerns?.includes(id) && plan.quotes[0].exact.toLowerCase().includes(verb.slice(0, ROOT))) return plan;
  return undefined;
}

const endsThere = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined ||
  isMark(tokens[at], '.,;:–—') ||
  (isWord(tokens[at], 'and') && tokens[at + 1]?.kind === 'word');

const ROOT = 8;
const HAVING = words('has have had');
const DOES = words('does do');
const OF = words('to of for');
const INTENTIONS = words('plan plans intention intentions wish desire ambition ambitions');
const PLANNING = words('plan intend want wish mean aim seek propose');
const DECIDED = words(
  'decided decides opposes opposed refuses refused rules ruled rejects rejected abandons abandoned',
);
const REFUSING = words('refuses refused opposes opposed rejects rejected');
const AGAINST = words('against out to');
const DEGREES = words('closer further greater larger stronger more any all');
const NARROWER = words('only merely just solely yet alone directly immediately longer anymore again still everywhere');
/** Words for bringing something about or making it more. */
const BRINGING =
  /^(?:strengthen|expan|reinforc|increas|extend|deepen|enlarg|grow|boost|introduc|integrat|enhanc|coordinat|develop|establish|build)/;

export const plansDenied: Reader = {
  needs: [word(new Set(['no', 'not', ...DECIDED])), word(BRINGING), anythingStated],
  never: trait(traits.doubt | traits.possibility),
  read: planDenialClaims,
};
