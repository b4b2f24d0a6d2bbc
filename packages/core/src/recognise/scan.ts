/**
 * The walk over a text: where do words stand that are, folded, a sequence of the vocabulary. It reports every sequence
 * that starts at every word; whether a place is a name is not decided here.
 */
import { findWord, followEdge, mayStart, NONE, type Trie } from './trie.ts';
import { canJoin, newWord, readWord } from './words.ts';

/** Calls `found` for each sequence with its node and place, from left to right, shorter ones first. */
export function scan(
  trie: Trie,
  head: Int32Array,
  text: string,
  found: (node: number, start: number, end: number) => void,
): void {
  const { first, firstFilter, goesOn } = trie;
  const word = newWord();
  const ahead = newWord();
  for (let from = 0; readWord(text, from, word); from = word.end) {
    if (!mayStart(firstFilter, word.hash)) continue;
    const number = findWord(trie, text, word);
    if (number === NONE) continue;
    let node = first[number] as number;
    let end = word.end;
    while (node !== NONE) {
      if (head[node] !== 0) found(node, word.start, end);
      if (goesOn[node] === 0 || !readWord(text, end, ahead) || !canJoin(text, end, ahead.start)) break;
      const next = findWord(trie, text, ahead);
      if (next === NONE) break;
      node = followEdge(trie, node, next);
      end = ahead.end;
    }
  }
}
