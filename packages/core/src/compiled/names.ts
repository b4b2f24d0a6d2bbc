/**
 * The names of some dossiers, made ready for recognition, as bytes: a program that has them need not make them again. They
 * hold numbers only; labels and entities are those of the dossiers they are opened with.
 */
import type { Dossier, Entity } from '../model/dossier.ts';
import { entityTable } from '../model/entity-table.ts';
import type { Label } from '../model/label.ts';
import type { Numbered } from '../numbered.ts';
import type { Context, NameIndex, Vocabulary } from '../recognise/vocabulary.ts';
import { openSections, packSections } from './sections.ts';
import { openTexts, packTexts } from './texts.ts';

export function packNames({ names }: Vocabulary): Uint8Array<ArrayBuffer> {
  const { trie } = names;
  const words = packTexts(trie.words);
  const texts = packTexts(names.text);
  return packSections({
    plain: JSON.stringify({
      dossierIds: names.dossierIds,
      nodeCount: trie.nodeCount,
      labels: names.labels.length,
      entities: names.entities.length,
      contexts: names.contexts.map(({ speaking, hinting, against, ...rest }) => ({
        ...rest,
        speaking: [...speaking],
        hinting: [...hinting],
        against: [...against],
      })),
    }),
    wordStarts: words.starts,
    wordBytes: words.bytes,
    wordHash: trie.wordHash,
    wordSlots: trie.wordSlots,
    firstFilter: trie.firstFilter,
    lowFilter: trie.lowFilter,
    edgeFilter: trie.edgeFilter,
    first: trie.first,
    edges: trie.edges,
    goesOn: trie.goesOn,
    head: names.head,
    next: names.next,
    textStarts: texts.starts,
    textBytes: texts.bytes,
    kind: names.kind,
    owner: names.owner,
    labelEntity: names.labelEntity,
    labelContext: names.labelContext,
    entityDossier: names.entityDossier,
    subject: names.subject,
  });
}

interface Plain extends Pick<NameIndex, 'dossierIds'> {
  readonly nodeCount: number;
  readonly labels: number;
  readonly entities: number;
  readonly contexts: readonly (Pick<Context, 'dossier' | 'own'> & {
    readonly [K in 'speaking' | 'hinting' | 'against']: readonly number[];
  })[];
}

/** The vocabulary of dossiers whose names were packed. @throws {Error} when the bytes are something else. */
export function openNames(bytes: Uint8Array<ArrayBuffer>, dossiers: readonly Dossier[]): Vocabulary {
  const sections = openSections(bytes);
  const { ints, bytes: small } = sections;
  const plain = JSON.parse(sections.text('plain')) as Plain;
  const entities = entitiesOf(dossiers);
  const isTheirs = dossiers.every(({ id }, at) => plain.dossierIds[at] === id) && entities.length === plain.entities;
  if (!isTheirs) throw new Error('These are the names of other dossiers.');
  const labelEntity = ints('labelEntity');
  const names: NameIndex = {
    trie: {
      words: openTexts({ starts: ints('wordStarts'), bytes: small('wordBytes') }),
      wordHash: ints('wordHash'),
      wordSlots: ints('wordSlots'),
      firstFilter: ints('firstFilter'),
      lowFilter: ints('lowFilter'),
      edgeFilter: ints('edgeFilter'),
      first: ints('first'),
      edges: ints('edges'),
      goesOn: small('goesOn'),
      nodeCount: plain.nodeCount,
    },
    dossierIds: plain.dossierIds,
    head: ints('head'),
    next: ints('next'),
    text: openTexts({ starts: ints('textStarts'), bytes: small('textBytes') }),
    kind: small('kind'),
    owner: ints('owner'),
    labels: labelsOf(entities, labelEntity),
    labelEntity,
    labelContext: ints('labelContext'),
    entities,
    entityDossier: ints('entityDossier'),
    subject: small('subject'),
    contexts: plain.contexts.map(({ speaking, hinting, against, ...rest }) => ({
      ...rest,
      speaking: new Set(speaking),
      hinting: new Set(hinting),
      against: new Set(against),
    })),
  };
  return { dossiers, names };
}

/** The entities of all dossiers, one dossier after the other. */
function entitiesOf(dossiers: readonly Dossier[]): Numbered<Entity> {
  let length = 0;
  const shelves = dossiers.map((dossier) => {
    const table = entityTable(dossier);
    const first = length;
    length += table.length;
    return { first, table };
  });
  return {
    length,
    at(number) {
      const shelf = shelves.findLast(({ first }) => first <= number);
      return shelf?.table.at(number - shelf.first);
    },
  };
}

/** Labels are numbered entity by entity. */
function labelsOf(entities: Numbered<Entity>, labelEntity: Int32Array): Numbered<Label> {
  return {
    length: labelEntity.length,
    at(number) {
      const entity = labelEntity[number];
      if (entity === undefined) return undefined;
      let first = number;
      while (first > 0 && labelEntity[first - 1] === entity) first--;
      return entities.at(entity)?.labels[number - first];
    },
  };
}
