/** Hover, definition, places, renaming and outline, at the cursor `│` of a dossier; what is found is drawn into it. */
import { readDossier } from '@brief/dossier-files';
import { prepare } from '@brief/lint';
import { expect, test } from 'vitest';
import {
  type DossierView,
  dossierDefinition,
  dossierHover,
  dossierSymbols,
  entityAt,
  placesOf,
  refusedId,
  renameIn,
  viewDossier,
} from './index.ts';

const harbour = `id: harbour
source:
  title: Harbour bets on seagrass
  published: 2026-03-02
  paragraphs:
    1: The laboratory has begun to plant eelgrass. Its director, Åse Bjørnstad, said so.
    2: "“We grow a \\u0077all,” she
      said. It is to be ready in 2027."
subjects: [vml]
entities:
  vml:
    kind: organization
    label: Vestfjord Marine Laboratory
    is: A laboratory.
    sameAs: [fjord#lab, harbour#vml]
  bjornstad: { kind: person, label: Åse Bjørnstad, is: Director of it. }
statements:
  grows:
    subject: bjornstad
    text: says that a wall is grown
    by: "bjornstad"
    concerns: [vml]
    wording: { says: ["S grows it with {vml}"] }
    quotes:
      - paragraph: 2
        exact: grow a wall,” she said
  ready:
    subject: vml
    predicate: reportsTo
    object: nobody
    quotes:
      - paragraph: 1
        exact: a wall
`;

const article = 'Harbour bets on seagrass\n\nThe laboratory *has* begun.\n';
const beside = harbour
  .replace(/ {2}paragraphs:.*?subjects/s, '  text: text.md\nsubjects')
  .replace('a wall\n', 'laboratory has begun\n');

async function viewOf(text: string): Promise<DossierView> {
  const readable = text
    .replace('object: nobody', 'object: vml')
    .replace('predicate: reportsTo', 'text: x')
    .replace('    object: vml\n', '')
    .replace('exact: a wall\n', 'exact: to plant\n');
  const { dossier } = await readDossier({ name: 'a.dossier.yaml', text: readable, readBeside: async () => article });
  const document = 'dossier';
  const knowledge = prepare(dossier === undefined ? [] : [dossier]);
  const found = { document: 'article', name: 'text.md', text: article };
  return viewDossier({
    document,
    text,
    language: 'yaml',
    knowledge,
    ...(text.includes('text.md') && { beside: found }),
  });
}

/** The file with a cursor before, or in, the words that follow. */
async function at(marked: string, text = harbour) {
  expect(text.split(marked.replace('│', ''))).toHaveLength(2);
  const offset = text.indexOf(marked.replace('│', '')) + marked.indexOf('│');
  return { view: await viewOf(text), offset };
}

const drawn = (text: string, spans: readonly { start: number; end: number }[]) =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end }) => `${all.slice(0, start)}⟦${all.slice(start, end)}⟧${all.slice(end)}`, text);

const linesWithMarks = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.includes('⟦'))
    .map((line) => line.trim());

async function hovered(marked: string, text?: string): Promise<string | undefined> {
  const { view, offset } = await at(marked, text);
  const hover = dossierHover(view, offset);
  return hover && `⟦${view.text.slice(hover.span.start, hover.span.end)}⟧ ${hover.plainText}`;
}

test('hover: an id says what it stands for', async () => {
  expect(await hovered('subject: bjorn│stad')).toMatchInlineSnapshot(`
    "⟦bjornstad⟧ Åse Bjørnstad · person — Director of it.

    —

    “grow a wall,” she said” — Åse Bjørnstad, ¶2

    Harbour bets on seagrass, 2 March 2026"
  `);
  expect(await hovered('object: no│body')).toMatchInlineSnapshot(`"⟦nobody⟧ No entity has the id “nobody”."`);
  // While nothing can be read, what the file says of it.
  expect(await hovered('by: "bj│ornstad"', harbour.replace('statements:', 'statements: {'))).toMatchInlineSnapshot(
    `"⟦bjornstad⟧ Åse Bjørnstad · person — Director of it."`,
  );
});

test('hover: quotes say where in the source they stand', async () => {
  expect(await hovered('exact: grow│ a')).toMatchInlineSnapshot(`
    "⟦grow a wall,” she said⟧ “We grow a wall,” she said. It is to be ready in 2027.

    Harbour bets on seagrass, ¶2"
  `);
  expect(await hovered('- paragraph: │2')).toMatchInlineSnapshot(`
    "⟦2⟧ “We grow a wall,” she said. It is to be ready in 2027.

    Harbour bets on seagrass, ¶2"
  `);
  expect(await hovered('exact: a │wall\n')).toMatchInlineSnapshot(
    `"⟦a wall⟧ Paragraph 1 does not say this once, word for word."`,
  );
  const twice = harbour.replace('exact: a wall\n', 'exact: la\n');
  expect(await hovered('exact: l│a\n', twice)).toBe('⟦la⟧ Paragraph 1 does not say this once, word for word.');
});

test('hover: statements, relations and keys say what they mean', async () => {
  expect(await hovered('gr│ows:')).toMatchInlineSnapshot(`
    "⟦grows⟧ Åse Bjørnstad says that a wall is grown — Åse Bjørnstad

        “grow a wall,” she said”"
  `);
  expect(await hovered('predicate: rep│ortsTo')).toMatchInlineSnapshot(`
    "⟦reportsTo⟧ reportsTo — “… reports to …”

    - from organization to role
    - the other way round: oversees, “… oversees …”
    - a subject has one object

    It settles the object: another contradicts the source."
  `);
  expect(await hovered('sub│jects:')).toMatchInlineSnapshot(
    `"⟦subjects⟧ subjects — Ids of what the dossier is about, distinctive things only: an unmistakable mention of one is evidence for every weak name."`,
  );
  expect(await hovered('kind: org│anization')).toMatchInlineSnapshot(
    `"⟦organization⟧ kind — What kind of thing it is."`,
  );
  expect(await hovered('# │nothing', `${harbour}# nothing`)).toBeUndefined();
});

test('hover is inert', async () => {
  const text = harbour
    .replace('label: Vestfjord Marine Laboratory', 'label: "[x](command:y) <b>"')
    .replace('title: Harbour', 'title: "![](https://x.y/z) Harbour"');
  const { view, offset } = await at('concerns: [v│ml', text.replace('bets on seagrass', 'bets on seagrass"'));
  expect(dossierHover(view, offset)?.markdown).toMatch(/^\*\*\\\[x\\\]\\\(command/);
});

async function leadsTo(marked: string, text?: string): Promise<readonly string[] | string | undefined> {
  const { view, offset } = await at(marked, text);
  const found = dossierDefinition(view, offset);
  if (found === undefined) return undefined;
  if ('dossier' in found) return `${found.entity} of ${found.dossier}`;
  const { document, span } = found.place;
  return linesWithMarks(drawn(document === 'article' ? article : view.text, [span]));
}

test('definition: ids lead to their entities, quotes to the words of the source', async () => {
  expect(await leadsTo('by: "bjor│nstad"')).toEqual([
    '⟦bjornstad⟧: { kind: person, label: Åse Bjørnstad, is: Director of it. }',
  ]);
  expect(await leadsTo('with {v│ml}')).toEqual(['⟦vml⟧:']);
  expect(await leadsTo('fjord#│lab')).toBe('lab of fjord');
  expect(await leadsTo('object: nob│ody')).toBeUndefined();
  expect(await leadsTo('exact: grow│ a')).toEqual(['2: "“We ⟦grow a \\u0077all,” she']);
  expect(await leadsTo('- paragraph: │1')).toEqual([
    '1: ⟦The laboratory has begun to plant eelgrass. Its director, Åse Bjørnstad, said so.⟧',
  ]);
  expect(await leadsTo('exact: labor│atory has begun', beside)).toEqual(['The ⟦laboratory *has* begun⟧.']);
  expect(await leadsTo('text: text│.md', beside)).toEqual(['⟦⟧Harbour bets on seagrass']);
});

test('places: every id of the entity, and of no other', async () => {
  const { view, offset } = await at('subjects: [v│ml');
  const entity = entityAt(view, offset);
  if (entity === undefined) throw new Error('no entity');
  expect(
    linesWithMarks(
      drawn(
        view.text,
        placesOf(view, entity).map(({ span }) => span),
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "subjects: [⟦vml⟧]",
      "⟦vml⟧:",
      "sameAs: [fjord#lab, harbour#⟦vml⟧]",
      "concerns: [⟦vml⟧]",
      "wording: { says: ["S grows it with {⟦vml⟧}"] }",
      "subject: ⟦vml⟧",
    ]
  `);
  const elsewhere = viewDossier({
    ...view,
    text: 'id: other\nentities:\n  a: { sameAs: ["harbour#vml"] }\n  vml: {}\n',
  });
  expect(
    drawn(
      elsewhere.text,
      placesOf(elsewhere, entity).map(({ span }) => span),
    ),
  ).toContain('harbour#⟦vml⟧"] }\n  vml');
});

test('renaming writes the new id everywhere, and refuses what is no id or taken', async () => {
  const { view } = await at('subjects: [v│ml');
  const entity = { dossier: 'harbour', entity: 'bjornstad' };
  expect(
    linesWithMarks(
      drawn(
        view.text,
        renameIn(view, entity, 'ase').map(({ span }) => span),
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "⟦bjornstad⟧: { kind: person, label: Åse Bjørnstad, is: Director of it. }",
      "subject: ⟦bjornstad⟧",
      "by: "⟦bjornstad⟧"",
    ]
  `);
  expect(refusedId(view, 'ase', 'bjornstad')).toBeUndefined();
  expect(refusedId(view, 'bjornstad', 'bjornstad')).toBeUndefined();
  expect(refusedId(view, 'Åse', 'bjornstad')).toMatchInlineSnapshot(
    `"“Åse” cannot be an id: an id is a letter or “_”, then ASCII letters, digits, “-” and “_”."`,
  );
  expect(refusedId(view, 'vml', 'bjornstad')).toMatchInlineSnapshot(
    `"“vml” is the id of another entity of “harbour”. Choose one that is free."`,
  );
});

test('outline', async () => {
  const { view } = await at('subjects: [v│ml');
  const told = (symbols: ReturnType<typeof dossierSymbols>, depth = 0): string[] =>
    symbols.flatMap(({ name, detail, kind, children }) => [
      `${'  '.repeat(depth)}${name} (${kind}) ${detail}`,
      ...told(children, depth + 1),
    ]);
  expect(told(dossierSymbols(view)).join('\n')).toMatchInlineSnapshot(`
    "source (part) Harbour bets on seagrass
    entities (part) 2
      vml (organization) Vestfjord Marine Laboratory
      bjornstad (person) Åse Bjørnstad
    statements (part) 2
      grows (statement) bjornstad says that a wall is grown
      ready (statement) vml reportsTo nobody"
  `);
  expect(dossierSymbols(viewDossier({ ...view, text: 'entities' }))).toEqual([]);
});
