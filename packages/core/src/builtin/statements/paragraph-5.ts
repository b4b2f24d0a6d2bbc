import { opening } from '../opening.ts';

const quote1 = {
  paragraph: 5,
  exact: 'using human intelligence, technical means, and analysis of open sources',
} as const;
const quote2 = {
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
    quotes: [quote1],
  },
  pvTech: {
    subject: 'preventive',
    predicate: 'uses',
    object: 'techint',
    by: 'kalin',
    stance: 'highlights',
    quotes: [quote1],
  },
  pvOsint: {
    subject: 'preventive',
    predicate: 'uses',
    object: 'osint',
    by: 'kalin',
    stance: 'highlights',
    quotes: [quote1],
  },
  pvEarly: {
    subject: 'preventive',
    predicate: 'about',
    text: 'focused on early detection of threats',
    by: 'kalin',
    stance: 'highlights',
    quotes: [{ paragraph: 5, exact: 'focused on early detection of threats' }],
  },
  pvForecast: {
    subject: 'preventive',
    predicate: 'about',
    text: 'should ensure medium- and long-term forecasting',
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
    quotes: [quote2],
  },
  ctAq: {
    subject: 'counterterrorism',
    predicate: 'counters',
    object: 'alQaeda',
    by: 'opEd',
    stance: 'section',
    quotes: [quote2],
  },
  ctFeto: {
    subject: 'counterterrorism',
    predicate: 'counters',
    object: 'feto',
    by: 'opEd',
    stance: 'section',
    quotes: [quote2],
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
    by: 'authorities',
    stance: 'considers',
    contested: true,
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
    text: 'a radical marxist-leninist organization',
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 5, exact: 'DHKP/C – a radical marxist-leninist organization' }],
  },
});
