/** Dossiers and what recognition makes of them as plain data, where what occurs more than once stands once. */
import type { Dossier, Entity } from '../model/dossier.ts';
import type { Label } from '../model/label.ts';
import { type Packed, pack, unpack } from '../packed-data.ts';
import type { NameIndex, Vocabulary } from './vocabulary.ts';

/** A vocabulary as JSON. Only for the version of the package that packed it. */
export interface PackedVocabulary {
  /** Values that occur more than once in the dossiers: lists of phrases, contexts. */
  readonly shared: readonly Packed[];
  readonly dossiers: readonly Packed[];
  readonly names: Packed;
}

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
  };
}

/** The vocabulary that was packed, with dossiers of its own. */
export function unpackVocabulary(packed: PackedVocabulary): Vocabulary {
  const shared: unknown[] = [];
  for (const value of packed.shared) shared.push(unpack(value, shared, []));
  const dossiers = packed.dossiers.map((dossier) => unpack(dossier, shared, []) as Dossier);
  const names = unpack(packed.names, [], membersOf(dossiers)) as NameIndex;
  return { dossiers, names };
}

/** Short values cost less than a reference to them. */
const isShareable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && JSON.stringify(value).length > 40;

/** What the index refers to, in the order of the dossiers. */
function membersOf(dossiers: readonly Dossier[]): readonly (Entity | Label)[] {
  return dossiers.flatMap(({ entities }) => entities.flatMap((entity) => [entity, ...entity.labels]));
}
