/**
 * Texts by number, in the order in which they came, and numbers by text. A `Map` does the same with four times the time
 * and several times the memory, which counts where a dossier has half a million names.
 */

export interface TextIndex {
  /** The number of this text if it came before; -1 when it is new, and then has the next number. */
  add(text: string): number;
  /** -1 for texts that never came. */
  find(text: string): number;
}

/** An index for at most so many texts. */
export function indexTexts(most: number): TextIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(most * 2, 16))));
  const mask = slots.length - 1;
  const hashes = new Int32Array(most);
  const texts: string[] = [];
  // Only texts that somebody chose for their hashes come to lie here, and cost no more than elsewhere.
  const crowded = new Map<string, number>();

  /** The slot with the text, or the empty one where it belongs; -1 when there is none near. */
  function slotOf(text: string, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let step = 0; step < LONGEST; step++) {
      const number = (slots[slot] as number) - 1;
      if (number < 0 || (hashes[number] === hash && texts[number] === text)) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  return {
    add(text) {
      const hash = hashOf(text);
      const slot = slotOf(text, hash);
      const known = slot < 0 ? (crowded.get(text) ?? -1) : (slots[slot] as number) - 1;
      if (known >= 0) return known;
      hashes[texts.length] = hash;
      const count = texts.push(text);
      if (slot < 0) crowded.set(text, count - 1);
      else slots[slot] = count;
      return -1;
    },
    find(text) {
      const slot = slotOf(text, hashOf(text));
      return slot < 0 ? (crowded.get(text) ?? -1) : (slots[slot] as number) - 1;
    },
  };
}

/** Slots in a row; in tables no more than half full there are never so many by chance. */
const LONGEST = 64;

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
