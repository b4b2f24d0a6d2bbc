import type { EntityInits } from '../model/init.ts';

export const events = {
  coup2016: {
    kind: 'event',
    label: 'attempted coup in 2016',
    is: 'Day and month are not in the article.',
    labels: [
      { text: 'the attempted coup in 2016', seen: true },
      '2016 coup attempt',
      '15 July coup attempt',
      'July 2016 coup attempt',
      'failed coup of 2016',
    ],
  },
  transformation: {
    kind: 'event',
    label: 'MİT’s transformation in the 2010s',
    is: 'From information and analysis to an agency capable of military operations.',
    labels: [{ text: 'a significant transformation', seen: true }],
  },
} as const satisfies EntityInits<'event'>;
