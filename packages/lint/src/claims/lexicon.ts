/**
 * The words that occur, each with what the dossiers in force make of it: looked into once, and then known wherever it
 * stands. Names likewise. Where a word stands is not known here.
 */
import type { Entity, Label } from '@brief/core';
import type { Mention } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { ownSourceNouns, sourceNouns } from '../verbatim/source-nouns.ts';
import { bare } from '../verbatim/words.ts';
import { describedByEnd } from './descriptions.ts';
import { heldRoles, LEADS, LED, POSITIONS } from './held-roles.ts';
import { beginsListNoun, knownLists } from './known-lists.ts';
import { neededWords } from './needs.ts';
import { type Phrase, phraseIndex } from './phrases.ts';
import { opensPlace } from './place-index.ts';
import { relationsOf } from './relation-bits.ts';
import { traits, traitsOf } from './traits.ts';

/** A word as it is written, with the marks that hang on it: "U.S.", "service’s". */
export interface Lexeme {
  readonly written: string;
  /** Without what trails. */
  readonly text: string;
  /** In bare lower-case letters, without a possessive. */
  readonly key: string;
  readonly possessive: boolean;
  /** What a dossier in force calls its source: "brief", "statement". */
  readonly ofSource: boolean;
  /** A full stop ends it, which is a mark of its own. */
  readonly stopped: boolean;
  readonly traits: number;
  /** Of what it can describe: `relation-bits.ts`. */
  readonly relations: number;
  /** Of which kinds that readers name it is: `needs.ts`. */
  readonly words: number;
  /** Which words of phrases it is: `phrase-words.ts`. */
  readonly phraseWords: number;
  readonly phrases: Triggered;
}

/** The phrases that a word gives away. */
export interface Triggered {
  readonly all: readonly Phrase[];
  /** Those that can be against the source. */
  readonly against: readonly Phrase[];
}

/** A name as it is written. */
interface KnownName {
  readonly entity: Entity;
  readonly written: string;
  /** In bare lower-case letters. */
  readonly key: string;
  readonly traits: number;
  readonly relations: number;
  /** Of all its words. */
  readonly words: number;
  readonly dossier: string;
}

export interface Lexicon {
  /** The word at a place of a text; the hash is of its characters. */
  word(text: string, from: number, end: number, hash: number): Lexeme;
  /** Nothing where no dossier in force has the entity. */
  name(mention: Mention): KnownName | undefined;
}

export const lexiconOf = oncePer(newLexicon);

/** Goes on with the hash of a word by one character. */
export const extendHash = (hash: number, character: number): number => Math.imul(hash ^ character, 0x01000193);

/** So many words and names are kept; a program that runs for months meets more. */
const MOST = 0x4000;
/** And so many ways to write a name: "MİT", "MIT". */
const WAYS = 8;

function newLexicon(knowledge: Knowledge): Lexicon {
  const words = newTable();
  /** In every way that a label was written. */
  const names = new Map<Label, KnownName[]>();
  const nouns = ownSourceNouns(knowledge.dossiers);
  const roles = heldRoles(knowledge);
  const leading = new Set(['whose', ...LEADS, ...LED, ...POSITIONS, ...roles.flatMap(({ titles }) => [...titles])]);
  const { byTrigger, words: phraseWords } = phraseIndex(knowledge);
  const { byEntity } = relationsOf(knowledge);

  function lexeme(written: string): Lexeme {
    const text = written.replace(/[.'’-]+$/, '');
    const owns = /['’]s$/i.test(text);
    const key = bare(owns ? text.slice(0, -2) : text);
    const possessive = owns || /s['’]$/.test(written);
    const phrases = triggeredBy(byTrigger.get(key));
    let known = traitsOf(key);
    for (const { against } of phrases.against) known |= against === 'always' ? traits.telling : traits.deniable;
    if (beginsListNoun(knowledge, possessive ? `${key}s` : key)) known |= traits.list;
    if (opensPlace(knowledge, key)) known |= traits.place;
    if (leading.has(key) || key.endsWith('ship')) known |= traits.leading;
    // "The minister’s view".
    if (possessive) known |= traits.saying;
    const ofSource = nouns.has(key);
    if (ofSource || sourceNouns.has(key)) known |= traits.source;
    let relations = 0;
    for (const { entity } of describedByEnd(knowledge, key)) {
      known |= traits.description;
      relations |= byEntity.get(entity.id) ?? 0;
    }
    const stopped = written.endsWith('.');
    return {
      written,
      text,
      key,
      possessive,
      ofSource,
      stopped,
      traits: known,
      relations,
      words: neededWords(key),
      phraseWords: phraseWords.ofWord(key),
      phrases,
    };
  }

  function known({ dossier, entity: id, text }: Mention): KnownName | undefined {
    const entity = knowledge.entity(dossier, id);
    if (entity === undefined) return undefined;
    const key = bare(text);
    let found = 0;
    for (const one of roles) {
      if (one.dossier.id !== dossier) continue;
      if (one.role.id === id) found |= traits.role;
      if (one.body === id || one.country === id) found |= traits.body;
    }
    const lists = knownLists(knowledge).filter((list) => list.dossier.id === dossier);
    if (lists.some(({ owner }) => owner.id === id) || beginsListNoun(knowledge, key)) found |= traits.list;
    if (lists.some(({ members }) => members.has(id))) found |= traits.member;
    const words = key.split(' ').reduce((all, word) => all | neededWords(word), 0);
    return { written: text, dossier, entity, key, traits: found, relations: byEntity.get(id) ?? 0, words };
  }

  return {
    word: (text, from, end, hash) =>
      words.find(text, from, end, hash) ?? words.put(lexeme(text.slice(from, end)), hash),
    name(mention) {
      const { label, text, dossier, entity } = mention;
      const written = names.get(label);
      if (written !== undefined)
        for (const one of written)
          if (one.written === text && one.entity.id === entity && one.dossier === dossier) return one;
      const found = known(mention);
      if (found === undefined) return undefined;
      if (names.size >= MOST) names.clear();
      if (written === undefined || written.length >= WAYS) names.set(label, [found]);
      else written.push(found);
      return found;
    },
  };
}

function triggeredBy(all: readonly Phrase[] | undefined): Triggered {
  return all === undefined ? NO_PHRASES : { all, against: all.filter(({ against }) => against !== 'never') };
}

const NO_PHRASES: Triggered = { all: [], against: [] };

interface Table {
  find(text: string, from: number, end: number, hash: number): Lexeme | undefined;
  put(lexeme: Lexeme, hash: number): Lexeme;
}

/** Words by their characters, so that none is cut out of its text to be found. */
function newTable(): Table {
  let slots: (Lexeme | undefined)[] = emptySlots(0x200);
  let count = 0;

  function insert(lexeme: Lexeme, hash: number): void {
    const last = slots.length - 1;
    let slot = hash & last;
    while (slots[slot] !== undefined) slot = (slot + 1) & last;
    slots[slot] = lexeme;
    count++;
  }

  function grow(): void {
    const known = slots;
    count = 0;
    slots = emptySlots(Math.min(2 * known.length, 2 * MOST));
    if (known.length >= 2 * MOST) return;
    for (const lexeme of known) if (lexeme !== undefined) insert(lexeme, hashOf(lexeme.written));
  }

  return {
    find(text, from, end, hash) {
      const last = slots.length - 1;
      for (let slot = hash & last; ; slot = (slot + 1) & last) {
        const lexeme = slots[slot];
        if (lexeme === undefined) return undefined;
        if (lexeme.written.length === end - from && text.startsWith(lexeme.written, from)) return lexeme;
      }
    },
    put(lexeme, hash) {
      if (2 * count >= slots.length) grow();
      insert(lexeme, hash);
      return lexeme;
    },
  };
}

const emptySlots = (size: number): (Lexeme | undefined)[] => new Array(size).fill(undefined);

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = extendHash(hash, word.charCodeAt(at));
  return hash;
}
