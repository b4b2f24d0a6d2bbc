/** The drafts that a visitor can begin with, and the sources they are about. */

import programme from '@brief/fixtures/dossiers/harbour-signs/drafts/programme.md?raw';
import harbourSigns from '@brief/fixtures/dossiers/harbour-signs/harbour-signs.dossier.yaml?raw';
import tradeLetter from '@brief/fixtures/dossiers/island-health/drafts/trade-letter.md?raw';
import islandHealth from '@brief/fixtures/dossiers/island-health/island-health.dossier.yaml?raw';
import islandHealthText from '@brief/fixtures/dossiers/island-health/island-health.md?raw';
import investorBlog from '@brief/fixtures/dossiers/tidewright/drafts/investor-blog.md?raw';
import tidewright from '@brief/fixtures/dossiers/tidewright/tidewright.dossier.yaml?raw';
import analystBriefing from '@brief/fixtures/samples/analyst-briefing.md?raw';
import newsStory from '@brief/fixtures/samples/news-story.md?raw';
import policyMemo from '@brief/fixtures/samples/policy-memo.md?raw';
import thinkTankNote from '@brief/fixtures/samples/think-tank-note.md?raw';
import type { GivenFile } from '../engine/protocol.ts';

export interface Sample {
  readonly title: string;
  readonly text: string;
  /** The files of its source; none for the built-in one. */
  readonly files?: readonly GivenFile[];
}

const short = `# MIT looks abroad

Ibrahim Kalin has written down what MIT is to become: a service “capable of acting pro-actively, influencing the security environment”. It reports to the Minister of Foreign Affairs, and it is to look at six Turkic states and, in Africa, at Libya, Somalia and Sudan.

FETO staged the coup of 2016. Five internal reforms are announced.
`;

export const onBuiltInSource: readonly Sample[] = [
  { title: 'A short draft', text: short },
  { title: 'A news story', text: newsStory },
  { title: 'An analyst’s briefing', text: analystBriefing },
  { title: 'A policy memo', text: policyMemo },
  { title: 'A think-tank note', text: thinkTankNote },
  { title: 'An empty page', text: '' },
];

export const onOtherSources: readonly Sample[] = [
  {
    title: 'A letter about a health brief',
    text: tradeLetter,
    files: [
      { name: 'island-health.dossier.yaml', text: islandHealth },
      { name: 'island-health.md', text: islandHealthText },
    ],
  },
  {
    title: 'A blog about a company’s report',
    text: investorBlog,
    files: [{ name: 'tidewright.dossier.yaml', text: tidewright }],
  },
  {
    title: 'A programme with names of four languages',
    text: programme,
    files: [{ name: 'harbour-signs.dossier.yaml', text: harbourSigns }],
  },
];

export const samples: readonly Sample[] = [...onBuiltInSource, ...onOtherSources];
