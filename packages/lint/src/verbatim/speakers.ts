/**
 * Who is said to say something, read from the words around a quotation: the subject of the nearest verb of saying, or the
 * name after "according to". Plain English grammar over tokens; what a dossier knows of the speaker is not asked here.
 */
import type { Mention } from '../draft.ts';
import {
  adverbs,
  denials,
  determiners,
  joining,
  nounToo,
  otherness,
  prepositions,
  pronouns,
  reporting,
  sourceNouns,
  speech,
  wordings,
} from './saying-words.ts';
import type { Token } from './sentence-tokens.ts';

export type Speaker =
  | { readonly kind: 'entity'; readonly mention: Mention }
  /** "The article", "this note", or the source by its publisher's name. */
  | { readonly kind: 'source'; readonly named: boolean }
  | { readonly kind: 'pronoun'; readonly word: string }
  /** Somebody of whom nothing is known. */
  | { readonly kind: 'other' };

export interface Attribution {
  readonly speaker: Speaker;
  /**
   * - `direct`: the quotation is what is said (`“…,” said X`, `X said: “…”`);
   * - `words`: parts of a sentence are given as the speaker's own words (`X said that MİT “…”`, `X calls it “…”`);
   * - `report`: a verb that tells what somebody stresses or wants, with the quotation among the reporter's words.
   */
  readonly manner: 'direct' | 'words' | 'report';
  /** "The article does not say": the words are said not to be the speaker's. */
  readonly denied: boolean;
  /** Nothing stands between the verb and the quotation that could make the words somebody else's. */
  readonly close: boolean;
}

/** The attribution in the words before a quotation: `X said that …`. */
export function attributionBefore(before: readonly Token[]): Attribution | undefined {
  const according = lastIndex(before, (token, next) => isWord(token, 'according') && isWord(next, 'to'));
  const verb = lastIndex(before, (token, next, previous) => isSayingVerb(token, next, previous));
  const possessed = labelled(before) ?? wordsOf(before);
  if (possessed) return possessed;
  if (according > verb) {
    const speaker = firstSpeaker(before.slice(according + 2));
    return speaker && { speaker, manner: 'words', denied: false, close: isClose(before.slice(according)) };
  }
  if (verb < 0 || before.length - verb > farthest) return undefined;
  const between = before.slice(verb + 1);
  if (between.some((token) => token.kind === 'mark' && /[;.!?]/.test(token.text))) return undefined;
  const by = between.findIndex((token) => isWord(token, 'by'));
  // "What he said is in the note: …": the source named last is the one that speaks.
  const nearer = between.findLast((_, index) => speakerAt(between, index)?.kind === 'source');
  const speaker = nearer
    ? speakerAt(between, between.indexOf(nearer))
    : isPassive(before, verb)
      ? firstSpeaker(by < 0 ? [] : between.slice(by + 1))
      : subjectBefore(before, verb);
  if (!speaker) return undefined;
  const isDirect = between.length > 0 && between.every((token) => token.kind === 'mark' || isWord(token, 'that'));
  return {
    speaker,
    manner: mannerOf(before[verb], isDirect),
    denied: isDenied(before, verb),
    close: isClose(between),
  };
}

/** The attribution in the words after a quotation: `…,” said X` or `…,” X said` or `…,” according to X`. */
export function attributionAfter(after: readonly Token[]): Attribution | undefined {
  const start = after.findIndex((token) => !(token.kind === 'mark' && /[,–—―]/.test(token.text)));
  const signed = after.slice(0, Math.max(start, 0)).some((token) => token.kind === 'mark' && token.text !== ',');
  const rest = start < 0 ? [] : after.slice(start);
  const [first, second] = rest;
  if (!first) return undefined;
  if (isWord(first, 'according') && isWord(second, 'to')) {
    const speaker = firstSpeaker(rest.slice(2));
    return speaker && { speaker, manner: 'direct', denied: false, close: true };
  }
  const clause = rest.slice(0, firstBreak(rest));
  const verb = clause.findIndex((token, index) => isSayingVerb(token, clause[index + 1], clause[index - 1]));
  if (verb === 0) {
    const speaker = firstSpeaker(clause.slice(1));
    return speaker && { speaker, manner: 'direct', denied: false, close: true };
  }
  if (verb > 0 && verb <= farthest && !(first.kind === 'word' && joining.has(first.key))) {
    const speaker = subjectBefore(clause, verb);
    return speaker && { speaker, manner: mannerOf(clause[verb], true), denied: isDenied(clause, verb), close: true };
  }
  if (signed || (first.kind === 'mark' && first.text === '(')) {
    const speaker = firstSpeaker(first.kind === 'mark' ? rest.slice(1) : rest);
    return speaker && { speaker, manner: signed ? 'direct' : 'report', denied: false, close: true };
  }
  return undefined;
}

/** "Kalın: “…”" and "The article: “…”", as in minutes and interviews. */
function labelled(before: readonly Token[]): Attribution | undefined {
  const colon = before.at(-1);
  if (colon?.kind !== 'mark' || colon.text !== ':' || before.length > 4) return undefined;
  const speaker = speakerAt(before, before.length - 2);
  return speaker && { speaker, manner: 'direct', denied: false, close: true };
}

/**
 * Whether a sentence credits the source besides whoever speaks in it: "according to the note", "the article reports that
 * X said". `isVoice` knows the source by name.
 */
export function creditsSource(tokens: readonly Token[], isVoice: (mention: Mention) => boolean): boolean {
  return tokens.some((token, index) => {
    const speaker = speakerAt(tokens, index);
    const isSource = speaker?.kind === 'source' || (speaker?.kind === 'entity' && isVoice(speaker.mention));
    if (!isSource || isPossessive(token)) return false;
    const before = tokens.slice(Math.max(0, index - 3), index);
    if (before.some((word) => isWord(word, 'according') || isWord(word, 'per') || isWord(word, 'as'))) return true;
    const verb = tokens.findIndex((next, place) => place > index && !(next.kind === 'word' && isAdverb(next.key)));
    return isSayingVerb(tokens[verb], tokens[verb + 1], tokens[verb - 1]);
  });
}

/** "In Kalın’s words", "the article’s phrase", "in the words of the note". */
function wordsOf(before: readonly Token[]): Attribution | undefined {
  const index = lastIndex(before, (token) => token.kind === 'word' && wordings.has(token.key));
  if (index < 0 || before.length - index > 5) return undefined;
  const owner = before
    .slice(0, index)
    .findLast((token) => token.kind !== 'word' || token.possessive || !['own', 'very', 'exact'].includes(token.key));
  const speaker =
    owner && 'possessive' in owner && owner.possessive
      ? speakerAt(before, before.lastIndexOf(owner))
      : isWord(before[index + 1], 'of')
        ? firstSpeaker(before.slice(index + 2))
        : undefined;
  return speaker && { speaker, manner: 'words', denied: isDenied(before, index), close: true };
}

/** The first name or noun of a speaker in a phrase; other words before it but a determiner and adjectives make it unsure. */
function firstSpeaker(phrase: readonly Token[]): Speaker | undefined {
  for (const [index, token] of phrase.slice(0, 8).entries()) {
    if (token.kind === 'mark' || token.kind === 'quotation') return undefined;
    if (token.kind === 'word' && prepositions.has(token.key)) return index === 0 ? undefined : { kind: 'other' };
    const speaker = speakerAt(phrase, index);
    if (!speaker) continue;
    if (isPossessive(token)) return sourceOwned(phrase, index) ?? { kind: 'other' };
    return speaker;
  }
  return undefined;
}

/** "Kalın’s article": the article is Kalın's, so what it says he says. */
function sourceOwned(phrase: readonly Token[], owner: number): Speaker | undefined {
  const next = phrase[owner + 1];
  return next?.kind === 'word' && sourceNouns.has(next.key) ? speakerAt(phrase, owner) : undefined;
}

/** The subject of a verb: what stands before it, past adverbs, appositions and prepositional phrases. */
function subjectBefore(tokens: readonly Token[], verb: number): Speaker | undefined {
  let index = verb - 1;
  for (let steps = 0; steps < 30 && index >= 0; steps++) {
    const token = tokens[index];
    if (!token) return undefined;
    // A title in quotation marks belongs to the noun before it: the note “…” says.
    if (token.kind === 'quotation') {
      index -= 1;
      continue;
    }
    if (token.kind === 'mark') {
      if (token.text !== ',' && token.text !== ')' && !/[–—]/.test(token.text)) return undefined;
      const opening = apposition(tokens, index);
      if (opening === undefined) return undefined;
      index = opening - 1;
      continue;
    }
    if (token.kind === 'word' && isAdverb(token.key)) {
      index -= 1;
      continue;
    }
    const preposition = prepositionBefore(tokens, index);
    if (preposition !== undefined && preposition > 0) {
      index = preposition - 1;
      continue;
    }
    if (preposition === 0) return undefined;
    const owner = tokens[index - 1];
    if (token.kind === 'word' && sourceNouns.has(token.key) && owner && isPossessive(owner)) {
      return speakerAt(tokens, index - 1) ?? { kind: 'other' };
    }
    return isPossessive(token) ? undefined : (speakerAt(tokens, index) ?? { kind: 'other' });
  }
  return undefined;
}

/** Where the apposition that ends with this mark begins: the mark before it. */
function apposition(tokens: readonly Token[], end: number): number | undefined {
  const closing = tokens[end];
  const opens = closing?.kind === 'mark' && closing.text === ')' ? '(' : undefined;
  for (let index = end - 1; index >= Math.max(0, end - 16); index--) {
    const token = tokens[index];
    if (token?.kind === 'mark' && (opens ? token.text === opens : /[,–—]/.test(token.text))) return index;
  }
  return undefined;
}

/** The preposition whose phrase a word belongs to, past determiners, adjectives and names. */
function prepositionBefore(tokens: readonly Token[], index: number): number | undefined {
  for (let place = index - 1; place >= Math.max(0, index - 4); place--) {
    const token = tokens[place];
    if (token?.kind !== 'word') return undefined;
    if (prepositions.has(token.key)) return place;
    if (determiners.has(token.key)) {
      const previous = tokens[place - 1];
      return previous?.kind === 'word' && prepositions.has(previous.key) ? place - 1 : undefined;
    }
  }
  return undefined;
}

/** Who a single token names; the noun "article" needs a determiner that points to a known one. */
function speakerAt(tokens: readonly Token[], index: number): Speaker | undefined {
  const token = tokens[index];
  if (token?.kind === 'mention') return { kind: 'entity', mention: token.mention };
  if (token?.kind === 'source') return { kind: 'source', named: true };
  if (token?.kind !== 'word') return undefined;
  if (pronouns.has(token.key)) return { kind: 'pronoun', word: token.key };
  if (sourceNouns.has(token.key) && pointsToKnown(tokens, index)) return { kind: 'source', named: false };
  return undefined;
}

function pointsToKnown(tokens: readonly Token[], noun: number): boolean {
  for (let index = noun - 1; index >= Math.max(0, noun - 4); index--) {
    const token = tokens[index];
    if (token?.kind !== 'word' || otherness.has(token.key)) return false;
    if (['the', 'this', 'that', 'our'].includes(token.key)) return true;
    if (/^\p{Lu}|^\p{N}/u.test(token.text)) return false;
  }
  return false;
}

function isSayingVerb(token: Token | undefined, next: Token | undefined, previous: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.possessive) return false;
  if (isWord(token, 'put') || isWord(token, 'puts')) return isWord(next, 'it') || isWord(next, 'this');
  if (nounToo.has(token.key) && previous?.kind === 'word' && !isSubjectWord(previous.key)) return false;
  return speech.has(token.key) || reporting.has(token.key);
}

/** Words after which "states", "notes", "reports" is a verb. */
const isSubjectWord = (key: string): boolean => pronouns.has(key) || sourceNouns.has(key) || isAdverb(key);

/** `direct`: a colon, a comma or "that" is all that stands between the verb and what is said. */
function mannerOf(verb: Token | undefined, direct: boolean): Attribution['manner'] {
  if (direct) return 'direct';
  return verb?.kind === 'word' && (speech.has(verb.key) || verb.key.startsWith('put')) ? 'words' : 'report';
}

function isPassive(tokens: readonly Token[], verb: number): boolean {
  const [token, before] = [tokens[verb], tokens[verb - 1]];
  if (token?.kind !== 'word' || before?.kind !== 'word') return false;
  return /(?:ed|en|id|wn|ld)$/.test(token.key) && /^(?:is|are|was|were|be|been|being)$/.test(before.key);
}

/** A few words without a comma but the last. */
const isClose = (tokens: readonly Token[]): boolean =>
  tokens.length <= closest && tokens.slice(0, -1).every((token) => token.kind !== 'mark');

/** A negation close before the verb, or between it and the quotation. */
function isDenied(tokens: readonly Token[], verb: number): boolean {
  return tokens
    .slice(Math.max(0, verb - 4), verb + 4)
    .some((token) => token.kind === 'word' && (denials.has(token.key) || /n['’]t$/.test(token.text)));
}

const firstBreak = (tokens: readonly Token[]): number => {
  const index = tokens.findIndex(
    (token) => token.kind === 'quotation' || (token.kind === 'mark' && /[;.!?:]/.test(token.text)),
  );
  return index < 0 ? tokens.length : index;
};

function lastIndex(
  tokens: readonly Token[],
  test: (token: Token, next: Token | undefined, previous: Token | undefined) => boolean,
): number {
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token && test(token, tokens[index + 1], tokens[index - 1])) return index;
  }
  return -1;
}

const isWord = (token: Token | undefined, key: string): boolean => token?.kind === 'word' && token.key === key;
const isPossessive = (token: Token): boolean => 'possessive' in token && token.possessive;
const isAdverb = (key: string): boolean => adverbs.has(key) || (key.length > 4 && key.endsWith('ly'));

/** How many tokens may stand between a verb and the quotation that belongs to it. */
const farthest = 14;
/** And how few for the quotation to be the speaker's without doubt. */
const closest = 8;
