/**
 * The decade of a change: an event that the source puts into a span of years, told of with those it happened to, in the
 * source’s own words, and put into another. Only what comes about has a time: what was so before or after is not read.
 */
import { type Dossier, type Entity, entityTable, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import { isLikened, isShifted, yearOf } from './dates.ts';
import { restingOn } from './in-words.ts';
import { oneOf, type Reader, trait, word } from './needs.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

const NONE: readonly PlacedClaim[] = [];

interface Change {
  readonly dossier: Dossier;
  readonly event: Entity;
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
  /** The last word of its name without the time. */
  readonly noun: string;
  readonly owners: ReadonlySet<string>;
  /** Beginnings of the words in which the source tells it. */
  readonly told: ReadonlySet<string>;
}

function periodClaims(scene: Scene): readonly PlacedClaim[] {
  const { tokens } = scene;
  if (scene.circumstances.conditional || isShifted(tokens)) return NONE;
  const period = periodIn(tokens);
  if (period === undefined || isLikened(tokens, tokens.length)) return NONE;
  // "In the 1990s, when the war was barely over": what is denied behind the time is something else.
  if (
    tokens.some(
      (token, at) => (token.traits & traits.negation) !== 0 && !(at > period.at && hasMark(tokens, period.at, at)),
    )
  )
    return NONE;
  for (const change of changesOf(scene.knowledge)) {
    const { dossier, event, statement, owners } = change;
    if (period.from <= change.to && period.to >= change.from) continue;
    if (!tokens.some((token) => token.kind === 'mention' && owners.has(token.entity.id)) || !isTold(tokens, change))
      continue;
    const voice = voiceOf(scene, dossier.id, period.at, period.at + 1);
    if (voice.of === 'others' || voice.denied) continue;
    const [from, to] = [Math.max(0, period.at - 2), period.at + 1];
    return [
      {
        frame: 'year',
        outcome: 'contradicted',
        ...restingOn(dossier, statement),
        entity: event.id,
        source: `speaks of ${event.label}`,
        from,
        to,
      },
    ];
  }
  return NONE;
}

const hasMark = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'mark');

/** It was so, or was to be so. */
const STANDING = words('still already yet remained remains later long memoirs preparing began begun');

/** Its noun with a verb of coming about, or such a verb with several words in which the source tells it. */
function isTold(tokens: readonly Token[], { noun, told, owners }: Change): boolean {
  const hasNoun = tokens.some((token) => isWord(token, noun));
  const shared = sharedWith(tokens, told);
  const isAnyChange = !hasNoun && shared.size > 0 && tokens.some((token) => isIn(token, CHANGES));
  if (hasNoun || isAnyChange)
    return tokens.some((token, at) => isIn(token, COMING) || (isIn(token, BEING) && isIn(tokens[at + 1], EQUAL)));
  if (tokens.some((token, at) => isVerbOf(token, noun) && isOfSubject(tokens, at, owners))) return true;
  const becomes = tokens.some((token) => isIn(token, BECOMING));
  if (!becomes || tokens.some((token, at) => at > 0 && isCapitalised(token))) return false;
  return shared.size >= ENOUGH && (shared.size >= MORE || [...shared].some((word) => ABLE.has(word)));
}

/** "Transformed", for the noun "transformation". */
const isVerbOf = (token: Token, noun: string): boolean =>
  token.kind === 'word' && /ed$/.test(token.key) && noun.startsWith(token.key.slice(0, -2)) && token.key.length > 6;

/** "MİT was transformed": a verb whose subject is one that changed. */
function isOfSubject(tokens: readonly Token[], verb: number, owners: ReadonlySet<string>): boolean {
  const subject = tokens[verb - 2];
  const isOwner = subject?.kind === 'mention' && !subject.possessive && owners.has(subject.entity.id);
  return isOwner && isIn(tokens[verb - 1], PASSIVE) && (verb === 2 || isIn(tokens[verb - 3], BEFORE_SUBJECTS));
}

const PASSIVE = words('was were');
const BEFORE_SUBJECTS = words('the and but that');

/** The words of a sentence in which the source tells the change, too. */
const sharedWith = (tokens: readonly Token[], told: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(tokens.flatMap((token) => (token.kind === 'word' && told.has(stem(token.key)) ? [stem(token.key)] : [])));

/** Other nouns for a change. */
const CHANGES = words('change shift transition makeover conversion metamorphosis overhaul evolution turn');

/** So many words of the source show that its change is meant. */
const ENOUGH = 2;
/** And so many do so whatever they are. */
const MORE = 4;
const ABLE = words('capab struc');
/** "The decade of the change was the 1960s", "the turning point is its change in the 2030s". */
const BEING = words('was is');
const EQUAL = words('the its in');
const COMING = words(
  'underwent undergo undergone came belongs occurred happened took dates fell went places dated placed puts',
);
const BECOMING = words(
  'became turned changed transformed developed evolved gained acquired remodelled remodeled refashioned grew',
);
const stem = (word: string): string => word.slice(0, 5);

interface Period {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The only time that a sentence names: "in the 1990s", "in 2005", "between 1980 and 1989". */
function periodIn(tokens: readonly Token[]): Period | undefined {
  const found: Period[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (token.traits & traits.year) === 0) continue;
    const from = Number(token.key.slice(0, 4));
    found.push({ at, from, to: token.key.endsWith('s') ? from + 9 : from });
  }
  const [first, second] = found;
  if (first === undefined || found.length > 2) return undefined;
  const before = tokens[first.at - 1];
  if (second !== undefined) {
    const isSpan = isIn(before, BETWEEN) && second.at === first.at + 2 && yearOf(tokens[second.at]) !== undefined;
    return isSpan ? { at: second.at, from: first.from, to: second.to } : undefined;
  }
  const isDecade = first.to > first.from;
  return isDecade
    ? isWord(before, 'the') && !isOwned(tokens, first.at)
      ? first
      : undefined
    : isWord(before, 'in')
      ? first
      : undefined;
}

/** "The service of the 1980s". */
const isOwned = (tokens: readonly Token[], decade: number): boolean => isWord(tokens[decade - 2], 'of');
const BETWEEN = words('between from');

const changesOf = oncePer(({ dossiers }: Knowledge): readonly Change[] =>
  dossiers.flatMap((dossier) =>
    entityTable(dossier)
      .ofKind('event')
      .flatMap((event) => changeOf(dossier, event) ?? []),
  ),
);

/** An event that a statement of its own puts into several years. */
function changeOf(dossier: Dossier, event: Entity): Change | undefined {
  const statement = dossier.statements.find(({ subject, when }) => subject === event.id && when?.to !== undefined);
  const from = Number(statement?.when?.from?.slice(0, 4));
  const to = Number(statement?.when?.to?.slice(0, 4));
  const noun = /(\p{L}+)\s+in the \d{4}s$/u.exec(event.label)?.[1];
  if (statement === undefined || noun === undefined || !(to > from)) return undefined;
  const told = `${statement.text ?? ''} ${statement.quotes.map(({ exact }) => exact).join(' ')}`;
  return {
    dossier,
    event,
    statement,
    from,
    to,
    noun: bare(noun),
    owners: new Set(statement.concerns ?? []),
    told: new Set((told.match(/\p{L}+/gu) ?? []).map((word) => stem(bare(word))).filter((word) => word.length > 4)),
  };
}

export const periods: Reader = {
  needs: [trait(traits.year), word(new Set([...COMING, ...BEING, ...BECOMING]))],
  never: oneOf(trait(traits.doubt | traits.possibility), word(STANDING)),
  read: periodClaims,
};
