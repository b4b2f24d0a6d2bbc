/**
 * Reads an article in Markdown: front matter for what it says of itself, then blocks of prose as a reader sees them.
 * What is code by the block is no prose and left out.
 */
import { analyse, type Block, prepare } from '@brief/lint';
import { parseDocument } from 'yaml';
import type { Article, Paragraph } from './article.ts';
import { readDate } from './dates.ts';
import { headOf, tidy } from './head.ts';

export function readMarkdown(text: string): Article {
  const { blocks, frontMatter } = analyse(text, prepare([]), { keep: false });
  const said = frontMatter ? readFields(text.slice(frontMatter.start, frontMatter.end)) : {};
  const all = blocks.map((block) => paragraphOf(block, text)).filter((paragraph) => paragraph.text !== '');
  const title = said.title ?? (all[0]?.heading ? all[0].text : undefined);
  // The title that the body repeats is not a paragraph of it.
  const rest = all[0]?.heading && all[0].text === title ? all.slice(1) : all;
  const { head, body } = headOf([...(title === undefined ? [] : [title]), ...rest.map((paragraph) => paragraph.text)]);
  const found = { ...head, title: title ?? head.title, leftOut: head.leftOut.filter((line) => line !== title) };
  return { ...found, ...said, title: found.title, paragraphs: rest.slice(rest.length - body.length) };
}

function paragraphOf(block: Block, draft: string): Paragraph {
  const { prose } = block;
  // Where a word is code or an address, its prose has a placeholder; a source has the word.
  const text = prose.text.replace(/\uFFFC/g, (_, at: number) => {
    const { start, end } = prose.toDraft({ start: at, end: at + 1 });
    const slice = draft.slice(start, end);
    return slice.startsWith('!') ? '' : slice.replace(/^(`+) ?(.*?) ?\1$/s, '$2').replace(/^<(.*)>$/s, '$1');
  });
  return { text: tidy(text), heading: block.kind === 'heading' };
}

type Fields = Partial<Omit<Article, 'paragraphs' | 'leftOut'>>;

/** What front matter says under the names that writers and site generators use. */
function readFields(yaml: string): Fields {
  const document = parseDocument(yaml, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    schema: 'failsafe',
  });
  if (document.errors.length > 0) return {};
  const first = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const value = document.get(key);
      if (typeof value === 'string' && value.trim() !== '') return tidy(value);
    }
    return undefined;
  };
  const date = first('published', 'date', 'pubDate', 'publishDate');
  const authors = ['authors', 'author', 'by'].map((key) => texts(document.get(key))).find((list) => list.length > 0);
  const published = date === undefined ? undefined : readDate(date);
  const fields = {
    title: first('title', 'headline'),
    lang: first('lang', 'language', 'locale'),
    published,
    publisher: first('publisher', 'site', 'source', 'publication'),
    authors,
    url: first('url', 'canonical', 'canonical_url', 'link'),
    licence: first('licence', 'license', 'rights'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : value.split(/\s*[,;]\s*/);
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items)) return [];
  return value.items.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    if ('value' in item && typeof item.value === 'string') return [tidy(item.value)];
    const name = 'get' in item && typeof item.get === 'function' ? item.get('name') : undefined;
    return typeof name === 'string' ? [tidy(name)] : [];
  });
}
