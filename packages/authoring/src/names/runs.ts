/**
 * Finds runs of words that could be a name: words with capitals that stand together, with the small words that names
 * hold ("of", "von", "de la"). What a run means is decided by others; here it is only told from ordinary writing.
 */
import { readQuotationMarks, splitSentences } from '@brief/lint';
import type { Language } from '../language.ts';
import type { Paragraph } from '../source/article.ts';
import { isHeading } from '../source/head.ts';
import {
  isEventWord,
  isLegalForm,
  isMeasure,
  isOrganizationWord,
  isPlaceSort,
  isRoleWord,
  isTitle,
} from './lexicon.ts';
import { isAcronym, isCapital, type Word, wordsOf } from './words.ts';

/** A paragraph with what finding names needs of it. */
export interface Passage {
  readonly number: number;
  readonly text: string;
  readonly words: readonly Word[];
  /** Indexes of words that have a capital because a sentence or a quotation begins with them. */
  readonly initial: ReadonlySet<number>;
  /** Set in capitals throughout, or each word with one: its capitals tell nothing. */
  readonly titleCase: boolean;
  readonly heading: boolean;
}

/** Words `from` to `to` (outside) of a passage. */
export interface Run {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

export function passageOf({ text, heading }: Paragraph, number: number, language: Language): Passage {
  const words = wordsOf(text);
  const starts = new Set<number>();
  for (const { start } of splitSentences(text)) starts.add(start);
  for (const { inner } of readQuotationMarks(text).quoted) starts.add(inner.start);
  for (const found of text.matchAll(/[:;–—•*]\s+|^\W+|["“”„«‘]\s*/gu)) starts.add(found.index + found[0].length);
  const initial = new Set<number>();
  words.forEach((word, index) => {
    const before = words[index - 1];
    const from = before === undefined ? 0 : before.end + before.ending.length;
    for (let at = from; at <= word.start; at++) if (starts.has(at)) initial.add(index);
  });
  return { number, text, words, initial, heading, titleCase: isTitleCase(words, heading || isHeading(text), language) };
}

/** More than half of the longer words after the first have a capital; of sentences nearly all, for they can be full of names. */
function isTitleCase(words: readonly Word[], heading: boolean, { capitalNouns }: Language): boolean {
  const long = words.slice(1).filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
  const capital = long.filter(({ text }) => isCapital(text)).length;
  return long.length >= (heading ? 1 : 2) && capital / long.length > (capitalNouns || !heading ? 0.9 : 0.5);
}

export function runsOf(passage: Passage): Run[] {
  const runs: Run[] = [];
  const { words } = passage;
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    if (!startsRun(word)) {
      at++;
      continue;
    }
    let to = at + 1;
    for (;;) {
      const next = goesOn(passage, at, to);
      if (next === undefined) break;
      to = next;
    }
    runs.push({ passage, from: at, to });
    at = to;
  }
  return runs;
}

const startsRun = ({ text }: Word): boolean => isCapital(text);

/** The end of the run with what follows, or nothing when the run ends at `to`. */
function goesOn({ words }: Passage, from: number, to: number): number | undefined {
  const last = words[to - 1] as Word;
  const next = words[to];
  // "St Anne’s Hospital"
  const saint = /^St$/.test(words[from]?.text ?? '') && /^[’']s$/.test(last.ending);
  if (next === undefined || (last.ending !== '' && !saint)) return undefined;
  if (!joins(last, next)) return undefined;
  if (isCapital(next.text)) return to + 1;
  if (isCode(last.text, next.text)) return to + 1;
  // "of" joins right after the word for a sort of thing: "Bank of …", not "Professor Ada Holm of …".
  const sort = isSort(last.text);
  for (let end = to; end < Math.min(words.length - 1, to + 3); end++) {
    const small = words[end] as Word;
    const lower = small.text.toLowerCase();
    const inner = end > to && INNER.has(lower) && OF.has((words[to] as Word).text.toLowerCase());
    if (small.ending !== '' || !SPACE.test(small.gap)) return undefined;
    const led = end > to && lower === 'der' && /^(?:von|van)$/.test(words[to]?.text ?? '');
    const listed = AND.has(lower) && mayList(words, from, to);
    if (!PARTICLES.has(lower) && !led && !listed && !(sort && (LINKS.has(lower) || inner))) return undefined;
    if (AND.has(lower) && !inner && !listed) return undefined;
    const follower = words[end + 1] as Word;
    if (!SPACE.test(follower.gap) && !ELIDED.test(small.text + follower.gap)) return undefined;
    if (isCapital(follower.text)) return end + 2;
  }
  return undefined;
}

const ELIDED = /^[dl][’']$/;
const SPACE = /^[ \u00a0]$/;

/** A space; a plural’s apostrophe ("Workers’ Union"); or a full stop and a space behind an initial, a title or a shortened legal form. */
function joins(last: Word, { gap, text }: Word): boolean {
  if (gap === ', ') return isLegalForm(text) && /^\p{Lu}/u.test(text) && text.length > 1;
  if (/^[’']\s$/.test(gap)) return last.text.endsWith('s') && isOrganizationWord(text);
  if (SPACE.test(gap) || gap === ' & ') return true;
  if (!/^\.[ \u00a0]?$/.test(gap)) return false;
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(last.text) || isTitle(last.text) || last.text === 'Dr';
}

/** "ISO 9001", "RFC 8446", "EN 301 549": a number behind capitals. */
const isCode = (last: string, next: string): boolean =>
  /^\d[\d.:-]*$/.test(next) && (/\p{Lu}{2}$/u.test(last) || /^\d/.test(last));

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Small words inside the names of people and places. */
const PARTICLES = words(
  'de la las los le du del della di da dos das van von den zu zur ten ter bin ibn al el ul bint af av',
);
/** Those that join only after a word for a sort of thing. */
const LINKS = words('of for and the on für der des und zum ve pour et y para d l');
const OF = words('of for on für pour de des du');
const INNER = words('the la le les and und et y der die das');
const AND = words('and und ve et y');

const isSort = (word: string): boolean =>
  isOrganizationWord(word) || isPlaceSort(word) || isEventWord(word) || isRoleWord(word) || isLegalForm(word);

/** "Ministry of Trade and Industry": what is joined by "and" is one thing only behind an "of" that lists. */
function mayList(all: readonly Word[], from: number, to: number): boolean {
  const before = all.slice(from, to).map(({ text }) => text.toLowerCase());
  const of = before.findIndex((word) => OF.has(word));
  return of > 0 && LISTING.test(before.slice(0, of).join(' '));
}
const LISTING =
  /(?:ministry|minister|department|office|committee|commission|council|institute|organi[sz]ation|agency|centre|center|directorate|secretary|federation|ministère|ministre|ministeriums?|ministerio)$/i;

/** Leading words of a run that only the beginning of a sentence, or a custom of writing, gives a capital. */
export function trimRun(run: Run, language: Language, isCommon: (word: string) => boolean): Run | undefined {
  const { passage, to } = run;
  let { from } = run;
  for (; from < to; from++) {
    const { text } = passage.words[from] as Word;
    const small = language.isSmall(text) || (text.length === 1 && !isInitial(passage, from));
    const common = passage.initial.has(from) && isCommon(text);
    const custom =
      language.isCalendarOrTongue(text) && (to - from === 1 || /^\d/.test(passage.words[from + 1]?.text ?? ''));
    // "In January Nordwind took over …"
    const timed = !custom && to - from > 1 && language.isMonth(text) && isBehindSmall(passage, from, language);
    const measure = language.capitalNouns && isMeasure(text);
    if (!small && !common && !custom && !timed && !measure) break;
  }
  let end = to;
  for (; end > from; end--) {
    const { text } = passage.words[end - 1] as Word;
    const calendar = language.isCalendarOrTongue(text);
    if (!calendar && !(language.isSmall(text) && !isAcronym(text))) break;
  }
  return from < end ? { passage, from, to: end } : undefined;
}

const isBehindSmall = ({ words: all }: Passage, at: number, language: Language): boolean => {
  const before = all[at - 1];
  return (
    before !== undefined && before.ending === '' && SPACE.test(all[at]?.gap ?? '') && language.isSmall(before.text)
  );
};

const isInitial = ({ words: all, text }: Passage, at: number): boolean => {
  const word = all[at] as Word;
  return text.charAt(word.end) === '.' && all[at + 1] !== undefined;
};
