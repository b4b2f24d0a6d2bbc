/**
 * A dossier as a STIX 2.1 bundle. Who says something is the identity that created the object; the exact words are notes
 * and external references. What STIX has no object for is written in objects of Brief’s own, defined in the bundle.
 */
import type { Dossier, Entity, Kind, Quote } from '@brief/core';
import { ownTerms, uuidOf } from './identifiers.ts';
import { paragraphInWords, type Reading, readingOf, type Said } from './reading.ts';

/** JSON, indented. The ids are the same at every export. */
export function toStix(dossier: Dossier): string {
  return `${JSON.stringify(bundleOf(readingOf(dossier)), undefined, 2)}\n`;
}

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

const types: Readonly<Record<Kind, string>> = {
  person: 'identity',
  role: 'identity',
  organization: 'identity',
  place: 'location',
  region: 'location',
  priority: 'brief-thing',
  reform: 'brief-thing',
  concept: 'brief-thing',
  event: 'brief-thing',
  source: 'brief-thing',
};

function bundleOf(reading: Reading): StixObject {
  const { dossier, said } = reading;
  const author = authorOf(dossier);
  const things = dossier.entities.filter(({ id }) => id !== dossier.voice).map((entity) => thingOf(entity, reading));
  const links = said.map((one) => linkOf(one, dossier)).filter((link) => link !== undefined);
  const notes = notesOf(reading);
  const members = [...things, ...links, ...notes];
  const report = reportOf(
    dossier,
    members.map(({ id }) => id),
  );
  return {
    type: 'bundle',
    id: idOf(dossier, 'bundle'),
    objects: [author, definitionOfThings(dossier), report, ...members],
  };
}

const idOf = (dossier: Dossier, type: string, ...key: readonly string[]): string =>
  `${type}--${uuidOf(dossier, 'stix', type, ...key)}`;

/** What every object has. Nothing is dated by the clock: the dossier says what was said on the day of its source. */
function common(dossier: Dossier, type: string, ...key: readonly string[]) {
  const day = `${dossier.source.published.iso}T00:00:00.000Z`;
  return { type, spec_version: '2.1', id: idOf(dossier, type, ...key), created: day, modified: day };
}

/** The identity behind the source’s own voice: its author, else its publisher, else nobody named. */
function authorOf(dossier: Dossier): StixObject {
  const { title, authors, publisher } = dossier.source;
  const name = authors?.join(', ') ?? publisher ?? `Author of “${title}”`;
  const identityClass = authors
    ? authors.length > 1
      ? 'group'
      : 'individual'
    : publisher
      ? 'organization'
      : 'unspecified';
  return { ...common(dossier, 'identity', 'author'), name, identity_class: identityClass };
}

const authorId = (dossier: Dossier): string => idOf(dossier, 'identity', 'author');

function reportOf(dossier: Dossier, members: readonly string[]): StixObject {
  const { source } = dossier;
  return {
    ...common(dossier, 'report', 'source'),
    created_by_ref: authorId(dossier),
    name: source.title,
    ...(dossier.voice !== undefined && { description: entityOf(dossier, dossier.voice)?.is ?? '' }),
    published: `${source.published.iso}T00:00:00.000Z`,
    lang: source.lang,
    object_refs: members.length > 0 ? members : [authorId(dossier)],
    ...referencesTo(dossier),
  };
}

const entityOf = (dossier: Dossier, id: string): Entity | undefined => dossier.entities.find((one) => one.id === id);

const refOf = (dossier: Dossier, { id, kind }: Entity): string =>
  id === dossier.voice ? idOf(dossier, 'report', 'source') : idOf(dossier, types[kind], id);

function thingOf(entity: Entity, { dossier, said }: Reading): StixObject {
  const { id, kind, label, labels, is } = entity;
  const type = types[kind];
  const others = labels.filter(({ use }) => use === 'accepted').map(({ text }) => text);
  const description = others.length > 0 ? `${is} Also called ${others.join(', ')}.` : is;
  const head = { ...common(dossier, type, id), created_by_ref: authorId(dossier), name: label, description };
  switch (kind) {
    case 'person':
      return { ...head, identity_class: 'individual', ...rolesOf(id, said) };
    case 'role':
      return { ...head, identity_class: 'class' };
    case 'organization':
      return { ...head, identity_class: 'organization' };
    case 'place':
    case 'region':
      // STIX wants a region, a country code or coordinates; a dossier knows the name.
      return { ...head, region: label };
    case 'priority':
    case 'reform':
    case 'concept':
    case 'event':
    case 'source':
      return { ...head, kind, extensions: { [thingsId(dossier)]: { extension_type: 'new-sdo' } } };
  }
}

function rolesOf(id: string, said: readonly Said[]) {
  const held = said.filter(({ statement }) => statement.predicate === 'holdsRole' && statement.subject === id);
  const roles = held.filter(({ statement }) => !statement.contested && !statement.hedged);
  return roles.length > 0 && { roles: roles.flatMap(({ object }) => (object ? [object.label] : [])) };
}

/** STIX has no objects for what is no threat and nobody’s name. */
function definitionOfThings(dossier: Dossier): StixObject {
  return {
    ...common(dossier, 'extension-definition', 'things'),
    created_by_ref: authorId(dossier),
    name: 'Things a source speaks of',
    description:
      'Priorities, reforms, concepts, events and further sources, with a name, a description and their kind.',
    schema: `${ownTerms}stix-21`,
    version: '1.0.0',
    extension_types: ['new-sdo'],
  };
}

const thingsId = (dossier: Dossier): string => idOf(dossier, 'extension-definition', 'things');

/** A relation of two things; texts are notes alone. */
function linkOf(said: Said, dossier: Dossier): StixObject | undefined {
  const { statement, subject, object, sentence, attribution } = said;
  const { id, predicate, when, quotes } = statement;
  if (object === undefined) return undefined;
  return {
    ...common(dossier, 'relationship', id),
    created_by_ref: creatorOf(said, dossier),
    relationship_type: predicate.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    description: `${sentence} (${attribution})`,
    source_ref: refOf(dossier, subject),
    target_ref: refOf(dossier, object),
    ...(when && timesOf(when)),
    ...confidenceOf(said),
    labels: marksOf(said),
    ...referencesTo(dossier, quotes),
  };
}

/** The speaker where that is an identity, else the author of the source, who reports it. */
function creatorOf({ speaker }: Said, dossier: Dossier): string {
  const isSomebody = types[speaker.kind] === 'identity';
  return isSomebody ? refOf(dossier, speaker) : authorId(dossier);
}

const marksOf = ({ statement: { stance, contested, hedged } }: Said): readonly string[] => [
  `stance:${stance}`,
  ...(contested ? ['contested'] : []),
  ...(hedged ? ['hedged'] : []),
];

/** “Possibly true” of the scale in the specification’s appendix; where the source does not hedge, none is claimed. */
const confidenceOf = ({ statement }: Said) => statement.hedged && { confidence: 50 };

/** Each statement’s exact words, and what a text says. */
function notesOf({ dossier, said }: Reading): readonly StixObject[] {
  return said.map((one) => {
    const { statement, about, object, sentence, attribution, speaker } = one;
    const { id, quotes } = statement;
    const words = quotes.map(({ paragraph, exact }) => `${paragraphInWords(paragraph)}: “${exact}”`).join('\n');
    const link = object === undefined ? [] : [idOf(dossier, 'relationship', id)];
    return {
      ...common(dossier, 'note', id),
      created_by_ref: creatorOf(one, dossier),
      abstract: `${sentence} (${attribution})`,
      content: words,
      authors: [speaker.label],
      object_refs: [...new Set([...link, ...about.map((entity) => refOf(dossier, entity))])],
      lang: dossier.source.lang,
      ...confidenceOf(one),
      labels: marksOf(one),
      ...referencesTo(dossier, quotes),
    };
  });
}

function referencesTo({ source }: Dossier, quotes: readonly Quote[] = []) {
  const head = { source_name: source.publisher ?? source.title, ...(source.url !== undefined && { url: source.url }) };
  const references = quotes.map(({ paragraph, exact }) => ({
    ...head,
    external_id: paragraphInWords(paragraph),
    description: exact,
  }));
  return { external_references: quotes.length > 0 ? references : [{ ...head, description: source.title }] };
}

/** A relationship ends after it has begun, or STIX has no room for its end. */
function timesOf({ from, to }: NonNullable<Said['statement']['when']>) {
  const start = from === undefined ? undefined : momentsOf(from)?.first;
  const stop = to === undefined ? undefined : momentsOf(to)?.last;
  const ordered = start === undefined || stop === undefined || start < stop;
  return { ...(start && { start_time: start }), ...(stop && ordered && { stop_time: stop }) };
}

/** The first and the last moment of a year, a month or a day. */
function momentsOf(date: string): { readonly first: string; readonly last: string } | undefined {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (parts === null) return undefined;
  const [year = 0, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const moment = (years: number, months: number, days: number) => new Date(Date.UTC(year + years, months, days));
  const first = moment(0, (month ?? 1) - 1, day ?? 1);
  const after =
    month === undefined ? moment(1, 0, 1) : day === undefined ? moment(0, month, 1) : moment(0, month - 1, day + 1);
  return { first: first.toISOString(), last: new Date(after.getTime() - 1).toISOString() };
}
