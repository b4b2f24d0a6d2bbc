/**
 * What a page says of itself in its head: JSON-LD of schema.org first, because it is written for readers such as this
 * one, then the meta elements of Open Graph, Dublin Core and others, then `time`.
 */
import type { Article, PrintedDate } from './article.ts';
import { readDate } from './dates.ts';
import { tidy } from './head.ts';
import { attribute, type Element, ownText } from './page-elements.ts';

type Fields = Partial<Omit<Article, 'paragraphs' | 'leftOut'>>;

export function readPageFields(elements: readonly Element[]): Fields {
  const data = linkedData(elements);
  const meta = metaOf(elements);
  const link = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  const page = elements.find(({ tagName }) => tagName === 'html');
  const time = elements.find((element) => element.tagName === 'time' && attribute(element, 'datetime') !== undefined);
  const authors = namesIn(data?.['author']);
  const named = authors.length > 0 ? authors : (meta.get('author') ?? meta.get('dc.creator') ?? []);
  const fields = {
    title: textIn(data?.['headline']) ?? one(meta, 'og:title', 'dc.title', 'citation_title'),
    lang: textIn(data?.['inLanguage']) ?? nonEmpty(page && attribute(page, 'lang')),
    published:
      dateIn(
        textIn(data?.['datePublished']) ??
          one(meta, 'article:published_time', 'date', 'dc.date', 'dcterms.created', 'citation_publication_date'),
      ) ??
      (time && timeIn(time)),
    publisher: namesIn(data?.['publisher'])[0] ?? one(meta, 'og:site_name', 'dc.publisher', 'application-name'),
    authors: named.length > 0 ? named : undefined,
    url:
      webAddress(one(meta, 'og:url')) ??
      webAddress(link && attribute(link, 'href')) ??
      webAddress(textIn(data?.['url'])),
    licence: textIn(data?.['license']) ?? one(meta, 'dc.rights', 'dcterms.license', 'copyright'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Sorts of work whose page is a source: schema.org’s Article and what derives from it, and reports. */
const WORKS = /(?:^|[/:])(?:\w*Article|\w*BlogPosting|Report|WebPage|CreativeWork|Legislation)$/;

type Data = Readonly<Record<string, unknown>>;

/** The first object that describes a work with a headline or a date. */
function linkedData(elements: readonly Element[]): Data | undefined {
  const found: Data[] = [];
  for (const element of elements) {
    if (element.tagName !== 'script' || !/^application\/ld\+json\b/i.test(attribute(element, 'type') ?? '')) continue;
    const open = [parsed(ownText(element))];
    for (let value = open.shift(); value !== undefined && found.length < 20; value = open.shift()) {
      if (Array.isArray(value)) open.push(...value.slice(0, 50));
      if (!isData(value)) continue;
      if ([value['@type']].flat().some((type) => typeof type === 'string' && WORKS.test(type))) found.push(value);
      if (Array.isArray(value['@graph'])) open.push(...value['@graph'].slice(0, 50));
    }
  }
  return (
    found.find((data) => data['headline'] !== undefined) ?? found.find((data) => data['datePublished'] !== undefined)
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

function metaOf(elements: readonly Element[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop')
    )?.toLowerCase();
    const content = nonEmpty(attribute(element, 'content'));
    if (name !== undefined && content !== undefined) found.set(name, [...(found.get(name) ?? []), content]);
  }
  return found;
}

function one(meta: ReadonlyMap<string, readonly string[]>, ...names: readonly string[]): string | undefined {
  return names.map((name) => meta.get(name)?.[0]).find((content) => content !== undefined);
}

const nonEmpty = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : tidy(text) || undefined;

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? nonEmpty(value) : undefined);

/** Names of one or several people or organizations, which may be given as text or as objects. */
function namesIn(value: unknown): readonly string[] {
  return [value].flat().flatMap((item) => textIn(isData(item) ? item['name'] : item) ?? []);
}

/** Machine dates have a time behind the day; only the day is kept. */
const dateIn = (text: string | undefined): PrintedDate | undefined => {
  const date = text === undefined ? undefined : readDate(text);
  return date?.iso === undefined ? date : { iso: date.iso };
};

function timeIn(element: Element): PrintedDate | undefined {
  const { iso } = readDate(attribute(element, 'datetime') ?? '') ?? {};
  const asPrinted = readDate(tidy(ownText(element)))?.asPrinted;
  return iso === undefined ? undefined : { ...(asPrinted !== undefined && { asPrinted }), iso };
}

const webAddress = (text: string | undefined): string | undefined =>
  /^https?:\/\/\S+$/i.test(text ?? '') ? text : undefined;
