/** The date of the source itself: "the note is dated 10 January 2026". Only its year is compared: days are written in many ways. */
import type { Dossier } from '@brief/core';
import { dateInWords } from '../dates.ts';
import type { PlacedClaim } from './claim.ts';
import { isLikened, months, yearBehind, yearOf } from './dates.ts';
import { restingOn } from './in-words.ts';
import { oneOf, partOf, type Reader, trait } from './needs.ts';
import { worksOf } from './publication.ts';
import type { Scene } from './scene.ts';
import { dossierSpokenOf, isTheSource } from './source-place.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

const NONE: readonly PlacedClaim[] = [];

function ownDateClaims(scene: Scene): readonly PlacedClaim[] {
  if (scene.circumstances.conditional) return NONE;
  const { tokens } = scene;
  const spoken = dossierSpokenOf(scene);
  if (spoken === undefined) return NONE;
  const { dossier, voice: source } = spoken;
  const work = workDated(scene, dossier);
  if (work !== undefined) return [work];
  if (!scene.has(traits.source)) return NONE;
  const own = dossier.source.published.iso;
  for (let at = 0; at < tokens.length; at++) {
    if (!isTheSource(scene, at)) continue;
    const dated = datedBehind(scene, at, source) ?? datedBefore(tokens, at) ?? dateOn(tokens, at);
    if (dated === undefined || own.startsWith(dated.year)) continue;
    const voice = voiceOf(scene, dossier.id, dated.from, dated.to);
    if (voice.of === 'others' || voice.denied || isLikened(tokens, dated.to)) continue;
    return [
      {
        frame: 'year',
        outcome: 'contradicted',
        dossier: dossier.id,
        entity: source,
        source: `is dated ${dateInWords(own)}`,
        statements: [],
        from: dated.from,
        to: dated.to,
      },
    ];
  }
  return NONE;
}

/** "The author’s article appeared in January 2019": the source reports on it, so it is no later, and not much older. */
function workDated(scene: Scene, dossier: Dossier): PlacedClaim | undefined {
  const { tokens } = scene;
  const own = dossier.source.published.iso;
  for (const { work, published } of worksOf(scene.knowledge).filter((one) => one.dossier === dossier)) {
    const at = tokens.findIndex((token) => token.kind === 'mention' && token.entity.id === work && !token.possessive);
    const dated = at < 0 ? undefined : datedBehind(scene, at, work);
    if (dated === undefined || !isFarFrom(tokens, dated, own) || isLikened(tokens, dated.to)) continue;
    const voice = voiceOf(scene, dossier.id, dated.from, dated.to);
    if (voice.of === 'others' || voice.denied) continue;
    const claim = restingOn(dossier, published);
    const source = `reports on it on ${dateInWords(own)}`;
    return { frame: 'year', outcome: 'contradicted', ...claim, entity: work, source, from: dated.from, to: dated.to };
  }
  return undefined;
}

/** Later than the source, or more than half a year before it. */
function isFarFrom(tokens: readonly Token[], { from, to, year }: Dated, own: string): boolean {
  const month = tokens.slice(from, to).findLast((token) => token.kind === 'word' && MONTHS.includes(token.key));
  const place = month?.kind === 'word' ? MONTHS.indexOf(month.key) + 1 : undefined;
  const reported = monthsTo(own.slice(0, 4), Number(own.slice(5, 7)));
  return monthsTo(year, place ?? 1) > reported || monthsTo(year, place ?? 12) < reported - HALF_A_YEAR;
}

const HALF_A_YEAR = 6;
const monthsTo = (year: string, month: number): number => Number(year) * 12 + month;
const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

interface Dated {
  readonly from: number;
  readonly to: number;
  readonly year: string;
}

/** "The note on X is dated 2024", "the note, which bears the date of …, …", "the article appeared in …". */
function datedBehind(scene: Scene, source: number, own: string): Dated | undefined {
  const { tokens } = scene;
  for (let at = source + 1; at < Math.min(tokens.length, source + FARTHEST); at++) {
    const token = tokens[at];
    if (isMark(token, '.;:') || (token !== undefined && (token.traits & traits.source) !== 0)) return undefined;
    // "The note “Its Own Title” is dated".
    if (token?.kind === 'mention' && token.entity.kind === 'source' && token.entity.id !== own) return undefined;
    const date = dateBehind(tokens, at);
    if (date !== undefined) return { from: source, ...date };
    // What is told of the source comes first: "the note that bears the headline …".
    if (isIn(token, OTHER_DATES)) return undefined;
  }
  return undefined;
}

/** In tokens. */
const FARTHEST = 16;

/** "The date on the note is 1/10/2021": the date comes first. */
function dateOn(tokens: readonly Token[], source: number): Dated | undefined {
  let noun = source - 1;
  while (noun > source - 6 && !isWord(tokens[noun], 'date')) noun--;
  if (!isWord(tokens[noun], 'date') || !isWord(tokens[noun - 1], 'the')) return undefined;
  for (let at = source + 1; at < Math.min(tokens.length, source + FARTHEST); at++) {
    if (isMark(tokens[at], '.;:,')) return undefined;
    if (!isWord(tokens[at], 'is')) continue;
    const date = yearIn(tokens, at + 1);
    return date && { from: noun, ...date };
  }
  return undefined;
}

/** "Dated 10 January 2021, the text …". */
function datedBefore(tokens: readonly Token[], source: number): Dated | undefined {
  const date = isWord(tokens[0], 'dated') ? yearIn(tokens, 1) : undefined;
  return date !== undefined && isMark(tokens[date.to], ',') && source <= date.to + 3
    ? { from: 0, to: date.to, year: date.year }
    : undefined;
}

/** Behind a verb of dating: "is dated", "bears the date of", "is of", "appeared in". */
function dateBehind(tokens: readonly Token[], at: number): { readonly to: number; readonly year: string } | undefined {
  const token = tokens[at];
  if (isWord(token, 'dated')) return yearIn(tokens, at + 1);
  if (isIn(token, BEARING)) {
    const noun = isWord(tokens[at + 1], 'the') || isWord(tokens[at + 1], 'a') ? at + 2 : at + 1;
    return isWord(tokens[noun], 'date') ? yearIn(tokens, noun + 1) : undefined;
  }
  // "Dates from the autumn of 2023", and not "dates the coup".
  if (isWord(token, 'dates')) return isWord(tokens[at + 1], 'from') ? yearIn(tokens, at + 1) : undefined;
  if (isIn(token, COMING)) return yearIn(tokens, isWord(tokens[at + 1], 'out') ? at + 2 : at + 1);
  return isWord(token, 'is') && (isWord(tokens[at + 1], 'of') || isWord(tokens[at + 1], 'from'))
    ? yearIn(tokens, at + 1)
    : undefined;
}

const BEARING = words('bears carries has');
const COMING = words('appeared published came issued');
/** They put something else into the year. */
const OTHER_DATES = words(
  'says refers relies draws cites quotes goes speaks writes names mentions looks recalls tells reports blames read after before until since by',
);

/** The year of a date that begins at a token, with or without a preposition. */
function yearIn(tokens: readonly Token[], from: number): { readonly to: number; readonly year: string } | undefined {
  let at = yearBehind(tokens, from);
  for (let place = from; at === undefined && place < from + 6 && isOfDate(tokens[place]); place++) {
    if (yearOf(tokens[place]) !== undefined) at = place;
    else if (!isMark(tokens[place], '/') && !isDayOrMonth(tokens[place])) return undefined;
  }
  const year = at === undefined ? undefined : yearOf(tokens[at]);
  return at === undefined || year === undefined ? undefined : { to: at + 1, year };
}

const isOfDate = (token: Token | undefined): boolean => token?.kind === 'word' || isMark(token, '/');
const isDayOrMonth = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (/^\d{1,2}(?:st|nd|rd|th)?$/.test(token.key) || months.has(token.key));

export const ownDates: Reader = {
  needs: [trait(traits.year), oneOf(trait(traits.source), partOf('publishedBy'))],
  never: trait(traits.negation | traits.doubt),
  read: ownDateClaims,
};
