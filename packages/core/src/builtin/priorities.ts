/**
 * MİT's priorities. Their names are common nouns: in a draft on something else they are just words, so every label here
 * is weak, and other ways of putting one are hidden rather than accepted, because varying a common noun is no fault.
 */
import type { EntityInits } from '../model/init.ts';

export const priorities = {
  preventive: {
    kind: 'priority',
    label: { text: 'preventive intelligence', seen: true },
    is: 'Intelligence for the early detection of threats and for medium- and long-term forecasting.',
    lists: [{ relation: 'uses', extent: 'whole', called: ['means', 'methods'], general: true }],
    weak: true,
    labels: ['preventative intelligence', { text: 'proactive intelligence', use: 'hidden' }],
  },
  counterterrorism: {
    kind: 'priority',
    label: { text: 'fighting terrorism', seen: true },
    is: 'The subject of a section of its own in Kalın’s article; as counterterrorism also a function of MİT.',
    lists: [
      // “Organizations such as …”
      {
        relation: 'counters',
        extent: 'named',
        called: [
          'terrorist organizations',
          'terrorist organisations',
          'organizations',
          'organisations',
          'terrorist groups',
        ],
        general: true,
      },
    ],
    weak: true,
    labels: [
      { text: 'counterterrorism', use: 'hidden', seen: true },
      { text: 'counter-terrorism', use: 'hidden' },
      { text: 'combating terrorism', use: 'hidden' },
      { text: 'fight against terrorism', use: 'hidden' },
      { text: 'anti-terrorism', use: 'hidden' },
      { text: 'antiterrorism', use: 'hidden' },
      {
        text: 'CT',
        use: 'hidden',
        caseSensitive: true,
        context: {
          own: true,
          for: ['counterterrorism (CT)', 'counter-terrorism (CT)', 'CT operations', 'CT cooperation'],
          against: ['CT scan', 'scan', 'scans', 'tomography', 'radiology', 'Connecticut', 'Hartford'],
        },
      },
    ],
    blockers: ['CT scan', 'CT scans', 'CT scanner'],
  },
  counterintelligence: {
    kind: 'priority',
    label: { text: 'counterintelligence', seen: true },
    is: 'An important priority, and a function of MİT.',
    weak: true,
    labels: [
      { text: 'counter-intelligence', use: 'hidden' },
      {
        text: 'CI',
        use: 'hidden',
        caseSensitive: true,
        context: {
          own: true,
          for: ['counterintelligence (CI)', 'counter-intelligence (CI)', 'CI officer', 'CI officers'],
          against: [
            'continuous integration',
            'pipeline',
            'pipelines',
            'GitHub',
            'build',
            'workflow',
            'confidence interval',
          ],
        },
      },
    ],
    blockers: ['CI/CD', 'CI pipeline', 'GitHub CI', 'GitLab CI', 'Counterintelligence Corps'],
  },
  counterespionage: {
    kind: 'priority',
    label: { text: 'counterespionage', seen: true },
    is: 'An important priority, named together with counterintelligence.',
    weak: true,
    labels: [{ text: 'counter-espionage', use: 'hidden' }],
  },
  diplomacy: {
    kind: 'priority',
    label: { text: 'intelligence diplomacy', seen: true },
    is: 'MİT’s participation in the resolution of conflicts, as a supplement to traditional diplomatic channels.',
    weak: true,
    labels: [{ text: 'istihbarat diplomasisi', use: 'hidden', lang: 'tr' }],
    descriptions: ['so-called intelligence diplomacy'],
  },
  presence: {
    kind: 'priority',
    label: { text: 'presence and influence', seen: true },
    is: 'Strengthening MİT’s presence and influence in Africa, the Balkans and Turkic states.',
    weak: true,
    // Anybody can have presence and influence somewhere.
    context: {
      own: true,
      for: ['MİT’s presence and influence', 'presence and influence of MİT', 'presence and influence in Africa'],
    },
    descriptions: ['strengthen MİT’s presence and influence'],
  },
} as const satisfies EntityInits<'priority'>;
