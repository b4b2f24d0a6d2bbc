/**
 * What the source is said to name: "the article mentions X", "X is listed in the note". All its words are known, so a name
 * of which it has no word is not named there. Other words may stand for what it has, so only names are looked at.
 */
import type { Dossier } from '@brief/core';
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import { itemsFrom } from './items.ts';
import { nounsAt } from './known-lists.ts';
import { oneOf, type Reader, trait, word } from './needs.ts';
import { isFunctionWord } from './nouns.ts';
import { isWordOf } from './own-words.ts';
import { saysAnything } from './says-anything.ts';
import type { Scene } from './scene.ts';
import { clauseAround, dossierSpokenOf, isTheSource } from './source-place.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { beForms, calendar, determiners, hedges, words } from './vocabulary.ts';
import { isSaidBySource, voiceOf } from './voice.ts';

function namingClaims(scene: Scene): readonly PlacedClaim[] {
  const { conditional, otherTime } = scene.circumstances;
  if (conditional || otherTime) return NONE;
  const dossier = dossierSpokenOf(scene)?.dossier;
  if (dossier === undefined) return NONE;
  const claims: PlacedClaim[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const verb = namedBehind(scene, dossier, at);
    const claim = verb === undefined ? namedBefore(scene, dossier, at) : notNamed(scene, dossier, at, verb);
    const one = claim ?? listedBefore(scene, dossier, at) ?? listedBehind(scene, dossier, at);
    if (one) claims.push(one);
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];

/** It is told what is not there. */
const ABSENT = words(
  'missing absent omitted omits left excluded dropped ignored overlooked unmentioned unnamed lacking wanting',
);
const NAMING = words(
  'reckons counts ranks names named lists listed mentions mentioned enumerates cites cited quotes quoted identifies',
);
/** With a particle. */
const NAMING_WITH = new Map([
  ['singles', 'out'],
  ['picks', 'out'],
  ['points', 'to'],
  ['refers', 'to'],
]);
const NAMED = words('named listed mentioned cited quoted enumerated singled');
const STANDING = words('figures features appears');
const INSIDE = words('in by on');

/** "The article names", "the note refers to": where what is named begins. */
function namedBehind(scene: Scene, dossier: Dossier, at: number): number | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const particle = NAMING_WITH.get(token.key);
  if (!(NAMING.has(token.key) || (particle !== undefined && isWord(tokens[at + 1], particle)))) return undefined;
  // "Could have named".
  if (tokens.slice(Math.max(0, at - 3), at).some((word) => (word.traits & traits.possibility) !== 0)) return undefined;
  if (!isOwnSubject(scene, at) || !isSaidBySource(scene, dossier.id, at)) return undefined;
  return particle === undefined ? at + 1 : at + 2;
}

/** A noun for the source stands before the verb, in its clause. */
function isOwnSubject(scene: Scene, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 8); at--) {
    if (isTheSource(scene, at)) return true;
    if (isMark(scene.tokens[at], ';:') || isIn(scene.tokens[at], beForms)) return false;
  }
  return false;
}

/** "X is named in the article", "X figures in the note". */
function namedBefore(scene: Scene, dossier: Dossier, at: number): PlacedClaim | undefined {
  const { tokens } = scene;
  const isPassive = isIn(tokens[at], NAMED) && (isWord(tokens[at - 1], 'is') || isWord(tokens[at - 1], 'are'));
  if (!isPassive && !isIn(tokens[at], STANDING)) return undefined;
  const clause = clauseAround(tokens, at);
  let source = at + 1;
  while (source < clause.to && !(isIn(tokens[source], INSIDE) && isSourceBehind(scene, source))) source++;
  if (source >= clause.to) return undefined;
  const end = isPassive ? at - 1 : at;
  const from = subjectFrom(tokens, end);
  if (from === undefined) return undefined;
  // "Oil is named in the article": at the head of a sentence any word has a capital.
  const isSure =
    from > 0 ||
    end - from > 1 ||
    isAcronym(tokens[from]) ||
    tokens.some((token, place) => isOfList(scene, token, place));
  return isSure ? notNamed(scene, dossier, from, from, source) : undefined;
}

/** "X is on the list that the article gives", "X completes the article’s list", "X is one of the states the note names". */
function listedBefore(scene: Scene, dossier: Dossier, at: number): PlacedClaim | undefined {
  const { tokens } = scene;
  const isIncluded =
    isWord(tokens[at], 'is') &&
    (isWord(tokens[at + 1], 'on') || isWord(tokens[at + 1], 'among') || isWord(tokens[at + 1], 'one'));
  if (!isIncluded && !isIn(tokens[at], BELONGING)) return undefined;
  const clause = clauseAround(tokens, at);
  const list = listIn(scene, at + 1, Math.min(clause.to, at + LIST_WITHIN));
  if (list === undefined || !isListOfSource(scene, list, clause.to)) return undefined;
  const from = subjectFrom(tokens, at);
  return from === undefined ? undefined : notNamed(scene, dossier, from, from, list + 1);
}

/** "The article’s list includes X", "among the states in the note is X", "the five states include X, as the note lists them". */
function listedBehind(scene: Scene, dossier: Dossier, at: number): PlacedClaim | undefined {
  const { tokens } = scene;
  const isOpened = isWord(tokens[0], 'among') || (isWord(tokens[0], 'one') && isWord(tokens[1], 'of'));
  if (!isIn(tokens[at], INCLUDING) && !(isOpened && isWord(tokens[at], 'is'))) return undefined;
  const clause = clauseAround(tokens, at);
  const list = listIn(scene, clause.from, at);
  if (list === undefined) return undefined;
  const isOurs = isListOfSource(scene, list, at) || isListedSo(scene, at, clause.to);
  return isOurs ? notNamed(scene, dossier, list, at + 1) : undefined;
}

/** In tokens. */
const LIST_WITHIN = 8;
const BELONGING = words('completes heads tops opens closes belongs');
/** "Is on the list", "among … is". */
const BEING_IN = words('on among one');
const INCLUDING = words('includes include comprises comprise');
const LISTS = words('list enumeration catalogue');

/** The noun of a list, or a noun for one, in a stretch. */
function listIn(scene: Scene, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const token = scene.tokens[at];
    if (isIn(token, LISTS) || (token !== undefined && isOfList(scene, token, at))) return at;
  }
  return undefined;
}

/** "The article’s list", "the states in the note", "the list that the article gives": nothing but grammar stands between. */
function isListOfSource(scene: Scene, list: number, to: number): boolean {
  const { tokens } = scene;
  for (let at = Math.max(0, list - 3); at < Math.min(to, list + 9); at++) {
    if (!isTheSource(scene, at)) continue;
    const token = tokens[at];
    if (token?.kind === 'word' && token.possessive) return true;
    const before = isIn(tokens[at - 1], determiners) ? tokens[at - 2] : tokens[at - 1];
    // "The states that read the article".
    if (
      at > list &&
      (before?.kind !== 'word' || isFunctionWord(before) || (before.traits & traits.list) !== 0 || isIn(before, GIVEN))
    )
      return true;
  }
  return false;
}
const GIVEN = words('organizations organisations countries states listed named given mentioned');

/** "As the article lists them". */
function isListedSo(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isWord(scene.tokens[at], 'as') && isSourceBehind(scene, at)) return true;
  return false;
}

const isAcronym = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}{2,}/u.test(token.text);

function isSourceBehind(scene: Scene, preposition: number): boolean {
  for (let at = preposition + 1; at < preposition + 5; at++) {
    if (isTheSource(scene, at)) return true;
    if (scene.tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** Where the name begins that ends before a token, past an apposition: "ASALA, an old foe, figures …". */
function subjectFrom(tokens: readonly Token[], end: number): number | undefined {
  let last = end - 1;
  if (isMark(tokens[last], ',')) {
    for (last--; last > 0 && !isMark(tokens[last], ','); last--);
    last--;
  }
  let from = last + 1;
  while (from > 0 && isName(tokens[from - 1])) from--;
  if (from > last) return undefined;
  const before = tokens[from - 1];
  const isFree =
    from === 0 || isMark(before, ',:;–—') || isWord(before, 'and') || (isWord(before, 'the') && from === 1);
  return isFree ? from : undefined;
}

const isName = (token: Token | undefined): boolean =>
  isCapitalised(token) && !isFunctionWord(token) && !determiners.has(token.key) && !OPENING.has(token.key);
/** They open a sentence and name nothing. */
const OPENING = words(
  'it he she they this that here there nothing everything much everybody somebody someone one who what also only even',
);

const isOfList = (scene: Scene, token: Token, at: number): boolean =>
  (token.traits & traits.list) !== 0 && (token.kind === 'mention' || nounsAt(scene, at).size > 0);

/** The names that begin at a token, if the source has no word of one of them. */
export function notNamed(
  scene: Scene,
  dossier: Dossier,
  from: number,
  names: number,
  end?: number,
): PlacedClaim | undefined {
  const { tokens } = scene;
  const items = itemsFrom(tokens, names);
  const stranger = items.names.find(({ text, at }) => isForeign(tokens[at], dossier) && isUnheard(scene, text));
  if (stranger === undefined || goesOn(tokens[items.to])) return undefined;
  const voice = voiceOf(scene, dossier.id, names, items.to);
  if (voice.of === 'others' || voice.denied) return undefined;
  return {
    frame: 'membership',
    outcome: 'contradicted',
    dossier: dossier.id,
    entity: dossier.voice ?? '',
    source: `does not name ${stranger.text}`,
    statements: [],
    from,
    to: Math.max(items.to, end ?? 0),
  };
}

/** "Names Greek islands", "names President Kalın": the word belongs to what follows. */
const goesOn = (token: Token | undefined): boolean =>
  token?.kind === 'mention' ||
  (token?.kind === 'word' &&
    (LIMITING.has(token.key) || !(isFunctionWord(token) || determiners.has(token.key) || AFTER_NAMES.has(token.key))));
/** "Mentions X only by his office". */
const LIMITING = words('only merely just solely');
const AFTER_NAMES = words('is are figures features appears twice first last explicitly next');

/** No name of this dossier. */
const isForeign = (token: Token | undefined, dossier: Dossier): boolean =>
  token?.kind === 'word' || (token?.kind === 'mention' && token.mention.dossier !== dossier.id);

/** The dossiers in force have most of its words nowhere. */
function isUnheard({ knowledge }: Scene, text: string): boolean {
  const parts = text
    .split(/[\s-]+/)
    .map((word) => bare(word))
    .filter((word) => word.length > 1);
  if (parts.length === 0 || parts.some((word) => calendar.has(word) || NO_NAMES.has(word))) return false;
  return knowledge.dossiers.filter(saysAnything).every((dossier) => {
    const strange = parts.filter((word) => !isWordOf(dossier, word)).length;
    return strange * 2 >= parts.length && strange > 0;
  });
}

const NO_NAMES = words('english turkish west east north south internet');

export const namings: Reader = {
  needs: [
    trait(traits.source),
    word(new Set([...NAMING, ...NAMING_WITH.keys(), ...NAMED, ...STANDING, ...BELONGING, ...INCLUDING, ...BEING_IN])),
  ],
  never: oneOf(trait(traits.negation | traits.doubt), word(new Set([...hedges, ...ABSENT]))),
  read: namingClaims,
};
