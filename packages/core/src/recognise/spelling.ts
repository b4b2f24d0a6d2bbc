/**
 * Whether a stretch of text whose words fold to a label's words is a spelling of that label, and which: gaps, case and
 * letters, on the characters as written. What the label means is not known here.
 */
import { EXPANDS, expansion, foldUnit, IGNORABLE, isApostrophe } from './fold.ts';
import { gapFits, newWord, readGap, readWord, visibleEnd } from './words.ts';

export interface SpellingRules {
  /** Upper and lower case must be as in the label. */
  readonly caseSensitive?: boolean | undefined;
  /** Case does not matter, and any dash may part the words. */
  readonly loosely?: boolean | undefined;
  /** The label counts without its capitals too. */
  readonly lowerCaseToo?: boolean | undefined;
}

export interface SpellingFound {
  readonly start: number;
  readonly end: number;
  /** Letters of the label are replaced by bare ones, or its capitals are missing. */
  readonly folded: boolean;
  /** Code unit for code unit. */
  readonly identical: boolean;
}

/** Reads `text` from `start` to `end` as the label; nothing when it is not a spelling of it. */
export function readSpelling(
  label: string,
  rules: SpellingRules,
  text: string,
  start: number,
  end: number,
): SpellingFound | undefined {
  if (label.length === end - start && text.startsWith(label, start)) {
    return { start, end, folded: false, identical: true };
  }
  const here = newWord();
  const there = newWord();
  let hereEnd = -1;
  let thereEnd = -1;
  let folded = false;
  let lowered = true;
  let capitals = true;
  let from = start;
  let to = end;
  for (let at = start; at < end && readWord(label, Math.max(hereEnd, 0), here); at = there.end) {
    if (!readWord(text, at, there)) return undefined;
    if (hereEnd < 0) {
      const lead = leadOf(label, here.start);
      if (!text.startsWith(lead, there.start - lead.length)) return undefined;
      from = there.start - lead.length;
    } else if (!gapFits(readGap(label, hereEnd, here.start), readGap(text, thereEnd, there.start), rules.loosely)) {
      return undefined;
    }
    const wanted = label.slice(here.start, here.end);
    const written = tidy(text.slice(there.start, visibleEnd(text, there.start, there.end)));
    const letters = compareLetters(wanted, written, rules.caseSensitive === true);
    if (letters === undefined) return undefined;
    folded ||= letters.folded;
    lowered &&= !hasUpper(written);
    capitals &&= caseFits(wanted, written);
    hereEnd = here.end;
    thereEnd = there.end;
  }
  if (hereEnd < 0) return undefined;
  const trail = label.slice(hereEnd);
  if (trail !== '' && text.startsWith(trail, end)) to = end + trail.length;
  else if (trail !== '' && trail !== '.') return undefined;
  if (!rules.loosely && !rules.caseSensitive && !capitals) {
    if (!rules.lowerCaseToo || !lowered) return undefined;
    folded = true;
  }
  return { start: from, end: to, folded, identical: false };
}

/** Whether a word consists of capitals: two or more of them, or one beside digits. */
export const isAcronym = (word: string): boolean => word.length > 1 && !hasLower(word) && hasUpper(word);

export const hasUpper = (word: string): boolean => word !== word.toLowerCase();
export const hasLower = (word: string): boolean => LOWER.test(word);
const LOWER = /\p{Ll}/u;

/** Whether the first letter is a capital; true for letters without case. */
export const isCapitalised = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase() || first === first.toUpperCase();
};

/** A capital in the label asks for a capital in the text; a word all in capitals asks for all of them. */
function caseFits(wanted: string, written: string): boolean {
  if (!hasUpper(wanted)) return true;
  if (isAcronym(wanted)) return !hasLower(written);
  if (wanted.charAt(0) !== wanted.charAt(0).toLowerCase()) return isCapitalised(written);
  return !hasLower(written) || wanted.slice(1) === written.slice(1);
}

/** Compares two words that fold alike; nothing when they are different words. */
function compareLetters(wanted: string, written: string, caseSensitive: boolean): { folded: boolean } | undefined {
  if (wanted === written) return { folded: false };
  const acronym = isAcronym(wanted);
  let folded = false;
  let there = 0;
  let here = 0;
  for (; here < wanted.length; ) {
    const letter = wanted.charAt(here);
    const other = written.charAt(there);
    const letters = lettersOf(letter);
    const others = lettersOf(other);
    if (letters === '' || others === '') {
      if (letters === '') here++;
      if (others === '') there++;
      if (letters === '') folded = true;
      else if (acronym) return undefined;
      if (other === '' && letters !== '') return undefined;
      continue;
    }
    if (letters === others) {
      const relation = relate(letter, other);
      if (relation === 'other' && acronym) return undefined;
      if (caseSensitive && isUpper(letter) !== isUpper(other)) return undefined;
      folded ||= relation === 'bare' || relation === 'other';
      here++;
      there++;
    } else if (letters.length > others.length) {
      const part = written.slice(there, there + letters.length);
      folded ||= part !== part.toUpperCase();
      here++;
      there += letters.length;
    } else {
      here += others.length;
      there++;
    }
  }
  return { folded };
}

/** How the text's letter stands to the label's: the same up to case, its bare form, with marks more, or another. */
function relate(letter: string, other: string): 'same' | 'bare' | 'more' | 'other' {
  if (letter === other) return 'same';
  const wanted = letter.charCodeAt(0);
  const bare = foldUnit(wanted);
  if (bare === 0x69) return relateI(letter, other);
  const low = letter.toLowerCase();
  const otherLow = other.toLowerCase();
  if (low === otherLow) return 'same';
  if (otherLow.length === 1 && otherLow.charCodeAt(0) === bare) return 'bare';
  return low.length === 1 && low.charCodeAt(0) === bare ? 'more' : 'other';
}

/** The four letters i: I is a capital of i and of ı, İ is a capital of i. Other marks on an i are marks as on any letter. */
function relateI(letter: string, other: string): 'same' | 'bare' | 'more' | 'other' {
  const same: Readonly<Record<string, string>> = { i: 'iIİ', ı: 'ıI', İ: 'İi', I: 'Iiı' };
  if (same[letter]?.includes(other) || letter.toLowerCase() === other.toLowerCase()) return 'same';
  if (other === 'i' || other === 'I') return 'bare';
  return letter === 'i' && same[other] === undefined ? 'more' : 'other';
}

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/** The classes of a letter, as text; nothing for marks. */
function lettersOf(letter: string): string {
  if (letter === '') return '';
  const unit = letter.charCodeAt(0);
  const found = foldUnit(unit);
  if (found === EXPANDS) return expansion(unit);
  if (found === IGNORABLE) return '';
  return String.fromCharCode(found);
}

/** A word as one would write it: composed, without invisible characters. */
const tidy = (word: string): string => (PLAIN.test(word) ? word : word.normalize('NFC').replace(INVISIBLE, ''));

const PLAIN = /^[\u0000-\u00ac\u00ae-\u02ff]*$/;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u0640]/gu;

/** The signs before a label's first word that belong to it (".NET"). */
function leadOf(label: string, start: number): string {
  const lead = label.slice(0, start);
  return lead.length === 1 && isApostrophe(lead.charCodeAt(0)) ? '' : lead;
}
