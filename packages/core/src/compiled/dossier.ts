/**
 * A checked dossier as bytes, of which an entity is made when it is asked for. Most entities of a long list differ in
 * their id and their name only; what is left of them is kept once for all that have it.
 */
import type { Dossier, Entity } from '../model/dossier.ts';
import { hasTrait, type Trait, traits } from '../model/entity-table.ts';
import { type Kind, kinds } from '../model/kinds.ts';
import { type EntityStore, type LinkedDossier, linkStored } from '../model/link.ts';
import type { Numbered } from '../numbered.ts';
import { openSections, packSections } from './sections.ts';
import { openTexts, packTexts } from './texts.ts';

/**
 * A note is kept with it as it is. Nothing for a dossier that cannot be kept so: its ids were chosen to lie in each other’s
 * way.
 */
export function packDossier({ entities, ...rest }: Dossier, note = ''): Uint8Array<ArrayBuffer> | undefined {
  const slots = slotsOf(entities);
  if (slots === undefined) return undefined;
  const shapes = new Map<string, number>();
  const shape = new Int32Array(entities.length);
  const kind = new Uint8Array(entities.length);
  const trait = new Uint8Array(entities.length);
  for (const [number, entity] of entities.entries()) {
    const left = shapeOf(entity);
    const known = shapes.get(left) ?? shapes.size;
    shapes.set(left, known);
    shape[number] = known;
    kind[number] = kinds.indexOf(entity.kind);
    for (const [bit, one] of traits.entries())
      if (hasTrait(entity, one)) trait[number] = (trait[number] ?? 0) | (1 << bit);
  }
  const ids = packTexts(column(entities, ({ id }) => id));
  const labels = packTexts(column(entities, ({ label }) => label));
  const lefts = packTexts([...shapes.keys()]);
  return packSections({
    note,
    head: JSON.stringify(rest),
    idStarts: ids.starts,
    idBytes: ids.bytes,
    slots,
    labelStarts: labels.starts,
    labelBytes: labels.bytes,
    shapeStarts: lefts.starts,
    shapeBytes: lefts.bytes,
    shape,
    kind,
    trait,
  });
}

/** The dossier that was packed, linked, and the note. @throws {Error} when the bytes are something else. */
export function openDossier(bytes: Uint8Array<ArrayBuffer>): {
  readonly dossier: LinkedDossier;
  readonly note: string;
} {
  const sections = openSections(bytes);
  const texts = (name: string) =>
    openTexts({ starts: sections.ints(`${name}Starts`), bytes: sections.bytes(`${name}Bytes`) });
  const [ids, labels, shapes] = [texts('id'), texts('label'), texts('shape')];
  const [slots, shape] = [sections.ints('slots'), sections.ints('shape')];
  const [kind, trait] = [sections.bytes('kind'), sections.bytes('trait')];
  const store: EntityStore = {
    length: ids.length,
    at(number) {
      const [id, label, left] = [ids.at(number), labels.at(number), shapes.at(shape[number] ?? -1)];
      return id === undefined || label === undefined || left === undefined ? undefined : filled(left, id, label);
    },
    numberOf(id) {
      const mask = slots.length - 1;
      let slot = hashOf(id) & mask;
      for (let step = 0; step < LONGEST; step++) {
        const number = (slots[slot] as number) - 1;
        if (number < 0) return -1;
        if (ids.at(number) === id) return number;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
    ofKind: (wanted: Kind) => numbersIn(kind, (one) => one === kinds.indexOf(wanted)),
    having(wanted: Trait) {
      const bit = 1 << traits.indexOf(wanted);
      return numbersIn(trait, (bits) => (bits & bit) !== 0);
    },
  };
  const head = JSON.parse(sections.text('head')) as Omit<Dossier, 'entities'>;
  return { dossier: linkStored(head, store), note: sections.text('note') };
}

/** An entity without its id and its name; the text of an only name that is the preferred one goes with it. */
function shapeOf(entity: Entity): string {
  const { label, labels } = entity;
  const isPlain = labels.length === 1 && labels[0]?.text === label;
  return JSON.stringify({ ...entity, id: '', label: '', labels: isPlain ? [{ ...labels[0], text: '' }] : labels });
}

/** No name is empty, so an empty one is one that was taken out. */
function filled(shape: string, id: string, label: string): Entity {
  const entity = JSON.parse(shape) as Entity;
  const [first] = entity.labels;
  return { ...entity, id, label, ...(first?.text === '' && { labels: [{ ...first, text: label }] }) };
}

/** A table of the ids that is never full, so that looking for one comes to an end. */
function slotsOf(entities: readonly Entity[]): Int32Array | undefined {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(entities.length * 2, 16))));
  const mask = slots.length - 1;
  for (const [number, { id }] of entities.entries()) {
    let slot = hashOf(id) & mask;
    let step = 0;
    for (; slots[slot] !== 0; step++) slot = (slot + 1) & mask;
    if (step >= LONGEST) return undefined;
    slots[slot] = number + 1;
  }
  return slots;
}

/** Slots in a row; in tables no more than half full there are never so many by chance. */
const LONGEST = 128;

function column(entities: readonly Entity[], of: (entity: Entity) => string): Numbered<string> {
  return {
    length: entities.length,
    at: (number) => {
      const entity = entities[number];
      return entity && of(entity);
    },
  };
}

function numbersIn(values: Uint8Array, isWanted: (value: number) => boolean): readonly number[] {
  const numbers: number[] = [];
  for (let number = 0; number < values.length; number++) if (isWanted(values[number] as number)) numbers.push(number);
  return numbers;
}

/** FNV-1a over UTF-16 code units, the high bits mixed into the low ones, which choose the slot. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
