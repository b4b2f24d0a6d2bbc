/** What the article concludes: how the leadership views MİT, and what could follow. */
import { opening } from '../opening.ts';

export const paragraph9 = opening.part({
  viewsMit: {
    subject: 'mit',
    predicate: 'about',
    text: 'is viewed not only as a classic special service, but also as one of the leading mechanisms for implementing foreign policy and strengthening international influence',
    by: 'authorities',
    stance: 'assessedByArticle',
    quotes: [
      {
        paragraph: 9,
        exact:
          'the priorities that have been made public indicate that Türkiye’s leadership views MİT not only as a classic special service, but also as one of the leading mechanisms for implementing foreign policy and strengthening international influence',
      },
    ],
  },
  outlook: {
    subject: 'globalModel',
    predicate: 'about',
    text: 'could significantly expand Ankara’s ability to shape its own agenda in regions of strategic importance',
    concerns: ['mit', 'ankara'],
    by: 'article',
    stance: 'assesses',
    hedged: true,
    wording: {
      overstates: ['S expands {ankara}’s ability', 'S expands {ankara}’s influence', 'S increases {ankara}’s ability'],
    },
    quotes: [
      {
        paragraph: 9,
        exact:
          'In the medium term, a proactive model of using MİT could significantly expand Ankara’s ability to shape its own agenda in regions of strategic importance',
      },
    ],
  },
});
