/**
 * A dossier’s names as CSV (RFC 4180), one row for each name. No cell starts as a formula does, so that opening the file
 * in a spreadsheet runs nothing; what is put before such a cell is taken away again when the file is imported.
 */
import type { Dossier } from '@brief/core';

/** Comma, CRLF, a header; UTF-8 without a byte order mark. */
export function toCsv({ entities }: Dossier): string {
  const rows = entities.flatMap(({ id, kind, is, labels }) =>
    labels.map(({ text, use, lang, weak, caseSensitive, instead, note }, place) => [
      id,
      kind,
      text,
      use,
      lang ?? '',
      weak ? 'yes' : '',
      caseSensitive ? 'yes' : '',
      instead ?? '',
      place === 0 ? is : '',
      note ?? '',
    ]),
  );
  return [csvColumns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const csvColumns: readonly string[] = [
  'id',
  'kind',
  'name',
  'use',
  'language',
  'weak',
  'case-sensitive',
  'instead',
  'is',
  'note',
];

/** What a spreadsheet takes for a formula, also after the apostrophe that is put before it. */
const FORMULA = /^'*[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell that `toCsv` has written. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
