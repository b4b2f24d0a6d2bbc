/**
 * A place that a statement of the source fills: behind "a supplement to", "tools to fight", "in line with". A sentence about
 * the same that fills it with a thing of another field, or with a stranger’s name, says something else than the source.
 */
import type { Statement } from '@brief/core';
import { isSourceNoun } from '../verbatim/source-nouns.ts';
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import { clauseAround, isUnsureAround, type Stretch } from './clauses.ts';
import { fieldsOf } from './fields.ts';
import { restingOn } from './in-words.ts';
import { type Reader, trait } from './needs.ts';
import { isFunctionWord } from './nouns.ts';
import { type OpenPlace, placesIn, root } from './place-index.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { calendar, determiners, fillers, words } from './vocabulary.ts';
import { type Voice, voiceOf } from './voice.ts';
import { isReportedOnly } from './weighing.ts';

function openPlaceClaims(scene: Scene): readonly PlacedClaim[] {
  const claims: PlacedClaim[] = [];
  for (const at of scene.placesOf(traits.place)) {
    const token = scene.tokens[at];
    if (token?.kind !== 'word') continue;
    for (const place of placesIn(scene.knowledge).get(token.key) ?? []) {
      const claim = claimAt(scene, at, place);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

function claimAt(scene: Scene, at: number, place: OpenPlace): PlacedClaim | undefined {
  const { tokens } = scene;
  const { dossier, statement } = place;
  const from = behindLead(tokens, at, place.lead);
  if (from === undefined || isDenied(tokens, at)) return undefined;
  const to = fillsUntil(tokens, from);
  if (to === from || !isOfSame(tokens, { from: at, to }, place)) return undefined;
  const stretch = { from: at, to };
  if (isUnsureAround(tokens, stretch) || isOfOtherTime(tokens, stretch, statement)) return undefined;
  if (!isElse(tokens, { from, to }, place)) return undefined;
  const voice = voiceOf(scene, dossier.id, at, to);
  if (voice.denied || (voice.of === 'others' && !isReported(tokens, voice, place))) return undefined;
  return {
    frame: 'relation',
    outcome: 'contradicted',
    ...restingOn(dossier, statement),
    source: `says “${statement.quotes[0].exact}”`,
    unproven: true,
    from: at,
    to,
  };
}

function behindLead(tokens: readonly Token[], from: number, lead: readonly string[]): number | undefined {
  let at = from;
  for (const [number, word] of lead.entries()) {
    if (number > 0) while (isIn(tokens[at], fillers) && !isWord(tokens[at], word)) at++;
    if (!isWord(tokens[at], word)) return undefined;
    at++;
  }
  return at;
}

/** "Rather than a supplement to", "not as a supplement to". */
const isDenied = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some((token) => isIn(token, INSTEAD));
const INSTEAD = words('than instead not never no nor without');

/** The noun phrase that fills the place, with what belongs to it by "of". */
function fillsUntil(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < Math.min(tokens.length, from + 9)) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.kind === 'quotation') break;
    if (isFunctionWord(token) && !isWord(token, 'of') && !isIn(token, determiners)) break;
    at++;
  }
  return at;
}

/** Whether the sentence speaks of what the statement speaks of: it names its subject, or another side with a word of its own. */
function isOfSame(
  tokens: readonly Token[],
  { from, to }: Stretch,
  { statement, named, roots, dossier }: OpenPlace,
): boolean {
  let names = false;
  let echoes = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'mention') {
      if (token.mention.dossier !== dossier.id) continue;
      if (token.entity.id === statement.subject && (at < from || at >= to)) return true;
      names ||= named.has(token.entity.id);
    } else if (token.kind === 'word' && (at < from || at >= to) && token.key.length > 4 && roots.has(root(token.key)))
      echoes++;
  }
  return names && echoes > 0;
}

/** In the mouth of those whom the source reports, or "is presented" where the sentence tells by whom. */
function isReported(
  tokens: readonly Token[],
  voice: Voice,
  { dossier, statement: { by, subject } }: OpenPlace,
): boolean {
  // "The concept defines": it is no speaker, but what the sentence is about.
  const { strangers, hearsay, entities } = voice;
  if (isReportedOnly(dossier, voice)) return true;
  if (!strangers && !hearsay && entities.length > 0 && entities.every((id) => id === subject)) return true;
  if (strangers || !hearsay) return false;
  return tokens.some((token) => isSourceNoun(token) || (token.kind === 'mention' && token.entity.id === by));
}

/** Another year or time than the statement’s own. */
const isOfOtherTime = (tokens: readonly Token[], stretch: Stretch, { quotes }: Statement): boolean => {
  const { from, to } = clauseAround(tokens, stretch);
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        (token.traits & (traits.otherTime | traits.possibility)) !== 0 &&
        token.kind === 'word' &&
        !DUTIES.has(token.key) &&
        !quotes.some(({ exact }) => exact.includes(token.text)),
    );
};

const DUTIES = words('must should ought can could would');

/** Whether what fills the place is another thing than what the source has there. */
function isElse(tokens: readonly Token[], { from, to }: Stretch, place: OpenPlace): boolean {
  let foreign = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'mention') {
      const own = token.entity.labels.some(({ text }) =>
        text
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((word) => place.roots.has(root(bare(word)))),
      );
      if (own || place.named.has(token.entity.id)) {
        if (at === to - 1) return false;
        continue;
      }
      if (at === to - 1 && FOREIGN_KINDS.has(token.entity.kind)) foreign = true;
      continue;
    }
    if (token?.kind !== 'word' || isFunctionWord(token) || determiners.has(token.key)) continue;
    const isName = isStranger(tokens, at);
    if (isName && token.possessive && place.isSomebodys) return true;
    if (isName) {
      foreign = true;
      continue;
    }
    // "The country’s budget": whose it is settles nothing.
    if (token.possessive && at < to - 1) continue;
    if (place.roots.has(root(token.key))) return false;
    const fields = fieldsOf(token.key);
    if (fields.some((field) => place.fields.has(field))) return false;
    if (fields.length > 0) foreign = true;
  }
  return foreign;
}

const FOREIGN_KINDS = new Set(['concept', 'priority', 'reform', 'organization']);

/** A name of which nothing is known: no month, and no language or people. */
const isStranger = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    isCapitalised(token) &&
    at > 0 &&
    !isMark(tokens[at - 1], '.:') &&
    !calendar.has(token.key) &&
    !/(?:ish|ese|ian|an|ic)$/.test(token.key)
  );
};

export const openPlaces: Reader = {
  needs: [trait(traits.place)],
  never: trait(traits.doubt | traits.addition),
  read: openPlaceClaims,
};
