/** Wording shared by what an editor shows: dates, kinds, lists and ways of saying, in English. */
import type { Kind, Stance, Statement } from '@brief/core';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-01-10` as “10 January 2026”; anything else as it is. */
export function dateInWords(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = parts === null ? undefined : months[Number(parts[2]) - 1];
  return parts === null || month === undefined ? iso : `${Number(parts[3])} ${month} ${parts[1]}`;
}

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

const ways: Record<Stance, string> = {
  assessedByArticle: 'as the source reads it',
  assesses: 'assesses',
  capable: 'says it is able to',
  considers: 'considers',
  emphasizes: 'emphasizes',
  highlights: 'highlights',
  implicit: 'by implication',
  links: 'links',
  plans: 'plans',
  presents: 'presents',
  reported: 'reports',
  section: 'devotes a section to it',
};

/** Who says a statement and how: “İbrahim Kalın emphasizes”, “the source reports”. */
export function sayInWords(statement: Statement, speaker: string): string {
  const name = speaker.charAt(0).toUpperCase() + speaker.slice(1);
  const way = ways[statement.stance];
  const hedged = statement.hedged ? ', as a possibility' : '';
  return statement.stance === 'implicit' || statement.stance === 'assessedByArticle'
    ? `${name}, ${way}${hedged}`
    : `${name} ${way}${hedged}`;
}
