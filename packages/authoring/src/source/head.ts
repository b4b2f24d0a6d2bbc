/**
 * The lines before the body of a text: its title, a byline, a date, and labels. The body begins with the first block
 * that is a sentence. It knows how people set such lines, and no names.
 */
import type { Article } from './article.ts';
import { readDate } from './dates.ts';

export interface Head {
  readonly head: Omit<Article, 'paragraphs'>;
  readonly body: readonly string[];
}

/** Divides blocks of text; of several head lines the longest is the title. */
export function headOf(blocks: readonly string[]): Head {
  const first = blocks.findIndex(isRunningText);
  const lines = first < 0 ? blocks.slice(0, 1) : blocks.slice(0, first);
  const body = blocks.slice(lines.length);
  const isRead = (line: string): boolean =>
    readDate(line, true) !== undefined || bylineOf(line) !== undefined || publisherOf(line) !== undefined;
  const title = longest(lines.filter((line) => !isRead(line)));
  const dated = lines
    .map((line) => readDate(line, true) ?? readDate(parted(line).date ?? '', true))
    .find((date) => date !== undefined);
  const authors = lines.flatMap((line) => bylineOf(line) ?? []);
  const publisher = lines.map(publisherOf).find((name) => name !== undefined);
  const leftOut = lines.filter((line) => line !== title && !isRead(line));
  const published = dated ?? datelineOf(body[0] ?? '');
  return {
    head: {
      title: title ?? '',
      ...(published && { published }),
      ...(publisher !== undefined && { publisher }),
      ...(authors.length > 0 && { authors }),
      leftOut,
    },
    body,
  };
}

/** "By Ada Holm and Jan Berg", "Von …", "Par …", "Por …", "Di …": the names. */
function bylineOf(line: string): readonly string[] | undefined {
  const found = /^(?:by|von|par|por|door|di|yazan|haber)\b[: ]\s*(.+)$/iu.exec(parted(line.trim()).names);
  const names = found?.[1]?.split(/\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b|\bve\b|\ben\b|&)\s*/u).filter(isPersonal);
  return names?.length && names.join('').length > (found?.[1]?.length ?? 0) * 0.6 ? names : undefined;
}

/** "By Ada Holm, 3 March 2026": the names, and the date behind them. */
function parted(line: string): { readonly names: string; readonly date?: string } {
  for (const { index } of line.matchAll(/\s*[,;–—|·]\s*/g)) {
    const date = line.slice(index).replace(/^\s*[,;–—|·]\s*/, '');
    if (readDate(date, true) !== undefined) return { names: line.slice(0, index), date };
  }
  return { names: line };
}

/** "Published by Nordwind SE", "Herausgegeben von …", "Publié par …": who. */
const publisherOf = (line: string): string | undefined =>
  /^(?:published\s+by|publisher|herausgegeben\s+von|herausgeber|publié\s+par|publicado\s+por|yayınlayan)\b[: ]\s*(\p{Lu}.{1,80})$/iu
    .exec(line.trim())?.[1]
    ?.replace(/[.,;]$/, '');

/** A block that has no mark at its end and is short: a heading, not a sentence. */
export const isHeading = (text: string): boolean => text.length < 120 && !/[.!?…:;。！？]["'”’»)\]]*$/u.test(text);

/** One line, with single spaces, as a reader sees it. */
export const tidy = (text: string): string => text.replace(/[\t\n\r\f ]+/g, ' ').trim();

const isRunningText = (block: string): boolean => !isHeading(block) && /\S\s+\S+\s+\S/.test(block);

const isPersonal = (name: string): boolean => /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+[\p{L}\p{M}.’'-]+){1,4}$/u.test(name);

function longest(lines: readonly string[]): string | undefined {
  return lines.reduce<string | undefined>(
    (best, line) => (best === undefined || line.length > best.length ? line : best),
    undefined,
  );
}

/** "ANKARA, 10 January 2026 –", "Berlin, 3. März 2026 (dpa) –" at the head of the first paragraph. */
function datelineOf(paragraph: string) {
  const found = /^\p{Lu}[^.!?]{1,30}?[,(]\s*([^–—-]{4,40}?)\)?\s*(?:\([^)]{1,30}\)\s*)?[–—-]\s/u.exec(paragraph);
  return found?.[1] === undefined ? undefined : readDate(found[1], true);
}
