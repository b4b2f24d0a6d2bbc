/** The one person the article names, in four spellings. What it says about him is under `statements/`. */
import type { EntityInits } from '../model/init.ts';
import { secretService, turkishAffairs } from './evidence.ts';

/** What Turkish calls thick; twice over, it says so with more weight. */
const thickThings = [
  'bir',
  'bağırsak',
  'çizgi',
  'dudaklar',
  'duvar',
  'duvarlar',
  'giysi',
  'giysiler',
  'kağıt',
  'kalın',
  'kitap',
  'kitaplar',
  'kumaş',
  'ses',
  'tabaka',
  'yazı',
];

/** The surname is not rare: with another given name it is somebody else. */
const otherGivenNames = [
  ...[
    'Abdullah',
    'Ahmet',
    'Ali',
    'Burak',
    'Can',
    'Cem',
    'Cemal',
    'Emre',
    'Fatih',
    'Hakan',
    'Halil',
    'Hasan',
    'Hüseyin',
  ],
  ...['İsmail', 'Kemal', 'Kerem', 'Mehmet', 'Murat', 'Mustafa', 'Nuri', 'Orhan', 'Osman', 'Ömer', 'Recep', 'Selim'],
  ...['Serkan', 'Süleyman', 'Volkan', 'Yusuf', 'Ayşe', 'Büşra', 'Deniz', 'Ebru', 'Elif', 'Emine', 'Esra', 'Fatma'],
  ...['Hatice', 'Hülya', 'Merve', 'Özlem', 'Sevgi', 'Zehra', 'Zeynep'],
];

/** As a given name it is Bulgarian. */
const bulgarianSurnames = [
  ...['Angelov', 'Dimitrov', 'Dimov', 'Georgiev', 'Hristov', 'Iliev', 'Ivanov', 'Kolev', 'Manolov', 'Marinov'],
  ...['Nikolov', 'Petkov', 'Petrov', 'Stanchev', 'Stefanov', 'Stoyanov', 'Terziyski', 'Todorov', 'Vasilev', 'Yanakiev'],
];

export const people = {
  kalin: {
    kind: 'person',
    label: { text: 'İbrahim Kalın', seen: true },
    is: 'Director of MİT and author of the article that the source summarises.',
    labels: [
      { text: 'Kalın', seen: true },
      { text: 'Kalın, İbrahim', use: 'hidden' },
      {
        text: 'Ibrahim Kalin',
        use: 'deprecated',
        seen: true,
        note: 'His name has a dotted İ and a dotless ı. The article prints it both ways.',
      },
      {
        text: 'Kalin',
        use: 'deprecated',
        seen: true,
        instead: 'Kalın',
        weak: true,
        context: {
          for: [...secretService, 'presidential spokesperson', 'presidential spokesman', 'Ibrahim'],
          hints: turkishAffairs,
          // A given name in Bulgaria and in the United States.
          against: [
            'Bulgaria',
            'Bulgarian',
            'Sofia',
            'basketball',
            'NBA',
            'NCAA',
            'football',
            'hockey',
            'singer',
            'rapper',
          ],
        },
        note: 'His name has a dotless ı. The article prints it both ways.',
      },
    ],
    // Others of the name, a pop duo, and Turkish for “thick” where it opens a sentence.
    blockers: [
      ...otherGivenNames.map((given) => `${given} Kalın`),
      ...bulgarianSurnames.map((surname) => `Kalin ${surname}`),
      'Kalın family',
      'Kalın Holding',
      'Kalın Street',
      'Kalin and Myles',
      'Kalin & Myles',
      ...thickThings.map((thing) => `Kalın ${thing}`),
    ],
  },
} as const satisfies EntityInits<'person'>;
