/** The lists that the dossiers in force give, with their members and the nouns that writers have for them. */
import {
  type Dossier,
  type Entity,
  entityOf,
  entityTable,
  predicates,
  type Quote,
  type StatedList,
  type Statement,
} from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import { labelOf, listed } from './in-words.ts';
import type { Scene } from './scene.ts';
import type { Token } from './tokens.ts';
import { traits } from './traits.ts';
import type { Voice } from './voice.ts';

export interface KnownList {
  readonly dossier: Dossier;
  readonly owner: Entity;
  readonly list: StatedList;
  readonly members: ReadonlySet<string>;
  /** What its members are. */
  readonly kinds: ReadonlySet<string>;
  readonly statements: readonly Statement[];
  readonly quote: Quote | undefined;
  /** Its nouns as they are looked for. */
  readonly nouns: readonly string[];
}

interface ListIndex {
  readonly lists: readonly KnownList[];
  readonly byNoun: ReadonlyMap<string, readonly KnownList[]>;
  /** What nouns begin with, whole words: what is not here is no noun, however it goes on. */
  readonly beginnings: ReadonlySet<string>;
}

export const knownLists = (knowledge: Knowledge): readonly KnownList[] => listIndex(knowledge).lists;

/** Whether a noun of a list is this, or begins with it, whole words. */
export const beginsListNoun = (knowledge: Knowledge, text: string): boolean =>
  listIndex(knowledge).beginnings.has(text);

/** Made once for a knowledge. */
const listIndex = oncePer(({ dossiers }: Knowledge): ListIndex => {
  const lists = dossiers.flatMap((dossier) =>
    entityTable(dossier)
      .having('lists')
      .flatMap((owner) => (owner.lists ?? []).map((list) => knownList(dossier, owner, list))),
  );
  const byNoun = new Map<string, KnownList[]>();
  const beginnings = new Set<string>();
  for (const list of lists) {
    for (const noun of new Set(list.nouns)) {
      byNoun.set(noun, [...(byNoun.get(noun) ?? []), list]);
      const words = noun.split(' ');
      for (let count = 1; count <= words.length; count++) beginnings.add(words.slice(0, count).join(' '));
    }
  }
  return { lists, byNoun, beginnings };
});

function knownList(dossier: Dossier, owner: Entity, list: StatedList): KnownList {
  const statements = dossier.statements.filter(({ predicate, subject, object }) => {
    if (predicate === 'about') return false;
    if (predicate === list.relation) return subject === owner.id;
    return predicates[predicate].inverse === list.relation && object === owner.id;
  });
  const members = new Set(statements.map(({ subject, object }) => (subject === owner.id ? (object ?? '') : subject)));
  const about = dossier.statements.find(({ subject, object }) => subject === owner.id || object === owner.id);
  const quote = statements[0]?.quotes[0] ?? about?.quotes[0];
  const nouns = list.called.map((noun) => bare(noun));
  const kinds = new Set([...members].flatMap((id) => entityOf(dossier, id)?.kind ?? []));
  return { dossier, owner, list, members, kinds, statements, quote, nouns };
}

/** In the source they speak of the list, too: "Kalın announces three internal reforms". */
export const isSpeakerOf = (list: KnownList, { entities }: Voice): boolean =>
  entities.length > 0 && entities.every((id) => speaks(list, id));

/** The lists that have a noun which begins at a token, each with where the shortest of its nouns ends. */
export function nounsAt(
  { tokens, knowledge }: Pick<Scene, 'tokens' | 'knowledge'>,
  at: number,
): ReadonlyMap<KnownList, number> {
  if (((tokens[at]?.traits ?? 0) & traits.list) === 0) return NONE;
  const { byNoun, beginnings } = listIndex(knowledge);
  let found: Map<KnownList, number> | undefined;
  let text = '';
  for (let to = at; to < Math.min(tokens.length, at + LONGEST); to++) {
    const token = tokens[to];
    if (token?.kind === 'word') text += `${text && ' '}${token.possessive ? `${token.key}s` : token.key}`;
    else if (token?.kind === 'mention' && !token.possessive) text += `${text && ' '}${token.key}`;
    else break;
    if (!beginnings.has(text)) break;
    for (const list of byNoun.get(text) ?? []) {
      found ??= new Map();
      if (!found.has(list)) found.set(list, to + 1);
    }
  }
  return found ?? NONE;
}

/** In tokens. */
const LONGEST = 5;
const NONE: ReadonlyMap<KnownList, number> = new Map();

/** The token names the list’s owner. */
export const namesOwner = (token: Token | undefined, { owner, dossier }: KnownList): boolean =>
  token?.kind === 'mention' && token.entity.id === owner.id && token.mention.dossier === dossier.id;

/** The token names one of its members. */
export const namesMember = (token: Token | undefined, { members, dossier }: KnownList): boolean =>
  token?.kind === 'mention' && members.has(token.entity.id) && token.mention.dossier === dossier.id;

/** The token names the list by its owner: the region whose countries it lists. */
export const namesList = (token: Token | undefined, known: KnownList): boolean =>
  token?.kind === 'mention' && !token.possessive && known.list.relation === 'names' && namesOwner(token, known);

/** In the source they speak of the list, or the source is about what they wrote: "Kalın announces three internal reforms". */
export const speaks = ({ statements, dossier }: KnownList, id: string): boolean =>
  statements.some(({ by }) => by === id && by !== dossier.voice) || authorsOf(dossier).has(id);

/** Who wrote what the source speaks of. */
const authorsOf = oncePer(
  ({ statements }: Dossier): ReadonlySet<string> =>
    new Set(statements.flatMap(({ predicate, subject }) => (predicate === 'authored' ? [subject] : []))),
);

/** It acts in what the source tells of the list: whose focus it is, or who plans it. */
export const acts = ({ dossier, statements }: KnownList, id: string): boolean =>
  statements.some(({ by, subject, object }) => by === id || subject === id || object === id) ||
  dossier.statements.some(({ subject, predicate }) => predicate === 'about' && subject === id);

/** "Names A, B and C", in words that continue "The source …". */
export const membersInWords = ({ dossier, members, list }: KnownList): string =>
  members.size === 0
    ? `names no ${singular(list.called[0] ?? '')}`
    : `names ${listed([...members].map((id) => labelOf(dossier, id)))}`;
const singular = (plural: string): string => plural.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
