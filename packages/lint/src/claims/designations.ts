/**
 * Words that judge ("terrorist", "extremist") beside a body that the source blames, counters or describes, in the writer’s own
 * voice. What anybody else calls it is theirs; what it is called in quotation marks, too.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import { oncePer } from '../once-per.ts';
import type { PlacedClaim } from './claim.ts';
import { type Reader, trait } from './needs.ts';
import { isFunctionWord } from './nouns.ts';
import { relationsOf } from './relation-bits.ts';
import type { Scene } from './scene.ts';
import { isIn, isMark, isWord, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { articles, beForms, determiners, fillers, judgingNouns, negations } from './vocabulary.ts';
import { voiceOf } from './voice.ts';
import { isForSomebody } from './weighing.ts';

function designationClaims(scene: Scene): readonly PlacedClaim[] {
  const { conditional, distanced } = scene.circumstances;
  if (conditional || distanced) return NONE;
  // "For Ankara, …", "as Ankara calls them".
  if (isForSomebody(scene) || scene.tokens.some((token, at) => isIn(token, CALLING) || isListedAs(scene.tokens, at)))
    return NONE;
  const claims: PlacedClaim[] = [];
  for (const at of scene.row.names) {
    const token = scene.tokens[at];
    if (token?.kind !== 'mention' || (token.traits & traits.inMarks) !== 0) continue;
    if (relationsOf(scene.knowledge).byEntity.get(token.entity.id) === undefined) continue;
    const place = judgedAt(scene.tokens, at, token);
    if (place === undefined || isSomebodysView(scene.tokens, place.to)) continue;
    const made = madeOf(scene, token, place);
    if (made) claims.push(made);
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];
const CALLING = new Set(['call', 'calls', 'called', 'describes', 'described', 'labels', 'brands', 'told', 'tells']);
/** "Listed as a terrorist organization", "on the list of terrorist organizations": by somebody’s word. */
const isListedAs = (tokens: readonly Token[], at: number): boolean =>
  (isIn(tokens[at], LISTING) && tokens.slice(at + 1, at + 5).some((token) => isWord(token, 'as'))) ||
  (isWord(tokens[at], 'list') && isWord(tokens[at + 1], 'of') && tokens.slice(at + 2, at + 5).some(isJudging));
const LISTING = new Set(['list', 'lists', 'listed']);

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
  if (isWord(tokens[last], 'of')) {
    const those =
      isWord(tokens[last - 1], 'those') && isWord(tokens[last - 2], 'as') && isWord(tokens[last - 3], 'such');
    if (those) return kind(tokens, last - 4, at);
    return isPeople(tokens[last - 1]) ? { from: last - 1, to: at + 1 } : undefined;
  }
  if (isMark(tokens[last], ',') && isWord(tokens[0], 'as') && isIn(tokens[1], articles) && last < 6)
    return tokens.slice(2, last).some(isJudging) ? { from: 0, to: at + 1 } : undefined;
  // "Fanatics such as ISIS"; "terrorist organizations such as ISIS" are what the source would have countered.
  if (isWord(tokens[last], 'as') && isWord(tokens[last - 1], 'such'))
    return isPeople(tokens[last - 2]) ? { from: last - 2, to: at + 1 } : undefined;
  // "Four terrorist organizations, ISIS, Al-Qaeda and FETÖ, …".
  if (isMark(tokens[last], ',(:–—')) {
    return opensRow(tokens, at) || isPreposed(tokens, last) ? kind(tokens, last - 1, at) : undefined;
  }
  if (last !== at - 1) return undefined;
  if (isJudging(tokens[last])) return { from: last, to: at + 1 };
  return isIn(tokens[last], BODIES) && isJudging(tokens[last - 1]) ? { from: last - 1, to: at + 1 } : undefined;
}

/** A noun that judges, or a body with a word that does, ending at a token. */
function kind(tokens: readonly Token[], end: number, name: number): Place | undefined {
  if (isPeople(tokens[end])) return { from: end, to: name + 1 };
  for (let at = end; at > Math.max(-1, end - 5); at--) {
    if (isIn(tokens[at], BODIES) && isJudging(tokens[at - 1])) return { from: at - 1, to: name + 1 };
    if (tokens[at]?.kind !== 'word' || isIn(tokens[at], beForms)) return undefined;
  }
  return undefined;
}

/** "ISIS, Al-Qaeda and FETÖ". */
function opensRow(tokens: readonly Token[], at: number): boolean {
  if (isWord(tokens[at + 1], 'and')) return tokens[at + 2]?.kind === 'mention';
  const next = isMark(tokens[at + 1], ',') ? at + 2 : -1;
  return tokens[next]?.kind === 'mention' && tokens.slice(next, next + 8).some((token) => isWord(token, 'and'));
}

/** "A radical outfit of the far left, DHKP/C has": an apposition that opens its sentence. */
const isPreposed = (tokens: readonly Token[], comma: number): boolean =>
  isIn(tokens[0], articles) && tokens.slice(1, comma).every((token) => token.kind === 'word' && !isIn(token, beForms));

/** "DHKP/C terrorists", "FETÖ’s terrorist structures", "ISIS, Al-Qaeda and other terrorists". */
function behind(tokens: readonly Token[], at: number, { possessive }: NameToken): Place | undefined {
  const next = tokens[at + 1];
  if (isPeople(next)) return { from: at, to: at + 2 };
  if (isJudging(next) && isIn(tokens[at + 2], BODIES) && (possessive || !isIn(tokens[at + 2], AIMED)))
    return { from: at, to: at + 3 };
  if (isWord(next, 'and') && isWord(tokens[at + 2], 'other') && isPeople(tokens[at + 3]))
    return { from: at, to: at + 4 };
  return undefined;
}

/** "The ISIS terror cells" are its own; "the ISIS terror army" need not be. */
const AIMED = new Set(['fighters', 'members', 'army', 'party']);

/** "Hizmet is an extremist sect", "FETÖ, the terrorist organization,". */
function predicated(tokens: readonly Token[], name: number, { possessive }: NameToken): Place | undefined {
  if (possessive) return undefined;
  let at = name + 1;
  const apposed = isMark(tokens[at], ',–—(');
  if (apposed) at++;
  else if (isIn(tokens[at], beForms) || isWord(tokens[at], 'became')) at++;
  else return undefined;
  while (isIn(tokens[at], fillers)) at++;
  // "The followers of FETÖ are terrorists", "the Hizmet movement, terrorist to the core,".
  const isAll = isWord(tokens[name - 1], 'of') || (isWord(tokens[name - 1], 'the') && isWord(tokens[name - 2], 'of'));
  if (!apposed && isAll && isPeople(tokens[at])) return { from: name, to: at + 1 };
  if (apposed && isJudging(tokens[at]) && !isNoun(tokens[at + 1]) && !isWord(tokens[at + 1], 'and'))
    return { from: name, to: at + 1 };
  if (!isIn(tokens[at], articles)) return undefined;
  for (at++; at < name + 7; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && isJudging(token)) {
      const body = bodyBehind(tokens, at);
      const to = body ?? (isNoun(tokens[at + 1]) ? at + 2 : at + 1);
      const isDescription = isPeople(token) || body !== undefined;
      return isDescription ? { from: name, to, ...(apposed && { apposed: token.key }) } : undefined;
    }
    // "A criminal and terrorist structure", "a band of terrorists".
    if (
      !isNoun(token) &&
      !isOfSomeKind(token) &&
      !(isIn(token, JOINING) && (isJudging(tokens[at + 1]) || isNoun(tokens[at + 1])))
    )
      return undefined;
  }
  return undefined;
}
const JOINING = new Set(['and', 'of']);

/** "A radical Marxist group", "a terrorist student organization": behind the noun that the word judges. */
function bodyBehind(tokens: readonly Token[], judging: number): number | undefined {
  for (let at = judging + 1; at < judging + 4; at++) {
    if (isIn(tokens[at], BODIES)) return at + 1;
    if (!isNoun(tokens[at]) && !isOfSomeKind(tokens[at])) return undefined;
  }
  return undefined;
}

/** An adjective that has a capital in English: "Marxist", "Salafi-jihadist", "Kurdish". */
const isOfSomeKind = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}\p{Ll}.*(?:ist|ish|ian|ic|ese|ite|i)$/u.test(token.text);

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

export const designations: Reader = {
  needs: [trait(traits.judging)],
  never: trait(traits.doubt | traits.negation),
  read: designationClaims,
};
