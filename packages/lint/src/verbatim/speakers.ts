/**
 * Who is meant by the words around a quotation: the subject of a verb, or the first name in a phrase. Plain English grammar
 * over tokens; what a dossier knows of the speaker is not asked here.
 */
import type { Mention } from '../draft.ts';
import {
  adverbs,
  determiners,
  nounToo,
  officials,
  otherness,
  prepositions,
  pronouns,
  reporting,
  speech,
} from './saying-words.ts';
import type { Token } from './sentence-tokens.ts';
import { isSourceNoun, sourceNouns } from './source-nouns.ts';

export type Speaker =
  | { readonly kind: 'entity'; readonly mention: Mention }
  /** "The article", "this note", or the source by its publisher's name. */
  | { readonly kind: 'source'; readonly named: boolean }
  | { readonly kind: 'pronoun'; readonly word: string }
  /** "A spokesman": somebody who speaks for others and writes no notes about them. */
  | { readonly kind: 'official'; readonly noun: string }
  /** Somebody of whom nothing is known. */
  | { readonly kind: 'other' };

/** The first name or noun of a speaker in a phrase; other words before it but a determiner and adjectives make it unsure. */
export function firstSpeaker(phrase: readonly Token[]): Speaker | undefined {
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
  return isSourceNoun(next) ? speakerAt(phrase, owner) : undefined;
}

/** The subject of a verb: what stands before it, past adverbs, appositions and prepositional phrases. */
export function subjectBefore(tokens: readonly Token[], verb: number): Speaker | undefined {
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
    if (isSourceNoun(token) && owner && isPossessive(owner)) {
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
export function speakerAt(tokens: readonly Token[], index: number): Speaker | undefined {
  const token = tokens[index];
  if (token?.kind === 'mention') return { kind: 'entity', mention: token.mention };
  if (token?.kind === 'source') return { kind: 'source', named: true };
  if (token?.kind !== 'word') return undefined;
  if (pronouns.has(token.key)) return { kind: 'pronoun', word: token.key };
  if (officials.has(token.key) && token.text === token.text.toLowerCase()) return { kind: 'official', noun: token.key };
  if (isSourceNoun(token) && pointsToKnown(tokens, index)) return { kind: 'source', named: false };
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

export function isSayingVerb(token: Token | undefined, next: Token | undefined, previous: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.possessive) return false;
  if (isWord(token, 'put') || isWord(token, 'puts')) return isWord(next, 'it') || isWord(next, 'this');
  if (nounToo.has(token.key) && previous?.kind === 'word' && (isPossessive(previous) || !isSubjectWord(previous.key)))
    return false;
  return speech.has(token.key) || reporting.has(token.key);
}

/** Words after which "states", "notes", "reports" is a verb. */
const isSubjectWord = (key: string): boolean => pronouns.has(key) || sourceNouns.has(key) || isAdverb(key);

export const isWord = (token: Token | undefined, key: string): boolean => token?.kind === 'word' && token.key === key;
export const isPossessive = (token: Token): boolean => 'possessive' in token && token.possessive;
export const isAdverb = (key: string): boolean => adverbs.has(key) || (key.length > 4 && key.endsWith('ly'));
