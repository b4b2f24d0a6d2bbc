/**
 * The words that occur, each with what the dossiers in force make of it: looked into once, and then known wherever it
 * stands. Names likewise. Where a word stands is not known here.
 */
import type { Entity } from '@brief/core';
import type { Mention } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { ownSourceNouns } from '../verbatim/source-nouns.ts';
import { bare } from '../verbatim/words.ts';
import { descriptionEnds } from './descriptions.ts';
import { heldRoles, LEADS, LED, POSITIONS } from './held-roles.ts';
import { beginsListNoun, knownLists } from './known-lists.ts';
import { type Phrase, phraseIndex } from './phrases.ts';
import { traits, traitsOf } from './traits.ts';

/** A word as it is written, with the marks that hang on it: "U.S.", "service’s". */
export interface Lexeme {
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
  readonly phrases: Triggered;
}

/** The phrases that a word gives away. */
export interface Triggered {
  readonly all: readonly Phrase[];
  /** Those that can be against the source. */
  readonly against: readonly Phrase[];
}

/** A name as it is written. */
export interface KnownName {
  readonly entity: Entity;
  /** In bare lower-case letters. */
  readonly key: string;
  readonly traits: number;
}

export interface Lexicon {
  word(written: string): Lexeme;
  /** Nothing where no dossier in force has the entity. */
  name(mention: Mention): KnownName | undefined;
}

export function lexiconOf(knowledge: Knowledge): Lexicon {
  let lexicon = made.get(knowledge);
  if (lexicon === undefined) {
    lexicon = newLexicon(knowledge);
    made.set(knowledge, lexicon);
  }
  return lexicon;
}

const made = new WeakMap<Knowledge, Lexicon>();

/** So many words are kept; a program that runs for months meets more. */
const MOST = 20_000;

function newLexicon(knowledge: Knowledge): Lexicon {
  const words = new Map<string, Lexeme>();
  const names = new Map<string, Map<string, Map<string, KnownName | undefined>>>();
  const nouns = ownSourceNouns(knowledge.dossiers);
  const roles = heldRoles(knowledge);
  const leading = new Set([...LEADS, ...LED, ...POSITIONS, ...roles.flatMap(({ titles }) => [...titles])]);
  const { byTrigger } = phraseIndex(knowledge);
  const ends = descriptionEnds(knowledge);

  function lexeme(written: string): Lexeme {
    const text = written.replace(/[.'’-]+$/, '');
    const owns = /['’]s$/i.test(text);
    const key = bare(owns ? text.slice(0, -2) : text);
    const possessive = owns || /s['’]$/.test(written);
    const phrases = triggeredBy(byTrigger.get(key));
    let known = traitsOf(key);
    for (const { against } of phrases.against) known |= against === 'always' ? traits.telling : traits.deniable;
    if (beginsListNoun(knowledge, possessive ? `${key}s` : key)) known |= traits.list;
    if (leading.has(key)) known |= traits.leading;
    if (ends.has(key)) known |= traits.description;
    return { text, key, possessive, ofSource: nouns.has(key), stopped: written.endsWith('.'), traits: known, phrases };
  }

  function known({ dossier, entity: id, text }: Mention): KnownName | undefined {
    const entity = knowledge.entity(dossier, id);
    if (entity === undefined) return undefined;
    const key = bare(text);
    let found = 0;
    for (const one of roles) {
      if (one.dossier.id !== dossier) continue;
      if (one.role.id === id) found |= traits.role;
      if (one.body === id) found |= traits.body;
    }
    const owns = knownLists(knowledge).some((list) => list.dossier.id === dossier && list.owner.id === id);
    if (owns || beginsListNoun(knowledge, key)) found |= traits.list;
    return { entity, key, traits: found };
  }

  return {
    word(written) {
      let found = words.get(written);
      if (found === undefined) {
        found = lexeme(written);
        if (words.size >= MOST) words.clear();
        words.set(written, found);
      }
      return found;
    },
    name(mention) {
      const ofDossier = within(names, mention.dossier);
      const ofEntity = within(ofDossier, mention.entity);
      let found = ofEntity.get(mention.text);
      if (found === undefined && !ofEntity.has(mention.text)) {
        found = known(mention);
        if (ofEntity.size >= MOST) ofEntity.clear();
        ofEntity.set(mention.text, found);
      }
      return found;
    },
  };
}

function triggeredBy(all: readonly Phrase[] | undefined): Triggered {
  return all === undefined ? NO_PHRASES : { all, against: all.filter(({ against }) => against !== 'never') };
}

const NO_PHRASES: Triggered = { all: [], against: [] };

function within<Key, Inner>(all: Map<Key, Map<string, Inner>>, key: Key): Map<string, Inner> {
  let inner = all.get(key);
  if (inner === undefined) {
    inner = new Map();
    all.set(key, inner);
  }
  return inner;
}
