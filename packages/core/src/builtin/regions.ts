import type { EntityInits } from '../model/init.ts';

export const regions = {
  africa: {
    kind: 'region',
    label: 'Africa',
    is: 'Region of planned presence; focus Libya, Somalia, Sudan.',
    labels: ['African continent'],
  },
  balkans: {
    kind: 'region',
    label: 'Balkans',
    is: 'Region of planned presence; no country named.',
    labels: [
      { text: 'the Balkans', seen: true },
      { text: 'Western Balkans' }, // narrower
      'Balkan states',
      { text: 'South-East Europe' }, // broader
    ],
  },
  turkicStates: {
    kind: 'region',
    label: 'Turkic states',
    is: 'Five states listed by name.',
    labels: [
      'Turkic world',
      'Turkic republics',
      { text: 'Organization of Turkic States' }, // a different thing
      { text: 'Central Asia (overlaps', use: 'deprecated' },
      { text: 'excludes Azerbaijan, includes Tajikistan)', use: 'deprecated' },
    ],
  },
} as const satisfies EntityInits<'region'>;
