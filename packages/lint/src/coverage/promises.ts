/**
 * What a draft promises to cover, and what of it its own prose names: for each word of the promise the entities it
 * stands for. Whether that is worth a finding is the rule’s affair.
 */
import { type Entity, entityTable, type Kind, kinds } from '@brief/core';
import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { type PromisedWord, readPromise } from './front-matter.ts';
import { namingsOf, ownersOf } from './namings.ts';

/** One word of a promise. Without entities it is a word that stands for nothing in the dossiers in force. */
export interface Promised {
  readonly word: PromisedWord;
  /** Absent where the word is the id of an entity. */
  readonly kind?: Kind;
  readonly covered: readonly Entity[];
  readonly missing: readonly Entity[];
  /** Those of the missing that stand in quotations or lists of sources. */
  readonly elsewhere: readonly Entity[];
}

/** Word by word, in order; empty where nothing is promised, or nothing that can be read. */
export function promisedBy(draft: Draft, knowledge: Knowledge): readonly Promised[] {
  const promise = readPromise(draft);
  if (promise === undefined || !('words' in promise)) return [];
  const namings = namingsOf(draft, knowledge);
  const keysOf = (own: boolean) =>
    new Set(namings.filter((naming) => naming.own === own).map(({ dossier, entity }) => `${dossier} ${entity}`));
  const [named, elsewhere] = [keysOf(true), keysOf(false)];
  const used = new Set(namings.map(({ dossier }) => dossier));
  return promise.words.map((word) => {
    const kind = kindOf(word.text);
    const meant = kind === undefined ? entitiesWithId(word.text, knowledge) : entitiesOfKind(kind, used, knowledge);
    const those = (test: (meant: Meant) => boolean) => meant.filter(test).map(({ entity }) => entity);
    return {
      word,
      ...(kind !== undefined && { kind }),
      covered: those(({ key }) => named.has(key)),
      missing: those(({ key }) => !named.has(key)),
      elsewhere: those(({ key }) => !named.has(key) && elsewhere.has(key)),
    };
  });
}

interface Meant {
  readonly key: string;
  readonly entity: Entity;
}

const entitiesWithId = (id: string, knowledge: Knowledge): readonly Meant[] =>
  ownersOf(id, knowledge).flatMap((owner) => {
    const entity = knowledge.entity(owner.dossier, owner.entity);
    return entity === undefined ? [] : [{ key: `${owner.dossier} ${entity.id}`, entity }];
  });

/** Of the dossiers that the draft names something of; where it names nothing of any, of all. */
const entitiesOfKind = (kind: Kind, used: ReadonlySet<string>, { dossiers }: Knowledge): readonly Meant[] =>
  dossiers
    .filter(({ id }) => used.size === 0 || used.has(id))
    .flatMap((dossier) =>
      entityTable(dossier)
        .ofKind(kind)
        .filter(hasName)
        .map((entity) => ({ key: `${dossier.id} ${entity.id}`, entity })),
    );

/**
 * Whether a writer can be expected to use a name of it. Words such as “presence and influence”, that stand for it only
 * beside certain others, describe it, and there are many ways to describe a thing.
 */
const hasName = ({ labels }: Entity): boolean =>
  labels.some(({ weak, context }) => weak !== true || context?.own !== true);

/** A kind as it is written in a promise: one or many, in any case. */
const kindOf = (word: string): Kind | undefined => written.get(word.toLowerCase());

/** The word for several entities of a kind. */
export const plurals: Readonly<Record<Kind, string>> = {
  person: 'people',
  role: 'roles',
  organization: 'organizations',
  place: 'places',
  region: 'regions',
  priority: 'priorities',
  reform: 'reforms',
  concept: 'concepts',
  event: 'events',
  source: 'sources',
};

const written: ReadonlyMap<string, Kind> = new Map([
  ...kinds.flatMap((kind): [string, Kind][] => [
    [kind, kind],
    [plurals[kind], kind],
  ]),
  ['persons', 'person'],
  ['organisation', 'organization'],
  ['organisations', 'organization'],
]);
