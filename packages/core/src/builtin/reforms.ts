import type { EntityInits } from '../model/init.ts';

export const reforms = {
  ai: {
    kind: 'reform',
    label: 'integration of artificial intelligence and advanced technologies',
    is: 'Into intelligence processes.',
    labels: [
      { text: 'artificial intelligence', seen: true },
      'AI',
      { text: 'machine learning' }, // narrower
    ],
  },
  criminalTools: {
    kind: 'reform',
    label: 'new tools to fight criminal networks',
    is: 'Reform 2.',
    labels: [],
  },
  coordination: {
    kind: 'reform',
    label: 'enhanced coordination with other national security structures',
    is: 'For joint operations.',
    labels: [{ text: 'enhanced coordination', seen: true }, 'inter-agency coordination'],
  },
  cybersecurity: {
    kind: 'reform',
    label: 'systemic strengthening of cybersecurity',
    is: 'Reform 4.',
    labels: [{ text: 'cybersecurity', seen: true }, 'cyber security', 'cyber-security'],
  },
} as const satisfies EntityInits<'reform'>;
