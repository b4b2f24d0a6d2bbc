/**
 * Whose view it is that somebody is behind an event, and whom it is of: “Türkiye’s authorities consider ISIS responsible”, “it
 * is NATO that considers FETÖ responsible”. That others may hold the same view is not against the source, unless the sentence
 * tells it as the source’s word.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround, type Stretch } from './clauses.ts';
import { eventsNamed } from './events.ts';
import { restingOn, statementInWords } from './in-words.ts';
import { partOf, type Reader, trait, word } from './needs.ts';
import { isJoined } from './nouns.ts';
import type { Scene } from './scene.ts';
import { sameAs } from './stated.ts';
import { isCapitalised, isIn, isWord, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { words } from './vocabulary.ts';

function viewClaims(scene: Scene): readonly PlacedClaim[] {
  const claims: PlacedClaim[] = [];
  for (const [at, token] of scene.tokens.entries()) {
    if (!isIn(token, HOLDING)) continue;
    const blamed = blamedBehind(scene.tokens, at);
    if (blamed === undefined) continue;
    for (const dossier of scene.knowledge.dossiers) {
      for (const statement of dossier.statements) {
        if (statement.predicate !== 'blamedFor' || statement.contested !== true) continue;
        const claim = claimOf(scene, at, blamed, dossier, statement);
        if (claim) claims.push(claim);
      }
    }
  }
  return claims;
}

const HOLDING = words('consider considers hold holds blame blames');

interface Blamed extends Stretch {
  readonly name: NameToken;
}

/** "Considers FETÖ (to be) responsible", "blames FETÖ for". */
function blamedBehind(tokens: readonly Token[], verb: number): Blamed | undefined {
  const at = isWord(tokens[verb + 1], 'the') ? verb + 2 : verb + 1;
  const name = tokens[at];
  if (name?.kind !== 'mention' || name.possessive || isJoined(tokens, at + 1)) return undefined;
  let to = at + 1;
  if (isWord(tokens[to], 'to') && isWord(tokens[to + 1], 'be')) to += 2;
  const fits = isIn(tokens[verb], BLAMING) ? isWord(tokens[to], 'for') : isWord(tokens[to], 'responsible');
  return fits ? { name, from: verb, to: to + 1 } : undefined;
}

const BLAMING = words('blame blames');

function claimOf(
  scene: Scene,
  verb: number,
  { name, from, to }: Blamed,
  dossier: Dossier,
  statement: Statement,
): PlacedClaim | undefined {
  const { tokens } = scene;
  const { subject, object = '', by } = statement;
  const event = entityOf(dossier, object);
  if (event === undefined || eventsNamed(scene, dossier, event).length === 0) return undefined;
  const blamed = sameAs(dossier, subject);
  const holder = holderBefore(tokens, verb);
  if (holder === undefined || isUnsureAround(tokens, { from: holder.from, to })) return undefined;
  const isTheirs = holder.id === by || holder.key === 'authorities';
  const others = tokens.some((token) => token.kind === 'mention' && token.entity.id === by && holder.id !== by);
  // The one whose view it is, and another who is blamed.
  const isOther =
    isTheirs &&
    !blamed.includes(name.entity.id) &&
    !tokens.some((token) => token.kind === 'mention' && blamed.includes(token.entity.id));
  // The one who is blamed, and a stranger whose view it is, as the source’s word.
  const isStrangers =
    holder.stranger && blamed.includes(name.entity.id) && !others && (isSaidToBe(tokens) || holder.cleft);
  if (!isOther && !isStrangers) return undefined;
  return {
    frame: 'relation',
    outcome: 'contradicted',
    unproven: true,
    ...restingOn(dossier, statement),
    entity: subject,
    source: `${statementInWords(dossier, [statement])} by ${entityOf(dossier, by)?.label ?? by}`,
    from: Math.min(holder.from, from),
    to,
  };
}

interface Holder {
  readonly from: number;
  readonly id?: string;
  readonly key?: string;
  readonly stranger: boolean;
  /** "It is NATO that considers". */
  readonly cleft: boolean;
}

/** Whose view a verb tells: a name of the dossiers, "the authorities", or a stranger’s name. */
function holderBefore(tokens: readonly Token[], verb: number): Holder | undefined {
  const relative = isWord(tokens[verb - 1], 'that') || isWord(tokens[verb - 1], 'who');
  const last = relative ? verb - 2 : verb - 1;
  const token = tokens[last];
  let from = last;
  while (from > 0 && (isCapitalised(tokens[from - 1]) || isWord(tokens[from - 1], 'the'))) from--;
  const cleft = relative && isWord(tokens[from - 1], 'is') && isWord(tokens[from - 2], 'it');
  if (token?.kind === 'mention') return { from, id: token.entity.id, stranger: false, cleft };
  if (token?.kind !== 'word' || (relative && !cleft)) return undefined;
  if (isCapitalised(token)) return { from, stranger: true, cleft };
  const before = tokens[last - 1];
  if (isIn(token, BODIES) && (isCapitalised(before) || before?.kind === 'mention')) {
    const own = before.kind === 'mention' || TURKS.test(before.key);
    return own ? undefined : { from, stranger: true, cleft };
  }
  return isWord(token, 'authorities') && isWord(before, 'the')
    ? { from, key: 'authorities', stranger: false, cleft }
    : undefined;
}

const BODIES = words('authorities government officials leadership ministry parliament courts prosecutors');
/** An adjective of a people can be the source’s own: nothing is settled by it. */
const TURKS = /(?:ish|ese|ian|an|ic)$/;

/** "According to the article", "the note says". */
const isSaidToBe = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      (token.traits & traits.source) !== 0 &&
      (isWord(tokens[at - 2], 'to') || isWord(tokens[at - 2], 'in') || isIn(tokens[at + 1], TELLING)),
  );
const TELLING = words('says states notes recalls writes explains adds tells');

export const views: Reader = {
  needs: [partOf('blamedFor'), word(HOLDING)],
  never: trait(traits.doubt | traits.possibility | traits.addition),
  read: viewClaims,
};
