/**
 * Which of the names that were sighted count, seen from the whole draft. Names that need no evidence count; weak ones
 * by what the draft says near them and elsewhere. Unsure means no.
 */
import type { Candidate, Sighted } from './candidates.ts';
import { type DraftEvidence, gatherEvidence, lookNearby, type Nearby } from './evidence.ts';
import type { Owner, Recognition } from './recognition.ts';
import type { Sightings } from './sight.ts';
import type { NameIndex, Vocabulary } from './vocabulary.ts';

/**
 * The names that count, one list for each stretch, by start and without overlap. What was settled before is kept for as
 * long as the sightings are, so after an edit only what the edit can reach is settled anew.
 */
export function settle(vocabulary: Vocabulary, all: readonly Sightings[]): readonly (readonly Recognition[])[] {
  if (!all.some((one) => one.contexts.length > 0 || one.explained.length > 0)) return all.map((one) => one.sure);
  const index = vocabulary.names;
  const draft = gatherEvidence(index, all);
  const meanings = new Map<string, number>();
  let told = '';
  let before: Sightings | undefined;
  return all.map((stretch, number) => {
    if (stretch.sighted.length === 0) {
      if (stretch.paragraphs > 0) before = stretch;
      return stretch.sure;
    }
    const now: Case = { draft, before, after: nextWithText(all, number), told };
    const settled = settleOnce(index, stretch, now, meanings);
    for (const { acronym, entity } of stretch.explained) meanings.set(acronym, entity);
    if (stretch.explained.length > 0) told = [...meanings].join(' ');
    before = stretch;
    return settled;
  });
}

/** All that the names of a stretch depend on, besides the stretch. */
interface Case {
  readonly draft: DraftEvidence;
  readonly before: Sightings | undefined;
  readonly after: Sightings | undefined;
  /** What acronyms were explained before, as text. */
  readonly told: string;
}

const memory = new WeakMap<Sightings, { readonly case: Case; readonly settled: readonly Recognition[] }>();

function settleOnce(
  index: NameIndex,
  stretch: Sightings,
  now: Case,
  meanings: ReadonlyMap<string, number>,
): readonly Recognition[] {
  if (stretch.contexts.length === 0 && stretch.explained.length === 0 && now.told === '') return stretch.sure;
  const known = memory.get(stretch);
  if (known !== undefined && isSame(known.case, now)) return known.settled;
  const nearby = lookNearby(index, now.draft, now.before, stretch, now.after);
  const settled = settleStretch(stretch, nearby, new Map(meanings));
  memory.set(stretch, { case: now, settled });
  return settled;
}

const isSame = (one: Case, other: Case): boolean =>
  one.before === other.before &&
  one.after === other.after &&
  one.told === other.told &&
  one.draft.key === other.draft.key;

/** The next stretch that is more than white space. */
function nextWithText(all: readonly Sightings[], from: number): Sightings | undefined {
  for (let number = from + 1; number < all.length; number++) {
    const stretch = all[number];
    if (stretch !== undefined && stretch.paragraphs > 0) return stretch;
  }
  return undefined;
}

/** Goes through a stretch from left to right; `meanings` holds what acronyms stand for up to here. */
function settleStretch(stretch: Sightings, nearby: Nearby, meanings: Map<string, number>): readonly Recognition[] {
  const settled: Recognition[] = [];
  let nextExplained = 0;
  let end = 0;
  for (const place of stretch.sighted) {
    for (; nextExplained < stretch.explained.length; nextExplained++) {
      const one = stretch.explained[nextExplained];
      if (one === undefined || one.at > place.start) break;
      meanings.set(one.acronym, one.entity);
    }
    if (place.start < end) continue;
    const counting = place.names.filter((name) => counts(name, place, nearby, meanings));
    const [first] = counting;
    if (first === undefined) {
      if (place.names.every((name) => name.scoped)) end = place.end;
      continue;
    }
    end = place.end;
    settled.push(counting.length === place.names.length ? first.recognition : withOwners(counting, first));
  }
  return settled;
}

function counts(name: Candidate, place: Sighted, nearby: Nearby, meanings: ReadonlyMap<string, number>): boolean {
  const meaning = place.acronym === undefined ? undefined : meanings.get(place.acronym);
  if (meaning !== undefined) return meaning === name.entity;
  return name.context < 0 || nearby.speaksFor(name.context, place);
}

function withOwners(counting: readonly Candidate[], first: Candidate): Recognition {
  const also: Owner[] = counting
    .filter((other) => other !== first)
    .map(({ recognition: { dossier, entity, label } }) => ({ dossier, entity, label }));
  return { ...first.recognition, also };
}
