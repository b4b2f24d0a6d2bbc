/** Finds names by the bare letters of any keyboard: `kalin` finds “Kalın”. */

/** The items whose text holds the letters asked for, those that begin with them first. */
export function ranked<Item>(items: readonly Item[], wanted: string, textOf: (item: Item) => string): readonly Item[] {
  const key = bareLetters(wanted);
  const rank = (item: Item) => {
    const text = bareLetters(textOf(item));
    if (text.startsWith(key)) return 0;
    if (text.includes(` ${key}`)) return 1;
    return text.includes(key) ? 2 : 3;
  };
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((entry) => entry.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function bareLetters(text: string): string {
  return text.replace(/[İIı]/g, 'i').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’'ʼ]/g, '');
}
