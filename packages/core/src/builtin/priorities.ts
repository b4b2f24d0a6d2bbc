import type { EntityInits } from '../model/init.ts';

export const priorities = {
  preventive: {
    kind: 'priority',
    label: 'preventive intelligence',
    is: 'Early detection and forecasting.',
    labels: ['preventative intelligence', 'proactive intelligence'],
  },
  counterterrorism: {
    kind: 'priority',
    label: 'fighting terrorism',
    is: 'A separate section of the op-ed; also a function of MİT.',
    labels: [{ text: 'counterterrorism', seen: true }, 'counter-terrorism', 'anti-terrorism', 'CT'],
  },
  counterintelligence: {
    kind: 'priority',
    label: 'counterintelligence',
    is: 'Important priority; also a function of MİT (p3).',
    labels: [
      { text: 'Counterintelligence', seen: true },
      'counter-intelligence',
      { text: 'CI' }, // case-sensitive
    ],
  },
  counterespionage: {
    kind: 'priority',
    label: 'counterespionage',
    is: 'Important priority.',
    labels: ['counter-espionage'],
  },
  diplomacy: {
    kind: 'priority',
    label: 'intelligence diplomacy',
    is: 'MİT’s part in resolving conflicts, beside the diplomats.',
    labels: ['istihbarat diplomasisi'],
  },
  presence: {
    kind: 'priority',
    label: 'presence in Africa, the Balkans and Turkic states',
    is: 'The geographic priority of p7.',
    labels: [{ text: 'strengthen MİT’s presence and influence', seen: true }],
  },
} as const satisfies EntityInits<'priority'>;
