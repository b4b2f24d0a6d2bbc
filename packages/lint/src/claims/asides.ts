/**
 * What a sentence sets aside beside what it says: "unlike X, …", "rather than to X", "instead of X". The rest of it is said as
 * plainly as without.
 */
import type { Stretch } from './clauses.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { relatives } from './vocabulary.ts';

/** Where it is, up to the next mark, with a clause that hangs on it: "unlike X, which …, MİT is". */
export function asidesIn(tokens: readonly Token[]): readonly Stretch[] {
  return tokens.flatMap((_, from) => {
    if (!opensAside(tokens, from)) return [];
    const to = markFrom(tokens, from + 1);
    return [{ from, to: isIn(tokens[to + 1], relatives) ? markFrom(tokens, to + 1) : to }];
  });
}

function markFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.kind !== 'mark') at++;
  return at;
}

/** Whether a stretch lies outside all that the sentence sets aside. */
export const isOutside = (asides: readonly Stretch[], { from, to }: Stretch): boolean =>
  asides.every((aside) => to <= aside.from || from >= aside.to);

/** Whether nothing else in the sentence doubts or compares. */
export const onlySetsAside = (tokens: readonly Token[]): boolean =>
  tokens.every(
    (token, at) =>
      (token.traits & (traits.doubt | traits.comparison)) === 0 ||
      opensAside(tokens, at) ||
      (isWord(token, 'than') && opensAside(tokens, at - 1)) ||
      (isWord(token, 'as') && !isIn(tokens[at + 1], AS_IF)),
  );

const AS_IF = new Set(['if', 'though', 'much', 'little', 'well']);

function opensAside(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (isWord(tokens[at], 'rather')) return isWord(next, 'than');
  if (isWord(tokens[at], 'instead')) return isWord(next, 'of');
  // "Unlike the CIA, MİT": what it is unlike stands by itself.
  return isWord(tokens[at], 'unlike') && (at === 0 || isMark(tokens[at - 1], ',(–—'));
}
