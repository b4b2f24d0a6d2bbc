/**
 * The concepts the article works with: the national vision, the models it sets against each other, MİT's functions, the
 * means of preventive intelligence. All but the vision are common nouns, so their labels are weak.
 */
import type { EntityInits } from '../model/init.ts';

export const concepts = {
  century: {
    kind: 'concept',
    label: { text: 'Türkiye’s Century', seen: true },
    is: 'The concept that defines the framework for the country’s development in the 21st century.',
    lists: [{ relation: 'emphasizes', extent: 'whole', called: ['emphases'], general: true }],
    labels: [
      'Century of Türkiye',
      { text: 'Türkiye Yüzyılı', lang: 'tr' },
      { text: 'Turkish Century', use: 'hidden' },
      { text: 'Turkey’s Century', use: 'deprecated', note: 'The concept’s name has Türkiye in it.' },
      {
        text: 'Century of Turkey',
        use: 'deprecated',
        instead: 'Century of Türkiye',
        note: 'The concept’s name has Türkiye in it.',
      },
    ],
  },
  regionalApproach: {
    kind: 'concept',
    label: { text: 'regional approach', seen: true },
    is: 'The predominantly regional approach that MİT is to leave.',
    weak: true,
    labels: [
      { text: 'predominantly regional approach', use: 'hidden', seen: true },
      { text: 'regional model', use: 'hidden' },
    ],
  },
  globalModel: {
    kind: 'concept',
    label: { text: 'global model', seen: true },
    is: 'The model that MİT is to switch to, capable of acting proactively.',
    weak: true,
    labels: [
      { text: 'proactive model', use: 'hidden', seen: true },
      { text: 'global dimension', use: 'hidden', seen: true },
    ],
  },
  foreignIntel: {
    kind: 'concept',
    label: 'foreign intelligence',
    is: 'A function of MİT.',
    weak: true,
    descriptions: ['foreign and domestic intelligence'],
    // Other services, and the laws and courts about them.
    blockers: [
      'foreign intelligence agency',
      'foreign intelligence agencies',
      'foreign intelligence service',
      'foreign intelligence services',
      'foreign intelligence officer',
      'foreign intelligence officers',
      'Foreign Intelligence Advisory Board',
      'Foreign Intelligence Surveillance Act',
      'Foreign Intelligence Surveillance Court',
    ],
  },
  domesticIntel: {
    kind: 'concept',
    label: { text: 'domestic intelligence', seen: true },
    is: 'A function of MİT.',
    weak: true,
    labels: [{ text: 'internal intelligence', use: 'hidden' }],
    descriptions: ['foreign and domestic intelligence'],
    blockers: [
      'domestic intelligence agency',
      'domestic intelligence agencies',
      'domestic intelligence service',
      'domestic intelligence services',
    ],
  },
  humint: {
    kind: 'concept',
    label: { text: 'human intelligence', seen: true },
    is: 'A means of preventive intelligence.',
    weak: true,
    context: { against: ['machine intelligence', 'psychology', 'neuroscience', 'cognitive', 'IQ'] },
    labels: [{ text: 'HUMINT', use: 'hidden', caseSensitive: true }],
  },
  techint: {
    kind: 'concept',
    label: { text: 'technical means', seen: true },
    is: 'A means of preventive intelligence.',
    weak: true,
    labels: [
      { text: 'technical intelligence', use: 'hidden' },
      { text: 'TECHINT', use: 'hidden', caseSensitive: true },
      {
        text: 'signals intelligence',
        use: 'hidden',
        scope: 'narrower',
        note: 'Signals intelligence is one of the technical means.',
      },
      {
        text: 'SIGINT',
        use: 'hidden',
        caseSensitive: true,
        scope: 'narrower',
        note: 'Signals intelligence is one of the technical means.',
      },
    ],
  },
  osint: {
    kind: 'concept',
    label: { text: 'analysis of open sources', seen: true },
    is: 'A means of preventive intelligence.',
    weak: true,
    labels: [
      { text: 'open-source intelligence', use: 'hidden' },
      { text: 'open-source analysis', use: 'hidden' },
      { text: 'OSINT', use: 'hidden', caseSensitive: true },
    ],
  },
  independence: {
    kind: 'concept',
    label: { text: 'national independence', seen: true },
    is: 'An emphasis of Türkiye’s Century.',
    weak: true,
    blockers: ['War of National Independence', 'National Independence Day', 'National Independence Party'],
  },
  growth: {
    kind: 'concept',
    label: { text: 'economic growth', seen: true },
    is: 'An emphasis of Türkiye’s Century.',
    weak: true,
  },
  techProgress: {
    kind: 'concept',
    label: { text: 'technological progress', seen: true },
    is: 'An emphasis of Türkiye’s Century.',
    weak: true,
  },
  positions: {
    kind: 'concept',
    label: { text: 'strengthening international positions', seen: true },
    is: 'An emphasis of Türkiye’s Century.',
    weak: true,
  },
  cyberspace: {
    kind: 'concept',
    label: { text: 'cyberspace', seen: true },
    is: 'Where current threats are to be taken into account in particular.',
    weak: true,
  },
  criminalNetworks: {
    kind: 'concept',
    label: { text: 'criminal networks', seen: true, forms: ['criminal network'] },
    is: 'What the new tools are to fight.',
    weak: true,
    labels: [
      { text: 'organized crime', use: 'hidden' },
      { text: 'organised crime', use: 'hidden', lang: 'en-GB' },
    ],
  },
} as const satisfies EntityInits<'concept'>;
