/** The built-in dossier against its article: nothing more than it says, and hardly anything less. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  concepts,
  entities,
  events,
  kinds,
  link,
  mitPriorities,
  organizations,
  paragraphsOf,
  people,
  phraseFault,
  phraseUses,
  places,
  predicates,
  priorities,
  reforms,
  regions,
  roles,
  source,
  sources,
  statements,
  type Wording,
  wordings,
} from '../index.ts';

const paragraphs = paragraphsOf(source);
const article = paragraphs.map(({ text }) => text).join('\n');

/** Whether the article prints it, as whole words. */
function isPrinted(words: string, flags = 'iu'): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags).test(article);
}

test('the article is as it was printed', () => {
  expect(createHash('sha256').update(article).digest('hex')).toBe(
    '5416ac0c6adbfa7b449fc75d28123664ac3dda47cdcc121e75dd1bb6a7aee34d',
  );
  expect(paragraphs.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(article.normalize('NFC')).toBe(article);
  expect(source.title).toBe(source.paragraphs[0]);
});

test('it has 55 entities and 68 statements', () => {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, mitPriorities.ofKind(kind).length]));
  expect(counts).toEqual({
    person: 1,
    role: 2,
    organization: 10,
    place: 11,
    region: 3,
    priority: 6,
    reform: 4,
    concept: 14,
    event: 2,
    source: 2,
  });
  expect(entities).toHaveLength(55);
  expect(statements).toHaveLength(68);
});

test('every quote is verbatim, and found once in its paragraph', () => {
  for (const { id, quotes } of statements) {
    for (const { paragraph, exact } of quotes) {
      expect(source.paragraphs[paragraph].split(exact), `${id}: ${exact}`).toHaveLength(2);
    }
  }
});

/** The paragraph with what no quote covers marked ⟦so⟧, and how much of it is covered. */
function coverage({ number, text }: (typeof paragraphs)[number]): { covered: number; drawn: string } {
  const bare = [...text].flatMap((character) => Array.from({ length: character.length }, () => true));
  for (const quote of statements.flatMap(({ quotes }) => [...quotes])) {
    if (quote.paragraph !== number) continue;
    const { start, end } = mitPriorities.placeOf(quote);
    bare.fill(false, start, end);
  }
  const drawn = bare.map((is, at) => `${is && !bare[at - 1] ? '⟦' : ''}${text[at]}${is && !bare[at + 1] ? '⟧' : ''}`);
  return { covered: bare.filter((is) => !is).length / text.length, drawn: drawn.join('') };
}

test('the quotes cover the article', () => {
  for (const paragraph of paragraphs) expect(coverage(paragraph).covered, `¶${paragraph.number}`).toBeGreaterThan(0.85);
  const left = paragraphs.map((paragraph) => coverage(paragraph).drawn.match(/⟦[^⟧]*\p{L}[^⟧]*⟧/gu) ?? []);
  expect(left.map((stretches, number) => `¶${number} ${stretches.join(' ')}`.trim())).toMatchInlineSnapshot(`
    [
      "¶0",
      "¶1",
      "¶2 ⟦The publication emphasizes ⟧",
      "¶3 ⟦, and ⟧ ⟦ to ⟧",
      "¶4 ⟦. In this context, ⟧",
      "¶5",
      "¶6 ⟦. In parallel, ⟧",
      "¶7 ⟦Geographically, ⟧",
      "¶8 ⟦Separately, ⟧ ⟦. These include ⟧ ⟦, and ⟧",
      "¶9 ⟦Overall, ⟧",
    ]
  `);
});

test('what is marked as seen is printed', () => {
  for (const { id, labels, descriptions = [] } of entities) {
    const seen = labels.filter((label) => label.seen).map(({ text }) => text);
    for (const words of [...seen, ...descriptions]) expect(isPrinted(words), `${id}: ${words}`).toBe(true);
  }
});

test('what is printed is marked as seen', () => {
  const unmarked = entities.flatMap(({ labels }) => {
    const seen = labels.filter((label) => label.seen).map(({ text }) => text);
    const rest = labels.filter((label) => !label.seen && isPrinted(label.text, 'u')).map(({ text }) => text);
    return rest.filter((text) => !seen.some((longer) => longer.includes(text)));
  });
  expect(unmarked).toEqual([]);
});

test('no name and no number is in the model that is not in the article', () => {
  const allowed = ['1/10/2026', '2010s', 'Turkish'];
  const texts = [...entities.map(({ is }) => is), ...statements.map(({ text = '' }) => text)];
  const named = texts.flatMap((text) => text.match(/(?<![.:] |^|\p{L})(?:\p{Lu}[\p{L}-]*|\d[\p{N}\p{L}/]*)/gu) ?? []);
  expect([...new Set(named)].filter((name) => !allowed.includes(name) && !isPrinted(name, 'u'))).toEqual([]);
});

test('what is known from outside carries no quote and is quoted by none', () => {
  for (const outside of ['Foreign Intelligence Service', 'szru', 'Ukraine', 'Turns 99', '6 January']) {
    expect(isPrinted(outside)).toBe(false);
    const said = statements.map(({ text = '', quotes }) => [text, ...quotes.map(({ exact }) => exact)].join(' '));
    expect(said.filter((words) => words.includes(outside))).toEqual([]);
    expect(entities.filter(({ is }) => is.includes(outside))).toEqual([]);
  }
});

test('every entity has something said of it or by it', () => {
  expect(entities.filter((entity) => entity.statements.length + entity.said.length === 0).map(({ id }) => id)).toEqual(
    [],
  );
});

test('what a statement concerns is more than its subject, its object and its speaker', () => {
  const repeated = mitPriorities.statements.filter(({ subject, object, by, concerns = [] }) =>
    [subject, object, by].some((id) => id !== undefined && (concerns as readonly string[]).includes(id)),
  );
  expect(repeated.map(({ id }) => id)).toEqual([]);
});

test('every predicate is used', () => {
  const used = new Set<string>(statements.map(({ predicate }) => predicate));
  expect(Object.keys(predicates).filter((predicate) => !used.has(predicate))).toEqual([]);
});

test('statements stand in the order of the article', () => {
  const order = statements.map(({ quotes }) => quotes[0].paragraph);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

/** Letters and digits only, without accents and case: what a hasty writer leaves of a name. */
const bare = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]/gu, '');

test('a name belongs to one entity, however hastily it is written', () => {
  const owners = new Map<string, string>();
  for (const { id, labels } of entities) {
    for (const name of labels.flatMap(({ text, forms = [] }) => [text, ...forms])) {
      expect(owners.get(bare(name)) ?? id, name).toBe(id);
      owners.set(bare(name), id);
    }
  }
});

test('no blocker is a name of an entity', () => {
  const names = new Set(entities.flatMap(({ labels }) => labels.flatMap(({ text, forms = [] }) => [text, ...forms])));
  expect(entities.flatMap(({ blockers = [] }) => blockers).filter((blocker) => names.has(blocker))).toEqual([]);
});

test('no blocker is listed twice', () => {
  const blockers = entities.flatMap((entity) => entity.blockers ?? []);
  expect(blockers.filter((blocker, at) => blockers.indexOf(blocker) < at)).toEqual([]);
});

test('the names of things that are common nouns are weak', () => {
  const strong = [...priorities, ...reforms, ...concepts].flatMap(({ id, labels }) =>
    labels.filter(({ weak }) => !weak).map(({ text }) => `${id}: ${text}`),
  );
  expect(strong.filter((name) => !name.startsWith('century: '))).toEqual([]);
});

test('a subject’s unmistakable names mean nothing else in an English draft', () => {
  const subjects = mitPriorities.subjects.map((id) => mitPriorities.entity(id));
  const strong = subjects.flatMap(({ labels }) => labels.filter(({ weak }) => !weak).map(({ text }) => text));
  expect(strong.filter((text) => /^\p{Ll}+$/u.test(text) || /^[A-Z]{1,4}$/.test(text))).toEqual([]);
});

test('dates and outside knowledge', () => {
  expect(source.published.asPrinted).toBe('1/10/2026');
  expect(source.published.iso).toBe('2026-01-10');
  expect(source.reviewBy > source.published.iso).toBe(true);
});

// ---- What the article is easily misread on ----

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('four reforms, five Turkic states, three countries in focus, three of operations, four organizations to counter', () => {
  expect(ids(organizations.mit.reforms)).toEqual(['ai', 'criminalTools', 'coordination', 'cybersecurity']);
  expect(ids(regions.turkicStates.names)).toEqual([
    'azerbaijan',
    'kazakhstan',
    'uzbekistan',
    'turkmenistan',
    'kyrgyzstan',
  ]);
  expect(ids(regions.africa.names)).toEqual(['libya', 'somalia', 'sudan']);
  expect(ids(organizations.mit.canOperateIn)).toEqual(['syria', 'iraq', 'libya']);
  expect(ids(priorities.counterterrorism.counters)).toEqual(['isis', 'alQaeda', 'feto', 'dhkpc']);
});

test('the Balkans name no country', () => {
  expect('names' in regions.balkans.stated).toBe(false);
});

test('Libya has two roles', () => {
  expect(ids(places.libya.operationsOf)).toEqual(['mit']);
  expect(ids(places.libya.namedUnder)).toEqual(['africa']);
});

test('only FETÖ is blamed for the attempted coup, by the authorities, and that is contested', () => {
  expect(ids(events.coup2016.blamedOn)).toEqual(['feto']);
  const [blamed] = organizations.feto.stated.blamedFor;
  expect(blamed.by).toBe('authorities');
  expect(ids(statements.filter(({ contested }) => contested))).toEqual(['fetoHizmet', 'fetoCoup']);
});

test('FETÖ and the Hizmet movement are two entities', () => {
  expect(ids(organizations.feto.identifiedAs)).toEqual(['hizmet']);
});

test('“could” is hedged', () => {
  expect(ids(statements.filter(({ hedged }) => hedged))).toEqual(['outlook']);
});

test('all four spellings of Kalın are his', () => {
  const seen = people.kalin.labels.filter((label) => label.seen).map(({ text }) => text);
  expect(seen).toEqual(['İbrahim Kalın', 'Kalın', 'Ibrahim Kalin', 'Kalin']);
});

test('relations lead both ways', () => {
  expect(organizations.mit.reportsTo).toBe(roles.president);
  expect(roles.president.oversees).toEqual([organizations.mit]);
  expect(sources.opEd.author).toEqual([people.kalin]);
  expect(people.kalin.holdsRole[0].roleIn).toBe(organizations.mit);
});

test('it survives being written down as data', () => {
  const data = JSON.parse(JSON.stringify(mitPriorities));
  expect(JSON.stringify(link(data))).toBe(JSON.stringify(mitPriorities));
});

test('every list has the members that the article gives', () => {
  const members = entities.flatMap(({ id, lists = [] }) =>
    lists.map(({ relation, extent, called }) => {
      const statedMembers = mitPriorities.entity(id).stated as Record<string, readonly unknown[] | undefined>;
      return `${id}: ${statedMembers[relation]?.length ?? 0} ${called[0]} (${extent})`;
    }),
  );
  expect(members).toMatchInlineSnapshot(`
    [
      "mit: 4 functions (whole)",
      "mit: 4 internal reforms (named)",
      "mit: 3 regions (whole)",
      "africa: 3 African countries (named)",
      "balkans: 0 Balkan countries (named)",
      "turkicStates: 5 Turkic states (whole)",
      "preventive: 3 means (whole)",
      "counterterrorism: 4 terrorist organizations (named)",
      "century: 4 emphases (whole)",
    ]
  `);
});

test('the usual wordings are good phrases', () => {
  for (const [predicate, wording] of Object.entries<Wording>(wordings)) {
    for (const use of phraseUses) {
      for (const phrase of wording[use] ?? [])
        expect(
          phraseFault(phrase, () => false),
          predicate,
        ).toBeUndefined();
    }
  }
});
