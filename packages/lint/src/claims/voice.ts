/**
 * In whose voice a sentence says something: the draft's own, the source's, or somebody else's. It is read from verbs of
 * saying, "according to" and "in X's view", and it may hold for one part of the sentence only.
 */
import { firstSpeaker, isSayingVerb, type Speaker, subjectBefore } from '../verbatim/speakers.ts';
import { isFunctionWord } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { determiners, fillers, negations, ownVoice, plainly, viewNouns } from './vocabulary.ts';

export interface Voice {
  readonly of: 'draft' | 'source' | 'others';
  /** Who speaks, where it is an entity; several where several do. */
  readonly entities: readonly string[];
  /** "The note does not say that …" */
  readonly denied: boolean;
}

const DRAFT: Voice = { of: 'draft', entities: [], denied: false };

/** In whose voice the tokens of a stretch are said, as a dossier sees it. */
export function voiceOf(scene: Scene, dossier: string, from: number, to: number): Voice {
  let voice = DRAFT;
  const voiceEntity = scene.knowledge.dossier(dossier)?.voice;
  for (const saying of sayings(scene)) {
    if (!(saying.before && from >= saying.at) && !(saying.after && to <= saying.at)) continue;
    const { speaker, own, denied } = saying;
    if (own) continue;
    const entity = speaker?.kind === 'entity' ? speaker.mention.entity : undefined;
    const isSource = speaker?.kind === 'source' || (entity !== undefined && entity === voiceEntity) || saying.note;
    if (isSource && voice.of !== 'others') voice = { of: 'source', entities: [], denied: voice.denied || denied };
    else if (!isSource) {
      const entities = entity === undefined ? voice.entities : [...voice.entities, entity];
      voice = { of: 'others', entities, denied: voice.denied || denied };
    }
  }
  return voice;
}

/** Whether the verb at a token has the source for its subject: "the note singles out …". */
export function isSaidBySource(scene: Scene, dossier: string, verb: number): boolean {
  const { tokens, knowledge } = scene;
  const subject = subjectBefore(tokens, verb);
  if (subject?.kind === 'source' || isNote(tokens, subjectStart(tokens, verb))) return true;
  return subject?.kind === 'entity' && subject.mention.entity === knowledge.dossier(dossier)?.voice;
}

interface Saying {
  readonly at: number;
  /** It covers what stands behind it. */
  readonly before: boolean;
  /** It covers what stands before it. */
  readonly after: boolean;
  readonly speaker: Speaker | undefined;
  /** We or I. */
  readonly own: boolean;
  readonly denied: boolean;
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
    if (token?.kind === 'mention') {
      const next = tokens[at + 1];
      if (token.possessive && isIn(next, viewNouns)) found.push(saying(at, { kind: 'entity', mention: token.mention }));
      continue;
    }
    if (token?.kind !== 'word') continue;
    if (token.key === 'according' && isWord(tokens[at + 1], 'to')) {
      found.push({ ...saying(at, firstSpeaker(tokens.slice(at + 2, at + 12))), note: isNote(tokens, at + 2) });
    } else if (token.possessive && isIn(tokens[at + 1], viewNouns)) found.push(saying(at, undefined));
    else if (isSayingVerb(token, tokens[at + 1], tokens[at - 1])) {
      const one = sayingVerb(tokens, at);
      if (one) found.push(one);
    } else if (token.key === 'that' && isSomebodysWord(tokens, at)) {
      found.push({ ...saying(at, undefined), after: false });
    }
  }
  read.set(tokens, found);
  return found;
}

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
    isWord(next, 'in');
  return beginsClause;
}

const isAdverb = (token: Token | undefined): boolean => token?.kind === 'word' && /.{3}ly$/.test(token.key);

const saying = (at: number, speaker: Speaker | undefined): Saying => {
  return { at, before: true, after: true, speaker, own: false, denied: false, note: false };
};

function sayingVerb(tokens: readonly Token[], at: number): Saying | undefined {
  const denied = tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => token.kind === 'word' && negations.has(token.key));
  const inverted = (isMark(tokens[at - 1], ',') || tokens[at - 1]?.kind === 'quotation') && beginsName(tokens[at + 1]);
  if (inverted)
    return { ...saying(at, firstSpeaker(tokens.slice(at + 1, at + 12))), note: isNote(tokens, at + 1), denied };
  const subject = subjectBefore(tokens, at);
  const start = subjectStart(tokens, at);
  const parenthetical = start > 0 && isMark(tokens[start - 1], ',–—(') && closes(tokens[at + 1]);
  const own = tokens.slice(Math.max(0, at - 3), at).some((token) => isIn(token, ownVoice));
  const note = isNote(tokens, start);
  return { at, before: true, after: parenthetical, speaker: subject, own, denied, note };
}

/** Where the subject of a verb begins, roughly: behind the last mark or word that joins. */
function subjectStart(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (at > 0) {
    const token = tokens[at - 1];
    if (token === undefined || token.kind === 'mark' || token.kind === 'quotation') break;
    if (token.kind === 'word' && ['that', 'and', 'but', 'as', 'while'].includes(token.key)) break;
    at--;
  }
  return at;
}

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

const NOTES = new Set(['note', 'summary', 'source', 'digest', 'backgrounder']);
