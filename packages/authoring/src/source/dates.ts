/**
 * Reads a printed date. The names of months are those of the languages below, as the engine's own tables have them. Where
 * day and month cannot be told apart the date stays as printed.
 */
import type { PrintedDate } from './article.ts';

/** The languages in whose words dates are read. */
const LANGUAGES = ['en', 'de', 'tr', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'uk', 'ru', 'el'] as const;

/** The date in a text; with `alone`, only if the text is nothing but a date (and perhaps a word or a time before or after). */
export function readDate(text: string, alone = false): PrintedDate | undefined {
  for (const read of [iso, named, numeric]) {
    const found = read(text);
    if (found === undefined) continue;
    const rest = text.replace(found.asPrinted ?? '', ' ');
    if (!alone || /^[^\p{L}]*(?:\p{L}{1,12}[^\p{L}]*){0,3}$/u.test(rest)) return found;
  }
  return undefined;
}

function iso(text: string): PrintedDate | undefined {
  const found = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  return found ? dated(found[0], found[1], found[2], found[3]) : undefined;
}

/** "10 January 2026", "10. Januar 2026", "January 10, 2026", "10 de enero de 2026". */
function named(text: string): PrintedDate | undefined {
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?[.º]?\s+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
  const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
  const one = dayFirst.exec(text);
  if (one) return dated(one[0], one[3], monthOf(one[2] ?? ''), one[1]);
  const other = monthFirst.exec(text);
  return other ? dated(other[0], other[3], monthOf(other[1] ?? ''), other[2]) : undefined;
}

/** Dots part day, month and year everywhere; with slashes only a number above 12 tells. */
function numeric(text: string): PrintedDate | undefined {
  const found = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!found) return undefined;
  const [asPrinted, first = '', sign, second = '', year] = found;
  if (sign === '.' || Number(first) > 12) return dated(asPrinted, year, second, first);
  if (Number(second) > 12 || first === second) return dated(asPrinted, year, first, second);
  if (Number(first) < 1 || Number(second) < 1) return undefined;
  return { asPrinted };
}

function dated(
  asPrinted: string,
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): PrintedDate | undefined {
  const numbers = [Number(year), Number(month), Number(day)] as const;
  const date = new Date(Date.UTC(numbers[0], numbers[1] - 1, numbers[2]));
  if (!Number.isInteger(date.getTime()) || date.getUTCMonth() !== numbers[1] - 1 || date.getUTCDate() !== numbers[2]) {
    return undefined;
  }
  return { asPrinted, iso: date.toISOString().slice(0, 10) };
}

/** 1 to 12, from a month's name or its first letters; nothing for another word. */
function monthOf(word: string): number | undefined {
  const bare = word.toLowerCase().replace(/\u0307/g, '');
  return months().get(bare) ?? (bare.length >= 3 ? months().get(bare.slice(0, 3)) : undefined);
}

let known: ReadonlyMap<string, number> | undefined;

/** Whole names and the short forms in use; a short form counts only where it begins a whole name it belongs to. */
function months(): ReadonlyMap<string, number> {
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const part = format.formatToParts(Date.UTC(2026, month, 15)).find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\u0307|\./g, '') ?? '';
        if (name.length >= 3 && !found.has(name)) found.set(name, month + 1);
      }
    }
  }
  known = found;
  return found;
}
