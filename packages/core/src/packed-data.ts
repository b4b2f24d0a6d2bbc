/**
 * Values as plain data, so that a program can carry them ready-made instead of making them at every start. It knows what
 * kinds of values there are, not what they are for.
 */

/** JSON. Only for the version of the package that packed it. */
export type Packed = string | number | boolean | null | readonly Packed[] | { readonly [key: string]: Packed };

/** Packs a value that holds no more than lists, records, texts, numbers, sets and arrays of integers. */
export const packData = (value: unknown): Packed => pack(value, packData);

/** The value that was packed. */
export const unpackData = (packed: Packed): unknown => unpack(packed, [], []);

/** Packs a value whose members are packed by `inner`. */
export function pack(value: unknown, inner: (value: unknown) => Packed): Packed {
  if (value instanceof Int32Array) return { $int32: runsOf(value) };
  if (value instanceof Uint8Array) return { $uint8: runsOf(value) };
  if (value instanceof Set) return { $set: [...value].map(inner) };
  if (Array.isArray(value)) return areWords(value) ? { $words: value.join('\n') } : value.map(inner);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inner(member)]));
  }
  return value as Packed;
}

/** Two words or more, which can be told apart when they are joined. */
const areWords = (list: readonly unknown[]): boolean =>
  list.length > 1 && list.every((word) => typeof word === 'string' && !word.includes('\n'));

/** The value; `$shared` and `$member` stand for what is in the lists. */
export function unpack(packed: Packed, shared: readonly unknown[], members: readonly unknown[]): unknown {
  if (typeof packed !== 'object' || packed === null) return packed;
  if (isList(packed)) return packed.map((one) => unpack(one, shared, members));
  const { $member, $shared, $words, $set, $int32, $uint8 } = packed;
  if ($member !== undefined) return members[$member as number];
  if ($shared !== undefined) return shared[$shared as number];
  if ($words !== undefined) return ($words as string).split('\n');
  if ($set !== undefined) return new Set($set as readonly Packed[]);
  if ($int32 !== undefined) return fill((length) => new Int32Array(length), $int32 as readonly number[]);
  if ($uint8 !== undefined) return fill((length) => new Uint8Array(length), $uint8 as readonly number[]);
  const whole: Record<string, unknown> = {};
  for (const key in packed) whole[key] = unpack(packed[key] as Packed, shared, members);
  return whole;
}

const isList = (packed: Packed): packed is readonly Packed[] => Array.isArray(packed);

/** The length, then the numbers by their stretches: how many zeros, how many others, the others. */
function runsOf(array: Int32Array | Uint8Array): readonly number[] {
  const runs: number[] = [array.length];
  for (let at = 0; at < array.length; ) {
    const start = at;
    while (at < array.length && array[at] === 0) at++;
    const first = at;
    // A few zeros among others cost less than a new stretch.
    while (at < array.length && !(array[at] === 0 && array[at + 1] === 0 && array[at + 2] === 0)) at++;
    runs.push(first - start, at - first, ...array.subarray(first, at));
  }
  return runs;
}

function fill<T extends Int32Array | Uint8Array>(make: (length: number) => T, runs: readonly number[]): T {
  const array = make(runs[0] as number);
  let to = 0;
  for (let at = 1; at < runs.length; ) {
    to += runs[at++] as number;
    for (let left = runs[at++] as number; left > 0; left--) array[to++] = runs[at++] as number;
  }
  return array;
}
