/**
 * A dossier as entities of FollowTheMoney, the model of Aleph and OpenSanctions, one JSON object a line; or as
 * FollowTheMoney’s statements, one for each value. Relations become links that carry the source’s words.
 */
import type { Dossier, Entity, Kind } from '@brief/core';
import { sha1Hex, uuidOf } from './identifiers.ts';
import { goodNames, paragraphInWords, type Reading, readingOf, type Said } from './reading.ts';

/** Newline-delimited JSON, ready for `ftm` and Aleph. */
export function toFollowTheMoney(dossier: Dossier): string {
  return linesOf(entitiesOf(readingOf(dossier)));
}

/** The same as statements: which dataset says that an entity’s property has a value. */
export function toFollowTheMoneyStatements(dossier: Dossier): string {
  return linesOf(entitiesOf(readingOf(dossier)).flatMap((entity) => statementsOf(entity, dossier.id)));
}

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** FollowTheMoney has no schema for ideas: concepts stay names in the notes about other things. */
const schemata: Readonly<Record<Kind, string | undefined>> = {
  person: 'Person',
  role: 'Position',
  organization: 'Organization',
  place: 'Address',
  region: 'Address',
  priority: 'Project',
  reform: 'Project',
  concept: undefined,
  event: 'Event',
  source: 'Article',
};

function entitiesOf(reading: Reading): readonly FtmEntity[] {
  const { dossier, said } = reading;
  const things = dossier.entities.filter(({ id }) => id !== dossier.voice).map((one) => thingOf(one, dossier));
  return [articleOf(dossier), ...things.filter((one) => one !== undefined), ...said.map((one) => linkOf(one, dossier))];
}

const linesOf = (objects: readonly object[]): string => objects.map((object) => `${JSON.stringify(object)}\n`).join('');

const idOf = (dossier: Dossier, id: string): string =>
  id === dossier.voice ? articleId(dossier) : uuidOf(dossier, 'entity', id);

const articleId = (dossier: Dossier): string => uuidOf(dossier, 'source');

function articleOf(dossier: Dossier): FtmEntity {
  const { source, voice } = dossier;
  const entity = dossier.entities.find(({ id }) => id === voice);
  return {
    id: articleId(dossier),
    schema: 'Article',
    properties: properties({
      title: source.title,
      publishedAt: source.published.iso,
      author: source.authors,
      description: entity?.is,
      notes: source.note,
      ...whereFrom(dossier),
    }),
  };
}

function thingOf(entity: Entity, dossier: Dossier): FtmEntity | undefined {
  const { id, kind, label, labels, is, sense } = entity;
  const schema = schemata[kind];
  if (schema === undefined) return undefined;
  const sure = goodNames(entity).filter(({ weak }) => !weak);
  const alias = sure.map(({ text }) => text).filter((text) => text !== label);
  const weakAlias = labels.map(({ text }) => text).filter((text) => text !== label && !alias.includes(text));
  return {
    id: idOf(dossier, id),
    schema,
    properties: properties({
      name: label,
      alias,
      weakAlias,
      ...(schema === 'Address' && { full: label }),
      ...(schema === 'Article' && { title: label }),
      description: is,
      summary: sense,
      keywords: kind,
      proof: articleId(dossier),
      ...whereFrom(dossier),
    }),
  };
}

/** A relation between two things, or a note about those that a text is about. */
function linkOf(said: Said, dossier: Dossier): FtmEntity {
  const { statement, subject, object, relation, sentence, attribution, about } = said;
  const { id, predicate, when, contested, hedged, quotes } = statement;
  const summary = quotes.map(({ paragraph, exact }) => `${paragraphInWords(paragraph)}: “${exact}”`);
  const link = { id: uuidOf(dossier, 'statement', id) };
  const marks = [statement.stance, contested && 'contested', hedged && 'hedged'].filter((mark) => mark !== false);
  if (object === undefined || !isThing(subject) || !isThing(object)) {
    return {
      ...link,
      schema: 'Note',
      properties: properties({
        entity: about.filter(isThing).map((one) => idOf(dossier, one.id)),
        description: sentence,
        summary,
        notes: attribution,
        keywords: marks,
        proof: articleId(dossier),
        ...whereFrom(dossier),
      }),
    };
  }
  const [from, to] = [idOf(dossier, subject.id), idOf(dossier, object.id)];
  const holds = predicate === 'holdsRole';
  return {
    ...link,
    schema: holds ? 'Occupancy' : 'UnknownLink',
    properties: properties({
      ...(holds ? { holder: from, post: to } : { subject: from, object: to, role: relation }),
      status: marks,
      description: `${sentence} (${attribution})`,
      summary,
      startDate: when?.from,
      endDate: when?.to,
      recordId: id,
      ...whereFrom(dossier),
    }),
  };
}

const isThing = ({ kind }: Entity): boolean => schemata[kind] !== undefined;

const whereFrom = ({ source }: Dossier) => ({ publisher: source.publisher, sourceUrl: source.url });

type Given = string | undefined | readonly (string | undefined)[];

/** FollowTheMoney’s values are lists of text, without the same text twice; a property without values is left out. */
function properties(given: Readonly<Record<string, Given>>): FtmEntity['properties'] {
  const all = Object.entries(given).map(([name, value]) => {
    const values = (typeof value === 'string' ? [value] : (value ?? [])).filter(
      (one) => one !== undefined && one !== '',
    );
    return [name, [...new Set(values)]] as const;
  });
  return Object.fromEntries(all.filter(([, values]) => values.length > 0)) as FtmEntity['properties'];
}

/** The first says only that the dataset has the entity. The ids are those that FollowTheMoney’s own tools would give. */
function statementsOf({ id, schema, properties }: FtmEntity, dataset: string): readonly object[] {
  const statement = (prop: string, value: string) => ({
    canonical_id: id,
    entity_id: id,
    prop,
    schema,
    value,
    dataset,
    lang: null,
    original_value: null,
    first_seen: null,
    last_seen: null,
    external: false,
    origin: 'brief',
    id: sha1Hex(`${dataset}.${id}.${prop}.${value}`),
  });
  const values = Object.entries(properties).flatMap(([prop, list]) => list.map((value) => statement(prop, value)));
  return [statement('id', id), ...values];
}
