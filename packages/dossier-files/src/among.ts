/**
 * What is wrong among dossiers that are used together: one id twice, one name for two things, and sources that contradict
 * each other. It is said, never decided: which of them is right, or meant, only a person knows.
 */
import {
  type Dossier,
  didYouMean,
  type Entity,
  type PredicateDefinition,
  predicates,
  readReference,
  type Statement,
  type Things,
  thingsOf,
} from '@brief/core';
import { dateInWords } from '@brief/lint';
import type { Remark } from './remarks.ts';

/** A dossier and what it is called when it is spoken of: the path of its file. */
export interface NamedDossier {
  readonly dossier: Dossier;
  readonly name: string;
}

/** A remark on the dossier at this place in the list. */
export type RemarkAmong = Remark & { readonly on: number };

/** Each thing is said once, of the dossier that comes later. */
export function remarksAmong(all: readonly NamedDossier[]): readonly RemarkAmong[] {
  if (all.length < 2) return [];
  const things = thingsOf(all.map(({ dossier }) => dossier));
  return [...ids(all), ...references(all), ...names(all, things), ...contradictions(all, things)];
}

function* ids(all: readonly NamedDossier[]): Iterable<RemarkAmong> {
  const owners = new Map<string, string>();
  for (const [on, { dossier, name }] of all.entries()) {
    const owner = owners.get(dossier.id);
    if (owner === undefined) owners.set(dossier.id, name);
    else {
      const message = `The id “${dossier.id}” is that of ${owner}, too, and only one of them can be used. Give this one another.`;
      yield { on, rule: 'own-id', severity: 'error', path: ['id'], message };
    }
  }
}

/** Into dossiers that are not here nothing can be looked up. */
function* references(all: readonly NamedDossier[]): Iterable<RemarkAmong> {
  const entitiesOf = new Map(all.map(({ dossier }) => [dossier.id, new Set(dossier.entities.map(({ id }) => id))]));
  for (const [on, { dossier }] of all.entries()) {
    for (const { id, sameAs = [] } of dossier.entities) {
      for (const [place, words] of sameAs.entries()) {
        const reference = readReference(words);
        const there = reference && entitiesOf.get(reference.dossier);
        if (reference === undefined || there === undefined || there.has(reference.entity)) continue;
        const meant = didYouMean(reference.entity, [...there]);
        const question = meant === undefined ? '' : ` Did you mean “${reference.dossier}#${meant}”?`;
        yield {
          on,
          rule: 'known-id',
          severity: 'error',
          path: ['entities', id, 'sameAs', place],
          message: `The dossier “${reference.dossier}” has no entity “${reference.entity}”.${question}`,
          ...(meant !== undefined && { instead: `${reference.dossier}#${meant}` }),
        };
      }
    }
  }
}

interface Owner {
  readonly on: number;
  readonly entity: Entity;
  readonly weak: boolean;
}

/** Once for each two entities; two that count only with evidence, or are told apart by their sense, are no trouble. */
function* names(all: readonly NamedDossier[], things: Things): Iterable<RemarkAmong> {
  const owners = new Map<string, Owner[]>();
  const seen = new Set<string>();
  for (const [on, { dossier }] of all.entries()) {
    for (const entity of dossier.entities) {
      // Two sources may have one title; nothing is said of either by it.
      if (entity.id === dossier.voice) continue;
      for (const [place, label] of entity.labels.entries()) {
        const key = label.text.normalize('NFC');
        const before = owners.get(key) ?? [];
        const owner = { on, entity, weak: label.weak === true };
        const other = before.find((one) => isTrouble(one, owner, all, things));
        if (other === undefined) owners.set(key, [...before, owner]);
        const pair = other && JSON.stringify([other.on, other.entity.id, on, entity.id]);
        if (other === undefined || pair === undefined || seen.has(pair)) continue;
        seen.add(pair);
        const there = all[other.on] as NamedDossier;
        const message =
          `“${label.text}” is a name of “${other.entity.id}” in ${there.name}, too. If they are one, say so here: ` +
          `sameAs: ["${there.dossier.id}#${other.entity.id}"]. If not, give both a “sense”.`;
        yield { on, rule: 'own-name', severity: 'warning', path: ['entities', entity.id, 'labels', place], message };
      }
    }
  }
}

function isTrouble(one: Owner, other: Owner, all: readonly NamedDossier[], things: Things): boolean {
  if (one.on === other.on || (one.weak && other.weak)) return false;
  if (one.entity.sense !== undefined && other.entity.sense !== undefined) return false;
  return thingOf(one.on, one.entity.id, all, things) !== thingOf(other.on, other.entity.id, all, things);
}

const thingOf = (on: number, entity: string, all: readonly NamedDossier[], things: Things): string =>
  things.keyOf({ dossier: all[on]?.dossier.id ?? '', entity });

/** What one dossier says of one place that has room for one. */
interface Said {
  readonly on: number;
  readonly answers: { readonly statement: Statement; readonly thing: string; readonly label: string }[];
}

/**
 * Relations that have room for one at an end: a body reports to one office, a role has one holder. Two sources that name
 * others there contradict each other, unless one of them says that it is disputed or speaks of another time.
 */
function* contradictions(all: readonly NamedDossier[], things: Things): Iterable<RemarkAmong> {
  const places = new Map<string, Said[]>();
  for (const [on, { dossier }] of all.entries()) {
    const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
    for (const statement of dossier.statements) {
      for (const { fixed, open } of roomsForOne(statement)) {
        const key = JSON.stringify([statement.predicate, thingOf(on, fixed, all, things), fixed === statement.subject]);
        const before = places.get(key) ?? [];
        places.set(key, before);
        if (before.at(-1)?.on !== on) before.push({ on, answers: [] });
        const label = entities.get(open)?.label ?? open;
        before.at(-1)?.answers.push({ statement, thing: thingOf(on, open, all, things), label });
      }
    }
  }
  for (const said of places.values()) {
    for (const [number, here] of said.entries()) {
      const there = said.slice(0, number).find((other) => contradict(here, other));
      const [answer] = here.answers;
      const [other] = there?.answers ?? [];
      if (there === undefined || answer === undefined || other === undefined) continue;
      const { name, dossier } = all[there.on] as NamedDossier;
      const date = dateInWords(dossier.source.published.iso);
      yield {
        on: here.on,
        rule: 'source-agreement',
        severity: 'warning',
        path: ['statements', answer.statement.id],
        message: `The source of ${name} (${date}) has ${other.label} where this has ${answer.label} (“${other.statement.id}” there). If they are one, say so with “sameAs”; if the sources differ, a draft is held to both.`,
      };
    }
  }
}

function roomsForOne(statement: Statement): readonly { readonly fixed: string; readonly open: string }[] {
  const { predicate, subject, object, contested, hedged } = statement;
  if (predicate === 'about' || object === undefined || contested || hedged) return [];
  const { many, closed }: PredicateDefinition = predicates[predicate];
  return [
    ...(many && closed !== 'object' ? [] : [{ fixed: subject, open: object }]),
    ...(closed === 'subject' ? [{ fixed: object, open: subject }] : []),
  ];
}

/** Several answers of one source (the authors of a report) are a list: two lists with one in common agree. */
function contradict(here: Said, there: Said): boolean {
  return here.answers.every((one) =>
    there.answers.every(
      (other) => one.thing !== other.thing && one.label !== other.label && meet(one.statement, other.statement),
    ),
  );
}

/** Whether two statements may speak of one time. */
function meet({ when: one = {} }: Statement, { when: other = {} }: Statement): boolean {
  const isBefore = (end: string | undefined, start: string | undefined) =>
    end !== undefined && start !== undefined && end < start.slice(0, end.length);
  return !isBefore(one.to, other.from) && !isBefore(other.to, one.from);
}
