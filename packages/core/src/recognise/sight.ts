/**
 * What one stretch of text holds: names that could count, words that speak for or against the weak ones, explanations
 * of acronyms. It sees nothing but its stretch, so its result can be kept as long as the stretch does not change.
 */
import type { Span } from '../span.ts';
import { type Clue, findCandidates, type Sighted, sureName } from './candidates.ts';
import { findDefinition } from './definitions.ts';
import { type Outline, outlineOf, paragraphCount } from './outline.ts';
import type { Recognition } from './recognition.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a stretch of text holds. Opaque and immutable; `settle` makes names of it. */
export interface Sightings {
  /** By start, the longest first. */
  readonly sighted: readonly Sighted[];
  readonly clues: readonly Clue[];
  readonly explained: readonly Explained[];
  readonly paragraphs: number;
  /** Where paragraphs and sentences are; absent where nothing depends on it. */
  readonly outline: Outline | undefined;
  /** What counts when nothing in the draft says otherwise: the names that need no evidence. */
  readonly sure: readonly Recognition[];
  /** Dossiers of which `sure` names a subject. */
  readonly subjects: readonly number[];
  /** The contexts of the names that need evidence. */
  readonly contexts: readonly number[];
}

/** An acronym explained in the text: as this entity, or (-1) as something else. */
interface Explained {
  readonly acronym: string;
  readonly at: number;
  readonly entity: number;
}

/** What a stretch of rendered text holds. Names do not reach over its ends. */
export function sight(vocabulary: Vocabulary, text: string): Sightings {
  const { sighted, clues, contexts } = findCandidates(vocabulary.names, text);
  if (sighted.length === 0 && clues.length === 0) return emptyOf(text);
  const outline = contexts.length > 0 || clues.length > 0 ? outlineOf(text) : undefined;
  const subjects: number[] = [];
  return {
    sighted,
    clues,
    explained: explanations(text, sighted),
    paragraphs: outline?.paragraphs ?? paragraphCount(text),
    outline,
    sure: sureOf(sighted, subjects),
    subjects,
    contexts,
  };
}

const nothing: Sightings = {
  sighted: [],
  clues: [],
  explained: [],
  paragraphs: 0,
  outline: undefined,
  sure: [],
  subjects: [],
  contexts: [],
};
const plainParagraph: Sightings = { ...nothing, paragraphs: 1 };

function emptyOf(text: string): Sightings {
  const paragraphs = paragraphCount(text);
  if (paragraphs === 0) return nothing;
  return paragraphs === 1 ? plainParagraph : { ...nothing, paragraphs };
}

/** The names that need no evidence, leftmost and longest; dossiers of which a subject is among them go to `subjects`. */
function sureOf(sighted: readonly Sighted[], subjects: number[]): readonly Recognition[] {
  const sure: Recognition[] = [];
  let end = 0;
  for (const place of sighted) {
    if (place.start < end) continue;
    const name = sureName(place);
    if (name === undefined && place.names.length > 0) continue;
    end = place.end;
    if (name === undefined) continue;
    sure.push(name.recognition);
    if (name.subject && !subjects.includes(name.dossier)) subjects.push(name.dossier);
  }
  return sure;
}

const UNEXPLAINED: readonly Explained[] = [];

function explanations(text: string, sighted: readonly Sighted[]): readonly Explained[] {
  let explained: Explained[] | undefined;
  for (let number = 0; number < sighted.length; number++) {
    const place = sighted[number] as Sighted;
    if (place.acronym === undefined) continue;
    const definition = findDefinition(text, place.start, place.end);
    if (definition === undefined) continue;
    const own = place.names.find((name) => isNamedIn(sighted, number, name.entity, definition));
    if (own === undefined && !definition.spells) continue;
    explained ??= [];
    explained.push({ acronym: place.acronym, at: place.start, entity: own?.entity ?? -1 });
  }
  return explained ?? UNEXPLAINED;
}

/** Whether the explanation ends with a name of the entity. */
function isNamedIn(sighted: readonly Sighted[], from: number, entity: number, { start, end }: Span): boolean {
  const step = start < (sighted[from]?.start ?? 0) ? -1 : 1;
  for (let number = from + step; ; number += step) {
    const other = sighted[number];
    if (other === undefined || (step < 0 ? other.start < start : other.start > end)) return false;
    if (other.start < start || other.end > end || end - other.end > 3) continue;
    if (other.names.some((name) => name.entity === entity && name.context < 0)) return true;
  }
}
