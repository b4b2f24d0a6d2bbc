import type { EntityInits } from '../model/init.ts';

export const concepts = {
  century: {
    kind: 'concept',
    label: 'Türkiye’s Century',
    is: 'Framework for the country’s development in the 21st century.',
    labels: [
      'Century of Türkiye',
      'Türkiye Yüzyılı',
      'Turkiye Yuzyili',
      'Turkish Century',
      { text: 'Century of Turkey', use: 'deprecated' },
      { text: 'Turkey’s Century', use: 'deprecated' },
    ],
  },
  regionalApproach: {
    kind: 'concept',
    label: 'regional approach',
    is: 'What MİT is to leave.',
    labels: [{ text: 'predominantly regional approach', seen: true }, 'regional model'],
  },
  globalModel: {
    kind: 'concept',
    label: 'global model',
    is: 'What MİT is to become; p9 says “proactive model”.',
  },
  foreignIntel: {
    kind: 'concept',
    label: 'foreign intelligence',
    is: 'Function.',
  },
  domesticIntel: {
    kind: 'concept',
    label: 'domestic intelligence',
    is: 'Function.',
  },
  humint: {
    kind: 'concept',
    label: 'human intelligence',
    is: 'Means of preventive intelligence.',
    labels: ['HUMINT'],
  },
  techint: {
    kind: 'concept',
    label: 'technical means',
    is: 'Means.',
    labels: [
      'TECHINT',
      { text: 'SIGINT' }, // narrower
    ],
  },
  osint: {
    kind: 'concept',
    label: 'analysis of open sources',
    is: 'Means.',
    labels: ['OSINT', 'open-source intelligence'],
  },
  independence: {
    kind: 'concept',
    label: 'national independence',
    is: 'Emphasis of Türkiye’s Century.',
    labels: [],
  },
  growth: {
    kind: 'concept',
    label: 'economic growth',
    is: 'Emphasis.',
    labels: [],
  },
  techProgress: {
    kind: 'concept',
    label: 'technological progress',
    is: 'Emphasis.',
    labels: [],
  },
  positions: {
    kind: 'concept',
    label: 'strengthening international positions',
    is: 'Emphasis.',
    labels: [],
  },
  cyberspace: {
    kind: 'concept',
    label: 'cyberspace',
    is: 'Where the current threats are particular.',
    labels: [],
  },
  criminalNetworks: {
    kind: 'concept',
    label: 'criminal networks',
    is: 'Target of reform 2.',
    labels: ['organised crime', 'organized crime'],
  },
} as const satisfies EntityInits<'concept'>;
