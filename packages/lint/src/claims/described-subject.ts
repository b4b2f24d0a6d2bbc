/**
 * A sentence that begins with a description of a body (“The service has …”), as it reads with the name of that body: what is
 * read from names beside each other is then found in it, too. Which body is meant, the names before it tell.
 */
import type { Mention } from '../draft.ts';
import { lexiconOf } from './lexicon.ts';
import { neededWords } from './needs.ts';
import { described, type Scene } from './scene.ts';
import { isAdverb, isIn, isWord, type NameToken, type Row, type WordToken } from './tokens.ts';
import { traits } from './traits.ts';
import { auxiliaries, beForms, words } from './vocabulary.ts';

export interface Named {
  readonly row: Row;
  /** So many tokens fewer it has than the sentence. */
  readonly shift: number;
}

/** Nothing where the sentence does not begin so, or where it is unsure what is meant. */
export function withNamedSubject(scene: Scene): Named | undefined {
  const { tokens, row } = scene;
  if ((row.traits & traits.description) === 0 || !isWord(tokens[0], 'the')) return undefined;
  const head = isIn(tokens[1], KINDS) ? 2 : 1;
  const noun = tokens[head];
  if (noun?.kind !== 'word' || noun.possessive || (noun.traits & traits.description) === 0) return undefined;
  const next = tokens[head + 1];
  const isSubject = isIn(next, auxiliaries) || isIn(next, beForms) || isAdverb(next) || isVerb(next);
  if (!isSubject) return undefined;
  const meant = described(scene, noun.key, noun.start);
  if (meant?.entity.kind !== 'organization' || isBroughtIn(scene, noun)) return undefined;
  const mention = scene.mentionOf(meant.dossier.id, meant.entity.id);
  const name = mention && nameToken(scene, mention, noun);
  if (name === undefined) return undefined;
  const shift = head;
  return {
    shift,
    row: {
      tokens: [name, ...tokens.slice(head + 1)],
      traits: row.traits | name.traits,
      relations: row.relations,
      words: row.words | neededWords(name.key),
      phraseWords: row.phraseWords,
      names: [0, ...row.names.map((at) => at - shift)],
      triggers: row.triggers.flatMap((at) => (at > head ? [at - shift] : [])),
    },
  };
}

/** "It opened a service": another one of the kind came in before. What somebody is, or becomes, is no other. */
function isBroughtIn({ block, earlier }: Scene, { key, start }: WordToken): boolean {
  const other = new RegExp(
    `(?<!\\b(?:is|was|as|into|to|from|remains|became|become)\\s|[,–—(]\\s?)\\b(?:an?|another) (?:[\\p{Ll}-]+ ){0,3}${key}\\b`,
    'u',
  );
  return other.test(block.prose.text.slice(0, start)) || earlier?.says(other) === true;
}

/** "The intelligence service". */
const KINDS = words('intelligence spy secret special');

/** A verb in the present or the past, by its ending. */
const isVerb = (token: Scene['tokens'][number] | undefined): token is WordToken =>
  token?.kind === 'word' && /^\p{Ll}/u.test(token.text) && /(?:[^s]s|ed|went|came|became)$/u.test(token.key);

function nameToken(scene: Scene, mention: Mention, noun: WordToken): NameToken | undefined {
  const known = lexiconOf(scene.knowledge).name(mention);
  const first = scene.tokens[0];
  if (known === undefined || first === undefined) return undefined;
  return {
    kind: 'mention',
    traits: known.traits,
    start: first.start,
    end: noun.end,
    key: known.key,
    possessive: false,
    mention,
    entity: known.entity,
  };
}
