/**
 * A dossier as JSON-LD in the terms of schema.org. What the source says stays what somebody says: every statement is a
 * `Claim` with its author and its quotations, and never a bare fact about a thing.
 */
import type { Dossier, Entity, Kind, Label, Quote, Source } from '@brief/core';
import { baseOf, ownTerms } from './identifiers.ts';
import { goodNames, type Reading, readingOf, type Said } from './reading.ts';

/** JSON, indented. Ids are relative to an address made for the dossier. */
export function toJsonLd(dossier: Dossier): string {
  return `${JSON.stringify(documentOf(readingOf(dossier)), undefined, 2)}\n`;
}

type Node = Readonly<Record<string, unknown>>;

/** The types of schema.org that come nearest to the kinds. */
const types: Readonly<Record<Kind, string>> = {
  person: 'Person',
  role: 'Occupation',
  organization: 'Organization',
  place: 'Place',
  region: 'Place',
  priority: 'DefinedTerm',
  reform: 'DefinedTerm',
  concept: 'DefinedTerm',
  event: 'Event',
  source: 'CreativeWork',
};

function documentOf(reading: Reading): Node {
  const { dossier, said } = reading;
  const lang = dossier.source.lang;
  return {
    '@context': {
      '@base': baseOf(dossier),
      '@vocab': 'https://schema.org/',
      brief: ownTerms,
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      url: { '@type': '@id' },
      ...(licenceIsAddress(dossier.source) && { license: { '@type': '@id' } }),
      datePublished: { '@type': 'xsd:date' },
      about: { '@type': '@id' },
      author: { '@type': '@id' },
      isPartOf: { '@type': '@id' },
      'rdf:subject': { '@type': '@id' },
      'rdf:predicate': { '@type': '@id' },
      'rdf:object': { '@type': '@id' },
      'brief:voice': { '@type': '@id' },
      'brief:stance': { '@type': '@id' },
    },
    '@graph': [
      datasetOf(dossier),
      articleOf(dossier),
      ...dossier.entities.filter(({ id }) => id !== dossier.voice).map((entity) => thingOf(entity, lang)),
      ...said.map((one) => claimOf(one, dossier)),
    ],
  };
}

/** The dossier is somebody’s reading of the article, and not the article. */
function datasetOf(dossier: Dossier): Node {
  const { source, subjects } = dossier;
  return {
    '@id': '',
    '@type': 'Dataset',
    identifier: dossier.id,
    name: `Dossier of “${source.title}”`,
    isBasedOn: { '@id': articleId(dossier) },
    about: subjects.map(address),
    ...(source.reviewBy !== undefined && { 'brief:reviewBy': dateOf(source.reviewBy) }),
  };
}

function articleOf(dossier: Dossier): Node {
  const { source } = dossier;
  const voice = dossier.entities.find(({ id }) => id === dossier.voice);
  return {
    '@id': articleId(dossier),
    '@type': 'Article',
    headline: worded(source.title, source.lang),
    ...(voice && { ...namesOf(voice, source.lang), description: voice.is }),
    inLanguage: source.lang,
    datePublished: source.published.iso,
    ...(source.publisher !== undefined && { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...(source.authors && { creator: source.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(source.url !== undefined && { url: source.url }),
    ...(source.licence !== undefined && { license: source.licence }),
    ...(source.note !== undefined && { 'brief:note': source.note }),
  };
}

function thingOf(entity: Entity, lang: string): Node {
  return {
    '@id': address(entity.id),
    '@type': types[entity.kind],
    ...namesOf(entity, lang),
    description: entity.is,
    'brief:kind': entity.kind,
    ...(entity.sense !== undefined && { disambiguatingDescription: entity.sense }),
  };
}

/** A name that is wrong or superseded is no `alternateName`. */
function namesOf(entity: Entity, lang: string): Node {
  const [preferred, ...others] = goodNames(entity);
  const bad = entity.labels.filter(({ use }) => use === 'deprecated');
  const hidden = entity.labels.filter(({ use }) => use === 'hidden');
  return {
    ...(preferred && { name: nameOf(preferred, lang) }),
    ...(others.length > 0 && { alternateName: others.map((label) => nameOf(label, lang)) }),
    ...(bad.length > 0 && { 'brief:deprecatedName': bad.map((label) => nameOf(label, lang)) }),
    ...(hidden.length > 0 && { 'brief:hiddenName': hidden.map((label) => nameOf(label, lang)) }),
  };
}

function claimOf({ statement, sentence, about, attribution }: Said, dossier: Dossier): Node {
  const { lang } = dossier.source;
  const { id, subject, predicate, object, by, stance, contested, hedged, when, quotes } = statement;
  return {
    '@id': address(`claim/${id}`),
    '@type': 'Claim',
    text: worded(sentence, 'en'),
    about: about.map((entity) => addressIn(dossier, entity.id)),
    author: addressIn(dossier, by),
    creditText: attribution,
    ...(predicate !== 'about' &&
      object !== undefined && {
        'rdf:subject': addressIn(dossier, subject),
        'rdf:predicate': `brief:${predicate}`,
        'rdf:object': addressIn(dossier, object),
      }),
    'brief:stance': `brief:${stance}`,
    'brief:contested': contested === true,
    'brief:hedged': hedged === true,
    ...(when && { temporalCoverage: `${when.from ?? '..'}/${when.to ?? '..'}` }),
    ...(when?.approx && { 'brief:approximate': true }),
    appearance: quotes.map((quote) => quotationOf(quote, dossier, lang)),
  };
}

const quotationOf = ({ paragraph, exact }: Quote, dossier: Dossier, lang: string): Node => ({
  '@type': 'Quotation',
  text: worded(exact, lang),
  isPartOf: articleId(dossier),
  position: paragraph,
});

const address = (id: string): string => `#${id}`;

/** The entity that stands for the source is the article. */
const addressIn = (dossier: Dossier, id: string): string => (id === dossier.voice ? articleId(dossier) : address(id));

/** No id of an entity has a slash in it. */
const articleId = ({ voice }: Dossier): string => address(voice ?? 'source/article');

const worded = (text: string, language: string): Node => ({ '@value': text, '@language': language });

const nameOf = (label: Label, lang: string): Node => worded(label.text, label.lang ?? lang);

const dateOf = (iso: string): Node => ({ '@value': iso, '@type': 'xsd:date' });

const licenceIsAddress = ({ licence }: Source): boolean => licence !== undefined && /^https?:\/\//.test(licence);
