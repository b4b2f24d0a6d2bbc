/**
 * Whether an event that a sentence names, without its year and without anybody who took part in it, is the dossier's: one that
 * readers are held to know ("the attempted coup"), with a year that can be a slip, and nothing that puts it elsewhere.
 */
import type { Dossier } from '@brief/core';
import { oncePer } from '../once-per.ts';
import { type DatedEvent, FAILED } from './dated-events.ts';
import { isDateWord, isSlipFor, yearOf } from './dates.ts';
import { entityNamed, type Named } from './left-standing.ts';
import { isFunctionWord } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, type Token } from './tokens.ts';
import { calendar, words } from './vocabulary.ts';

/** Where the name of the event begins, and the year that the sentence gives it. */
export interface Told {
  readonly name: number;
  readonly year: string;
  /** Whether the year can belong to nothing but the event. */
  readonly sure: boolean;
}

export function isKnownEvent(
  scene: Scene,
  { dossier, event, year: own }: DatedEvent,
  { name, year, sure }: Told,
): boolean {
  const { tokens, before, earlier } = scene;
  if (earlier?.strangers || earlier?.otherEvent) return false;
  // Beside the one that is named in its own year, it is another; and behind another country it can be that one’s.
  if (earlier?.names.some((named) => named.entity === event.id || isOfAbroad(scene, named, dossier))) return false;
  if (!isSlipFor(year, own)) return false;
  if (before.some((token) => yearOf(token) === own)) return false;
  if (tokens.some((token, at) => isElsewhere(token, at, dossier)) || before.some((token) => isAbroad(token, dossier)))
    return false;
  let at = name - 1;
  while (isDateWord(tokens[at]) || isIn(tokens[at], FAILED)) at--;
  const first = tokens[at];
  if (isIn(first, DEFINITE) || isOwn(first, dossier)) return sure;
  // "Türkiye suffered an attempted coup": what a country goes through is its own.
  const verb = tokens[at - 1];
  return isIn(first, INDEFINITE) && isIn(verb, UNDERGOING) && isOwn(tokens[at - 2], dossier);
}

const DEFINITE = words('the this');
const INDEFINITE = words('a an');
const UNDERGOING = words('suffered saw experienced survived witnessed faced underwent weathered withstood had');

/** A country that is not the dossier's own, or a name that no dossier has. */
const isElsewhere = (token: Token, at: number, dossier: Dossier): boolean =>
  isAbroad(token, dossier) || (at > 0 && isCapitalised(token) && !isFunctionWord(token) && !calendar.has(token.key));

const isAbroad = (token: Token, dossier: Dossier): boolean =>
  token.kind === 'mention' && PLACES.has(token.entity.kind) && !isOwn(token, dossier);

const isOfAbroad = ({ knowledge }: Scene, named: Named, dossier: Dossier): boolean =>
  PLACES.has(entityNamed(knowledge, named)?.kind ?? '') && !ownCountries(dossier).has(named.entity);

const PLACES: ReadonlySet<string> = new Set(['place', 'region']);

const isOwn = (token: Token | undefined, dossier: Dossier): boolean =>
  token?.kind === 'mention' && ownCountries(dossier).has(token.entity.id);

/** The countries whose bodies the dossier speaks of. */
const ownCountries = oncePer(
  ({ statements }: Dossier): ReadonlySet<string> =>
    new Set(statements.flatMap(({ predicate, object }) => (predicate === 'agencyOf' && object ? [object] : []))),
);
