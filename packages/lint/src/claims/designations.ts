/**
 * Words that judge ("terrorist", "extremist") beside a body that the source blames, counters or describes, in the writer’s own
 * voice. What anybody else calls it is theirs; what it is called in quotation marks, too.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import { oncePer } from '../once-per.ts';
import type { PlacedClaim } from './claim.ts';
import { isFunctionWord } from './nouns.ts';
import { relationsOf } from './relation-bits.ts';
import type { Scene } from './scene.ts';
import { isIn, isMark, isWord, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { articles, beForms, determiners, fillers, judgingNouns, negations } from './vocabulary.ts';
import { voiceOf } from './voice.ts';
import { isForSomebody } from './weighing.ts';

export function designationClaims(scene: Scene): readonly PlacedClaim[] {
  if (!scene.has(traits.judging)) return NONE;
  const { asked, conditional, doubted, distanced } = scene.circumstances;
  if (asked || conditional || doubted || distanced || scene.has(traits.negation)) return NONE;
  // "For Ankara, …", "as Ankara calls them".
  if (isForSomebody(scene) || scene.tokens.some((token) => isIn(token, CALLING))) return NONE;
  const claims: PlacedClaim[] = [];
  for (const [at, token] of scene.tokens.entries()) {
    if (token.kind !== 'mention' || (token.traits & traits.inMarks) !== 0) continue;
    if (relationsOf(scene.knowledge).byEntity.get(token.entity.id) === undefined) continue;
    const place = judgedAt(scene.tokens, at, token);
    if (place === undefined || isSomebodysView(scene.tokens, place.to)) continue;
    const made = madeOf(scene, token, place);
    if (made) claims.push(made);
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];
const CALLING = new Set(['call', 'calls', 'called', 'describes', 'described', 'labels', 'brands', 'lists', 'listed']);

interface Place {
  readonly from: number;
  readonly to: number;
  /** The word that judges, in an apposition. */
  readonly apposed?: string;
}

function judgedAt(tokens: readonly Token[], at: number, token: NameToken): Place | undefined {
  return before(tokens, at) ?? behind(tokens, at, token) ?? predicated(tokens, at, token);
}

/** "The terror group FETÖ", "extremist Hizmet circles", "the terrorists of ISIS", "as a terrorist organization, FETÖ". */
function before(tokens: readonly Token[], at: number): Place | undefined {
  let last = at - 1;
  if (isWord(tokens[last], 'the')) last--;
  if (isWord(tokens[last], 'of')) return isPeople(tokens[last - 1]) ? { from: last - 1, to: at + 1 } : undefined;
  if (isMark(tokens[last], ',') && isWord(tokens[0], 'as') && isIn(tokens[1], articles) && last < 6)
    return tokens.slice(2, last).some(isJudging) ? { from: 0, to: at + 1 } : undefined;
  if (last !== at - 1) return undefined;
  if (isJudging(tokens[last])) return { from: last, to: at + 1 };
  return isIn(tokens[last], BODIES) && isJudging(tokens[last - 1]) ? { from: last - 1, to: at + 1 } : undefined;
}

/** "DHKP/C terrorists", "FETÖ’s terrorist structures", "ISIS, Al-Qaeda and other terrorists". */
function behind(tokens: readonly Token[], at: number, { possessive }: NameToken): Place | undefined {
  const next = tokens[at + 1];
  if (isPeople(next)) return { from: at, to: at + 2 };
  if (possessive && isJudging(next) && isIn(tokens[at + 2], BODIES)) return { from: at, to: at + 3 };
  if (isWord(next, 'and') && isWord(tokens[at + 2], 'other') && isPeople(tokens[at + 3]))
    return { from: at, to: at + 4 };
  return undefined;
}

/** "Hizmet is an extremist sect", "FETÖ, the terrorist organization,". */
function predicated(tokens: readonly Token[], name: number, { possessive }: NameToken): Place | undefined {
  if (possessive) return undefined;
  let at = name + 1;
  const apposed = isMark(tokens[at], ',–—(');
  if (apposed) at++;
  else if (isIn(tokens[at], beForms) || isWord(tokens[at], 'became')) at++;
  else return undefined;
  while (isIn(tokens[at], fillers)) at++;
  if (!isIn(tokens[at], articles)) return undefined;
  for (at++; at < name + 7; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && isJudging(token)) {
      const to = isNoun(tokens[at + 1]) ? at + 2 : at + 1;
      const isDescription = isPeople(token) || isIn(tokens[at + 1], BODIES);
      return isDescription ? { from: name, to, ...(apposed && { apposed: token.key }) } : undefined;
    }
    if (!isNoun(token)) return undefined;
  }
  return undefined;
}

/** A word that can be an adjective or a noun; with a capital it belongs to a name. */
const isNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Ll}/u.test(token.text) && !isFunctionWord(token) && !isIn(token, determiners);
const isJudging = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (token.traits & traits.judging) !== 0 &&
  (token.start === 0 || /^\p{L}\p{Ll}/u.test(token.text));
const isPeople = (token: Token | undefined): boolean => isJudging(token) && isIn(token, judgingNouns);
const BODIES = new Set(
  `group groups organization organizations organisation organisations outfit outfits sect cult movement network networks gang band
  structure structures cell cells militia party army fighters members`.split(/\s+/),
);

/** "A terrorist organization to the state", "in the eyes of". */
const isSomebodysView = (tokens: readonly Token[], to: number): boolean =>
  isWord(tokens[to], 'to') || isWord(tokens[to], 'for') || isWord(tokens[to], 'in');

function madeOf(scene: Scene, { entity, mention }: NameToken, { from, to, apposed }: Place): PlacedClaim | undefined {
  const dossier = scene.knowledge.dossier(mention.dossier);
  const statement = dossier && judgeable(dossier).get(entity.id);
  if (dossier === undefined || statement === undefined) return undefined;
  // In apposition the source's own word introduces its subject, as it does there.
  if (apposed && statement.by === dossier.voice && statement.designation && statement.text?.includes(apposed))
    return undefined;
  if (voiceOf(scene, dossier.id, from, to).of !== 'draft') return undefined;
  if (scene.tokens.slice(Math.max(0, from - 3), from).some((token) => isIn(token, negations) || isWord(token, 'anti')))
    return undefined;
  return {
    frame: 'designation',
    outcome: 'unattributed',
    dossier: dossier.id,
    entity: entity.id,
    source: `names ${entityOf(dossier, entity.id)?.label ?? entity.id} without this description`,
    statements: [statement],
    quote: statement.quotes[0],
    from,
    to,
  };
}

/** What the source says of the bodies that it describes, blames or would have countered; of any other it settles nothing. */
const judgeable = oncePer(({ statements }: Dossier): ReadonlyMap<string, Statement> => {
  const said = new Map<string, Statement>();
  const put = (id: string | undefined, statement: Statement): void => {
    if (id !== undefined && !said.has(id)) said.set(id, statement);
  };
  for (const one of statements) if (one.designation) put(one.subject, one);
  for (const one of statements) {
    if (one.predicate === 'blamedFor' && one.contested) put(one.subject, one);
    if (one.predicate === 'counters') put(one.object, one);
  }
  for (const one of statements) if (one.predicate === 'identifiedAs' && said.has(one.subject)) put(one.object, one);
  return said;
});
