/**
 * A first dossier of an article: what the article says of itself, its paragraphs, the names in it. What the text does not
 * show clearly is left open, and no statement is made: sentences that could become one are only pointed at.
 */
import { type Kind, kinds } from '@brief/core';
import { dossierIdOf, idOf } from './ids.ts';
import { guessLanguage, languageOf } from './language.ts';
import { findNames } from './names/find-names.ts';
import type { Candidate } from './names/names.ts';
import type { Article, PrintedDate } from './source/article.ts';
import { type ArticleFormat, readArticle } from './source/read-article.ts';
import { type Suggestion, suggestStatements } from './suggestions.ts';

/** The shape of a dossier file; what is absent is open. */
export interface FirstDossier {
  readonly id: string;
  readonly source: {
    readonly title: string;
    readonly lang: string;
    readonly published?: PrintedDate | undefined;
    readonly publisher?: string | undefined;
    readonly authors?: readonly string[] | undefined;
    readonly url?: string | undefined;
    readonly licence?: string | undefined;
    /** 0 is the headline. */
    readonly paragraphs: readonly string[];
  };
  readonly subjects: readonly string[];
  readonly entities: readonly FirstEntity[];
  readonly suggestions: readonly Suggestion[];
  /** Lines before the body that are in no field and no paragraph. */
  readonly leftOut: readonly string[];
  /** Absent where names could be looked for: why they could not. */
  readonly noNames?: 'script' | undefined;
}

export interface FirstEntity {
  readonly id: string;
  readonly kind?: Kind | undefined;
  readonly label: string;
  readonly labels: readonly string[];
  readonly is?: string | undefined;
  /** Paragraphs it stands in, with how often, in order. */
  readonly found: readonly (readonly [paragraph: number, times: number])[];
  readonly questions: readonly string[];
}

export interface FirstOptions {
  readonly format: ArticleFormat;
  /** What the file is called, without its folder and ending: the dossier’s id is made of it. */
  readonly name: string;
}

/** @throws {NoArticle} when there is no paragraph in the text. */
export function firstDossier(text: string, { format, name }: FirstOptions): FirstDossier {
  const article = readArticle(text, format);
  const words = article.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const lang = article.lang ?? guessLanguage(words);
  const language = languageOf(lang);
  const candidates = inOrder(findNames(article, language));
  const taken = new Set(['article']);
  const named = candidates.map((candidate) => {
    const id = idOf(candidate.name, taken, candidate.kind);
    taken.add(id);
    return { id, candidate };
  });
  return {
    id: dossierIdOf(name),
    source: sourceOf(article, lang),
    subjects: subjectsAmong(named),
    entities: named.map(({ id, candidate }) => entityOf(id, candidate, lang)),
    suggestions: suggestStatements(article.paragraphs, named, language),
    leftOut: article.leftOut,
    ...(!/\p{Lu}/u.test(words) && { noNames: 'script' }),
  };
}

function sourceOf(article: Article, lang: string): FirstDossier['source'] {
  const { title, published, publisher, authors, url, licence, paragraphs } = article;
  return {
    title,
    lang,
    published,
    publisher,
    authors,
    url,
    licence,
    paragraphs: [title, ...paragraphs.map(({ text }) => text)],
  };
}

/** By kind, as they are listed to readers, the undecided last; among those of a kind by their first place. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = ({ kind }: Candidate) => (kind === undefined ? kinds.length : kinds.indexOf(kind));
  return [...candidates].sort((a, b) => rank(a) - rank(b));
}

interface Named {
  readonly id: string;
  readonly candidate: Candidate;
}

/** What the headline names and at least two paragraphs name again. */
function subjectsAmong(named: readonly Named[]): readonly string[] {
  return named
    .filter(({ candidate: { sightings, kind } }) => {
      const paragraphs = new Set(sightings.map(({ paragraph }) => paragraph));
      return paragraphs.has(0) && paragraphs.size > 2 && kind !== 'region' && kind !== 'role';
    })
    .map(({ id }) => id);
}

function entityOf(id: string, { kind, name, others, is, sightings, questions }: Candidate, lang: string): FirstEntity {
  const times = new Map<number, number>();
  for (const { paragraph } of sightings) times.set(paragraph, (times.get(paragraph) ?? 0) + 1);
  return {
    id,
    kind,
    label: name,
    labels: others,
    is: is === undefined ? undefined : sentenceOf(is, lang),
    found: [...times],
    questions,
  };
}

function sentenceOf(words: string, lang: string): string {
  const [first = '', ...rest] = words;
  return `${lang.startsWith('tr') ? first.replace('i', 'İ').toUpperCase() : first.toUpperCase()}${rest.join('')}.`;
}
