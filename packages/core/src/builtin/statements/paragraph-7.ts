/**
 * Where MİT’s presence is to grow. Africa’s three countries are a focus, the five Turkic states are named, the Balkans
 * have no country named. “Those regions” are these three.
 */
import { opening } from '../opening.ts';

const plan = {
  paragraph: 7,
  exact:
    'Ankara plans to strengthen MİT’s presence and influence in Africa, focusing on Libya, Somalia, and Sudan, as well as in the Balkans and Turkic states',
} as const;
const focus = { paragraph: 7, exact: 'Africa, focusing on Libya, Somalia, and Sudan' } as const;
const five = {
  paragraph: 7,
  exact: 'Turkic states – Azerbaijan, Kazakhstan, Uzbekistan, Turkmenistan, and Kyrgyzstan',
} as const;

export const paragraph7 = opening.part({
  prPresence: {
    subject: 'presence',
    predicate: 'priorityOf',
    object: 'mit',
    by: 'ankara',
    stance: 'plans',
    quotes: [plan],
  },
  fAfrica: {
    subject: 'africa',
    predicate: 'focusOf',
    object: 'mit',
    by: 'ankara',
    stance: 'plans',
    quotes: [plan],
  },
  fBalkans: {
    subject: 'balkans',
    predicate: 'focusOf',
    object: 'mit',
    by: 'ankara',
    stance: 'plans',
    quotes: [plan],
  },
  fTurkic: {
    subject: 'turkicStates',
    predicate: 'focusOf',
    object: 'mit',
    by: 'ankara',
    stance: 'plans',
    quotes: [plan],
  },
  nLibya: {
    subject: 'libya',
    predicate: 'namedUnder',
    object: 'africa',
    by: 'article',
    stance: 'reported',
    quotes: [focus],
  },
  nSomalia: {
    subject: 'somalia',
    predicate: 'namedUnder',
    object: 'africa',
    by: 'article',
    stance: 'reported',
    quotes: [focus],
  },
  nSudan: {
    subject: 'sudan',
    predicate: 'namedUnder',
    object: 'africa',
    by: 'article',
    stance: 'reported',
    quotes: [focus],
  },
  nAzerbaijan: {
    subject: 'azerbaijan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [five],
  },
  nKazakhstan: {
    subject: 'kazakhstan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [five],
  },
  nUzbekistan: {
    subject: 'uzbekistan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [five],
  },
  nTurkmenistan: {
    subject: 'turkmenistan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [five],
  },
  nKyrgyzstan: {
    subject: 'kyrgyzstan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [five],
  },
  regionsPriority: {
    subject: 'presence',
    predicate: 'about',
    text: 'is planned for regions considered areas of priority strategic interest to Türkiye',
    concerns: ['africa', 'balkans', 'turkicStates', 'turkiye'],
    by: 'ankara',
    stance: 'implicit',
    quotes: [{ paragraph: 7, exact: 'Those regions are considered areas of priority strategic interest to Türkiye' }],
  },
});
