/**
 * Who wrote “the article”, and where it appeared, told of the text by its noun alone: “it was published by the Daily”, “somebody
 * else wrote the article”. Whose text it is, the paragraph or the ones before it tell; a city is no outlet.
 */
import type { Statement } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround } from './clauses.ts';
import { restingOn } from './in-words.ts';
import { type Reader, trait, word } from './needs.ts';
import { isFunctionWord } from './nouns.ts';
import { isWordOf } from './own-words.ts';
import { type Work, worksOf } from './publication.ts';
import type { Scene } from './scene.ts';
import { dossierSpokenOf, isAnothers, isTheSource } from './source-place.ts';
import { isCapitalised, isIn, isMark, isWord, keyOf, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { calendar, determiners, relatives, words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

function articleClaims(scene: Scene): readonly PlacedClaim[] {
  if (scene.circumstances.otherTime) return NONE;
  const { tokens } = scene;
  const noun = tokens.findIndex((token, at) => isIn(token, NOUNS) && isOurs(scene, at));
  if (noun < 0) return NONE;
  const spoken = dossierSpokenOf(scene)?.dossier;
  for (const work of worksOf(scene.knowledge)) {
    if (work.dossier !== spoken || namesMaker(tokens, work)) continue;
    const found = outletOf(tokens, noun, work) ?? authorOf(tokens, noun, work);
    if (found === undefined || isUnsureAround(tokens, found) || goesOnElsewhere(tokens, found)) continue;
    if (isSaid(scene, found, work)) continue;
    const { statement, from, to } = found;
    return [
      {
        frame: 'relation',
        outcome: 'contradicted',
        unproven: true,
        ...restingOn(work.dossier, statement),
        entity: work.work,
        from,
        to,
      },
    ];
  }
  return NONE;
}

const NONE: readonly PlacedClaim[] = [];
const NOUNS = words('article text piece essay op-ed');
const OP_EDS = words('op-ed essay');
const NOT_OURS = words('a an another');

const isOurs = (scene: Scene, at: number): boolean =>
  isTheSource(scene, at) ||
  (isIn(scene.tokens[at], OP_EDS) &&
    isWord(scene.tokens[at - 1], 'the') &&
    !isAnothers(scene.tokens, at) &&
    !scene.earlier?.otherText &&
    !scene.before.some((token) => isIn(token, NOT_OURS)));

/** With one who made it beside, another can have had a part in it. */
const namesMaker = (tokens: readonly Token[], { author, publisher, work, roles }: Work): boolean =>
  tokens.some((token) => token.kind === 'mention' && [author, publisher, work, ...roles].includes(token.entity.id));

interface Found {
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
}

/** "On a country that the Daily carried": another name behind it can make it another text. */
const goesOnElsewhere = (tokens: readonly Token[], { to }: Found): boolean =>
  tokens.slice(to).some((token) => isCapitalised(token) && !calendar.has(token.key));

/** Somebody else says so; the writing itself is no saying. */
function isSaid(scene: Scene, { from, to }: Found, { dossier }: Work): boolean {
  const isSaying = (token: Token, at: number) => (token.traits & traits.saying) !== 0 && (at < from || at >= to);
  if (!scene.tokens.some(isSaying)) return false;
  const voice = voiceOf(scene, dossier.id, from, to);
  return voice.of === 'others' || voice.denied;
}

/** "The article was published by X", "the article, which appeared in X,", "X published the article". */
function outletOf(tokens: readonly Token[], noun: number, work: Work): Found | undefined {
  const at = predicateOf(tokens, noun);
  const verb = isIn(tokens[at], HELPING) ? (isWord(tokens[at + 1], 'been') ? at + 2 : at + 1) : at;
  const isPassive = isIn(tokens[verb], PUBLISHED);
  const out = isWord(tokens[verb], 'came') && isWord(tokens[verb + 1], 'out') ? verb + 1 : verb;
  if (isPassive || isIn(tokens[verb], APPEARED) || out > verb) {
    const name = isIn(tokens[out + 1], isPassive ? BY_OR_IN : IN) ? outletAt(tokens, out + 1) : undefined;
    if (name === undefined || isOwn(tokens, name, work)) return undefined;
    return { statement: work.published, from: noun, to: name.to };
  }
  const subject = tokens[noun - 2];
  if (!isWord(tokens[noun - 1], 'the') || !isIn(subject, PUBLISHED)) return undefined;
  const name = nameAt(tokens, 0);
  return name?.to === noun - 2 && !isOwn(tokens, name, work)
    ? { statement: work.published, from: 0, to: noun + 1 }
    : undefined;
}

/** Where what is said of the text begins. */
function predicateOf(tokens: readonly Token[], noun: number): number {
  let at = noun + 1;
  if (isMark(tokens[at], ',')) at++;
  if (isIn(tokens[at], relatives)) at++;
  return at;
}

const HELPING = words('was is has had');
const PUBLISHED = words('published carried printed');
const APPEARED = words('appeared appears ran');
const BY_OR_IN = words('by in');
const IN = words('in');
const KINDS = words(
  'daily newspaper broadcaster magazine weekly agency channel website paper state-run private journal',
);

interface Name {
  readonly from: number;
  readonly to: number;
}

/** An outlet behind a preposition. A single word behind "in" can be a city, and so can some of two. */
function outletAt(tokens: readonly Token[], preposition: number): Name | undefined {
  let at = preposition + 1;
  let isKind = false;
  while (isIn(tokens[at], determiners) || isIn(tokens[at], KINDS)) {
    isKind ||= isIn(tokens[at], KINDS);
    at++;
  }
  const name = nameAt(tokens, at);
  if (name === undefined) return undefined;
  const length = name.to - name.from;
  const isPlace =
    isWord(tokens[preposition], 'in') && !isKind && (length === 1 || (length === 2 && isIn(tokens[at], LANDS)));
  return isPlace ? undefined : name;
}

const LANDS = words(
  'new tel los las san santa abu hong saudi south north east west central united kuala buenos rio mexico cape addis st saint sri costa burkina sierra el la',
);

/** Words with a capital in a row of which nothing is known. */
function nameAt(tokens: readonly Token[], from: number): Name | undefined {
  let to = from;
  for (
    let token = tokens[to];
    isCapitalised(token) && !token.possessive && !calendar.has(token.key);
    token = tokens[++to]
  )
    if (isFunctionWord(token) || isIn(token, determiners)) return undefined;
  return to > from && tokens[to]?.kind !== 'mention' ? { from, to } : undefined;
}

/** The source has all of its words: it can be who published the source. */
const isOwn = (tokens: readonly Token[], { from, to }: Name, { dossier }: Work): boolean =>
  tokens.slice(from, to).every((token) => token.kind === 'word' && isWordOf(dossier, token.key));

/** "X wrote the article", "the article, written by X,", "the author of the article is X", "X is the author of the article". */
function authorOf(tokens: readonly Token[], noun: number, work: Work): Found | undefined {
  const found = (from: number, to: number): Found => ({ statement: work.written, from, to });
  const at = predicateOf(tokens, noun);
  const verb = isIn(tokens[at], HELPING) ? at + 1 : at;
  // "The article is by X".
  const by = isIn(tokens[verb], WRITTEN) ? verb + 1 : verb;
  if ((by > verb || isIn(tokens[at], BEING)) && isWord(tokens[by], 'by')) {
    const name = writerAt(tokens, by + 1, work);
    return name && found(noun, name.to);
  }
  if (!isWord(tokens[noun - 1], 'the')) return undefined;
  if (isWord(tokens[noun - 2], 'of') && isWord(tokens[noun - 3], 'author')) {
    const is = tokens[noun + 1];
    const name = isIn(is, BEING) ? writerAt(tokens, noun + 2, work) : undefined;
    if (name) return found(noun - 3, name.to);
    const subject = writerAt(tokens, 0, work);
    const the = isWord(tokens[noun - 4], 'the') ? noun - 4 : noun - 3;
    return subject && subject.to === the - 1 && isIn(tokens[the - 1], BEING) ? found(0, noun + 1) : undefined;
  }
  if (!isIn(tokens[noun - 2], WROTE)) return undefined;
  const subject = writerAt(tokens, 0, work);
  return subject?.to === noun - 2 ? found(0, noun + 1) : undefined;
}

const WRITTEN = words('written penned authored drafted signed');
const WROTE = words('wrote penned authored drafted signed');
const BEING = words('is was');

/** Somebody by name, or another whom the dossier knows. */
function writerAt(tokens: readonly Token[], from: number, { dossier }: Work): Name | undefined {
  const at = isWord(tokens[from], 'the') || isIn(tokens[from], TITLES) ? from + 1 : from;
  const token = tokens[at];
  if (token?.kind === 'mention') {
    const isOne = token.mention.dossier === dossier.id && WRITERS.has(token.entity.kind) && !token.possessive;
    return isOne ? { from, to: at + 1 } : undefined;
  }
  const name = nameAt(tokens, at);
  if (name === undefined) return undefined;
  // "Critics wrote the article": not every word that opens a sentence is a name.
  const isSure =
    name.to - name.from > 1 || from > 0 || at > from || !(isIn(token, ANYBODY) || /s$/u.test(keyOf(token)));
  return isSure ? { from, to: name.to } : undefined;
}

const ANYBODY = words(
  'nobody somebody someone everybody everyone anybody anyone people staff one none neither both many few several reporter',
);
const TITLES = words('president minister ambassador professor general');
const WRITERS: ReadonlySet<string> = new Set(['person', 'role']);

export const articleMakers: Reader = {
  needs: [
    word(NOUNS),
    word(
      words(
        'by written penned authored drafted signed wrote author published carried printed appeared appears ran came',
      ),
    ),
  ],
  never: trait(traits.negation | traits.doubt | traits.possibility | traits.addition),
  read: articleClaims,
};
