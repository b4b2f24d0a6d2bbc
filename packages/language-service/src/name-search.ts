/**
 * Which entities of a dossier can have a name that begins, or has a word that begins, as somebody types. A dossier of an
 * article is small, and looked through; a list of half a million names is not looked through at every key.
 */
import type { Dossier, Entity } from '@brief/core';
import { searchKey } from './symbols.ts';

/**
 * In the dossier’s order, and perhaps some that have no such name: whoever asks looks at each. Of a large dossier never
 * more than a list can show.
 */
export function entitiesWith(dossier: Dossier, wanted: string): readonly Entity[] {
  const { entities } = dossier;
  if (entities.length <= small) return entities;
  if (wanted === '') return entities.slice(0, most);
  let index = indexes.get(dossier);
  if (index === undefined) {
    index = indexOf(entities);
    indexes.set(dossier, index);
  }
  const numbers = index.get(beginningOf(wanted)) ?? [];
  const found = new Set<number>();
  // Where there are more than a list can show, those that begin so are shown.
  for (const test of [begins, mayHave]) {
    for (const number of numbers) {
      if (found.size >= most) break;
      if (test(entities[number] as Entity, wanted)) found.add(number);
    }
  }
  return [...found].sort((a, b) => a - b).map((number) => entities[number] as Entity);
}

/** Numbers of entities by the first letters of what a search can begin with. */
type Index = ReadonlyMap<string, readonly number[]>;

const indexes = new WeakMap<Dossier, Index>();

function indexOf(entities: readonly Entity[]): Index {
  const index = new Map<string, number[]>();
  const add = (start: string, number: number) => {
    const numbers = index.get(start);
    if (numbers === undefined) index.set(start, [number]);
    // In order, so that a second time in a row is one time.
    else if (numbers.at(-1) !== number) numbers.push(number);
  };
  for (const [number, { id, labels }] of entities.entries()) {
    for (const key of [searchKey(id), ...labels.map(({ text }) => searchKey(text))]) {
      for (const start of startsOf(key)) {
        add(start.slice(0, 1), number);
        if (start.length > 1) add(start.slice(0, depth), number);
        if (start.length > 2) add(start.slice(0, depth - 1), number);
      }
    }
  }
  return index;
}

/** What a search can begin with: each word with what follows it, and the initials. */
function startsOf(key: string): readonly string[] {
  const starts = [key];
  let initials = key.charAt(0);
  for (let at = 1; at < key.length; at++) {
    if (key[at - 1] !== ' ' && key[at - 1] !== '-') continue;
    starts.push(key.slice(at, at + depth));
    initials += key.charAt(at);
  }
  if (initials.length > 1) starts.push(initials);
  return starts;
}

const begins = ({ id, labels }: Entity, wanted: string): boolean =>
  searchKey(id).startsWith(wanted) || labels.some(({ text }) => searchKey(text).startsWith(wanted));

const mayHave = ({ id, labels }: Entity, wanted: string): boolean =>
  [id, ...labels.map(({ text }) => text)].some((name) => {
    const key = searchKey(name);
    return (
      startsOf(key).some((start) => start.startsWith(wanted)) ||
      key.includes(` ${wanted}`) ||
      key.includes(`-${wanted}`)
    );
  });

const beginningOf = (wanted: string): string => wanted.slice(0, depth);

/** Letters by which a large dossier is divided. */
const depth = 3;
/** As many are looked through in less time than it takes to notice. */
const small = 2000;
/** More than anybody reads in a list; the next letter makes a new one. */
const most = 500;
