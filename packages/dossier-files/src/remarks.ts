/**
 * What a dossier that can be used could do better: what it leaves out of its source, and names it says are printed and are
 * not. Files are not known here.
 */
import type { Dossier, Fault } from '@brief/core';
import type { Severity } from '@brief/lint';

/** Something to say of a place in a dossier. */
export interface Remark {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: Fault['path'];
  /** A whole sentence. */
  readonly message: string;
  /** What was probably meant in this place. */
  readonly instead?: string;
}

/** `today` as YYYY-MM-DD; without it nothing is said of a review that is due. */
export function remarksOn(dossier: Dossier, today?: string): readonly Remark[] {
  return [...review(dossier, today), ...unseen(dossier), ...unquoted(dossier)];
}

function* review({ source: { reviewBy } }: Dossier, today: string | undefined): Iterable<Remark> {
  if (reviewBy === undefined || today === undefined || reviewBy > today) return;
  yield {
    rule: 'reviewed-dossier',
    severity: 'warning',
    path: ['source', 'reviewBy'],
    message: `This dossier was to be looked at again by ${reviewBy}. See whether it still holds, and set another day.`,
  };
}

function* unseen({ entities, source }: Dossier): Iterable<Remark> {
  const printed = Object.values(source.paragraphs).join('\n').normalize('NFC');
  for (const { id, labels } of entities) {
    for (const [place, { seen, text }] of labels.entries()) {
      if (!seen || [text, capitalized(text)].some((name) => printed.includes(name.normalize('NFC')))) continue;
      yield {
        rule: 'own-name',
        severity: 'warning',
        path: ['entities', id, 'labels', place],
        message: `The source never prints “${text}”, which is marked as “seen”. Write it as printed, or take the mark away.`,
      };
    }
  }
}

/** As at the beginning of a sentence. */
const capitalized = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());

/** A list of names without any statement is a dossier, too; what it leaves out is everything. */
function* unquoted({ source, entities, statements, voice }: Dossier): Iterable<Remark> {
  const [first] = statements;
  if (first === undefined) {
    yield {
      rule: 'covered-paragraph',
      severity: 'info',
      path: ['statements'],
      message: 'There are no statements: names are recognised, and nothing is known of what the source says.',
    };
    return;
  }
  const quoted = new Set(statements.flatMap(({ quotes }) => quotes.map(({ paragraph }) => String(paragraph))));
  for (const number of Object.keys(source.paragraphs)) {
    // The headline says again what the text says.
    if (number === '0' || quoted.has(number)) continue;
    yield {
      rule: 'covered-paragraph',
      severity: 'info',
      path: ['source', 'paragraphs', number],
      message: `No statement quotes paragraph ${number}.`,
    };
  }
  const told = new Set<string | undefined>([voice]);
  for (const { subject, object, by, concerns = [] } of statements) {
    for (const id of [subject, object, by, ...concerns]) told.add(id);
  }
  for (const { id } of entities) {
    if (told.has(id)) continue;
    yield {
      rule: 'told-entity',
      severity: 'info',
      path: ['entities', id],
      message: 'No statement tells anything about this entity.',
    };
  }
}
