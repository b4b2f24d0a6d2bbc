/**
 * A draft does not rest on a dossier that was to be looked at again before the draft’s own day, nor says “currently” on the
 * strength of an old source. Rules know no clock: the day is the draft’s, or is given; without one nothing is said.
 */
import type { Dossier, Span } from '@brief/core';
import { dateInWords } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { draftDate } from '../draft-date.ts';
import type { Problem } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const freshSource: Rule = {
  id: 'fresh-source',
  summary: 'A draft rests on a source that is still to be relied on at the day of the draft.',
  why: `A dossier can say until when it holds (\`reviewBy\`). A draft of a later day may still be right, and somebody should look: directors change, lists grow. Besides, “currently” in a draft means the day of the draft, while the source knows only its own.

Rules know no clock, so that the same text gives the same findings on every day. The day is the one in the draft’s front matter (\`date: 2027-03-01\`), or the option \`today\`; a draft without either is left alone. How old a source may be before “currently” and “now” are marked is the option \`months\`; it is off unless you set it.`,
  level: 'info',
  needs: ['mention'],
  repairs: 'none',
  options: {
    today: {
      summary: 'The day to compare with, as YYYY-MM-DD, for drafts that have none of their own.',
      default: '',
    },
    months: {
      summary: 'How many months after the source’s date a draft may still say “currently” or “now”; 0 is for ever.',
      default: 0,
    },
  },
  good: [
    { text: 'İbrahim Kalın directs MİT.', because: 'Nothing is known of the day.' },
    { text: '---\ndate: 2026-02-01\n---\nİbrahim Kalın directs MİT.' },
    { text: '---\ndate: soon\n---\nİbrahim Kalın directs MİT.' },
    { text: '---\ndate: 2027-02-01\n---\nNothing here is about the source.' },
    { text: '---\ndate: 2027-02-01\n---\n> İbrahim Kalın directs MİT.', because: 'Somebody else’s words.' },
  ],
  bad: [
    {
      text: '---\ndate: 2027-02-01\n---\n⟦İbrahim Kalın⟧ directs MİT. Kalın is a scholar.',
      message:
        'What is known here is of 10 January 2026 and was to be looked at again by 10 January 2027: look whether it still holds.',
    },
    { text: '---\ntitle: Spies\ndate: "2027-01-11"\n---\n# Spies\n\nWhat ⟦MİT⟧ wants is known.' },
    {
      text: '---\ndate: 2028-01-01\n---\n“MİT has changed,” a deputy said. It is ⟦İbrahim Kalın⟧ who leads it.',
      because: 'The first mention in the draft’s own words.',
    },
  ],
  *check(draft, { knowledge, options }) {
    const day = draftDate(draft) ?? String(options['today'] ?? '');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    const months = Number(options['months'] ?? 0);
    for (const dossier of knowledge.dossiers) {
      const problem = overdue(draft, dossier, day) ?? (months > 0 ? outdated(draft, dossier, day, months) : undefined);
      if (problem !== undefined) yield problem;
    }
  },
};

function overdue(draft: Draft, { id, source }: Dossier, day: string): Problem | undefined {
  const { reviewBy, published } = source;
  const first = ownMentions(draft, id)[0];
  if (reviewBy === undefined || day <= reviewBy || first === undefined) return undefined;
  return {
    span: first.span,
    message: `What is known here is of ${dateInWords(published.iso)} and was to be looked at again by ${dateInWords(reviewBy)}: look whether it still holds.`,
    dossier: id,
    entity: first.entity,
  };
}

/** The first “currently” in a sentence that names something of a source that is older than allowed. */
function outdated(draft: Draft, { id, source }: Dossier, day: string, months: number): Problem | undefined {
  if (monthsBetween(source.published.iso, day) <= months) return undefined;
  for (const { block, proseSpan, entity } of ownMentions(draft, id)) {
    const sentence = block.sentences.find(({ start, end }) => proseSpan.start >= start && proseSpan.end <= end);
    const found = sentence && PRESENT.exec(block.prose.text.slice(sentence.start, sentence.end));
    if (!sentence || !found) continue;
    const start = sentence.start + found.index;
    const span: Span = block.prose.toDraft({ start, end: start + found[0].length });
    return {
      span,
      message: `The source is of ${dateInWords(source.published.iso)}: say as of when this holds, or look whether it still does.`,
      dossier: id,
      entity,
    };
  }
  return undefined;
}

const PRESENT = /(?<![\p{L}\p{N}])(?:currently|now|nowadays|at present|today|as of today)(?![\p{L}\p{N}])/iu;

const ownMentions = (draft: Draft, dossier: string) =>
  draft.mentions.filter((one) => one.dossier === dossier && !one.quoted && !one.block.quoted && !one.block.reference);

function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}
