/** The two events the article speaks of. It gives the attempted coup a year, no day and no month. */
import type { EntityInits } from '../model/init.ts';
import { turkishAffairs } from './evidence.ts';

export const events = {
  coup2016: {
    kind: 'event',
    label: { text: 'attempted coup in 2016', seen: true },
    is: 'The attempted coup for which Türkiye’s authorities consider FETÖ responsible.',
    weak: true,
    context: {
      for: ['FETÖ', 'Gülenist', 'Gülenists'],
      hints: turkishAffairs,
      against: ['Montenegro', 'Podgorica'],
    },
    labels: [
      { text: 'attempted coup of 2016', use: 'hidden' },
      { text: '2016 attempted coup', use: 'hidden' },
      { text: 'coup attempt in 2016', use: 'hidden' },
      { text: 'coup attempt of 2016', use: 'hidden' },
      { text: '2016 coup attempt', use: 'hidden' },
      { text: 'failed coup in 2016', use: 'hidden' },
      { text: 'failed coup of 2016', use: 'hidden' },
      { text: 'failed 2016 coup', use: 'hidden' },
      { text: '2016 failed coup', use: 'hidden' },
      { text: 'July 2016 coup attempt', use: 'hidden' },
      { text: 'coup attempt of July 2016', use: 'hidden' },
      { text: 'coup attempt in July 2016', use: 'hidden' },
      { text: '15 July coup attempt', use: 'hidden' },
      { text: 'July 15 coup attempt', use: 'hidden' },
      { text: '15 July 2016 coup attempt', use: 'hidden' },
      { text: 'July 15, 2016 coup attempt', use: 'hidden' },
      { text: 'July 15, 2016, coup attempt', use: 'hidden' },
      { text: 'coup attempt of 15 July 2016', use: 'hidden' },
      { text: 'coup attempt of July 15, 2016', use: 'hidden' },
      { text: 'failed coup of 15 July 2016', use: 'hidden' },
      { text: 'failed coup of July 15, 2016', use: 'hidden' },
      { text: 'attempted coup of July 2016', use: 'hidden' },
      { text: 'attempted coup in July 2016', use: 'hidden' },
      { text: 'failed coup of July 2016', use: 'hidden' },
      { text: 'failed July 2016 coup', use: 'hidden' },
      { text: '2016 Turkish coup attempt', use: 'hidden', weak: false },
      { text: 'coup of 2016', use: 'hidden', note: 'The article speaks of an attempted coup.' },
      { text: 'coup in 2016', use: 'hidden', note: 'The article speaks of an attempted coup.' },
      { text: '2016 coup', use: 'hidden', note: 'The article speaks of an attempted coup.' },
    ],
  },
  transformation: {
    kind: 'event',
    label: 'MİT’s transformation in the 2010s',
    is: 'MİT’s change from a predominantly information and analytical structure to an agency capable of military operations.',
    descriptions: ['a significant transformation'],
  },
} as const satisfies EntityInits<'event'>;
