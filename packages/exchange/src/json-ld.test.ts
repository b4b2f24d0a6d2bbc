import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { expect, test } from 'vitest';
import { builtIn, dossiers, hostile, nasty } from '../test/dossiers.ts';
import { toJsonLd } from './json-ld.ts';

/** Read by the reference implementation, which in safe mode refuses whatever would be dropped. */
async function quadsOf(text: string): Promise<readonly Quad[]> {
  // The types do not know of safe mode.
  const options: object = { format: 'application/n-quads', safe: true };
  const nquads: unknown = await jsonld.toRDF(JSON.parse(text), options);
  return new Parser({ format: 'N-Quads' }).parse(String(nquads));
}

const schema = (name: string): string => `https://schema.org/${name}`;

test.for(dossiers)('%s is JSON-LD of which nothing is dropped', async ([, dossier]) => {
  const quads = await quadsOf(toJsonLd(dossier));
  const typed = (name: string) => quads.filter(({ object }) => object.value === schema(name));

  expect(typed('Claim')).toHaveLength(dossier.statements.length);
  expect(typed('Quotation')).toHaveLength(dossier.statements.flatMap(({ quotes }) => quotes).length);
  expect(typed('Article')).toHaveLength(1);
});

test('every address is absolute and every claim leads to things that are there', async () => {
  const quads = await quadsOf(toJsonLd(builtIn));
  const subjects = new Set(quads.map(({ subject }) => subject.value));
  const abouts = quads.filter(({ predicate }) => [schema('about'), schema('author')].includes(predicate.value));

  expect(abouts.length).toBeGreaterThan(0);
  expect(abouts.filter(({ object }) => !subjects.has(object.value))).toEqual([]);
  expect([...subjects].filter((subject) => !/^(?:urn:uuid:[\da-f-]{36}(?:#|$)|_:|b\d)/.test(subject))).toEqual([]);
});

test('who says so, the words, the paragraph and the doubts are all there', () => {
  const { '@graph': graph } = JSON.parse(toJsonLd(builtIn));
  const claim = graph.find((node: Record<string, unknown>) => node['@id'] === '#claim/fetoCoup');

  expect(claim).toMatchObject({
    '@type': 'Claim',
    text: { '@value': 'FETÖ is considered responsible for attempted coup in 2016', '@language': 'en' },
    author: '#authorities',
    creditText: 'Türkiye’s authorities, a view; contested',
    'brief:contested': true,
    'brief:hedged': false,
    'rdf:subject': '#feto',
    'rdf:predicate': 'brief:blamedFor',
    'rdf:object': '#coup2016',
    appearance: [{ '@type': 'Quotation', isPartOf: '#article', position: 5 }],
  });
});

test('a wrong name is no alternate name, and nothing is a bare fact', () => {
  const { '@graph': graph } = JSON.parse(toJsonLd(builtIn));
  const mit = graph.find((node: Record<string, unknown>) => node['@id'] === '#mit');

  expect(JSON.stringify(mit['alternateName'])).not.toContain('"MIT"');
  expect(JSON.stringify(mit['brief:deprecatedName'])).toContain('"MIT"');
  expect(Object.keys(mit).filter((key) => /reports|agency/i.test(key))).toEqual([]);
});

test('texts come out as they went in', async () => {
  const values = (await quadsOf(toJsonLd(hostile))).map(({ object }) => object.value);
  expect(values).toContain(nasty);
  expect(values).toContain(hostile.source.paragraphs[1]);
});
