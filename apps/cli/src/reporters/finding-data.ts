/**
 * Findings that come back from a file, where they were kept or sent by another run. A file may be damaged or made by
 * anybody: what is not exactly a finding for a text of that length is none.
 */
import type { Quote, Span } from '@brief/core';
import type { Edit, Finding, Severity, Suggestion } from '@brief/lint';

/** `undefined` unless every one of them is a finding. */
export function findingsFrom(data: unknown, length: number): readonly Finding[] | undefined {
  return listOf(data, (value) => findingFrom(value, length));
}

function findingFrom(data: unknown, length: number): Finding | undefined {
  if (!isRecord(data)) return undefined;
  const { rule, severity, message, note, dossier, entity } = data;
  const span = spanFrom(data['span'], length);
  const fix = optional(data['fix'], (value) => fixFrom(value, length));
  const suggestions = optional(data['suggestions'], (value) => listOf(value, (one) => suggestionFrom(one, length)));
  const quote = optional(data['quote'], quoteFrom);
  const related = optional(data['related'], (value) => listOf(value, (one) => relatedFrom(one, length)));
  if (span === undefined || typeof rule !== 'string' || typeof message !== 'string' || !isSeverity(severity)) {
    return undefined;
  }
  if (![note, dossier, entity].every((text) => text === undefined || typeof text === 'string')) return undefined;
  if (fix === wrong || suggestions === wrong || quote === wrong || related === wrong) return undefined;
  return {
    rule,
    severity,
    span,
    message,
    ...(typeof note === 'string' && { note }),
    ...(typeof dossier === 'string' && { dossier }),
    ...(typeof entity === 'string' && { entity }),
    ...(fix && { fix }),
    ...(suggestions && { suggestions }),
    ...(quote && { quote }),
    ...(related && { related }),
  };
}

const isSeverity = (value: unknown): value is Severity => value === 'error' || value === 'warning' || value === 'info';

function spanFrom(data: unknown, length: number): Span | undefined {
  if (!isRecord(data)) return undefined;
  const { start, end } = data;
  return isCount(start) && isCount(end) && start <= end && end <= length ? { start, end } : undefined;
}

function editFrom(data: unknown, length: number): Edit | undefined {
  if (!isRecord(data) || typeof data['text'] !== 'string') return undefined;
  const span = spanFrom(data['span'], length);
  return span && { span, text: data['text'] };
}

function fixFrom(data: unknown, length: number): Finding['fix'] {
  const edit = editFrom(data, length);
  return edit && isRecord(data) && typeof data['title'] === 'string' ? { ...edit, title: data['title'] } : undefined;
}

function suggestionFrom(data: unknown, length: number): Suggestion | undefined {
  if (!isRecord(data) || typeof data['title'] !== 'string') return undefined;
  const edit = editFrom(data['edit'], length);
  return edit && { title: data['title'], edit };
}

function quoteFrom(data: unknown): Quote | undefined {
  if (!isRecord(data)) return undefined;
  const { paragraph, exact } = data;
  return isCount(paragraph) && typeof exact === 'string' ? { paragraph, exact } : undefined;
}

function relatedFrom(data: unknown, length: number): { readonly span: Span; readonly message: string } | undefined {
  if (!isRecord(data) || typeof data['message'] !== 'string') return undefined;
  const span = spanFrom(data['span'], length);
  return span && { span, message: data['message'] };
}

/** What may be left out, and is something else than it should be. */
const wrong = Symbol('wrong');

const optional = <T>(data: unknown, read: (data: unknown) => T | undefined): T | undefined | typeof wrong =>
  data === undefined ? undefined : (read(data) ?? wrong);

export function listOf<T>(data: unknown, read: (data: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const items: T[] = [];
  for (const value of data) {
    const item = read(value);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
