/** Türkiye’s Century, and MİT’s role in it. Who assigns that role is not said: the speaker is an inference. */
import { opening } from '../opening.ts';

const emphases = {
  paragraph: 4,
  exact:
    'with an emphasis on national independence, economic growth, technological progress, and strengthening international positions',
} as const;

export const paragraph4 = opening.part({
  linkCentury: {
    subject: 'mit',
    predicate: 'linkedTo',
    object: 'century',
    by: 'kalin',
    stance: 'links',
    quotes: [
      {
        paragraph: 4,
        exact: 'Ibrahim Kalin links the further development of the service to the concept of “Türkiye’s Century”',
      },
    ],
  },
  centuryFrame: {
    subject: 'century',
    predicate: 'about',
    text: 'defines the framework for the country’s development in the 21st century',
    concerns: ['turkiye'],
    wording: { places: ['framework for', 'framework of'] },
    by: 'article',
    stance: 'reported',
    when: { from: '2001', to: '2100' },
    quotes: [{ paragraph: 4, exact: 'which defines the framework for the country’s development in the 21st century' }],
  },
  emphIndep: {
    subject: 'century',
    predicate: 'emphasizes',
    object: 'independence',
    by: 'article',
    stance: 'reported',
    quotes: [emphases],
  },
  emphGrowth: {
    subject: 'century',
    predicate: 'emphasizes',
    object: 'growth',
    by: 'article',
    stance: 'reported',
    quotes: [emphases],
  },
  emphTech: {
    subject: 'century',
    predicate: 'emphasizes',
    object: 'techProgress',
    by: 'article',
    stance: 'reported',
    quotes: [emphases],
  },
  emphPos: {
    subject: 'century',
    predicate: 'emphasizes',
    object: 'positions',
    by: 'article',
    stance: 'reported',
    quotes: [emphases],
  },
  proactiveRole: {
    subject: 'mit',
    predicate: 'about',
    text: 'is assigned a proactive role: not only to respond to threats but also to ensure strategic advantage through forecasting and preemptive actions',
    by: 'kalin',
    stance: 'implicit',
    quotes: [
      {
        paragraph: 4,
        exact:
          'MİT is assigned a proactive role as an institution that not only responds to threats but also ensures strategic advantage through forecasting and preemptive actions',
      },
    ],
  },
});
