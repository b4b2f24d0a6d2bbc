import { opening } from '../opening.ts';

const quote1 = {
  paragraph: 3,
  exact: 'combining the functions of foreign and domestic intelligence, counterintelligence, and counterterrorism',
} as const;
const quote2 = {
  paragraph: 3,
  exact: 'an agency capable of conducting military operations in Syria, Iraq, and Libya',
} as const;

export const paragraph3 = opening.part({
  presRole: {
    subject: 'president',
    predicate: 'roleIn',
    object: 'turkiye',
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 3, exact: 'the President of Türkiye' }],
  },
  agency: {
    subject: 'mit',
    predicate: 'agencyOf',
    object: 'turkiye',
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 3, exact: 'MİT is the country’s central intelligence agency' }],
  },
  fnForeign: {
    subject: 'mit',
    predicate: 'combines',
    object: 'foreignIntel',
    by: 'article',
    stance: 'reported',
    quotes: [quote1],
  },
  fnDomestic: {
    subject: 'mit',
    predicate: 'combines',
    object: 'domesticIntel',
    by: 'article',
    stance: 'reported',
    quotes: [quote1],
  },
  fnCi: {
    subject: 'mit',
    predicate: 'combines',
    object: 'counterintelligence',
    by: 'article',
    stance: 'reported',
    quotes: [quote1],
  },
  fnCt: {
    subject: 'mit',
    predicate: 'combines',
    object: 'counterterrorism',
    by: 'article',
    stance: 'reported',
    quotes: [quote1],
  },
  reportsTo: {
    subject: 'mit',
    predicate: 'reportsTo',
    object: 'president',
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 3, exact: 'reports directly to the President of Türkiye' }],
  },
  transformed: {
    subject: 'transformation',
    predicate: 'about',
    text: 'from a predominantly information and analytical structure to an agency capable of conducting military operations',
    by: 'article',
    stance: 'reported',
    quotes: [
      {
        paragraph: 3,
        exact:
          'In the 2010s, MİT underwent a significant transformation from a predominantly information and analytical structure',
      },
    ],
  },
  opsSyria: {
    subject: 'mit',
    predicate: 'canOperateIn',
    object: 'syria',
    by: 'article',
    stance: 'capable',
    quotes: [quote2],
  },
  opsIraq: {
    subject: 'mit',
    predicate: 'canOperateIn',
    object: 'iraq',
    by: 'article',
    stance: 'capable',
    quotes: [quote2],
  },
  opsLibya: {
    subject: 'mit',
    predicate: 'canOperateIn',
    object: 'libya',
    by: 'article',
    stance: 'capable',
    quotes: [quote2],
  },
});
