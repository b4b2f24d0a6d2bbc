import type { EntityInits } from '../model/init.ts';

export const people = {
  kalin: {
    kind: 'person',
    label: 'İbrahim Kalın',
    is: 'Director of MİT and author of the op-ed.',
    labels: [
      { text: 'Kalın', seen: true },
      { text: 'Ibrahim Kalin', seen: true },
      { text: 'Kalin', seen: true },
      'Ibrahim Kalın',
      'İbrahim Kalin',
      'IBRAHIM KALIN',
      'İBRAHİM KALIN',
      'Kalın, İbrahim',
    ],
  },
} as const satisfies EntityInits<'person'>;
