/**
 * One record of a stream and what is answered: the record as it was written, letter for letter, with one field more. What
 * cannot be checked is answered too, with the reason in that field.
 */
import { isUtf8 } from 'node:buffer';
import { type Knowledge, lineIndex, lintText, type RuleError, type Settings } from '@brief/lint';
import { entryOf } from '../reporters/json.ts';
import type { LineBytes } from './lines.ts';

export interface Answer {
  /** Without a line break. */
  readonly line: string;
  /** Whether the text could be checked. */
  readonly checked: boolean;
  /** Rules that threw. */
  readonly bugs: readonly RuleError[];
}

/** `undefined` for a blank line, which is no record. */
export function answerTo(bytes: LineBytes, knowledge: Knowledge, settings: Settings): Answer | undefined {
  if (bytes === undefined) return refused('The record is too large.');
  if (!isUtf8(bytes)) return refused('The record is not UTF-8.', { record: bytes.toString() });
  const record = bytes
    .toString()
    .replace(/^\ufeff/, '')
    .trim();
  if (record === '') return undefined;
  let data: unknown;
  try {
    data = JSON.parse(record);
  } catch {
    return refused('The record is no JSON.', { record });
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return refused('The record is no object: expected {"id": …, "text": "…"}.', { record });
  }
  if ('brief' in data) return refused('The record has a field “brief”, which is where findings go.', { record });
  const text = 'text' in data ? data.text : undefined;
  if (typeof text !== 'string') {
    const found = text === undefined ? 'has no field “text”' : 'has a field “text” that is no text';
    return { line: withField(record, { error: { message: `The record ${found}.` } }), checked: false, bugs: [] };
  }
  const { findings, errors } = lintText(text, knowledge, settings);
  const lines = lineIndex(text);
  const placed = findings.map((finding) => ({
    ...finding,
    from: lines.at(finding.span.start),
    to: lines.at(finding.span.end),
  }));
  return { line: withField(record, entryOf(placed, knowledge.dossiers[0]?.id)), checked: true, bugs: errors };
}

const refused = (message: string, more: { readonly record?: string } = {}): Answer => ({
  line: JSON.stringify({ brief: { error: { message, ...more } } }),
  checked: false,
  bugs: [],
});

/** The text of an object with one field more at its end: reading and writing it anew would change its numbers. */
function withField(record: string, value: object): string {
  const body = record.slice(0, -1).trimEnd();
  return `${body}${body.endsWith('{') ? '' : ','}"brief":${JSON.stringify(value)}}`;
}
