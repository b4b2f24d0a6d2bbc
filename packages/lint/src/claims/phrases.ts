/**
 * The phrases of wordings, made ready to be found: by the word that gives them away, with what stands before and behind it.
 * Every verb brings its forms and, where it has a plain object, its passive. Sentences are not known here.
 */
import {
  type Dossier,
  type PhraseUse,
  type Predicate,
  type PredicateDefinition,
  phraseUses,
  predicates,
  type Statement,
  type Wording,
  wordings,
} from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { addTo } from '../lists.ts';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import { type Form, formsOf } from './inflection.ts';
import { newPhraseWords, type PhraseWords } from './phrase-words.ts';
import { isJudged, relationBit, relationsOf } from './relation-bits.ts';
import { prepositions } from './vocabulary.ts';

/** What a phrase belongs to: a relation, in one dossier or in all, or a single statement. */
export interface Phrase {
  readonly use: PhraseUse;
  readonly predicate: Predicate | 'about';
  /** Only in this dossier. */
  readonly dossier?: string;
  readonly statement?: Statement;
  /** Stands right before the trigger, or is its verb's subject. */
  readonly left?: Slot;
  /** Words in the place of `left`: what "traditional diplomacy is replaced by S" begins with. */
  readonly before?: readonly string[];
  /**
   * - `verb`: the trigger is a verb, in one of `forms`;
   * - `passive`: the trigger is a participle, with a form of "be" or standing behind its noun;
   * - `be`: the trigger follows a form of "be", or stands in apposition;
   * - `link`: the trigger is a form of "be" itself;
   * - `plain`: the trigger is just the word.
   */
  readonly trigger: 'verb' | 'passive' | 'be' | 'link' | 'plain';
  readonly forms: readonly Form[];
  readonly rest: readonly Element[];
  /** When it can be found against the source, or without the one whose view it is. */
  readonly against: 'always' | 'denied' | 'never';
  /** The bit of its relation; a text has none. */
  readonly relation: number;
  /** The bits of its words: `phrase-words.ts`. */
  readonly words: number;
}

interface Slot {
  /** `S`, `O`, or the id of an entity. */
  readonly slot: string;
  readonly possessive: boolean;
}

export type Element = Slot | { readonly word: string };

/** The phrases of all dossiers in force, by trigger; those of two slots and a possessive have none. */
export interface PhraseIndex {
  readonly byTrigger: ReadonlyMap<string, readonly Phrase[]>;
  readonly possessives: readonly Phrase[];
  readonly words: PhraseWords;
}

/** Compiled once for a knowledge. */
export const phraseIndex = oncePer((knowledge: Knowledge): PhraseIndex => {
  const byTrigger = new Map<string, Phrase[]>();
  const possessives: Phrase[] = [];
  const words = newPhraseWords();
  const put = (phrase: Omit<Phrase, 'words'>, key?: string) => {
    const whole = { ...phrase, words: words.ofPhrase(phrase) };
    if (key === undefined) possessives.push(whole);
    else addTo(byTrigger, key, whole);
  };
  const add = (wording: Wording, of: Pick<Phrase, 'predicate' | 'dossier' | 'statement' | 'relation'>) => {
    for (const use of phraseUses) {
      const against = whenAgainst(use, of, judged);
      for (const text of wording[use] ?? []) compile(text, { ...of, use, against }, put);
    }
  };
  const { judged, used } = relationsOf(knowledge);
  for (const dossier of knowledge.dossiers) {
    for (const statement of dossier.statements) {
      if (statement.wording) {
        const { predicate } = statement;
        const relation = predicate === 'about' ? 0 : relationBit(predicate);
        add(statement.wording, { predicate, dossier: dossier.id, statement, relation });
      }
    }
    for (const [predicate, wording] of entriesOf(dossier.wordings))
      add(wording, { predicate, dossier: dossier.id, relation: relationBit(predicate) });
  }
  for (const [predicate, wording] of entriesOf(wordings))
    if (used.has(predicate)) add(wording, { predicate, relation: relationBit(predicate) });
  return { byTrigger, possessives, words };
});

const entriesOf = (given: Dossier['wordings']): readonly (readonly [Predicate, Wording])[] =>
  Object.entries(given ?? {}) as [Predicate, Wording][];

function whenAgainst(
  use: PhraseUse,
  { predicate, statement }: Pick<Phrase, 'predicate' | 'statement'>,
  judged: ReadonlySet<string>,
): Phrase['against'] {
  // A view can be denied to those who have it.
  if (use === 'implies') return statement !== undefined && statement.contested === true ? 'denied' : 'never';
  if (use !== 'says' && use !== 'suggests') return 'always';
  if (statement !== undefined) return isJudged(statement) ? 'always' : 'denied';
  const definition: PredicateDefinition | undefined = predicate === 'about' ? undefined : predicates[predicate];
  return judged.has(predicate) || definition?.closed !== undefined ? 'always' : 'denied';
}

type Head = Pick<Phrase, 'use' | 'predicate' | 'dossier' | 'statement' | 'relation' | 'against'>;

/** Puts a phrase under each word that gives it away; one of two slots and a possessive has none. */
function compile(text: string, head: Head, put: (phrase: Omit<Phrase, 'words'>, key?: string) => void): void {
  const elements = elementsOf(text);
  const [first, second] = elements;
  const left = first !== undefined && 'slot' in first ? first : undefined;
  const behind = left ? elements.slice(1) : elements;
  const [word, ...rest] = behind;
  if (word === undefined) return;
  const base = left === undefined ? head : { ...head, left };
  if ('slot' in word) {
    if (left?.possessive && second) put({ ...base, trigger: 'plain', forms: [], rest: behind });
    return;
  }
  if (left === undefined || left.possessive || prepositions.has(word.word)) {
    put({ ...base, trigger: 'plain', forms: [], rest }, word.word);
    return;
  }
  const [next, ...afterNext] = rest;
  if (word.word === 'is' && next !== undefined) {
    if ('word' in next && next.word === 'to') {
      // "Is to blame for": the infinitive gives it away.
      const [infinitive, ...afterInfinitive] = afterNext;
      if (infinitive && 'word' in infinitive)
        put({ ...base, trigger: 'be', forms: [], rest: afterInfinitive }, infinitive.word);
    } else if ('word' in next && next.word !== 'a' && next.word !== 'an' && next.word !== 'the') {
      put({ ...base, trigger: 'be', forms: [], rest: afterNext }, next.word);
    } else if ('word' in next) {
      const [noun, ...afterNoun] = afterNext;
      if (noun && 'word' in noun) put({ ...base, trigger: 'be', forms: [], rest: afterNoun }, noun.word);
    } else for (const [be, forms] of LINKS) put({ ...base, trigger: 'link', forms, rest }, be);
    return;
  }
  for (const [form, forms] of formsOf(word.word)) put({ ...base, trigger: 'verb', forms, rest }, form);
  if (rest.length > 1 && rest.every((one) => 'word' in one) && !prepositions.has(rest[0]?.word ?? '')) {
    const before = rest.map(({ word: one }) => one);
    for (const [form, forms] of formsOf(word.word)) {
      if (forms.includes('participle'))
        put({ ...head, before, trigger: 'passive', forms, rest: [{ word: 'by' }, left] }, form);
    }
  }
  const object = rest.at(-1);
  const particles = rest.slice(0, -1);
  const plainObject = object && 'slot' in object && particles.every((one) => 'word' in one && PARTICLES.has(one.word));
  if (!plainObject) return;
  for (const [form, forms] of formsOf(word.word)) {
    if (!forms.includes('participle')) continue;
    put({ ...head, left: object, trigger: 'passive', forms, rest: [...particles, { word: 'by' }, left] }, form);
  }
}

const LINKS: readonly (readonly [string, readonly Form[]])[] = [
  ['is', ['present']],
  ['are', ['present']],
  ['remains', ['present']],
  ['remain', ['present']],
  ['was', ['past']],
  ['were', ['past']],
  ['remained', ['past']],
];
const PARTICLES = new Set(['out', 'up', 'off', 'down', 'over']);

/** "S expands {ankara}’s ability" in its parts. */
function elementsOf(text: string): readonly Element[] {
  const parts = text.match(/\{[^{}]*\}(?:’s)?|[\p{L}\p{M}-]+(?:’s)?/gu) ?? [];
  return parts.map((part) => {
    const possessive = part.endsWith('’s');
    const name = possessive ? part.slice(0, -2) : part;
    if (name.startsWith('{')) return { slot: name.slice(1, -1), possessive };
    if (name === 'S' || name === 'O') return { slot: name, possessive };
    return { word: bare(part) };
  });
}
