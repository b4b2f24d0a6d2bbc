import { opening } from '../opening.ts';

const quote1 = {
  paragraph: 6,
  exact: 'Counterintelligence and counterespionage are identified as important priorities',
} as const;

export const paragraph6 = opening.part({
  prCi: {
    subject: 'counterintelligence',
    predicate: 'priorityOf',
    object: 'mit',
    by: 'opEd',
    stance: 'implicit',
    quotes: [quote1],
  },
  prCe: {
    subject: 'counterespionage',
    predicate: 'priorityOf',
    object: 'mit',
    by: 'opEd',
    stance: 'implicit',
    quotes: [quote1],
  },
  ciCyber: {
    subject: 'cyberspace',
    predicate: 'about',
    text: 'where current threats are taken into account particularly',
    by: 'opEd',
    stance: 'implicit',
    quotes: [{ paragraph: 6, exact: 'taking into account current threats, particularly in cyberspace' }],
  },
  prDiplomacy: {
    subject: 'diplomacy',
    predicate: 'priorityOf',
    object: 'mit',
    by: 'kalin',
    stance: 'emphasizes',
    quotes: [{ paragraph: 6, exact: 'Kalın emphasizes the development of so-called intelligence diplomacy' }],
  },
  diplomacyIs: {
    subject: 'diplomacy',
    predicate: 'about',
    text: 'the expansion of MİT’s participation in the resolution of regional and international conflicts',
    by: 'kalin',
    stance: 'emphasizes',
    quotes: [
      {
        paragraph: 6,
        exact: 'the expansion of MİT’s participation in the resolution of regional and international conflicts',
      },
    ],
  },
  diplomacySupp: {
    subject: 'diplomacy',
    predicate: 'about',
    text: 'supplements, does not replace, traditional diplomatic channels',
    by: 'kalin',
    stance: 'emphasizes',
    quotes: [{ paragraph: 6, exact: 'as a supplement to traditional diplomatic channels' }],
  },
});
