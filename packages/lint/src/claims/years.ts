/**
 * The year of an event: a sentence that names the event without its year, beside another year, and tells of it what the
 * source tells. An event of that name in another year can be another event, so a name and a year alone say nothing.
 */
import { type Dossier, type Entity, entityTable, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import { bracketedYear, happens, isShifted, isYear, months, openingYear, yearBehind, yearOf } from './dates.ts';
import type { Scene } from './scene.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { determiners, relatives, words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

const NONE: readonly PlacedClaim[] = [];

interface DatedEvent {
  readonly dossier: Dossier;
  readonly event: Entity;
  readonly year: string;
  /** The words of its names without the year. */
  readonly names: readonly (readonly string[])[];
  /** Whom the statements about it are about, with whoever is identified with them. */
  readonly participants: ReadonlySet<string>;
  readonly statement: Statement;
}

export function yearClaims(scene: Scene): readonly PlacedClaim[] {
  if (!scene.has(traits.year)) return NONE;
  const { asked, conditional, doubted, possible, compared } = scene.circumstances;
  if (asked || conditional || doubted || possible || compared) return [];
  if (scene.has(traits.negation)) return [];
  const { tokens } = scene;
  return datedEvents(scene.knowledge).flatMap((event) => {
    const { dossier, participants, year, statement } = event;
    if (!tokens.some((token) => token.kind === 'mention' && participants.has(token.entity.id))) return [];
    // With its own year beside it, another is another's.
    if (tokens.some((token) => yearOf(token) === year)) return [];
    for (let at = 0; at < tokens.length; at++) {
      const place = eventAt(tokens, at, event);
      if (place === undefined || place.year === year) continue;
      const voice = voiceOf(scene, dossier.id, place.from, place.to);
      const isKnown = voice.hearsay || voice.entities.length > 0 || namesSpeaker(tokens, statement);
      if (voice.of === 'others' && (voice.strangers || !isKnown)) continue;
      return [
        {
          frame: 'year' as const,
          outcome: 'contradicted' as const,
          dossier: dossier.id,
          entity: event.event.id,
          source: `dates the ${withoutDate(event.event.label)} to ${year}`,
          statements: [statement],
          quote: statement.quotes[0],
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

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly year: string;
}

/** The event with the year that the sentence puts it in. */
function eventAt(tokens: readonly Token[], at: number, event: DatedEvent): Placed | undefined {
  for (const to of endsOfName(tokens, at, event)) {
    // "The 2015 coup attempt".
    const before = yearOf(tokens[at - 1]);
    if (before !== undefined) return { from: at - 1, to, year: before };
    const behind = yearOfEvent(tokens, to, opensClause(tokens, at));
    if (behind) return { from: at, ...behind };
    const opening = yearBefore(tokens, at);
    if (opening) return { from: opening.from, to, year: opening.year };
  }
  return undefined;
}

/** "The attempted coup in 2015", "… (2015)", "… which Ankara blames on X happened in the spring of 2015". */
function yearOfEvent(
  tokens: readonly Token[],
  from: number,
  isSubject: boolean,
): { readonly to: number; readonly year: string } | undefined {
  const bracketed = bracketedYear(tokens, from);
  if (bracketed !== undefined) return { to: from + 3, year: bracketed };
  const close = isWord(tokens[from], 'in') || isWord(tokens[from], 'of') ? yearAt(tokens, from) : undefined;
  if (close || !isSubject) return close;
  // The verb is the event's own: right behind it, or behind a clause that is told of it.
  const isTold = isIn(tokens[from], relatives);
  for (let at = from; at < from + (isTold ? FARTHEST : 1); at++) {
    if (isMark(tokens[at], ';:.')) return undefined;
    if (isIn(tokens[at], happens)) return yearAt(tokens, at + 1);
  }
  return undefined;
}

/** What begins at a token, behind its article, is the subject of a clause, or what "is" leads to. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const start = isIn(tokens[at - 1], LEADING) ? at - 1 : at;
  const before = tokens[start - 1];
  return start === 0 || before?.kind === 'mark' || isIn(before, CLAUSAL);
}

const CLAUSAL = words('when that is was and but because');

/** In tokens. */
const FARTHEST = 8;

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

/** Where a name of the event without its year ends: words, or a name that the dossier has so. */
function endsOfName(tokens: readonly Token[], at: number, { names, event, dossier }: DatedEvent): readonly number[] {
  const token = tokens[at];
  if (token?.kind === 'mention') {
    const isBare =
      token.entity.id === event.id && token.mention.dossier === dossier.id && !/\d/.test(token.mention.text);
    return isBare && !token.possessive ? [at + 1] : [];
  }
  return names.flatMap((name) => {
    if (name.every((word, place) => isWord(tokens[at + place], word))) return [at + name.length];
    // "The coup that was attempted", "the coup that failed".
    const [first = '', noun = ''] = name;
    const isTurned = name.length === 2 && /ed$/.test(first) && isWord(token, noun) && isIn(tokens[at + 1], relatives);
    const verb = isWord(tokens[at + 2], 'was') ? at + 3 : at + 2;
    return isTurned && isWord(tokens[verb], first) ? [verb + 1] : [];
  });
}

const datedEvents = oncePer(({ dossiers }: Knowledge): readonly DatedEvent[] =>
  dossiers.flatMap((dossier) =>
    entityTable(dossier)
      .ofKind('event')
      .flatMap((event) => datedEvent(dossier, event) ?? []),
  ),
);

/** An event that a statement gives one year, and that somebody takes part in. */
function datedEvent(dossier: Dossier, event: Entity): DatedEvent | undefined {
  const stated = dossier.statements.filter(({ object, when }) => object === event.id && when?.from !== undefined);
  const [statement] = stated;
  const { from = '', to = '', approx = false } = statement?.when ?? {};
  const year = from.slice(0, 4);
  if (statement === undefined || approx || year === '' || to.slice(0, 4) !== year) return undefined;
  const names = namesOf(event);
  const participants = new Set<string>();
  for (const { subject } of stated) {
    participants.add(subject);
    for (const one of dossier.statements) {
      if (one.predicate !== 'identifiedAs') continue;
      if (one.subject === subject && one.object !== undefined) participants.add(one.object);
      if (one.object === subject) participants.add(one.subject);
    }
  }
  return { dossier, event, year, names, participants, statement };
}

/** Its names of two words and more; what failed, failed by whatever word. */
function namesOf({ labels }: Entity): readonly (readonly string[])[] {
  const names = new Set(labels.map(({ text }) => withoutDate(bare(text))).filter((name) => name.includes(' ')));
  for (const name of [...names]) {
    const [first = '', noun, ...more] = name.split(' ');
    if (!FAILED.has(first) || noun === undefined || more.length > 0) continue;
    for (const word of FAILED) names.add(`${word} ${noun}`);
  }
  return [...names].sort((a, b) => b.length - a.length).map((name) => name.split(' '));
}

const FAILED = words('attempted failed abortive aborted botched foiled thwarted unsuccessful');

const withoutDate = (name: string): string =>
  name
    .split(' ')
    .filter((word, place, all) => {
      const dated = (one: string | undefined) => one !== undefined && (/^\d/.test(one) || months.has(one));
      return !dated(word) && !(['in', 'of'].includes(word) && (all[place + 1] === undefined || dated(all[place + 1])));
    })
    .join(' ');
