/** The headline. */
import { opening } from '../opening.ts';

export const paragraph0 = opening.part({
  headline: {
    subject: 'ankara',
    predicate: 'about',
    text: 'strengthens the role of intelligence, giving MİT a global dimension',
    concerns: ['mit'],
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 0, exact: 'Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension' }],
  },
});
