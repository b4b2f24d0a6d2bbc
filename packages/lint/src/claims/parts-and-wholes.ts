/**
 * What a source puts into what: a priority, a function, a reform or a region and the body that has it, a country and its
 * region, an emphasis and its concept; and what each person of the source speaks of. How a sentence says so is not known.
 */
import type { Dossier, Predicate, Statement } from '@brief/core';
import { oncePer } from '../once-per.ts';
import { objectsOf, rolesOf, statedBy } from './stated.ts';

/** The relations in which one end belongs to the other; `S` where the subject is the part. */
const PARTS: { readonly [P in Predicate]?: 'S' | 'O' } = {
  combines: 'O',
  counters: 'O',
  emphasizes: 'O',
  focusOf: 'S',
  namedUnder: 'S',
  priorityOf: 'S',
  reformOf: 'S',
  targets: 'O',
  uses: 'O',
};

interface Parts {
  /** The statements that put a part into a whole, by the part's id and the whole's. */
  readonly within: ReadonlyMap<string, ReadonlyMap<string, Statement>>;
  /** The first statement that speaks of an entity. */
  readonly of: ReadonlyMap<string, Statement>;
  /** What somebody's statements speak of, by their id and the entity's. */
  readonly by: ReadonlyMap<string, ReadonlyMap<string, Statement>>;
  /** What is planned. */
  readonly planned: ReadonlyMap<string, Statement>;
}

type Nested = Map<string, Map<string, Statement>>;

/** The statement by which a part belongs to a whole, if the source has one. */
export function partOf(dossier: Dossier, part: string, whole: string): Statement | undefined {
  const { within } = partsOf(dossier);
  const direct = within.get(part)?.get(whole);
  if (direct) return direct;
  // A country of a region that belongs to the whole.
  for (const [region, statement] of within.get(part) ?? [])
    if (statement.predicate === 'namedUnder' && within.get(region)?.has(whole)) return statement;
  return undefined;
}

/** A statement of somebody's that speaks of an entity; the voice of the source speaks of all. */
export const spokenOfBy = (dossier: Dossier, id: string, speaker: string): Statement | undefined =>
  speaker === dossier.voice ? partsOf(dossier).of.get(id) : partsOf(dossier).by.get(speaker)?.get(id);

/** The plan for an entity. */
export const plannedFor = (dossier: Dossier, id: string): Statement | undefined => partsOf(dossier).planned.get(id);

const partsOf = oncePer((dossier: Dossier): Parts => {
  const { statements } = dossier;
  const within: Nested = new Map();
  const by: Nested = new Map();
  const of = new Map<string, Statement>();
  const planned = new Map<string, Statement>();
  const known = new Map<string, readonly string[]>();
  const speakers = (voice: string): readonly string[] => {
    const found = known.get(voice) ?? speakersOf(dossier, voice);
    known.set(voice, found);
    return found;
  };
  for (const one of statements) {
    const { subject, predicate, object = '', concerns = [], stance } = one;
    const part = predicate === 'about' ? undefined : PARTS[predicate];
    if (part === 'S') put(within, subject, object, one);
    if (part === 'O') put(within, object, subject, one);
    if (predicate === 'about') for (const id of concerns) put(within, subject, id, one);
    for (const id of [subject, object, ...concerns]) {
      if (!of.has(id)) of.set(id, one);
      if (part !== undefined || predicate === 'about' || predicate === 'linkedTo')
        for (const speaker of speakers(one.by)) put(by, speaker, id, one);
    }
    if (stance === 'plans' && !planned.has(subject)) planned.set(subject, one);
  }
  return { within, of, by, planned };
});

/** Whoever says it, and who wrote the work that says it, under the name of a role, too. */
function speakersOf(dossier: Dossier, by: string): readonly string[] {
  const author = statedBy(dossier, 'authored').find(({ object }) => object === by)?.subject ?? by;
  const works = objectsOf(dossier, author, 'authored');
  const roles = rolesOf(dossier, author);
  return [...new Set([by, author, ...works, ...roles])];
}

function put(all: Nested, first: string, second: string, statement: Statement): void {
  const known = all.get(first) ?? new Map<string, Statement>();
  if (!known.has(second)) known.set(second, statement);
  all.set(first, known);
}
