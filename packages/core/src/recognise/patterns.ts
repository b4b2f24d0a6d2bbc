/**
 * How the patterns of a vocabulary are read: what must be spelt as it stands, what in any case, what with an s more. It
 * does not know what stands around a place.
 */
import { readSpelling, type SpellingFound, type SpellingRules } from './spelling.ts';
import { BLOCKER, type NameIndex, PHRASE, PLURAL, VARIANT } from './vocabulary.ts';

/** Reads the stretch as the pattern; nothing when it is not a spelling of it. */
export function readPattern(
  index: NameIndex,
  pattern: number,
  text: string,
  start: number,
  end: number,
): SpellingFound | undefined {
  const written = index.text[pattern] as string;
  const rules = rulesOf(index, pattern);
  if (index.kind[pattern] === PLURAL) {
    return text.charAt(end - 1) === 's' ? readSpelling(written.slice(0, -1), rules, text, start, end - 1) : undefined;
  }
  const spelling = readSpelling(written, rules, text, start, end);
  if (index.kind[pattern] !== VARIANT || spelling === undefined) return spelling;
  return { ...spelling, folded: true, identical: false };
}

/** How a pattern is to be spelt. */
export function rulesOf(index: NameIndex, pattern: number): SpellingRules {
  const kind = index.kind[pattern];
  if (kind === BLOCKER) return { anyCase: true };
  if (kind === PHRASE) return {};
  const number = index.owner[pattern] as number;
  const label = index.labels[number];
  const entity = index.entities[index.labelEntity[number] as number];
  const lowerCaseToo = entity?.kind === 'person' && !label?.weak && SEVERAL_WORDS.test(index.text[pattern] ?? '');
  return { caseSensitive: label?.caseSensitive, lowerCaseToo };
}

/** First and last name in the order of speech. */
const SEVERAL_WORDS = /^[^,]*\p{L}\s+\p{L}[^,]*$/u;
