import { expect, test } from 'vitest';
import { type ArticleFormat, readArticle } from './read-article.ts';

const read = (text: string, format: ArticleFormat) => {
  const { paragraphs, ...said } = readArticle(text, format);
  return { ...said, paragraphs: paragraphs.map(({ text: words }) => words) };
};

test('plain text: head lines, a date, wrapped lines', () => {
  expect(
    read(
      'Background\n\nA bridge for Norby\nBy Ada Holm\n\n10 January 2026\n\nThe village plans a new\nbridge over the river.\n\nIt will cost much.\n',
      'text',
    ),
  ).toMatchInlineSnapshot(`
    {
      "authors": [
        "Ada Holm",
      ],
      "leftOut": [
        "Background",
      ],
      "paragraphs": [
        "The village plans a new bridge over the river.",
        "It will cost much.",
      ],
      "published": {
        "asPrinted": "10 January 2026",
        "iso": "2026-01-10",
      },
      "title": "A bridge for Norby",
    }
  `);
});

test('plain text: a line as long as a paragraph is one', () => {
  const long =
    'The village plans a new bridge over the river, which the old one has crossed since the days of the great-grandparents of its mayor.';
  expect(read(`A bridge\n${long}\nIt will cost much.`, 'text').paragraphs).toEqual([long, 'It will cost much.']);
});

test('Markdown: front matter, markup, code and entities', () => {
  expect(
    read(
      '---\ntitle: A bridge\ndate: 2026-03-04\nauthor: [Ada Holm, Jan Berg]\n---\n\n# A bridge\n\nThe *village* plans `x` &amp; a [bridge](https://example.org)\nnow.\n\n- One.\n\n```\nnot prose\n```\n',
      'markdown',
    ),
  ).toMatchInlineSnapshot(`
    {
      "authors": [
        "Ada Holm",
        "Jan Berg",
      ],
      "leftOut": [],
      "paragraphs": [
        "The village plans x & a bridge now.",
        "One.",
      ],
      "published": {
        "asPrinted": "2026-03-04",
        "iso": "2026-03-04",
      },
      "title": "A bridge",
    }
  `);
});

test('a web page: what it marks as the article, what its head says, and nothing hidden or run', () => {
  const page = `<!doctype html><html lang="de"><head><title>Brücke | Bote</title>
    <meta property="og:site_name" content="Der Bote &amp; Co">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Eine Brücke","datePublished":"2026-03-04T10:00:00Z","author":[{"name":"Ada Holm"}]}]}</script>
    </head><body><nav><p>Start</p></nav><article><h1>Eine Brücke</h1><time datetime="2026-03-04">4. März</time>
    <p>Das Dorf&nbsp;plant eine Br&uuml;cke<script>document.write('x')</script>.<p>Am <time datetime="2026-03-01">1. März</time><br>war Rat.
    <p hidden>Nicht da.</p><p style="display: none">Nicht da.</p><aside><p>Werbung</p></aside>
    <ul><li>Erstens.<li>Zweitens.</ul></article><footer>Ende</footer></body></html>`;
  expect(read(page, 'html')).toMatchInlineSnapshot(`
    {
      "authors": [
        "Ada Holm",
      ],
      "lang": "de",
      "leftOut": [
        "4. März",
      ],
      "paragraphs": [
        "Das Dorf plant eine Brücke.",
        "Am 1. März war Rat.",
        "Erstens.",
        "Zweitens.",
      ],
      "published": {
        "iso": "2026-03-04",
      },
      "publisher": "Der Bote & Co",
      "title": "Eine Brücke",
    }
  `);
});

test('a page is read however deep it is, and whatever it claims to be', () => {
  const deep = `<p>One two three.</p>${'<div>'.repeat(20_000)}Four five six.`;
  expect(read(deep, 'html').paragraphs).toEqual(['One two three.', 'Four five six.']);
  const proto =
    '<script type="application/ld+json">{"__proto__":{"headline":"x"},"@type":"Article"}</script><p>One two three.';
  expect(read(proto, 'html').title).not.toBe('x');
  expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false);
});

test.for([
  ['2026-01-10', '2026-01-10'],
  ['10 January 2026', '2026-01-10'],
  ['January 10, 2026', '2026-01-10'],
  ['10. Januar 2026', '2026-01-10'],
  ['10 Ocak 2026', '2026-01-10'],
  ['10 de enero de 2026', '2026-01-10'],
  ['10.1.2026', '2026-01-10'],
  ['13/10/2026', '2026-10-13'],
  ['1/10/2026', undefined],
])('a date: %s', ([printed, iso]) => {
  const { published } = readArticle(`A bridge\n\n${printed}\n\nThe village plans it.`, 'text');
  expect(published).toEqual({ asPrinted: printed, ...(iso !== undefined && { iso }) });
});

test('a day that there is not, is no date', () => {
  expect(readArticle('A bridge\n\n31 February 2026\n\nThe village plans it.', 'text').published).toBeUndefined();
});

test('a file without a paragraph is no article', () => {
  expect(() => readArticle('\n\n', 'text')).toThrow('has no paragraph of text');
  expect(() => readArticle('<script>go()</script>', 'html')).toThrow('save it as the browser shows it');
});

test('a publisher by name, and a date behind the byline', () => {
  const { leftOut, ...said } = readArticle(
    'A bridge for Norby\nBy Ada Holm, 3 March 2026\nPublished by Norby Council\n\nThe village plans a bridge over the river.\n',
    'text',
  );
  expect({ ...said, leftOut }).toMatchObject({
    authors: ['Ada Holm'],
    publisher: 'Norby Council',
    published: { iso: '2026-03-03' },
    leftOut: [],
  });
});
