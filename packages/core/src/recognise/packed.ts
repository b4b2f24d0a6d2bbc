/**
 * Dossiers and all that recognition makes of them as plain data, so that a program can carry them ready-made instead of
 * making them at every start. It knows what kinds of values there are, not what they are for.
 */
import type { Dossier, Entity } from '../model/dossier.ts';
import type { Label } from '../model/label.ts';
import { provideRawIndex, type RawIndex, rawIndexOf } from './raw-index.ts';
import type { NameIndex, Vocabulary } from './vocabulary.ts';

/** A vocabulary as JSON. Only for the version of the package that packed it. */
export interface PackedVocabulary {
  /** Values that occur more than once in the dossiers: lists of phrases, contexts. */
  readonly shared: readonly Packed[];
  readonly dossiers: readonly Packed[];
  readonly names: Packed;
  /** JSON by itself, since not every run needs it. */
  readonly raw: string;
}

type Packed = string | number | boolean | null | readonly Packed[] | { readonly [key: string]: Packed };

/** Packs a vocabulary with its dossiers. */
export function packVocabulary({ dossiers, names }: Vocabulary): PackedVocabulary {
  const shared: Packed[] = [];
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  const key = (value: unknown): string => (isShareable(value) ? JSON.stringify(value) : '');
  const countIn = (value: unknown): void => {
    const text = key(value);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(countIn);
  };
  const share = (value: unknown): Packed => {
    const text = key(value);
    if ((counts.get(text) ?? 0) < 2) return pack(value, share);
    const known = numbers.get(text);
    if (known !== undefined) return { $shared: known };
    const packed = pack(value, share);
    numbers.set(text, shared.push(packed) - 1);
    return { $shared: shared.length - 1 };
  };
  const plain = JSON.parse(JSON.stringify(dossiers));
  countIn(plain);
  const members = new Map<unknown, Packed>();
  for (const [number, one] of membersOf(dossiers).entries()) members.set(one, { $member: number });
  const refer = (value: unknown): Packed => members.get(value) ?? pack(value, refer);
  return {
    dossiers: (plain as unknown[]).map(share),
    shared,
    names: refer(names),
    raw: JSON.stringify(refer(rawIndexOf(names))),
  };
}

/** The vocabulary that was packed, with dossiers of its own. */
export function unpackVocabulary(packed: PackedVocabulary): Vocabulary {
  const shared: unknown[] = [];
  for (const value of packed.shared) shared.push(unpack(value, shared, []));
  const dossiers = packed.dossiers.map((dossier) => unpack(dossier, shared, []) as Dossier);
  const names = unpack(packed.names, [], membersOf(dossiers)) as NameIndex;
  provideRawIndex(names, () => unpack(JSON.parse(packed.raw), [], []) as RawIndex);
  return { dossiers, names };
}

/** Short values cost less than a reference to them. */
const isShareable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && JSON.stringify(value).length > 40;

/** What the index refers to, in the order of the dossiers. */
function membersOf(dossiers: readonly Dossier[]): readonly (Entity | Label)[] {
  return dossiers.flatMap(({ entities }) => entities.flatMap((entity) => [entity, ...entity.labels]));
}

function pack(value: unknown, inner: (value: unknown) => Packed): Packed {
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

function unpack(packed: Packed, shared: readonly unknown[], members: readonly unknown[]): unknown {
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
