/** The article itself, which is the dossier's own voice, and the article that it summarises. */
import type { EntityInits } from '../model/init.ts';

export const sources = {
  article: {
    kind: 'source',
    label: { text: 'Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension', seen: true },
    is: 'The source: a background note dated 1/10/2026, printed without byline or publisher.',
    attributedAs: 'a background note of 10 January 2026',
    labels: [
      // As it is cited where the dot gets lost.
      { text: 'Ankara Strengthens the Role of Intelligence, Giving MIT a Global Dimension', use: 'hidden' },
      { text: 'Giving MİT a Global Dimension', use: 'hidden', seen: true },
      { text: 'Giving MIT a Global Dimension', use: 'hidden' },
    ],
  },
  opEd: {
    kind: 'source',
    label: 'Kalın’s article for Anadolu Agency',
    is: 'The article that the source summarises; the source gives no title and quotes none of its words.',
    labels: [
      { text: 'Kalın’s op-ed', use: 'hidden' },
      { text: 'Kalın’s article', use: 'hidden' },
      {
        text: 'The National Intelligence Organization Turns 99 – A Safer and Stronger Türkiye in the Century of Türkiye',
        use: 'hidden',
      },
    ],
    descriptions: ['an article for the state-run Anadolu Agency', 'The publication'],
  },
} as const satisfies EntityInits<'source'>;
