/**
 * The year of an event: a sentence that names the event without its year, beside another year, with somebody who took part in
 * it, or so that no other can be meant. An event of that name in another year can be another event.
 */
import { entityOf, type Statement } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { type DatedEvent, datedEvents, endsOfName, FAILED, withoutDate } from './dated-events.ts';
import {
  bracketedYear,
  happens,
  isDateWord,
  isLikened,
  isShifted,
  isYear,
  openingYear,
  yearBehind,
  yearOf,
} from './dates.ts';
import { headsOf } from './descriptions.ts';
import { restingOn } from './in-words.ts';
import { isKnownEvent, type Told } from './known-event.ts';
import { type Reader, trait } from './needs.ts';
import type { Scene } from './scene.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { determiners, relatives, words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

const NONE: readonly PlacedClaim[] = [];

function yearClaims(scene: Scene): readonly PlacedClaim[] {
  if (scene.circumstances.conditional || isLikened(scene.tokens, scene.tokens.length)) return NONE;
  const { tokens } = scene;
  return datedEvents(scene.knowledge).flatMap((event) => {
    const { dossier, participants, year, statement } = event;
    const isTold = tokens.some((token) => token.kind === 'mention' && participants.has(token.entity.id));
    // With its own year beside it, another is another's.
    if (tokens.some((token) => yearOf(token) === year)) return [];
    for (let at = 0; at < tokens.length; at++) {
      const place = eventAt(tokens, at, event);
      if (place === undefined || place.year === year || isIn(tokens[place.behind], AFTERMATH)) continue;
      if (!isTold && !isKnownEvent(scene, event, place)) continue;
      const voice = voiceOf(scene, dossier.id, place.from, place.to);
      const isKnown = voice.hearsay || voice.entities.length > 0 || namesSpeaker(tokens, statement);
      const isSpeakers = isSaidByRole(scene, event);
      if (voice.of === 'others' && !(isSpeakers && isTold) && (voice.strangers || !isKnown || !isTold)) continue;
      return [
        {
          frame: 'year' as const,
          outcome: 'contradicted' as const,
          ...restingOn(dossier, statement),
          entity: event.event.id,
          source: `dates the ${withoutDate(event.event.label)} to ${year}`,
          from: place.from,
          to: place.to,
        },
      ];
    }
    return [];
  });
}

const namesSpeaker = (tokens: readonly Token[], { by }: Statement): boolean =>
  tokens.some((token) => token.kind === 'mention' && token.entity.id === by);

/** "The authorities in Ankara believe": whoever the source has say it, by the noun of their name, at the head. */
function isSaidByRole({ tokens }: Scene, { dossier, statement: { by } }: DatedEvent): boolean {
  const speaker = entityOf(dossier, by);
  const noun = isWord(tokens[0], 'the') ? tokens[1] : tokens[0];
  return speaker !== undefined && noun?.kind === 'word' && noun.key.endsWith('s') && headsOf(speaker).has(noun.key);
}

/** "The 2018 coup attempt trials": it is what came of the event that has the year. */
const AFTERMATH = words(
  `trial trials verdict verdicts case cases hearing hearings sentence sentences conviction convictions indictment inquiry
  investigation probe report commission suspects defendants convicts anniversary commemoration commemorations memorial museum
  film films book books rumours rumors`,
);

interface Placed extends Told {
  readonly from: number;
  readonly to: number;
  /** Behind its name. */
  readonly behind: number;
}

/** The event with the year that the sentence puts it in. */
function eventAt(tokens: readonly Token[], at: number, event: DatedEvent): Placed | undefined {
  for (const behind of endsOfName(tokens, at, event)) {
    const name = { name: at, behind };
    // "The 2015 coup attempt", "the 2015 failed coup attempt".
    let before = at - 1;
    while (isIn(tokens[before], FAILED)) before--;
    const year = yearOf(tokens[before]);
    if (year !== undefined) return { ...name, from: before, to: behind, year, sure: true };
    const placed = yearOfEvent(tokens, behind, opensClause(tokens, at));
    if (placed) return { ...name, from: at, ...placed };
    const opening = yearBefore(tokens, at);
    if (opening) return { ...name, from: opening.from, to: behind, year: opening.year, sure: false };
  }
  return undefined;
}

interface Dated {
  readonly to: number;
  readonly year: string;
  readonly sure: boolean;
}

/** "The attempted coup in 2015", "… (2015)", "… which Ankara blames on X happened in the spring of 2015". */
function yearOfEvent(tokens: readonly Token[], from: number, isSubject: boolean): Dated | undefined {
  const bracketed = bracketedYear(tokens, from);
  if (bracketed !== undefined) return { to: from + 3, year: bracketed, sure: true };
  const date = pastPlace(tokens, from);
  const close = isIn(tokens[date], CLOSE) ? yearAt(tokens, date) : undefined;
  if (close) return { ...close, sure: isSubject || isWord(tokens[date], 'of') };
  if (!isSubject) return undefined;
  // The verb is the event's own: right behind it, or behind a clause that is told of it.
  const isTold = isIn(tokens[from], relatives) || (isIn(tokens[from], LEADING_TO) && isWord(tokens[from + 1], 'which'));
  for (let at = from; at < from + (isTold ? FARTHEST : 1); at++) {
    if (isMark(tokens[at], ';:.')) return undefined;
    if (!isIn(tokens[at], happens)) continue;
    const happened = yearAt(tokens, pastManner(tokens, at));
    return happened && { ...happened, sure: true };
  }
  return undefined;
}

const CLOSE = words('in of on');

/** "The attempted coup in Türkiye in 2015": past the first. */
const pastPlace = (tokens: readonly Token[], at: number): number =>
  isWord(tokens[at], 'in') && tokens[at + 1]?.kind === 'mention' ? at + 2 : at;

/** Behind a verb of coming about: "took place", "was put down". */
function pastManner(tokens: readonly Token[], verb: number): number {
  const next = verb + 1;
  if (isWord(tokens[verb], 'took')) return isWord(tokens[next], 'place') ? next + 1 : verb;
  if (!isWord(tokens[verb], 'was') || !isIn(tokens[next], MADE)) return next;
  return isIn(tokens[next + 1], PARTICLES) ? next + 2 : next + 1;
}

const MADE = words('staged mounted launched made attempted carried foiled thwarted crushed defeated suppressed put');
const PARTICLES = words('out down');

/** What begins at a token, behind its article, is the subject of a clause, or what "is" leads to. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (isDateWord(tokens[first - 1]) || isIn(tokens[first - 1], FAILED)) first--;
  const start = isIn(tokens[first - 1], LEADING) || isOwner(tokens[first - 1]) ? first - 1 : first;
  const before = tokens[start - 1];
  return start === 0 || before?.kind === 'mark' || isIn(before, CLAUSAL);
}

const isOwner = (token: Token | undefined): boolean => token?.kind === 'mention' && token.possessive;
const CLAUSAL = words('when that is was and but because');

const LEADING_TO = words('for of on behind');
/** In tokens. */
const FARTHEST = 11;

function yearAt(
  tokens: readonly Token[],
  preposition: number,
): { readonly to: number; readonly year: string } | undefined {
  const at = yearBehind(tokens, preposition);
  const year = at === undefined ? undefined : yearOf(tokens[at]);
  return at === undefined || year === undefined ? undefined : { to: at + 1, year };
}

/** "In 2025 there was an attempted coup", "the year 2020 brought the coup attempt", "what happened in 2021, the coup attempt". */
function yearBefore(
  tokens: readonly Token[],
  event: number,
): { readonly from: number; readonly year: string } | undefined {
  if (isShifted(tokens) || tokens.filter(isYear).length > 1) return undefined;
  let start = event;
  while (start > event - 3 && tokens[start - 1]?.kind === 'word' && !isIn(tokens[start - 1], LEADING)) start--;
  if (!isIn(tokens[start - 1], LEADING)) return undefined;
  const verb = start - 2;
  if (isMark(tokens[verb], ',') && isYear(tokens[verb - 1])) {
    const year = yearOf(tokens[verb - 1]);
    const isHappening = isWord(tokens[verb - 2], 'in') && isIn(tokens[verb - 3], happens);
    return isHappening && year !== undefined ? { from: verb - 2, year } : undefined;
  }
  const opening = openingYear(tokens);
  return opening && isIn(tokens[verb], BRINGING) && verb >= opening.to && isSubject(tokens, opening.to, verb)
    ? { from: 0, year: opening.year }
    : undefined;
}

const LEADING = words('a an the its their');
/** Nothing but who takes part stands between the time and the verb: no verb of telling, and no clause. */
function isSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    // ", as Ankara sees it,".
    if (isMark(token, ',') && isWord(tokens[at + 1], 'as')) {
      while (at + 1 < to && !isMark(tokens[at + 1], ',')) at++;
      at++;
      continue;
    }
    const isPlain =
      token?.kind === 'mention' || isMark(token, ',') || isIn(token, determiners) || isWord(token, 'there');
    if (!isPlain) return false;
  }
  return true;
}

/** What a time, or who takes part in it, does with an event. */
const BRINGING = words(
  'came was saw brought witnessed mounted staged attempted launched organised organized plotted led executed committed perpetrated orchestrated masterminded',
);

export const years: Reader = {
  needs: [trait(traits.year)],
  never: trait(traits.negation | traits.doubt | traits.possibility),
  read: yearClaims,
};
