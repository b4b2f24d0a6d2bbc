/**
 * Where the clause around a stretch of a sentence begins and ends, roughly: at the marks and words that join clauses. A
 * negation, a condition or a hedge outside it holds for something else.
 */
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { conditions, hedges, negations, subordinators } from './vocabulary.ts';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The clause around a stretch, both ends included in it. */
export function clauseAround(tokens: readonly Token[], { from, to }: Stretch): Stretch {
  let start = from;
  while (start > 0 && !opensClause(tokens, start)) start--;
  let end = to;
  while (end < tokens.length && !opensClause(tokens, end)) end++;
  return { from: start, to: end };
}

/** A clause begins with a token: behind a semicolon, or with a conjunction or subordinator behind a comma. */
const opensClause = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at - 1], ';:.') ||
  ((isMark(tokens[at - 1], ',–—') || isWord(tokens[at], 'but')) &&
    (isIn(tokens[at], JOINING) || isIn(tokens[at], subordinators)));

const JOINING = new Set(['and', 'but', 'yet', 'so', 'or', 'nor']);

/** Whether something in the clause around a stretch, but not in the stretch itself, denies or hedges what is said there. */
export function isUnsureAround(tokens: readonly Token[], stretch: Stretch): boolean {
  const { from, to } = clauseAround(tokens, stretch);
  for (let at = from; at < to; at++) {
    if (at >= stretch.from && at < stretch.to) continue;
    const token = tokens[at];
    if (token === undefined || (token.traits & UNSURE) === 0) continue;
    // "Is beyond doubt", "without any doubt".
    if (isWord(tokens[at + 1], 'doubt') || isWord(tokens[at + 2], 'doubt')) continue;
    // "Without delay": how, and not whether.
    if (at >= stretch.to && isWord(token, 'without')) continue;
    // "And nowhere else".
    if (isWord(tokens[at + 1], 'else')) continue;
    if (isIn(token, negations) || isIn(token, hedges) || isIn(token, conditions)) return true;
  }
  return false;
}

/** Those of all words that deny or hedge, and of more. */
const UNSURE = traits.negation | traits.possibility | traits.condition;
