/**
 * Preventive intelligence, and fighting terrorism. “Which Türkiye’s authorities consider responsible” binds FETÖ alone; that
 * FETÖ is the Hizmet movement is the article’s own apposition. Both are contested.
 */
import { opening } from '../opening.ts';

const means = {
  paragraph: 5,
  exact: 'using human intelligence, technical means, and analysis of open sources',
} as const;
const organizationsToCounter = {
  paragraph: 5,
  exact:
    'fighting terrorism, in particular countering organizations such as ISIS, Al-Qaeda, FETÖ – the Hizmet movement',
} as const;

export const paragraph5 = opening.part({
  prPreventive: {
    subject: 'preventive',
    predicate: 'priorityOf',
    object: 'mit',
    by: 'kalin',
    stance: 'highlights',
    quotes: [{ paragraph: 5, exact: 'Among the key areas of activity, Kalin highlights preventive intelligence' }],
  },
  pvHumint: {
    subject: 'preventive',
    predicate: 'uses',
    object: 'humint',
    by: 'kalin',
    stance: 'highlights',
    quotes: [means],
  },
  pvTech: {
    subject: 'preventive',
    predicate: 'uses',
    object: 'techint',
    by: 'kalin',
    stance: 'highlights',
    quotes: [means],
  },
  pvOsint: {
    subject: 'preventive',
    predicate: 'uses',
    object: 'osint',
    by: 'kalin',
    stance: 'highlights',
    quotes: [means],
  },
  pvEarly: {
    subject: 'preventive',
    predicate: 'about',
    text: 'is focused on early detection of threats',
    wording: {
      places: [
        'focused on',
        'focuses on',
        'focus on',
        'concentrates on',
        'concentrate on',
        'devoted to',
        'detection of',
      ],
    },
    by: 'kalin',
    stance: 'highlights',
    quotes: [{ paragraph: 5, exact: 'focused on early detection of threats' }],
  },
  pvForecast: {
    subject: 'preventive',
    predicate: 'about',
    text: 'should ensure medium- and long-term forecasting in the interests of shaping the country’s policy',
    wording: {
      overstates: [
        'S provides medium- and long-term forecasts',
        'S delivers medium- and long-term forecasts',
        'S ensures medium- and long-term forecasting',
        'S provides forecasts',
        'S delivers forecasts',
        'S ensures forecasting',
      ],
    },
    concerns: ['turkiye'],
    by: 'kalin',
    stance: 'implicit',
    quotes: [
      {
        paragraph: 5,
        exact:
          'This approach should ensure medium- and long-term forecasting in the interests of shaping the country’s policy',
      },
    ],
  },
  prCt: {
    subject: 'counterterrorism',
    predicate: 'priorityOf',
    object: 'mit',
    by: 'opEd',
    stance: 'section',
    quotes: [{ paragraph: 5, exact: 'A separate section is devoted to fighting terrorism' }],
  },
  ctIsis: {
    subject: 'counterterrorism',
    predicate: 'counters',
    object: 'isis',
    by: 'opEd',
    stance: 'section',
    quotes: [organizationsToCounter],
  },
  ctAq: {
    subject: 'counterterrorism',
    predicate: 'counters',
    object: 'alQaeda',
    by: 'opEd',
    stance: 'section',
    quotes: [organizationsToCounter],
  },
  ctFeto: {
    subject: 'counterterrorism',
    predicate: 'counters',
    object: 'feto',
    by: 'opEd',
    stance: 'section',
    quotes: [organizationsToCounter],
  },
  ctDhkpc: {
    subject: 'counterterrorism',
    predicate: 'counters',
    object: 'dhkpc',
    by: 'opEd',
    stance: 'section',
    quotes: [{ paragraph: 5, exact: 'as well as DHKP/C' }],
  },
  fetoHizmet: {
    subject: 'feto',
    predicate: 'identifiedAs',
    object: 'hizmet',
    by: 'article',
    stance: 'reported',
    contested: true,
    quotes: [{ paragraph: 5, exact: 'FETÖ – the Hizmet movement' }],
  },
  fetoCoup: {
    subject: 'feto',
    predicate: 'blamedFor',
    object: 'coup2016',
    wording: {
      says: [
        'S tries to overthrow',
        'S tries to topple',
        'S tries to seize power',
        'S tries to take power',
        'S attempts to overthrow',
        'S attempts to topple',
        'S attempts to seize power',
        'S attempts a coup',
      ],
      implies: [
        '{authorities} considers S responsible for O',
        '{authorities} holds S responsible for O',
        '{authorities} blames S for O',
      ],
    },
    by: 'authorities',
    stance: 'considers',
    contested: true,
    when: { from: '2016', to: '2016' },
    quotes: [
      {
        paragraph: 5,
        exact:
          'FETÖ – the Hizmet movement, which Türkiye’s authorities consider responsible for the attempted coup in 2016',
      },
    ],
  },
  dhkpcIs: {
    subject: 'dhkpc',
    predicate: 'about',
    text: 'is a radical marxist-leninist organization',
    designation: true,
    wording: {
      says: [
        'S is a radical marxist-leninist organization',
        'S is a radical marxist-leninist organisation',
        'S is a radical marxist-leninist group',
        'S is a radical organization',
        'S is a radical group',
      ],
    },
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 5, exact: 'DHKP/C – a radical marxist-leninist organization' }],
  },
});
