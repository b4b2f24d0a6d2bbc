/**
 * What is asked of a whole draft to know whose words a quotation of it is: which sources it names, and what its footnotes
 * say. Answers can be recorded, so that what was read with their help holds for as long as they are the same.
 */
import type { Dossier } from '@brief/core';
import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { namedEntities } from '../named.ts';

export interface WholeDraft {
  /** The dossiers whose source the draft names: by its name, its title or its address. */
  identified(): readonly Dossier[];
  /** The text of a footnote. */
  note(label: string): string | undefined;
}

export function wholeDraft(draft: Draft, { dossiers }: Knowledge): WholeDraft {
  let named: readonly Dossier[] | undefined;
  let notes: ReadonlyMap<string, string> | undefined;
  return {
    identified() {
      named ??= dossiers.filter(
        (dossier) =>
          (dossier.voice !== undefined && namedEntities(draft).has(dossier.id, dossier.voice)) ||
          leadsTo(draft.text, dossier),
      );
      return named;
    },
    note(label) {
      notes ??= footnotes(draft.text);
      return notes.get(label);
    },
  };
}

/** What was asked, with the answers there were. */
export interface Answers {
  identified?: readonly Dossier[];
  readonly notes: Map<string, string | undefined>;
}

/** The same, and what is asked of it goes to `answers`. */
export const recorded = (whole: WholeDraft, answers: Answers): WholeDraft => ({
  identified() {
    answers.identified = whole.identified();
    return answers.identified;
  },
  note(label) {
    const text = whole.note(label);
    answers.notes.set(label, text);
    return text;
  },
});

/** Whether a draft gives the same answers. */
export function answersAlike(whole: WholeDraft, { identified, notes }: Answers): boolean {
  if (identified !== undefined && !isSame(identified, whole.identified())) return false;
  for (const [label, text] of notes) if (whole.note(label) !== text) return false;
  return true;
}

const isSame = (some: readonly Dossier[], others: readonly Dossier[]): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place]);

export const leadsTo = (text: string, { source }: Dossier): boolean =>
  (source.url !== undefined && text.includes(source.url)) || text.includes(source.title);

/** The text of each footnote, to the next footnote or empty line. */
function footnotes(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^\[\^([^\]\s]+)\]:(.*(?:\n(?!\s*\n|\[\^).*)*)/gmu);
  return new Map([...found].map(([, label = '', note = '']) => [label, note]));
}
