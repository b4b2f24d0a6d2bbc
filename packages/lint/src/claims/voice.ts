/**
 * In whose voice a sentence says something: the draft's own, the source's, or somebody else's. It is read from verbs of
 * saying, "according to" and "in X's view", and it may hold for one part of the sentence only.
 */
import { firstSpeaker, isSayingVerb, type Speaker, speakerAt, subjectBefore } from '../verbatim/speakers.ts';
import { isFunctionWord } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isAnothers } from './source-place.ts';
import { isAdverb, isCapitalised, isIn, isMark, isWord, keyOf, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import {
  auxiliaries,
  beForms,
  determiners,
  fillers,
  negations,
  ownVoice,
  plainly,
  relatives,
  viewNouns,
  wanting,
} from './vocabulary.ts';

export interface Voice {
  readonly of: 'draft' | 'source' | 'others';
  /** Who speaks, where it is an entity; several where several do. */
  readonly entities: readonly string[];
  /** Somebody speaks of whom nothing is known. */
  readonly strangers: boolean;
  /** It "is said", by whom is not told. */
  readonly hearsay: boolean;
  /** "The note does not say that …" */
  readonly denied: boolean;
}

const DRAFT: Voice = { of: 'draft', entities: [], strangers: false, hearsay: false, denied: false };

/** In whose voice the tokens of a stretch are said, as a dossier sees it. */
export function voiceOf(scene: Scene, dossier: string, from: number, to: number): Voice {
  let voice = DRAFT;
  const { tokens } = scene;
  const voiceEntity = scene.knowledge.dossier(dossier)?.voice;
  for (const saying of sayings(scene)) {
    const covers =
      saying.inserted ||
      (saying.before && from >= saying.at && from < (saying.until ?? tokens.length)) ||
      (saying.after && to <= saying.at);
    if (!covers) continue;
    const { speaker, own, denied } = saying;
    if (own) continue;
    const entity = speaker?.kind === 'entity' ? speaker.mention.entity : undefined;
    const isSource = speaker?.kind === 'source' || (entity !== undefined && entity === voiceEntity) || saying.note;
    if (isSource && voice.of !== 'others') voice = { ...DRAFT, of: 'source', denied: voice.denied || denied };
    else if (!isSource) {
      const entities = entity === undefined ? voice.entities : [...voice.entities, entity];
      const strangers = voice.strangers || (entity === undefined && !saying.hearsay);
      voice = {
        of: 'others',
        entities,
        strangers,
        hearsay: voice.hearsay || saying.hearsay,
        denied: voice.denied || denied,
      };
    }
  }
  return voice;
}

/** Whether the verb at a token has the source for its subject: "the note singles out …". */
export function isSaidBySource(scene: Scene, dossier: string, verb: number): boolean {
  const { tokens, knowledge } = scene;
  const subject = subjectBefore(tokens, verb);
  if (subject?.kind === 'source' || isNote(tokens, subjectStart(tokens, verb))) return !isOfAnother(tokens, verb);
  return subject?.kind === 'entity' && subject.mention.entity === knowledge.dossier(dossier)?.voice;
}

/** "The article in Le Monde lists": the text that speaks is another's. */
const isOfAnother = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(0, verb).some((token, at) => (token.traits & traits.source) !== 0 && isAnothers(tokens, at));

interface Saying {
  readonly at: number;
  /** It covers what stands behind it. */
  readonly before: boolean;
  /** It covers what stands before it. */
  readonly after: boolean;
  /** "FETÖ, Ankara says, …": it covers the whole sentence. */
  readonly inserted: boolean;
  /** "Is considered …": by whom is not said. */
  readonly hearsay: boolean;
  readonly speaker: Speaker | undefined;
  /** We or I. */
  readonly own: boolean;
  readonly denied: boolean;
  /** Where what it covers ends, if that is before the end of the sentence. */
  readonly until?: number;
  /** "A background note": a source by its noun, where the dossier's is the one spoken of. */
  readonly note: boolean;
}

const read = new WeakMap<readonly Token[], readonly Saying[]>();

function sayings({ tokens }: Scene): readonly Saying[] {
  const known = read.get(tokens);
  if (known) return known;
  const found: Saying[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (((token?.traits ?? 0) & (traits.saying | traits.owner)) === 0 && !isPlural(tokens[at - 1])) continue;
    if (token?.kind === 'mention') {
      const next = tokens[at + 1];
      if (token.possessive && isIn(next, viewNouns)) found.push(saying(at, { kind: 'entity', mention: token.mention }));
      continue;
    }
    if (token?.kind !== 'word') continue;
    if (token.key === 'according' && isWord(tokens[at + 1], 'to')) {
      found.push({ ...saying(at, firstSpeaker(tokens.slice(at + 2, at + 12))), note: isNote(tokens, at + 2) });
    } else if (isIn(token, wanting) && isStranger(tokens[at - 1]) && !isWord(tokens[at + 1], 'to'))
      found.push({ ...saying(at, subjectBefore(tokens, at)), after: false });
    else if (token.possessive && isIn(tokens[at + 1], viewNouns)) found.push(saying(at, speakerAt(tokens, at)));
    else if (closesWithSaying(tokens, at)) found.push({ ...saying(at, undefined), inserted: true });
    else if (isSayingVerb(token, tokens[at + 1], tokens[at - 1])) {
      // "Writing for a newspaper, the director …": its subject follows.
      if (at === 0 && /ing$/.test(token.key)) continue;
      const one = sayingVerb(tokens, at);
      if (one) found.push(one);
    } else if (
      (token.key === 'that' && isSomebodysWord(tokens, at)) ||
      (token.key === 'which' && isIn(tokens[at - 1], PROVIDING))
    ) {
      const until = mainVerb(tokens, at);
      found.push({ ...saying(at, undefined), after: false, ...(until !== undefined && { until }) });
    }
  }
  read.set(tokens, found);
  return found;
}

/** A noun that can have any verb behind it: "ambassadors complain". */
const isPlural = (token: Token | undefined): boolean => token?.kind === 'word' && token.key.endsWith('s');

/** "Deputies demand that", "courts have ruled that": whatever the verb, what follows is not the writer's own word. */
function isSomebodysWord(tokens: readonly Token[], that: number): boolean {
  let at = that - 1;
  while (isIn(tokens[at], fillers) || isAdverb(tokens[at])) at--;
  const governor = tokens[at];
  if (governor?.kind !== 'word' || plainly.has(governor.key) || isFunctionWord(governor)) return false;
  if (isSayingVerb(governor, tokens[at + 1], tokens[at - 1])) return false;
  const next = tokens[that + 1];
  const beginsClause =
    next?.kind === 'mention' ||
    isIn(next, determiners) ||
    isCapitalised(next) ||
    isWord(next, 'it') ||
    isWord(next, 'in') ||
    at === 1;
  return beginsClause;
}

/** "The tools that Kalın plans are meant …": where the sentence goes on behind a clause that hangs on its subject. */
function mainVerb(tokens: readonly Token[], that: number): number | undefined {
  if (that > 4 || !isIn(tokens[0], determiners) || tokens[that + 1]?.kind !== 'mention') return undefined;
  // The clause has a verb of its own before.
  for (let at = that + 3; at < Math.min(tokens.length, that + 10); at++)
    if (isIn(tokens[at], MAIN) && !isIn(tokens[at - 1], determiners)) return at;
  return undefined;
}

const MAIN = new Set(['is', 'are', 'was', 'were', 'will', 'has', 'have']);

/** "A bill under which MİT reports to parliament": what follows holds by that bill's word. */
const PROVIDING = new Set(['under', 'by', 'in', 'through', 'with']);

const saying = (at: number, speaker: Speaker | undefined): Saying => {
  return {
    at,
    before: true,
    after: true,
    inserted: false,
    hearsay: false,
    speaker,
    own: false,
    denied: false,
    note: false,
  };
};

/** Past what an inserted verb of saying brings with it: "the article explains after a dash,". */
function pastPhrase(tokens: readonly Token[], from: number): number {
  if (!isIn(tokens[from], OF_PLACE)) return from;
  let at = from + 1;
  while (at < from + 5 && tokens[at]?.kind === 'word') at++;
  return isMark(tokens[at], ',–—)') ? at : from;
}

const OF_PLACE = new Set(['after', 'in', 'at', 'on', 'by', 'behind', 'between', 'with']);

function sayingVerb(tokens: readonly Token[], at: number): Saying | undefined {
  const denied = tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => token.kind === 'word' && negations.has(token.key));
  if (isIn(tokens[at - 1], beForms) && /(?:ed|d|n|t)$/.test(keyOf(tokens[at])))
    return { ...saying(at, undefined), hearsay: true, after: false };
  const inverted =
    isIn(tokens[at], INVERTING) &&
    (isMark(tokens[at - 1], ',') || tokens[at - 1]?.kind === 'quotation') &&
    beginsName(tokens[at + 1]) &&
    !hasVerb(tokens, at + 1);
  if (inverted)
    return {
      ...saying(at, firstSpeaker(tokens.slice(at + 1, at + 12))),
      inserted: true,
      note: isNote(tokens, at + 1),
      denied,
    };
  const subject = subjectBefore(tokens, at);
  const start = subjectStart(tokens, at);
  const parenthetical = start > 0 && isMark(tokens[start - 1], ',–—(') && closes(tokens[pastPhrase(tokens, at + 1)]);
  const own = tokens.slice(Math.max(0, at - 3), at).some((token) => isIn(token, ownVoice));
  const note = isNote(tokens, start);
  return {
    at,
    before: true,
    after: parenthetical,
    inserted: parenthetical,
    hearsay: false,
    speaker: subject,
    own,
    denied,
    note,
  };
}

/** "X, director of MİT, believes the service should …": what follows is a clause, and no subject. */
function hasVerb(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 6; at++) {
    if (tokens[at] === undefined || tokens[at]?.kind === 'mark' || isIn(tokens[at], relatives)) return false;
    if (isIn(tokens[at], auxiliaries)) return true;
  }
  return false;
}

/** Longer than any subject, in tokens: a sentence of many verbs is not gone through for each of them. */
const longestSubject = 50;

/** Where the subject of a verb begins, roughly: behind the last mark or word that joins. */
function subjectStart(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (at > Math.max(0, verb - longestSubject)) {
    const token = tokens[at - 1];
    if (token === undefined || token.kind === 'mark' || token.kind === 'quotation') break;
    if (token.kind === 'word' && ['that', 'and', 'but', 'as', 'while'].includes(token.key)) break;
    at--;
  }
  return at;
}

/** A noun of which nothing is known. */
const isStranger = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.key !== 'it' && !isAdverb(token);

/** "…, opposition papers claim": a verb that may be a noun, behind a comma, a plural and before the end. */
function closesWithSaying(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== 'word' || before?.kind !== 'word' || before.possessive || !/s$/.test(before.key)) return false;
  if (!closes(tokens[at + 1])) return false;
  // "…, ambassadors complain": whatever the verb.
  if (
    isMark(tokens[at - 2], ',–—') &&
    PEOPLE.test(before.text) &&
    !isIn(before, wanting) &&
    (tokens[at + 1] === undefined || isMark(tokens[at + 1], '.'))
  )
    return true;
  if (!CLAIMING.has(token.key)) return false;
  return tokens.slice(Math.max(0, at - 6), at).some((one) => isMark(one, ',–—'));
}

const PEOPLE = /^\p{Ll}.*(?:ors|ers|ists|ians|ics|ials|ats|ies|sts|ants|ents)$/u;
const CLAIMING = new Set(['claim', 'report', 'note', 'answer', 'comment', 'point', 'state']);

/** Verbs that stand before their subject: "…, says the minister". */
const INVERTING = new Set(
  `say says said write writes wrote add adds added argue argues argued ask asks asked believe believes believed claim claims
  claimed comment comments commented explain explains explained insist insists insisted note notes noted observe observes
  observed recall recalls recalled remark remarks remarked reply replies replied report reports reported suggest suggests
  suggested think thinks thought warn warns warned quip quipped state states stated`.split(/\s+/),
);

const beginsName = (token: Token | undefined): boolean =>
  token?.kind === 'mention' || (token?.kind === 'word' && (/^\p{Lu}/u.test(token.text) || INVERTED.has(token.key)));
const INVERTED = new Set([
  'the',
  'a',
  'an',
  'one',
  'his',
  'her',
  'their',
  'our',
  'some',
  'several',
  'two',
  'he',
  'she',
]);

const closes = (token: Token | undefined): boolean => token === undefined || isMark(token, ',.;:–—)');

/** "A background note", "the summary": nouns for a text, with nothing that makes it another's. */
function isNote(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && (NOTES.has(token.key) || token.ofSource)) return true;
    const goesOn =
      token?.kind === 'word' &&
      (['the', 'a', 'this', 'our', 'background'].includes(token.key) || fillers.has(token.key));
    if (!goesOn || (at > from && isCapitalised(token))) return false;
  }
  return false;
}

const NOTES = new Set(['note', 'summary', 'source', 'digest', 'backgrounder', 'publication', 'section']);
