/**
 * Reads an article from a web page as it was saved. What the page itself marks as the article is taken (`articleBody`,
 * else the one `article`, else `main`, else the body), and of that what a reader reads: no navigation, asides, forms,
 * captions, and nothing that is hidden. Nothing is measured or guessed, nothing run, nothing fetched.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Article } from './article.ts';
import { headOf, tidy } from './head.ts';
import { attribute, type Element, elementsOf, isElement } from './page-elements.ts';
import { readPageFields } from './page-fields.ts';

export function readWebPage(text: string): Article {
  const page = parse(text);
  const elements = elementsOf(page);
  const fields = readPageFields(elements);
  const body = bodyOf(elements);
  const paragraphs = body === undefined ? [] : blocksOf(body);
  const heading = paragraphs.findIndex(({ level }) => level === 1);
  const title = fields.title ?? (heading < 0 ? titleOf(elements) : paragraphs[heading]?.text);
  const after = heading >= 0 ? paragraphs.slice(heading + 1) : paragraphs;
  const { head, body: rest } = headOf([...(title ? [title] : []), ...after.map((paragraph) => paragraph.text)]);
  return {
    ...head,
    ...fields,
    title: title ?? head.title,
    leftOut: head.leftOut.filter((line) => line !== title),
    paragraphs: after
      .slice(after.length - rest.length)
      .map(({ text: words, level }) => ({ text: words, heading: level > 0 })),
  };
}

function bodyOf(elements: readonly Element[]): Element | undefined {
  const marked = elements.filter((element) => attribute(element, 'itemprop')?.split(/\s+/).includes('articleBody'));
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const mains = elements.filter((element) => element.tagName === 'main' || attribute(element, 'role') === 'main');
  const only = (found: readonly Element[]) => (found.length === 1 ? found[0] : undefined);
  return only(marked) ?? only(articles) ?? only(mains) ?? elements.find(({ tagName }) => tagName === 'body');
}

const titleOf = (elements: readonly Element[]): string | undefined => {
  const first = (name: string) => elements.find(({ tagName }) => tagName === name);
  const words = [first('h1'), first('title')].map((element) =>
    element
      ? blocksOf(element)
          .map(({ text }) => text)
          .join(' ')
      : '',
  );
  return words.find((text) => text !== '');
};

interface TextBlock {
  readonly text: string;
  /** Of a heading 1 to 6, else 0. */
  readonly level: number;
}

/** Runs of text between the elements that a browser sets apart. */
function blocksOf(root: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  let run = '';
  let level = 0;
  const flush = () => {
    const text = tidy(run);
    if (text !== '') blocks.push({ text, level });
    run = '';
  };
  // A stack of its own, because pages can be nested deeper than calls.
  const open: { readonly node: DefaultTreeAdapterTypes.Node; readonly leaving: boolean }[] = [
    { node: root, leaving: false },
  ];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, leaving } = step;
    if (node.nodeName === '#text' && 'value' in node) run += node.value;
    if (!isElement(node) || (node !== root && !isRead(node))) continue;
    if (node.tagName === 'br' || node.tagName === 'td' || node.tagName === 'th') run += ' ';
    if (APART.has(node.tagName)) flush();
    const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (heading !== undefined) level = leaving ? 0 : Number(heading);
    if (leaving) continue;
    open.push({ node, leaving: true });
    for (const child of [...node.childNodes].reverse()) open.push({ node: child, leaving: false });
  }
  flush();
  return blocks;
}

function isRead(element: Element): boolean {
  if (SKIPPED.has(element.tagName) || attribute(element, 'hidden') !== undefined) return false;
  if (attribute(element, 'aria-hidden') === 'true') return false;
  if (SKIPPED_ROLES.has(attribute(element, 'role') ?? '')) return false;
  return !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SKIPPED = set(
  'script style template noscript nav aside footer form button input select textarea label dialog menu svg math canvas ' +
    'iframe object embed video audio picture img figure map head',
);
const SKIPPED_ROLES = set('navigation complementary contentinfo search banner form dialog menu toolbar');
const APART = set(
  'address article blockquote body center dd details div dl dt fieldset h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p ' +
    'pre section summary table tbody td tfoot th thead tr ul',
);
