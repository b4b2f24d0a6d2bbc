/** The four parts of the internal reform. */
import { opening } from '../opening.ts';

export const paragraph8 = opening.part({
  rfPlan: {
    subject: 'kalin',
    predicate: 'about',
    text: 'has outlined plans for internal reform of MİT',
    concerns: ['mit'],
    by: 'article',
    stance: 'reported',
    quotes: [{ paragraph: 8, exact: 'Kalin has outlined plans for internal reform of the service' }],
  },
  rfAi: {
    subject: 'ai',
    predicate: 'reformOf',
    object: 'mit',
    wording: { denies: ['intelligence processes into S'], places: ['into'] },
    by: 'kalin',
    stance: 'plans',
    quotes: [
      {
        paragraph: 8,
        exact: 'the integration of artificial intelligence and advanced technologies into intelligence processes',
      },
    ],
  },
  rfTools: {
    subject: 'criminalTools',
    predicate: 'reformOf',
    object: 'mit',
    by: 'kalin',
    stance: 'plans',
    quotes: [{ paragraph: 8, exact: 'introduction of new tools to fight criminal networks' }],
  },
  rfToolsAgainst: {
    subject: 'criminalTools',
    predicate: 'targets',
    object: 'criminalNetworks',
    wording: { places: ['fight', 'against', 'aimed at', 'directed at', 'combat'] },
    by: 'kalin',
    stance: 'plans',
    quotes: [{ paragraph: 8, exact: 'new tools to fight criminal networks' }],
  },
  rfCoord: {
    subject: 'coordination',
    predicate: 'reformOf',
    object: 'mit',
    concerns: ['securityStructures'],
    wording: { places: ['coordination with', 'coordinate with', 'coordinates with', 'cooperation with'] },
    by: 'kalin',
    stance: 'plans',
    quotes: [
      { paragraph: 8, exact: 'enhanced coordination with other national security structures for joint operations' },
    ],
  },
  rfCyber: {
    subject: 'cybersecurity',
    predicate: 'reformOf',
    object: 'mit',
    by: 'kalin',
    stance: 'plans',
    quotes: [{ paragraph: 8, exact: 'systemic strengthening of cybersecurity' }],
  },
});
