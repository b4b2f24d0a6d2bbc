/**
 * Whether a draft speaks for a weak label at a place. Near beats far: the sentence, then the paragraph and those beside
 * it, then the draft. It knows phrases and places; not words or names.
 */

import type { Span } from '../span.ts';
import type { Clue, Sighted } from './candidates.ts';
import type { Sightings } from './sight.ts';
import type { NameIndex } from './vocabulary.ts';

export interface Evidence {
  /** Whether the draft speaks for the context at a place of the stretch with this number. */
  speaksFor(context: number, place: Sighted, stretch: number): boolean;
}

/** Gathers what the stretches of one draft say for and against its weak names. */
export function gatherEvidence(index: NameIndex, all: readonly Sightings[]): Evidence {
  const bases = basesOf(all);
  const subjects = new Set(all.flatMap((stretch) => stretch.subjects));
  const views = new Map<number, View>();
  for (const stretch of all) {
    if (!stretch.unsure) continue;
    for (const place of stretch.sighted) {
      for (const name of place.names) {
        if (name.context >= 0 && !views.has(name.context))
          views.set(name.context, { speaking: [], hinting: [], against: [] });
      }
    }
  }
  for (const [stretch, { clues }] of all.entries()) {
    const base = bases[stretch] ?? { paragraph: 0, sentence: 0 };
    for (const clue of clues) {
      const phrase = index.phrases[clue.phrase];
      const heard = { clue, stretch, ...placeIn(all[stretch], base, clue) };
      for (const context of phrase?.speaksFor ?? []) views.get(context)?.speaking.push(heard);
      for (const context of phrase?.hintsAt ?? []) views.get(context)?.hinting.push(heard);
      for (const context of phrase?.speaksAgainst ?? []) views.get(context)?.against.push(heard);
    }
  }

  return {
    speaksFor(context, place, stretch) {
      const view = views.get(context);
      const base = bases[stretch];
      if (view === undefined || base === undefined) return false;
      const { paragraph, sentence } = placeIn(all[stretch], base, place);
      const { dossier = -1, own = true } = index.contexts[context] ?? {};
      const inSentence = (heard: readonly Heard[]) => hasClue(heard, 'sentence', sentence, sentence, place, stretch);
      const near = (heard: readonly Heard[]) =>
        hasClue(heard, 'paragraph', paragraph - 1, paragraph + 1, place, stretch);
      const anywhere = (heard: readonly Heard[]) =>
        hasClue(heard, 'paragraph', 0, Number.MAX_SAFE_INTEGER, place, stretch);
      if (inSentence(view.against)) return inSentence(view.speaking);
      if (near(view.speaking)) return true;
      if (near(view.hinting) && !near(view.against)) return true;
      if (anywhere(view.against)) return false;
      return (!own && subjects.has(dossier)) || anywhere(view.speaking) || anywhere(view.hinting);
    },
  };
}

interface Base {
  readonly paragraph: number;
  readonly sentence: number;
}

/** A clue with its place in the draft. */
interface Heard extends Base {
  readonly clue: Clue;
  readonly stretch: number;
}

/** All that is said for and against one context, in the order of the draft. */
interface View {
  readonly speaking: Heard[];
  readonly hinting: Heard[];
  readonly against: Heard[];
}

/** Numbers of the paragraph and sentence of something in a stretch, counted through the draft. */
function placeIn(stretch: Sightings | undefined, base: Base, { start }: Span): Base {
  const outline = stretch?.outline;
  return {
    paragraph: base.paragraph + (outline?.paragraphAt(start) ?? 0),
    sentence: base.sentence + (outline?.sentenceAt(start) ?? 0),
  };
}

function basesOf(all: readonly Sightings[]): readonly Base[] {
  let paragraph = 0;
  let sentence = 0;
  return all.map((stretch) => {
    const base = { paragraph, sentence };
    paragraph += stretch.paragraphs;
    sentence += stretch.outline?.sentences ?? stretch.paragraphs;
    return base;
  });
}

/** Whether a clue lies in the paragraphs or sentences `from`…`to`; words inside the name itself are no clue. */
function hasClue(
  heard: readonly Heard[],
  unit: 'paragraph' | 'sentence',
  from: number,
  to: number,
  place: Sighted,
  stretch: number,
): boolean {
  for (let at = firstFrom(heard, unit, from); at < heard.length; at++) {
    const one = heard[at];
    if (one === undefined || one[unit] > to) return false;
    const inside = one.stretch === stretch && one.clue.start >= place.start && one.clue.end <= place.end;
    if (!inside) return true;
  }
  return false;
}

function firstFrom(heard: readonly Heard[], unit: 'paragraph' | 'sentence', from: number): number {
  let low = 0;
  let high = heard.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((heard[middle]?.[unit] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
