/** What is said of a claim: what the source says, where, and what a writer can do. Never that a sentence is false. */
import { type Dossier, entityOf, type Source } from '@brief/core';
import { dateInWords } from '../dates.ts';
import type { Claim } from './claim.ts';
import { labelOf } from './in-words.ts';

/** "The source (10 January 2026, ¶3) says that …: follow it, or say who says otherwise." */
export const contradiction = (claim: Claim, { source }: Dossier): string =>
  `The source (${placeInWords(claim, source)}) ${claim.source}: follow it, or say who says otherwise.`;

export function missingAttribution(claim: Claim, dossier: Dossier): string {
  const what = claim.frame === 'designation' ? 'description' : 'view';
  const whose = speakerOf(claim, dossier);
  if (!isSourcesOwn(claim))
    return `Say whose ${what} this is: the source (${placeInWords(claim, dossier.source)}) ${claim.source}.`;
  const told = whose === undefined ? 'calls it contested' : `has it from ${whose}`;
  const by = isVoice(claim, dossier) ? 'puts it so in words of its own' : told;
  return `Say whose ${what} this is: the source (${placeInWords(claim, dossier.source)}) ${by}.`;
}

/** Whether the source has what is said, as somebody’s view or description. */
export const isSourcesOwn = ({ frame, statements: [statement] }: Claim): boolean =>
  frame === 'designation' ? statement?.designation === true : true;

/** How a sentence names the one who says so: "Türkiye’s authorities". */
export function attribution(claim: Claim, dossier: Dossier): string {
  return speakerOf(claim, dossier) ?? 'the source';
}

const isVoice = ({ statements }: Claim, { voice }: Dossier): boolean => statements[0]?.by === voice;

function speakerOf({ statements }: Claim, dossier: Dossier): string | undefined {
  const by = statements[0]?.by;
  if (by === undefined) return undefined;
  const entity = entityOf(dossier, by);
  return entity?.attributedAs ?? (by === dossier.voice ? undefined : labelOf(dossier, by));
}

function placeInWords({ quote }: Claim, { published }: Source): string {
  const date = dateInWords(published.iso);
  if (quote === undefined) return date;
  return `${date}, ${quote.paragraph === 0 ? 'title' : `¶${quote.paragraph}`}`;
}
