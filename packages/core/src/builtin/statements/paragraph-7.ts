import { opening } from '../opening.ts';

const quote1 = {
  paragraph: 7,
  exact:
    'Ankara plans to strengthen MİT’s presence and influence in Africa, focusing on Libya, Somalia, and Sudan, as well as in the Balkans and Turkic states',
} as const;
const quote2 = { paragraph: 7, exact: 'Africa, focusing on Libya, Somalia, and Sudan' } as const;
const quote3 = {
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
    quotes: [quote1],
  },
  fAfrica: { subject: 'africa', predicate: 'focusOf', object: 'mit', by: 'ankara', stance: 'plans', quotes: [quote1] },
  fBalkans: {
    subject: 'balkans',
    predicate: 'focusOf',
    object: 'mit',
    by: 'ankara',
    stance: 'plans',
    quotes: [quote1],
  },
  fTurkic: {
    subject: 'turkicStates',
    predicate: 'focusOf',
    object: 'mit',
    by: 'ankara',
    stance: 'plans',
    quotes: [quote1],
  },
  nLibya: {
    subject: 'libya',
    predicate: 'namedUnder',
    object: 'africa',
    by: 'article',
    stance: 'reported',
    quotes: [quote2],
  },
  nSomalia: {
    subject: 'somalia',
    predicate: 'namedUnder',
    object: 'africa',
    by: 'article',
    stance: 'reported',
    quotes: [quote2],
  },
  nSudan: {
    subject: 'sudan',
    predicate: 'namedUnder',
    object: 'africa',
    by: 'article',
    stance: 'reported',
    quotes: [quote2],
  },
  nAzerbaijan: {
    subject: 'azerbaijan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [quote3],
  },
  nKazakhstan: {
    subject: 'kazakhstan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [quote3],
  },
  nUzbekistan: {
    subject: 'uzbekistan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [quote3],
  },
  nTurkmenistan: {
    subject: 'turkmenistan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [quote3],
  },
  nKyrgyzstan: {
    subject: 'kyrgyzstan',
    predicate: 'namedUnder',
    object: 'turkicStates',
    by: 'article',
    stance: 'reported',
    quotes: [quote3],
  },
  regionsPriority: {
    subject: 'presence',
    predicate: 'about',
    text: 'Africa, the Balkans and the Turkic states are areas of priority strategic interest to Türkiye',
    by: 'ankara',
    stance: 'implicit',
    quotes: [{ paragraph: 7, exact: 'Those regions are considered areas of priority strategic interest to Türkiye' }],
  },
});
