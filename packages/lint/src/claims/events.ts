/**
 * Events without their year: "the attempted coup" where the dossier has "attempted coup in 2016". A bare name of an event
 * stands for it where no other year and no other place is told.
 */
import { type Dossier, type Entity, entityOf } from '@brief/core';
import { oncePer } from '../once-per.ts';
import type { Stretch } from './clauses.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { articles, calendar } from './vocabulary.ts';

/** Where a sentence names an event: by its name, without the year, or in a year that can be a slip of whoever wrote it. */
export function eventsNamed(
  { tokens }: Scene,
  dossier: Dossier,
  event: Entity,
  years: (year: string, own: string) => boolean = (year, own) => year === own,
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'mention') {
      if (token.entity === event) found.push({ from: at, to: at + 1 });
      continue;
    }
    const to = bareNameAt(tokens, at, event);
    if (to !== undefined && isOfThen(tokens, { from: at, to }, dossier, event, years)) found.push({ from: at, to });
  }
  return found;
}

function bareNameAt(tokens: readonly Token[], at: number, event: Entity): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || isNounOf(tokens[at - 1], event)) return undefined;
  if (bareNames(event).words.has(token.key)) {
    let to = at;
    while (isNounOf(tokens[to], event)) to++;
    const name = tokens.slice(at, to).flatMap((one) => (one.kind === 'word' ? [one.key] : []));
    // Whether "a coup" or "the coup": its own words, and no more of them.
    return bareNames(event).names.has(name.join(' ')) && !isNounBehind(tokens[to]) ? to : undefined;
  }
  return undefined;
}

const isNounOf = (token: Token | undefined, event: Entity): boolean =>
  token?.kind === 'word' && bareNames(event).words.has(token.key);

/** "Coup rumours": the noun goes on. */
const isNounBehind = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  /(?:ers?|ors?|ours?|ing|tions?)$/.test(token.key) &&
  (token.traits & traits.functional) === 0;

/** No other year, no other place: what stands around it leaves it the dossier’s. */
function isOfThen(
  tokens: readonly Token[],
  { from, to }: Stretch,
  dossier: Dossier,
  event: Entity,
  years: (year: string, own: string) => boolean,
): boolean {
  const own = [...bareNames(event).years];
  const others = tokens.filter(
    (token) => token.kind === 'word' && (token.traits & traits.year) !== 0 && !own.includes(token.key),
  );
  if (!others.every((token) => token.kind === 'word' && own.some((year) => years(token.key, year)))) return false;
  // In another year and "in another valley" it is another event.
  if (isIn(tokens[from - 1], OTHER) || (others.length > 0 && tokens.some((token) => isIn(token, OTHER)))) return false;
  const where = isWord(tokens[to], 'in') || isWord(tokens[to], 'of') ? tokens[to + 1] : undefined;
  if (where?.kind === 'mention')
    return (
      where.entity.kind !== 'place' ||
      dossier.statements.some(
        ({ object }) => object === where.entity.id && entityOf(dossier, where.entity.id) !== undefined,
      )
    );
  return !isCapitalised(where) || calendar.has(where.key);
}

const OTHER = new Set([
  'another',
  'any',
  'every',
  'no',
  'each',
  'such',
  'earlier',
  'next',
  'future',
  'second',
  'other',
]);

interface BareNames {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
}

const bareNames = oncePer(({ labels }: Entity): BareNames => {
  const names = new Set<string>();
  const years = new Set<string>();
  for (const { text } of labels) {
    const all = text.toLowerCase().split(/[^\p{L}\p{N}’'-]+/u);
    for (const word of all) if (/^\d{4}$/.test(word)) years.add(word);
    const bare = all.filter((word) => !/\d/.test(word) && !calendar.has(word));
    while (LOOSE.has(bare.at(-1) ?? '')) bare.pop();
    if (bare.length > 0 && bare.length < all.length) names.add(bare.join(' '));
  }
  const own = new Set(
    [...names].flatMap((name) => name.split(' ')).filter((word) => !LOOSE.has(word) && !articles.has(word)),
  );
  return { names, words: own, years };
});

const LOOSE = new Set(['of', 'in', 'the', 'on', '']);
