import { Parser, type Quad } from 'n3';
import { expect, test } from 'vitest';
import { builtIn, dossiers, hostile, nasty } from '../test/dossiers.ts';
import { toSkos } from './skos.ts';

const skos = (name: string): string => `http://www.w3.org/2004/02/skos/core#${name}`;

const quadsOf = (text: string): readonly Quad[] => new Parser({ format: 'text/turtle' }).parse(text);

const withPredicate = (quads: readonly Quad[], name: string) =>
  quads.filter(({ predicate }) => predicate.value === skos(name));

test.for(dossiers)('%s is Turtle, and holds to what SKOS asks of a vocabulary', ([, dossier]) => {
  const quads = quadsOf(toSkos(dossier));
  const concepts = quads.filter(({ object }) => object.value === skos('Concept')).map(({ subject }) => subject.value);
  expect(concepts).toHaveLength(dossier.entities.length);

  // S14: one preferred label for each language. S13: no text is two sorts of label of one concept.
  const labels = ['prefLabel', 'altLabel', 'hiddenLabel'].flatMap((name) =>
    withPredicate(quads, name).map(({ subject, object }) => `${subject.value} ${object.id}`),
  );
  expect(labels).toHaveLength(new Set(labels).size);
  expect(withPredicate(quads, 'prefLabel')).toHaveLength(concepts.length);

  // S27: what is broader is not related as well. And all of it leads to concepts.
  const pairs = (name: string) =>
    withPredicate(quads, name).map(({ subject, object }) => [subject.value, object.value]);
  const broader = pairs('broader').flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]);
  expect(pairs('related').filter(([a, b]) => broader.includes(`${a} ${b}`))).toEqual([]);
  for (const ends of [...pairs('broader'), ...pairs('related')]) expect(concepts).toEqual(expect.arrayContaining(ends));
});

test('notes say who says so, in which paragraph and in which words', () => {
  const text = toSkos(builtIn);
  expect(text).toContain(`[
    rdf:value "FETÖ is considered responsible for attempted coup in 2016"@en ;
    dct:identifier "fetoCoup" ;
    dct:creator <#authorities> ;
    dct:provenance "Türkiye’s authorities, a view; contested"@en ;
    brief:stance brief:considers ;
    brief:contested true ;
    brief:quote [ brief:paragraph 5 ; rdf:value "FETÖ – the Hizmet movement, which Türkiye’s authorities consider responsible for the attempted coup in 2016"@en ]
  ]`);
});

test('only what the source names under a region is narrower', () => {
  const broader = withPredicate(quadsOf(toSkos(builtIn)), 'broader').map(
    ({ subject, object }) => `${subject.value.split('#')[1]} in ${object.value.split('#')[1]}`,
  );
  expect(broader).toContain('libya in africa');
  expect(broader).not.toContain('syria in africa');
});

test('texts come out as they went in', () => {
  const values = quadsOf(toSkos(hostile)).map(({ object }) => object.value);
  expect(values).toContain(nasty);
  expect(values).toContain(hostile.source.paragraphs[1]);
});
