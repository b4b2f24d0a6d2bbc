/**
 * What the source puts into something, said to be no part of it: "plays no part in", "is not among", "leaves out", "says
 * nothing about". The words for it are the same whatever the relation is; both ends must be those of the source.
 */
import type { Dossier, Statement } from '@brief/core';
import { isSourceNoun } from '../verbatim/source-nouns.ts';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround, type Stretch } from './clauses.ts';
import { restingOn } from './in-words.ts';
import { formsOf } from './inflection.ts';
import { knownLists } from './known-lists.ts';
import { anythingStated, type Reader, trait } from './needs.ts';
import { partOf, plannedFor, spokenOfBy } from './parts-and-wholes.ts';
import type { Scene } from './scene.ts';
import { isAdverb, isCapitalised, isIn, isWord, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import {
  articles,
  auxiliaries,
  beForms,
  determiners,
  fillers,
  givingVerbs,
  negations,
  prepositions,
  words,
} from './vocabulary.ts';
import { isOwnOrReported } from './weighing.ts';

function exclusionClaims(scene: Scene): readonly PlacedClaim[] {
  const { doubted } = scene.circumstances;
  // "Rejects the use of": the word that doubts is the one that leaves out.
  const [reject, ...more] = doubted ? scene.tokens.filter((token) => (token.traits & traits.doubt) !== 0) : [];
  if (more.length > 0 || (reject !== undefined && !isIn(reject, REJECTING))) return NONE;
  const rejected = reject && scene.tokens.indexOf(reject);
  const claims: PlacedClaim[] = [];
  for (const at of scene.row.names) {
    const token = scene.tokens[at];
    if (token?.kind !== 'mention' || token.possessive || isNounBehind(scene.tokens[at + 1])) continue;
    const found = behindPart(scene.tokens, at) ?? beforePart(scene.tokens, at);
    if (found && rejected !== undefined && (rejected < found.from || rejected >= found.to)) continue;
    const claim = found && claimOf(scene, token, at, found);
    if (claim) claims.push(claim);
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];
const REJECTING = words('reject rejects rejected');

/** An exclusion, with where the sentence tells out of what. */
interface Exclusion extends Stretch {
  /** Where it may be told, the likelier place first. */
  readonly wholes: readonly Whole[];
}

interface Whole extends Stretch {
  /** What goes on behind the part must be the source’s, too, and names nothing. */
  readonly also?: Stretch;
}

function claimOf(scene: Scene, part: NameToken, at: number, { from, to, wholes }: Exclusion): PlacedClaim | undefined {
  const { tokens } = scene;
  const dossier = scene.knowledge.dossier(part.mention.dossier);
  if (dossier === undefined) return undefined;
  const place = { from: Math.min(from, at), to: Math.max(to, at + 1) };
  if (
    tokens.slice(place.from, place.to).some(({ traits: own }) => (own & (traits.possibility | traits.otherTime)) !== 0)
  )
    return undefined;
  if (isUnsureAround(tokens, place) || isNarrowed(tokens, place)) return undefined;
  const whole = wholes.find((one) => wholeOf(scene, one, dossier, part.entity.id) !== undefined);
  const known = whole && wholeOf(scene, whole, dossier, part.entity.id);
  if (whole === undefined || known === undefined) return undefined;
  if (!isOwnOrReported(scene, dossier, place)) return undefined;
  return {
    frame: 'denial',
    outcome: 'contradicted',
    ...restingOn(dossier, known),
    entity: part.entity.id,
    from: Math.min(place.from, whole.from),
    to: Math.max(place.to, whole.to),
  };
}

/** "Not part of it alone", "says nothing yet", "in this paragraph": something narrower is denied. */
function isNarrowed(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let at = Math.max(0, from - 6); at < Math.min(tokens.length, to + 8); at++) {
    const token = tokens[at];
    if (isIn(token, NARROWER) || (isIn(token, PASSAGES) && !isWord(tokens[at - 1], 'no'))) return true;
  }
  return false;
}

const NARROWER = words(
  `only merely just solely exclusively yet alone necessarily entirely directly primarily mainly longer anymore few hardly
  detail details first sole chief main half much many enough explicitly expressly still again always other others else beyond`,
);
const PASSAGES = words(
  'headline title paragraph passage sentence page line lines chapter section sections subtitle caption here introduction conclusion',
);

/** The same, if the stretch has no words but those of the source, of lists, and for plans and thoughts of any sort. */
function wholeOf(scene: Scene, whole: Whole, dossier: Dossier, part: string): Statement | undefined {
  const known = wholeIn(scene, whole, dossier, part);
  if (known === undefined || !isPlain(scene, whole, dossier, part, known)) return undefined;
  const { also } = whole;
  if (also === undefined) return known;
  const names = scene.tokens.slice(also.from, also.to).some(({ kind }) => kind === 'mention');
  return !names && isPlain(scene, also, dossier, part, known) ? known : undefined;
}

function isPlain(
  { tokens, knowledge }: Scene,
  { from, to }: Stretch,
  dossier: Dossier,
  part: string,
  known: Statement,
): boolean {
  const own = known.quotes.map(({ exact }) => exact.toLowerCase()).join(' ');
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (isSourceNoun(token) && isOfOthers(tokens, at)) return false;
    if (token?.kind !== 'word' || isFree(token)) continue;
    const lists = knownLists(knowledge).filter(
      ({ dossier: one, nouns }) => one === dossier && nouns.includes(token.key),
    );
    if (lists.length > 0 ? !lists.some(({ members }) => members.has(part)) : !own.includes(token.key.slice(0, ROOT)))
      return false;
  }
  return true;
}

/** So many letters are taken for the whole word. */
const ROOT = 5;
const isFree = (token: Token): boolean =>
  token.kind === 'word' &&
  ((token.traits & (traits.functional | traits.verbal | traits.description)) !== 0 ||
    givingVerbs.has(token.key) ||
    determiners.has(token.key) ||
    WHOLES.has(token.key));
const WHOLES = words(
  `plan plans reform reforms programme program concept idea ideas notion scheme design account list lists remit business
  agenda work tasks aims goals vision version picture framework thinking strategy called own new internal future key main
  important step describes described article note text summary source publication piece`,
);

/** The statement that has the part in what a stretch speaks of: its last name, or the source, or the plans. */
function wholeIn(
  { tokens, knowledge }: Scene,
  { from, to }: Stretch,
  dossier: Dossier,
  part: string,
): Statement | undefined {
  for (let at = to - 1; at >= from; at--) {
    const token = tokens[at];
    if (token?.kind === 'mention') {
      if (token.mention.dossier !== dossier.id || token.entity.id === part) return undefined;
      // "A priority of MİT for show": less is denied.
      if (!token.possessive && isIn(tokens[at + 1], prepositions) && at + 1 < to) return undefined;
      return partOf(dossier, part, token.entity.id) ?? spokenOfBy(dossier, part, token.entity.id);
    }
    if (isSourceNoun(token) && !isOfOthers(tokens, at)) return spokenOfBy(dossier, part, dossier.voice ?? '');
    if (isIn(token, PLANS)) {
      const plan = plannedFor(dossier, part);
      if (plan) return plan;
    }
    if (token?.kind === 'word' && (token.traits & traits.list) !== 0) {
      const list = knownLists(knowledge).find(
        ({ members, nouns, dossier: own }) => own === dossier && members.has(part) && nouns.includes(token.key),
      );
      const [statement] = list?.statements.filter(({ subject, object }) => subject === part || object === part) ?? [];
      if (statement) return statement;
    }
    if (isCapitalised(token) && at > from) return undefined;
  }
  return undefined;
}

const PLANS = words('plan plans reform reforms programme program');
/** "An article in another paper", "a note by somebody". */
const isOfOthers = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens[at - 1], OTHERS) || (isIn(tokens[at + 1], BY) && tokens[at + 2]?.kind !== 'mention');
const OTHERS = new Set([
  'a',
  'an',
  'another',
  'other',
  'his',
  'her',
  'their',
  'my',
  'our',
  'earlier',
  'second',
  'last',
]);
const BY = new Set(['by', 'from', 'in', 'of']);

/** "PART plays no part in …", "PART is not among …", "PART has been dropped from …". */
function behindPart(tokens: readonly Token[], part: number): Exclusion | undefined {
  const verb = pastHelp(tokens, part + 1);
  const help = tokens.slice(part + 1, verb);
  const isDenied = help.some((token) => isIn(token, negations)) || isNeither(tokens, part);
  const be = help.some((token) => isIn(token, BE));
  const end = be
    ? isDenied
      ? notIn(tokens, verb)
      : outOf(tokens, verb)
    : isDenied
      ? absent(tokens, verb)
      : nothingIn(tokens, verb);
  if (end === undefined) return undefined;
  if (help.some((token) => isIn(token, PAST))) return undefined;
  const start = isNeither(tokens, part) ? part - 3 : part;
  return { from: start, to: end, wholes: [{ from: end, to: endOfWhole(tokens, end) }] };
}

/** "Neither A nor B is counted among". */
const isNeither = (tokens: readonly Token[], part: number): boolean =>
  isWord(tokens[part - 1], 'nor') && isWord(tokens[part - 3], 'neither');

/** Behind "is not": "among", "part of", "counted among", "a priority of", "concerned with". */
function notIn(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (isIn(tokens[at], COUNTED)) at++;
  if (isWord(tokens[at], 'among') || (at > from && isIn(tokens[at], IN))) return at + 1;
  if (isIn(tokens[at], articles)) at++;
  if (isIn(tokens[at], SHARES) && isIn(tokens[at + 1], OF)) return at + 2;
  return undefined;
}

/** Behind "is": "no priority of", "none of", "of no concern to", "irrelevant to", "outside", "left out of". */
function outOf(tokens: readonly Token[], from: number): number | undefined {
  const [token, next, third, fourth] = [tokens[from], tokens[from + 1], tokens[from + 2], tokens[from + 3]];
  if (isWord(token, 'no') && isIn(next, SHARES) && isIn(third, OF)) return from + 3;
  if (isWord(token, 'none') && isWord(next, 'of')) return from + 2;
  if (isWord(token, 'of') && isWord(next, 'no') && isIn(third, MATTERING) && isIn(fourth, OF)) return from + 4;
  if (isIn(token, FOREIGN) && isWord(next, 'to')) return from + 2;
  if (isIn(token, OUTSIDE)) return from + 1;
  if (!isIn(token, EXCLUDED)) return undefined;
  const behind = isIn(next, PARTICLES) ? from + 2 : from + 1;
  return isIn(tokens[behind], FROM) ? behind + 1 : undefined;
}

/** Behind "does not": "figure in", "belong to". */
const absent = (tokens: readonly Token[], from: number): number | undefined =>
  isIn(tokens[from], APPEARING) && isIn(tokens[from + 1], IN) ? from + 2 : undefined;

/** "Plays no part in", "lies outside". */
function nothingIn(tokens: readonly Token[], from: number): number | undefined {
  if (isIn(tokens[from], LYING) && isIn(tokens[from + 1], OUTSIDE)) return from + 2;
  const isNone = isIn(tokens[from], HAVING) && isWord(tokens[from + 1], 'no') && isIn(tokens[from + 2], SHARES);
  return isNone && isIn(tokens[from + 3], IN) ? from + 4 : undefined;
}

const PAST = words('was were had did wasnt werent hadnt didnt');
const BE = new Set([...beForms, 'be', 'been', 'being']);
const COUNTED = words('counted named listed included mentioned ranked numbered reckoned found concerned');
const IN = words('in among amongst to on with for within of');
const OF = words('of for in to');
const FROM = words('from in of by under');
const SHARES = words(
  'part role place share room business concern priority task function reform element component member emphasis focus aim goal interest matter',
);
const MATTERING = words('concern interest importance relevance use value account consequence');
const FOREIGN = words('irrelevant foreign alien immaterial');
const OUTSIDE = new Set(['outside', 'beyond']);
const LYING = words('lies lie falls fall stands stand remains remain');
const HAVING = words('has have plays play finds find takes take');
const APPEARING = words('appear figure feature belong count stand rank');
const PARTICLES = words('out altogether over aside off');

/** Before a part: "leaves out", "makes no mention of", "has no responsibility for"; its subject is the whole. */
function beforePart(tokens: readonly Token[], part: number): Exclusion | undefined {
  const at = beginningOf(tokens, part);
  const [last, before] = [tokens[at - 1], tokens[at - 2]];
  // "Leaves PART aside".
  const particle = isIn(last, LEAVING) && isIn(tokens[part + 1], PARTICLES);
  if (particle) return from(at - 1, part + 2);
  if (isIn(last, EXCLUDING) && !isIn(last, PARTICIPLES)) return from(at - 1, part + 1);
  if (isIn(last, PARTICLES) && (isIn(before, EXCLUDING) || isIn(before, LEAVING))) return from(at - 2, part + 1);
  if (isIn(last, ABOUT) && isWord(before, 'nothing') && isIn(tokens[at - 3], SAYING)) return from(at - 3, part + 1);
  if (isIn(last, ABOUT) && isIn(before, MATTERS) && isWord(tokens[at - 3], 'no')) {
    const verb = at - 4;
    const there = isIn(tokens[verb], BE) && isWord(tokens[verb - 1], 'there');
    if (there) return { from: verb - 1, to: part + 1, wholes: [behind()] };
    if (isIn(tokens[verb], MAKING)) return from(verb, part + 1);
  }
  if (isIn(last, TREATING) && isWord(before, 'not')) return from(at - 2, part + 1);
  if (isWord(last, 'with') && isWord(before, 'deal') && isWord(tokens[at - 3], 'not')) return from(at - 3, part + 1);
  return noPassage(tokens, at, part);

  function from(verb: number, to: number): Exclusion | undefined {
    let start = verb;
    while (isIn(tokens[start - 1], auxiliaries) || isIn(tokens[start - 1], fillers) || isAdverb(tokens[start - 1]))
      start--;
    const help = tokens.slice(start, verb);
    if (help.some((token) => isIn(token, negations) || isIn(token, BE))) return undefined;
    const subject = { from: subjectStart(tokens, start), to: start };
    const goesOn = isIn(tokens[to], prepositions);
    return {
      from: start,
      to,
      wholes: isWord(tokens[to], 'from')
        ? [behind(), subject]
        : goesOn
          ? [behind(), { ...subject, also: behind() }]
          : [subject],
    };
  }

  function behind(): Stretch {
    return { from: part + 1, to: endOfWhole(tokens, part + 1) };
  }
}

/** "No section of the article deals with PART". */
function noPassage(tokens: readonly Token[], at: number, part: number): Exclusion | undefined {
  let verb = at - 1;
  if (isIn(tokens[verb], WITH)) verb--;
  if (!isIn(tokens[verb], DEALING)) return undefined;
  const start = Math.max(0, verb - 9);
  for (let no = verb - 1; no >= start; no--)
    if (isWord(tokens[no], 'no') && isIn(tokens[no + 1], PASSAGES) && isIn(tokens[no + 2], OF))
      return {
        from: no,
        to: part + 1,
        wholes: isIn(tokens[part + 1], prepositions) ? [] : [{ from: no + 3, to: verb }],
      };
  return undefined;
}

const EXCLUDING = allForms(
  'excludes omits ignores neglects drops rejects opposes dismisses bans bars rules passes skips refuses',
);
const LEAVING = allForms('leaves');
const EXCLUDED = words(
  'ruled left excluded omitted missing absent banned dropped barred struck removed passed dismissed deleted cut',
);
const PARTICIPLES = words('ruling leaving');
const SAYING = words('says say said contains contain has have offers offer writes wrote');
const ABOUT = words('about on of for against in to with');
const MATTERS = words(
  'mention section chapter responsibility mandate competence authority role say word interest reference',
);
const MAKING = words('makes make made has have contains gives bears');
const TREATING = words('mention include cover contain concern address discuss treat');
const WITH = words('with on about to of');
const DEALING = words('deals deal mentions treats concerns covers discusses speaks devoted');

/** Where the noun phrase of a part begins: "the development of PART", "any closer PART". */
function beginningOf(tokens: readonly Token[], part: number): number {
  let at = part;
  for (let hops = 0; hops < 2; hops++) {
    while (isIn(tokens[at - 1], determiners) || isIn(tokens[at - 1], DEGREES)) at--;
    if (!(isIn(tokens[at - 1], OF) || isWord(tokens[at - 1], 'with')) || !isIn(tokens[at - 2], GENERIC)) return at;
    at -= 2;
  }
  return at;
}

const DEGREES = words('closer further greater larger stronger more any all');
const GENERIC = words(
  'development use idea concept notion question topic matter subject need introduction strengthening expansion coordination integration',
);

const isNounBehind = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  /^\p{Ll}/u.test(token.text) &&
  (token.traits & (traits.functional | traits.verbal | traits.excluding)) === 0 &&
  !determiners.has(token.key) &&
  !HAVING.has(token.key) &&
  !LYING.has(token.key) &&
  !PARTICLES.has(token.key) &&
  !/(?:s|ed|ly)$/.test(token.key);

function pastHelp(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    isIn(tokens[at], auxiliaries) ||
    isIn(tokens[at], negations) ||
    isIn(tokens[at], fillers) ||
    isIn(tokens[at], beForms) ||
    isAdverb(tokens[at])
  ) {
    if (isIn(tokens[at], NOUNS)) break;
    at++;
  }
  // "Has" with "no" behind it is the verb.
  if (isIn(tokens[at - 1], HAVING) && isWord(tokens[at], 'no')) at--;
  return at;
}

const NOUNS = words('no none neither nobody nothing');

/** Where the whole that begins at a token is told: up to a mark, or a word that begins another clause. */
function endOfWhole(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at < from + 12) {
    const token = tokens[at];
    if (token?.kind === 'mark' || token?.kind === 'quotation' || isIn(token, STOPPING)) break;
    at++;
  }
  return at;
}

const STOPPING = words('that which who where when while because although as and but or if so than about');

/** Where the subject of a verb begins. */
function subjectStart(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (at > 0 && verb - at < 14) {
    const token = tokens[at - 1];
    if (token?.kind === 'mark' || isIn(token, STOPPING)) break;
    at--;
  }
  return at;
}

function allForms(line: string): ReadonlySet<string> {
  return new Set(line.split(' ').flatMap((verb) => [...formsOf(verb).keys()]));
}

export const exclusions: Reader = {
  needs: [trait(traits.negation | traits.excluding), anythingStated],
  read: exclusionClaims,
};
