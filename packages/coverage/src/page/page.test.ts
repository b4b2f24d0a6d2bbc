/** The page, read as a browser reads it: tags, attributes and words. What it looks like is for eyes. */
import { type Dossier, mitPriorities } from '@brief/core';
import { analyse, prepare } from '@brief/lint';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf, coveragePage, evidenceOf, pageScript, pageStyle } from '../index.ts';

function pageOf(texts: readonly string[], dossier: Dossier = mitPriorities, name = 'draft.md'): string {
  const knowledge = prepare([dossier]);
  const evidence = texts.map((text) => evidenceOf(analyse(text, knowledge), knowledge));
  const drafts = evidence.map((one) => ({ name, draft: one.draft, coverage: coverageOf(dossier, [one]) }));
  const seals = { style: "'sha256-style'", script: "'sha256-script'" };
  return coveragePage([{ together: coverageOf(dossier, evidence), drafts }], seals);
}

interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Without the elements in it. */
  readonly words: string;
}

/** Elements in order, without the style and the script, which are the page’s own. */
function elementsOf(page: string): readonly Element[] {
  const markup = page.replace(`<style>${pageStyle}</style>`, '').replace(`<script>${pageScript}</script>`, '');
  return [...markup.matchAll(/<(\/?[a-z!][^\s>]*)([^>]*)>([^<]*)/gi)].map(([, tag = '', given = '', words = '']) => ({
    tag,
    attributes: new Map(
      [...given.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
    ),
    words: decoded(words),
  }));
}

const decoded = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const wordsOf = (page: string): string =>
  elementsOf(page)
    .map(({ words }) => words)
    .join('');

/** The marked words of a side, each with its kind. */
function marksOf(page: string, side: 'source' | 'drafts'): readonly string[] {
  const [source = '', drafts = ''] = page.split('<div class="side drafts"');
  const kinds = ['used', 'partly', 'quoted', 'left', 'name'];
  return elementsOf(side === 'source' ? (source.split('<main')[1] ?? '') : drafts)
    .filter(({ attributes }) => attributes.has('data-says') && kinds.includes(attributes.get('class') ?? ''))
    .map(({ attributes, words }) => `${attributes.get('class')}: ${words}`);
}

const draft = `# Africa

The President of Türkiye oversees MİT.

- Libya is “focused on early detection of threats”.

Sudan, alone.
`;

describe('both sides', () => {
  const page = pageOf([draft]);

  test('the draft has what it uses, quotes and names', () => {
    expect(marksOf(page, 'drafts')).toEqual([
      'used: Africa',
      'used: President of Türkiye',
      'used: MİT',
      'used: Libya',
      'quoted: “focused on early detection of threats”',
      'used: Sudan',
    ]);
  });

  test('the source has what is used, quoted and left out, in every word', () => {
    const marks = marksOf(page, 'source');
    expect(marks).toContain('quoted: focused on early detection of threats');
    expect(marks).toContain('used: reports directly to ');
    expect(marks).toContain('partly: Africa, focusing on Libya, Somalia, and Sudan');
    expect(marks).toContain('left: outlined the strategic priorities for further development of the special service');
    for (const paragraph of Object.values(mitPriorities.source.paragraphs)) expect(wordsOf(page)).toContain(paragraph);
  });

  test('a link leads to where the same is said, and back', () => {
    const elements = elementsOf(page);
    const at = (words: string) => elements.filter((element) => element.words === words && element.attributes.has('id'));
    const [inSource, inDraft] = [
      at('focused on early detection of threats')[0],
      at('“focused on early detection of threats”')[0],
    ];
    expect(inSource?.attributes.get('href')).toBe(`#${inDraft?.attributes.get('id')}`);
    expect(inDraft?.attributes.get('href')).toBe(`#${inSource?.attributes.get('id')}`);
    expect(decoded(inDraft?.attributes.get('data-says') ?? '')).toContain('Quotes ¶5.');
  });

  test('each paragraph is seen at a glance', () => {
    const cells = elementsOf(page).filter(({ attributes }) => attributes.get('aria-label')?.endsWith(' used'));
    expect(cells.map(({ attributes }) => attributes.get('href'))).toEqual(
      mitPriorities.source.paragraphs === undefined
        ? []
        : Object.keys(mitPriorities.source.paragraphs).map((number) => `#s0-p${number}`),
    );
    expect(cells[7]?.attributes.get('aria-label')).toBe('Paragraph 7: 3 of 13 used');
  });

  test('what is left out is said in words, and who is never named', () => {
    expect(wordsOf(page)).toContain('MİT is linked to Türkiye’s Century');
    const chips = elementsOf(page).filter(({ attributes }) => attributes.get('class')?.startsWith('chip'));
    expect(chips.find(({ words }) => words === 'Libya')?.tag).toBe('a');
    expect(chips.find(({ words }) => words === 'Syria')?.attributes.get('class')).toBe('chip missing');
  });
});

test('Markdown is shown as readers see it', () => {
  const page = pageOf([
    '# One\n\n## Two\n\n1. first\n   - nested\n\n> quoted\n\n| a | b |\n| - | - |\n| c | d |\n\n    some code\n\nText.[^1]\n\n[^1]: A note.\n',
  ]);
  const [, article = ''] = page.split('<article');
  expect(article.split('</h3>')[1]?.split('</article>')[0]?.trim().split('\n')).toEqual([
    '<p class="heading h1" role="heading" aria-level="4">One</p>',
    '<p class="heading h2" role="heading" aria-level="5">Two</p>',
    '<p class="item depth0"><span class="marker">1.</span>first</p>',
    '<p class="item depth1"><span class="marker">•</span>nested</p>',
    '<p class="quotation">quoted</p>',
    '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    '<pre>    some code</pre>',
    '<p>Text.</p>',
    '<p class="note">A note.</p>',
  ]);
});

test('what is no prose is there to be read, and what is not to be read is not', () => {
  const markup = '[r]: https://example.org\n\n<!-- brief-disable -->\n\n<div>\n\n```js\none\n\ntwo\n```\n';
  const page = pageOf([`Call \`brief lint\`, <kbd>K</kbd> ![alt](i.png) [link][r].\n\n${markup}`]);
  const [, article = ''] = page.split('</h3>\n<p>');
  expect(decoded(`<p>${article.split('</article>')[0]}`).trim()).toBe(
    '<p>Call brief lint, K alt link.</p>\n<pre>```js\none\n\ntwo\n```</pre>',
  );
});

test('several drafts stand one after the other, each with its share', () => {
  const page = pageOf(['Libya, in Africa.', 'Sudan, in Africa.', 'Nothing.']);
  expect(page).toContain('3 drafts together use 2 of 68 statements');
  expect(page.match(/<article/g)).toHaveLength(3);
  expect(page.match(/<td>1 of 68<\/td>/g)).toHaveLength(2);
});

test('no draft, no sides', () => {
  expect(coveragePage([], { style: "'none'", script: "'none'" })).toContain('No draft was measured.');
});

describe('whatever a text holds, it is words', () => {
  const tags = [
    '!doctype',
    'html',
    'head',
    'meta',
    'title',
    'body',
    'header',
    'main',
    'nav',
    'footer',
    'div',
    'section',
  ];
  const inside = ['article', 'h1', 'h2', 'h3', 'h4', 'p', 'span', 'b', 'strong', 'a', 'ul', 'li', 'details', 'summary'];
  const known = new Set([...tags, ...inside, 'table', 'tr', 'td', 'pre', 'svg', 'rect']);
  const attributes = new Set(
    'html lang charset http-equiv content name id class href aria-label aria-hidden aria-level role hidden data-links data-says width height viewBox preserveAspectRatio'.split(
      ' ',
    ),
  );

  function isInert(page: string): void {
    const elements = elementsOf(page);
    const ids = elements.flatMap((element) => element.attributes.get('id') ?? []);
    expect(ids.length).toBe(new Set(ids).size);
    for (const { tag, attributes: own } of elements) {
      expect(known).toContain(tag.replace('/', ''));
      for (const key of own.keys()) if (key !== '') expect(attributes).toContain(key);
      const href = own.get('href');
      if (href !== undefined) expect(ids).toContain(href.slice(1));
    }
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
  }

  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><script>',
    '</script><svg/onload=x>',
    "' onmouseover='x",
    '[a](javascript:alert(1))',
    '![Libya](https://example.org/x.png)',
    '<!-- Libya --><iframe src=//x>',
    '\u0001' + '7\u0002',
    '\u202eLibya\u202c',
    '\u0000',
    '\ud800',
    '&lt;b&gt; &amp;#60;',
    '`<b>`',
    '```\n</pre><script>x\n```',
    'Libya, in Africa',
    '“focused on <b>early</b> detection of threats”',
    '> ',
    '| a | b |\n| - | - |\n| <u>Libya</u> | Africa |',
    '- ',
    '\n\n',
    ' ',
  ];

  test('in a draft', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile), { maxLength: 12 }), (parts) =>
        isInert(pageOf([parts.join('')])),
      ),
      { numRuns: 25 },
    );
    isInert(pageOf([hostile.join('\n\n')]));
  });

  test('in the name of a file and in a source', () => {
    const bad = "\"><script>alert('1')</script>\u202e";
    const source = {
      ...mitPriorities.source,
      title: bad,
      lang: bad,
      paragraphs: { ...mitPriorities.source.paragraphs, 1: bad },
    };
    const entities = mitPriorities.entities.map((entity) => ({ ...entity, label: entity.label + bad, is: bad }));
    isInert(pageOf(['Libya, in Africa.'], { ...mitPriorities, id: bad, source, entities }, bad));
  });

  test('and nothing but its own style and script may act', () => {
    const [policy] = pageOf(['x']).match(/default-src[^"]*/) ?? [];
    expect(policy).toBe(
      "default-src 'none'; style-src 'sha256-style'; script-src 'sha256-script'; base-uri 'none'; form-action 'none'",
    );
    expect(pageOf(['x'])).not.toMatch(/<[^>]*\s(?:style|src|on\w+)=/);
  });
});
