import type { EntityInits } from '../model/init.ts';

export const sources = {
  article: {
    kind: 'source',
    label: 'Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension',
    is: 'This background note, dated 1/10/2026 (10 January 2026); prints no byline and no publisher.',
    labels: ['Giving MIT a Global Dimension'],
  },
  opEd: {
    kind: 'source',
    label: 'Kalın’s article for Anadolu Agency',
    is: 'The piece the note summarises; never quoted verbatim, no title given.',
    labels: [
      { text: 'an article for the state-run Anadolu Agency', seen: true },
      { text: 'The publication', seen: true },
      'Kalın’s op-ed',
      'Kalin’s article',
    ],
  },
} as const satisfies EntityInits<'source'>;
