/**
 * What the compiler promises to an author and to a reader of a dossier. Each broken promise stands under an
 * `@ts-expect-error`: should the error vanish, this file no longer compiles.
 */
import {
  type Dossier,
  dossier,
  type EntityInits,
  type entities,
  mitPriorities,
  type organizations,
  regions,
} from '../index.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(_proof?: T): void => {};

const source = {
  title: 'The house',
  lang: 'en',
  published: { iso: '2026-01-10' },
  paragraphs: { 0: 'The house', 1: 'Ada reports to the head. The head is old. Ada is in Norland.' },
} as const;

const named = {
  note: { kind: 'source', label: 'The house', is: 'The source.' },
  ada: { kind: 'organization', label: { text: 'Ada', seen: true }, is: 'An office.' },
  head: { kind: 'role', label: 'head', is: 'A role.' },
  deputy: { kind: 'role', label: 'deputy', is: 'Another role.' },
  norland: { kind: 'place', label: 'Norland', is: 'A country.' },
} as const satisfies EntityInits;

const reports = { paragraph: 1, exact: 'Ada reports to the head' } as const;
const old = { subject: 'head', predicate: 'about', text: 'is old', by: 'note', stance: 'reported' } as const;
const common = { by: 'note', stance: 'reported', quotes: [reports] } as const;

const opening = dossier({ id: 'house', source, subjects: ['ada'], voice: 'note' }, named);
const house = opening.statements({
  reportsTo: { subject: 'ada', predicate: 'reportsTo', object: 'head', ...common },
  isOld: { ...old, concerns: ['ada'], quotes: [reports] },
});

// ---- What an author cannot write ----

// @ts-expect-error a subject that is no entity
dossier({ id: 'house', source, subjects: ['eve'], voice: 'note' }, named);

// @ts-expect-error a voice that is not a source
dossier({ id: 'house', source, subjects: ['ada'], voice: 'ada' }, named);

// @ts-expect-error a kind that does not exist
export const odd: EntityInits = { x: { kind: 'organisation', label: 'X', is: 'X.' } };

opening.part({
  // @ts-expect-error an object that is no entity
  reportsTo: { subject: 'ada', predicate: 'reportsTo', object: 'heed', ...common },
});

opening.part({
  // @ts-expect-error an object of the wrong kind
  reportsTo: { subject: 'ada', predicate: 'reportsTo', object: 'norland', ...common },
});

opening.part({
  // @ts-expect-error a subject of the wrong kind
  reportsTo: { subject: 'norland', predicate: 'reportsTo', object: 'head', ...common },
});

opening.part({
  // @ts-expect-error a speaker who is no entity
  reportsTo: { subject: 'ada', predicate: 'reportsTo', object: 'head', ...common, by: 'eve' },
});

opening.part({
  // @ts-expect-error a predicate that the table does not have
  reportsTo: { subject: 'ada', predicate: 'reportTo', object: 'head', ...common },
});

opening.part({
  // @ts-expect-error a stance that does not exist
  reportsTo: { subject: 'ada', predicate: 'reportsTo', object: 'head', ...common, stance: 'claimed' },
});

opening.part({
  // @ts-expect-error no quotes
  reportsTo: { subject: 'ada', predicate: 'reportsTo', object: 'head', by: 'note', stance: 'reported' },
});

opening.part({
  // @ts-expect-error an empty list of quotes
  reportsTo: { subject: 'ada', predicate: 'reportsTo', object: 'head', by: 'note', stance: 'reported', quotes: [] },
});

opening.part({
  // @ts-expect-error a paragraph that does not exist
  isOld: { ...old, quotes: [{ paragraph: 2, exact: 'The head is old' }] },
});

opening.part({
  // @ts-expect-error words that the paragraph does not have
  isOld: { ...old, quotes: [{ paragraph: 1, exact: 'The head was old' }] },
});

opening.part({
  // @ts-expect-error words that the paragraph has twice
  isOld: { ...old, quotes: [{ paragraph: 1, exact: 'head' }] },
});

opening.part({
  // @ts-expect-error one of two objects where one is allowed
  first: { subject: 'ada', predicate: 'reportsTo', object: 'head', ...common },
  // @ts-expect-error the other
  second: { subject: 'ada', predicate: 'reportsTo', object: 'deputy', ...common },
});

opening.part({
  // @ts-expect-error text beside a relation
  reportsTo: { subject: 'ada', predicate: 'reportsTo', object: 'head', text: 'reports', ...common },
});

opening.part({
  // @ts-expect-error an object beside a text
  isOld: { ...old, object: 'ada', quotes: [reports] },
});

opening.part({
  // @ts-expect-error it concerns what is no entity
  isOld: { ...old, concerns: ['eve'], quotes: [reports] },
});

// ---- What a reader cannot ask for ----

// @ts-expect-error an entity that is not there
house.entities.eve;

// @ts-expect-error the same, by method
house.entity('eve');

// @ts-expect-error a statement that is not there
house.statements.reports;

// @ts-expect-error a relation that is never stated of this entity
house.entities.ada.agencyOf;

// @ts-expect-error nor from this end
house.entities.ada.oversees;

// @ts-expect-error a paragraph that does not exist
house.paragraph(2);

// @ts-expect-error the article names no country of the Balkans
regions.balkans.names;

// @ts-expect-error lists are not to be changed
regions.push(regions.africa);

// ---- What a reader gets ----

holds<Equal<typeof house.id, 'house'>>();
holds<Equal<typeof house.entities.ada.label, 'Ada'>>();
holds<Equal<typeof house.entities.ada.kind, 'organization'>>();
holds<Equal<typeof house.entities.ada.reportsTo.label, 'head'>>();
holds<Equal<(typeof house.entities.head.oversees)[0]['id'], 'ada'>>();
holds<Equal<(typeof house.entities.ada.stated.reportsTo)[0]['id'], 'reportsTo'>>();
holds<Equal<(typeof house.entities.ada.statements)[number]['id'], 'reportsTo' | 'isOld'>>();
holds<Equal<(typeof house.statements.reportsTo.quotes)[0]['exact'], 'Ada reports to the head'>>();
holds<Equal<typeof house.statements.reportsTo.speaker.id, 'note'>>();
holds<Equal<ReturnType<typeof house.paragraph<0>>, 'The house'>>();

holds<Equal<typeof organizations.mit.reportsTo.label, 'President of Türkiye'>>();
holds<Equal<(typeof entities.opEd.author)[0]['label'], 'İbrahim Kalın'>>();
holds<
  Equal<
    (typeof regions.turkicStates.names)[number]['id'],
    'azerbaijan' | 'kazakhstan' | 'uzbekistan' | 'turkmenistan' | 'kyrgyzstan'
  >
>();
holds<Equal<(typeof regions)[number]['id'], 'africa' | 'balkans' | 'turkicStates'>>();

/** A typed dossier is a dossier like any other. */
export const asData: Dossier = mitPriorities;

/** In a list a relation may be asked of every member. */
export const countriesPerRegion = regions.map((region) => region.names?.length ?? 0);
