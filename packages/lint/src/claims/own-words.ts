/**
 * The words a source has. What a clause adds to a list in the source's own words is what the source says of the whole list;
 * a word of its own narrows it. And what has no word of the source is not named there.
 */
import { type Dossier, entityOf } from '@brief/core';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import type { KnownList } from './known-lists.ts';
import { isFunctionWord } from './nouns.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { determiners, givingVerbs, modals, words } from './vocabulary.ts';

/** Whether the source, or a name that its dossier gives to something, has a word with the beginning of this one. */
export const isWordOf = (dossier: Dossier, word: string): boolean => wordsOf(dossier).has(word.slice(0, ROOT));

/**
 * Where a clause that begins at a token ends, if it tells of a list nothing but what the source tells in the same words:
 * "in which Ankara plans to strengthen MİT". Nothing where it has a word of its own: "that border on Iran".
 */
export function retoldUntil(tokens: readonly Token[], from: number, list: KnownList): number | undefined {
  const known = listWords(list);
  for (let at = from; ; at++) {
    const token = tokens[at];
    if (token === undefined || isMark(token, '.,;:–—)(')) return at;
    // "And names six states": it goes on with something else.
    if (isWord(token, 'and') && isIn(tokens[at + 1], givingVerbs)) return at;
    if (token.kind === 'mention') {
      if (token.mention.dossier !== list.dossier.id || list.members.has(token.entity.id)) return undefined;
      continue;
    }
    if (token.kind !== 'word' || NARROWING.has(token.key)) return undefined;
    const isPlain =
      isFunctionWord(token) ||
      (token.traits & traits.source) !== 0 ||
      determiners.has(token.key) ||
      modals.has(token.key) ||
      givingVerbs.has(token.key) ||
      WISHES.has(token.key) ||
      known.has(stem(token.key));
    if (!isPlain) return undefined;
  }
}

/** Whether all words of a stretch are those in which the source tells of the list: "internal", and not "landlocked". */
export const isPlain = (tokens: readonly Token[], from: number, to: number, list: KnownList): boolean =>
  from >= to || retoldUntil(tokens.slice(0, to), from, list) === to;

/** Whether a stretch has a word in which the source tells of the list, and not of grammar only. */
export const tellsOf = (tokens: readonly Token[], from: number, to: number, list: KnownList): boolean =>
  tokens
    .slice(from, to)
    .some((token) => token.kind === 'word' && !isFunctionWord(token) && listWords(list).has(stem(token.key)));

/** So many letters are taken for the whole word: "counters" and "countering" are one. */
const STEM = 5;
/** And of a name, whose adjectives are many: "Iraq" and "Iraqi". */
const ROOT = 4;
const stem = (word: string): string => word.slice(0, STEM);

/** They take a part of a list, or set something beside it. */
const NARROWING = words(
  'besides beside except other others than without including like after before alongside under last first twice most apart aside together separately elsewhere later earlier already when while where',
);
/** What is wished of a list adds nothing to it. */
const WISHES = words('view mind sights more less have having stronger greater whole complete by name all them');

const wordsOf = oncePer((dossier: Dossier): ReadonlySet<string> => {
  const { source } = dossier;
  const texts = [
    ...Object.values(source.paragraphs),
    source.title,
    source.publisher ?? '',
    ...spokenOf(dossier).flatMap((id) => entityOf(dossier, id)?.labels.map(({ text }) => text) ?? []),
  ];
  return beginningsIn(texts, ROOT);
});

/** Of whom its statements speak; a dossier may name many more. */
const spokenOf = ({ statements, voice = '' }: Dossier): readonly string[] => [
  ...new Set([
    voice,
    ...statements.flatMap(({ subject, object = '', by, concerns = [] }) => [subject, object, by, ...concerns]),
  ]),
];

const listWords = oncePer(({ list, dossier, statements }: KnownList): ReadonlySet<string> => {
  const { paragraphs } = dossier.source;
  const numbers = new Set(statements.flatMap(({ quotes }) => quotes.map(({ paragraph }) => paragraph)));
  const texts = [...numbers].map((number) => paragraphs[number] ?? '');
  return beginningsIn([list.relation.replace(/s$/, ''), ...texts], STEM);
});

const beginningsIn = (texts: readonly string[], length: number): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => bare(word).slice(0, length)));
