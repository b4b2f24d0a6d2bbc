/**
 * Finds the word a person probably meant. It knows nothing of what the words stand for: ids, rule names, option values,
 * entities' names are all the same to it.
 */

/**
 * The candidate nearest to `word`, if one is near enough to be worth a question: at most one slip (a letter missing, too
 * many, wrong, or two swapped) for every three letters. Upper case, accents and separators count for nothing, so
 * "TURKIYE" is as near to "türkiye" as can be. Of equally near candidates the first.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = bare(word);
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const distance = editDistance(wanted, bare(candidate), limit);
    if (distance > limit) continue;
    nearest = candidate;
    if (distance === 0) break;
    limit = distance - 1;
  }
  return nearest;
}

/**
 * How many slips lie between two words: letters inserted, left out, replaced, or swapped with their neighbour (optimal
 * string alignment, in UTF-16 code units). Stops early and returns `limit + 1` when the answer is above `limit`.
 */
export function editDistance(from: string, to: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, to.length), limit + 1);
}

/** A cell of a row; rows are filled from the left, so it is always there. */
const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;

/** Letters and digits only, without accents, in lower case; a dotless ı is an i. */
const bare = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[\p{M}\p{P}\p{Z}]/gu, '');
