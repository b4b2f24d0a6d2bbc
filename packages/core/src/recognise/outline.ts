/**
 * Paragraphs and sentences of plain text, as far as recognition needs them to tell what stands close together. It errs
 * on the side of longer sentences.
 */

import { EXPANDS, FIRST, foldUnit, IGNORABLE } from './fold.ts';

export interface Outline {
  /** How many paragraphs have words or signs in them. */
  readonly paragraphs: number;
  readonly sentences: number;
  /** Number of the paragraph at an offset, from 0. */
  paragraphAt(offset: number): number;
  /** Number of the sentence at an offset, from 0; counted through the whole text. */
  sentenceAt(offset: number): number;
}

/** How many paragraphs a text has. */
export function paragraphCount(text: string): number {
  return paragraphStarts(text).length;
}

/** Where paragraphs start: after each blank line. */
function paragraphStarts(text: string): readonly number[] {
  if (!BLANK_LINE.test(text)) return /\S/.test(text) ? [0] : [];
  const starts: number[] = [];
  let from = 0;
  for (const blank of text.matchAll(new RegExp(BLANK_LINE, 'g'))) {
    if (/\S/.test(text.slice(from, blank.index))) starts.push(from);
    from = blank.index + blank[0].length;
  }
  if (/\S/.test(text.slice(from))) starts.push(from);
  return starts;
}

/** The paragraphs and sentences of a text. */
export function outlineOf(text: string): Outline {
  const paragraphs = paragraphStarts(text);
  const sentences = sentenceStarts(text, paragraphs);
  return {
    paragraphs: paragraphs.length,
    sentences: sentences.length,
    paragraphAt: (offset) => lastAtOrBefore(paragraphs, offset),
    sentenceAt: (offset) => lastAtOrBefore(sentences, offset),
  };
}

const BLANK_LINE = /(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])/;
/** An end mark, closing marks, white space or the end; CJK end marks need no space. */
const END = /(?:[.!?\u2026]+["'\u2019\u201d\u00bb\u203a)\]]*(?=\s)|[\u3002\uff01\uff1f])\s*/g;
const ABBREVIATIONS =
  'Mr Mrs Ms Dr Prof Gen Col Maj Capt Lt Sgt St Sr Jr vs no No Nr cf e.g i.e etc approx bzw ca z.B u.a M Mme Doç Av Org Alb'.split(
    ' ',
  );

/** Whether the point at a place belongs to a short form of a word, or to an initial. */
function endsShortForm(text: string, point: number): boolean {
  if (text[point] !== '.') return false;
  const initial = text.charAt(point - 1);
  if (initial !== initial.toLowerCase() && !isLetterAt(text, point - 2)) return true;
  return ABBREVIATIONS.some((short) => text.endsWith(short, point) && !isLetterAt(text, point - short.length - 1));
}

function isLetterAt(text: string, at: number): boolean {
  if (at < 0) return false;
  const unit = text.charCodeAt(at);
  const found = foldUnit(unit);
  return (found >= FIRST && !(unit >= 0x30 && unit <= 0x39)) || found === IGNORABLE || found === EXPANDS;
}

function sentenceStarts(text: string, paragraphs: readonly number[]): readonly number[] {
  const starts: number[] = [];
  for (const [number, start] of paragraphs.entries()) {
    starts.push(start);
    const paragraph = text.slice(start, paragraphs[number + 1] ?? text.length);
    for (const end of paragraph.matchAll(END)) {
      const next = end.index + end[0].length;
      if (next >= paragraph.length || STARTS_LOW.test(paragraph.slice(next, next + 3))) continue;
      if (endsShortForm(paragraph, end.index)) continue;
      starts.push(start + next);
    }
  }
  return starts;
}

const STARTS_LOW = /^["'\u2018\u201c\u00ab(]*\p{Ll}/u;

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
