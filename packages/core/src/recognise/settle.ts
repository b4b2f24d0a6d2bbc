/**
 * Which of the names that were sighted count, seen from the whole draft. Names that need no evidence count; weak ones
 * by what the draft says near them and elsewhere. Unsure means no.
 */
import type { Candidate, Sighted } from './candidates.ts';
import { addUp, type DraftEvidence, type Evidence, gatherEvidence, lookNearby, type Nearby } from './evidence.ts';
import type { Owner, Recognition } from './recognition.ts';
import type { Sightings } from './sight.ts';
import type { NameIndex, Vocabulary } from './vocabulary.ts';

/** The names that count, one list for each stretch, by start and without overlap. */
export function settle(vocabulary: Vocabulary, all: readonly Sightings[]): readonly (readonly Recognition[])[] {
  return settleRuns(vocabulary, [all])[0] ?? [];
}

/** The names that count in each stretch of a run. */
export type SettledRun = readonly (readonly Recognition[])[];

/**
 * The same for a draft in runs of stretches. What was settled before is kept for as long as a run is the same list (which is
 * never changed) and a stretch the same object, so after an edit only what the edit can reach is settled anew.
 */
export function settleRuns(vocabulary: Vocabulary, runs: readonly (readonly Sightings[])[]): readonly SettledRun[] {
  const index = vocabulary.names;
  const sums = runs.map(sumOf);
  if (!sums.some(({ isOpen }) => isOpen)) return sums.map((sum) => sum.sure);
  const draft = gatherEvidence(
    index,
    sums.map(({ evidence }) => evidence),
  );
  const behind = firstBehind(sums);
  const meanings = new Map<string, number>();
  let told = '';
  let before: Sightings | undefined;
  return sums.map((sum, number) => {
    const now: Case = { draft, before, after: behind[number], told };
    let kept = sum.settled;
    if (kept === undefined || !isSame(kept.case, now)) {
      kept = { case: now, names: settleRun(index, sum.run, now, meanings) };
      sum.settled = kept;
    }
    before = sum.last ?? before;
    for (const { acronym, entity } of sum.explained) meanings.set(acronym, entity);
    if (sum.explained.length > 0) told = asText(meanings);
    return kept.names;
  });
}

/** What a run is to the rest of the draft, and how it was settled last. */
interface RunSum {
  readonly run: readonly Sightings[];
  readonly evidence: Evidence;
  readonly explained: Sightings['explained'];
  /** Something in it can be evidence for names, or asks for some. */
  readonly isOpen: boolean;
  /** Its first and its last stretch that is more than white space. */
  readonly first: Sightings | undefined;
  readonly last: Sightings | undefined;
  readonly sure: SettledRun;
  settled?: { readonly case: Case; readonly names: SettledRun };
}

const sums = new WeakMap<readonly Sightings[], RunSum>();

function sumOf(run: readonly Sightings[]): RunSum {
  const known = sums.get(run);
  if (known !== undefined) return known;
  const evidence = addUp(run);
  const explained = run.flatMap((one) => one.explained);
  const sum: RunSum = {
    run,
    evidence,
    explained,
    isOpen: evidence.contexts.size > 0 || explained.length > 0,
    first: run.find(hasText),
    last: run.findLast(hasText),
    sure: run.map((one) => one.sure),
  };
  sums.set(run, sum);
  return sum;
}

const hasText = ({ paragraphs }: Sightings): boolean => paragraphs > 0;
const asText = (meanings: ReadonlyMap<string, number>): string => [...meanings].join(' ');

/** For each run the first stretch with text that comes after it. */
function firstBehind(all: readonly RunSum[]): readonly (Sightings | undefined)[] {
  const found: (Sightings | undefined)[] = [];
  for (let number = all.length - 1; number >= 0; number--) {
    found[number] = all[number + 1]?.first ?? found[number + 1];
  }
  return found;
}

function settleRun(
  index: NameIndex,
  run: readonly Sightings[],
  { draft, before: first, after, told: toldBefore }: Case,
  toldMeanings: ReadonlyMap<string, number>,
): SettledRun {
  const meanings = new Map(toldMeanings);
  let told = toldBefore;
  let before = first;
  return run.map((stretch, number) => {
    let settled = stretch.sure;
    if (stretch.sighted.length > 0) {
      const now: Case = { draft, before, after: nextWithText(run, number) ?? after, told };
      settled = settleOnce(index, stretch, now, meanings);
      for (const { acronym, entity } of stretch.explained) meanings.set(acronym, entity);
      if (stretch.explained.length > 0) told = asText(meanings);
    }
    if (hasText(stretch)) before = stretch;
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

/** The next stretch of a run that is more than white space. */
function nextWithText(run: readonly Sightings[], from: number): Sightings | undefined {
  for (let number = from + 1; number < run.length; number++) {
    const stretch = run[number];
    if (stretch !== undefined && hasText(stretch)) return stretch;
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
