/** What is measured, put in words: statements as sentences, kinds with what they lack. How words are laid out is not known. */
import { type Dossier, type Kind, kinds, predicates, type Statement } from '@brief/core';
import { plurals } from '@brief/lint';
import { type Coverage, type EntityCoverage, type Share, type StatementCoverage, shareOf } from './coverage.ts';

/** “MİT reports to President of Türkiye”, without a full stop. */
export function statementInWords(statement: Statement, dossier: Dossier): string {
  return sentenceOf([statement], dossier);
}

/** Statements that differ only in what they lead to, as one sentence with a list; in the order of their first. */
export function sentencesOf(statements: readonly StatementCoverage[], dossier: Dossier): readonly string[] {
  const groups = new Map<string, Statement[]>();
  for (const { statement } of statements) {
    const { id, subject, predicate, object } = statement;
    const key = object === undefined ? id : groupKey(subject, predicate, object, statements);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else group.push(statement);
  }
  return [...groups.values()].map((group) => sentenceOf(group, dossier));
}

/** Several objects of one subject, or several subjects of one object: whichever gathers more. */
function groupKey(
  subject: string,
  predicate: string,
  object: string,
  statements: readonly StatementCoverage[],
): string {
  const alike = statements.filter(({ statement }) => statement.predicate === predicate && statement.object);
  const bySubject = alike.filter(({ statement }) => statement.subject === subject).length;
  const byObject = alike.filter(({ statement }) => statement.object === object).length;
  return bySubject >= byObject ? `${predicate} ${subject} …` : `${predicate} … ${object}`;
}

function sentenceOf([first, ...rest]: readonly Statement[], dossier: Dossier): string {
  if (first === undefined) return '';
  const name = (id: string) => dossier.entities.find((entity) => entity.id === id)?.label ?? id;
  const { subject, predicate, object, text = '' } = first;
  if (object === undefined || predicate === 'about') return `${name(subject)} ${text}`;
  const { words, inverseWords } = predicates[predicate];
  if (rest.every((other) => other.subject === subject)) {
    return `${name(subject)} ${words} ${list([object, ...rest.map((other) => other.object ?? '')].map(name))}`;
  }
  const subjects = list([subject, ...rest.map((other) => other.subject)].map(name));
  return words.startsWith('is ')
    ? `${subjects} are ${words.slice('is '.length)} ${name(object)}`
    : `${name(object)} ${inverseWords} ${subjects}`;
}

export interface KindCoverage {
  readonly kind: Kind;
  /** The word for several of the kind. */
  readonly plural: string;
  readonly share: Share;
  readonly entities: readonly EntityCoverage[];
}

/** By kind, in the order for readers; kinds without an entity are left out. */
export function kindsOf({ entities }: Coverage): readonly KindCoverage[] {
  return kinds.flatMap((kind) => {
    const own = entities.filter(({ entity }) => entity.kind === kind);
    return own.length === 0 ? [] : [{ kind, plural: plurals[kind], share: shareOf(own), entities: own }];
  });
}

/** `title` for the headline, else `¶3`. */
export const paragraphName = (number: number): string => (number === 0 ? 'title' : `¶${number}`);

/** Names that hold commas themselves are set apart by semicolons. */
function list(names: readonly string[]): string {
  const comma = names.some((name) => name.includes(',')) ? '; ' : ', ';
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(comma)} and ${names.at(-1)}`;
}
