/**
 * The year of an event: a sentence that names the event without its year, beside another year, and tells of it what the
 * source tells. An event of that name in another year can be another event, so a name and a year alone say nothing.
 */
import { type Dossier, type Entity, entityTable, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import type { Scene } from './scene.ts';
import { isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { voiceOf } from './voice.ts';

const NONE: readonly PlacedClaim[] = [];

interface DatedEvent {
  readonly dossier: Dossier;
  readonly event: Entity;
  readonly year: string;
  /** Its names without the year. */
  readonly names: readonly string[];
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
    for (let at = 0; at < tokens.length; at++) {
      const place = eventAt(tokens, at, event);
      if (place === undefined || place.year === year) continue;
      const voice = voiceOf(scene, dossier.id, place.from, place.to);
      if (voice.of === 'others' && (voice.strangers || !(voice.hearsay || namesSpeaker(tokens, statement)))) continue;
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

const isYear = (token: Token | undefined): boolean => token?.kind === 'word' && (token.traits & traits.year) !== 0;
const namesSpeaker = (tokens: readonly Token[], { by }: Statement): boolean =>
  tokens.some((token) => token.kind === 'mention' && token.entity.id === by);

/** "The attempted coup in 2015", "the 2015 coup attempt". */
function eventAt(
  tokens: readonly Token[],
  at: number,
  event: DatedEvent,
): { from: number; to: number; year: string } | undefined {
  for (const to of endsOfName(tokens, at, event)) {
    const before = tokens[at - 1];
    if (before?.kind === 'word' && isYear(before)) return { from: at - 1, to, year: before.key };
    const preposition = isWord(tokens[to], 'in') || isWord(tokens[to], 'of');
    for (let place = to + (preposition ? 1 : 0); preposition && place < to + 4; place++) {
      const token = tokens[place];
      if (token?.kind === 'word' && isYear(token)) return { from: at, to: place + 1, year: token.key };
      if (token?.kind !== 'word' || !(MONTHS.has(token.key) || /^\d{1,2}$/.test(token.key))) break;
    }
  }
  return undefined;
}

/** Where a name of the event without its year ends: words, or a name that the dossier has so. */
function endsOfName(tokens: readonly Token[], at: number, { names, event, dossier }: DatedEvent): readonly number[] {
  const token = tokens[at];
  if (token?.kind === 'mention') {
    const isBare =
      token.entity.id === event.id && token.mention.dossier === dossier.id && !/\d/.test(token.mention.text);
    return isBare && !token.possessive ? [at + 1] : [];
  }
  return names.flatMap((name) => {
    const words = name.split(' ');
    return words.every((word, place) => isWord(tokens[at + place], word)) ? [at + words.length] : [];
  });
}

const MONTHS = new Set(
  'january february march april may june july august september october november december early mid late'.split(' '),
);

const cache = new WeakMap<Knowledge, readonly DatedEvent[]>();

function datedEvents(knowledge: Knowledge): readonly DatedEvent[] {
  let events = cache.get(knowledge);
  if (events === undefined) {
    events = knowledge.dossiers.flatMap((dossier) =>
      entityTable(dossier)
        .ofKind('event')
        .flatMap((event) => datedEvent(dossier, event) ?? []),
    );
    cache.set(knowledge, events);
  }
  return events;
}

/** An event that a statement gives one year, and that somebody takes part in. */
function datedEvent(dossier: Dossier, event: Entity): DatedEvent | undefined {
  const stated = dossier.statements.filter(({ object, when }) => object === event.id && when?.from !== undefined);
  const [statement] = stated;
  const { from = '', to = '', approx = false } = statement?.when ?? {};
  const year = from.slice(0, 4);
  if (statement === undefined || approx || year === '' || to.slice(0, 4) !== year) return undefined;
  const names = new Set(event.labels.map(({ text }) => withoutDate(bare(text))).filter((name) => name.includes(' ')));
  const participants = new Set<string>();
  for (const { subject } of stated) {
    participants.add(subject);
    for (const one of dossier.statements) {
      if (one.predicate !== 'identifiedAs') continue;
      if (one.subject === subject && one.object !== undefined) participants.add(one.object);
      if (one.object === subject) participants.add(one.subject);
    }
  }
  return { dossier, event, year, names: [...names].sort((a, b) => b.length - a.length), participants, statement };
}

const withoutDate = (name: string): string =>
  name
    .split(' ')
    .filter((word, place, all) => {
      const dated = (one: string | undefined) => one !== undefined && (/^\d/.test(one) || MONTHS.has(one));
      return !dated(word) && !(['in', 'of'].includes(word) && (all[place + 1] === undefined || dated(all[place + 1])));
    })
    .join(' ');
