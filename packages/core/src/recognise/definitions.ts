/**
 * Acronyms that a text explains itself: "information systems (IS)", "MIT (Massachusetts Institute of Technology)". It
 * finds the explanation; whether that is the entity's own name or something else is judged by whoever asks.
 */
import { foldWord } from './fold.ts';
import { newWord, readWord } from './words.ts';

export interface Definition {
  /** Place of the words before "(IS)" or inside "IS (…)", up to the bracket. */
  readonly start: number;
  readonly end: number;
  /** The first letters of its last words spell the acronym. */
  readonly spells: boolean;
}

/** The explanation of the acronym at `start`…`end`, if the text gives one there. */
export function findDefinition(text: string, start: number, end: number): Definition | undefined {
  return explainedBefore(text, start, end) ?? explainedAfter(text, start, end);
}

const OPENS = /[([]\s?["'\u201c\u2018\u201e\u00ab]?$/;
const CLOSES = /^["'\u201d\u2019\u201c\u00bb]?\s?[)\],;]/;
const REACH = 120;

function explainedBefore(text: string, start: number, end: number): Definition | undefined {
  if (!CLOSES.test(text.slice(end, end + 3))) return undefined;
  const open = OPENS.exec(text.slice(Math.max(0, start - 3), start));
  if (open === null) return undefined;
  const to = start - open[0].length;
  const before = text.slice(Math.max(0, to - REACH), to);
  const clause = before.slice(lastBreak(before));
  if (clause.trim() === '') return undefined;
  return { start: to - clause.length, end: to, spells: spellsAtEnd(clause, text.slice(start, end)) };
}

function explainedAfter(text: string, start: number, end: number): Definition | undefined {
  if (!'([ \u00a0'.includes(text.charAt(end))) return undefined;
  const opened = /^\s?[([]\s?["'\u201c\u2018\u201e\u00ab]?/.exec(text.slice(end, end + 4));
  if (opened === null) return undefined;
  const from = end + opened[0].length;
  const inside = /^[^()[\]\n]*/.exec(text.slice(from, from + REACH))?.[0] ?? '';
  const phrase = /^[^,;:]*/.exec(inside)?.[0] ?? '';
  const words = initials(phrase);
  if (words.length < 2) return undefined;
  const acronym = foldWord(text, start, end);
  return { start: from, end: from + phrase.length, spells: spelled(words, acronym) === 0 };
}

/** After the last sign that ends a clause. */
function lastBreak(text: string): number {
  for (let at = text.length; at > 0; at--) {
    if (BREAKS.includes(text.charAt(at - 1)) && !STARTS_WORD.test(text.slice(at, at + 2))) return at;
  }
  return 0;
}

const BREAKS = '.!?;:()[]\n';
const STARTS_WORD = /^\p{L}/u;

const spellsAtEnd = (clause: string, acronym: string): boolean => spelled(initials(clause), foldWord(acronym)) >= 0;

interface Initial {
  readonly letter: string;
  /** A short word that acronyms pass over. */
  readonly minor: boolean;
}

const MINOR = new Set(
  'a an and at by d da das de del der des di die du e el en et for für i in is la le les of on or our the their this to und ve y'.split(
    ' ',
  ),
);

function initials(phrase: string): readonly Initial[] {
  const word = newWord();
  const found: Initial[] = [];
  for (let at = 0; readWord(phrase, at, word); at = word.end) {
    const folded = foldWord(phrase, word.start, word.end);
    found.push({ letter: folded.charAt(0), minor: MINOR.has(folded) });
  }
  return found;
}

/** Index of the word at which the acronym starts when its letters are read off from the last word; -1 if they do not fit. */
function spelled(words: readonly Initial[], acronym: string): number {
  let letter = acronym.length - 1;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    if (word === undefined) return -1;
    if (word.letter === acronym.charAt(letter) && !(word.minor && letter === 0)) letter--;
    else if (!word.minor) return -1;
    if (letter < 0) return words.slice(0, at).every((rest) => rest.minor) ? 0 : at;
  }
  return -1;
}
