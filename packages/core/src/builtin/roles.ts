import type { EntityInits } from '../model/init.ts';

export const roles = {
  directorOfMit: {
    kind: 'role',
    label: 'Director of MİT',
    is: 'Head of the service.',
    labels: [
      { text: 'Director of Türkiye’s National Intelligence Organization', seen: true },
      'MIT director',
      'MİT director',
      'MİT chief',
      'head of MİT',
      'intelligence chief',
      'MİT Başkanı',
      { text: 'MİT Undersecretary', use: 'deprecated' },
      { text: 'MİT Müsteşarı', use: 'deprecated' },
    ],
  },
  president: {
    kind: 'role',
    label: 'President of Türkiye',
    is: 'The office MİT reports to; the holder is not named.',
    labels: [
      { text: 'the President of Türkiye', seen: true },
      'Turkish president',
      'President of Turkey',
      'the Turkish presidency',
    ],
  },
} as const satisfies EntityInits<'role'>;
