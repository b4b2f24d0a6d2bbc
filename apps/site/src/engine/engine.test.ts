import { mitPriorities } from '@brief/core';
import { printDossier } from '@brief/dossier-files/print';
import { toPlainText } from '@brief/language-service';
import { applyEdits } from '@brief/lint';
import { expect, test } from 'vitest';
import { createEngine } from './engine.ts';
import type { Checked } from './protocol.ts';

/** The draft with findings in ⟦…⟧, each with its rule and line, and what can be done about it. */
function drawn(text: string, { findings }: Checked): string {
  const marks = findings
    .flatMap(({ span }) => [
      { at: span.start, mark: '⟦' },
      { at: span.end, mark: '⟧' },
    ])
    .sort((a, b) => b.at - a.at);
  const marked = marks.reduce((draft, { at, mark }) => draft.slice(0, at) + mark + draft.slice(at), text);
  const list = findings.map(({ rule, line, severity, quote, actions }) => [
    `${line} ${severity} ${rule}${quote === undefined ? '' : ` ¶${quote.paragraph}`}`,
    ...actions.map(({ title }) => `    ${title}`),
  ]);
  return [marked, '', ...list.flat()].join('\n');
}

const another = `
id: harbour
source:
  title: The harbour of Ålesund
  published: 2026-03-02
  text: harbour.txt
entities:
  aasen:
    kind: person
    label: Åse Åsen
    is: Harbour master of Ålesund.
statements:
  runs-the-harbour:
    subject: aasen
    text: runs the harbour
    by: aasen
    quotes: [{ paragraph: 1, exact: Åse Åsen runs the harbour }]
`;

test('what is wrong with a draft, where, and what can be done', () => {
  const text =
    'İbrahim Kalın, Director of MİT, writes.\n\nThe service MIT reports to the Minister of Foreign Affairs.\n';
  expect(drawn(text, createEngine().check(text))).toMatchInlineSnapshot(`
    "İbrahim Kalın, Director of MİT, writes.

    The service ⟦⟦MIT⟧ reports to the Minister of Foreign Affairs⟧.


    3 warning preferred-name
        Replace with “MİT”
        Disable preferred-name for this line
        Disable preferred-name for this draft
    3 warning source-agreement ¶3
        Disable source-agreement for this line
        Disable source-agreement for this draft"
  `);
});

test('an action changes the draft as it says', () => {
  const text = 'The Turkish service MIT and its director at MIT.';
  const [first] = createEngine().check(text).findings;
  const all = first?.actions.find(({ title }) => title.startsWith('Replace all'));
  expect(applyEdits(text, all?.edits ?? [])).toBe('The Turkish service MİT and its director at MİT.');
});

test('everything that is safe is fixed at once', () => {
  const engine = createEngine();
  expect(engine.check('Ibrahim Kalin of the Turkish service MIT.').fixable).toBe(2);
  expect(engine.fixAll()).toBe('İbrahim Kalın of the Turkish service MİT.');
});

test('a name is told of', () => {
  const engine = createEngine();
  engine.check('A word on İbrahim Kalın.');
  const card = engine.hover(12);
  expect(card?.span).toEqual({ start: 10, end: 23 });
  expect(toPlainText(card?.content ?? [])).toMatch(/^İbrahim Kalın · person — Director of MİT/);
  expect(engine.hover(3)).toBeUndefined();
});

test('the passages that a draft uses lead back to it', () => {
  const text = 'MİT looks at Libya.';
  const [article] = createEngine().check(text).articles;
  const used = article?.paragraphs.flatMap(({ number, pieces }) =>
    pieces.flatMap(({ text: words, passage }) => (passage === undefined ? [] : [{ number, words, passage }])),
  );
  const onLibya = used?.find(({ passage }) => article?.passages[passage]?.names.includes('Libya'));
  expect(onLibya?.words).toContain('Libya');
  const mentions = article?.passages[onLibya?.passage ?? -1]?.mentions ?? [];
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toContain('Libya');
  // Cut into pieces, the source is what it was.
  const whole = article?.paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
  expect(whole).toEqual(Object.values(mitPriorities.source.paragraphs));
});

test('a dossier of one’s own, with the file that holds its words, takes the place of the built-in one', async () => {
  const engine = createEngine();
  const opened = await engine.openFiles([
    { name: 'harbour.dossier.yaml', text: another },
    { name: 'harbour.txt', text: 'Åse Åsen runs the harbour of Ålesund.\n' },
  ]);
  expect(opened).toEqual({ titles: ['The harbour of Ålesund'], faults: [] });
  expect(engine.check('Ase Asen met Kalin.').findings.map(({ message }) => message)).toEqual([
    'Write “Åse Åsen” for “Ase Asen”, as the dossier has it.',
  ]);
  engine.openBuiltIn();
  expect(engine.check('Åse Åsen met İbrahim Kalın.').mentions).toHaveLength(1);
});

test('the built-in dossier as a file finds the same', async () => {
  const text = 'Ibrahim Kalin of MIT, which reports to the Minister of Foreign Affairs.';
  const engine = createEngine();
  const before = engine.check(text).findings;
  const opened = await engine.openFiles([{ name: 'mit.dossier.yaml', text: printDossier(mitPriorities, 'yaml') }]);
  expect(opened.faults).toEqual([]);
  expect(engine.check(text).findings).toEqual(before);
});

test('what is wrong with a dossier is said with its place, and what was in force stays', async () => {
  const engine = createEngine();
  const { titles, faults } = await engine.openFiles([{ name: 'my.dossier.yaml', text: 'id: mine\nsource: here\n' }]);
  expect(titles).toEqual([]);
  expect(faults[0]).toMatchObject({ file: 'my.dossier.yaml', line: 1, column: 1 });
  expect(faults.map(({ line }) => line)).toContain(2);
  expect(engine.check('Ibrahim Kalin').findings).not.toEqual([]);
});

test('files without a dossier among them are none', async () => {
  const { faults } = await createEngine().openFiles([{ name: 'article.md', text: '# Article' }]);
  expect(faults).toEqual([
    { file: 'article.md', message: 'No dossier among the files: its name ends in .yaml, .yml or .json.' },
  ]);
});

test('of very many findings the first are listed with what can be done', () => {
  const { findings, mostListed } = createEngine().check('The Turkish service MIT.\n\n'.repeat(400));
  expect(findings.length).toBeGreaterThan(mostListed);
  expect(findings[mostListed - 1]?.actions).not.toEqual([]);
  expect(findings[mostListed]?.actions).toEqual([]);
});
