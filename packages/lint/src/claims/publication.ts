/**
 * Where somebody’s text appeared, and who wrote it: “his article for Daily Sabah”, “the author of the Anadolu text is”. The work
 * must be the source’s: by its name, by its publisher, or in the hand of its author with what the source has him say.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround } from './clauses.ts';
import { restingOn } from './in-words.ts';
import { oneOf, partOf, type Reader, trait, word } from './needs.ts';
import { spokenOfBy } from './parts-and-wholes.ts';
import type { Scene } from './scene.ts';
import { rolesOf, statedBy, statedOf } from './stated.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { calendar, determiners, texts, words } from './vocabulary.ts';

export interface Work {
  readonly dossier: Dossier;
  readonly work: string;
  readonly author: string;
  /** The offices of the author. */
  readonly roles: readonly string[];
  readonly publisher: string;
  readonly written: Statement;
  readonly published: Statement;
}

/** The works that somebody wrote and somebody published; made once for a knowledge. */
export const worksOf = oncePer(({ dossiers }: Knowledge): readonly Work[] =>
  dossiers.flatMap((dossier) =>
    statedBy(dossier, 'authored').flatMap((written) => {
      const { subject: author, object: work } = written;
      if (work === undefined) return [];
      const published = statedOf(dossier, work).find(({ predicate }) => predicate === 'publishedBy');
      if (published?.object === undefined) return [];
      return [
        { dossier, work, author, roles: rolesOf(dossier, author), publisher: published.object, written, published },
      ];
    }),
  ),
);

function publicationClaims(scene: Scene): readonly PlacedClaim[] {
  if (scene.circumstances.otherTime) return NONE;
  const claims: PlacedClaim[] = [];
  for (const work of worksOf(scene.knowledge)) {
    const claim = outletClaim(scene, work) ?? authorClaim(scene, work);
    if (claim) claims.push(claim);
  }
  return claims;
}

const NONE: readonly PlacedClaim[] = [];
const TEXTS = words('article text piece essay op-ed');

const names = (tokens: readonly Token[], ...ids: readonly string[]): boolean =>
  tokens.some((token) => token.kind === 'mention' && ids.includes(token.entity.id));

/** Another outlet than the source’s. */
function outletClaim(scene: Scene, work: Work): PlacedClaim | undefined {
  const { tokens } = scene;
  if (names(tokens, work.publisher) || !names(tokens, work.author, work.work, ...work.roles)) return undefined;
  for (const [at, token] of tokens.entries()) {
    if (!isCapitalised(token) || !isStranger(tokens, at)) continue;
    const from = outletFrom(tokens, at, work.work);
    if (from === undefined || !isTheWork(tokens, from, work)) continue;
    let to = at + 1;
    while (isCapitalised(tokens[to])) to++;
    return made(tokens, work, work.published, from, to);
  }
  return undefined;
}

/** Where what makes a name an outlet begins: "published in", "article for the daily", "it was … that carried". */
function outletFrom(tokens: readonly Token[], name: number, work: string): number | undefined {
  let first = name;
  while (isCapitalised(tokens[first - 1]) && first > 1) first--;
  let at = first - 1;
  while (isIn(tokens[at], KINDS) || isIn(tokens[at], determiners) || (isCapitalised(tokens[at]) && at > 0)) at--;
  const preposition = tokens[at];
  // "It was Reuters that carried the article".
  if (
    isWord(preposition, 'was') &&
    isWord(tokens[at - 1], 'it') &&
    isWord(tokens[name + 1], 'that') &&
    isIn(tokens[name + 2], CARRYING)
  )
    return at - 1;
  // "Chose the daily Sabah for the article".
  if (isIn(preposition, CHOOSING)) return at;
  if (!isIn(preposition, IN)) return undefined;
  let before = at - 1;
  // Who writes a text by himself carries it nowhere.
  if (isWord(preposition, 'by') && isIn(tokens[before], WRITTEN)) return undefined;
  const verb = isIn(tokens[before], CARRYING) || isIn(tokens[before], APPEARING);
  while (isIn(tokens[before], CARRYING) || isWord(tokens[before], 'and') || isMark(tokens[before], ',')) before--;
  if (verb && !isWord(preposition, 'with'))
    return isWord(preposition, 'by') || !isIn(tokens[at - 1], BARE) ? at - 1 : undefined;
  if (isIn(tokens[before], TEXTS) || isWord(tokens[at - 1], 'writing')) return Math.min(before, at - 1);
  // "Kalın’s article for the daily".
  const text = tokens[before];
  if (text?.kind === 'mention' && text.entity.id === work && !isWord(preposition, 'by')) return before;
  return undefined;
}

const KINDS = words('daily newspaper broadcaster magazine weekly agency channel website paper state news wire');
const CARRYING = words('carried published printed ran commissioned written penned');
const APPEARING = words('appeared appears published');
const BARE = words('ran commissioned');
const CHOOSING = words('chose picked chooses picks');
const IN = words('for in with by');

/** The text is the source’s work: by name, or the author’s with a definite word, or with what the source has him say. */
function isTheWork(tokens: readonly Token[], outlet: number, { dossier, work, author, roles }: Work): boolean {
  // "A comment on Kalın’s article".
  const isAbout = tokens.some((token, at) => {
    const isText = isIn(token, TEXTS) || (token.kind === 'mention' && token.entity.id === work);
    return isText && tokens.slice(Math.max(0, at - 3), at).some((one) => isIn(one, ABOUT));
  });
  if (isAbout) return false;
  if (names(tokens, work)) return true;
  const isDefinite = tokens.some(
    (token, at) => isIn(token, TEXTS) && (isIn(tokens[at - 1], THE) || isPossessive(tokens[at - 1])),
  );
  const isEcho = tokens.some(
    (token) =>
      (token.kind === 'word' && ECHOES.has(token.key)) ||
      (token.kind === 'mention' &&
        ![author, ...roles].includes(token.entity.id) &&
        ['priority', 'reform', 'concept'].includes(token.entity.kind) &&
        spokenOfBy(dossier, token.entity.id, author) !== undefined),
  );
  const hasText = tokens.some((token) => isIn(token, TEXTS)) || isWord(tokens[outlet], 'writing');
  return hasText && (isEcho || isDefinite);
}

const ABOUT = words('on about to against of from comment review');
const THE = new Set(['the', 'his', 'her', 'this']);
const isPossessive = (token: Token | undefined): boolean =>
  (token?.kind === 'word' || token?.kind === 'mention') && token.possessive;
/** What a text of programme sets out. */
const ECHOES = words('priorities plans reforms reform');

/** Another author than the source’s, of the text that its publisher carried. */
function authorClaim(scene: Scene, work: Work): PlacedClaim | undefined {
  const { tokens } = scene;
  if (!names(tokens, work.work) && !(names(tokens, work.publisher) && tokens.some((token) => isIn(token, TEXTS))))
    return undefined;
  for (const [at, token] of tokens.entries()) {
    if (isWord(token, 'by') && isIn(tokens[at - 1], WRITTEN) && isOther(tokens, at + 1, scene, work))
      return made(tokens, work, work.written, at - 1, at + 3);
    if (!isWord(token, 'author')) continue;
    // "Whose author is", "the author of the article is".
    const is = tokens.findIndex((one, place) => place > at && place < at + 8 && isWord(one, 'is'));
    const whose = isWord(tokens[at - 1], 'whose') || isWord(tokens[at - 1], 'its');
    if ((whose ? is === at + 1 : is > at && isWord(tokens[at + 1], 'of')) && isOther(tokens, is + 1, scene, work))
      return made(tokens, work, work.written, at, is + 3);
    // "President Erdoğan is the author of".
    if (isWord(tokens[at - 1], 'the') && isWord(tokens[at - 2], 'is') && isWord(tokens[at + 1], 'of')) {
      const before = tokens[at - 3];
      if (isCapitalised(before) && isStranger(tokens, at - 3)) return made(tokens, work, work.written, at - 3, at + 2);
    }
  }
  return undefined;
}

const WRITTEN = words('written penned authored drafted signed');

/** Somebody else: a stranger’s name, another office, or a nameless somebody. */
function isOther(
  tokens: readonly Token[],
  from: number,
  { knowledge }: Scene,
  { dossier, author, roles }: Work,
): boolean {
  let at = from;
  while (isIn(tokens[at], determiners)) at++;
  for (let place = at; place < Math.min(tokens.length, at + 6); place++) {
    const token = tokens[place];
    if (token?.kind === 'mention') {
      const { id, kind } = token.entity;
      if (token.possessive) return false;
      return (
        id !== author &&
        !roles.includes(id) &&
        knowledge.entity(dossier.id, id) !== undefined &&
        (kind === 'person' || kind === 'role')
      );
    }
    if (token?.kind !== 'word') return false;
    const { key, possessive, traits: own } = token;
    if (isCapitalised(token)) return isStranger(tokens, place) && entityOf(dossier, author) !== undefined;
    if (SOMEBODY.has(key)) return true;
    if (possessive || (own & traits.functional) !== 0) return false;
  }
  return false;
}

const SOMEBODY = words(
  'general generals academics ambassadors journalist journalists speechwriter officer officers committee commission team professor',
);

/** A name of which nothing is known. */
const isStranger = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    isCapitalised(token) &&
    at > 0 &&
    !token.possessive &&
    !calendar.has(token.key) &&
    !/(?:ish|ese|ian)$/.test(token.key)
  );
};

function made(
  tokens: readonly Token[],
  { dossier, work }: Work,
  statement: Statement,
  from: number,
  to: number,
): PlacedClaim | undefined {
  if (isUnsureAround(tokens, { from, to })) return undefined;
  return {
    frame: 'relation',
    outcome: 'contradicted',
    unproven: true,
    ...restingOn(dossier, statement),
    entity: work,
    from: Math.max(0, from),
    to: Math.min(to, tokens.length),
  };
}

export const publications: Reader = {
  needs: [oneOf(word(texts), partOf('publishedBy'))],
  never: trait(traits.doubt | traits.possibility | traits.addition),
  read: publicationClaims,
};
