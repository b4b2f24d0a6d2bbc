/** The two offices the article names. Who holds one is a statement; the President is not named. */
import type { EntityInits } from '../model/init.ts';
import { mitContext } from './organizations.ts';

/** “MİT chief” without the dot: as doubtful as “MIT” itself. */
const undotted = (text: string, instead: string) =>
  ({
    text,
    use: 'deprecated',
    instead,
    weak: true,
    context: mitContext,
    note: 'MİT is written with a dotted İ.',
  }) as const;

/** The general words count only once the draft has tied them to him. */
const ofKalin = (title: string) =>
  ({
    text: title,
    use: 'hidden',
    weak: true,
    context: {
      own: true,
      for: ['İbrahim Kalın', 'Kalın'].flatMap((name) => [
        `${title} ${name}`,
        `${title}, ${name}`,
        `${name}, the ${title}`,
      ]),
    },
  }) as const;

/** Chiefs of other services, who share a sentence with ours. */
const otherChiefs = [
  'American',
  'Azerbaijani',
  'British',
  'Bulgarian',
  'Chinese',
  'deputy',
  'Egyptian',
  'Emirati',
  'former',
  'French',
  'Georgian',
  'German',
  'Greek',
  'Hungarian',
  'Indian',
  'Iranian',
  'Iraqi',
  'Israeli',
  'Italian',
  'Jordanian',
  'Kazakh',
  'Lebanese',
  'Libyan',
  'military',
  'Pakistani',
  'Polish',
  'Qatari',
  'Romanian',
  'Russian',
  'Saudi',
  'Serbian',
  'Somali',
  'Spanish',
  'Sudanese',
  'Syrian',
  'Ukrainian',
  'US',
  'Uzbek',
].flatMap((whose) => [`${whose} intelligence chief`, `${whose} spy chief`]);

/** Nobody in the article holds it: in a draft on another director it is history, and right. */
const formerTitle = (text: string) =>
  ({
    text,
    use: 'deprecated',
    // It stands beside his name, where the short form reads well on both sides.
    instead: 'MİT director',
    weak: true,
    context: { own: true, for: [`${text} İbrahim Kalın`, `${text} Kalın`, `İbrahim Kalın, ${text}`] },
    note: 'A former title of the head of MİT; the article calls Kalın its Director.',
  }) as const;

export const roles = {
  directorOfMit: {
    kind: 'role',
    label: 'Director of MİT',
    is: 'The head of MİT.',
    labels: [
      { text: 'Director of Türkiye’s National Intelligence Organization', seen: true },
      'Director of the National Intelligence Organization',
      { text: 'director of MİT', use: 'hidden' },
      { text: 'director of Türkiye’s National Intelligence Organization', use: 'hidden' },
      { text: 'director of the National Intelligence Organization', use: 'hidden' },
      { text: 'head of the National Intelligence Organization', use: 'hidden' },
      { text: 'head of Türkiye’s National Intelligence Organization', use: 'hidden' },
      { text: 'MİT director', use: 'hidden' },
      { text: 'MİT chief', use: 'hidden' },
      { text: 'MİT head', use: 'hidden' },
      { text: 'head of MİT', use: 'hidden' },
      { text: 'chief of MİT', use: 'hidden' },
      { text: 'MİT Başkanı', use: 'hidden', lang: 'tr' },
      { text: 'Turkish intelligence chief', use: 'hidden' },
      { text: 'Turkish spy chief', use: 'hidden' },
      { text: 'Türkiye’s intelligence chief', use: 'hidden' },
      { text: 'Türkiye’s spy chief', use: 'hidden' },
      { text: 'head of Turkish intelligence', use: 'hidden' },
      { text: 'chief of Turkish intelligence', use: 'hidden' },
      undotted('Director of MIT', 'Director of MİT'),
      undotted('director of MIT', 'director of MİT'),
      undotted('MIT director', 'MİT director'),
      undotted('MIT chief', 'MİT chief'),
      undotted('MIT head', 'MİT head'),
      undotted('head of MIT', 'head of MİT'),
      undotted('chief of MIT', 'chief of MİT'),
      ofKalin('intelligence chief'),
      ofKalin('spy chief'),
      formerTitle('MİT Undersecretary'),
      formerTitle('MİT Müsteşarı'),
    ],
    blockers: otherChiefs,
  },
  president: {
    kind: 'role',
    label: { text: 'President of Türkiye', seen: true },
    is: 'The office that MİT reports to; the article does not name its holder.',
    labels: [
      { text: 'president of Türkiye', use: 'hidden' },
      { text: 'Turkish president', use: 'hidden' },
      { text: 'Turkish presidency', use: 'hidden' },
      { text: 'Turkish head of state', use: 'hidden' },
      { text: 'Türkiye’s president', use: 'hidden' },
      {
        text: 'President of Turkey',
        use: 'deprecated',
        instead: 'President of Türkiye',
        note: 'The country’s name in English is Türkiye; the article never prints “Turkey”.',
      },
    ],
  },
} as const satisfies EntityInits<'role'>;
