/**
 * The places that statements fill, by the first word before them, with what the source has there. A sentence is not known
 * here.
 */
import { type Dossier, entityOf, type Statement, type Wording, wordings } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { addTo } from '../lists.ts';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import { fieldsOf } from './fields.ts';
import { rolesOf, statedOf } from './stated.ts';

export interface OpenPlace {
  /** What stands before it. */
  readonly lead: readonly string[];
  readonly dossier: Dossier;
  readonly statement: Statement;
  /** The beginnings of the words the source has there, and the fields they belong to. */
  readonly roots: ReadonlySet<string>;
  readonly fields: ReadonlySet<number>;
  /** Whom and what the statement speaks of. */
  readonly named: ReadonlySet<string>;
  /** The source has somebody’s name there: "Ankara’s interests". */
  readonly isSomebodys: boolean;
}

/** Made once for a knowledge: the places by the first word before them. */
export const placesIn = oncePer(({ dossiers }: Knowledge): ReadonlyMap<string, readonly OpenPlace[]> => {
  const found = new Map<string, OpenPlace[]>();
  for (const dossier of dossiers) {
    for (const statement of dossier.statements) {
      const { predicate } = statement;
      // A dossier that nothing has checked may have a predicate that nobody knows.
      const usual: Wording | undefined = predicate === 'about' ? undefined : wordings[predicate];
      const leads = [...(usual?.places ?? []), ...(statement.wording?.places ?? [])];
      if (leads.length === 0) continue;
      const place = placeOf(dossier, statement);
      for (const text of leads) {
        const lead = text.split(' ').map(bare);
        const [first = ''] = lead;
        addTo(found, first, { ...place, lead });
      }
    }
  }
  return found;
});

/** Whether a word can stand before an open place. */
export const opensPlace = (knowledge: Knowledge, key: string): boolean => placesIn(knowledge).has(key);

function placeOf(dossier: Dossier, statement: Statement): Omit<OpenPlace, 'lead'> {
  const { subject, object = '', concerns = [], by } = statement;
  const ofSubject = statedOf(dossier, subject);
  const named = new Set([
    subject,
    object,
    by,
    ...concerns,
    ...rolesOf(dossier, by),
    ...ofSubject.map((one) => one.object ?? ''),
  ]);
  // What the same subject has in the same relation fills the place, too.
  const siblings = ofSubject.filter((one) => one.predicate === statement.predicate && one.predicate !== 'about');
  const texts = [statement, ...siblings].flatMap(({ text = '', quotes, object: other = '' }) => [
    text,
    ...quotes.map(({ exact }) => exact),
    ...(entityOf(dossier, other)?.labels ?? []).map(({ text: label }) => label),
  ]);
  const all = texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map(bare);
  return {
    dossier,
    statement,
    named,
    roots: new Set(all.filter((word) => word.length > 3).map(root)),
    fields: new Set(all.flatMap(fieldsOf)),
    isSomebodys: statement.quotes.some(({ exact }) => /\p{Lu}\p{L}+’s /u.test(exact)),
  };
}

/** So many letters are taken for the whole word: "diplomats" and "diplomatic" are one. */
export const root = (word: string): string => word.slice(0, 5);
