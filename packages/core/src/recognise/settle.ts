/**
 * Which of the names that were sighted count, seen from the whole draft. Names that need no evidence count; weak ones
 * by what the draft says near them and elsewhere. Unsure means no.
 */
import type { Candidate, Sighted } from './candidates.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { Owner, Recognition } from './recognition.ts';
import type { Sightings } from './sight.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The names that count, one list for each stretch, by start and without overlap. */
export function settle(vocabulary: Vocabulary, all: readonly Sightings[]): readonly (readonly Recognition[])[] {
  if (!all.some((one) => one.unsure || one.explained.length > 0)) return all.map((one) => one.sure);
  const evidence = gatherEvidence(vocabulary.names, all);
  const explained = new Map<string, number>();
  return all.map((stretch, number) => {
    if (!stretch.unsure && stretch.explained.length === 0 && explained.size === 0) return stretch.sure;
    return settleStretch(stretch, number, evidence, explained);
  });
}

/** Goes through a stretch from left to right; `explained` holds what acronyms stand for up to here. */
function settleStretch(
  stretch: Sightings,
  number: number,
  evidence: Evidence,
  explained: Map<string, number>,
): readonly Recognition[] {
  const settled: Recognition[] = [];
  let nextExplained = 0;
  let end = 0;
  for (const place of stretch.sighted) {
    for (; nextExplained < stretch.explained.length; nextExplained++) {
      const one = stretch.explained[nextExplained];
      if (one === undefined || one.at > place.start) break;
      explained.set(one.acronym, one.entity);
    }
    if (place.start < end) continue;
    const counting = place.names.filter((name) => counts(name, place, number, evidence, explained));
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

function counts(
  name: Candidate,
  place: Sighted,
  stretch: number,
  evidence: Evidence,
  explained: ReadonlyMap<string, number>,
): boolean {
  const meaning = place.acronym === undefined ? undefined : explained.get(place.acronym);
  if (meaning !== undefined) return meaning === name.entity;
  return name.context < 0 || evidence.speaksFor(name.context, place, stretch);
}

function withOwners(counting: readonly Candidate[], first: Candidate): Recognition {
  const also: Owner[] = counting
    .filter((other) => other !== first)
    .map(({ recognition: { dossier, entity, label } }) => ({ dossier, entity, label }));
  return { ...first.recognition, also };
}
