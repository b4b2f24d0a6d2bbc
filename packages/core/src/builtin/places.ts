import type { EntityInits } from '../model/init.ts';

export const places = {
  turkiye: {
    kind: 'place',
    label: 'Türkiye',
    is: 'The country; the article never prints “Turkey”.',
    labels: [
      { text: 'the country', seen: true },
      'Turkiye',
      'Republic of Türkiye',
      'TÜRKİYE',
      { text: 'Turkey', use: 'deprecated' },
    ],
  },
  syria: {
    kind: 'place',
    label: 'Syria',
    is: 'Theatre of MİT’s military-operations capability, 2010s.',
    labels: [],
  },
  iraq: {
    kind: 'place',
    label: 'Iraq',
    is: 'As Syria.',
    labels: [],
  },
  libya: {
    kind: 'place',
    label: 'Libya',
    is: 'Twice: operations capability (p3) and African focus (p7).',
    labels: [],
  },
  somalia: {
    kind: 'place',
    label: 'Somalia',
    is: 'African focus.',
    labels: [{ text: 'Somaliland', use: 'deprecated' }],
  },
  sudan: {
    kind: 'place',
    label: 'Sudan',
    is: 'African focus.',
    labels: [{ text: 'South Sudan', use: 'deprecated' }],
  },
  azerbaijan: {
    kind: 'place',
    label: 'Azerbaijan',
    is: 'Turkic state, named.',
    labels: ['Azerbaycan'],
  },
  kazakhstan: {
    kind: 'place',
    label: 'Kazakhstan',
    is: 'Turkic state, named.',
    labels: [{ text: 'Kazakstan', use: 'deprecated' }],
  },
  uzbekistan: {
    kind: 'place',
    label: 'Uzbekistan',
    is: 'Turkic state, named.',
    labels: [],
  },
  turkmenistan: {
    kind: 'place',
    label: 'Turkmenistan',
    is: 'Turkic state, named.',
    labels: [{ text: 'Turkmenia', use: 'deprecated' }],
  },
  kyrgyzstan: {
    kind: 'place',
    label: 'Kyrgyzstan',
    is: 'Turkic state, named.',
    labels: ['Kyrgyz Republic', { text: 'Kirghizia', use: 'deprecated' }, { text: 'Kirgizstan', use: 'deprecated' }],
  },
} as const satisfies EntityInits<'place'>;
