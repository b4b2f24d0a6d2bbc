/**
 * What one stretch of text holds: names that could count, words that speak for or against the weak ones, explanations
 * of acronyms. It sees nothing but its stretch, so its result can be kept as long as the stretch does not change.
 */
import type { LabelUse } from '../model/label.ts';
import type { Span } from '../span.ts';
import { findDefinition } from './definitions.ts';
import { outlineOf, paragraphStarts } from './outline.ts';
import { readPattern } from './patterns.ts';
import type { Owner, Recognition } from './recognition.ts';
import { scan } from './scan.ts';
import { isAcronym, type SpellingFound } from './spelling.ts';
import { isAmongCapitals, isInAddress, isSuffix } from './surroundings.ts';
import { BLOCKER, type NameIndex, PHRASE, type Vocabulary } from './vocabulary.ts';
import { visibleEnd } from './words.ts';

/** What a stretch of text holds. Opaque and immutable; `settle` makes names of it. */
export interface Sightings {
  /** By start, the longest first. */
  readonly sighted: readonly Sighted[];
  readonly clues: readonly Clue[];
  readonly explained: readonly Explained[];
  readonly paragraphs: number;
  readonly sentences: number;
  /** What counts when nothing in the draft says otherwise: the names that need no evidence. */
  readonly sure: readonly Recognition[];
  /** Dossiers of which `sure` names a subject. */
  readonly subjects: readonly number[];
  /** Whether some name needs evidence. */
  readonly unsure: boolean;
}

/** A place that could be a name; without names it is a blocker. */
export interface Sighted extends Span {
  readonly names: readonly Candidate[];
  readonly paragraph: number;
  readonly sentence: number;
  /** The acronym, where the name is one. */
  readonly acronym: string | undefined;
}

export interface Candidate {
  readonly recognition: Recognition;
  readonly dossier: number;
  readonly entity: number;
  readonly subject: boolean;
  /** Number of the context that decides, -1 when none is needed. */
  readonly context: number;
}

/** Words that speak for or against weak labels. */
export interface Clue extends Span {
  readonly phrase: number;
  readonly paragraph: number;
  readonly sentence: number;
}

/** An acronym explained in the text: as this entity, or (-1) as something else. */
export interface Explained {
  readonly acronym: string;
  readonly at: number;
  readonly entity: number;
}

/** What a stretch of rendered text holds. Names do not reach over its ends. */
export function sight(vocabulary: Vocabulary, text: string): Sightings {
  const index = vocabulary.names;
  const places: Place[] = [];
  const clues: Place[] = [];
  scan(index.trie, index.head, text, (node, start, end) => readPlaces(index, text, node, start, end, places, clues));
  if (places.length === 0 && clues.length === 0) return emptyOf(text);
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const unsure = places.some((place) => place.names.some((name) => name.context >= 0));
  const outline = unsure || clues.length > 0 ? outlineOf(text) : undefined;
  const sighted = places.map((place) => ({
    start: place.start,
    end: place.end,
    names: place.names,
    paragraph: outline?.paragraphAt(place.start) ?? 0,
    sentence: outline?.sentenceAt(place.start) ?? 0,
    acronym: place.names.length > 0 ? acronymAt(text, place) : undefined,
  }));
  const sure = sureOf(sighted);
  return {
    sighted,
    clues: clues.map(({ start, end, phrase }) => ({
      start,
      end,
      phrase,
      paragraph: outline?.paragraphAt(start) ?? 0,
      sentence: outline?.sentenceAt(start) ?? 0,
    })),
    explained: explanations(text, sighted),
    paragraphs: outline?.paragraphs ?? paragraphStarts(text).length,
    sentences: outline?.sentences ?? paragraphStarts(text).length,
    sure: sure.map((name) => name.recognition),
    subjects: [...new Set(sure.filter((name) => name.subject).map((name) => name.dossier))],
    unsure,
  };
}

interface Place extends Span {
  readonly names: readonly Candidate[];
  readonly phrase: number;
}

const nothing: Omit<Sightings, 'paragraphs' | 'sentences'> = {
  sighted: [],
  clues: [],
  explained: [],
  sure: [],
  subjects: [],
  unsure: false,
};
const emptyLine: Sightings = { ...nothing, paragraphs: 0, sentences: 0 };
const plainParagraph: Sightings = { ...nothing, paragraphs: 1, sentences: 1 };

function emptyOf(text: string): Sightings {
  const paragraphs = paragraphStarts(text).length;
  if (paragraphs === 0) return emptyLine;
  return paragraphs === 1 ? plainParagraph : { ...nothing, paragraphs, sentences: paragraphs };
}

interface Found extends SpellingFound {
  readonly pattern: number;
}

/** Reads the patterns of a node at a place: names go to `places` (a blocker without names), phrases to `clues`. */
function readPlaces(
  index: NameIndex,
  text: string,
  node: number,
  start: number,
  wordEnd: number,
  places: Place[],
  clues: Place[],
): void {
  if (isSuffix(text, start)) return;
  const end = visibleEnd(text, start, wordEnd);
  const found: Found[] = [];
  let blocker: SpellingFound | undefined;
  for (let pattern = (index.head[node] as number) - 1; pattern >= 0; pattern = (index.next[pattern] as number) - 1) {
    const spelling = readPattern(index, pattern, text, start, end);
    if (spelling === undefined) continue;
    const kind = index.kind[pattern];
    if (kind === PHRASE) clues.push({ ...spanOf(spelling), names: [], phrase: index.owner[pattern] as number });
    else if (kind === BLOCKER) blocker = spelling;
    else if (!isInAddress(text, spelling.start, spelling.end) && !isAmongCapitals(text, spelling.start, spelling.end)) {
      found.push({ ...spelling, pattern });
    }
  }
  if (found.length > 0) addNames(index, found, places);
  else if (blocker !== undefined) places.push({ ...spanOf(blocker), names: [], phrase: -1 });
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Of labels that the same words can be, only the best spelt count; of one entity's, the best one. */
function addNames(index: NameIndex, found: readonly Found[], places: Place[]): void {
  const exact = found.some((one) => !one.folded);
  const best = new Map<number, Found>();
  for (const one of found) {
    if (exact && one.folded) continue;
    const entity = index.labelEntity[index.owner[one.pattern] as number] as number;
    const other = best.get(entity);
    if (other === undefined || rank(index, one) < rank(index, other)) best.set(entity, one);
  }
  const byPlace = new Map<string, Found[]>();
  for (const one of [...best.values()].sort((a, b) => a.pattern - b.pattern)) {
    const key = `${one.start} ${one.end}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
  }
  for (const same of byPlace.values()) {
    const [first] = same;
    if (first !== undefined) {
      places.push({ ...spanOf(first), names: same.map((one) => candidateOf(index, one, same)), phrase: -1 });
    }
  }
}

function rank(index: NameIndex, found: Found): number {
  const label = index.labels[index.owner[found.pattern] as number];
  const good = label?.use === 'preferred' || label?.use === 'accepted';
  return (found.identical ? 0 : 4) + (good ? 0 : 2) + (label?.weak ? 1 : 0) + found.pattern / (index.text.length + 1);
}

function candidateOf(index: NameIndex, found: Found, same: readonly Found[]): Candidate {
  const number = index.owner[found.pattern] as number;
  const entity = index.labelEntity[number] as number;
  const owner = ownerOf(index, found);
  return {
    recognition: {
      ...owner,
      span: spanOf(found),
      use: judged(owner.label.use, found.folded),
      spelling: found.folded ? 'folded' : 'exact',
      also: same.filter((other) => other !== found).map((other) => ownerOf(index, other)),
    },
    dossier: index.entityDossier[entity] as number,
    entity,
    subject: index.subject[entity] === 1,
    context: index.labelContext[number] as number,
  };
}

function ownerOf(index: NameIndex, found: Found): Owner {
  const number = index.owner[found.pattern] as number;
  const entity = index.labelEntity[number] as number;
  return {
    dossier: index.dossierIds[index.entityDossier[entity] as number] ?? '',
    entity: index.entities[entity]?.id ?? '',
    label: index.labels[number] as Owner['label'],
  };
}

const judged = (use: LabelUse, folded: boolean): LabelUse =>
  folded && (use === 'preferred' || use === 'accepted') ? 'deprecated' : use;

function acronymAt(text: string, place: Span): string | undefined {
  const written = text.slice(place.start, place.end);
  return written.length <= 6 && isAcronym(written) && !/\s/.test(written) ? written.normalize('NFC') : undefined;
}

function explanations(text: string, sighted: readonly Sighted[]): readonly Explained[] {
  const explained: Explained[] = [];
  for (const place of sighted) {
    if (place.acronym === undefined) continue;
    const definition = findDefinition(text, place.start, place.end);
    if (definition === undefined) continue;
    const own = place.names.find((name) => isNamedIn(sighted, name.entity, definition));
    if (own !== undefined) explained.push({ acronym: place.acronym, at: place.start, entity: own.entity });
    else if (definition.spells) explained.push({ acronym: place.acronym, at: place.start, entity: -1 });
  }
  return explained;
}

/** Whether the explanation ends with a name of the entity. */
function isNamedIn(sighted: readonly Sighted[], entity: number, { start, end }: Span): boolean {
  return sighted.some(
    (other) =>
      other.start >= start &&
      other.end <= end &&
      end - other.end <= 3 &&
      other.names.some((name) => name.entity === entity && name.context < 0),
  );
}

/** The names that need no evidence, leftmost and longest. */
function sureOf(sighted: readonly Sighted[]): readonly Candidate[] {
  const sure: Candidate[] = [];
  let end = 0;
  for (const place of sighted) {
    if (place.start < end) continue;
    const name = place.names.find((one) => one.context < 0);
    if (name === undefined && place.names.length > 0) continue;
    end = place.end;
    if (name !== undefined) sure.push(name);
  }
  return sure;
}
