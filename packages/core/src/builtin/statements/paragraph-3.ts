/** What MİT is, whom it reports to, and what it became capable of in the 2010s. “Capable of” is not “did”. */
import { opening } from '../opening.ts';

const functions = {
  paragraph: 3,
  exact: 'combining the functions of foreign and domestic intelligence, counterintelligence, and counterterrorism',
} as const;
const operations = {
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
    quotes: [functions],
  },
  fnDomestic: {
    subject: 'mit',
    predicate: 'combines',
    object: 'domesticIntel',
    by: 'article',
    stance: 'reported',
    quotes: [functions],
  },
  fnCi: {
    subject: 'mit',
    predicate: 'combines',
    object: 'counterintelligence',
    by: 'article',
    stance: 'reported',
    quotes: [functions],
  },
  fnCt: {
    subject: 'mit',
    predicate: 'combines',
    object: 'counterterrorism',
    by: 'article',
    stance: 'reported',
    quotes: [functions],
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
    text: 'led from a predominantly information and analytical structure to an agency capable of conducting military operations',
    concerns: ['mit'],
    wording: {
      places: ['from a', 'from an', 'into a', 'into an', 'capable of', 'able to'],
    },
    by: 'article',
    stance: 'reported',
    when: { from: '2010', to: '2019', approx: true },
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
    when: { from: '2010', approx: true },
    quotes: [operations],
  },
  opsIraq: {
    subject: 'mit',
    predicate: 'canOperateIn',
    object: 'iraq',
    by: 'article',
    stance: 'capable',
    when: { from: '2010', approx: true },
    quotes: [operations],
  },
  opsLibya: {
    subject: 'mit',
    predicate: 'canOperateIn',
    object: 'libya',
    by: 'article',
    stance: 'capable',
    when: { from: '2010', approx: true },
    quotes: [operations],
  },
});
