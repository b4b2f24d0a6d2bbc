/**
 * The walk over a text: where do words stand that are, folded, a sequence of the vocabulary. It reports every sequence
 * that starts at every word; whether a place is a name is not decided here.
 */
import { edgeKey, findWord, followEdge, mayHave, NONE, type Trie } from './trie.ts';
import { canJoin, newWord, readWord } from './words.ts';

/** Calls `found` for each sequence with its node and place, from left to right, longer ones first. */
export function scan(
  trie: Trie,
  head: Int32Array,
  text: string,
  found: (node: number, start: number, end: number) => void,
): void {
  const { first, firstFilter, lowFilter, edgeFilter, goesOn } = trie;
  const word = newWord();
  const ahead = newWord();
  const nodes: number[] = [];
  const ends: number[] = [];
  for (let from = 0; readWord(text, from, word); from = word.end) {
    const initial = text.charCodeAt(word.start);
    if (!mayHave(initial >= 0x61 && initial <= 0x7a ? lowFilter : firstFilter, word.hash)) continue;
    const number = findWord(trie, text, word);
    if (number === NONE) continue;
    let count = 0;
    let end = word.end;
    for (let node = first[number] as number; node !== NONE; ) {
      if (head[node] !== 0) {
        nodes[count] = node;
        ends[count++] = end;
      }
      if (goesOn[node] === 0 || !readWord(text, end, ahead) || !canJoin(text, end, ahead.start)) break;
      if (!mayHave(edgeFilter, edgeKey(node, ahead.hash))) break;
      const next = findWord(trie, text, ahead);
      if (next === NONE) break;
      node = followEdge(trie, node, next);
      end = ahead.end;
    }
    while (count-- > 0) found(nodes[count] as number, word.start, ends[count] as number);
  }
}
