/**
 * Which relations the dossiers in force state of an entity, as bits: a sentence that names nothing of a relation is not
 * looked through for its phrases.
 */
import { type Predicate, predicates, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';

interface Relations {
  /** By the id of an entity, those it is identified with included. */
  readonly byEntity: ReadonlyMap<string, number>;
  readonly used: ReadonlySet<string>;
  /** Those with a view that has an owner. */
  readonly judged: ReadonlySet<string>;
}

const places = new Map(Object.keys(predicates).map((predicate, place) => [predicate, place]));

export const relationBit = (predicate: Predicate): number => 1 << (places.get(predicate) ?? 0);

export const isJudged = ({ contested, designation }: Statement): boolean => contested === true || designation === true;

/** Made once for a knowledge. */
export const relationsOf = oncePer(readRelations);

function readRelations({ dossiers }: Knowledge): Relations {
  const byEntity = new Map<string, number>();
  const add = (id: string, bits: number) => byEntity.set(id, (byEntity.get(id) ?? 0) | bits);
  const used = new Set<string>();
  const judged = new Set<string>();
  const statements = dossiers.flatMap((dossier) => dossier.statements);
  for (const statement of statements) {
    const { predicate, subject, object } = statement;
    used.add(predicate);
    if (isJudged(statement)) judged.add(predicate);
    if (predicate === 'about') continue;
    add(subject, relationBit(predicate));
    if (object !== undefined) add(object, relationBit(predicate));
  }
  for (const { predicate, subject, object } of statements) {
    if (predicate !== 'identifiedAs' || object === undefined) continue;
    add(subject, byEntity.get(object) ?? 0);
    add(object, byEntity.get(subject) ?? 0);
  }
  return { byEntity, used, judged };
}
