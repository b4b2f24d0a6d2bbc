/** The lists that the dossiers in force give, with their members and the nouns that writers have for them. */
import { type Dossier, type Entity, predicates, type Quote, type StatedList, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { bare } from '../verbatim/words.ts';
import type { Token } from './tokens.ts';

export interface KnownList {
  readonly dossier: Dossier;
  readonly owner: Entity;
  readonly list: StatedList;
  readonly members: ReadonlySet<string>;
  readonly statements: readonly Statement[];
  readonly quote: Quote | undefined;
  /** Its nouns as they are looked for, the longest first. */
  readonly nouns: readonly string[];
}

/** Made once for a knowledge. */
export function knownLists(knowledge: Knowledge): readonly KnownList[] {
  let lists = made.get(knowledge);
  if (lists === undefined) {
    lists = knowledge.dossiers.flatMap((dossier) =>
      dossier.entities.flatMap((owner) => (owner.lists ?? []).map((list) => knownList(dossier, owner, list))),
    );
    made.set(knowledge, lists);
  }
  return lists;
}

const made = new WeakMap<Knowledge, readonly KnownList[]>();

function knownList(dossier: Dossier, owner: Entity, list: StatedList): KnownList {
  const statements = dossier.statements.filter(({ predicate, subject, object }) => {
    if (predicate === 'about') return false;
    if (predicate === list.relation) return subject === owner.id;
    return predicates[predicate].inverse === list.relation && object === owner.id;
  });
  const members = new Set(statements.map(({ subject, object }) => (subject === owner.id ? (object ?? '') : subject)));
  const about = dossier.statements.find(({ subject, object }) => subject === owner.id || object === owner.id);
  const quote = statements[0]?.quotes[0] ?? about?.quotes[0];
  const nouns = list.called.map((noun) => bare(noun)).sort((a, b) => b.length - a.length);
  return { dossier, owner, list, members, statements, quote, nouns };
}

/** Where a noun of the list that begins at a token ends. */
export function nounEnd(tokens: readonly Token[], at: number, { nouns }: KnownList): number | undefined {
  let text = '';
  for (let to = at; to < Math.min(tokens.length, at + 5); to++) {
    const token = tokens[to];
    if (token?.kind === 'word') text += `${text && ' '}${token.possessive ? `${token.key}s` : token.key}`;
    else if (token?.kind === 'mention' && !token.possessive) text += `${text && ' '}${bare(token.mention.text)}`;
    else return undefined;
    if (nouns.includes(text)) return to + 1;
  }
  return undefined;
}

/** The token names the list’s owner. */
export const namesOwner = (token: Token | undefined, { owner, dossier }: KnownList): boolean =>
  token?.kind === 'mention' && token.entity.id === owner.id && token.mention.dossier === dossier.id;

/** The token names one of its members. */
export const namesMember = (token: Token | undefined, { members, dossier }: KnownList): boolean =>
  token?.kind === 'mention' && members.has(token.entity.id) && token.mention.dossier === dossier.id;

/** The token names the list by its owner: the region whose countries it lists. */
export const namesList = (token: Token | undefined, known: KnownList): boolean =>
  token?.kind === 'mention' && !token.possessive && known.list.relation === 'names' && namesOwner(token, known);
