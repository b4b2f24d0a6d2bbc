/**
 * The events to which the dossiers in force give one year, and where a sentence names one without its year: by its own name,
 * or by another that writers have for the same.
 */
import { type Dossier, type Entity, entityTable, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import { months } from './dates.ts';
import { sameAs } from './stated.ts';
import { isIn, isWord, type Token } from './tokens.ts';
import { relatives, words } from './vocabulary.ts';

export interface DatedEvent {
  readonly dossier: Dossier;
  readonly event: Entity;
  readonly year: string;
  /** The words of its names without the year. */
  readonly names: readonly (readonly string[])[];
  /** Words that a name can begin with, however it is turned: most of a text is no more than asked for these. */
  readonly opening: ReadonlySet<string>;
  /** Whom the statements about it are about, with whoever is identified with them. */
  readonly participants: ReadonlySet<string>;
  readonly statement: Statement;
}

/** Where a name of the event without its year ends: words, or a name that the dossier has so. */
export function endsOfName(
  tokens: readonly Token[],
  at: number,
  { names, opening, event, dossier }: DatedEvent,
): readonly number[] {
  const token = tokens[at];
  if (token?.kind === 'mention') {
    const isBare =
      token.entity.id === event.id && token.mention.dossier === dossier.id && !/\d/.test(token.mention.text);
    return isBare && !token.possessive ? [at + 1] : NONE;
  }
  if (!isIn(token, opening)) return NONE;
  return names.flatMap((name) => {
    if (name.every((word, place) => isWord(tokens[at + place], word))) return [at + name.length];
    // "The coup that was attempted", "the coup that failed".
    const [first = '', noun = ''] = name;
    const isTurned = name.length === 2 && /ed$/.test(first) && isWord(token, noun) && isIn(tokens[at + 1], relatives);
    const verb = isWord(tokens[at + 2], 'was') ? at + 3 : at + 2;
    return isTurned && isWord(tokens[verb], first) ? [verb + 1] : [];
  });
}

const NONE: readonly number[] = [];

export const datedEvents = oncePer(({ dossiers }: Knowledge): readonly DatedEvent[] =>
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
  for (const { subject } of stated) for (const id of sameAs(dossier, subject)) participants.add(id);
  return {
    dossier,
    event,
    year,
    names,
    opening: new Set(names.flatMap((name) => name.slice(0, 2))),
    participants,
    statement,
  };
}

/** Its names of two words and more; what failed, failed by whatever word. */
function namesOf({ labels }: Entity): readonly (readonly string[])[] {
  const names = new Set(labels.map(({ text }) => withoutDate(bare(text))).filter((name) => name.includes(' ')));
  for (const name of [...names]) {
    const [first = '', noun, ...more] = name.split(' ');
    if (noun === undefined || more.length > 0) continue;
    // "Failed coup", "failed coup attempt".
    for (const word of FAILED) names.add(`${word} ${FAILED.has(first) ? noun : name}`);
  }
  if ([...names].some((name) => /\bcoup\b/.test(name))) for (const name of SEIZING) names.add(name);
  return [...names].sort((a, b) => b.length - a.length).map((name) => name.split(' '));
}

/** What a coup is in other words. */
const SEIZING = [
  'attempt to seize power',
  'bid to seize power',
  'attempt to overthrow the government',
  'attempt to topple the government',
  'attempted putsch',
  'putsch attempt',
  'coup bid',
  'attempted takeover',
];

export const FAILED = words('attempted failed abortive aborted botched foiled thwarted unsuccessful');

export const withoutDate = (name: string): string =>
  name
    .split(' ')
    .filter((word, place, all) => {
      const dated = (one: string | undefined) => one !== undefined && (/^\d/.test(one) || months.has(one));
      return !dated(word) && !(['in', 'of'].includes(word) && (all[place + 1] === undefined || dated(all[place + 1])));
    })
    .join(' ');
