/** The citation that is offered, drawn as the draft it makes; and that nothing is left to say of that draft. */
import { mitPriorities } from '@brief/core';
import { expect, test } from 'vitest';
import { applyEdits, lintText, prepare, resolveSettings } from '../index.ts';

const knowledge = prepare([mitPriorities]);
const settings = resolveSettings([{ rules: { 'cited-source': 'warning' } }]);
const told = 'MİT reports to the President of Türkiye.';
const { url = '' } = mitPriorities.source;

const lint = (text: string) => lintText(text, knowledge, settings).findings;

/** Each suggestion with the draft that it makes, of which there is nothing to say but what there was besides. */
function offered(text: string): readonly string[] {
  const all = lint(text);
  const found = all.filter(({ rule }) => rule === 'cited-source');
  const others = all.filter(({ rule }) => rule !== 'cited-source').map(({ message }) => message);
  return found.flatMap(({ suggestions = [] }) =>
    suggestions.map(({ title, edit }) => {
      const made = applyEdits(text, [edit]);
      expect(lint(made).map(({ message }) => message)).toEqual(others);
      return `${title}\n\n${made.replaceAll(url, 'URL').replaceAll('\r', '␍').replaceAll('\n', '␊\n')}`;
    }),
  );
}

test('a footnote at the end, and the last line stays as it was', () => {
  expect(offered(told)).toMatchInlineSnapshot(`
    [
      "Add footnote 1 for “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”

    MİT reports to the President of Türkiye.[^1]␊
    ␊
    [^1]: “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”, Foreign Intelligence Service of Ukraine, 10 January 2026, <URL>.",
    ]
  `);
  expect(offered(`${told} It is old.\n`)).toMatchInlineSnapshot(`
    [
      "Add footnote 1 for “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”

    MİT reports to the President of Türkiye.[^1] It is old.␊
    ␊
    [^1]: “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”, Foreign Intelligence Service of Ukraine, 10 January 2026, <URL>.␊
    ",
    ]
  `);
  expect(offered(`${told}\r\n\r\n- A list\r\n`)).toMatchInlineSnapshot(`
    [
      "Add footnote 1 for “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”

    MİT reports to the President of Türkiye.[^1]␍␊
    ␍␊
    - A list␍␊
    ␍␊
    [^1]: “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”, Foreign Intelligence Service of Ukraine, 10 January 2026, <URL>.␍␊
    ",
    ]
  `);
});

test('behind the sentence, wherever that ends', () => {
  expect(offered(`**${told}** Much else is told.\n`)).toMatchInlineSnapshot(`
    [
      "Add footnote 1 for “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”

    **MİT reports to the President of Türkiye.[^1]** Much else is told.␊
    ␊
    [^1]: “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”, Foreign Intelligence Service of Ukraine, 10 January 2026, <URL>.␊
    ",
    ]
  `);
  expect(
    offered('| Body | Told |\n|---|---|\n| MİT | MİT reports to the President of Türkiye |\n'),
  ).toMatchInlineSnapshot(`
    [
      "Add footnote 1 for “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”

    | Body | Told |␊
    |---|---|␊
    | MİT | MİT reports to the President of Türkiye[^1] |␊
    ␊
    [^1]: “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”, Foreign Intelligence Service of Ukraine, 10 January 2026, <URL>.␊
    ",
    ]
  `);
});

test('in the style of the draft, with a label that is free', () => {
  expect(offered(`Much is old.[^2]\n\n# Command\n\n${told}\n\n[^2]: A book.\n`)).toMatchInlineSnapshot(`
    [
      "Add footnote 3 for “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”

    Much is old.[^2]␊
    ␊
    # Command␊
    ␊
    MİT reports to the President of Türkiye.[^3]␊
    ␊
    [^2]: A book.␊
    [^3]: “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”, Foreign Intelligence Service of Ukraine, 10 January 2026, <URL>.␊
    ",
    ]
  `);
  expect(
    offered(`Much is old[^a].\n\n# Command\n\n${told}\n\n[^a]: A book.\n[^Source]: Another.\n`),
  ).toMatchInlineSnapshot(`
    [
      "Add footnote source-2 for “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”

    Much is old[^a].␊
    ␊
    # Command␊
    ␊
    MİT reports to the President of Türkiye[^source-2].␊
    ␊
    [^a]: A book.␊
    [^Source]: Another.␊
    [^source-2]: “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”, Foreign Intelligence Service of Ukraine, 10 January 2026, <URL>.␊
    ",
    ]
  `);
});

test('the footnote or the link that the draft has for the source', () => {
  expect(offered(`It is told.[^n]\n\n# Command\n\n${told}\n\n[^n]: See <${url}>.\n`)).toMatchInlineSnapshot(`
    [
      "Refer to footnote n

    It is told.[^n]␊
    ␊
    # Command␊
    ␊
    MİT reports to the President of Türkiye.[^n]␊
    ␊
    [^n]: See <URL>.␊
    ",
    ]
  `);
  expect(offered(`It is told in [a note](${url}).\n\n# Command\n\n${told}\n`)[0]).toMatchInlineSnapshot(`
    "Link to the source, as in “a note”

    It is told in [a note](URL).␊
    ␊
    # Command␊
    ␊
    MİT reports to the President of Türkiye ([a note](URL)).␊
    "
  `);
});

test('none where it would not be one', () => {
  expect(offered(`# ${told}\n`)).toEqual([]);
  expect(offered(`${told}\n\n\`\`\`\nnever closed\n`)).toEqual([]);
  expect(offered(`${told}\n\n<!-- never closed\n`)).toEqual([]);
});
