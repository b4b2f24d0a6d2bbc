/**
 * How the patterns of a vocabulary are read: what must be spelt as it stands, what in any case, what with an s more. It
 * does not know what stands around a place.
 */
import { readSpelling, type SpellingFound, type SpellingRules } from './spelling.ts';
import { BLOCKER, NAME, type NameIndex, PHRASE, PLURAL, VARIANT } from './vocabulary.ts';

/** A stretch that a pattern was read in. */
export interface PatternFound extends SpellingFound {
  readonly pattern: number;
}

/** Reads the stretch as the pattern; nothing when it is not a spelling of it. */
export function readPattern(
  index: NameIndex,
  pattern: number,
  text: string,
  start: number,
  end: number,
): PatternFound | undefined {
  const written = index.text.at(pattern) as string;
  const kind = index.kind[pattern] as number;
  if (lacksCapital(written, text, start) && kind !== BLOCKER && !isPerson(index, pattern)) return undefined;
  if (kind === NAME && written.length === end - start && text.startsWith(written, start)) {
    return { start, end, folded: false, identical: true, pattern };
  }
  const rules = rulesOf(index, pattern);
  if (kind === PLURAL) {
    if (text.charAt(end - 1) !== 's') return undefined;
    const spelling = readSpelling(written.slice(0, -1), rules, text, start, end - 1);
    return spelling === undefined ? undefined : { ...spelling, pattern };
  }
  const spelling = readSpelling(written, rules, text, start, end);
  if (spelling === undefined) return undefined;
  return kind === VARIANT ? { ...spelling, folded: true, identical: false, pattern } : { ...spelling, pattern };
}

/** Whether the label starts with a capital and the text does not; tells only for plain letters. */
function lacksCapital(written: string, text: string, start: number): boolean {
  const wanted = written.charCodeAt(0);
  if (wanted < 0x41 || wanted > 0x5a) return false;
  const first = text.charCodeAt(start);
  return first >= 0x61 && first <= 0x7a;
}

/** How a pattern is to be spelt. */
export function rulesOf(index: NameIndex, pattern: number): SpellingRules {
  const kind = index.kind[pattern];
  if (kind === BLOCKER) return { loosely: true };
  if (kind === PHRASE) return {};
  const label = index.labels.at(index.owner[pattern] as number);
  const lowerCaseToo = isPerson(index, pattern) && !label?.weak && SEVERAL_WORDS.test(index.text.at(pattern) ?? '');
  return { caseSensitive: label?.caseSensitive, lowerCaseToo };
}

function isPerson(index: NameIndex, pattern: number): boolean {
  if (index.kind[pattern] === PHRASE) return false;
  return index.entities.at(index.labelEntity[index.owner[pattern] as number] as number)?.kind === 'person';
}

/** First and last name in the order of speech. */
const SEVERAL_WORDS = /^[^,]*\p{L}\s+\p{L}[^,]*$/u;
