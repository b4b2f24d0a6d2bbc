/** The drafts that a visitor can begin with. */
import analystBriefing from '@brief/fixtures/samples/analyst-briefing.md?raw';
import newsStory from '@brief/fixtures/samples/news-story.md?raw';
import policyMemo from '@brief/fixtures/samples/policy-memo.md?raw';
import thinkTankNote from '@brief/fixtures/samples/think-tank-note.md?raw';

export interface Sample {
  readonly title: string;
  readonly text: string;
}

const short = `# MIT looks abroad

Ibrahim Kalin has written down what MIT is to become: a service “capable of acting pro-actively, influencing the security environment”. It reports to the Minister of Foreign Affairs, and it is to look at six Turkic states and, in Africa, at Libya, Somalia and Sudan.

FETO staged the coup of 2016. Five internal reforms are announced.
`;

export const samples: readonly Sample[] = [
  { title: 'A short draft', text: short },
  { title: 'A news story', text: newsStory },
  { title: 'An analyst’s briefing', text: analystBriefing },
  { title: 'A policy memo', text: policyMemo },
  { title: 'A think-tank note', text: thinkTankNote },
  { title: 'An empty page', text: '' },
];
