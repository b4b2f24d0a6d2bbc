/**
 * A dossier as a SKOS vocabulary in Turtle: each entity a concept with its names. What the source says stands in notes
 * that carry their own provenance; two things that a statement joins are `related`, which claims no more than that.
 */
import type { Dossier, Entity, Label, Quote } from '@brief/core';
import { baseOf, ownTerms } from './identifiers.ts';
import { type Reading, readingOf, type Said } from './reading.ts';

export function toSkos(dossier: Dossier): string {
  const reading = readingOf(dossier);
  const broader = placesInRegions(reading);
  const blocks = [
    prefixes(dossier),
    schemeOf(dossier),
    ...dossier.entities.map((entity) => conceptOf(entity, reading, broader)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function prefixes(dossier: Dossier): string {
  return [
    `@base <${baseOf(dossier)}> .`,
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .',
    '@prefix dct: <http://purl.org/dc/terms/> .',
    '@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .',
    '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
    `@prefix brief: <${ownTerms}> .`,
  ].join('\n');
}

type Pair = readonly [property: string, values: readonly string[]];

/** A subject with its properties, one a line. */
function block(subject: string, pairs: readonly Pair[]): string {
  const lines = pairs.filter(([, values]) => values.length > 0).map(([name, values]) => `${name} ${values.join(', ')}`);
  return `${subject} ${lines.join(' ;\n  ')} .`;
}

function schemeOf(dossier: Dossier): string {
  const { source, subjects } = dossier;
  return block('<>', [
    ['a', ['skos:ConceptScheme']],
    ['dct:identifier', [literal(dossier.id)]],
    ['dct:title', [worded(`Dossier of “${source.title}”`, 'en')]],
    ['dct:source', [source.url === undefined ? literal(source.title) : iri(source.url)]],
    ['dct:issued', [`${literal(source.published.iso)}^^xsd:date`]],
    ['dct:publisher', source.publisher === undefined ? [] : [literal(source.publisher)]],
    ['dct:creator', (source.authors ?? []).map(literal)],
    ['skos:hasTopConcept', [...new Set(subjects)].map(address)],
  ]);
}

function conceptOf(entity: Entity, { dossier, said }: Reading, broader: ReadonlyMap<string, string>): string {
  const { id, kind, is, sense, labels } = entity;
  const lang = dossier.source.lang;
  const named = (uses: readonly Label['use'][]) => [
    ...new Set(labels.filter(({ use }) => uses.includes(use)).map((label) => worded(label.text, label.lang ?? lang))),
  ];
  const region = broader.get(id);
  const about = said.filter(({ subject }) => subject.id === id);
  return block(address(id), [
    ['a', ['skos:Concept']],
    ['skos:inScheme', ['<>']],
    ['skos:topConceptOf', dossier.subjects.includes(id) ? ['<>'] : []],
    ['skos:notation', [literal(id)]],
    ['dct:type', [literal(kind)]],
    ['skos:prefLabel', named(['preferred'])],
    ['skos:altLabel', named(['accepted'])],
    ['skos:hiddenLabel', named(['deprecated', 'hidden'])],
    ['skos:definition', [worded(is, 'en')]],
    ['skos:scopeNote', sense === undefined ? [] : [worded(sense, 'en')]],
    ['skos:broader', region === undefined ? [] : [address(region)]],
    ['skos:related', relatedTo(about, broader)],
    ['skos:note', about.map((one) => noteOf(one, dossier))],
  ]);
}

/** What the source names under a region, and does not dispute: the one hierarchy there is. */
function placesInRegions({ said }: Reading): ReadonlyMap<string, string> {
  const sure = said.filter(
    ({ statement: { predicate, contested, hedged } }) => predicate === 'namedUnder' && !contested && !hedged,
  );
  return new Map(sure.map(({ subject, object }) => [subject.id, object?.id ?? '']));
}

/** SKOS forbids that one concept is both broader and related. */
function relatedTo(about: readonly Said[], broader: ReadonlyMap<string, string>): readonly string[] {
  const isBroader = (from: string, to: string): boolean => broader.get(from) === to || broader.get(to) === from;
  const joined = about.flatMap(({ subject, object }) =>
    object === undefined || object.id === subject.id || isBroader(subject.id, object.id) ? [] : [address(object.id)],
  );
  return [...new Set(joined)];
}

function noteOf({ statement, sentence, speaker, attribution }: Said, { source }: Dossier): string {
  const { id, stance, contested, hedged, quotes } = statement;
  const pairs: readonly Pair[] = [
    ['rdf:value', [worded(sentence, 'en')]],
    ['dct:identifier', [literal(id)]],
    ['dct:creator', [address(speaker.id)]],
    ['dct:provenance', [worded(attribution, 'en')]],
    ['brief:stance', [`brief:${stance}`]],
    ['brief:contested', contested ? ['true'] : []],
    ['brief:hedged', hedged ? ['true'] : []],
    ['brief:quote', quotes.map((quote) => quoteOf(quote, source.lang))],
  ];
  const lines = pairs.filter(([, values]) => values.length > 0).map(([name, values]) => `${name} ${values.join(', ')}`);
  return `[\n    ${lines.join(' ;\n    ')}\n  ]`;
}

const quoteOf = ({ paragraph, exact }: Quote, lang: string): string =>
  `[ brief:paragraph ${paragraph} ; rdf:value ${worded(exact, lang)} ]`;

const address = (id: string): string => iri(`#${id}`);

const iri = (address: string): string =>
  `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;

const worded = (text: string, lang: string): string =>
  /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i.test(lang) ? `${literal(text)}@${lang}` : literal(text);

/** A lone half of a surrogate pair has no place in Turtle, which is UTF-8. */
function literal(text: string): string {
  const escaped = text.replace(/\p{Cs}/gu, '\ufffd').replace(/["\\\n\r\t\u0000-\u001f\u007f]/g, (sign) => {
    const short = escapes[sign];
    return short ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
