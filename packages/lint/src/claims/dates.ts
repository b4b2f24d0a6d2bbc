/** Years and decades in a sentence, and the words by which something is put into them: "in the spring of 2010", "(2006)". */
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { words } from './vocabulary.ts';

export const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.traits & traits.year) !== 0 && !token.key.endsWith('s');

export const yearOf = (token: Token | undefined): string | undefined =>
  token?.kind === 'word' && isYear(token) ? token.key : undefined;

/** A year that can be meant for another; farther off, another event of that name is meant. */
export const isSlipFor = (year: string, own: string): boolean => Math.abs(Number(year) - Number(own)) <= 10;

export const months: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december early mid late'.split(' '),
);

/** Where the year stands that a preposition at a token leads to, with seasons, months and days between. */
export function yearBehind(tokens: readonly Token[], at: number): number | undefined {
  if (!isIn(tokens[at], DATING)) return undefined;
  for (let place = at + 1; place < at + 6; place++) {
    const token = tokens[place];
    // "July 15, 2010".
    if (isMark(token, ',') && isDay(tokens[place - 1]) && isYear(tokens[place + 1])) return place + 1;
    if (token?.kind !== 'word') return undefined;
    if (isYear(token)) return place;
    if (!(months.has(token.key) || SEASONS.has(token.key) || isDay(token))) return undefined;
  }
  return undefined;
}

const isDay = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.key);

/** A year, a month or a day, as they stand before what is dated: "the 15 July 2010 rising". */
export const isDateWord = (token: Token | undefined): boolean =>
  isYear(token) || isDay(token) || (token?.kind === 'word' && months.has(token.key));

const DATING = words('in of on from to');
const SEASONS = words('the of spring summer autumn fall winter year');

/** Verbs by which an event comes about, each with what may follow it before the preposition. */
export const happens = words('took came happened occurred failed struck fell dates dated was');

/** Something is likened to something else: "like the coup of 1980". "Known as", "as the article says" liken nothing. */
export const isLikened = (tokens: readonly Token[], to: number): boolean =>
  tokens.some((token, at) => at < to && isIn(token, LIKENING));
const LIKENING = words('like unlike than similar similarly whereas likewise analogous resembles contrast compared');

/** The sentence tells of a time before or after the one that is meant. */
export const isShifted = (tokens: readonly Token[]): boolean => tokens.some((token) => isIn(token, SHIFTING));
const SHIFTING = words(
  'after before since until till later earlier following preceding anniversary prior aftermath afterwards',
);

/** "(2006)". */
export const bracketedYear = (tokens: readonly Token[], at: number): string | undefined =>
  isMark(tokens[at], '(') && isMark(tokens[at + 2], ')') ? yearOf(tokens[at + 1]) : undefined;

/** The year that a sentence opens with, as its time: "In 2025", "The year 2020", "In the spring of 2010". */
export function openingYear(tokens: readonly Token[]): { readonly year: string; readonly to: number } | undefined {
  const at = isWord(tokens[0], 'the') && isWord(tokens[1], 'year') ? 2 : yearBehind(tokens, 0);
  const year = at === undefined ? undefined : yearOf(tokens[at]);
  return at === undefined || year === undefined ? undefined : { year, to: at + 1 };
}
