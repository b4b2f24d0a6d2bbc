/**
 * Whom a sentence credits with a quotation, and in what manner: read from the nearest verb of saying before or behind it,
 * from "according to", from "in X's words". Tokens in, an attribution out; dossiers are not known here.
 */
import type { Mention } from '../draft.ts';
import { denials, joining, speech, wordings } from './saying-words.ts';
import type { Token } from './sentence-tokens.ts';
import {
  firstSpeaker,
  isAdverb,
  isPossessive,
  isSayingVerb,
  isWord,
  type Speaker,
  speakerAt,
  subjectBefore,
} from './speakers.ts';

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

/** How many tokens may stand between a verb and the quotation that belongs to it. */
const farthest = 14;
/** And how few for the quotation to be the speaker's without doubt. */
const closest = 8;
