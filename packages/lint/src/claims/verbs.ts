/** The verb group around a verb: when it puts what is said, whether it denies it, and whether it only says it may be. */
import type { Form } from './inflection.ts';
import { isIn, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { auxiliaries, beForms, limits, modals, negations, words as wordsIn } from './vocabulary.ts';

export interface VerbGroup {
  /** Its first token. */
  readonly start: number;
  /** `open`: wanted, possible, to be done; `participle`: no time of its own. */
  readonly tense: 'present' | 'past' | 'perfect' | 'future' | 'open' | 'participle';
  readonly negated: boolean;
  /** "Not only", "not yet": neither said nor denied. */
  readonly limited: boolean;
  /** A form of "be" stands before the verb. */
  readonly be: boolean;
}

/** The group whose last word is the verb at a token; for a word behind "be" the forms are empty. */
export function verbGroup(tokens: readonly Token[], verb: number, forms: readonly Form[]): VerbGroup {
  let start = verb;
  while (start > 0 && belongs(tokens, start - 1)) start--;
  if (start === verb) return { start, negated: false, limited: false, be: false, tense: tenseBy(forms) };
  const words = tokens.slice(start, verb).flatMap((token) => (token.kind === 'word' ? [token.key] : []));
  const has = (some: ReadonlySet<string>) => words.some((word) => some.has(word));
  const not = words.findIndex((word) => negations.has(word));
  const negated = not >= 0;
  // "Does not only report", "does not report directly".
  const limited =
    negated && [words[not + 1], wordAt(tokens, verb + 1)].some((word) => word !== undefined && limits.has(word));
  // "Is to take" has a form of "be", and is no passive.
  const be = words.slice(words.lastIndexOf('to') + 1).some((word) => BE.has(word));
  const open = words.some((word, at) => modals.has(word) && !isPerfect(words, at));
  return { start, negated, limited, be, tense: tenseOf() };

  function tenseOf(): VerbGroup['tense'] {
    if (has(FUTURE)) return 'future';
    if (open || words.includes('to')) return 'open';
    if (has(PAST)) return 'past';
    if (has(PERFECT)) return 'perfect';
    if (has(PRESENT)) return 'present';
    return tenseBy(forms);
  }
}

const FUTURE = wordsIn('will shall wont');
const PAST = wordsIn('had was were did didnt wasnt werent hadnt');
const PERFECT = wordsIn('has have hasnt havent');
const PRESENT = wordsIn('is are does do remains remain doesnt dont isnt arent');

/** The tense of a verb by itself. */
function tenseBy(forms: readonly Form[]): VerbGroup['tense'] {
  if (forms.includes('past')) return 'past';
  return forms.includes('present') || forms.includes('base') ? 'present' : 'participle';
}

const BE = new Set([...beForms, 'be', 'been', 'being', 'isnt', 'arent', 'wasnt', 'werent']);

/** "Has" with a participle behind it; "has to" is no perfect. */
const isPerfect = (words: readonly string[], at: number): boolean =>
  (words[at] === 'has' || words[at] === 'have') && words[at + 1] !== 'to';

function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if ((token.traits & traits.verbal) !== 0) return true;
  return modals.has(token.key) && (isWord(tokens[at + 1], 'to') || isIn(tokens[at + 1], auxiliaries));
}

const wordAt = (tokens: readonly Token[], at: number): string | undefined => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.key : undefined;
};
