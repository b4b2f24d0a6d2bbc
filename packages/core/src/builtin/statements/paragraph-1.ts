/** Who wrote what, and where; and what he is. */
import { opening } from '../opening.ts';

export const paragraph1 = opening.part({
  kalinDirects: {
    subject: 'kalin',
    predicate: 'holdsRole',
    object: 'directorOfMit',
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 1, exact: 'İbrahim Kalın, Director of Türkiye’s National Intelligence Organization' }],
  },
  directorRole: {
    subject: 'directorOfMit',
    predicate: 'roleIn',
    object: 'mit',
    by: 'article',
    stance: 'reported',
    quotes: [
      {
        paragraph: 1,
        exact: 'Director of Türkiye’s National Intelligence Organization – Millî İstihbarat Teşkilatı (MİT)',
      },
    ],
  },
  kalinWrote: {
    subject: 'kalin',
    predicate: 'authored',
    object: 'opEd',
    wording: { denies: ['article for S'] },
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 1, exact: 'In an article for the state-run Anadolu Agency, İbrahim Kalın' }],
  },
  opEdCarrier: {
    subject: 'opEd',
    predicate: 'publishedBy',
    object: 'anadolu',
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 1, exact: 'In an article for the state-run Anadolu Agency' }],
  },
  outlines: {
    subject: 'kalin',
    predicate: 'about',
    text: 'outlined the strategic priorities for MİT’s further development',
    concerns: ['mit'],
    by: 'article',
    stance: 'reported',
    quotes: [
      { paragraph: 1, exact: 'outlined the strategic priorities for further development of the special service' },
    ],
  },
  instrument: {
    subject: 'mit',
    predicate: 'about',
    text: 'is one of the key instruments for realizing Ankara’s long-term national interests',
    concerns: ['ankara'],
    wording: {
      places: ['realizing', 'realising', 'instrument for', 'instruments for', 'instrument of', 'instruments of'],
    },
    by: 'kalin',
    stance: 'presents',
    quotes: [
      {
        paragraph: 1,
        exact: 'presenting it as one of the key instruments for realizing Ankara’s long-term national interests',
      },
    ],
  },
});
