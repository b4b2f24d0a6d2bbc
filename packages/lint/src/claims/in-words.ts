/** What the source says, put in words for messages. */
import { type Dossier, entityOf, predicates, type Statement } from '@brief/core';

/**
 * "Says that MİT reports to the President of Türkiye", from a statement's own relation or text; of several with all their
 * objects. `only`: it says no more than that.
 */
export function statementInWords(
  dossier: Dossier,
  [statement, ...more]: readonly [Statement, ...Statement[]],
  only = false,
): string {
  const { subject, predicate, text = '' } = statement;
  const that = only ? 'no more than that' : 'that';
  if (predicate === 'about') {
    const isPerson = entityOf(dossier, subject)?.kind === 'person';
    return `says of “${labelOf(dossier, subject)}” ${that} ${isPerson ? 'they' : 'it'} ${text}`;
  }
  const objects = [statement, ...more].map(({ object = '' }) => named(dossier, object));
  const { words } = predicates[predicate];
  const agreeing = isPlural(dossier, subject) ? words.replace(/^is /, 'are ') : words;
  return `says ${that} ${named(dossier, subject)} ${agreeing} ${listed(objects)}`;
}

/** "The Balkans", "the Turkic states": a region by the name of its parts. */
function isPlural(dossier: Dossier, id: string): boolean {
  const entity = entityOf(dossier, id);
  return entity?.kind === 'region' && /[^su]s$/.test(entity.label);
}

export const labelOf = (dossier: Dossier, id: string): string => entityOf(dossier, id)?.label ?? id;

/** Offices, events and plural regions are spoken of with an article: "the President of Türkiye", "the Balkans". */
function named(dossier: Dossier, id: string): string {
  const entity = entityOf(dossier, id);
  if (entity === undefined) return id;
  const isOne = entity.kind === 'role' || entity.kind === 'event' || isPlural(dossier, id);
  const takesArticle = isOne && !/’s |^the /i.test(entity.label);
  return takesArticle ? `the ${entity.label}` : entity.label;
}

/** "A, B and C". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** What a claim has from the statement that it rests on. */
export const restingOn = (dossier: Dossier, statement: Statement) => ({
  dossier: dossier.id,
  entity: statement.subject,
  source: statementInWords(dossier, [statement]),
  statements: [statement],
  quote: statement.quotes[0],
});
