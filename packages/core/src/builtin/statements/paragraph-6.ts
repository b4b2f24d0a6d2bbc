/**
 * Counterintelligence and counterespionage, and intelligence diplomacy. Who identifies the priorities is not said: the
 * speaker is an inference. “So-called” keeps a distance.
 */
import { opening } from '../opening.ts';

const priorities = {
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
    quotes: [priorities],
  },
  prCe: {
    subject: 'counterespionage',
    predicate: 'priorityOf',
    object: 'mit',
    by: 'opEd',
    stance: 'implicit',
    quotes: [priorities],
  },
  ciCyber: {
    subject: 'cyberspace',
    predicate: 'about',
    text: 'is where current threats in particular are taken into account',
    concerns: ['counterintelligence', 'counterespionage'],
    by: 'opEd',
    stance: 'implicit',
    wording: {
      places: ['particularly in', 'particularly at', 'above all those in', 'above all those at', 'threats in'],
    },
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
    text: 'is the expansion of MİT’s participation in the resolution of regional and international conflicts',
    concerns: ['mit'],
    wording: {
      overstates: [
        '{mit} expands its participation',
        '{mit} widens its participation',
        '{mit} extends its participation',
      ],
      places: ['participation in', 'participates in', 'part in'],
    },
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
    text: 'is a supplement to traditional diplomatic channels',
    wording: {
      places: [
        'supplement to',
        'supplements',
        'supplement',
        'complement to',
        'complements',
        'complement',
        'addition to',
      ],
      implies: [
        'S supplements traditional diplomatic channels',
        'S supplements traditional diplomacy',
        'S complements traditional diplomacy',
        'S is a supplement to traditional diplomacy',
        'S is a supplement to traditional diplomatic channels',
      ],
      denies: [
        'traditional diplomatic channels are to supplement S',
        'traditional diplomatic channels supplement S',
        'traditional diplomacy supplements S',
        'traditional diplomatic channels are to serve as a supplement to S',
        'traditional diplomatic channels are a supplement to S',
        'traditional diplomacy is a supplement to S',
        'S replaces traditional diplomacy',
        'S replaces traditional diplomatic channels',
        'S replaces diplomatic channels',
        'S replaces diplomacy',
        'S supplants traditional diplomacy',
        'S supplants traditional diplomatic channels',
        'S supersedes traditional diplomacy',
        'S supersedes traditional diplomatic channels',
        'S takes the place of traditional diplomacy',
        'S takes the place of traditional diplomatic channels',
        'S is a substitute for traditional diplomacy',
        'S is a substitute for traditional diplomatic channels',
        'S is an alternative to traditional diplomacy',
      ],
    },
    by: 'kalin',
    stance: 'emphasizes',
    quotes: [{ paragraph: 6, exact: 'as a supplement to traditional diplomatic channels' }],
  },
});
