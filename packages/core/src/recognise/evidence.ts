/**
 * Whether a draft speaks for a weak name at a place. Near beats far: the sentence, then the paragraph and those beside
 * it, then the draft. It knows phrases and places; not words or names.
 */
import type { Clue, Sighted } from './candidates.ts';
import type { Sightings } from './sight.ts';
import type { Context, NameIndex } from './vocabulary.ts';

/** What a whole draft says for and against its weak names, wherever it says it. */
export interface DraftEvidence {
  /** The same for drafts that say the same, as far as any of their names can tell. */
  readonly key: string;
  /** By context. */
  readonly totals: ReadonlyMap<number, Totals>;
}

interface Totals {
  readonly speaking: number;
  readonly hinting: number;
  readonly against: number;
  /** A subject of the dossier is named. */
  readonly subject: boolean;
}

/** What some stretches of a draft add to what the whole says. */
export interface Evidence {
  /** How often each phrase is heard. */
  readonly heard: ReadonlyMap<number, number>;
  /** Dossiers of which a subject is named. */
  readonly subjects: ReadonlySet<number>;
  /** Of the names that need evidence. */
  readonly contexts: ReadonlySet<number>;
}

export function addUp(stretches: readonly Sightings[]): Evidence {
  const heard = new Map<number, number>();
  const subjects = new Set<number>();
  const contexts = new Set<number>();
  for (const stretch of stretches) {
    for (const { phrase } of stretch.clues) heard.set(phrase, (heard.get(phrase) ?? 0) + 1);
    for (const dossier of stretch.subjects) subjects.add(dossier);
    for (const context of stretch.contexts) contexts.add(context);
  }
  return { heard, subjects, contexts };
}

/** What a draft says, from what its parts add to it. */
export function gatherEvidence(index: NameIndex, parts: readonly Evidence[]): DraftEvidence {
  const heard = new Map<number, number>();
  const subjects = new Set<number>();
  const contexts = new Set<number>();
  for (const part of parts) {
    for (const [phrase, times] of part.heard) heard.set(phrase, (heard.get(phrase) ?? 0) + times);
    for (const dossier of part.subjects) subjects.add(dossier);
    for (const context of part.contexts) contexts.add(context);
  }
  const totals = new Map<number, Totals>();
  const keys: string[] = [];
  for (const number of [...contexts].sort((a, b) => a - b)) {
    const context = index.contexts[number] as Context;
    const add = (phrases: ReadonlySet<number>): number => {
      let sum = 0;
      for (const phrase of phrases) sum += heard.get(phrase) ?? 0;
      return Math.min(sum, ENOUGH);
    };
    const [speaking, hinting, against] = [add(context.speaking), add(context.hinting), add(context.against)];
    const subject = subjects.has(context.dossier);
    totals.set(number, { speaking, hinting, against, subject });
    keys.push(`${number}:${speaking}${hinting}${against}${subject ? '+' : ''}`);
  }
  return { key: keys.join(' '), totals };
}

/** More phrases than this are never inside one name, so more of them change nothing. */
const ENOUGH = 9;

/** What is said near the names of one stretch. */
export interface Nearby {
  speaksFor(context: number, place: Sighted): boolean;
}

/** Looks at a stretch and those beside it; stretches without text do not count as beside. */
export function lookNearby(
  index: NameIndex,
  draft: DraftEvidence,
  before: Sightings | undefined,
  stretch: Sightings,
  after: Sightings | undefined,
): Nearby {
  const clues = [...cluesBefore(before), ...cluesIn(stretch), ...cluesAfter(after, stretch.paragraphs)];
  const views = new Map<number, View>();

  function viewOf(number: number): View {
    const known = views.get(number);
    if (known !== undefined) return known;
    const { speaking, hinting, against } = index.contexts[number] as Context;
    const view: View = {
      speaking: clues.filter(({ phrase }) => speaking.has(phrase)),
      hinting: clues.filter(({ phrase }) => hinting.has(phrase)),
      against: clues.filter(({ phrase }) => against.has(phrase)),
    };
    views.set(number, view);
    return view;
  }

  return {
    speaksFor(number, place) {
      const view = viewOf(number);
      const { own } = index.contexts[number] as Context;
      const totals = draft.totals.get(number);
      if (totals === undefined) return false;
      const sentence = stretch.outline?.sentenceAt(place.start) ?? 0;
      const paragraph = stretch.outline?.paragraphAt(place.start) ?? 0;
      const inSentence = (heard: readonly Heard[]) => hasClue(heard, 'sentence', sentence, sentence, place);
      const near = (heard: readonly Heard[]) => hasClue(heard, 'paragraph', paragraph - 1, paragraph + 1, place);
      const anywhere = (heard: readonly Heard[], total: number) => total > insideOf(heard, place);
      if (inSentence(view.against)) return inSentence(view.speaking);
      if (near(view.speaking)) return true;
      if (near(view.hinting) && !near(view.against)) return true;
      if (anywhere(view.against, totals.against)) return false;
      if (!own && totals.subject) return true;
      return anywhere(view.speaking, totals.speaking) || anywhere(view.hinting, totals.hinting);
    },
  };
}

/** A clue and where it stands, as seen from the stretch: paragraph -1 is the one before. */
interface Heard {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly sentence: number;
}

/** All that is said for and against one context, in order. */
interface View {
  readonly speaking: readonly Heard[];
  readonly hinting: readonly Heard[];
  readonly against: readonly Heard[];
}

const LAST = Number.MAX_SAFE_INTEGER;

function cluesBefore(before: Sightings | undefined): readonly Heard[] {
  if (before === undefined) return [];
  const last = before.paragraphs - 1;
  return before.clues
    .filter(({ start }) => paragraphAt(before, start) === last)
    .map(({ phrase }) => ({ phrase, start: -1, end: -1, paragraph: -1, sentence: -1 }));
}

function cluesIn(stretch: Sightings): readonly Heard[] {
  return stretch.clues.map((clue) => ({
    ...clue,
    paragraph: paragraphAt(stretch, clue.start),
    sentence: stretch.outline?.sentenceAt(clue.start) ?? 0,
  }));
}

function cluesAfter(after: Sightings | undefined, paragraph: number): readonly Heard[] {
  if (after === undefined) return [];
  return after.clues
    .filter(({ start }) => paragraphAt(after, start) === 0)
    .map(({ phrase }) => ({ phrase, start: LAST, end: LAST, paragraph, sentence: LAST }));
}

const paragraphAt = (stretch: Sightings, offset: number): number => stretch.outline?.paragraphAt(offset) ?? 0;

const isInside = (clue: Clue, place: Sighted): boolean => clue.start >= place.start && clue.end <= place.end;

/** Whether a clue lies in the paragraphs or sentences `from`…`to`; words inside the name itself are no clue. */
function hasClue(
  heard: readonly Heard[],
  unit: 'paragraph' | 'sentence',
  from: number,
  to: number,
  place: Sighted,
): boolean {
  for (let at = firstFrom(heard, unit, from); at < heard.length; at++) {
    const one = heard[at] as Heard;
    if (one[unit] > to) return false;
    if (!isInside(one, place)) return true;
  }
  return false;
}

/** How many clues are words of the name itself. */
function insideOf(heard: readonly Heard[], place: Sighted): number {
  let count = 0;
  for (let at = firstFrom(heard, 'start', place.start); at < heard.length; at++) {
    const one = heard[at] as Heard;
    if (one.start >= place.end) break;
    if (isInside(one, place)) count++;
  }
  return count;
}

/** Index of the first clue whose number is `from` or more. */
function firstFrom(heard: readonly Heard[], unit: 'paragraph' | 'sentence' | 'start', from: number): number {
  let low = 0;
  let high = heard.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((heard[middle] as Heard)[unit] < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
