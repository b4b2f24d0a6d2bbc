/**
 * The source as the Source view shows it, drawn line by line: `⟦…⟧` is a passage that the draft uses, `“…”` what it quotes,
 * and before the line stands how much of the paragraph it uses.
 */
import type { ParagraphCoverage, Range, SourceItem } from '@brief/language-server/protocol';
import { expect, test } from 'vitest';
import { articleOf } from './source-article.ts';

const lines = [
  'A Title',
  '',
  'Daily, 1 May 2026',
  '',
  '¶1  Cats like milk and fish.',
  '',
  '¶2  Dogs like bones.',
  '',
  '¶3  The end.',
];

/** The place of words in the document. */
function place(words: string): Range {
  const line = lines.findIndex((one) => one.includes(words));
  const character = lines[line]?.indexOf(words) ?? -1;
  return { start: { line, character }, end: { line, character: character + words.length } };
}

const passage = (words: string) => ({ range: place(words), names: ['Cats'], mentions: [place('Daily')] });

const item = (passages: readonly string[], paragraphs?: readonly ParagraphCoverage[]): SourceItem => ({
  uri: 'brief-source:/cats.txt',
  dossier: 'cats',
  title: 'A Title',
  text: lines.join('\n'),
  passages: passages.map(passage),
  ...(paragraphs && {
    coverage: {
      covered: paragraphs.reduce((sum, { covered }) => sum + covered, 0),
      total: paragraphs.reduce((sum, { total }) => sum + total, 0),
      paragraphs,
    },
  }),
});

function drawn(source: SourceItem): string {
  const { title, summary, paragraphs } = articleOf(source);
  const rows = paragraphs.map(({ number, use, useInWords, pieces }) => {
    const text = pieces.map(({ text, passage, quoted = [] }) => {
      const marked = [...quoted]
        .reverse()
        .reduce((line, [from, to]) => `${line.slice(0, from)}“${line.slice(from, to)}”${line.slice(to)}`, text);
      return passage === undefined ? marked : `⟦${marked}⟧`;
    });
    return [use?.padEnd(4) ?? '    ', number ?? ' ', text.join(''), ...(useInWords ? [`(${useInWords})`] : [])].join(
      ' ',
    );
  });
  return [title, ...(summary ? [summary] : []), ...rows].join('\n');
}

test('without a draft it is the article', () => {
  expect(drawn(item([]))).toMatchInlineSnapshot(`
    "A Title
           Daily, 1 May 2026
         1 Cats like milk and fish.
         2 Dogs like bones.
         3 The end."
  `);
});

test('each paragraph says how much of it the draft uses, and what it leaves out stands above', () => {
  const paragraphs = [
    { number: 0, covered: 0, total: 1, quoted: [] },
    { number: 1, covered: 1, total: 3, quoted: [] },
    { number: 2, covered: 0, total: 1, quoted: [] },
    { number: 3, covered: 1, total: 1, quoted: [] },
  ];
  expect(drawn(item(['Cats like milk'], paragraphs))).toMatchInlineSnapshot(`
    "A Title
    The draft uses 2 of 6 statements. It leaves out ¶2.
           Daily, 1 May 2026
    some 1 ⟦Cats like milk⟧ and fish. (The draft uses 1 of 3 statements)
    none 2 Dogs like bones. (Left out of the draft)
    all  3 The end. (The draft uses its one statement)"
  `);
});

test('a paragraph that states nothing is neither used nor left out', () => {
  const paragraphs = [
    { number: 1, covered: 2, total: 2, quoted: [] },
    { number: 2, covered: 1, total: 1, quoted: [] },
    { number: 3, covered: 0, total: 0, quoted: [] },
  ];
  expect(drawn(item([], paragraphs))).toMatchInlineSnapshot(`
    "A Title
    The draft uses 3 of 3 statements.
           Daily, 1 May 2026
    all  1 Cats like milk and fish. (The draft uses all 2 statements)
    all  2 Dogs like bones. (The draft uses its one statement)
         3 The end."
  `);
});

test('quoted words are marked inside passages, across their ends, and once where quotations meet', () => {
  const quoted = [place('like milk and'), place('milk and fish')];
  const paragraphs = [
    { number: 1, covered: 1, total: 2, quoted },
    { number: 2, covered: 0, total: 1, quoted: [place('bones')] },
  ];
  expect(drawn(item(['Cats like milk'], paragraphs))).toMatchInlineSnapshot(`
    "A Title
    The draft uses 1 of 3 statements.
           Daily, 1 May 2026
    some 1 ⟦Cats “like milk”⟧“ and fish”. (The draft uses 1 of 2 statements, and words of it are quoted)
    none 2 Dogs like “bones”. (None of its statements is used, and words of it are quoted)
         3 The end."
  `);
});
