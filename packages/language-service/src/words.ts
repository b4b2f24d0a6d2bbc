/** Wording shared by what an editor shows: kinds, lists and ways of saying, in English. */
import type { Kind, Stance, Statement } from '@brief/core';

export function kindInWords(kind: Kind): string {
  return kind;
}

/** Items and the words between them, alternating: `['a', ', ', 'b', ' and ', 'c']`. Long lists end in a count. */
export function listInWords(items: readonly string[], most = 6): string[] {
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const last = items.length > most ? `${items.length - shown.length} more` : undefined;
  const all = last === undefined ? [...shown] : [...shown, last];
  return all.flatMap((item, index) => {
    if (index === 0) return [item];
    return [index === all.length - 1 ? ' and ' : ', ', item];
  });
}

const ways: Record<Stance, string | undefined> = {
  assessedByArticle: 'reading',
  assesses: 'assessment',
  capable: 'capability',
  considers: 'view',
  emphasizes: 'emphasis',
  highlights: 'highlight',
  implicit: 'implied',
  links: 'link',
  plans: 'plan',
  presents: 'presentation',
  reported: undefined,
  section: 'a section on it',
};

/** Who says a statement and how: “Türkiye’s authorities (view)”. */
export function sayInWords(statement: Statement, speaker: string): string {
  const how = [ways[statement.stance], statement.hedged ? 'as a possibility' : undefined].filter(Boolean).join(', ');
  return how === '' ? speaker : `${speaker} (${how})`;
}
