/**
 * A set of word sequences in typed arrays: which words there are, and which sequences of them. It knows hashes and
 * folded words; what a sequence means is kept by whoever builds it.
 */
import type { Numbered } from '../numbered.ts';
import { foldWord } from './fold.ts';
import { isWord, newWord, readWord, type Word } from './words.ts';

/** "No such word", "no such node"; as a node also the root, where sequences start. */
export const NONE = 0;

/** Numbers in a slot of the table of edges. */
const SLOT = 3;

export interface Trie {
  /** Folded words; number 0 is none. */
  readonly words: Numbered<string>;
  readonly wordHash: Int32Array;
  /** Open-addressed table from hash to word. */
  readonly wordSlots: Int32Array;
  /** Bits by hash: clear when no sequence starts with such a word. */
  readonly firstFilter: Int32Array;
  /** The same for words that start with a small letter: clear when all sequences that start so want a capital. */
  readonly lowFilter: Int32Array;
  /** Bits by node and hash: clear when the node does not go on with such a word. */
  readonly edgeFilter: Int32Array;
  /** Node of the sequence that is this one word. */
  readonly first: Int32Array;
  /** Open-addressed table; each slot holds node, word and next node. */
  readonly edges: Int32Array;
  /** 1 for nodes that go on. */
  readonly goesOn: Uint8Array;
  readonly nodeCount: number;
}

/** The number of the word just read, NONE when no sequence has it. */
export function findWord(trie: Trie, text: string, word: Word): number {
  const { wordSlots, wordHash, words } = trie;
  const mask = wordSlots.length - 1;
  for (let slot = spread(word.hash) & mask; ; slot = (slot + 1) & mask) {
    const found = wordSlots[slot] as number;
    if (found === NONE) return NONE;
    if (wordHash[found] === word.hash && isWord(text, word.start, word.end, words.at(found) as string)) return found;
  }
}

/** The node that a sequence comes to by one more word. */
export function followEdge(trie: Trie, node: number, word: number): number {
  const { edges } = trie;
  const mask = edges.length / SLOT - 1;
  for (let slot = edgeHash(node, word) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * SLOT;
    const found = edges[at + 2] as number;
    if (found === NONE) return NONE;
    if (edges[at] === node && edges[at + 1] === word) return found;
  }
}

/** Whether the bit of a hash is set; a set bit may be another's. */
export function mayHave(filter: Int32Array, hash: number): boolean {
  const bit = spread(hash) & (filter.length * 32 - 1);
  return (((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

/** A filter of hashes, with about sixteen bits for each. */
export function filterOf(hashes: readonly number[]): Int32Array {
  const filter = new Int32Array(powerAbove(Math.max(2048, hashes.length)) / 2);
  for (const hash of hashes) {
    const bit = spread(hash) & (filter.length * 32 - 1);
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return filter;
}

/** What stands for a node and the word it goes on with in `edgeFilter`. */
export const edgeKey = (node: number, wordHash: number): number => Math.imul(node, 0x9e3779b1) ^ wordHash;

/** Mixes the high bits of a hash into the low ones, which choose the slot. */
export const spread = (hash: number): number => hash ^ (hash >>> 15);

export interface TrieBuilder {
  /** Adds the words of a text as a sequence; its node, NONE when there are no words. `low`: it may start small. */
  add(text: string, low: boolean): number;
  build(): Trie;
}

/** Starts a trie that expects about so many sequences. */
export function buildTrie(expected: number): TrieBuilder {
  const words: string[] = [''];
  let wordHash = new Int32Array(powerAbove(expected / 4));
  let wordSlots = new Int32Array(wordHash.length * 2);
  let first = new Int32Array(wordHash.length);
  let edges = new Int32Array(powerAbove(expected * 2) * SLOT);
  let edgeCount = 0;
  let goesOn = new Uint8Array(powerAbove(expected * 2));
  let nodeCount = 1;
  const lows = new Set<number>();
  const word = newWord();

  function wordNumber(text: string): number {
    const mask = wordSlots.length - 1;
    let slot = spread(word.hash) & mask;
    for (; wordSlots[slot] !== NONE; slot = (slot + 1) & mask) {
      const found = wordSlots[slot] as number;
      if (wordHash[found] === word.hash && isWord(text, word.start, word.end, words[found] as string)) return found;
    }
    const number = words.length;
    words.push(foldWord(text, word.start, word.end));
    if (number >= wordHash.length) {
      wordHash = grown(wordHash);
      first = grown(first);
    }
    wordHash[number] = word.hash;
    wordSlots[slot] = number;
    if (number * 2 > wordSlots.length) wordSlots = rehashed(wordSlots.length * 2, number, wordHash);
    return number;
  }

  function newNode(): number {
    if (nodeCount >= goesOn.length) {
      const more = new Uint8Array(goesOn.length * 2);
      more.set(goesOn);
      goesOn = more;
    }
    return nodeCount++;
  }

  function nextNode(node: number, number: number): number {
    if (node === NONE) {
      if (first[number] === NONE) first[number] = newNode();
      return first[number] as number;
    }
    const mask = edges.length / SLOT - 1;
    let slot = edgeHash(node, number) & mask;
    for (; edges[slot * SLOT + 2] !== NONE; slot = (slot + 1) & mask) {
      if (edges[slot * SLOT] === node && edges[slot * SLOT + 1] === number) return edges[slot * SLOT + 2] as number;
    }
    const added = newNode();
    goesOn[node] = 1;
    edges[slot * SLOT] = node;
    edges[slot * SLOT + 1] = number;
    edges[slot * SLOT + 2] = added;
    edgeCount++;
    if (edgeCount * 2 * SLOT > edges.length) edges = respread(edges);
    return added;
  }

  return {
    add(text, low) {
      let node = NONE;
      for (let at = 0; readWord(text, at, word); at = word.end) {
        const number = wordNumber(text);
        if (node === NONE && low) lows.add(number);
        node = nextNode(node, number);
      }
      return node;
    },
    build() {
      const hashes = Array.from({ length: words.length }, (_, number) => wordHash[number] as number);
      const keys: number[] = [];
      for (let at = 0; at < edges.length; at += SLOT) {
        if (edges[at + 2] !== NONE) keys.push(edgeKey(edges[at] as number, hashes[edges[at + 1] as number] as number));
      }
      return {
        words,
        wordHash: wordHash.slice(0, words.length),
        wordSlots,
        firstFilter: filterOf(hashes.filter((_, number) => first[number] !== NONE)),
        lowFilter: filterOf([...lows].map((number) => hashes[number] as number)),
        edgeFilter: filterOf(keys),
        first: first.slice(0, words.length),
        edges,
        goesOn: goesOn.slice(0, nodeCount),
        nodeCount,
      };
    },
  };
}

const edgeHash = (node: number, word: number): number => {
  const mixed = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

const powerAbove = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(count, 16)));

function grown(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/** A larger table of the words 1…last. */
function rehashed(size: number, last: number, wordHash: Int32Array): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size);
  for (let number = 1; number <= last; number++) {
    let slot = spread(wordHash[number] as number) & (size - 1);
    while (slots[slot] !== NONE) slot = (slot + 1) & (size - 1);
    slots[slot] = number;
  }
  return slots;
}

/** The edges in a table twice as large. */
function respread(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  const mask = to.length / SLOT - 1;
  for (let at = 0; at < from.length; at += SLOT) {
    if (from[at + 2] === NONE) continue;
    let slot = edgeHash(from[at] as number, from[at + 1] as number) & mask;
    while (to[slot * SLOT + 2] !== NONE) slot = (slot + 1) & mask;
    to.set(from.subarray(at, at + SLOT), slot * SLOT);
  }
  return to;
}
