/**
 * What a dossier states: of an entity, with a predicate, and what follows of who is who. Statements are put in order once
 * for a dossier, so that a reader can ask for each of them.
 */
import type { Dossier, Statement } from '@brief/core';
import { addTo } from '../lists.ts';
import { oncePer } from '../once-per.ts';

/** What is stated of one of its entities. */
export const statedOf = (dossier: Dossier, subject: string): readonly Statement[] =>
  bySubject(dossier).get(subject) ?? NONE;

/** What is stated with a predicate. */
export const statedBy = (dossier: Dossier, predicate: Statement['predicate']): readonly Statement[] =>
  byPredicate(dossier).get(predicate) ?? NONE;

/** An entity, and what the source identifies it with. */
export const sameAs = (dossier: Dossier, id: string): readonly string[] => [
  id,
  ...statedBy(dossier, 'identifiedAs').flatMap(({ subject, object }) =>
    object === undefined ? [] : subject === id ? [object] : object === id ? [subject] : [],
  ),
];

/** The roles that somebody holds. */
export const rolesOf = (dossier: Dossier, holder: string): readonly string[] => objectsOf(dossier, holder, 'holdsRole');

/** What a predicate leads to from an entity. */
export const objectsOf = (dossier: Dossier, subject: string, predicate: Statement['predicate']): readonly string[] =>
  statedOf(dossier, subject).flatMap((one) =>
    one.predicate === predicate && one.object !== undefined ? [one.object] : [],
  );

const NONE: readonly Statement[] = [];

const indexed = (keyOf: (statement: Statement) => string) =>
  oncePer(({ statements }: Dossier): ReadonlyMap<string, readonly Statement[]> => {
    const stated = new Map<string, Statement[]>();
    for (const one of statements) addTo(stated, keyOf(one), one);
    return stated;
  });

const bySubject = indexed(({ subject }) => subject);
const byPredicate = indexed(({ predicate }) => predicate);
