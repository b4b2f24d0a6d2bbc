/** The four parts of the planned internal reform of MİT. Their names are common nouns, so every label is weak. */
import type { EntityInits } from '../model/init.ts';

export const reforms = {
  ai: {
    kind: 'reform',
    label: {
      text: 'integration of artificial intelligence and advanced technologies',
      seen: true,
    },
    is: 'Integrating artificial intelligence and advanced technologies into intelligence processes.',
    weak: true,
    labels: [
      { text: 'artificial intelligence', use: 'hidden', seen: true },
      { text: 'AI', use: 'hidden', caseSensitive: true },
      {
        text: 'machine learning',
        use: 'hidden',
        scope: 'narrower',
        note: 'Machine learning is a part of artificial intelligence.',
      },
    ],
  },
  criminalTools: {
    kind: 'reform',
    label: { text: 'new tools to fight criminal networks', seen: true },
    is: 'Introducing new tools to fight criminal networks.',
    weak: true,
    labels: [{ text: 'new tools against criminal networks', use: 'hidden' }],
  },
  coordination: {
    kind: 'reform',
    label: { text: 'enhanced coordination with other national security structures', seen: true },
    is: 'Enhancing coordination with other national security structures for joint operations.',
    weak: true,
    labels: [
      { text: 'enhanced coordination', use: 'hidden', seen: true },
      { text: 'inter-agency coordination', use: 'hidden' },
      { text: 'interagency coordination', use: 'hidden' },
    ],
  },
  cybersecurity: {
    kind: 'reform',
    label: { text: 'systemic strengthening of cybersecurity', seen: true },
    is: 'Strengthening cybersecurity systemically.',
    weak: true,
    labels: [
      { text: 'cybersecurity', use: 'hidden', seen: true },
      { text: 'cyber-security', use: 'hidden' },
    ],
    blockers: ['Cybersecurity and Infrastructure Security Agency', 'National Cyber Security Centre'],
  },
} as const satisfies EntityInits<'reform'>;
