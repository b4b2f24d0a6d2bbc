import { expect, test } from 'vitest';
import {
  type Dossier,
  DossierError,
  type Entity,
  isAbout,
  type LinkedDossier,
  link,
  mitPriorities,
  predicates,
  type Statement,
} from '../index.ts';

const quote = { paragraph: 1, exact: 'Ada’s office reports to the head' };

const office: Entity = {
  id: 'office',
  kind: 'organization',
  label: 'Ada’s office',
  labels: [
    { text: 'Ada’s office', use: 'preferred' },
    { text: 'the bureau', use: 'deprecated' },
  ],
  is: 'An office.',
};

const entity = (id: string, kind: Entity['kind']): Entity => ({
  id,
  kind,
  label: id,
  labels: [{ text: id, use: 'preferred' }],
  is: `The ${id}.`,
});

const reports: Statement = {
  id: 'reports',
  subject: 'office',
  predicate: 'reportsTo',
  object: 'head',
  by: 'note',
  stance: 'reported',
  quotes: [quote],
};

const house: Dossier = {
  id: 'house',
  source: {
    title: 'The house',
    lang: 'en',
    published: { iso: '2026-01-10' },
    paragraphs: { 0: 'The house', 1: 'Ada’s office reports to the head. The head – he is old – heads it.' },
  },
  subjects: ['office'],
  voice: 'note',
  entities: [
    office,
    entity('head', 'role'),
    entity('deputy', 'role'),
    entity('norland', 'place'),
    entity('note', 'source'),
  ],
  statements: [reports],
};

/** What is said against a dossier that differs from the house, one fault a line. */
function faults(change: Partial<Dossier>): string {
  try {
    link({ ...house, ...change });
  } catch (error) {
    if (error instanceof DossierError) return error.message.replace(/^Dossier “house” has 1 fault:\n {2}/, '');
    throw error;
  }
  return 'none';
}

const withOffice = (change: Partial<Entity>) => ({ entities: [{ ...office, ...change }, ...house.entities.slice(1)] });
const withReports = (change: object) => ({ statements: [{ ...reports, ...change } as Statement] });
const withQuote = (exact: string, paragraph = 1) => withReports({ quotes: [{ paragraph, exact }] });
const withSource = (change: object) => ({ source: { ...house.source, ...change } });

test('a sound dossier has no faults', () => {
  expect(faults({})).toBe('none');
});

test('every fault is listed', () => {
  expect(faults({ subjects: ['offfice'], ...withReports({ by: 'notes', object: 'norland' }) })).toMatchInlineSnapshot(`
    "Dossier “house” has 3 faults:
      subjects[0]: expected the id of an entity, found “offfice”; did you mean “office”?
      statements.reports.object: expected the id of a role, found the place “norland”
      statements.reports.by: expected the id of an entity, found “notes”; did you mean “note”?"
  `);
});

test.each([
  [
    'a dangling subject',
    withReports({ subject: 'ofice' }),
    'statements.reports.subject: expected the id of an organization, found “ofice”; did you mean “office”?',
  ],
  [
    'a dangling object',
    withReports({ object: 'haed' }),
    'statements.reports.object: expected the id of a role, found “haed”; did you mean “head”?',
  ],
  ['a missing object', withReports({ object: undefined }), 'statements.reports.object: expected an object, found none'],
  [
    'an object of the wrong kind',
    withReports({ object: 'office' }),
    'statements.reports.object: expected the id of a role, found the organization “office”',
  ],
  [
    'an unknown predicate',
    withReports({ predicate: 'reportTo' }),
    'statements.reports.predicate: expected a predicate, found “reportTo”; did you mean “reportsTo”?',
  ],
  [
    'a list by a relation that its kind has not',
    withOffice({ lists: [{ relation: 'names', extent: 'whole', called: ['offices'] }] }),
    'entities.office.lists[0].relation: expected a relation of an organization, found “names”',
  ],
  [
    'a list of things without a noun',
    withOffice({ lists: [{ relation: 'reforms', extent: 'whole', called: [] }] }),
    'entities.office.lists[0].called: expected a noun in the plural, found none',
  ],
  [
    'a list of things with spaces for a noun',
    withOffice({ lists: [{ relation: 'reforms', extent: 'whole', called: [' reforms'] }] }),
    'entities.office.lists[0].called[0]: expected a noun without spaces around it, found “ reforms”',
  ],
  [
    'an empty way of naming a speaker',
    withOffice({ attributedAs: ' ' }),
    'entities.office.attributedAs: expected how it is named, found nothing',
  ],
  [
    'wordings of an unknown predicate',
    { wordings: { reportTo: { says: ['S reports to O'] } } as NonNullable<Dossier['wordings']> },
    'wordings.reportTo: expected a predicate, found “reportTo”; did you mean “reportsTo”?',
  ],
  [
    'a phrase without a slot',
    { wordings: { reportsTo: { says: ['reports to the head'] } } },
    'wordings.reportsTo.says[0]: expected a phrase with slots, found “reports to the head”, which has no slot',
  ],
  [
    'a phrase of slots alone',
    withReports({ wording: { implies: ['S O'] } }),
    'statements.reports.wording.implies[0]: expected a phrase with slots, found “S O”, which has no word',
  ],
  [
    'a slot for an entity that is not there',
    withReports({ wording: { denies: ['S flees from {haed}'] } }),
    'statements.reports.wording.denies[0]: expected a phrase with slots, found “{haed}”, which is no entity',
  ],
  [
    'a slot used twice',
    withReports({ wording: { says: ['S serves S'] } }),
    'statements.reports.wording.says[0]: expected a phrase with slots, found “S serves S”, which has a slot twice',
  ],
  [
    'a phrase with marks of a pattern',
    withReports({ wording: { says: ['S (reports)? to O'] } }),
    'statements.reports.wording.says[0]: expected a phrase with slots, found “(”, which no phrase can have',
  ],
  [
    'a predicate from the prototype',
    withReports({ predicate: 'toString' }),
    'statements.reports.predicate: expected a predicate, found “toString”',
  ],
  [
    'text beside a relation',
    withReports({ text: 'reports' }),
    'statements.reports.text: expected no text with “reportsTo”, which is said in its own words (“about” takes a text), found “reports”',
  ],
  [
    'an object beside a text',
    withReports({ predicate: 'about', text: 'reports' }),
    'statements.reports.object: expected no object with “about” (“concerns” names whom it is about besides), found “head”',
  ],
  [
    'no text',
    withReports({ predicate: 'about', object: undefined }),
    'statements.reports.text: expected what is said, found nothing',
  ],
  [
    'what it concerns is not there',
    withReports({ concerns: ['head', 'nordland'] }),
    'statements.reports.concerns[1]: expected the id of an entity, found “nordland”; did you mean “norland”?',
  ],
  [
    'a voice that is no source',
    { voice: 'office' },
    'voice: expected the id of a source, found the organization “office”',
  ],
])('references: %s', (_, change, said) => {
  expect(faults(change)).toBe(said);
});

test.each([
  ['no quote', withReports({ quotes: [] }), 'statements.reports.quotes: expected at least one quote, found none'],
  [
    'no such paragraph',
    withQuote('Ada', 7),
    'statements.reports.quotes[0].paragraph: expected one of the paragraphs 0, 1, found 7',
  ],
  [
    'other words',
    withQuote('Ada’s office reported'),
    'statements.reports.quotes[0].exact: expected words of paragraph 1, found “Ada’s office reported”',
  ],
  [
    'a straight apostrophe',
    withQuote("Ada's office reports"),
    "statements.reports.quotes[0].exact: expected words of paragraph 1, found “Ada's office reports”; did you mean “Ada’s office reports”?",
  ],
  [
    'a hyphen for a dash',
    withQuote('The head - he is old'),
    'statements.reports.quotes[0].exact: expected words of paragraph 1, found “The head - he is old”; did you mean “The head – he is old”?',
  ],
  [
    'words of another paragraph',
    withQuote('The house'),
    'statements.reports.quotes[0].exact: expected words of paragraph 1, found words of paragraph 0: “The house”',
  ],
  [
    'words found twice',
    withQuote('head'),
    'statements.reports.quotes[0].exact: expected words that paragraph 1 has only once, found “head”',
  ],
  ['no words', withQuote(''), 'statements.reports.quotes[0].exact: expected words of paragraph 1, found “”'],
])('quotes: %s', (_, change, said) => {
  expect(faults(change)).toBe(said);
});

test.each([
  [
    'two preferred labels',
    { labels: [...office.labels, { text: 'The office', use: 'preferred' as const }] },
    'entities.office.labels[2].use: expected one preferred label, found “The office” as a second',
  ],
  [
    'another label first',
    { labels: [...office.labels].reverse() },
    'entities.office.labels: expected the preferred label “Ada’s office” first, found the deprecated label “the bureau”',
  ],
  [
    'no labels',
    { labels: [] },
    'entities.office.labels: expected the preferred label “Ada’s office” first, found no label',
  ],
  [
    'the same label twice',
    { labels: [...office.labels, { text: 'the bureau', use: 'hidden' as const }] },
    'entities.office.labels[2]: expected a name of its own, found “the bureau”, which it has already',
  ],
  [
    'the label of another',
    { labels: [...office.labels, { text: 'norland', use: 'accepted' as const }] },
    'entities.norland.labels[0]: expected a name of its own, found “norland”, a name of “office”',
  ],
  [
    'a form that is another’s label',
    { labels: [{ ...office.labels[0], forms: ['head'] } as never] },
    'entities.head.labels[0]: expected a name of its own, found “head”, a name of “office”',
  ],
  [
    'an empty label',
    { labels: [...office.labels, { text: ' ', use: 'accepted' as const }] },
    'entities.office.labels[2].text: expected a name without spaces around it, found “ ”',
  ],
  [
    'a replacement that is no label',
    { labels: [...office.labels, { text: 'Adas office', use: 'deprecated' as const, instead: 'Ada’s ofice' }] },
    'entities.office.labels[2].instead: expected another label of the entity that is not deprecated, found “Ada’s ofice”; did you mean “Ada’s office”?',
  ],
  [
    'a replacement that is deprecated itself',
    { labels: [...office.labels, { text: 'Adas office', use: 'deprecated' as const, instead: 'the bureau' }] },
    'entities.office.labels[2].instead: expected another label of the entity that is not deprecated, found “the bureau”',
  ],
  [
    'context for a label that always counts',
    { labels: [...office.labels, { text: 'AO', use: 'accepted' as const, context: { for: ['Ada'] } }] },
    'entities.office.labels[2].context: expected a weak label, found “AO”, which always counts',
  ],
  [
    'own evidence, but none given',
    { labels: [...office.labels, { text: 'AO', use: 'accepted' as const, weak: true, context: { own: true } }] },
    'entities.office.labels[2].context.for: expected phrases that speak for it, found none',
  ],
  [
    'an unknown kind',
    { kind: 'organisation' as never },
    'entities.office.kind: expected a kind, found “organisation”; did you mean “organization”?',
  ],
  ['nothing said of it', { is: '' }, 'entities.office.is: expected what it is, found nothing'],
])('entities: %s', (_, change, said) => {
  expect(faults(withOffice(change))).toBe(said);
});

test.each([
  [
    'an id twice',
    { entities: [...house.entities, entity('head', 'role')] },
    'entities.head: expected an id used once, found “head” again',
  ],
  [
    'an id with spaces',
    { entities: [...house.entities, entity('the head', 'role')] },
    'entities.the head: expected an id of ASCII letters, digits, “-” and “_”, found “the head”',
  ],
  [
    'a statement’s id twice',
    { statements: [reports, { ...reports, object: 'head' }] },
    'statements.reports: expected an id used once, found “reports” again',
  ],
  [
    'a second object',
    { statements: [reports, { ...reports, id: 'again', object: 'deputy' }] },
    'statements.again.object: expected one object of “reportsTo” for “office”, found “deputy” after “head”',
  ],
  [
    'an impossible date',
    withSource({ published: { iso: '2026-02-30' } }),
    'source.published.iso: expected a date as YYYY-MM-DD, found “2026-02-30”',
  ],
  [
    'a date in another form',
    withSource({ reviewBy: '10 January 2027' }),
    'source.reviewBy: expected a date as YYYY-MM-DD, found “10 January 2027”',
  ],
  ['no title', withSource({ title: '' }), 'source.title: expected a title, found nothing'],
  [
    'no paragraphs',
    { ...withSource({ paragraphs: {} }), statements: [] },
    'source.paragraphs: expected at least one paragraph, found none',
  ],
  [
    'an empty paragraph',
    withSource({ paragraphs: { ...house.source.paragraphs, 2: '  ' } }),
    'source.paragraphs.2: expected text, found nothing',
  ],
])('the whole: %s', (_, change, said) => {
  expect(faults(change)).toBe(said);
});

test('the same object from two speakers is no second object', () => {
  expect(faults({ statements: [reports, { ...reports, id: 'again', by: 'head' }] })).toBe('none');
  expect(
    link({ ...house, statements: [reports, { ...reports, id: 'again', by: 'head' }] }).entity('head')?.oversees,
  ).toHaveLength(1);
});

test('ids that JavaScript knows are ids like any other', () => {
  const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const statements = odd.map(
    (id): Statement =>
      ({ ...reports, id, subject: id, predicate: 'about', text: 'is odd', object: undefined }) as never,
  );
  const linked = link({
    ...house,
    entities: [...house.entities, ...odd.map((id) => entity(id, 'concept'))],
    statements,
  });
  for (const id of odd) {
    expect(linked.entity(id)?.label).toBe(id);
    expect(linked.statement(id)?.subject).toBe(id);
    expect(linked.entity(id)?.statements.map((statement) => statement.id)).toEqual([id]);
  }
  expect(linked.entity('valueOf')).toBeUndefined();
});

test('an entity leads to its relations, its statements and their evidence', () => {
  const linked = link(house);
  const bureau = linked.entity('office');
  expect(bureau?.reportsTo).toBe(linked.entity('head'));
  expect(linked.entity('head')?.oversees).toEqual([bureau]);
  expect(bureau?.agencyOf).toBeUndefined();
  expect(bureau?.statements).toEqual([reports]);
  expect(bureau?.stated.reportsTo).toEqual([reports]);
  expect(linked.entity('note')?.said).toEqual([reports]);
  expect(linked.statement('reports')?.speaker).toBe(linked.entity('note'));
  expect(linked.ofKind('role').map(({ id }) => id)).toEqual(['head', 'deputy']);
  expect(linked.paragraph(0)).toBe('The house');
});

test('what is said in an article is said by its author too', () => {
  const author = entity('eve', 'person');
  const wrote: Statement = { ...reports, id: 'wrote', subject: 'eve', predicate: 'authored', object: 'book' };
  const said: Statement = { ...reports, id: 'said', by: 'book' };
  const linked = link({
    ...house,
    entities: [...house.entities, author, entity('book', 'source')],
    statements: [wrote, said],
  });
  expect(linked.entity('eve')?.said.map(({ id }) => id)).toEqual(['said']);
});

test('a place outside the source is refused', () => {
  expect(link(house).placeOf(quote)).toEqual({ paragraph: 1, start: 0, end: 32 });
  expect(() => link(house).placeOf({ paragraph: 1, exact: 'Eve' })).toThrow('Paragraph 1 does not say “Eve”.');
});

test('linking adds nothing to the data', () => {
  const linked: LinkedDossier = link(house);
  expect(JSON.parse(JSON.stringify(linked))).toEqual(house);
  expect(structuredClone(linked)).toEqual(house);
  expect(structuredClone(mitPriorities)).toEqual(JSON.parse(JSON.stringify(mitPriorities)));
  expect(JSON.parse(JSON.stringify(link(mitPriorities)))).toEqual(JSON.parse(JSON.stringify(mitPriorities)));
});

test('it is about its subject, its object and what it concerns', () => {
  expect(isAbout(reports, 'office')).toBe(true);
  expect(isAbout(reports, 'head')).toBe(true);
  expect(isAbout(reports, 'note')).toBe(false);
  expect(isAbout({ ...reports, concerns: ['note'] }, 'note')).toBe(true);
});

test('every relation has a name of its own from either end', () => {
  const names = Object.entries(predicates).flatMap(([name, { inverse }]) => [name, inverse]);
  expect(new Set(names).size).toBe(names.length);
  const taken = ['statements', 'said', 'stated', 'blockers', 'descriptions', 'sense', ...Object.keys(office)];
  expect(names.filter((name) => taken.includes(name))).toEqual([]);
});
