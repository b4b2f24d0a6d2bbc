/**
 * Whether a number that stands before a list's noun counts the list of the source: it is told as the source's, and of all
 * there are. Of a number that is too large it need not be said that it is all.
 */
import type { Stretch } from './clauses.ts';
import { acts, type KnownList, namesOwner, nounsAt, speaks } from './known-lists.ts';
import { isPlain, retoldUntil, tellsOf } from './own-words.ts';
import type { Scene } from './scene.ts';
import { clauseAround, isTheSource, namesTheSource } from './source-place.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { beForms, determiners, focusWords, relatives, words } from './vocabulary.ts';
import { isSaidBySource } from './voice.ts';

export interface Counted {
  readonly known: KnownList;
  readonly value: number;
  /** The first token of the number, with what makes it exact: "only two". */
  readonly from: number;
  /** Behind the noun. */
  readonly to: number;
}

export function countsWhole(scene: Scene, counted: Counted): boolean {
  const { tokens } = scene;
  const { known, value, from, to } = counted;
  const clause = clauseAround(tokens, from);
  if (isOfMore(tokens, clause, from)) return false;
  if (isIn(tokens[to], OF_PLACE) && retoldUntil(tokens, to, known) === undefined) return false;
  if (isDefinite(tokens, from) && isRestricted(scene, counted)) return true;
  if (isGiven(scene, counted)) return true;
  const isMore = value > known.members.size;
  const list = ownListIn(scene, known, clause);
  if (list !== undefined && (isMore || isIn(tokens[to], COMPLETING) || isWord(tokens[list - 1], 'complete')))
    return true;
  // "MİT combines only two functions": the relation's own verb.
  if (isWord(tokens[from - 1], known.list.relation) && namesOwner(tokens[from - 2], known))
    return retoldUntil(tokens, to, known) !== undefined;
  if (isFocused(scene, counted, clause)) return true;
  return isMore && (isToldOf(scene, counted, clause) || isRetold(scene, counted, clause));
}

/** The number is told as the source's by what stands around its noun, whatever the noun may mean elsewhere. */
export const isOfSource = (scene: Scene, counted: Counted): boolean =>
  isGiven(scene, counted) || (isDefinite(scene.tokens, counted.from) && isRestricted(scene, counted));

/** "The four", "all four", "one of four": of all there are. */
const isDefinite = (tokens: readonly Token[], from: number): boolean =>
  isIn(tokens[from - 1], ALL) || isOneOf(tokens, from);
const ALL = words('the all');

/** "One of four". */
export const isOneOf = (tokens: readonly Token[], from: number): boolean =>
  isWord(tokens[from - 1], 'of') && isWord(tokens[from - 2], 'one');

/** "The four states the article names", "the organizations listed in the note", "the trio that Ankara has in view". */
function isRestricted(scene: Scene, { known, to }: Counted): boolean {
  const { tokens } = scene;
  // "The three that are mentioned", "one of nine on the list".
  if (isIn(tokens[to], NAMED) && endsPhrase(tokens, to + 1)) return true;
  if (isIn(tokens[to], ON) && isWord(tokens[to + 1], 'the') && isIn(tokens[to + 2], LISTS))
    return endsPhrase(tokens, to + 3);
  if (isIn(tokens[to], NAMED)) {
    const at = isIn(tokens[to + 1], INSIDE) ? to + 2 : -1;
    return at > 0 && [at, at + 1, at + 2].some((place) => isTheSource(scene, place)) && !narrows(tokens, at);
  }
  let at = to;
  if (isIn(tokens[at], INSIDE) && isWord(tokens[at + 1], 'which')) at += 2;
  else if (isIn(tokens[at], relatives)) at++;
  for (let noun = at; noun < at + 4; noun++) {
    if (!isTheSource(scene, noun)) continue;
    const verb = isIn(tokens[noun + 1], WITH_MIT) ? noun + 3 : noun + 1;
    if (isIn(tokens[verb], TELLING)) return !narrows(tokens, verb + 1);
  }
  const subject = tokens[at];
  const isActor =
    subject?.kind === 'mention' && subject.mention.dossier === known.dossier.id && acts(known, subject.entity.id);
  return isActor && retoldUntil(tokens, at, known) !== undefined;
}

const ON = words('on in');
const endsPhrase = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined || tokens[at]?.kind === 'mark' || isIn(tokens[at], beForms);
const WITH_MIT = words('on about');
const INSIDE = words('in on by');

/** What follows the verb of naming takes some of them: "names last", "mentions beside Libya". */
const narrows = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < from + 4 && tokens[at]?.kind === 'word'; at++) if (isIn(tokens[at], TAKING)) return true;
  return false;
};
const TAKING = words(
  'last first beside besides alongside after before twice only most as without under with apart aside separately elsewhere later earlier together',
);

/** "The article lists four regions", "Kalın spells out ten reforms", and nothing behind it that narrows them. */
function isGiven(scene: Scene, { known, from, to }: Counted): boolean {
  const { tokens } = scene;
  let verb = from - 1;
  while (isIn(tokens[verb], PARTICLES)) verb--;
  const token = tokens[verb];
  const isPerfect = isIn(token, UTTERED) && isWord(tokens[verb - 1], 'has');
  const isPast = isIn(token, UTTERED) && !isPerfect;
  if (!isPerfect && !isPast && !isIn(token, TELLING)) return false;
  const subject = tokens[subjectOf(tokens, isPerfect ? verb - 1 : verb)];
  const isSpeaker =
    subject?.kind === 'mention' &&
    !subject.possessive &&
    speaks(known, subject.entity.id) &&
    (isPerfect || isPast || isIn(token, UTTERING));
  const isSource =
    isSaidBySource(scene, known.dossier.id, verb) &&
    [1, 2, 3, 4, 5, 6, 7].some((back) => isTheSource(scene, verb - back));
  return (isSpeaker || isSource) && retoldUntil(tokens, to, known) !== undefined;
}

/** Before its verb, or before the verb that it is joined to: "Kalın spells out his plans and names". */
function subjectOf(tokens: readonly Token[], verb: number): number {
  if (!isWord(tokens[verb - 1], 'and')) return verb - 1;
  const { from } = clauseAround(tokens, verb);
  for (let at = verb - 2; at > from; at--)
    if (tokens[at - 1]?.kind === 'mention' && (isIn(tokens[at], TELLING) || isIn(tokens[at], UTTERED))) return at - 1;
  return verb - 1;
}

const PARTICLES = words('out up to on forward itself');
const NAMED = words('named listed mentioned enumerated announced outlined identified given');
const TELLING = words(
  'names lists mentions enumerates announces outlines proposes cites gives counts plans envisages promises identifies specifies has contains knows distinguishes ascribes assigns attributes spells sets lays puts presents describes devotes picks singles points speaks tells dwells treats covers includes comprises recognises recognizes sees wants offers',
);
const UTTERED = words(
  'named listed mentioned announced outlined proposed planned promised identified specified distinguished spelled spelt set laid put presented described offered',
);
const UTTERING = words(
  'names lists mentions announces outlines proposes gives counts plans envisages promises identifies specifies distinguishes spells sets lays puts presents describes offers',
);

/** "The number of states in the article is five": where the number that it comes to stands, and where it begins. */
export function predicatedNumber(
  scene: Scene,
  at: number,
): { readonly list: KnownList; readonly from: number } | undefined {
  const { tokens } = scene;
  const next = tokens[at + 1];
  if (!(next === undefined || isMark(next, '.,;:)'))) return undefined;
  const isTold = isWord(tokens[at - 1], 'is') || (isIn(tokens[at - 1], TO) && isIn(tokens[at - 2], AMOUNTING));
  if (!isTold) return undefined;
  const clause = clauseAround(tokens, at);
  for (let of = clause.from; of < at - 2; of++) {
    if (!isIn(tokens[of], SUMS) || !isWord(tokens[of + 1], 'of')) continue;
    const noun = isIn(tokens[of + 2], determiners) ? of + 3 : of + 2;
    for (const [list, to] of nounsAt(scene, noun)) {
      if (namesTheSource(scene, { from: clause.from, to: at }) && retoldTo(tokens, to, at, list))
        return { list, from: of };
    }
  }
  return undefined;
}

const SUMS = words('number tally total sum count');
const TO = words('at to');
const AMOUNTING = words('stands comes amounts');

/** Nothing narrows the noun before the verb. */
const retoldTo = (tokens: readonly Token[], from: number, to: number, list: KnownList): boolean => {
  const verb = isWord(tokens[to - 1], 'is') ? to - 1 : to - 2;
  return retoldUntil(tokens.slice(0, verb), from, list) === verb;
};

/** "The article’s list", "on its list", "Ankara’s tally": where a noun for a list that is the source’s stands in the clause. */
function ownListIn(scene: Scene, known: KnownList, clause: Stretch): number | undefined {
  const { tokens } = scene;
  for (let at = clause.from; at < clause.to; at++) {
    if (!isIn(tokens[at], LISTS)) continue;
    // "The article’s complete list".
    for (let before = at - 1; before >= at - 2; before--) {
      const owner = tokens[before];
      if (owner?.kind === 'word' && owner.possessive && isTheSource(scene, before)) return at;
      if (owner?.kind === 'mention' && owner.possessive && speaks(known, owner.entity.id)) return at;
      if (isWord(owner, 'its') && namesTheSource(scene, clause)) return at;
    }
  }
  return undefined;
}

const LISTS = words('list count tally reckoning enumeration inventory catalogue account focus sum summary total');
const COMPLETING = words('make constitute form complete exhaust');

/** The whole clause has no words but the source’s own, and the source or who speaks in it is named there. */
function isToldOf(scene: Scene, { known, from, to }: Counted, clause: Stretch): boolean {
  const { tokens } = scene;
  const isTold = namesTheSource(scene, clause) && retoldUntil(tokens, to, known) !== undefined;
  return isTold && isHead(tokens, from, clause.from);
}

/** "MİT focuses on two African countries", "Ankara’s focus is on four": those who act in what the source tells, in its words. */
function isFocused({ tokens }: Scene, counted: Counted, clause: Stretch): boolean {
  const { known, from } = counted;
  const focus = isWord(tokens[from - 1], 'on') ? focusBefore(tokens, from - 1) : undefined;
  if (focus === undefined || focus <= clause.from) return false;
  return actsIn(tokens, clause.from, focus, known) && isRetoldAround(tokens, clause.from, counted);
}

/** "Focuses on", "the focus is on", "is to focus its efforts on". */
function focusBefore(tokens: readonly Token[], on: number): number | undefined {
  for (let at = on - 1; at >= Math.max(0, on - 4); at--) if (isIn(tokens[at], focusWords)) return at;
  return undefined;
}

/** A stretch in no words but the source’s own, which has somebody in it who acts in what the source tells of the list. */
function isRetold({ tokens }: Scene, { known, from, to }: Counted, clause: Stretch): boolean {
  const begin = plainFrom(tokens, clause.from, from);
  const end = retoldUntil(tokens, to, known);
  if (end === undefined || !isPlain(tokens, begin, from, known)) return false;
  return [
    { from: begin, to: from },
    { from: to, to: end },
  ].some((part) => actsIn(tokens, part.from, part.to, known) && tellsOf(tokens, part.from, part.to, known));
}

function isRetoldAround(tokens: readonly Token[], start: number, { known, from, to }: Counted): boolean {
  return isPlain(tokens, plainFrom(tokens, start, from), from, known) && retoldUntil(tokens, to, known) !== undefined;
}

function plainFrom(tokens: readonly Token[], start: number, end: number): number {
  let at = end;
  while (at > start && tokens[at - 1]?.kind !== 'mark') at--;
  return at;
}

const actsIn = (tokens: readonly Token[], from: number, to: number, known: KnownList): boolean =>
  tokens
    .slice(from, to)
    .some((one) => one.kind === 'mention' && one.mention.dossier === known.dossier.id && acts(known, one.entity.id));

/** Nothing but a preposition, a determiner or a name stands before the number in its clause. */
const isHead = (tokens: readonly Token[], at: number, from: number): boolean =>
  tokens
    .slice(from, at)
    .every(
      (token) =>
        token.kind === 'mention' ||
        token.kind === 'mark' ||
        isIn(token, determiners) ||
        (token.traits & (traits.functional | traits.source)) !== 0,
    );

/** Others of the list are told apart: "and then a fourth", "besides Azerbaijan". */
function isOfMore(tokens: readonly Token[], { from, to }: Stretch, number: number): boolean {
  return tokens.some((token, at) => {
    if (isIn(token, ORDINALS)) return true;
    if (at < from || at >= to) return false;
    return isIn(token, APART) && !(isMark(tokens[at - 1], ',') && at > number + 6);
  });
}

const ORDINALS = words('third fourth fifth sixth seventh eighth ninth tenth another further additional remaining rest');
const APART = words('besides beside except aside apart plus');
/** What stands behind the noun makes others of them: "four Turkic states of Central Asia". */
const OF_PLACE = words('of at from');
