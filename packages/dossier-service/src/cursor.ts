/**
 * What is being written at the cursor, however broken the file is around it: a mark is put there and the text read again,
 * as far as it makes sense.
 */
import type { Span } from '@brief/core';
import { type Located, readRoughly } from '@brief/data-files';
import { inner, type Path, type Site, siteAt } from './site.ts';
import type { DossierView } from './view.ts';

export interface Cursor {
  readonly path: Path;
  readonly part: 'key' | 'value';
  /** What would be replaced: all of the key or value, without quotation marks around it. */
  readonly span: Span;
  /** Where its closing quotation mark ends; without one, where it ends itself. */
  readonly end: number;
  /** What stands in it before the cursor. */
  readonly typed: string;
  /** It is in quotation marks; which. */
  readonly quoted?: '"' | "'";
  /** In brackets, as in JSON. */
  readonly isInline: boolean;
  /** A key with its colon, or something in a line of its own. */
  readonly hasColon: boolean;
  readonly isAlone: boolean;
  /** The file as it is, with the mark in it. */
  readonly file: Located;
  /** What has to be written before it. */
  readonly prefix: string;
}

/** A character that no text has a use for. */
const mark = '\ue000';

/** Nothing in a comment, nor where a text goes over several lines. */
export function cursorAt({ text, language }: DossierView, offset: number): Cursor | undefined {
  // Right behind the colon of a key its value is meant, with the blank that has to stand between.
  const prefix =
    language === 'yaml' && text[offset - 1] === ':' && /^(?:\s|$)/.test(text.slice(offset, offset + 1)) ? ' ' : '';
  const marked = `${text.slice(0, offset)}${prefix}${mark}${text.slice(offset)}`;
  const file = readRoughly(marked, language);
  const at = offset + prefix.length;
  const site = siteAt(file, at);
  if (site === undefined || site.span.start > at || site.span.end <= at) return undefined;
  const whole = inner(marked, site.span);
  const quoted = marked[site.span.start];
  const span = {
    start: Math.min(whole.start - prefix.length, offset),
    end: Math.max(whole.end - prefix.length - 1, offset),
  };
  const words = marked.slice(whole.start, whole.end);
  if (/[\r\n]/.test(words)) return undefined;
  return {
    path: site.path,
    part: site.part,
    span: prefix === '' ? span : { start: offset, end: offset },
    end: Math.max(site.span.end - prefix.length - 1, offset),
    typed: marked.slice(whole.start, at),
    ...(whole.start > site.span.start && (quoted === '"' || quoted === "'") && { quoted }),
    isInline: language === 'json' || isInBrackets(site, marked),
    hasColon: /^[ \t]*:/.test(marked.slice(site.span.end)),
    isAlone: /(?:^|[\r\n])[ \t]*$/.test(marked.slice(0, site.span.start)),
    file,
    prefix,
  };
}

const isInBrackets = ({ around }: Site, text: string): boolean =>
  around.some(({ start }) => text[start] === '{' || text[start] === '[');
